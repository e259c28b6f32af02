#include "config/keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"

namespace wf::config {

namespace {

// What a value may be; several may be allowed.
using Shapes = unsigned;
constexpr Shapes k_text = 1;  // text; `true` and `5` need quotes, because somebody may have meant something else
constexpr Shapes k_word = 2;  // any scalar, taken as written
constexpr Shapes k_flag = 4;  // true or false
constexpr Shapes k_list = 8;
constexpr Shapes k_map = 16;

struct KeyDefinition {
  Section section;
  std::string_view name;
  Shapes shapes;
};

constexpr std::array k_keys = {
    KeyDefinition{Section::top, "version", k_word},
    KeyDefinition{Section::top, "minimum_wf", k_word},
    KeyDefinition{Section::top, "gates", k_map},
    KeyDefinition{Section::top, "lanes", k_map},
    KeyDefinition{Section::top, "policy", k_map},
    KeyDefinition{Section::gate, "description", k_text},
    KeyDefinition{Section::gate, "enabled", k_flag},
    KeyDefinition{Section::gate, "stage", k_word},
    KeyDefinition{Section::gate, "on", k_word | k_list},
    KeyDefinition{Section::gate, "files", k_text | k_list},
    KeyDefinition{Section::gate, "exclude", k_text | k_list},
    KeyDefinition{Section::gate, "when_changed", k_text | k_list},
    KeyDefinition{Section::gate, "run", k_text | k_list},
    KeyDefinition{Section::gate, "fix", k_text | k_list},
    KeyDefinition{Section::gate, "builtin", k_text},
    KeyDefinition{Section::gate, "args", k_list | k_map},
    KeyDefinition{Section::gate, "env", k_map},
    KeyDefinition{Section::gate, "needs", k_word | k_list},
    KeyDefinition{Section::gate, "inputs", k_text | k_list},
    KeyDefinition{Section::gate, "timeout", k_word},
    KeyDefinition{Section::gate, "cache", k_word},
    KeyDefinition{Section::gate, "on_missing_tool", k_word},
    KeyDefinition{Section::gate, "findings", k_map},
    KeyDefinition{Section::gate, "allow_failure", k_flag},
    KeyDefinition{Section::gate, "isolation", k_word},
    KeyDefinition{Section::gate, "shadow", k_map},
    KeyDefinition{Section::gate, "on_fix", k_word},
    KeyDefinition{Section::findings, "on", k_word},
    KeyDefinition{Section::shadow, "link", k_text | k_list},
    KeyDefinition{Section::shadow, "keep", k_text | k_list},
    KeyDefinition{Section::shadow, "prepare", k_text | k_list},
    KeyDefinition{Section::lane, "description", k_text},
    KeyDefinition{Section::lane, "extends", k_word | k_list},
    KeyDefinition{Section::lane, "when", k_map},
    KeyDefinition{Section::lane, "stages", k_list},
    KeyDefinition{Section::lane, "owed", k_list},
    KeyDefinition{Section::lane, "budget", k_word},
    KeyDefinition{Section::lane, "on_missing_tool", k_word},
    KeyDefinition{Section::lane, "isolation", k_word},
    KeyDefinition{Section::lane, "strict", k_flag},
    KeyDefinition{Section::when, "branch", k_word | k_list},
    KeyDefinition{Section::when, "paths", k_text | k_list | k_map},
    KeyDefinition{Section::when, "kinds", k_word | k_list},
    KeyDefinition{Section::paths, "any", k_text | k_list},
    KeyDefinition{Section::paths, "all", k_text | k_list},
    KeyDefinition{Section::paths, "none", k_text | k_list},
    KeyDefinition{Section::policy, "default", k_word},
    KeyDefinition{Section::policy, "protected", k_word | k_list},
};

constexpr std::array<std::string_view, 13> k_kinds = {
    "docs",     "source",    "test",     "build",  "config", "ci",    "dependency",
    "security", "generated", "vendored", "binary", "data",   "other",
};

std::string_view prefix_of(Section section) {
  switch (section) {
    case Section::top:
      return "";
    case Section::gate:
      return "gates.<id>.";
    case Section::findings:
      return "gates.<id>.findings.";
    case Section::shadow:
      return "gates.<id>.shadow.";
    case Section::lane:
      return "lanes.<id>.";
    case Section::when:
      return "lanes.<id>.when.";
    case Section::paths:
      return "lanes.<id>.when.paths.";
    case Section::policy:
      return "policy.";
  }
  return "";
}

std::vector<std::string> names_in(Section section) {
  std::vector<std::string> names;
  for (const KeyDefinition& key : k_keys) {
    if (key.section == section) names.emplace_back(key.name);
  }
  return names;
}

bool fits(const YamlNode& node, Shapes shapes) {
  switch (node.type) {
    case NodeType::null:
      return false;
    case NodeType::list:
      return (shapes & k_list) != 0;
    case NodeType::map:
      return (shapes & k_map) != 0;
    case NodeType::scalar:
      break;
  }
  if ((shapes & k_word) != 0) return true;
  if ((shapes & k_flag) != 0 && node.is_plain && (to_lower(node.text) == "true" || to_lower(node.text) == "false"))
    return true;
  return (shapes & k_text) != 0 && !node.is_flag() && !node.is_number();
}

std::string wanted(Shapes shapes) {
  std::vector<std::string> words;
  if ((shapes & k_text) != 0) words.emplace_back("text");
  if ((shapes & k_word) != 0) words.emplace_back("a single value");
  if ((shapes & k_flag) != 0) words.emplace_back("true or false");
  if ((shapes & k_list) != 0) words.emplace_back("a list");
  if ((shapes & k_map) != 0) words.emplace_back("a map");
  return join(words, " or ");
}

std::string given(const YamlNode& node) {
  if (node.type == NodeType::list) return "a list";
  if (node.type == NodeType::map) return "a map";
  if (node.type == NodeType::null) return "nothing";
  if (node.is_flag()) return node.text;
  if (node.is_number()) return fmt::format("the number {}", node.text);
  return fmt::format("'{}'", shown(node.text));
}

}  // namespace

std::span<const std::string_view> kind_names() { return k_kinds; }

std::vector<std::string> known_keys() {
  std::vector<std::string> names;
  names.reserve(k_keys.size());
  for (const KeyDefinition& key : k_keys) names.push_back(fmt::format("{}{}", prefix_of(key.section), key.name));
  return names;
}

std::string hint_for(std::string_view word, const std::vector<std::string>& names) {
  if (const auto near = nearest(word, names)) return fmt::format("did you mean '{}'?", *near);
  return fmt::format("known here: {}", join(names, ", "));
}

tl::unexpected<Error> wrong(const Where& where, std::string message, std::string hint) {
  return fail(ErrorKind::config, std::move(message), std::move(hint), where);
}

Result<Fields> Fields::of(const YamlNode& map, Section section, std::string owner) {
  Fields fields;
  fields.map_ = &map;
  fields.owner_ = std::move(owner);
  const std::string place = fields.owner_.empty() ? "" : fmt::format(" in {}", fields.owner_);
  if (map.type != NodeType::map) {
    const std::string subject = fields.owner_.empty() ? "the configuration" : fields.owner_;
    return wrong(map.where, fmt::format("{} must be a map, not {}", subject, given(map)));
  }
  for (const YamlNode::Entry& entry : map.entries) {
    const std::string& name = entry.key->text;
    const auto* const known = std::find_if(k_keys.begin(), k_keys.end(), [&](const KeyDefinition& key) {
      return key.section == section && key.name == name;
    });
    if (known == k_keys.end()) {
      return wrong(entry.key->where, fmt::format("unknown key '{}'{}", shown(name), place),
                   hint_for(name, names_in(section)));
    }
    const std::string label = fields.label(name);
    if (entry.value->type == NodeType::null) {
      return wrong(entry.key->where, fmt::format("{} has no value", label), "give it one, or remove the key");
    }
    if (fits(*entry.value, known->shapes)) continue;
    const bool needs_quotes = (known->shapes & k_text) != 0 && entry.value->type == NodeType::scalar;
    return wrong(entry.value->where,
                 fmt::format("{} must be {}, not {}", label, wanted(known->shapes), given(*entry.value)),
                 needs_quotes ? fmt::format("quote it if text is meant: '{}'", entry.value->text) : "");
  }
  return fields;
}

const YamlNode* Fields::find(std::string_view key) const {
  const YamlNode::Entry* entry = map_->entry(key);
  return entry == nullptr ? nullptr : entry->value.get();
}

std::string Fields::label(std::string_view key) const {
  return owner_.empty() ? fmt::format("'{}'", key) : fmt::format("'{}' in {}", key, owner_);
}

const Where& Fields::where(std::string_view key) const {
  const YamlNode::Entry* entry = map_->entry(key);
  WF_ASSERT(entry != nullptr);
  return entry->key->where;
}

}  // namespace wf::config
