// The gates of one file. A gate that gives neither `run` nor `builtin` and has the id of a built-in gate changes that
// gate; every other one is complete in itself and inherits nothing, so that no surprise (`allow_failure`!) comes with
// it.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "config/draft.h"
#include "config/values.h"

namespace wf::config {

namespace {

Status set_command(const Fields& fields, std::string_view key, std::vector<std::string>& words, bool& is_shell) {
  CommandValue command;
  WF_TRY(fields.set(key, command, read_command));
  if (fields.has(key)) {
    words = std::move(command.words);
    is_shell = command.is_shell;
  }
  return {};
}

Status set_values(const Fields& fields, Gate& gate) {
  WF_TRY(fields.set("description", gate.description, read_text));
  WF_TRY(fields.set("stage", gate.stage, read_stage));
  WF_TRY(fields.set("on", gate.on, read_events));
  WF_TRY(fields.set("files", gate.files, read_globs));
  WF_TRY(fields.set("exclude", gate.exclude, read_globs));
  WF_TRY(fields.set("when_changed", gate.when_changed, read_globs));
  WF_TRY(set_command(fields, "run", gate.run, gate.run_is_shell));
  WF_TRY(set_command(fields, "fix", gate.fix, gate.fix_is_shell));
  WF_TRY(fields.set("builtin", gate.builtin, read_text));
  WF_TRY(fields.set("args", gate.arguments, read_arguments));
  WF_TRY(fields.set("env", gate.environment, read_environment));
  WF_TRY(fields.set("needs", gate.needs, read_words));
  WF_TRY(fields.set("inputs", gate.inputs, read_glob_texts));
  WF_TRY(fields.set("timeout", gate.timeout, read_duration));
  WF_TRY(fields.set("cache", gate.cache, read_cache_mode));
  WF_TRY(fields.set("on_missing_tool", gate.on_missing_tool, read_on_missing_tool));
  WF_TRY(fields.set("findings", gate.findings_on, read_findings_on));
  WF_TRY(fields.set("isolation", gate.isolation, read_isolation));
  WF_TRY(fields.set("shadow", gate.shadow, read_shadow));
  WF_TRY(fields.set("on_fix", gate.on_fix, read_on_fix));
  return fields.set("allow_failure", gate.allow_failure, read_flag);
}

// A fixer works on what is staged, in the worktree.
Status check_fixer(const Fields& fields, const Gate& gate) {
  if (gate.has_fixer() && gate.isolation && *gate.isolation != IsolationMode::automatic) {
    return wrong(fields.find("isolation")->where,
                 fmt::format("{} must be auto beside 'fix'", fields.label("isolation")),
                 "a fixer works on what is staged, in the worktree");
  }
  if (!gate.has_fixer() && fields.has("on_fix"))
    return wrong(fields.where("on_fix"), fmt::format("{} says nothing without 'fix'", fields.label("on_fix")));
  return {};
}

// What a gate is made of must fit together.
Status check_parts(const Fields& fields, const Gate& gate) {
  if (fields.has("builtin") && gate.builtin.empty()) {
    return wrong(fields.find("builtin")->where, fmt::format("{} is empty", fields.label("builtin")));
  }
  if (fields.has("run") && fields.has("builtin")) {
    return wrong(fields.where("builtin"), fmt::format("{} has both 'run' and 'builtin'", fields.owner()),
                 "keep one of them");
  }
  if (gate.run.empty() && gate.builtin.empty()) {
    return wrong(gate.where, fmt::format("{} needs 'run' or 'builtin'", fields.owner()),
                 gate.has_fixer() ? "'fix' only repairs; 'run' says whether all is well" : "");
  }
  if (gate.is_builtin() && fields.has("fix")) {
    return wrong(fields.where("fix"), fmt::format("{} cannot stand beside 'builtin'", fields.label("fix")),
                 "remove it");
  }
  for (const std::string_view key : {"args", "findings"}) {
    if (gate.is_builtin() || !fields.has(key)) continue;
    return wrong(fields.where(key), fmt::format("{} is only for built-in gates", fields.label(key)),
                 key == "args" ? "write the arguments into 'run'" : "");
  }
  for (const std::string_view key : {"isolation", "shadow", "on_fix"}) {
    if (!gate.is_builtin() || !fields.has(key)) continue;
    return wrong(fields.where(key), fmt::format("{} is only for gates with 'run'", fields.label(key)),
                 "a built-in gate reads what is staged, and changes nothing");
  }
  return check_fixer(fields, gate);
}

Status fill_in_defaults(const Fields& fields, bool is_complete, Gate& gate) {
  if (is_complete && !fields.has("stage")) {
    return wrong(gate.where, fmt::format("{} has no stage", fields.owner()),
                 fmt::format("add 'stage:' with one of {}", join(stage_names(), ", ")));
  }
  if (!fields.has("on") && fields.has("stage")) gate.on = default_events(gate.stage);
  if (!fields.has("cache") && is_complete) {
    gate.cache = gate.is_builtin() || gate.takes_files() ? CacheMode::files : CacheMode::tree;
  }
  return {};
}

void put(Gate gate, Config& config) {
  const auto same = [&](const Gate& other) { return other.id == gate.id; };
  const auto found = std::find_if(config.gates.begin(), config.gates.end(), same);
  if (found == config.gates.end()) {
    config.gates.push_back(std::move(gate));
  } else {
    *found = std::move(gate);
  }
}

void switch_off(const std::string& id, Draft& draft) {
  draft.switched_off.insert(id);
  auto& gates = draft.config.gates;
  gates.erase(std::remove_if(gates.begin(), gates.end(), [&](const Gate& gate) { return gate.id == id; }), gates.end());
}

std::vector<Where> places_of(const YamlNode* values) {
  std::vector<Where> places;
  if (values == nullptr) return places;
  if (values->type == NodeType::scalar) places.push_back(values->where);
  for (const NodePointer& item : values->items) places.push_back(item->where);
  return places;
}

tl::unexpected<Error> unknown_gate(const YamlNode& key, const Config& config) {
  std::vector<std::string> ids;
  for (const Gate& gate : config.gates) ids.push_back(gate.id);
  return wrong(key.where, fmt::format("there is no gate '{}' to switch off", key.text), hint_for(key.text, ids));
}

Status read_gate(const YamlNode::Entry& entry, Origin origin, Draft& draft) {
  WF_ASSIGN(const std::string id, read_id(*entry.key, "gate"));
  const std::string owner = fmt::format("gate '{}'", id);
  if (entry.value->type == NodeType::null) return wrong(entry.key->where, fmt::format("{} has no value", owner));
  WF_ASSIGN(const Fields fields, Fields::of(*entry.value, Section::gate, owner));

  bool is_enabled = true;
  WF_TRY(fields.set("enabled", is_enabled, read_flag));
  const Gate* earlier = draft.config.gate(id);
  const bool has_command = fields.has("run") || fields.has("builtin");
  if (!is_enabled && !has_command && earlier == nullptr) return unknown_gate(*entry.key, draft.config);
  const bool changes_earlier = !has_command && earlier != nullptr && (earlier->is_builtin() || !is_enabled);

  Gate gate = changes_earlier ? *earlier : Gate{};
  gate.id = id;
  gate.where = entry.key->where;
  WF_TRY(set_values(fields, gate));
  WF_TRY(check_parts(fields, gate));
  WF_TRY(fill_in_defaults(fields, !changes_earlier, gate));
  if (origin == Origin::built_in) gate.where = {};
  if (fields.has("needs") || !changes_earlier) draft.needs_at[id] = places_of(fields.find("needs"));
  if (is_enabled) {
    put(std::move(gate), draft.config);
  } else {
    switch_off(id, draft);
  }
  return {};
}

}  // namespace

Status read_gates(const YamlNode& map, Origin origin, Draft& draft) {
  for (const YamlNode::Entry& entry : map.entries) WF_TRY(read_gate(entry, origin, draft));
  return {};
}

}  // namespace wf::config
