// wf ci: in a pipeline, what a push of the same commits would have been told.
#include <array>
#include <memory>

#include "cli/command.h"
#include "cli/run_request.h"

namespace wf::cli {

namespace {

// The first of the variables that is set; "" when none is.
template <std::size_t N>
std::string first_of(const os::Environment& environment, const std::array<const char*, N>& names) {
  for (const char* name : names) {
    if (const auto value = environment.get(name); value && !value->empty()) return *value;
  }
  return "";
}

// What the services themselves tell: GitHub Actions and GitLab CI, and who names their variables alike.
void fill_in_from_service(const os::Environment& environment, RunOptions& options) {
  if (options.target.empty()) {
    options.target =
        first_of(environment, std::array{"GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "CHANGE_TARGET"});
  }
  if (options.branch.empty()) {
    options.branch = first_of(environment, std::array{"GITHUB_HEAD_REF", "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME",
                                                      "CI_COMMIT_BRANCH", "CHANGE_BRANCH", "GITHUB_REF_NAME"});
  }
  if (!options.from.empty()) return;
  options.from = first_of(environment, std::array{"CI_MERGE_REQUEST_DIFF_BASE_SHA"});
  if (options.from.empty() && !options.target.empty()) options.from = "origin/" + options.target;
}

Result<int> run_in_ci(const Context& context, RunOptions options) {
  fill_in_from_service(context.environment, options);
  if (options.from.empty()) {
    return fail(ErrorKind::usage, "nothing says where the change began",
                "name it: wf ci --from-ref origin/main, or --target main");
  }
  options.event = "ci";
  return run_and_tell(context, options);
}

}  // namespace

void add_ci(CLI::App& app, Context& context) {
  const auto options = std::make_shared<RunOptions>();
  CLI::App* command =
      add_command(app, context,
                  {"ci", "Judge a range of commits as their push was judged",
                   "  wf ci --from-ref origin/main              # what HEAD adds to it\n"
                   "  wf ci                                     # GitHub and GitLab say what a request is about\n"
                   "  wf ci --from-ref v1.0 --to-ref v1.1 --branch release/1.1 --json"},
                  [&context, options] { return run_in_ci(context, *options); });
  command->add_option("--from-ref", options->from, "Where the change began")->type_name("COMMIT");
  command->add_option("--to-ref", options->to, "Its end; HEAD if not given")->type_name("COMMIT");
  command->add_option("--branch", options->branch, "The branch that it is on, for the rules of lanes")
      ->type_name("BRANCH");
  command->add_option("--target", options->target, "The branch that it is for: a protected one may owe nothing")
      ->type_name("BRANCH");
  command->add_option("--lane", options->lane, "This lane instead of the chosen one")->type_name("LANE");
  add_run_options(command, *options);
  add_json_option(command, context);
}

}  // namespace wf::cli
