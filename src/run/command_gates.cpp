// run_commands(): a queue in plan order; each of N workers takes the first job whose `needs` are settled. A job whose
// need did not let the change through is skipped, and says so.
#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "base/text.h"
#include "gates/command.h"
#include "run/calls.h"
#include "run/execution.h"
#include "run/file_choice.h"
#include "run/fingerprint.h"
#include "run/measuring.h"
#include "run/shadow_room.h"
#include "run/watch.h"

namespace wf::run {

namespace {

using gates::Outcome;

// What the built-in message gates get as a view, a command gets as a file name.
std::vector<std::string> file_arguments(const Execution& execution, const Job& job) {
  if (!execution.request.message_file.empty()) return {execution.request.message_file.native()};
  std::vector<std::string> files;
  for (const PlannedFile& file : job.files) {
    files.emplace_back(seen_from(job.gate->dir, file.delta->path).value_or(file.delta->path));
  }
  return files;
}

bool is_done(const std::vector<GateResult>& done, const std::string& id) {
  return std::any_of(done.begin(), done.end(), [&](const GateResult& result) { return result.id == id; });
}

// The chosen jobs that are not done, without those that have to wait for one which is neither.
std::vector<const Job*> jobs_to_run(const Plan& plan, const std::vector<GateResult>& done,
                                    const CommandChoice& choice) {
  std::vector<const Job*> jobs;
  for (const Job& job : plan.jobs) {
    const bool is_ours = job.runs_command() && !job.gate->hook;
    if (is_ours && !is_done(done, job.gate->id) && choice.is_chosen(job)) jobs.push_back(&job);
  }
  const auto has = [&](const std::string& id) {
    return std::any_of(jobs.begin(), jobs.end(), [&](const Job* job) { return job->gate->id == id; });
  };
  const auto will_run = [&](const std::string& id) {
    return std::any_of(plan.jobs.begin(), plan.jobs.end(),
                       [&](const Job& job) { return job.gate->id == id && job.runs_command(); });
  };
  const auto must_wait = [&](const Job* job) {
    return std::any_of(job->gate->needs.begin(), job->gate->needs.end(),
                       [&](const std::string& id) { return will_run(id) && !is_done(done, id) && !has(id); });
  };
  while (std::erase_if(jobs, must_wait) > 0) continue;
  return jobs;
}

class Scheduler {
 public:
  // `directory_of` says where each job runs.
  Scheduler(Execution& execution, const Plan& plan, std::vector<GateResult> done, std::vector<const Job*> jobs,
            const CommandChoice& choice, std::function<os::Path(const Job&)> directory_of)
      : execution_(execution),
        plan_(plan),
        choice_(choice),
        directory_of_(std::move(directory_of)),
        waiting_(std::move(jobs)),
        settled_(std::move(done)) {}

  std::vector<GateResult> run() {
    const std::size_t count = std::min<std::size_t>(waiting_.size(), execution_.jobs);
    std::vector<std::thread> workers(count > 0 ? count - 1 : 0);
    for (std::thread& worker : workers) worker = std::thread([this] { work(); });
    work();
    for (std::thread& worker : workers) worker.join();
    return in_plan_order();
  }

 private:
  void work() {
    std::unique_lock lock(mutex_);
    while (!waiting_.empty()) {
      const Job* job = take_ready();
      if (job == nullptr) {
        changed_.wait(lock);
        continue;
      }
      if (const auto need = blocking_need(*job, settled_)) {
        settle(*job, skipped_by_need(plan_, *job, *need));
        continue;
      }
      execution_.observer.on_gate_started(job->gate->id);
      lock.unlock();
      const Watch watch(execution_, *plan_.target, *job);
      GateResult result = run_command_job(execution_, plan_, *job, directory_of_(*job));
      lock.lock();
      if (result.outcome == Outcome::passed && !watch.is_undisturbed()) {
        execution_.disturbed.insert(job->gate->id);
      } else {
        remember(execution_, *job, result, sight_of(*plan_.target, *job));
      }
      settle(*job, std::move(result));
    }
  }

  void settle(const Job& job, GateResult result) {
    if (!choice_.is_held_back(job, result)) execution_.observer.on_gate_finished(result);
    settled_.push_back(result);
    finished_.push_back(std::move(result));
    changed_.notify_all();
  }

  // A need outside of this plan (other lane, other event, not chosen) is settled: it has nothing to say here.
  bool is_settled(const std::string& id) const {
    const auto is_it = [&](const GateResult& result) { return result.id == id; };
    if (std::any_of(settled_.begin(), settled_.end(), is_it)) return true;
    return std::none_of(plan_.jobs.begin(), plan_.jobs.end(),
                        [&](const Job& job) { return job.gate->id == id && job.runs() && !job.builtin; });
  }

  const Job* take_ready() {
    for (auto job = waiting_.begin(); job != waiting_.end(); ++job) {
      const auto& needs = (*job)->gate->needs;
      if (!std::all_of(needs.begin(), needs.end(), [&](const std::string& id) { return is_settled(id); })) continue;
      const Job* ready = *job;
      waiting_.erase(job);
      return ready;
    }
    return nullptr;
  }

  std::vector<GateResult> in_plan_order() {
    std::vector<GateResult> ordered;
    for (const Job& job : plan_.jobs) {
      for (GateResult& result : finished_) {
        if (result.id == job.gate->id) ordered.push_back(std::move(result));
      }
    }
    return ordered;
  }

  Execution& execution_;
  const Plan& plan_;
  const CommandChoice& choice_;
  std::function<os::Path(const Job&)> directory_of_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<const Job*> waiting_;
  std::vector<GateResult> settled_;   // everything `needs` may ask about
  std::vector<GateResult> finished_;  // what we ran
};

// The command of one job, called once or, for batches and messages, several times until a call does not pass.
class CommandJob {
 public:
  CommandJob(const Execution& execution, const Plan& plan, const Job& job, const os::Path& directory)
      : plan_(plan), job_(job), gate_(*job.gate), result_(result_of(plan, job)), measuring_(plan, job, directory) {
    command_.directory = job.gate->dir.empty() ? directory : directory / job.gate->dir;
    command_.dies_with_us = true;
    command_.environment = gate_environment(execution, plan, job);
    conclude(result_, plan, job, Outcome::passed);
  }

  // Whether all calls passed.
  bool run_on(const std::vector<std::string>& files) {
    const std::size_t limit =
        os::argument_limit() - std::min(os::argument_limit() / 2, environment_bytes(command_.environment));
    for (auto& words : gates::command_lines({gate_.run, gate_.run_is_shell}, files, limit, 1)) {
      command_.arguments = std::move(words);
      call();
      if (result_.outcome != Outcome::passed) return false;
    }
    return true;
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
  void call() {
    if (gate_.timeout) {
      const auto spent = std::chrono::duration_cast<std::chrono::milliseconds>(os::steady_now() - started_);
      command_.timeout = std::max(*gate_.timeout - spent, std::chrono::milliseconds(1));
    }
    if (!can_be_found(command_.arguments[0], command_.directory, command_.environment)) {
      return conclude_missing_tool(result_, plan_, job_,
                                   fmt::format("command not found: {}", shown(command_.arguments[0])));
    }
    measuring_.before_call();
    const auto completion = os::run(command_);
    if (!completion) return conclude(result_, plan_, job_, Outcome::errored, completion.error().message);
    add_use(result_, *completion);
    conclude_completion(result_, plan_, job_, *completion);
    const bool came_to_its_end = result_.outcome == Outcome::passed || result_.outcome == Outcome::failed;
    const bool was_let_off = completion->ending == os::Ending::exited && gate_.allow_failure;
    if (came_to_its_end || (was_let_off && result_.outcome == Outcome::warned))
      measuring_.after_call(completion->output);
  }

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
  environment.set("WF_LANE", plan.lane.id);
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

std::vector<GateResult> run_commands(Execution& execution, const Plan& plan, const std::vector<GateResult>& done,
                                     const CommandChoice& choice) {
  std::vector<const Job*> jobs = jobs_to_run(plan, done, choice);
  ShadowRoom room(execution, plan);
  std::vector<GateResult> results = room.open_for(jobs);
  std::erase_if(jobs, [&](const Job* job) { return is_done(results, job->gate->id); });
  std::vector<GateResult> known = done;
  known.insert(known.end(), results.begin(), results.end());
  const auto directory_of = [&](const Job& job) {
    return job.commands == CommandsIn::shadow ? room.path() : execution.session.repository.location().worktree;
  };
  std::vector<GateResult> run =
      Scheduler(execution, plan, std::move(known), std::move(jobs), choice, directory_of).run();
  std::move(run.begin(), run.end(), std::back_inserter(results));
  return results;
}

}  // namespace wf::run
