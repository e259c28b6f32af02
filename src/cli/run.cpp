// wf run.
#include <fmt/format.h>

#include <memory>

#include "base/text.h"
#include "cli/command.h"
#include "cli/run_as_json.h"
#include "cli/run_request.h"
#include "run/terminal_observer.h"

namespace wf::cli {

namespace {

// Empty where there is none.
std::string reason_against_jobs(const std::string& word) {
  constexpr std::int64_t k_most = 1'000'000;
  const auto number = to_number(word);
  const bool is_good = word == "load" || (number && *number >= 1 && *number <= k_most);
  return is_good ? "" : fmt::format("'{}' is neither a number from 1 to {} nor load", shown(word), k_most);
}

}  // namespace

Result<int> run_and_tell(const Context& context, const RunOptions& options) {
  WF_ASSIGN(PreparedRun prepared, prepare_run(context, options));
  const bool shows_all = options.verbose || options.plan;
  const run::Verbosity verbosity = shows_all ? run::Verbosity::all : run::Verbosity::summary;
  run::TerminalObserver terminal(context.environment, verbosity);
  run::Observer silent;
  run::Observer& observer = context.as_json ? silent : static_cast<run::Observer&>(terminal);
  WF_ASSIGN(const run::RunResult result, run::run(prepared.session, prepared.request, observer));
  if (context.as_json) print(run_as_json(result));
  return result.exit_code;
}

void add_run_options(CLI::App* command, RunOptions& options) {
  command->add_option("-j,--jobs", options.jobs, "Commands at once at most; load: as many as processors are idle")
      ->type_name("NUMBER|load")
      ->check(reason_against_jobs);
  command->add_flag("--fail-fast", options.fail_fast, "End the run at the first gate that stops the change");
  command->add_flag("--plan,--dry-run", options.plan, "Run nothing; tell what would run");
  command->add_flag("--no-cache", options.no_cache, "Run also what passed before on the same content");
  command->add_flag("-v,--verbose", options.verbose, "A line for every gate, and the output of those that passed");
}

void add_run(CLI::App& app, Context& context) {
  const auto options = std::make_shared<RunOptions>();
  const Description description = {
      "run", "Run the gates by hand, for the staged change if nothing else is said",
      "  wf run                              # the staged change\n"
      "  wf run pre-push                     # what `git push` would judge\n"
      "  wf run lint --all-files             # one gate, everywhere\n"
      "  wf run --from-ref main --to-ref HEAD --lane heavy\n"
      "  wf run --plan                       # what would run, and why the rest would not"};
  CLI::App* command =
      add_command(app, context, description, [&context, options] { return run_and_tell(context, *options); });
  command->add_option("names", options->names, "An event (pre-commit, pre-push, …) or gates")->type_name("EVENT|GATE");
  add_selection_options(command, *options);
  command->add_option("--stage", options->stages, "Only gates of this stage; may be given again")->type_name("STAGE");
  command->add_flag("--no-fix,!--fix", options->no_fix, "Only check: no fixer runs");
  add_run_options(command, *options);
  add_json_option(command, context);
}

}  // namespace wf::cli
