#include "gates/arguments.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace wf::gates {

namespace {

bool is_named(const Option& option, std::string_view name) {
  return option.name == name || std::find(option.aliases.begin(), option.aliases.end(), name) != option.aliases.end();
}

tl::unexpected<Error> unknown(std::string_view id, std::span<const Option> options, std::string_view name) {
  std::vector<std::string> names;
  for (const Option& option : options) {
    names.emplace_back(option.name);
    names.insert(names.end(), option.aliases.begin(), option.aliases.end());
  }
  std::string hint = names.empty() ? "it takes no arguments" : fmt::format("it takes {}", join(names, ", "));
  if (const auto near = nearest(name, names)) hint = fmt::format("did you mean '{}'?", *near);
  return fail(ErrorKind::usage, fmt::format("{}: unknown argument {}", id, shown(fmt::format("'{}'", name))),
              std::move(hint));
}

}  // namespace

Result<Arguments> Arguments::parse(std::string_view id, std::span<const Option> options,
                                   std::span<const std::string> words) {
  Arguments arguments;
  arguments.id_ = id;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word == "--") {
      arguments.files_before_dashes = arguments.files.size();
      arguments.files.insert(arguments.files.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
      break;
    }
    if (word.size() < 2 || word[0] != '-') {
      arguments.files.push_back(word);
      continue;
    }
    // "--name=value", and "-nvalue" for the short ones.
    const bool is_long = word.starts_with("--");
    const std::size_t equals = is_long ? word.find('=') : std::string::npos;
    const std::string name = word.substr(0, is_long ? equals : 2);
    const auto option =
        std::find_if(options.begin(), options.end(), [&](const Option& known) { return is_named(known, name); });
    if (option == options.end()) return unknown(id, options, is_long ? name : word);
    arguments.options.push_back(word);
    std::string value;
    if (word.size() > name.size()) {
      if (!option->takes_value) return fail(ErrorKind::usage, fmt::format("{}: {} takes no value", id, name));
      value = word.substr(name.size() + (is_long ? 1 : 0));
    } else if (option->takes_value) {
      if (i + 1 == words.size() || words[i + 1] == "--")
        return fail(ErrorKind::usage, fmt::format("{}: {} needs a value", id, name));
      value = words[++i];
      arguments.options.push_back(value);
    }
    arguments.given_.emplace_back(option->name, std::move(value));
  }
  return arguments;
}

bool Arguments::has(std::string_view name) const {
  return std::any_of(given_.begin(), given_.end(), [&](const auto& option) { return option.first == name; });
}

std::vector<std::string> Arguments::all(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [given, value] : given_) {
    if (given == name) values.push_back(value);
  }
  return values;
}

std::string Arguments::text(std::string_view name, std::string_view otherwise) const {
  const std::vector<std::string> values = all(name);
  return values.empty() ? std::string(otherwise) : values.back();
}

Result<std::uint64_t> Arguments::number(std::string_view name, std::uint64_t otherwise, std::uint64_t least) const {
  if (!has(name)) return otherwise;
  const std::string value = text(name, "");
  const auto parsed = to_number(value);
  if (!parsed || *parsed < 0 || static_cast<std::uint64_t>(*parsed) < least) {
    return fail(ErrorKind::usage, fmt::format("{}: {} wants a whole number of at least {}, not {}", id_, name, least,
                                              shown(fmt::format("'{}'", value))));
  }
  return static_cast<std::uint64_t>(*parsed);
}

Result<Glob> name_pattern(std::string_view text) {
  auto glob = Glob::parse(text, Anchored::yes);
  if (!glob) glob.error().kind = ErrorKind::usage;
  return glob;
}

}  // namespace wf::gates
