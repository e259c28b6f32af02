// The keys of a gate or lane are collected as pairs of a name and a value in YAML, once for both forms of output, so
// that they cannot tell different things.
#include "cli/config_show.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.h"
#include "cli/json.h"
#include "config/key_table.h"
#include "config/load.h"

namespace wf::cli {

namespace {

using config::Section;

struct Pair {
  std::string key;
  std::string value;     // as YAML
  bool is_note = false;  // no key that a file could have: what follows from where the files lie
};
using Pairs = std::vector<Pair>;

// A YAML 1.2 double-quoted scalar is a JSON string.
std::string quoted(std::string_view text) {
  std::string word = "\"";
  for (const char c : valid_utf8(text)) {
    if (c == '"' || c == '\\') word += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      word += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    } else {
      word += c;
    }
  }
  return word + "\"";
}

std::string list_of(const std::vector<std::string>& values) {
  std::vector<std::string> words;
  words.reserve(values.size());
  for (const std::string& value : values) words.push_back(quoted(value));
  return fmt::format("[{}]", join(words, ", "));
}

std::string list_of(const std::vector<Glob>& globs) {
  std::vector<std::string> patterns;
  patterns.reserve(globs.size());
  for (const Glob& glob : globs) patterns.push_back(glob.pattern());
  return list_of(patterns);
}

template <typename Named>
std::string names_of(const std::vector<Named>& values) {
  std::vector<std::string> names;
  names.reserve(values.size());
  for (const Named value : values) names.emplace_back(name_of(value));
  return fmt::format("[{}]", join(names, ", "));
}

class Collector {
 public:
  void text(std::string key, const std::string& value) {
    if (!value.empty()) pairs_.push_back({std::move(key), quoted(value)});
  }
  template <typename Values>
  void list(std::string key, const Values& values) {
    if (!values.empty()) pairs_.push_back({std::move(key), list_of(values)});
  }
  template <typename Values>
  void names(std::string key, const Values& values) {
    if (!values.empty()) pairs_.push_back({std::move(key), names_of(values)});
  }
  void command(std::string key, const std::vector<std::string>& words, bool is_shell) {
    if (!words.empty()) pairs_.push_back({std::move(key), is_shell ? quoted(words.front()) : list_of(words)});
  }
  void note(std::string key, std::string value) {
    if (!value.empty() && value != "[]") pairs_.push_back({std::move(key), std::move(value), true});
  }
  void word(std::string key, std::string_view value) { pairs_.push_back({std::move(key), std::string(value)}); }
  // A choice of the key table, whose words are in the order of the enum's values.
  template <typename Enum>
  void choice(config::Section section, std::string_view key, Enum value) {
    const auto words = split(config::key_definition(section, key)->choices, ' ');
    word(std::string(key), words.at(static_cast<std::size_t>(value)));
  }
  template <typename Enum>
  void choice(config::Section section, std::string_view key, const std::optional<Enum>& value) {
    if (value) choice(section, key, *value);
  }
  void duration(const std::string& key, const std::optional<std::chrono::milliseconds>& value) {
    if (value) word(key, fmt::format("{}ms", value->count()));
  }
  Pairs take() { return std::move(pairs_); }

 private:
  Pairs pairs_;
};

std::string map_of(const Pairs& pairs) {
  std::vector<std::string> words;
  words.reserve(pairs.size());
  for (const Pair& pair : pairs) words.push_back(fmt::format("{}: {}", pair.key, pair.value));
  return fmt::format("{{{}}}", join(words, ", "));
}

std::string thresholds_of(const std::vector<config::ThresholdWish>& wishes) {
  Pairs pairs;
  std::vector<std::pair<std::string, Pairs>> by_gate;  // a lane's, in the order in which the gates come
  for (const config::ThresholdWish& wish : wishes) {
    const Pair pair = {wish.metric, quoted(wish.text)};
    const auto same =
        std::find_if(by_gate.begin(), by_gate.end(), [&](const auto& known) { return known.first == wish.gate; });
    if (wish.gate.empty()) {
      pairs.push_back(pair);
    } else if (same == by_gate.end()) {
      by_gate.push_back({wish.gate, {pair}});
    } else {
      same->second.push_back(pair);
    }
  }
  for (const auto& [gate, own] : by_gate) pairs.push_back({quoted(gate), map_of(own)});
  return map_of(pairs);
}

std::string metrics_of(const std::vector<config::MetricSource>& metrics) {
  Pairs pairs;
  for (const config::MetricSource& metric : metrics) {
    const bool is_regex = metric.format == "regex";
    pairs.push_back(
        {metric.name, is_regex ? fmt::format("{{regex: {}, from: {}}}", quoted(metric.pattern), quoted(metric.source))
                               : fmt::format("{{{}: {}}}", metric.format, quoted(metric.source))});
  }
  return map_of(pairs);
}

std::string environment_of(const config::Gate& gate) {
  Pairs pairs;
  for (const auto& [name, value] : gate.environment) pairs.push_back({name, quoted(value)});
  return map_of(pairs);
}

std::string shadow_of(const config::ShadowSetup& shadow) {
  Collector keys;
  keys.list("link", shadow.link);
  keys.list("keep", shadow.keep);
  keys.command("prepare", shadow.prepare, shadow.prepare_is_shell);
  return map_of(keys.take());
}

void collect_files(const config::Gate& gate, Collector& keys) {
  if (!gate.workspace.empty()) keys.note("workspace", quoted(gate.workspace));
  keys.list("files", gate.files);
  keys.list("exclude", gate.exclude);
  keys.text("regex", gate.regex);
  keys.text("exclude_regex", gate.exclude_regex);
  keys.list("types", gate.types);
  keys.list("types_or", gate.types_or);
  keys.list("exclude_types", gate.exclude_types);
  keys.list("when_changed", gate.when_changed);
  keys.note("governed_elsewhere", list_of(gate.governed_elsewhere));
}

void collect_commands(const config::Gate& gate, Collector& keys) {
  keys.command("run", gate.run, gate.run_is_shell);
  keys.command("fix", gate.fix, gate.fix_is_shell);
  keys.command("diff", gate.diff, gate.diff_is_shell);
  keys.command("list", gate.list, gate.list_is_shell);
  keys.text("builtin", gate.builtin);
  keys.list("args", gate.arguments);
}

// What it runs is said in its own file: here it would make another gate of it.
void collect_hook(const config::Gate& gate, Collector& keys) {
  keys.note("hook", quoted(fmt::format("{} of {}", gate.hook->id, gate.hook->repository)));
  if (gate.is_builtin()) {
    keys.note("builtin", quoted(gate.builtin));
    if (!gate.arguments.empty()) keys.note("args", list_of(gate.arguments));
  } else {
    keys.note("run", list_of(gate.run));
  }
}

Pairs keys_of(const config::Gate& gate) {
  Collector keys;
  keys.text("description", gate.description);
  keys.word("stage", name_of(gate.stage));
  keys.names("on", gate.on);
  collect_files(gate, keys);
  keys.text("dir", gate.dir);
  if (gate.hook) {
    collect_hook(gate, keys);
  } else {
    collect_commands(gate, keys);
  }
  if (!gate.environment.empty()) keys.word("env", environment_of(gate));
  keys.list("needs", gate.needs);
  keys.list("inputs", gate.inputs);
  keys.duration("timeout", gate.timeout);
  keys.choice(Section::gate, "cache", gate.cache);
  keys.choice(Section::gate, "on_missing_tool", gate.on_missing_tool);
  if (gate.findings_on != config::FindingsOn::all) {
    Collector findings;
    findings.choice(Section::findings, "on", gate.findings_on);
    keys.word("findings", map_of(findings.take()));
  }
  if (!gate.metrics.empty()) keys.word("metrics", metrics_of(gate.metrics));
  if (!gate.thresholds.empty()) keys.word("thresholds", thresholds_of(gate.thresholds));
  if (gate.ignores_exit_code) keys.word("exit_code", "ignore");
  if (gate.allow_failure) keys.word("allow_failure", "true");
  keys.list("hints", gate.hints);
  keys.choice(Section::gate, "isolation", gate.isolation);
  if (const std::string shadow = shadow_of(gate.shadow); shadow != "{}") keys.word("shadow", shadow);
  if (gate.has_fixer()) keys.choice(Section::gate, "on_fix", gate.on_fix);
  if (gate.batches != config::Batches::automatic) keys.choice(Section::gate, "batches", gate.batches);
  return keys.take();
}

std::string condition_of(const config::When& when) {
  Collector keys;
  keys.list("branch", when.branch);
  Collector paths;
  paths.list("any", when.paths_any);
  paths.list("all", when.paths_all);
  paths.list("none", when.paths_none);
  if (const Pairs pairs = paths.take(); !pairs.empty()) keys.word("paths", map_of(pairs));
  keys.list("kinds", when.kinds);
  if (when.files) keys.word("files", quoted(when.files->text));
  if (when.lines) keys.word("lines", quoted(when.lines->text));
  keys.list("message", when.message);
  keys.list("type", when.type);
  keys.list("author", when.author);
  keys.names("event", when.event);
  return map_of(keys.take());
}

Pairs keys_of(const config::Lane& lane) {
  Collector keys;
  keys.text("description", lane.description);
  if (lane.when) keys.word("when", condition_of(*lane.when));
  keys.names("stages", lane.stages);
  Collector choice;
  choice.list("include", lane.gates);
  choice.list("exclude", lane.not_gates);
  if (const Pairs pairs = choice.take(); !pairs.empty()) keys.word("gates", map_of(pairs));
  keys.names("owed", lane.owed);
  keys.duration("budget", lane.budget);
  keys.choice(Section::lane, "on_missing_tool", lane.on_missing_tool);
  keys.choice(Section::lane, "isolation", lane.isolation);
  if (lane.strict) keys.word("strict", "true");
  if (lane.allow_failure) keys.word("allow_failure", "true");
  if (!lane.thresholds.empty()) keys.word("thresholds", thresholds_of(lane.thresholds));
  if (lane.approval > 0) keys.word("approval", std::to_string(lane.approval));
  if (lane.jobs > 0) keys.word("jobs", std::to_string(lane.jobs));
  if (lane.fail_fast) keys.word("fail_fast", *lane.fail_fast ? "true" : "false");
  keys.choice(Section::lane, "learn", lane.learn);
  return keys.take();
}

Pairs keys_of(const config::Policy& policy) {
  Collector keys;
  keys.text("default", policy.default_lane);
  keys.list("protected", policy.protected_branches);
  std::vector<std::string> floors;
  for (const config::Floor& floor : policy.at_least) {
    floors.push_back(fmt::format("{{when: {}, lane: {}}}", condition_of(floor.when), quoted(floor.lane)));
  }
  if (!floors.empty()) keys.word("at_least", fmt::format("[{}]", join(floors, ", ")));
  keys.names("skippable", policy.skippable);
  keys.choice(Section::policy, "learn", policy.learn);
  return keys.take();
}

std::string origin_of(const Where& where) {
  return where.file.empty() ? "built in" : fmt::format("{}:{}", where.file, where.line);
}

struct Setting {
  std::string key;
  std::string value;
  Where where;
};

std::vector<Setting> settings_of(const config::Settings& settings) {
  std::vector<Setting> all;
  if (settings.jobs > 0) all.push_back({"jobs", std::to_string(settings.jobs), settings.jobs_at});
  if (settings.fail_fast) all.push_back({"fail_fast", "true", settings.fail_fast_at});
  if (!settings.lane.empty()) all.push_back({"lane", quoted(settings.lane), settings.lane_at});
  all.push_back({"output", settings.output == config::Output::all ? "all" : "summary", settings.output_at});
  return all;
}

template <typename Definition>
std::string section_as_yaml(std::string_view title, const std::vector<Definition>& all, Origins origins) {
  std::string text = fmt::format("{}:\n", title);
  for (const Definition& each : all) {
    text += fmt::format("  {}:{}\n", quoted(each.id), origins == Origins::yes ? "  # " + origin_of(each.where) : "");
    for (const Pair& pair : keys_of(each))
      text += fmt::format("    {}{}: {}\n", pair.is_note ? "# " : "", pair.key, pair.value);
  }
  return text;
}

// Built-in gates would come back when this is read.
std::string switched_off(const config::Config& config) {
  std::string text;
  for (const config::Gate& gate : config::built_in().gates) {
    if (config.gate(gate.id) == nullptr) text += fmt::format("  {}: {{enabled: false}}\n", quoted(gate.id));
  }
  return text;
}

template <typename Definition>
void write_section(Json& json, std::string_view title, const std::vector<Definition>& all) {
  json.begin_array(title);
  for (const Definition& each : all) {
    json.begin_object();
    json.member("id", each.id);
    json.member("origin", origin_of(each.where));
    json.begin_object("keys");
    for (const Pair& pair : keys_of(each)) json.member(pair.key, pair.value);
    json.end_object();
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string config_as_yaml(const config::Config& config, Origins origins) {
  std::string text = "version: 1\n";
  for (const Setting& setting : settings_of(config.settings)) {
    text += fmt::format("{}: {}{}\n", setting.key, setting.value,
                        origins == Origins::yes ? "  # " + origin_of(setting.where) : "");
  }
  text += section_as_yaml("gates", config.gates, origins) + switched_off(config) +
          section_as_yaml("lanes", config.lanes, origins) + "policy:\n";
  for (const Pair& pair : keys_of(config.policy)) text += fmt::format("  {}: {}\n", pair.key, pair.value);
  return text;
}

std::string config_as_json(const config::Config& config) {
  Json json;
  json.begin_object();
  json.member("version", 1);
  json.begin_array("settings");
  for (const Setting& setting : settings_of(config.settings)) {
    json.begin_object();
    json.member("key", setting.key);
    json.member("value", setting.value);
    json.member("origin", origin_of(setting.where));
    json.end_object();
  }
  json.end_array();
  write_section(json, "gates", config.gates);
  write_section(json, "lanes", config.lanes);
  json.begin_object("policy");
  for (const Pair& pair : keys_of(config.policy)) json.member(pair.key, pair.value);
  json.end_object();
  json.end_object();
  return json.text();
}

}  // namespace wf::cli
