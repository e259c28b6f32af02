// answer(): 1. the event by the name; 2. its input, read to the end; 3. the hook that was there before ours; 4. WF=0?
// 5. the session; 6. the run.
#include "hook/hook.h"

#include <fmt/format.h>

#include <cstdio>
#include <optional>

#include "base/text.h"
#include "history/record.h"
#include "hook/request.h"
#include "os/process.h"
#include "run/isolation.h"
#include "run/record.h"
#include "run/run.h"
#include "run/terminal_observer.h"
#include "state/installation.h"

namespace wf::hook {

namespace {

using config::Event;

void say(const Error& error) { fmt::print(stderr, "wf: {}\n", describe(error)); }

// "pre-commit" of ".git/hooks/pre-commit"; other managers rename hooks that they find, and call them by that name.
std::string event_name(const os::Path& program) {
  std::string name = program.filename();
  for (const std::string_view suffix : {".legacy", ".old"}) {
    if (name.ends_with(suffix)) name.resize(name.size() - suffix.size());
  }
  return name;
}

// The hook that was in place before ours runs as git would have run it; nothing when there is none.
Result<std::optional<int>> run_kept_hook(const Call& call, Event event, const std::string& input) {
  const os::Path kept = call.program.parent_path() / (std::string(name_of(event)) + state::k_kept_suffix);
  const auto status = os::status_of(kept);
  if (!status || (status->type == os::FileType::regular && !status->is_executable())) return std::optional<int>();
  os::Command command;
  command.arguments = {kept.has_parent_path() ? kept.native() : "./" + kept.native()};
  command.arguments.insert(command.arguments.end(), call.arguments.begin(), call.arguments.end());
  command.environment = call.environment;
  command.input = input;
  command.passes_output = true;
  WF_ASSIGN(const os::Completion completion, os::run(command));
  switch (completion.ending) {
    case os::Ending::exited:
      return std::optional(completion.exit_code);
    case os::Ending::interrupted:
      return std::optional(k_exit_interrupted);
    default:
      return std::optional(k_exit_gate_failed);
  }
}

// So that `wf report` knows, and the push runs what was left out.
void record_switched_off(const Call& call, Event event) {
  const auto repository = git::Repository::open(".", call.environment, git::StartedBy::git);
  if (!repository) return;
  const state::Folders folders = state::Folders::of(repository->location().git_dir, repository->location().common_dir);
  history::Record record = run::bare_record(event, os::wall_now());
  record.notes.emplace_back("switched off by WF=0");
  (void)history::append(folders.shared, record);
}

// After the fact nothing can be stopped, and git would hand our exit code to the user as its own.
int exit_code_for(Event event, int code) { return run::is_post_event(event) ? k_exit_pass : code; }

int stop(Event event, const Error& error) {
  say(error);
  if (error.kind == ErrorKind::config && !run::is_post_event(event)) {
    fmt::print(stderr, "  to go on without git-wf this once, set WF=0 in front of the git command\n");
  }
  return exit_code_for(event, exit_code(error.kind));
}

// What a killed run had set aside goes back before anything looks at the worktree. With -a or PATH git has read the
// worktree before it asked us, so that commit would have the stand-ins: it is stopped. Nothing when there is no reason
// to.
std::optional<int> put_back_left_behind(const run::Session& session, Event event) {
  const auto sentences = run::put_back_left_behind(session.repository, session.folders, session.environment);
  if (!sentences) return stop(event, sentences.error());
  for (const std::string& sentence : *sentences) fmt::print(stderr, "wf: {}\n", sentence);
  const git::Location& location = session.repository.location();
  if (sentences->empty() || event != Event::pre_commit || location.index == location.git_dir / "index") return {};
  fmt::print(stderr, "wf: git has read your files before they were back: commit again\n");
  return k_exit_gate_failed;
}

run::Verbosity verbosity_at(Event event, config::Output output) {
  if (output == config::Output::all) return run::Verbosity::all;
  const bool judges_content = !run::is_message_event(event) && !run::is_post_event(event);
  return judges_content ? run::Verbosity::team_summary : run::Verbosity::failures;
}

int run_event(const Call& call, Event event, const std::string& input) {
  const auto request = request_of(event, call.arguments, input);
  if (!request) return stop(event, request.error());
  const run::ConfigFrom from = event == Event::pre_push ? run::ConfigFrom::built_in : run::ConfigFrom::index;
  auto session = run::Session::open(".", call.environment, git::StartedBy::git, from);
  if (!session) return stop(event, session.error());
  if (const auto code = put_back_left_behind(*session, event)) return *code;
  if (!run::has_work(*session, *request)) return k_exit_pass;
  run::TerminalObserver observer(call.environment, verbosity_at(event, session->config.settings.output));
  const auto result = run::run(*session, *request, observer);
  if (!result) return stop(event, result.error());
  return exit_code_for(event, result->exit_code);
}

int answer_by_name(const Call& call, std::string_view name) {
  if (call.arguments.size() == 1 && call.arguments[0] == "--version") {
    fmt::print("wf-hook {}\n", WF_VERSION);
    return k_exit_pass;
  }
  fmt::print(stderr,
             "{} is the program behind git-wf's hooks; git calls it under a hook's name ({} is none).\n"
             "Type `wf install` in a repository to put the hooks in place, `wf run EVENT` to run one by hand.\n",
             shown(name), shown(name));
  return k_exit_usage;
}

}  // namespace

int answer(const Call& call) {
  const std::string name = event_name(call.program);
  const auto event = config::event_named(name);
  if (!event || *event == Event::manual || *event == Event::ci) return answer_by_name(call, name);
  os::catch_interrupts();
  std::string input;
  if (has_input(*event)) {
    auto read = os::read_all(0);
    if (!read) return stop(*event, read.error());
    input = std::move(*read);
  }
  const auto kept = run_kept_hook(call, *event, input);
  if (!kept) return stop(*event, kept.error().within("running the hook that was there before"));
  if (*kept && **kept != k_exit_pass) return **kept;
  if (call.environment.has("WF") && !call.environment.is_on("WF")) {
    record_switched_off(call, *event);
    return k_exit_pass;
  }
  if (is_file_checkout(*event, call.arguments)) return k_exit_pass;
  return run_event(call, *event, input);
}

}  // namespace wf::hook
