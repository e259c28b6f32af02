// One command job: its calls, one after the other or, in batches of its files, several at once.
#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <optional>
#include <thread>

#include "base/text.h"
#include "gates/command.h"
#include "run/calls.h"
#include "run/execution.h"
#include "run/file_choice.h"
#include "run/measuring.h"

namespace wf::run {

namespace {

using gates::Outcome;
using CommandLines = std::vector<std::vector<std::string>>;
using Ends = std::vector<std::optional<Result<os::Completion>>>;  // nothing: it was not called any more

// What the built-in message gates get as a view, a command gets as a file name.
std::vector<std::string> file_arguments(const Execution& execution, const Job& job) {
  if (!execution.request.message_file.empty()) return {execution.request.message_file.native()};
  std::vector<std::string> files;
  for (const PlannedFile& file : job.files) {
    files.emplace_back(seen_from(job.gate->dir, file.delta->path).value_or(file.delta->path));
  }
  return files;
}

class CommandJob {
 public:
  CommandJob(const Execution& execution, const Plan& plan, const Job& job, const os::Path& directory)
      : execution_(execution),
        plan_(plan),
        job_(job),
        gate_(*job.gate),
        result_(result_of(plan, job)),
        measuring_(plan, job, directory) {
    command_.directory = job.gate->dir.empty() ? directory : directory / job.gate->dir;
    command_.dies_with_us = true;
    command_.environment = gate_environment(execution, plan, job);
    conclude(result_, plan, job, Outcome::passed);
  }

  // Whether all calls passed.
  bool run_on(const std::vector<std::string>& files) {
    const std::size_t limit =
        os::argument_limit() - std::min(os::argument_limit() / 2, environment_bytes(command_.environment));
    const unsigned batches = execution_.expectations.batches(job_, execution_.budget.places());
    const CommandLines lines = gates::command_lines({gate_.run, gate_.run_is_shell}, files, limit, batches);
    if (!can_be_found(lines[0][0], command_.directory, command_.environment)) {
      conclude_missing_tool(result_, plan_, job_, fmt::format("command not found: {}", shown(lines[0][0])));
      return false;
    }
    if (batches > 1) {
      conclude_all(call_at_once(lines));
    } else {
      call_in_turn(lines);
    }
    return result_.outcome == Outcome::passed;
  }

  void run_on_messages() {
    call_on_messages(plan_, job_, result_, [this](const std::string& file) { return run_on({file}); });
  }

  GateResult take() {
    result_.wall_time = os::steady_now() - started_;
    measuring_.conclude(result_);
    return std::move(result_);
  }

 private:
  // Those that the kernel's limit makes necessary. The first that does not pass is the last.
  void call_in_turn(const CommandLines& lines) {
    for (const std::vector<std::string>& line : lines) {
      measuring_.before_call();
      const auto completion = call(line);
      conclude_call(completion);
      if (result_.outcome != Outcome::passed) return;
    }
  }

  // On our own place and on others that are free, as they become free. Once a call does not pass no further one begins.
  Ends call_at_once(const CommandLines& lines) const {
    Ends ends(lines.size());
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> is_over = false;
    const auto call_next = [&] {
      const std::size_t i = next++;
      if (i >= lines.size() || is_over) return false;
      ends[i] = call(lines[i]);
      if (!*ends[i] || !(*ends[i])->is_success()) is_over = true;
      return true;
    };
    std::vector<std::thread> helpers;
    do {
      while (next < lines.size() && !is_over && execution_.budget.try_take()) {
        helpers.emplace_back([&] {
          const JobBudget::Place place(execution_.budget);
          while (call_next()) continue;
        });
      }
    } while (call_next());
    for (std::thread& helper : helpers) helper.join();
    return ends;
  }

  // In their order, so that the output reads as if they had been called in turn. The first that did not pass decides.
  void conclude_all(const Ends& ends) {
    for (const auto& end : ends) {
      if (!end) continue;
      if (result_.outcome == Outcome::passed) {
        conclude_call(*end);
      } else if (*end) {
        add_use(result_, **end);
      }
    }
  }

  Result<os::Completion> call(const std::vector<std::string>& line) const {
    os::Command command = command_;
    command.arguments = line;
    if (gate_.timeout) {
      const auto spent = std::chrono::duration_cast<std::chrono::milliseconds>(os::steady_now() - started_);
      command.timeout = std::max(*gate_.timeout - spent, std::chrono::milliseconds(1));
    }
    return os::run(command, &execution_.fail_fast.is_over);
  }

  void conclude_call(const Result<os::Completion>& completion) {
    if (!completion) return conclude(result_, plan_, job_, Outcome::errored, completion.error().message);
    add_use(result_, *completion);
    conclude_completion(result_, plan_, job_, *completion);
    const bool was_stopped = completion->ending == os::Ending::interrupted && !os::was_interrupted();
    if (was_stopped) {
      conclude(result_, plan_, job_, Outcome::cancelled, execution_.fail_fast.reason());
      result_.blocks = false;  // the gate that it was stopped for does
    }
    const bool came_to_its_end = result_.outcome == Outcome::passed || result_.outcome == Outcome::failed;
    const bool was_let_off = completion->ending == os::Ending::exited && gate_.allow_failure;
    if (came_to_its_end || (was_let_off && result_.outcome == Outcome::warned))
      measuring_.after_call(completion->output);
  }

  const Execution& execution_;
  const Plan& plan_;
  const Job& job_;
  const config::Gate& gate_;
  GateResult result_;
  Measuring measuring_;
  os::Command command_;
  std::chrono::steady_clock::time_point started_ = os::steady_now();
};

}  // namespace

// The environment of a gate: git's own variables would make a git that the gate calls look at the wrong repository or
// index, so they go; only a temporary index (commit -a, commit PATH) stays, in place at pre-commit.
os::Environment gate_environment(const Execution& execution, const Plan& plan, const Job& job) {
  os::Environment environment = execution.session.environment;
  const git::Location& location = execution.session.repository.location();
  const bool is_found_from_worktree = !location.is_bare() && os::exists(location.worktree / ".git");
  const bool in_place = job.commands != CommandsIn::shadow;
  for (const char* name : {"GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR",
                           "GIT_INTERNAL_SUPER_PREFIX", "GIT_QUARANTINE_PATH"}) {
    environment.unset(name);
  }
  if (is_found_from_worktree || !in_place) {
    environment.unset("GIT_DIR");
    environment.unset("GIT_WORK_TREE");
  }
  environment.unset("GIT_INDEX_FILE");
  if (in_place && location.index != location.git_dir / "index")
    environment.set("GIT_INDEX_FILE", location.index.native());
  for (const auto& [name, value] : job.gate->environment) environment.set(name, value);
  environment.set("WF_RUN_ID", execution.run_id);
  environment.set("WF_EVENT", name_of(execution.request.event));
  environment.set("WF_LANE", plan.lane_definition->id);
  return environment;
}

GateResult run_command_job(const Execution& execution, const Plan& plan, const Job& job, const os::Path& directory) {
  CommandJob run(execution, plan, job, directory);
  if (job.messages.empty()) {
    run.run_on(file_arguments(execution, job));
  } else {
    run.run_on_messages();
  }
  return run.take();
}

}  // namespace wf::run
