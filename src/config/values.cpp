#include "config/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

#include "base/regex.h"
#include "base/text.h"

namespace wf::config {

namespace {

constexpr std::size_t k_longest_id = 100;

tl::unexpected<Error> unknown(const YamlNode& node, std::string_view noun, const std::string& label,
                              const std::vector<std::string>& names) {
  return tl::unexpected<Error>(unknown_word(node, noun, label, names));
}

// The items of a list, or the single value itself; every one is a scalar.
Result<std::vector<const YamlNode*>> single_values(const YamlNode& node, const std::string& label) {
  if (node.type == NodeType::scalar) return std::vector<const YamlNode*>{&node};
  if (node.items.empty()) return refuse(node.where, fmt::format("{} is empty", label));
  std::vector<const YamlNode*> values;
  for (const NodePointer& item : node.items) {
    if (item->type != NodeType::scalar) {
      return refuse(item->type == NodeType::null ? node.where : item->where,
                    fmt::format("{} may only hold single values, not {}", label,
                                item->type == NodeType::null   ? "an empty item"
                                : item->type == NodeType::list ? "a list"
                                                               : "a map"));
    }
    values.push_back(item.get());
  }
  return values;
}

Result<std::vector<Glob>> read_patterns(const YamlNode& node, const std::string& label, Anchored anchored) {
  WF_ASSIGN(const auto values, single_values(node, label));
  std::vector<Glob> globs;
  for (const YamlNode* value : values) {
    auto glob = Glob::parse(value->text, anchored);
    if (!glob) return refuse(value->where, fmt::format("{}: {}", label, glob.error().message), glob.error().hint);
    globs.push_back(std::move(*glob));
  }
  return globs;
}

bool is_id(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '_' || c == '-';
  });
}

bool is_variable_name(std::string_view text) {
  return is_id(text) && text.find_first_of(".-") == std::string_view::npos &&
         std::isdigit(static_cast<unsigned char>(text[0])) == 0;
}

}  // namespace

std::vector<std::string> stage_names() {
  std::vector<std::string> names;
  names.reserve(k_stage_count);
  for (int i = 0; i < k_stage_count; ++i) names.emplace_back(name_of(static_cast<Stage>(i)));
  return names;
}

Result<std::string> read_text(const YamlNode& node, const std::string& /*label*/) { return node.text; }

Result<bool> read_flag(const YamlNode& node, const std::string& /*label*/) { return to_lower(node.text) == "true"; }

Result<int> read_count(const YamlNode& node, const std::string& label) {
  constexpr std::int64_t k_most = 1'000'000;
  const auto number = to_number(node.text);
  if (number && *number >= 1 && *number <= k_most) return static_cast<int>(*number);
  return refuse(node.where,
                fmt::format("{} must be a whole number from 1 to {}, not '{}'", label, k_most, shown(node.text)));
}

Result<Range> read_range(const YamlNode& node, const std::string& label) {
  const std::string_view text = trim(node.text);
  const std::size_t digits = text.find_first_not_of("<>= ");
  const std::string_view sign = trim(text.substr(0, std::min(digits, text.size())));
  const auto number = digits == std::string_view::npos ? std::nullopt : to_number(text.substr(digits));
  Range range;
  range.text = node.text;
  if (number && *number >= 0) {
    if (sign == ">=") range.least = *number;
    if (sign == ">") range.least = *number + 1;
    if (sign == "<=") range.most = *number;
    if (sign == "<") range.most = *number - 1;
    if (sign.empty() || sign == "=" || sign == "==") range.least = range.most = *number;
  }
  if (range.least || range.most) return range;
  return refuse(node.where, fmt::format("{} is no comparison: '{}'", label, shown(node.text)),
                "write '>= 20', '< 5' or a number, in quotes");
}

Result<std::vector<std::string>> read_words(const YamlNode& node, const std::string& label) {
  WF_ASSIGN(const auto values, single_values(node, label));
  std::vector<std::string> words;
  for (const YamlNode* value : values) words.push_back(value->text);
  return words;
}

Result<CommandValue> read_command(const YamlNode& node, const std::string& label) {
  CommandValue command;
  WF_ASSIGN(command.words, read_words(node, label));
  command.is_shell = node.type == NodeType::scalar;
  if (trim(command.words.front()).empty()) return refuse(node.where, fmt::format("{} is empty", label));
  return command;
}

// "tools: {jq: ">=1.6"}" is --tools='jq >=1.6'.
Status read_pairs(const YamlNode::Entry& option, const std::string& label, std::vector<std::string>& arguments) {
  for (const YamlNode::Entry& pair : option.value->entries) {
    const bool is_value = pair.value->type == NodeType::scalar || pair.value->type == NodeType::null;
    const bool is_word = !pair.key->text.empty() && pair.key->text.find_first_of(" \t\n") == std::string::npos;
    if (!is_value || !is_word) {
      return refuse(is_word ? pair.value->where : pair.key->where,
                    fmt::format("'{}' for {} must have names with a single value each", option.key->text, label));
    }
    const std::string value = pair.value->text.empty() ? "" : " " + pair.value->text;
    arguments.push_back(fmt::format("--{}={}{}", option.key->text, pair.key->text, value));
  }
  return {};
}

Result<std::vector<std::string>> read_arguments(const YamlNode& node, const std::string& label) {
  if (node.type == NodeType::list) {
    if (node.items.empty()) return std::vector<std::string>();  // takes away what a built-in gate gives
    return read_words(node, label);
  }
  std::vector<std::string> arguments;
  for (const YamlNode::Entry& entry : node.entries) {
    if (!is_id(entry.key->text)) {
      return refuse(entry.key->where,
                    fmt::format("'{}' is no name of an option for {}", shown(entry.key->text), label));
    }
    if (entry.value->type == NodeType::null) {
      return refuse(entry.key->where, fmt::format("'{}' has no value for {}", entry.key->text, label),
                    fmt::format("write '{}: true' for an option without a value", entry.key->text));
    }
    const std::string option = "--" + entry.key->text;
    if (entry.value->is_flag()) {
      const std::string word = to_lower(entry.value->text);
      if (word == "true" || word == "yes" || word == "on") arguments.push_back(option);
      continue;
    }
    if (entry.value->type == NodeType::map) {
      WF_TRY(read_pairs(entry, label, arguments));
      continue;
    }
    WF_ASSIGN(const auto values, read_words(*entry.value, fmt::format("'{}' for {}", entry.key->text, label)));
    for (const std::string& value : values) arguments.push_back(fmt::format("{}={}", option, value));
  }
  return arguments;
}

Result<std::vector<std::pair<std::string, std::string>>> read_environment(const YamlNode& node,
                                                                          const std::string& label) {
  std::vector<std::pair<std::string, std::string>> environment;
  for (const YamlNode::Entry& entry : node.entries) {
    if (!is_variable_name(entry.key->text)) {
      return refuse(entry.key->where,
                    fmt::format("'{}' is no name of a variable for {}", shown(entry.key->text), label),
                    "use letters, digits and '_', and no digit first");
    }
    if (entry.value->type != NodeType::scalar) {
      return refuse(entry.key->where, fmt::format("'{}' for {} must be a single value", entry.key->text, label),
                    "write '' for an empty one");
    }
    environment.emplace_back(entry.key->text, entry.value->text);
  }
  return environment;
}

Result<std::vector<Glob>> read_globs(const YamlNode& node, const std::string& label) {
  return read_patterns(node, label, Anchored::no);
}

Result<std::vector<Glob>> read_branches(const YamlNode& node, const std::string& label) {
  return read_patterns(node, label, Anchored::yes);
}

Result<std::vector<std::string>> read_glob_texts(const YamlNode& node, const std::string& label) {
  WF_ASSIGN(const auto globs, read_globs(node, label));
  std::vector<std::string> texts;
  for (const Glob& glob : globs) texts.push_back(glob.pattern());
  return texts;
}

Result<std::string> read_regex(const YamlNode& node, const std::string& label) {
  if (auto regex = Regex::compile(node.text); !regex) {
    return refuse(node.where, fmt::format("{}: {}", label, regex.error().message), regex.error().hint);
  }
  return node.text;
}

Result<std::vector<std::string>> read_regexes(const YamlNode& node, const std::string& label) {
  WF_ASSIGN(const auto values, single_values(node, label));
  std::vector<std::string> patterns;
  for (const YamlNode* value : values) {
    WF_ASSIGN(std::string pattern, read_regex(*value, label));
    patterns.push_back(std::move(pattern));
  }
  return patterns;
}

Result<std::string> read_inner_path(const YamlNode& node, const std::string& label) {
  std::string path = std::filesystem::path(node.text).lexically_normal().native();
  if (path.ends_with('/')) path.pop_back();
  const bool leads_out = path.empty() || path == "." || path.starts_with('/') || path == ".." ||
                         path.starts_with("../") || path == ".git" || path.starts_with(".git/");
  if (!leads_out) return path;
  return refuse(node.where, fmt::format("{}: '{}' is no path below the top of the worktree", label, shown(node.text)));
}

Result<std::vector<std::string>> read_inner_paths(const YamlNode& node, const std::string& label) {
  WF_ASSIGN(const auto values, single_values(node, label));
  std::vector<std::string> paths;
  for (const YamlNode* value : values) {
    WF_ASSIGN(std::string path, read_inner_path(*value, label));
    paths.push_back(std::move(path));
  }
  return paths;
}

Result<std::chrono::milliseconds> read_duration(const YamlNode& node, const std::string& label) {
  const auto duration = to_duration(node.text);
  if (!duration) {
    return refuse(node.where, fmt::format("{} is no duration: '{}'", label, shown(node.text)), "write 90s, 10m or 1h");
  }
  if (duration->count() == 0) return refuse(node.where, fmt::format("{} must be more than nothing", label));
  return *duration;
}

Result<Stage> read_stage(const YamlNode& node, const std::string& label) {
  if (const auto stage = stage_named(node.text)) return *stage;
  return unknown(node, "stage", label, stage_names());
}

Result<std::vector<Stage>> read_stages(const YamlNode& node, const std::string& label) {
  WF_ASSIGN(const auto values, single_values(node, label));
  std::vector<Stage> stages;
  for (const YamlNode* value : values) {
    WF_ASSIGN(const Stage stage, read_stage(*value, label));
    stages.push_back(stage);
  }
  std::sort(stages.begin(), stages.end());
  stages.erase(std::unique(stages.begin(), stages.end()), stages.end());
  return stages;
}

Result<std::vector<Event>> read_events(const YamlNode& node, const std::string& label) {
  WF_ASSIGN(const auto values, single_values(node, label));
  std::vector<Event> events;
  for (const YamlNode* value : values) {
    const auto event = event_named(value->text);
    if (!event) {
      std::vector<std::string> names;
      for (const Event known : hook_events()) names.emplace_back(name_of(known));
      names.insert(names.end(), {"manual", "ci"});
      return unknown(*value, "event", label, names);
    }
    if (std::find(events.begin(), events.end(), *event) == events.end()) events.push_back(*event);
  }
  return events;
}

Result<std::vector<std::string>> read_kinds(const YamlNode& node, const std::string& label) {
  WF_ASSIGN(const auto values, single_values(node, label));
  const std::vector<std::string> names(kind_names().begin(), kind_names().end());
  std::vector<std::string> kinds;
  for (const YamlNode* value : values) {
    if (std::find(names.begin(), names.end(), value->text) == names.end()) return unknown(*value, "kind", label, names);
    kinds.push_back(value->text);
  }
  return kinds;
}

Result<std::string> read_id(const YamlNode& node, std::string_view noun) {
  if (is_id(node.text) && node.text.size() <= k_longest_id) return node.text;
  return refuse(node.where, fmt::format("'{}' is no name for a {}", shown(node.text), noun),
                fmt::format("use letters, digits, '.', '_' and '-', at most {}", k_longest_id));
}

}  // namespace wf::config
