#include "run/fixers.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "os/lock.h"
#include "run/isolation.h"

namespace wf::run {

namespace {

using config::Event;
using gates::Outcome;

constexpr auto k_lock_patience = std::chrono::seconds(5);

using Contents = std::map<std::string, std::optional<std::string>>;  // path → content; nothing: no such file

Contents read_contents(const os::Path& worktree, const std::vector<PlannedFile>& files) {
  Contents contents;
  for (const PlannedFile& file : files) {
    auto content = os::read_file_if_any(worktree / file.delta->path);
    contents[file.delta->path] = content ? *content : std::nullopt;
  }
  return contents;
}

std::vector<std::string> paths_of(const std::vector<PlannedFile>& files) {
  std::vector<std::string> paths;
  paths.reserve(files.size());
  for (const PlannedFile& file : files) paths.push_back(file.delta->path);
  return paths;
}

// Check, fix, check again.
class FixJob {
 public:
  FixJob(Execution& execution, const Plan& plan, const Job& job, FixingPermission permission)
      : execution_(execution),
        plan_(plan),
        job_(job),
        permission_(std::move(permission)),
        worktree_(execution.session.repository.location().worktree) {}

  // Whether the content changed is told by `changed()`.
  GateResult run() {
    GateResult check = run_command_job(execution_, plan_, job_, worktree_);
    if (check.outcome != Outcome::failed && check.outcome != Outcome::warned) return check;
    if (!permission_.is_given) {
      if (!permission_.refusal.empty()) check.reason += "; " + permission_.refusal;
      return check;
    }
    return fix(std::move(check));
  }

  bool changed() const { return changed_; }

 private:
  GateResult fix(GateResult check) {
    std::vector<PlannedFile> rewritable;
    const std::vector<std::string>& unstaged = plan_.target->unstaged;
    for (const PlannedFile& file : job_.files) {
      const bool is_unstaged = std::binary_search(unstaged.begin(), unstaged.end(), file.delta->path);
      if (is_by_hand() || !is_unstaged) {
        rewritable.push_back(file);
      } else {
        left_alone_.push_back(file.delta->path);
      }
    }
    if (rewritable.empty()) {
      check.reason += left_alone_.empty() ? "; its fixer is given no files, so it is not run" : left_alone();
      return check;
    }
    if (execution_.isolation != nullptr) {
      if (const auto away = execution_.isolation->set_aside(paths_of(rewritable)); !away) {
        conclude(check, plan_, job_, Outcome::errored, away.error().message);
        return check;
      }
    }
    const Contents before = read_contents(worktree_, rewritable);
    for (const auto& [path, content] : before) {
      if (content) continue;
      conclude(check, plan_, job_, Outcome::errored, fmt::format("{} cannot be read", shown(path)));
      return check;
    }
    config::Gate fixer = *job_.gate;
    fixer.run = job_.gate->fix;
    fixer.run_is_shell = job_.gate->fix_is_shell;
    Job fix_job;
    fix_job.gate = &fixer;
    fix_job.files = rewritable;
    const GateResult fixing = run_command_job(execution_, plan_, fix_job, worktree_);
    const Contents after = read_contents(worktree_, rewritable);
    for (const auto& [path, content] : before) {
      if (after.at(path) != content) fixed_.push_back(path);
      if (execution_.isolation != nullptr && after.at(path))
        execution_.isolation->note_fix(path, *content, *after.at(path));
    }
    return conclude_fix(std::move(check), fixing, after);
  }

  GateResult conclude_fix(GateResult check, const GateResult& fixing, const Contents& after) {
    check.fixed_files = fixed_;
    const auto deleted =
        std::find_if(fixed_.begin(), fixed_.end(), [&](const std::string& path) { return !after.at(path); });
    if (deleted != fixed_.end()) {
      conclude(check, plan_, job_, Outcome::errored, fmt::format("its fixer deleted {}", shown(*deleted)));
      return check;
    }
    if (fixing.outcome != Outcome::passed && fixed_.empty()) {
      check.output += fixing.output;
      check.reason += fmt::format("; its fixer: {}", fixing.reason.empty() ? name_of(fixing.outcome) : fixing.reason);
      return check;
    }
    if (fixed_.empty()) {
      if (!left_alone_.empty()) check.reason += left_alone();
      return check;
    }
    if (!is_by_hand()) {
      if (const Status staged = execution_.session.repository.stage_worktree(fixed_); !staged) {
        conclude(check, plan_, job_, Outcome::errored, staged.error().message);
        return check;
      }
      for (const std::string& path : fixed_) {
        if (execution_.isolation != nullptr) execution_.isolation->note_staged(path);
      }
    }
    changed_ = true;
    GateResult again = run_command_job(execution_, plan_, job_, worktree_);
    again.fixed_files = fixed_;
    again.wall_time += check.wall_time + fixing.wall_time;
    if (again.outcome == Outcome::passed) {
      conclude(again, plan_, job_, Outcome::fixed, fmt::format("fixed {}", count_of(fixed_.size(), "file")));
    } else if (!left_alone_.empty()) {
      again.reason += left_alone();
    }
    return again;
  }

  std::string left_alone() const {
    return fmt::format("; not fixed: unstaged changes in {}{}", shown(left_alone_.front()),
                       left_alone_.size() > 1 ? fmt::format(" and {} more", left_alone_.size() - 1) : "");
  }

  bool is_by_hand() const { return plan_.target->content == ContentFrom::worktree; }

  Execution& execution_;
  const Plan& plan_;
  const Job& job_;
  FixingPermission permission_;
  os::Path worktree_;
  std::vector<std::string> fixed_;
  std::vector<std::string> left_alone_;  // files that it must not rewrite
  bool changed_ = false;                 // what will be committed
};

// One round: the fixers in plan order, each after what it needs.
class FixPhase {
 public:
  FixPhase(Execution& execution, const Plan& plan, FixingPermission permission)
      : execution_(execution), plan_(plan), permission_(std::move(permission)) {}

  FixRound run() {
    for (const Job& job : plan_.jobs) {
      if (is_fixer(job)) settle(job);
    }
    return std::move(round_);
  }

  static bool is_fixer(const Job& job) { return job.runs() && !job.builtin && job.gate->has_fixer(); }

 private:
  // Needs form no circle: the configuration refuses one.
  void settle(const Job& job) {
    if (find_result(job.gate->id) != nullptr) return;
    for (const std::string& id : job.gate->needs) {
      const Job* need = find_job(id);
      if (need == nullptr || !need->runs()) continue;
      if (need->builtin) {
        judge_builtins();
      } else {
        settle(*need);
      }
    }
    std::vector<GateResult> known = round_.results;
    known.insert(known.end(), builtin_results_.begin(), builtin_results_.end());
    const auto need = blocking_need(job, known);
    execution_.observer.on_gate_started(job.gate->id);
    GateResult result = need ? skipped_by_need(plan_, job, *need) : run_job(job);
    execution_.observer.on_gate_finished(result);
    round_.results.push_back(std::move(result));
  }

  GateResult run_job(const Job& job) {
    FixJob fix(execution_, plan_, job, is_fixer(job) ? permission_ : FixingPermission());
    GateResult result = fix.run();
    // After a fix the plan no longer names what was judged; the next round's does.
    round_.changed_content = round_.changed_content || fix.changed();
    if (!round_.changed_content) remember(execution_, job, result, sight_of(*plan_.target, job));
    return result;
  }

  // The built-ins are judged again after the fixers, on what those made: here only the needs are asked for.
  void judge_builtins() {
    if (builtin_results_.empty()) builtin_results_ = run_builtins(execution_, plan_);
  }

  const GateResult* find_result(const std::string& id) const {
    const auto found = std::find_if(round_.results.begin(), round_.results.end(),
                                    [&](const GateResult& result) { return result.id == id; });
    return found == round_.results.end() ? nullptr : &*found;
  }

  const Job* find_job(const std::string& id) const {
    const auto found =
        std::find_if(plan_.jobs.begin(), plan_.jobs.end(), [&](const Job& job) { return job.gate->id == id; });
    return found == plan_.jobs.end() ? nullptr : &*found;
  }

  Execution& execution_;
  const Plan& plan_;
  FixingPermission permission_;
  FixRound round_;
  std::vector<GateResult> builtin_results_;
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

FixingPermission fixing_permission(const Session& session, const Request& request, const Target& target) {
  if (request.fixing == Fixing::no || session.is_nested()) return {};
  const bool may_write = request.event == Event::pre_commit || request.event == Event::manual;
  if (!may_write || target.commands != CommandsIn::place || !target.tip.empty()) return {};
  if (session.repository.location().has_partial_index) {
    return {false, "not fixed in `git commit PATH`: run `wf run --files PATH`, then commit again"};
  }
  return {true, ""};
}

Result<FixRound> run_fixers(Execution& execution, const Plan& plan, Fixing fixing) {
  const bool has_fixers = std::any_of(plan.jobs.begin(), plan.jobs.end(), FixPhase::is_fixer);
  if (!has_fixers || plan.target->commands != CommandsIn::place) return FixRound();
  FixingPermission permission;
  if (fixing == Fixing::yes) permission = fixing_permission(execution.session, execution.request, *plan.target);
  std::optional<os::Lock> lock;
  if (permission.is_given && execution.isolation == nullptr) {  // which holds the lock itself
    auto taken = os::Lock::take(execution.session.folders.run_lock(), os::Sharing::exclusive, k_lock_patience);
    if (!taken && taken.error().kind == ErrorKind::busy) {
      return tl::unexpected<Error>(taken.error().within("another run is fixing files in this worktree"));
    }
    if (taken) lock.emplace(std::move(*taken));  // state that cannot be written must not stop a commit
  }
  return FixPhase(execution, plan, std::move(permission)).run();
}

}  // namespace wf::run
