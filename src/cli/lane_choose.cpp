// wf lane choose: a person's wish for a lane, kept in git's configuration of the repository. With a terminal it shows
// what each lane would run for the staged change and how long it took before, and asks.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <memory>

#include "base/text.h"
#include "cli/command.h"
#include "history/read.h"
#include "os/terminal.h"
#include "run/content.h"
#include "run/lane_choice.h"
#include "run/target.h"

namespace wf::cli {

namespace {

constexpr std::size_t k_runs_looked_at = 1000;

struct ChooseOptions {
  std::string lane;
  bool everywhere = false;
  bool automatic = false;
};

// How long the runs of each lane took, of those that judged a commit or a push.
std::map<std::string, std::vector<os::Duration>> times_of_lanes(const state::Folders& folders) {
  std::map<std::string, std::vector<os::Duration>> times;
  const auto records = history::latest_records(folders.shared, k_runs_looked_at);
  if (!records) return times;
  for (const history::Record& record : *records) {
    const bool judges = record.event == "pre-commit" || record.event == "pre-push";
    if (judges && !record.lane.empty() && !record.gates.empty()) times[record.lane].push_back(record.wall_time);
  }
  return times;
}

std::string told_times(std::vector<os::Duration> times) {
  if (times.empty()) return "no run yet";
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return fmt::format("{} in the middle of {}", human_duration(*middle), count_of(times.size(), "run"));
}

std::size_t count_gates(const config::Config& config, const config::Lane& lane, config::Event event) {
  return static_cast<std::size_t>(std::count_if(
      config.gates.begin(), config.gates.end(),
      [&](const config::Gate& gate) { return gate.runs_at(event) && lane.has(gate) && !lane.owes(gate); }));
}

// What would be chosen if nobody wished for anything.
Result<lanes::Choice> recommendation(run::Session& session) {
  session.config.settings.lane.clear();
  run::Request request;
  request.event = config::Event::pre_commit;
  request.heeds_wishes = false;
  WF_ASSIGN(const std::vector<run::Target> targets, run::find_targets(session, request));
  const run::Target& target = targets.front();
  const lanes::Classification classification =
      lanes::classify(target.change, run::facts_of(session, target.content), target.message);
  return run::choose_lane(session, request, target, classification);
}

std::string told_lanes(const run::Session& session, const lanes::Choice& recommended) {
  const config::Config& config = session.config;
  auto times = times_of_lanes(session.folders);
  std::string text;
  for (std::size_t i = 0; i < config.lanes.size(); ++i) {
    const config::Lane& lane = config.lanes[i];
    text += fmt::format("{:>3}  {:<14} {} at commit, {} at push; {}{}\n", i + 1, lane.id,
                        count_of(count_gates(config, lane, config::Event::pre_commit), "gate"),
                        count_gates(config, lane, config::Event::pre_push), told_times(times[lane.id]),
                        &lane == recommended.lane ? "  <- recommended" : "");
    if (!lane.description.empty()) text += fmt::format("     {:<14} {}\n", "", lane.description);
  }
  return text + fmt::format("recommended: {} ({})\n", recommended.lane->id, recommended.reason);
}

Result<const config::Lane*> lane_answered(const config::Config& config, std::string_view answer) {
  if (const auto number = to_number(answer)) {
    const bool is_there = *number >= 1 && *number <= static_cast<std::int64_t>(config.lanes.size());
    if (is_there) return &config.lanes[static_cast<std::size_t>(*number) - 1];
  }
  if (const config::Lane* lane = config.lane(answer)) return lane;
  std::vector<std::string> known;
  for (const config::Lane& lane : config.lanes) known.push_back(lane.id);
  const auto near = nearest(answer, known);
  return fail(ErrorKind::usage, fmt::format("no lane {}", shown(fmt::format("'{}'", answer))),
              near ? fmt::format("did you mean '{}'?", *near) : fmt::format("there are {}", join(known, ", ")));
}

// The lane that the person types; nothing for an empty line.
Result<const config::Lane*> ask_for_lane(const config::Config& config) {
  print("lane (number or name; nothing keeps all as it is): ");
  std::fflush(stdout);
  std::string answer;
  std::getline(std::cin, answer);
  if (trim(answer).empty()) return static_cast<const config::Lane*>(nullptr);
  return lane_answered(config, trim(answer));
}

Status git_config(const run::Session& session, std::vector<std::string> words) {
  os::Command command;
  command.arguments = {"git", "config", "--local"};
  command.arguments.insert(command.arguments.end(), std::make_move_iterator(words.begin()),
                           std::make_move_iterator(words.end()));
  command.directory = session.repository.location().worktree;
  command.environment = session.environment;
  WF_ASSIGN(const os::Completion completion, os::run(command));
  constexpr int k_nothing_to_unset = 5;
  if (completion.exit_code == 0 || completion.exit_code == k_nothing_to_unset) return {};
  return fail(ErrorKind::io, fmt::format("git config: {}", trim(completion.output)));
}

Result<int> choose(const Context& context, const ChooseOptions& options) {
  WF_ASSIGN(run::Session session, open_session(context, run::ConfigFrom::worktree));
  WF_ASSIGN(const git::Head head, session.repository.reader().head());
  const bool is_for_branch = !options.everywhere && !head.branch.empty();
  const std::string key = is_for_branch ? fmt::format("branch.{}.wf-lane", head.branch) : "wf.lane";
  const std::string place = is_for_branch ? fmt::format("branch {}", shown(head.branch)) : "this repository";
  if (options.automatic) {
    WF_TRY(git_config(session, {"--unset-all", key}));
    print(fmt::format("{}: the lane is chosen for each change\n", place));
    return k_exit_pass;
  }
  const config::Lane* lane = nullptr;
  if (!options.lane.empty()) {
    WF_ASSIGN(lane, lane_answered(session.config, options.lane));
  } else {
    WF_ASSIGN(const lanes::Choice recommended, recommendation(session));
    print(told_lanes(session, recommended));
    if (!os::is_terminal(os::Stream::input)) {
      return fail(ErrorKind::usage, "no terminal to ask on", "name the lane: wf lane choose " + recommended.lane->id);
    }
    WF_ASSIGN(lane, ask_for_lane(session.config));
    if (lane == nullptr) return k_exit_pass;
  }
  WF_TRY(git_config(session, {"--replace-all", key, lane->id}));
  print(fmt::format("{}: lane {} from now on; `wf lane choose --auto{}` takes that back\n", place, lane->id,
                    options.everywhere ? " --everywhere" : ""));
  return k_exit_pass;
}

}  // namespace

void add_lane_choose(CLI::App& group, Context& context) {
  const auto options = std::make_shared<ChooseOptions>();
  CLI::App* command = add_command(group, context,
                                  {"choose", "Wish for a lane: for this branch, until you take it back",
                                   "  wf lane choose                # asks, with a recommendation\n"
                                   "  wf lane choose hotfix         # for the branch that is checked out\n"
                                   "  wf lane choose heavy --everywhere\n"
                                   "  wf lane choose --auto         # no wish any more"},
                                  [&context, options] { return choose(context, *options); });
  command->add_option("lane", options->lane, "Its name")->type_name("LANE");
  command->add_flag("--everywhere", options->everywhere, "For every branch of this repository");
  command->add_flag("--auto", options->automatic, "Take the wish back");
}

}  // namespace wf::cli
