// run_commands(): of the jobs whose `needs` are settled, that with the longest way to the end begins next. A job whose
// need did not let the change through is skipped, and says so.
#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <unordered_map>

#include "run/execution.h"
#include "run/shadow_room.h"
#include "run/watch.h"

namespace wf::run {

namespace {

using gates::Outcome;

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

// Jobs in the order of the longest way that is left: a job, and then what needs it.
class Schedule {
 public:
  // Needs that are none of `jobs` have nothing to say any more.
  Schedule(const std::vector<const Job*>& jobs, const Expectations& expectations) {
    std::unordered_map<std::string_view, std::size_t> places;
    for (const Job* job : jobs) {
      places.emplace(job->gate->id, entries_.size());
      entries_.push_back({job, {}, 0, expectations.of(*job)});
    }
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const std::set<std::string_view> needs(entries_[i].job->gate->needs.begin(), entries_[i].job->gate->needs.end());
      for (const std::string_view need : needs) {
        const auto found = places.find(need);
        if (found == places.end()) continue;
        entries_[found->second].dependants.push_back(i);
        ++entries_[i].open_needs;
      }
    }
    add_ways();
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (entries_[i].open_needs == 0) make_ready(i);
    }
  }

  bool has_ready() const { return !ready_.empty(); }
  // Whether every job has been taken.
  bool is_empty() const { return taken_ == entries_.size(); }
  // The number of the job that begins next.
  std::size_t take() {
    const std::size_t number = ready_.begin()->second;
    ready_.erase(ready_.begin());
    ++taken_;
    return number;
  }
  const Job& job(std::size_t number) const { return *entries_[number].job; }
  void settle(std::size_t number) {
    for (const std::size_t dependant : entries_[number].dependants) {
      if (--entries_[dependant].open_needs == 0) make_ready(dependant);
    }
  }

 private:
  struct Entry {
    const Job* job = nullptr;
    std::vector<std::size_t> dependants;
    std::size_t open_needs = 0;
    os::Duration way{};  // its own time and the longest way from there
  };

  // From the ends back to the beginnings. Needs form no circle: the configuration refuses one.
  void add_ways() {
    std::vector<std::size_t> order;
    std::vector<std::size_t> open(entries_.size());
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      open[i] = entries_[i].open_needs;
      if (open[i] == 0) order.push_back(i);
    }
    for (std::size_t next = 0; next < order.size(); ++next) {
      for (const std::size_t dependant : entries_[order[next]].dependants) {
        if (--open[dependant] == 0) order.push_back(dependant);
      }
    }
    std::reverse(order.begin(), order.end());
    for (const std::size_t number : order) {
      Entry& entry = entries_[number];
      os::Duration longest{};
      for (const std::size_t dependant : entry.dependants) longest = std::max(longest, entries_[dependant].way);
      entry.way += longest;
    }
  }

  void make_ready(std::size_t number) { ready_.emplace(-entries_[number].way.count(), number); }

  std::vector<Entry> entries_;  // in plan order
  std::set<std::pair<os::Duration::rep, std::size_t>> ready_;
  std::size_t taken_ = 0;
};

class Scheduler {
 public:
  // `directory_of` says where each job runs.
  Scheduler(Execution& execution, const Plan& plan, std::vector<GateResult> done, const std::vector<const Job*>& jobs,
            const CommandChoice& choice, std::function<os::Path(const Job&)> directory_of)
      : execution_(execution),
        plan_(plan),
        choice_(choice),
        directory_of_(std::move(directory_of)),
        schedule_(jobs, execution.expectations),
        count_(jobs.size()),
        settled_(std::move(done)) {
    for (const GateResult& result : settled_) execution_.fail_fast.note(result);
  }

  std::vector<GateResult> run() {
    const std::size_t count = std::min(count_, execution_.budget.places());
    std::vector<std::thread> workers(count > 0 ? count - 1 : 0);
    for (std::thread& worker : workers) worker = std::thread([this] { work(); });
    work();
    for (std::thread& worker : workers) worker.join();
    return in_plan_order();
  }

 private:
  // Who holds a place does something with it: a job that can begin is looked for with a place in hand.
  void work() {
    while (wait_for_ready()) {
      execution_.budget.take();
      const JobBudget::Place place(execution_.budget);
      if (const auto number = take_ready()) run_one(*number);
    }
  }

  // False when there is no job left to begin.
  bool wait_for_ready() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return schedule_.has_ready() || schedule_.is_empty(); });
    return schedule_.has_ready();
  }

  std::optional<std::size_t> take_ready() {
    const std::lock_guard lock(mutex_);
    if (!schedule_.has_ready()) return std::nullopt;  // another worker was quicker
    const std::size_t number = schedule_.take();
    if (schedule_.is_empty()) changed_.notify_all();
    return number;
  }

  void run_one(std::size_t number) {
    const Job& job = schedule_.job(number);
    std::unique_lock lock(mutex_);
    if (const auto need = blocking_need(job, settled_)) return settle(number, skipped_by_need(plan_, job, *need));
    if (execution_.fail_fast.is_over) return settle(number, skipped_by_fail_fast(execution_, plan_, job));
    execution_.observer.on_gate_started(job.gate->id);
    lock.unlock();
    const Watch watch(execution_, *plan_.target, job);
    GateResult result = run_command_job(execution_, plan_, job, directory_of_(job));
    lock.lock();
    if (result.outcome == Outcome::passed && !watch.is_undisturbed()) {
      execution_.disturbed.insert(job.gate->id);
    } else {
      remember(execution_, job, result, sight_of(*plan_.target, job));
    }
    settle(number, std::move(result));
  }

  void settle(std::size_t number, GateResult result) {
    if (!choice_.is_held_back(schedule_.job(number), result)) {
      execution_.observer.on_gate_finished(result);
      execution_.fail_fast.note(result);
    }
    settled_.push_back(result);
    finished_.push_back(std::move(result));
    schedule_.settle(number);
    changed_.notify_all();
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
  Schedule schedule_;
  std::size_t count_;
  std::vector<GateResult> settled_;   // everything `needs` may ask about
  std::vector<GateResult> finished_;  // what we ran
};

}  // namespace

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
  std::vector<GateResult> run = Scheduler(execution, plan, std::move(known), jobs, choice, directory_of).run();
  std::move(run.begin(), run.end(), std::back_inserter(results));
  return results;
}

}  // namespace wf::run
