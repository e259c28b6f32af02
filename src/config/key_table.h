// key_table: every key that a configuration may have, what it may hold, and what it means. Parser, validator, messages,
// schema, reference page and completion all read this one table.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wf::config {

// The maps whose keys are fixed.
enum class Section : std::uint8_t {
  top,
  gate,
  findings,
  shadow,
  metric,
  lane,
  stage_choice,
  gate_choice,
  when,
  paths,
  policy,
  floor,
};

// What a key holds; each has its shapes in YAML, its words for people and its JSON Schema.
enum class ValueType : std::uint8_t {
  version_number,
  version,
  text,
  texts,  // or one alone
  name,   // of a lane, a gate or a built-in
  names,
  flag,
  count,  // a whole number from 1
  comparison,
  duration,
  command,
  patterns,  // for paths
  branches,  // patterns for whole names
  path,      // below the top
  paths,
  regex,
  regexes,
  stage,
  stages,
  stages_or_choice,
  gates_or_choice,
  events,
  kinds,
  choice,  // one of KeyDefinition::choices
  environment,
  arguments,
  metrics,
  thresholds,
  paths_condition,
  section,   // a map of KeyDefinition::holds
  sections,  // a map from names to such maps
  floors,    // a list of such maps
};

struct KeyDefinition {
  Section section;
  std::string_view name;
  ValueType type;
  std::string_view fallback;      // what holds without the key, in words
  std::string_view meaning;       // a sentence without its period
  std::string_view choices = {};  // separated by blanks
  Section holds = Section::top;   // for section, sections and floors
};

std::span<const KeyDefinition> key_definitions();
const KeyDefinition* key_definition(Section section, std::string_view name);
std::vector<std::string> key_names(Section section);
// "gates.<id>.findings." before its keys.
std::string_view path_of(Section section);
// "patterns", "true, false", "auto, shadow, none".
std::string type_in_words(const KeyDefinition& key);

// The names of lanes::Kind, which this floor may not include.
std::span<const std::string_view> kind_names();
// The forms of reports that numbers and findings are read from.
std::span<const std::string_view> report_formats();

}  // namespace wf::config
