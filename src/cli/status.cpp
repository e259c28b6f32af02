// wf status: are the hooks in place, what was interrupted, how did the last run end.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "cli/command.h"
#include "cli/json.h"
#include "history/read.h"
#include "os/process.h"
#include "state/checkpoint.h"
#include "state/installation.h"
#include "state/manifest.h"

namespace wf::cli {

namespace {

struct Overview {
  git::Head head;
  os::Path place;  // the top of the worktree; of a bare repository the repository itself
  std::string installed_version;
  std::vector<state::InstalledHook> hooks;
  std::vector<std::string> gone;  // hooks that were installed and are not there any more
  std::optional<Error> config_error;
  bool has_team_config = false;
  std::optional<state::Checkpoint> unfinished;  // a run that has not come to its end
  bool is_running = false;                      // it is going on right now
  std::optional<history::Record> last;
};

std::vector<std::string> events_with(const Overview& overview, state::HookHealth health) {
  std::vector<std::string> events;
  for (const state::InstalledHook& hook : overview.hooks) {
    if (hook.health == health) events.push_back(hook.event);
  }
  return events;
}

Result<Overview> look(const Context& context) {
  WF_ASSIGN(const git::Repository repository, open_repository(context));
  const state::Folders folders = folders_of(repository);
  Overview overview;
  WF_ASSIGN(overview.head, repository.reader().head());
  overview.place = repository.location().is_bare() ? repository.location().git_dir : repository.location().worktree;
  overview.installed_version = state::installed_version(folders);
  std::vector<std::string> events;
  for (const config::Event event : config::hook_events()) events.emplace_back(name_of(event));
  overview.hooks = state::installed_hooks(repository.hooks_folder(), folders, events);
  if (const auto manifest = state::Manifest::read(folders)) {
    const state::HooksFolder* folder = manifest->find(repository.hooks_folder());
    for (const std::string& event : events_with(overview, state::HookHealth::missing)) {
      if (folder != nullptr && folder->find(event) != nullptr) overview.gone.push_back(event);
    }
  }
  if (const auto config = run::load_config(repository, folders, context.environment, run::ConfigFrom::worktree)) {
    overview.has_team_config = config->is_from_team;
  } else {
    overview.config_error = config.error();
  }
  auto checkpoint = state::CheckpointFile(folders).read();
  if (checkpoint && !checkpoint->exit_code && checkpoint->is_fresh(os::wall_now().seconds)) {
    overview.is_running = os::is_alive(checkpoint->process);
    overview.unfinished = std::move(checkpoint);
  }
  if (auto records = history::latest_records(folders.shared, 1); records && !records->empty()) {
    overview.last = std::move(records->back());
  }
  return overview;
}

std::string told_hooks(const Overview& overview) {
  const auto ours = events_with(overview, state::HookHealth::ours);
  const auto outdated = events_with(overview, state::HookHealth::outdated);
  const auto foreign = events_with(overview, state::HookHealth::foreign);
  if (ours.empty() && outdated.empty()) return "hooks:       none of git-wf's are in place: wf install\n";
  std::string text =
      fmt::format("hooks:       {} in place (git-wf {})\n", count_of(ours.size(), "hook"), overview.installed_version);
  if (!outdated.empty()) text += fmt::format("             out of date: {}: wf install\n", join(outdated, ", "));
  if (!overview.gone.empty()) text += fmt::format("             missing: {}: wf install\n", join(overview.gone, ", "));
  if (!foreign.empty()) text += fmt::format("             not ours: {}\n", join(foreign, ", "));
  if (overview.installed_version != WF_VERSION) {
    text += fmt::format("             this wf is {}: wf install brings the hooks up to date\n", WF_VERSION);
  }
  return text;
}

std::string told_config(const Overview& overview) {
  if (overview.config_error) return fmt::format("config:      {}\n", describe(*overview.config_error));
  return overview.has_team_config ? "config:      .wf.yaml\n"
                                  : "config:      none: the built-in gates and lanes count\n";
}

std::string told_unfinished(const state::Checkpoint& checkpoint, bool is_running) {
  std::vector<std::string> passed;
  for (const state::FinishedGate& gate : checkpoint.finished) passed.push_back(gate.id);
  const std::string progress =
      fmt::format("{} of {} passed{}", passed.size(), count_of(checkpoint.planned.size(), "gate"),
                  passed.empty() ? "" : fmt::format(" ({})", join(passed, ", ")));
  if (is_running) {
    return fmt::format("running:     {} on lane {} (process {}): {}\n", checkpoint.identity.event,
                       checkpoint.identity.lane, checkpoint.process, progress);
  }
  return fmt::format(
      "interrupted: {} on lane {}: {}\n"
      "             the next {} of the same content goes on from there\n",
      checkpoint.identity.event, checkpoint.identity.lane, progress,
      checkpoint.identity.event == "pre-push" ? "git push" : "git commit");
}

std::string told_last(const history::Record& record) {
  return fmt::format("last run:    {} {} on lane {} in {}, exit code {}\n", os::rfc3339(record.started), record.event,
                     record.lane.empty() ? "-" : record.lane, human_duration(record.wall_time), record.exit_code);
}

std::string told(const Overview& overview) {
  std::string text = fmt::format("repository:  {}{}\n", shown(overview.place.native()),
                                 overview.head.branch.empty() ? " (detached)" : " on " + shown(overview.head.branch));
  text += told_hooks(overview) + told_config(overview);
  if (overview.unfinished) text += told_unfinished(*overview.unfinished, overview.is_running);
  text += overview.last ? told_last(*overview.last) : "last run:    none is recorded\n";
  return text;
}

std::string_view name_of(state::HookHealth health) {
  switch (health) {
    case state::HookHealth::ours:
      return "ours";
    case state::HookHealth::missing:
      return "missing";
    case state::HookHealth::foreign:
      return "foreign";
    case state::HookHealth::outdated:
      return "outdated";
  }
  return "unknown";
}

void write_unfinished(Json& json, const Overview& overview) {
  const state::Checkpoint& checkpoint = *overview.unfinished;
  json.begin_object(overview.is_running ? "running" : "interrupted");
  json.member("event", checkpoint.identity.event);
  json.member("lane", checkpoint.identity.lane);
  json.member("process", checkpoint.process);
  json.begin_array("planned");
  for (const std::string& id : checkpoint.planned) json.value(id);
  json.end_array();
  json.begin_array("passed");
  for (const state::FinishedGate& gate : checkpoint.finished) json.value(gate.id);
  json.end_array();
  json.end_object();
}

std::string as_json(const Overview& overview) {
  Json json;
  json.begin_object();
  json.member("version", 1);
  json.member("place", overview.place.native());
  json.member("branch", overview.head.branch);
  json.member("head", overview.head.commit);
  json.member("wf", WF_VERSION);
  json.member("installed", overview.installed_version);
  json.begin_object("hooks");
  for (const state::InstalledHook& hook : overview.hooks) json.member(hook.event, name_of(hook.health));
  json.end_object();
  json.member("has_config", overview.has_team_config);
  if (overview.config_error) json.member("config_error", describe(*overview.config_error));
  if (overview.unfinished) write_unfinished(json, overview);
  if (overview.last) {
    json.begin_object("last_run");
    json.member("event", overview.last->event);
    json.member("started", os::rfc3339(overview.last->started));
    json.member("lane", overview.last->lane);
    json.member("exit_code", overview.last->exit_code);
    json.end_object();
  }
  json.end_object();
  return json.text();
}

Result<int> show_status(const Context& context) {
  WF_ASSIGN(const Overview overview, look(context));
  print(context.as_json ? as_json(overview) : told(overview));
  return k_exit_pass;
}

}  // namespace

void add_status(CLI::App& app, Context& context) {
  CLI::App* command = add_command(app, context,
                                  {"status", "Are the hooks in place, was a run interrupted, how did the last one end",
                                   "  wf status\n  wf status --json"},
                                  [&context] { return show_status(context); });
  add_json_option(command, context);
}

}  // namespace wf::cli
