// wf install, wf uninstall.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>

#include "base/text.h"
#include "cli/command.h"
#include "cli/json.h"
#include "os/process.h"
#include "state/installation.h"
#include "state/local_exclude.h"

namespace wf::cli {

namespace {

using state::HookAction;
using state::HookReport;

struct InstallOptions {
  std::vector<std::string> only;     // --hook-type
  std::vector<std::string> without;  // --without
  bool force = false;
};

std::string_view name_of(HookAction action) {
  switch (action) {
    case HookAction::installed:
      return "installed";
    case HookAction::updated:
      return "updated";
    case HookAction::unchanged:
      return "unchanged";
    case HookAction::removed:
      return "removed";
    case HookAction::refused:
      return "refused";
  }
  return "unknown";
}

std::vector<std::string> ids_with(const std::vector<HookReport>& reports, HookAction action) {
  std::vector<std::string> events;
  for (const HookReport& report : reports) {
    if (report.action == action) events.push_back(report.event);
  }
  return events;
}

std::string told(const std::vector<HookReport>& reports, const os::Path& folder) {
  std::string text;
  for (const HookAction action :
       {HookAction::installed, HookAction::updated, HookAction::removed, HookAction::unchanged, HookAction::refused}) {
    const std::vector<std::string> events = ids_with(reports, action);
    if (events.empty()) continue;
    text += fmt::format("{} in {} {}: {}\n", count_of(events.size(), "hook"), shown(folder.native()), name_of(action),
                        join(events, ", "));
  }
  for (const HookReport& report : reports) {
    if (!report.detail.empty()) text += fmt::format("  {}: {}\n", report.event, report.detail);
  }
  return text;
}

std::string as_json(const std::vector<HookReport>& reports, const os::Path& folder) {
  Json json;
  json.begin_object();
  json.member("version", 1);
  json.member("folder", folder.native());
  json.begin_array("hooks");
  for (const HookReport& report : reports) {
    json.begin_object();
    json.member("event", report.event);
    json.member("action", name_of(report.action));
    if (!report.detail.empty()) json.member("detail", report.detail);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.text();
}

Result<std::vector<std::string>> events_to_install(const InstallOptions& options) {
  for (const auto* names : {&options.only, &options.without}) {
    for (const std::string& name : *names) {
      WF_ASSIGN(const config::Event event, event_of(name));
      if (event == config::Event::manual || event == config::Event::ci) {
        return fail(ErrorKind::usage, fmt::format("'{}' is not a hook of git's", name));
      }
    }
  }
  std::vector<std::string> events;
  for (const config::Event event : config::hook_events()) {
    const std::string name(name_of(event));
    const auto is_in = [&](const std::vector<std::string>& names) {
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    if ((options.only.empty() || is_in(options.only)) && !is_in(options.without)) events.push_back(name);
  }
  return events;
}

// Hooks in a folder that the user's or the system's configuration names run in every repository, with one program each
// time that belongs to a single one: not what anybody means by installing here.
Status refuse_shared_folder(const Context& context, const git::Repository& repository) {
  os::Command command;
  command.arguments = {"git", "config", "--show-scope", "--get", "core.hooksPath"};
  command.directory = repository.location().git_dir;
  command.environment = context.environment;
  command.separate_errors = true;
  WF_ASSIGN(const os::Completion answer, os::run(command));
  const std::string scope(std::string_view(answer.output).substr(0, answer.output.find('\t')));
  if (!answer.is_success() || (scope != "global" && scope != "system")) return {};
  return fail(
      ErrorKind::config,
      fmt::format("core.hooksPath is set in the {} configuration: hooks there would run in every repository", scope),
      "`git config --local core.hooksPath .git/hooks` gives this repository its own, or add --force");
}

Result<os::Path> hook_program() {
  WF_ASSIGN(const os::Path self, os::own_executable());
  const os::Path program = self.parent_path() / "wf-hook";
  if (!os::exists(program)) {
    return fail(ErrorKind::io, fmt::format("the hook program is missing: {}", shown(program.native())),
                "it is installed beside wf: install git-wf again");
  }
  return program;
}

Result<int> install(const Context& context, const InstallOptions& options) {
  WF_ASSIGN(const git::Repository repository, open_repository(context));
  if (!options.force) WF_TRY(refuse_shared_folder(context, repository));
  state::InstallPlan plan;
  WF_ASSIGN(plan.hook_program, hook_program());
  plan.version = WF_VERSION;
  plan.hooks_folder = repository.hooks_folder();
  plan.folders = folders_of(repository);
  WF_ASSIGN(plan.events, events_to_install(options));
  plan.force = options.force;
  WF_ASSIGN(const std::vector<HookReport> reports, state::install_hooks(plan));
  WF_TRY(state::exclude_own_configuration(repository.location().common_dir));
  print(context.as_json ? as_json(reports, plan.hooks_folder) : told(reports, plan.hooks_folder));
  return ids_with(reports, HookAction::refused).empty() ? k_exit_pass : k_exit_gate_failed;
}

Result<int> uninstall(const Context& context, bool purge) {
  WF_ASSIGN(const git::Repository repository, open_repository(context));
  const os::Path folder = repository.hooks_folder();
  const state::Folders folders = folders_of(repository);
  WF_ASSIGN(const std::vector<HookReport> reports, state::uninstall_hooks(folder, folders));
  WF_TRY(state::include_own_configuration(repository.location().common_dir));
  if (purge) {
    WF_TRY(os::remove_tree(folders.own));
    WF_TRY(os::remove_tree(folders.shared));
  }
  if (context.as_json) {
    print(as_json(reports, folder));
  } else {
    print(reports.empty() ? fmt::format("no hook of git-wf's is in {}\n", shown(folder.native()))
                          : told(reports, folder));
    if (purge) print(fmt::format("removed {}\n", shown(folders.shared.native())));
  }
  return ids_with(reports, HookAction::refused).empty() ? k_exit_pass : k_exit_gate_failed;
}

}  // namespace

void add_install(CLI::App& app, Context& context) {
  const auto options = std::make_shared<InstallOptions>();
  const Description description = {"install", "Put the hooks into this repository",
                                   "  wf install                        # all events\n"
                                   "  wf install --without post-checkout\n"
                                   "  wf install --hook-type pre-commit --hook-type pre-push\n"
                                   "A hook that is there already is kept as NAME.before-wf and runs first."};
  CLI::App* command =
      add_command(app, context, description, [&context, options] { return install(context, *options); });
  command->add_option("-t,--hook-type", options->only, "Only this hook; may be given again")->type_name("EVENT");
  command->add_option("--without", options->without, "All hooks but this one; may be given again")->type_name("EVENT");
  command->add_flag("-f,--force", options->force,
                    "Also replace hooks that somebody changed or a newer git-wf put there, after a backup");
  add_json_option(command, context);
}

void add_uninstall(CLI::App& app, Context& context) {
  const auto purge = std::make_shared<bool>(false);
  const Description description = {"uninstall", "Take the hooks out and put back what was there",
                                   "  wf uninstall\n"
                                   "  wf uninstall --purge   # also forget verdicts and history: removes .git/wf"};
  CLI::App* command = add_command(app, context, description, [&context, purge] { return uninstall(context, *purge); });
  command->add_flag("--purge", *purge, "Also remove everything that git-wf remembers");
  add_json_option(command, context);
}

}  // namespace wf::cli
