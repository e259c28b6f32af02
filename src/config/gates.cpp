// The gates of one file. A gate that gives neither `run` nor `builtin` and has the id of a built-in gate changes that
// gate; every other one is complete in itself and inherits nothing, so that no surprise (`allow_failure`!) comes with
// it. A workspace's gate takes the place of the gate of the same name in its folder. A person's own file changes
// nothing of what a gate judges.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "config/draft.h"
#include "config/values.h"

namespace wf::config {

namespace {

void set_command(const Fields& fields, std::string_view key, std::vector<std::string>& words, bool& is_shell) {
  CommandValue command;
  fields.set(key, command, read_command);
  if (command.words.empty()) return;
  words = std::move(command.words);
  is_shell = command.is_shell;
}

void set_findings(const Fields& fields, Gate& gate) {
  const YamlNode* node = fields.find("findings");
  if (node == nullptr) return;
  const Fields inner(*node, Section::findings, fields.label("findings"), fields.problems());
  if (node->entries.empty()) {
    fields.problems().add(
        wrong(node->where, fmt::format("{} is empty", fields.label("findings")), "write {on: changed_lines}"));
  }
  inner.set_choice("on", gate.findings_on);
}

void set_shadow(const Fields& fields, Gate& gate) {
  const YamlNode* node = fields.find("shadow");
  if (node == nullptr) return;
  const Fields inner(*node, Section::shadow, fields.label("shadow"), fields.problems());
  gate.shadow = {};
  inner.set("link", gate.shadow.link, read_inner_paths);
  inner.set("keep", gate.shadow.keep, read_inner_paths);
  set_command(inner, "prepare", gate.shadow.prepare, gate.shadow.prepare_is_shell);
}

// `{lcov: cov.info}` or `{regex: 'took (\d+)', from: log.txt}`.
std::optional<MetricSource> read_metric(const YamlNode::Entry& entry, const Fields& gate) {
  Problems& problems = gate.problems();
  const std::size_t before = problems.count();
  auto name = read_id(*entry.key, "metric");
  problems.add_error_of(name);
  const std::string owner = fmt::format("metric '{}' of {}", shown(entry.key->text), gate.owner());
  const Fields fields(*entry.value, Section::metric, owner, problems);
  if (problems.count() > before) return std::nullopt;
  MetricSource metric{*std::move(name), "", "output", "", entry.key->where};
  int forms = 0;
  for (const std::string_view format : report_formats()) {
    if (!fields.has(format)) continue;
    ++forms;
    metric.format = format;
    fields.set(format, metric.source, read_text);
  }
  if (fields.has("regex")) {
    ++forms;
    metric.format = "regex";
    fields.set("regex", metric.pattern, read_regex);
    fields.set("from", metric.source, read_text);
  } else if (fields.has("from")) {
    problems.add(wrong(fields.where("from"), fmt::format("{} is only for 'regex'", fields.label("from"))));
  }
  if (forms != 1) {
    problems.add(wrong(entry.value->where, fmt::format("{} needs one form of report", owner),
                       "junit, sarif, lcov, cobertura, checkstyle, gcc or regex, as in {junit: build/junit.xml}"));
  }
  if (problems.count() > before) return std::nullopt;
  return metric;
}

void set_metrics(const Fields& fields, Gate& gate) {
  const YamlNode* node = fields.find("metrics");
  if (node == nullptr) return;
  gate.metrics.clear();
  for (const YamlNode::Entry& entry : node->entries) {
    if (auto metric = read_metric(entry, fields)) gate.metrics.push_back(*std::move(metric));
  }
}

void set_patterns(const Fields& fields, Gate& gate) {
  fields.set("files", gate.files, read_globs);
  fields.set("exclude", gate.exclude, read_globs);
  fields.set("regex", gate.regex, read_regex);
  fields.set("exclude_regex", gate.exclude_regex, read_regex);
  fields.set("types", gate.types, read_words);
  fields.set("types_or", gate.types_or, read_words);
  fields.set("exclude_types", gate.exclude_types, read_words);
  fields.set("when_changed", gate.when_changed, read_globs);
  fields.set("inputs", gate.inputs, read_glob_texts);
}

void set_values(const Fields& fields, Gate& gate) {
  fields.set("description", gate.description, read_text);
  fields.set("stage", gate.stage, read_stage);
  fields.set("on", gate.on, read_events);
  set_patterns(fields, gate);
  fields.set("dir", gate.dir, read_inner_path);
  set_command(fields, "run", gate.run, gate.run_is_shell);
  set_command(fields, "fix", gate.fix, gate.fix_is_shell);
  set_command(fields, "diff", gate.diff, gate.diff_is_shell);
  set_command(fields, "list", gate.list, gate.list_is_shell);
  fields.set("builtin", gate.builtin, read_text);
  fields.set("args", gate.arguments, read_arguments);
  fields.set("env", gate.environment, read_environment);
  fields.set("needs", gate.needs, read_words);
  fields.set("timeout", gate.timeout, read_duration);
  fields.set_choice("cache", gate.cache);
  fields.set_choice("on_missing_tool", gate.on_missing_tool);
  set_findings(fields, gate);
  set_metrics(fields, gate);
  if (const YamlNode* node = fields.find("thresholds")) gate.thresholds = read_thresholds(*node, fields, Nesting::no);
  fields.set_choice("exit_code", gate.ignores_exit_code);
  fields.set("allow_failure", gate.allow_failure, read_flag);
  fields.set("hints", gate.hints, read_words);
  fields.set_choice("isolation", gate.isolation);
  set_shadow(fields, gate);
  fields.set_choice("on_fix", gate.on_fix);
  fields.set_choice("batches", gate.batches);
}

// A key that this gate cannot have, with the reason.
struct Misplaced {
  std::string_view key;
  std::string_view reason;
  std::string_view hint;
};

void add_misplaced(const Fields& fields, const Misplaced& misplaced) {
  if (!fields.has(misplaced.key)) return;
  fields.problems().add(wrong(fields.where(misplaced.key),
                              fmt::format("{} {}", fields.label(misplaced.key), misplaced.reason),
                              std::string(misplaced.hint)));
}

constexpr std::string_view k_for_commands = "is only for gates with 'run'";

void check_builtin(const Fields& fields) {
  constexpr std::string_view k_reads = "a built-in gate reads what is staged, and changes no file";
  for (const std::string_view key : {"isolation", "shadow", "on_fix"})
    add_misplaced(fields, {key, k_for_commands, k_reads});
  for (const std::string_view key : {"batches", "dir", "diff", "list", "metrics", "thresholds", "exit_code"}) {
    add_misplaced(fields, {key, k_for_commands, ""});
  }
  add_misplaced(fields, {"fix", "cannot stand beside 'builtin'", "remove it"});
}

void check_command(const Fields& fields, const Gate& gate) {
  add_misplaced(fields, {"args", "is only for built-in gates", "write the arguments into 'run'"});
  if (!gate.takes_files()) add_misplaced(fields, {"batches", "says nothing without {files} in 'run'", ""});
  const bool counts_introduced = gate.findings_on == FindingsOn::introduced;
  if (fields.has("findings") && (gate.metrics.empty() || counts_introduced)) {
    add_misplaced(
        fields,
        {"findings",
         counts_introduced ? "can only ask a built-in gate for what is introduced" : "needs a report to read them from",
         counts_introduced ? "write {on: changed_lines}" : "add 'metrics', as in {findings: {gcc: output}}"});
  }
  if (!gate.fix.empty() && !gate.diff.empty()) {
    fields.problems().add(wrong(fields.where(fields.has("diff") ? "diff" : "fix"),
                                fmt::format("{} has both 'fix' and 'diff'", fields.owner()), "keep one of them"));
  }
  const auto has = [&](std::string_view placeholder) {
    return std::any_of(gate.run.begin(), gate.run.end(), [&](const auto& word) { return contains(word, placeholder); });
  };
  if (has("{files}") && has("{dirs}")) {
    fields.problems().add(wrong(fields.where("run"),
                                fmt::format("{} has both {{files}} and {{dirs}}", fields.label("run")),
                                "a command is given files or their folders"));
  }
  if (gate.has_fixer() && gate.isolation && *gate.isolation != IsolationMode::automatic) {
    fields.problems().add(wrong(fields.find("isolation")->where,
                                fmt::format("{} must be auto beside 'fix'", fields.label("isolation")),
                                "a fixer works on what is staged, in the worktree"));
  }
  if (!gate.has_fixer()) {
    add_misplaced(fields, {"on_fix", "says nothing without 'fix' or 'diff'", ""});
    add_misplaced(fields, {"list", "says nothing without 'fix' or 'diff'", ""});
  }
  if (gate.ignores_exit_code && gate.thresholds.empty()) {
    add_misplaced(fields, {"exit_code", "leaves nothing that could fail", "add 'thresholds'"});
  }
}

// What a gate is made of must fit together.
void check_parts(const Fields& fields, const Gate& gate) {
  Problems& problems = fields.problems();
  if (fields.has("builtin") && gate.builtin.empty()) {
    problems.add(wrong(fields.find("builtin")->where, fmt::format("{} is empty", fields.label("builtin"))));
  } else if (fields.has("run") && fields.has("builtin")) {
    problems.add(wrong(fields.where("builtin"), fmt::format("{} has both 'run' and 'builtin'", fields.owner()),
                       "keep one of them"));
  } else if (gate.run.empty() && gate.builtin.empty()) {
    problems.add(wrong(gate.where, fmt::format("{} needs 'run' or 'builtin'", fields.owner()),
                       gate.has_fixer() ? "'fix' only repairs; 'run' says whether all is well" : ""));
  } else if (gate.is_builtin()) {
    check_builtin(fields);
  } else {
    check_command(fields, gate);
  }
}

// Something else that is wrong (a mistyped `stge`) may be why the stage is missing.
enum class Complain : bool { no, yes };

void fill_in_defaults(const Fields& fields, bool is_complete, Complain complain, Gate& gate) {
  if (is_complete && !fields.has("stage") && complain == Complain::yes) {
    fields.problems().add(wrong(gate.where, fmt::format("{} has no stage", fields.owner()),
                                fmt::format("add 'stage:' with one of {}", join(stage_names(), ", "))));
  }
  const bool has_own_events = gate.hook || !fields.has("stage");
  if (!fields.has("on") && (!has_own_events || gate.on.empty())) gate.on = default_events(gate.stage);
  if (!fields.has("cache") && is_complete) {
    gate.cache = gate.is_builtin() || gate.takes_files() ? CacheMode::files : CacheMode::tree;
    const bool is_about_state = gate.stage == Stage::setup && !gate.takes_files();
    if (is_about_state && !gate.is_builtin()) gate.cache = CacheMode::off;  // no content says what is installed
  }
}

// What a workspace says is said from its folder.
void move_into(const std::string& workspace, const Fields& fields, Gate& gate) {
  gate.workspace = workspace;
  if (workspace.empty()) return;
  const auto put_below = [&](std::string& path) { path = fmt::format("{}/{}", workspace, path); };
  if (!gate.is_builtin()) gate.dir = gate.dir.empty() ? workspace : fmt::format("{}/{}", workspace, gate.dir);
  if (fields.has("inputs")) {
    for (std::string& input : gate.inputs) {
      if (!contains(input, "/")) input.insert(0, "**/");
      put_below(input);
    }
  }
  std::for_each(gate.shadow.link.begin(), gate.shadow.link.end(), put_below);
  std::for_each(gate.shadow.keep.begin(), gate.shadow.keep.end(), put_below);
}

class GateReader {
 public:
  GateReader(const Layer& layer, Draft& draft) : layer_(layer), draft_(draft), config_(draft.config) {}

  void read(const YamlNode::Entry& entry) {
    auto name = read_id(*entry.key, "gate");
    if (!name) return draft_.problems.add(std::move(name.error()));
    const std::string owner = fmt::format("gate '{}'", *name);
    if (entry.value->type == NodeType::null) {
      return draft_.problems.add(wrong(entry.key->where, fmt::format("{} has no value", owner)));
    }
    const std::size_t before = draft_.problems.count();
    const Fields fields(*entry.value, Section::gate, owner, draft_.problems);
    const std::string id = layer_.workspace.empty() ? *name : fmt::format("{}/{}", layer_.workspace, *name);
    bool is_enabled = true;
    fields.set("enabled", is_enabled, read_flag);
    const Gate* earlier = earlier_gate(id, *name);
    if (is_personal() && earlier != nullptr && !is_personal(*earlier)) return change_own_view(fields, *entry.key, id);
    const bool has_command = fields.has("run") || fields.has("builtin");
    if (!is_enabled && !has_command && earlier == nullptr) return unknown_gate(*entry.key);
    const bool is_changeable = earlier != nullptr && (earlier->is_builtin() || earlier->hook || !is_enabled);
    const bool changes_earlier = !has_command && is_changeable;

    Gate gate = changes_earlier ? *earlier : Gate{};
    gate.id = id;
    gate.where = entry.key->where;
    gate.origin = layer_.origin;
    set_values(fields, gate);
    const bool is_right = draft_.problems.count() == before;
    fill_in_defaults(fields, !changes_earlier, is_right ? Complain::yes : Complain::no, gate);
    if (is_right) check_parts(fields, gate);
    move_into(layer_.workspace, fields, gate);
    if (layer_.origin == Origin::built_in) gate.where = {};
    if (fields.has("needs") || !changes_earlier) draft_.needs[id] = mentions_in(fields.find("needs"));
    govern_elsewhere(*name);
    if (is_enabled) {
      put(std::move(gate));
    } else {
      switch_off(id);
    }
  }

 private:
  bool is_personal() const { return layer_.origin == Origin::user || layer_.origin == Origin::local; }
  static bool is_personal(const Gate& gate) { return gate.origin == Origin::user || gate.origin == Origin::local; }

  const Gate* earlier_gate(const std::string& id, const std::string& name) const {
    const Gate* same = config_.gate(id);
    return same != nullptr ? same : config_.gate(name);
  }

  Gate* mutable_gate(std::string_view id) {
    auto& gates = config_.gates;
    const auto found = std::find_if(gates.begin(), gates.end(), [&](const Gate& gate) { return gate.id == id; });
    return found == gates.end() ? nullptr : &*found;
  }

  // Of the team's gates a person may say where they run, and nothing of what they judge.
  void change_own_view(const Fields& fields, const YamlNode& key, const std::string& id) {
    Gate* gate = mutable_gate(id);
    constexpr std::array<std::string_view, 2> k_allowed = {"isolation", "shadow"};
    for (const std::string& name : key_names(Section::gate)) {
      const bool is_allowed = std::find(k_allowed.begin(), k_allowed.end(), name) != k_allowed.end();
      if (is_allowed || !fields.has(name)) continue;
      draft_.problems.add(wrong(
          fields.where(name),
          fmt::format("gate '{}' is not yours: {} cannot change here", shown(key.text), fmt::format("'{}'", name)),
          "give your own gate a name of its own; only isolation and shadow may change"));
    }
    fields.set_choice("isolation", gate->isolation);
    set_shadow(fields, *gate);
  }

  // In this folder the outer gate of the same name has nothing to say any more.
  void govern_elsewhere(const std::string& name) {
    if (layer_.workspace.empty()) return;
    Gate* outer = mutable_gate(name);
    if (outer == nullptr) return;
    auto& folders = outer->governed_elsewhere;
    if (std::find(folders.begin(), folders.end(), layer_.workspace) == folders.end())
      folders.push_back(layer_.workspace);
  }

  void put(Gate gate) {
    if (Gate* same = mutable_gate(gate.id)) {
      *same = std::move(gate);
    } else {
      config_.gates.push_back(std::move(gate));
    }
  }

  void switch_off(const std::string& id) {
    draft_.switched_off.insert(id);
    auto& gates = config_.gates;
    gates.erase(std::remove_if(gates.begin(), gates.end(), [&](const Gate& gate) { return gate.id == id; }),
                gates.end());
  }

  void unknown_gate(const YamlNode& key) {
    std::vector<std::string> ids;
    for (const Gate& gate : config_.gates) ids.push_back(gate.id);
    draft_.problems.add(
        wrong(key.where, fmt::format("there is no gate '{}' to switch off", key.text), hint_for(key.text, ids)));
  }

  const Layer& layer_;
  Draft& draft_;
  Config& config_;
};

}  // namespace

std::vector<Mention> mentions_in(const YamlNode* node) {
  std::vector<Mention> mentions;
  if (node == nullptr) return mentions;
  if (node->type == NodeType::scalar) mentions.push_back({node->text, node->where});
  for (const NodePointer& item : node->items) mentions.push_back({item->text, item->where});
  return mentions;
}

std::vector<ThresholdWish> read_thresholds(const YamlNode& map, const Fields& owner, Nesting nesting,
                                           const std::string& gate) {
  std::vector<ThresholdWish> thresholds;
  Problems& problems = owner.problems();
  for (const YamlNode::Entry& entry : map.entries) {
    auto name = read_id(*entry.key, nesting == Nesting::yes ? "metric or gate" : "metric");
    problems.add_error_of(name);
    if (!name) continue;
    if (entry.value->type == NodeType::scalar) {
      thresholds.push_back({*name, entry.value->text, gate, entry.value->where});
    } else if (entry.value->type == NodeType::map && nesting == Nesting::yes) {
      const auto inner = read_thresholds(*entry.value, owner, Nesting::no, *name);
      thresholds.insert(thresholds.end(), inner.begin(), inner.end());
    } else {
      problems.add(wrong(entry.key->where,
                         fmt::format("'{}' in {} must be a single value", *name, owner.label("thresholds")),
                         "write it like 80% or '<= 3'"));
    }
  }
  return thresholds;
}

void read_gates(const YamlNode& map, const Layer& layer, Draft& draft) {
  for (const YamlNode::Entry& entry : map.entries) GateReader(layer, draft).read(entry);
}

}  // namespace wf::config
