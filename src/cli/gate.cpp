// wf gate list.
#include <fmt/format.h>

#include <memory>

#include "base/text.h"
#include "cli/command.h"
#include "cli/json.h"

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

}  // namespace

void add_gate(CLI::App& app, Context& context) {
  CLI::App* group = add_group(app, {"gate", "Gates: which there are", "  wf gate list"});
  add_json_option(add_command(*group, context, {"list", "All gates, by stage", "  wf gate list --json"},
                              [&context] { return list_gates(context); }),
                  context);
}

}  // namespace wf::cli
