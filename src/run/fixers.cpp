#include "run/fixers.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/text.h"
#include "run/fix_job.h"
#include "run/fixing.h"

namespace wf::run {

namespace {

using gates::Outcome;

// One round.
class FixPhase {
 public:
  FixPhase(Execution& execution, const Plan& plan, Target& target, bool may_write)
      : execution_(execution), plan_(plan), target_(target), may_write_(may_write) {}

  FixRound run() {
    check_all();
    execution_.budget.take();
    const JobBudget::Place place(execution_.budget);
    for (const Job& job : plan_.jobs) {
      if (is_fixer(job)) settle(job);
    }
    return std::move(round_);
  }

  static bool is_fixer(const Job& job) {
    return job.runs_command() && job.gate->has_fixer() && job.commands == CommandsIn::place;
  }

 private:
  // The fixers and what they need, all at once: nobody writes yet.
  void check_all() {
    const std::set<std::string> ids = fixers_and_their_needs();
    const bool needs_builtins = std::any_of(plan_.jobs.begin(), plan_.jobs.end(), [&](const Job& job) {
      return job.builtin && job.runs() && ids.contains(job.gate->id);
    });
    builtin_results_ = execution_.state_results;
    if (needs_builtins) {
      std::vector<GateResult> more = run_builtins(execution_, plan_);
      std::move(more.begin(), more.end(), std::back_inserter(builtin_results_));
    }
    CommandChoice choice;
    choice.is_chosen = [&](const Job& job) { return ids.contains(job.gate->id); };
    choice.is_held_back = [&](const Job& job, const GateResult& result) { return !is_final(job, result); };
    checks_ = run_commands(execution_, plan_, builtin_results_, choice);
  }

  std::set<std::string> fixers_and_their_needs() const {
    std::set<std::string> ids;
    std::vector<const Job*> next;
    for (const Job& job : plan_.jobs) {
      if (is_fixer(job)) next.push_back(&job);
    }
    while (!next.empty()) {
      const Job* job = next.back();
      next.pop_back();
      if (!ids.insert(job->gate->id).second) continue;
      for (const std::string& need : job->gate->needs) {
        if (const Job* needed = find_job(need)) next.push_back(needed);
      }
    }
    return ids;
  }

  static bool has_complaint(const GateResult& result) {
    return result.outcome == Outcome::failed || result.outcome == Outcome::warned;
  }

  // A complaint that may be mended, or one who waits for that, is heard again.
  bool is_final(const Job& job, const GateResult& result) const {
    if (!may_write_) return true;
    if (result.outcome == Outcome::skipped) return false;
    return !(is_fixer(job) && has_complaint(result));
  }

  // Needs form no circle: the configuration refuses one.
  void settle(const Job& job) {
    if (find(round_.results, job.gate->id) != nullptr) return;
    const GateResult* check = find(checks_, job.gate->id);
    if (check != nullptr && is_final(job, *check) && !touches_fixed(job)) {
      round_.results.push_back(*check);
      return;
    }
    for (const std::string& id : job.gate->needs) {
      const Job* need = find_job(id);
      if (need != nullptr && need->runs_command()) settle(*need);
    }
    std::vector<GateResult> known = round_.results;
    known.insert(known.end(), builtin_results_.begin(), builtin_results_.end());
    const auto need = blocking_need(job, known);
    execution_.observer.on_gate_started(job.gate->id);
    GateResult result = need                           ? skipped_by_need(plan_, job, *need)
                        : execution_.fail_fast.is_over ? skipped_by_fail_fast(execution_, plan_, job)
                                                       : run_job(job, check);
    execution_.observer.on_gate_finished(result);
    execution_.fail_fast.note(result);
    round_.results.push_back(std::move(result));
  }

  // A check is worth something only as long as nobody has changed what it looked at.
  GateResult run_job(const Job& job, const GateResult* check) {
    const bool is_stale = check == nullptr || check->outcome == Outcome::skipped || touches_fixed(job);
    const os::Path directory = execution_.session.repository.location().worktree;
    GateResult result = is_stale ? run_command_job(execution_, plan_, job, directory) : *check;
    if (is_fixer(job) && has_complaint(result)) {
      Fixed fixed = fix(execution_, plan_, job, std::move(result));
      result = std::move(fixed.result);
      round_.changed_content = round_.changed_content || fixed.has_changed_content;
      note_fixed(result.fixed_files, fixed.left_unstaged);
    }
    // After a fix the plan no longer names what was judged; the next round's does.
    if (!round_.changed_content) remember(execution_, job, result, sight_of(target_, job));
    return result;
  }

  bool touches_fixed(const Job& job) const {
    if (fixed_.empty()) return false;
    return !job.gate->takes_files() || std::any_of(job.files.begin(), job.files.end(), [&](const PlannedFile& file) {
      return fixed_.contains(file.delta->path);
    });
  }

  void note_fixed(const std::vector<std::string>& fixed, const std::vector<std::string>& unstaged) {
    fixed_.insert(fixed.begin(), fixed.end());
    add_unstaged(target_, unstaged);
  }

  static const GateResult* find(const std::vector<GateResult>& results, const std::string& id) {
    const auto found =
        std::find_if(results.begin(), results.end(), [&](const GateResult& result) { return result.id == id; });
    return found == results.end() ? nullptr : &*found;
  }

  const Job* find_job(const std::string& id) const {
    const auto found =
        std::find_if(plan_.jobs.begin(), plan_.jobs.end(), [&](const Job& job) { return job.gate->id == id; });
    return found == plan_.jobs.end() ? nullptr : &*found;
  }

  Execution& execution_;
  const Plan& plan_;
  Target& target_;
  bool may_write_;
  FixRound round_;
  std::vector<GateResult> builtin_results_;  // the built-ins are judged again after the fixers: these are for `needs`
  std::vector<GateResult> checks_;
  std::set<std::string> fixed_;
};

// The other fixers that change this one's files.
std::vector<std::string> rivals_of(const GateResult& fixer, const std::vector<GateResult>& all) {
  std::vector<std::string> rivals;
  for (const GateResult& other : all) {
    const bool shares_files =
        std::any_of(other.fixed_files.begin(), other.fixed_files.end(), [&](const std::string& file) {
          return std::find(fixer.fixed_files.begin(), fixer.fixed_files.end(), file) != fixer.fixed_files.end();
        });
    if (other.id != fixer.id && shares_files) rivals.push_back(other.id);
  }
  return rivals;
}

}  // namespace

void FixRounds::add(FixRound round, bool is_last) {
  for (GateResult& result : round.results) {
    const auto earlier =
        std::find_if(results_.begin(), results_.end(), [&](const GateResult& r) { return r.id == result.id; });
    if (earlier == results_.end()) {
      results_.push_back(std::move(result));
    } else {
      merge(*earlier, std::move(result), is_last);
    }
  }
}

void FixRounds::merge(GateResult& earlier, GateResult result, bool is_last) {
  const std::vector<std::string> fixed_now = std::move(result.fixed_files);
  result.fixed_files = earlier.fixed_files;
  for (const std::string& file : fixed_now) {
    if (std::find(result.fixed_files.begin(), result.fixed_files.end(), file) == result.fixed_files.end())
      result.fixed_files.push_back(file);
  }
  result.wall_time += earlier.wall_time;
  if (earlier.outcome == Outcome::fixed && (result.outcome == Outcome::passed || result.outcome == Outcome::fixed)) {
    result.outcome = Outcome::fixed;
    result.reason = fmt::format("fixed {}", count_of(result.fixed_files.size(), "file"));
  }
  const std::vector<std::string> rivals = rivals_of(result, results_);
  const bool is_at_odds = is_last && !result.fixed_files.empty() && !rivals.empty();
  if (is_at_odds && (result.outcome == Outcome::failed || result.outcome == Outcome::warned)) {
    result.reason =
        fmt::format("it is at odds with {}: both change {}", join(rivals, ", "), shown(result.fixed_files.front()));
  }
  earlier = std::move(result);
}

Result<FixRound> run_fixers(Execution& execution, const Plan& plan, Target& target, Fixing fixing) {
  const bool has_fixers = std::any_of(plan.jobs.begin(), plan.jobs.end(), FixPhase::is_fixer);
  if (!has_fixers || target.commands != CommandsIn::place) return FixRound();
  const bool may_write = fixing == Fixing::yes && may_fix(execution, target);
  return FixPhase(execution, plan, target, may_write).run();
}

}  // namespace wf::run
