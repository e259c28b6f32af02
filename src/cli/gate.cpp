// wf gate list, wf gate why.
#include <fmt/format.h>

#include <memory>

#include "base/text.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/run_request.h"
#include "run/explanation.h"

namespace wf::cli {

namespace {

std::string what_runs(const config::Gate& gate) {
  if (gate.is_builtin()) return "built-in " + gate.builtin;
  if (gate.run_is_shell) return gate.run.front();
  std::vector<std::string> words;
  for (const std::string& word : gate.run) words.push_back(shell_quoted(word));
  return join(words, " ");
}

std::vector<std::string> events_of(const config::Gate& gate) {
  std::vector<std::string> events;
  for (const config::Event event : gate.on) events.emplace_back(name_of(event));
  return events;
}

std::string as_json(const config::Config& config) {
  Json json;
  json.begin_object();
  json.member("version", 1);
  json.begin_array("gates");
  for (const config::Gate& gate : config.gates) {
    json.begin_object();
    json.member("id", gate.id);
    json.member("description", gate.description);
    json.member("stage", name_of(gate.stage));
    json.member("runs", what_runs(gate));
    json.member("has_fixer", gate.has_fixer());
    json.begin_array("on");
    for (const std::string& event : events_of(gate)) json.value(event);
    json.end_array();
    if (!gate.where.file.empty()) json.member("defined", fmt::format("{}:{}", gate.where.file, gate.where.line));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.text();
}

Result<int> list_gates(const Context& context) {
  WF_ASSIGN(const run::Session session, open_session(context, run::ConfigFrom::worktree));
  if (context.as_json) {
    print(as_json(session.config));
    return k_exit_pass;
  }
  for (const config::Gate& gate : session.config.gates) {
    const std::string origin = gate.where.file.empty() ? "" : fmt::format(" ({}:{})", gate.where.file, gate.where.line);
    print(fmt::format("{:<12} {:<24} {}{}\n", name_of(gate.stage), gate.id, what_runs(gate), origin));
    print(fmt::format("{:<12} {:<24} on {}\n", "", "", join(events_of(gate), ", ")));
  }
  return k_exit_pass;
}

std::string decision_of(const run::Explanation& why) {
  const std::string name(name_of(why.gate->stage));
  if (!why.is_at_event) return fmt::format("would not run: only on {}", join(events_of(*why.gate), ", "));
  if (why.decided) return fmt::format("would not run: {}: {}", name_of(*why.decided), why.reason);
  if (!why.is_on_lane)
    return fmt::format("would run only because it is named: lane '{}' does not have it", why.lane.id);
  return "would run";
}

std::string files_of(const run::Explanation& why) {
  constexpr std::size_t k_most_named = 10;
  std::string text = fmt::format("files     {} of {}", why.files.size() + why.cached_files,
                                 count_of(why.changed_files, "changed file"));
  if (why.cached_files > 0) text += fmt::format("; {} passed before", why.cached_files);
  text += "\n";
  for (std::size_t i = 0; i < std::min(why.files.size(), k_most_named); ++i)
    text += fmt::format("            {}\n", shown(why.files[i]));
  if (why.files.size() > k_most_named)
    text += fmt::format("            … and {} more\n", why.files.size() - k_most_named);
  return text;
}

// What its verdicts depend on besides the files.
std::vector<std::string> dependences_of(const run::Explanation& why) {
  const config::Gate& gate = *why.gate;
  if (gate.cache == config::CacheMode::off) return {};
  std::vector<std::string> parts = {"its keys in the configuration"};
  if (!gate.is_builtin()) parts.emplace_back("its program");
  if (!gate.inputs.empty()) parts.push_back("inputs " + join(gate.inputs, " "));
  if (gate.inputs.empty() && !gate.is_builtin()) parts.emplace_back("the whole tree (no inputs are named)");
  if (!why.is_complete) parts.emplace_back("for a day at most: what the command starts is not known");
  return parts;
}

// What has changed since it ran last.
std::vector<std::string> changes_of(const run::Explanation& why) {
  std::vector<std::string> changed;
  if (!why.last || why.gate->cache == config::CacheMode::off || !why.is_at_event) return changed;
  if (why.last->depended.definition != why.depends.definition) changed.emplace_back("its keys in the configuration");
  if (why.last->depended.tool != why.depends.tool) changed.emplace_back("its program");
  if (why.last->depended.surroundings != why.depends.surroundings)
    changed.emplace_back(why.gate->inputs.empty() ? "the tree" : "its inputs");
  return changed;
}

std::string last_of(const run::Explanation& why) {
  if (!why.last) return why.gate->is_builtin() ? "" : "last      it has not run yet\n";
  const state::GateLog& last = *why.last;
  std::string text = fmt::format("last      {} at {}, {}{}\n", last.outcome, last.event, os::rfc3339({last.seconds, 0}),
                                 last.reason.empty() ? "" : ": " + without_steering(last.reason));
  if (why.gate->is_builtin()) text += "          of a built-in only the last time that it did not pass is kept\n";
  const std::vector<std::string> changed = changes_of(why);
  if (!changed.empty()) text += fmt::format("          changed since: {}\n", join(changed, ", "));
  return text;
}

std::string as_text(const run::Explanation& why) {
  const config::Gate& gate = *why.gate;
  const std::string origin = gate.where.file.empty() ? "" : fmt::format(" ({}:{})", gate.where.file, gate.where.line);
  std::string text = fmt::format("{}{}: {}\n", gate.id, origin, what_runs(gate));
  text += fmt::format("now       {}\n", decision_of(why));
  text += fmt::format("lane      {}: {}\n", why.lane.id, without_steering(why.lane.reason));
  if (gate.takes_files() || gate.is_builtin()) text += files_of(why);
  const std::vector<std::string> dependences = dependences_of(why);
  text += dependences.empty() ? "verdicts  none is kept (cache: off)\n"
                              : fmt::format("verdicts  depend on {}\n", join(dependences, "; "));
  return text + last_of(why);
}

std::string as_json(const run::Explanation& why) {
  Json json;
  json.begin_object();
  json.member("version", 1);
  json.member("id", why.gate->id);
  json.member("would_run", why.is_at_event && !why.decided);
  json.member("decision", decision_of(why));
  json.member("lane", why.lane.id);
  json.member("on_lane", why.is_on_lane);
  json.member("changed_files", static_cast<std::uint64_t>(why.changed_files));
  json.member("cached_files", why.cached_files);
  json.begin_array("files");
  for (const std::string& file : why.files) json.value(file);
  json.end_array();
  json.begin_array("depends_on");
  for (const std::string& part : dependences_of(why)) json.value(part);
  json.end_array();
  if (why.last) {
    json.begin_object("last");
    json.member("outcome", why.last->outcome);
    json.member("reason", why.last->reason);
    json.member("event", why.last->event);
    json.member("time", os::rfc3339({why.last->seconds, 0}));
    json.begin_array("changed_since");
    for (const std::string& part : changes_of(why)) json.value(part);
    json.end_array();
    json.member("output", why.last->output);
    json.end_object();
  }
  json.end_object();
  return json.text();
}

Result<int> explain_gate(const Context& context, const RunOptions& options, bool wants_log) {
  RunOptions planned = options;
  planned.plan = true;
  const bool is_about_staged = !options.all_files && !options.last_commit && options.files.empty() &&
                               options.from.empty() && options.to.empty() && options.event.empty();
  if (is_about_staged && planned.names.size() == 1) planned.names.insert(planned.names.begin(), "pre-commit");
  WF_ASSIGN(PreparedRun prepared, prepare_run(context, planned));
  if (prepared.request.gates.size() != 1)
    return fail(ErrorKind::usage, "name one gate", "`wf gate list` names them all");
  WF_ASSIGN(const run::Explanation why, run::explain(prepared.session, prepared.request));
  if (context.as_json) {
    print(as_json(why));
    return k_exit_pass;
  }
  print(as_text(why));
  if (!wants_log) return k_exit_pass;
  print(!why.last || why.last->output.empty() ? "it said nothing that is kept\n" : why.last->output);
  return k_exit_pass;
}

void add_why(CLI::App& group, Context& context) {
  const auto options = std::make_shared<RunOptions>();
  const auto wants_log = std::make_shared<bool>(false);
  const Description description = {
      "why", "Why a gate would run now or not, and what came of it last",
      "  wf gate why lint                    # at the commit of what is staged\n"
      "  wf gate why pre-push unit           # at a push\n"
      "  wf gate why lint --log              # with what it said when it last did not pass; nothing is run"};
  CLI::App* command = add_command(group, context, description, [&context, options, wants_log] {
    return explain_gate(context, *options, *wants_log);
  });
  command->add_option("names", options->names, "The gate; before it the event, if not pre-commit")
      ->type_name("[EVENT] GATE")
      ->required();
  add_selection_options(command, *options);
  command->add_flag("--log", *wants_log, "Show what it said when it last did not pass");
  add_json_option(command, context);
}

}  // namespace

void add_gate(CLI::App& app, Context& context) {
  CLI::App* group =
      add_group(app, {"gate", "Gates: which there are, and why one runs", "  wf gate list\n  wf gate why lint"});
  add_json_option(add_command(*group, context, {"list", "All gates, by stage", "  wf gate list --json"},
                              [&context] { return list_gates(context); }),
                  context);
  add_why(*group, context);
}

}  // namespace wf::cli
