#include "run/file_choice.h"

#include <algorithm>

#include "pre_commit/pre_commit.h"

namespace wf::run {

namespace {

// They were compiled when the configuration was read, so an error cannot come from a sound one.
std::optional<Regex> compiled(const std::string& pattern) {
  if (pattern.empty()) return std::nullopt;
  auto regex = Regex::compile(pattern);
  return regex ? std::optional(*std::move(regex)) : std::nullopt;
}

// A path on which the expression gives up counts as found: it is rather judged than let slip.
bool is_found(const Regex& regex, std::string_view path) { return regex.search(path).value_or(true); }

}  // namespace

FileChoice::FileChoice(const config::Gate& gate) : gate_(gate) {
  const auto add = [](const std::string& pattern, std::vector<Regex>& regexes) {
    if (auto regex = compiled(pattern)) regexes.push_back(*std::move(regex));
  };
  if (gate.hook) {  // first what its file says of all hooks
    add(gate.hook->files, regexes_);
    if (gate.hook->exclude != "^$") add(gate.hook->exclude, exclude_regexes_);
  }
  add(gate.regex, regexes_);
  add(gate.exclude_regex, exclude_regexes_);
}

std::optional<std::string_view> FileChoice::in_workspace(std::string_view path) const {
  const auto is_elsewhere = [&](const std::string& folder) { return seen_from(folder, path).has_value(); };
  const auto& elsewhere = gate_.governed_elsewhere;
  if (std::any_of(elsewhere.begin(), elsewhere.end(), is_elsewhere)) return std::nullopt;
  return seen_from(gate_.workspace, path);
}

bool FileChoice::has(std::string_view path, const View& view) const {
  if (!has_path(path)) return false;
  const gates::TagFilter filter{gate_.types, gate_.types_or, gate_.exclude_types};
  return filter.is_empty() || has_types(view(), filter);
}

bool FileChoice::has_path(std::string_view path) const {
  const auto inner = in_workspace(path);
  if (!inner || (gate_.takes_files() && !seen_from(gate_.dir, path))) return false;
  if (!gate_.files.empty() && !matches_any(gate_.files, *inner)) return false;
  if (matches_any(gate_.exclude, *inner)) return false;
  const auto finds = [&](const Regex& regex) { return is_found(regex, *inner); };
  const auto leaves_out = [&](const Regex& regex) { return regex.search(*inner).value_or(false); };
  return std::all_of(regexes_.begin(), regexes_.end(), finds) &&
         std::none_of(exclude_regexes_.begin(), exclude_regexes_.end(), leaves_out);
}

bool FileChoice::has_everything() const {
  const config::Gate& gate = gate_;
  const bool has_patterns =
      !gate.files.empty() || !gate.exclude.empty() || !regexes_.empty() || !exclude_regexes_.empty();
  const bool has_types = !gate.types.empty() || !gate.types_or.empty() || !gate.exclude_types.empty();
  return !has_patterns && !has_types && gate.workspace.empty() && gate.dir.empty();
}

bool FileChoice::matches(const std::vector<Glob>& globs, std::string_view path) const {
  const auto inner = in_workspace(path);
  return inner && matches_any(globs, *inner);
}

Key choice_key(const config::Gate& gate) {
  KeyBuilder key;
  const auto add = [&](std::string_view name, const auto& words, auto text_of) {
    key.add(name);
    for (const auto& word : words) key.add(text_of(word));
  };
  const auto as_it_is = [](const std::string& word) -> const std::string& { return word; };
  const auto pattern = [](const Glob& glob) -> const std::string& { return glob.pattern(); };
  add("files", gate.files, pattern);
  add("exclude", gate.exclude, pattern);
  add("types", gate.types, as_it_is);
  add("types_or", gate.types_or, as_it_is);
  add("exclude_types", gate.exclude_types, as_it_is);
  add("elsewhere", gate.governed_elsewhere, as_it_is);
  key.add(gate.workspace).add(gate.takes_files() ? gate.dir : "").add(gate.regex).add(gate.exclude_regex);
  if (gate.hook) key.add(gate.hook->files).add(gate.hook->exclude);
  return key.key();
}

std::optional<std::string_view> seen_from(std::string_view folder, std::string_view path) {
  if (folder.empty()) return path;
  if (path.size() <= folder.size() || !path.starts_with(folder) || path[folder.size()] != '/') return std::nullopt;
  return path.substr(folder.size() + 1);
}

bool is_named(const config::Gate& gate, std::string_view word) {
  if (gate.id == word || (gate.hook && pre_commit::is_named(*gate.hook, word))) return true;
  return !gate.workspace.empty() && std::string_view(gate.id).substr(gate.workspace.size() + 1) == word;
}

}  // namespace wf::run
