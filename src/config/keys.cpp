#include "config/keys.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace wf::config {

namespace {

// What a value may be in YAML; several may be allowed.
using Shapes = unsigned;
constexpr Shapes k_text = 1;  // text; `true` and `5` need quotes, because somebody may have meant something else
constexpr Shapes k_word = 2;  // any scalar, taken as written
constexpr Shapes k_flag = 4;  // true or false
constexpr Shapes k_list = 8;
constexpr Shapes k_map = 16;

Shapes shapes_of(ValueType type) {
  switch (type) {
    case ValueType::version_number:
    case ValueType::version:
    case ValueType::name:
    case ValueType::count:
    case ValueType::comparison:
    case ValueType::duration:
    case ValueType::stage:
    case ValueType::choice:
      return k_word;
    case ValueType::text:
    case ValueType::path:
    case ValueType::regex:
      return k_text;
    case ValueType::flag:
      return k_flag;
    case ValueType::texts:
    case ValueType::command:
    case ValueType::patterns:
    case ValueType::paths:
    case ValueType::regexes:
      return k_text | k_list;
    case ValueType::names:
    case ValueType::branches:
    case ValueType::events:
    case ValueType::kinds:
      return k_word | k_list;
    case ValueType::stages:
    case ValueType::floors:
      return k_list;
    case ValueType::stages_or_choice:
    case ValueType::gates_or_choice:
    case ValueType::arguments:
      return k_list | k_map;
    case ValueType::paths_condition:
      return k_text | k_list | k_map;
    case ValueType::environment:
    case ValueType::metrics:
    case ValueType::thresholds:
    case ValueType::section:
    case ValueType::sections:
      return k_map;
  }
  return 0;
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

// What is wrong with the value's shape, or nothing.
std::optional<Error> misshaped(const YamlNode::Entry& entry, const KeyDefinition& key, const std::string& label) {
  if (entry.value->type == NodeType::null) {
    return wrong(entry.key->where, fmt::format("{} has no value", label), "give it one, or remove the key");
  }
  const Shapes shapes = shapes_of(key.type);
  if (fits(*entry.value, shapes)) return std::nullopt;
  const bool needs_quotes = (shapes & k_text) != 0 && entry.value->type == NodeType::scalar;
  std::string hint = needs_quotes ? fmt::format("quote it if text is meant: '{}'", entry.value->text) : "";
  if (key.section == Section::lane && key.name == "extends") hint = "a lane extends one other";
  return wrong(entry.value->where, fmt::format("{} must be {}, not {}", label, wanted(shapes), given(*entry.value)),
               std::move(hint));
}

}  // namespace

std::string hint_for(std::string_view word, const std::vector<std::string>& names) {
  if (const auto near = nearest(word, names)) return fmt::format("did you mean '{}'?", *near);
  return fmt::format("known here: {}", join(names, ", "));
}

Error unknown_word(const YamlNode& node, std::string_view noun, const std::string& label,
                   const std::vector<std::string>& names) {
  const auto near = nearest(node.text, names);
  const std::string list = join(names, ", ");
  return wrong(node.where, fmt::format("unknown {} '{}' for {}", noun, shown(node.text), label),
               near ? fmt::format("did you mean '{}'? known: {}", *near, list) : fmt::format("known: {}", list));
}

Error wrong(const Where& where, std::string message, std::string hint) {
  return {ErrorKind::config, std::move(message), std::move(hint), where};
}

tl::unexpected<Error> refuse(const Where& where, std::string message, std::string hint) {
  return tl::unexpected<Error>(wrong(where, std::move(message), std::move(hint)));
}

std::vector<std::string> known_keys() {
  std::vector<std::string> names;
  for (const KeyDefinition& key : key_definitions())
    names.push_back(fmt::format("{}{}", path_of(key.section), key.name));
  return names;
}

Fields::Fields(const YamlNode& map, Section section, std::string owner, Problems& problems)
    : section_(section), owner_(std::move(owner)), problems_(&problems) {
  if (map.type != NodeType::map) {
    const std::string subject = owner_.empty() ? "the configuration" : owner_;
    problems.add(wrong(map.where, fmt::format("{} must be a map, not {}", subject, given(map))));
    return;
  }
  const std::string place = owner_.empty() ? "" : fmt::format(" in {}", owner_);
  for (const YamlNode::Entry& entry : map.entries) {
    const std::string& name = entry.key->text;
    const KeyDefinition* key = key_definition(section, name);
    if (key == nullptr) {
      problems.add(wrong(entry.key->where, fmt::format("unknown key '{}'{}", shown(name), place),
                         hint_for(name, key_names(section))));
    } else if (auto error = misshaped(entry, *key, label(name))) {
      problems.add(*std::move(error));
    } else {
      entries_.push_back(&entry);
    }
  }
}

const YamlNode* Fields::find(std::string_view key) const {
  const auto found =
      std::find_if(entries_.begin(), entries_.end(), [&](const auto* entry) { return entry->key->text == key; });
  return found == entries_.end() ? nullptr : (*found)->value.get();
}

std::optional<std::size_t> Fields::chosen(std::string_view key) const {
  const YamlNode* node = find(key);
  if (node == nullptr) return std::nullopt;
  const auto choices = split(key_definition(section_, key)->choices, ' ');
  const auto found = std::find(choices.begin(), choices.end(), node->text);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  const std::vector<std::string> names(choices.begin(), choices.end());
  problems_->add(unknown_word(*node, "value", label(key), names));
  return std::nullopt;
}

std::string Fields::label(std::string_view key) const {
  return owner_.empty() ? fmt::format("'{}'", key) : fmt::format("'{}' in {}", key, owner_);
}

const Where& Fields::where(std::string_view key) const {
  const auto found =
      std::find_if(entries_.begin(), entries_.end(), [&](const auto* entry) { return entry->key->text == key; });
  WF_ASSERT(found != entries_.end());
  return (*found)->key->where;
}

}  // namespace wf::config
