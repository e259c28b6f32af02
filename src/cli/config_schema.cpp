#include "cli/config_schema.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "base/text.h"
#include "cli/json.h"
#include "config/config.h"
#include "config/key_table.h"

namespace wf::cli {

namespace {

using config::KeyDefinition;
using config::Section;
using config::ValueType;

struct SectionName {
  Section section;
  std::string_view name;   // in the schema
  std::string_view title;  // of its table
};

constexpr std::array<SectionName, 12> k_sections = {{
    {Section::top, "configuration", "The file"},
    {Section::gate, "gate", "Gates"},
    {Section::findings, "findings", "Findings of a gate"},
    {Section::metric, "metric", "Metrics of a gate"},
    {Section::shadow, "shadow", "Shadow tree of a gate"},
    {Section::lane, "lane", "Lanes"},
    {Section::stage_choice, "stage_choice", "Stages of a lane, as a map"},
    {Section::gate_choice, "gate_choice", "Gates of a lane, as a map"},
    {Section::when, "when", "Conditions"},
    {Section::paths, "paths", "Paths of a condition, as a map"},
    {Section::policy, "policy", "Policy"},
    {Section::floor, "floor", "Floors of the policy"},
}};

std::string_view name_of(Section section) {
  for (const SectionName& each : k_sections) {
    if (each.section == section) return each.name;
  }
  return "";
}

std::vector<std::string> event_names() {
  std::vector<std::string> names;
  names.reserve(config::hook_events().size() + 2);
  for (const config::Event event : config::hook_events()) names.emplace_back(name_of(event));
  names.insert(names.end(), {"manual", "ci"});
  return names;
}

std::vector<std::string> stage_names() {
  std::vector<std::string> names;
  names.reserve(config::k_stage_count);
  for (int i = 0; i < config::k_stage_count; ++i) names.emplace_back(name_of(static_cast<config::Stage>(i)));
  return names;
}

class SchemaWriter {
 public:
  std::string write() {
    json_.begin_object();
    json_.member("$schema", "https://json-schema.org/draft/2020-12/schema");
    json_.member("title", "git-wf configuration, version 1");
    json_.member("$ref", "#/$defs/configuration");
    json_.begin_object("$defs");
    for (const SectionName& section : k_sections) write_section(section);
    json_.end_object();
    json_.end_object();
    return json_.text();
  }

 private:
  void write_section(const SectionName& section) {
    json_.begin_object(section.name);
    json_.member("type", "object");
    json_.member("additionalProperties", false);
    json_.begin_object("properties");
    for (const KeyDefinition& key : config::key_definitions()) {
      if (key.section == section.section) write_key(key);
    }
    json_.end_object();
    write_required(section.section);
    json_.end_object();
  }

  void write_required(Section section) {
    std::vector<std::string> required;
    if (section == Section::top) required = {"version"};
    if (section == Section::floor) required = {"when", "lane"};
    if (required.empty()) return;
    json_.begin_array("required");
    for (const std::string& key : required) json_.value(key);
    json_.end_array();
  }

  void write_key(const KeyDefinition& key) {
    json_.begin_object(key.name);
    json_.member("description", key.meaning);
    write_type(key);
    json_.end_object();
  }

  // The members of a schema, into the object that is open.
  void write_type(const KeyDefinition& key) {
    switch (key.type) {
      case ValueType::version_number:
        return json_.member("const", 1);
      case ValueType::flag:
        return json_.member("type", "boolean");
      case ValueType::count:
        json_.member("type", "integer");
        return json_.member("minimum", 1);
      case ValueType::version:
      case ValueType::name:
      case ValueType::comparison:
      case ValueType::duration:
        return write_types({"string", "number"});
      case ValueType::text:
      case ValueType::path:
      case ValueType::regex:
        return json_.member("type", "string");
      case ValueType::choice: {
        std::vector<std::string> choices;
        for (const std::string_view choice : split(key.choices, ' ')) choices.emplace_back(choice);
        // Where "off" is a choice, YAML 1.1 reads it as false; this program takes it as it is written.
        return write_enum(choices, contains(key.choices, "off"));
      }
      case ValueType::stage:
        return write_enum(stage_names());
      case ValueType::environment:
        json_.member("type", "object");
        json_.begin_object("additionalProperties");
        write_types({"string", "number", "boolean"});
        return json_.end_object();
      case ValueType::arguments:
        return write_types({"object", "array"});
      case ValueType::thresholds:
        return json_.member("type", "object");
      default:
        return write_composed(key);
    }
  }

  void write_composed(const KeyDefinition& key) {
    switch (key.type) {
      case ValueType::texts:
      case ValueType::command:
      case ValueType::patterns:
      case ValueType::paths:
      case ValueType::regexes:
      case ValueType::names:
      case ValueType::branches:
        return write_one_or_list([&] { write_types({"string", "number", "boolean"}); });
      case ValueType::events:
        return write_one_or_list([&] { write_enum(event_names()); });
      case ValueType::kinds: {
        const auto kinds = config::kind_names();
        return write_one_or_list([&] { write_enum({kinds.begin(), kinds.end()}); });
      }
      case ValueType::stages:
        return write_list([&] { write_enum(stage_names()); });
      case ValueType::stages_or_choice:
        return write_either([&] { write_list([&] { write_enum(stage_names()); }); }, key.holds);
      case ValueType::gates_or_choice:
        return write_either([&] { write_list([&] { json_.member("type", "string"); }); }, key.holds);
      case ValueType::paths_condition:
        return write_either([&] { write_one_or_list([&] { json_.member("type", "string"); }); }, key.holds);
      case ValueType::section:
        return write_reference(key.holds);
      case ValueType::metrics:
        return write_map_of(Section::metric);
      case ValueType::sections:
        return write_map_of(key.holds);
      case ValueType::floors:
        return write_list([&] { write_reference(key.holds); });
      default:
        return;
    }
  }

  void write_types(std::initializer_list<std::string_view> types) {
    json_.begin_array("type");
    for (const std::string_view type : types) json_.value(type);
    json_.end_array();
  }

  void write_enum(const std::vector<std::string>& values, bool may_be_false = false) {
    json_.begin_array("enum");
    for (const std::string& value : values) json_.value(value);
    if (may_be_false) json_.flag(false);
    json_.end_array();
  }

  void write_reference(Section section) { json_.member("$ref", fmt::format("#/$defs/{}", name_of(section))); }

  void write_map_of(Section section) {
    json_.member("type", "object");
    json_.begin_object("propertyNames");
    json_.member("pattern", "^[A-Za-z0-9._-]{1,100}$");
    json_.end_object();
    json_.begin_object("additionalProperties");
    write_reference(section);
    json_.end_object();
  }

  template <typename Write>
  void write_list(Write write_item) {
    json_.member("type", "array");
    json_.begin_object("items");
    write_item();
    json_.end_object();
  }

  template <typename Write>
  void write_one_or_list(Write write_item) {
    json_.begin_array("anyOf");
    json_.begin_object();
    write_item();
    json_.end_object();
    json_.begin_object();
    write_list(write_item);
    json_.end_object();
    json_.end_array();
  }

  template <typename Write>
  void write_either(Write write_first, Section section) {
    json_.begin_array("anyOf");
    json_.begin_object();
    write_first();
    json_.end_object();
    json_.begin_object();
    write_reference(section);
    json_.end_object();
    json_.end_array();
  }

  Json json_;
};

}  // namespace

std::string config_schema() { return SchemaWriter().write(); }

std::string config_reference() {
  std::string text =
      "# Every key of the configuration\n\n"
      "Made by `wf config keys` from the table that the parser reads. [The guide](../configuration.md) says what the\n"
      "values look like and how files are laid over one another; `wf config schema` prints the same as a JSON "
      "Schema.\n";
  for (const SectionName& section : k_sections) {
    text += fmt::format("\n## {}\n\n| key | type | default | meaning |\n|---|---|---|---|\n", section.title);
    for (const KeyDefinition& key : config::key_definitions()) {
      if (key.section != section.section) continue;
      text += fmt::format("| `{}{}` | {} | {} | {} |\n", config::path_of(key.section), key.name,
                          config::type_in_words(key), key.fallback, key.meaning);
    }
  }
  return text;
}

}  // namespace wf::cli
