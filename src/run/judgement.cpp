#include "run/judgement.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "run/builtin_fixes.h"
#include "run/fixers.h"
#include "run/hook_gates.h"
#include "run/isolation.h"
#include "run/message_gates.h"
#include "run/state_gates.h"

namespace wf::run {

namespace {

using gates::Outcome;

constexpr int k_fixer_rounds = 2;

bool is_any(const Job& /*job*/) { return true; }
bool is_open(const Job& job) { return job.commands == CommandsIn::open; }
bool is_apart(const Job& job) { return job.commands != CommandsIn::open; }

class Judgement {
 public:
  Judgement(Execution& execution, Plan& plan, Target& target, const JudgementDoor& door)
      : execution_(execution),
        plan_(plan),
        target_(target),
        door_(door),
        isolation_(execution.session, execution.lock, execution.run_id) {}

  // What needs to see everything runs when the files are back; what needs that in turn has them set aside once more.
  Result<std::vector<GateResult>> run() {
    execution_.state_results = run_state_checks(execution_, plan_);
    append(execution_.state_results);
    if (is_isolated()) execution_.isolation = &isolation_;
    WF_TRY(look_at_worktree());
    WF_TRY(while_apart(&Judgement::fix_and_judge));
    WF_TRY(judge_disturbed_again());
    while (has_waiting()) {
      WF_TRY(execution_.lock.yield());
      run_chosen(is_open);
      if (has_waiting()) WF_TRY(while_apart(&Judgement::run_waiting));
    }
    keep_snapshot();
    execution_.isolation = nullptr;
    return std::move(done_);
  }

 private:
  // Where what is judged is what is staged. A run inside of one of our gates has the worktree that the gate has.
  bool is_isolated() const {
    return target_.content == ContentFrom::blobs && target_.commands == CommandsIn::place && target_.tip.empty() &&
           !execution_.session.is_nested() && !is_message_event(execution_.request.event);
  }

  bool has_command(bool (*is_meant)(const Job&)) const {
    return std::any_of(plan_.jobs.begin(), plan_.jobs.end(),
                       [&](const Job& job) { return job.runs_command() && is_meant(job); });
  }

  // Only commands in the worktree can be misled by it, so only for them is it looked at. Nobody else moves its files
  // from then on. At a push it was looked at already, and no lock is held: it may take long.
  Status look_at_worktree() {
    const bool needs_worktree = has_command([](const Job& job) { return job.commands != CommandsIn::shadow; });
    if (!needs_worktree || !target_.tip.empty() || is_message_event(execution_.request.event)) return {};
    WF_TRY(execution_.lock.share());
    return look();
  }

  Status look() {
    WF_ASSIGN(git::WorktreeState state, execution_.session.repository.reader().worktree_state(git::Untracked::look));
    if (target_.content == ContentFrom::worktree) {  // the rest is known already
      target_.has_untracked = state.has_untracked;
      return {};
    }
    target_.unstaged = std::move(state.unstaged);
    target_.intended = std::move(state.intended);
    target_.has_untracked = state.has_untracked;
    target_.hidden.clear();
    for (const git::Delta& delta : target_.change.deltas) {
      const bool is_hidden = std::binary_search(state.hidden.begin(), state.hidden.end(), delta.path);
      if (is_hidden && !delta.is_deletion()) target_.hidden.push_back(delta.path);
    }
    return {};
  }

  Status fix_and_judge() {
    WF_TRY(fix());
    append(run_message_builtins(execution_, plan_));
    if (!is_message_event(execution_.request.event)) WF_TRY(judge_in_process());
    append(run_hooks(execution_, plan_, target_, done_));
    run_chosen(isolation_.has_any() ? is_apart : is_any);
    return {};
  }

  Status judge_in_process() {
    std::vector<GateResult> results = run_builtins(execution_, plan_);
    WF_ASSIGN(const std::vector<std::string> written, fix_by_builtins(execution_, plan_, results));
    add_unstaged(target_, written);
    append(std::move(results));
    return {};
  }

  // What passed while somebody changed what is judged has passed something else: it runs once more. At a push in a tree
  // where nobody can change it; at a commit with what was saved set aside as well.
  Status judge_disturbed_again() {
    if (execution_.disturbed.empty() || os::was_interrupted()) return {};
    const std::set<std::string> ids = std::exchange(execution_.disturbed, {});
    const bool is_pushed = !target_.tip.empty() && !execution_.session.repository.location().is_bare();
    if (is_pushed || execution_.isolation != nullptr) {
      std::erase_if(done_, [&](const GateResult& result) { return ids.contains(result.id); });
      door_.note(fmt::format("files changed while {} ran: once more{}", joined(ids),
                             is_pushed ? ", in a tree of their own" : ""));
      for (Job& job : plan_.jobs) {
        if (is_pushed && job.runs_command() && ids.contains(job.gate->id)) job.commands = CommandsIn::shadow;
      }
      if (!is_pushed) WF_TRY(look());
      WF_TRY(while_apart(&Judgement::run_waiting));
    } else {
      execution_.disturbed = ids;
    }
    if (!execution_.disturbed.empty())
      door_.note(fmt::format(
          "files changed while {} ran: what passed is not remembered; a gate that changes files itself wants `fix:`",
          joined(execution_.disturbed)));
    return {};
  }

  static std::string joined(const std::set<std::string>& ids) {
    const std::vector<std::string> words(ids.begin(), ids.end());
    return join(words, ", ");
  }

  Status run_waiting() {
    run_chosen(is_apart);
    return {};
  }

  // Whatever comes of `work`, the files are back.
  Status while_apart(Status (Judgement::*work)()) {
    unstaged_before_ = target_.unstaged;
    WF_TRY(step_aside());
    Status worked = (this->*work)();
    WF_TRY(come_back());
    add_unstaged(target_, unstaged_before_);
    return worked;
  }

  // From here to come_back() the worktree shows what is staged.
  Status step_aside() {
    if (execution_.isolation == nullptr || (target_.unstaged.empty() && target_.hidden.empty())) return {};
    if (!has_command([](const Job& job) { return job.commands == CommandsIn::place; })) return {};
    WF_ASSIGN(const bool is_undisturbed, execution_.lock.own());
    if (!is_undisturbed) WF_TRY(look());
    std::vector<std::string> paths = target_.unstaged;
    paths.insert(paths.end(), target_.hidden.begin(), target_.hidden.end());
    WF_ASSIGN(const bool is_possible, isolation_.set_aside(paths, target_.intended));
    if (!is_possible) return use_shadow();
    std::erase_if(target_.unstaged, [&](const std::string& path) { return isolation_.has(path); });
    if (!target_.unstaged.empty()) door_.note(fmt::format("unstaged changes in {}: commands see them too", some()));
    return {};
  }

  // "a.c and 3 more", of what is unstaged.
  std::string some() const {
    const std::vector<std::string>& paths = target_.unstaged.empty() ? target_.hidden : target_.unstaged;
    return shown(paths.front()) + (paths.size() > 1 ? fmt::format(" and {} more", paths.size() - 1) : "");
  }

  // Where files cannot step aside, commands do; there nothing can be fixed.
  Status use_shadow() {
    bool has_fixers = false;
    for (Job& job : plan_.jobs) {
      if (job.commands == CommandsIn::place && !job.builtin) job.commands = CommandsIn::shadow;
      has_fixers = has_fixers || (job.runs_command() && job.gate->has_fixer());
    }
    door_.note(fmt::format("unstaged changes in {} cannot be set aside here: commands run in a tree of their own{}",
                           some(), has_fixers ? ", and nothing is fixed" : ""));
    return {};
  }

  Status come_back() {
    if (execution_.isolation == nullptr) return {};
    WF_ASSIGN(const Isolation::End end, isolation_.end());
    for (const std::string& sentence : end.notes) door_.note(sentence);
    for (GateResult& result : done_) {
      if (result.outcome == Outcome::errored) continue;  // it has said why
      for (const std::string& path : result.fixed_files) {
        if (std::find(end.collisions.begin(), end.collisions.end(), path) != end.collisions.end())
          conclude_collision(result, path);
      }
    }
    return {};
  }

  void conclude_collision(GateResult& result, const std::string& path) const {
    const auto job = std::find_if(plan_.jobs.begin(), plan_.jobs.end(),
                                  [&](const Job& candidate) { return candidate.gate->id == result.id; });
    if (job == plan_.jobs.end()) return;
    const bool is_unstaged = std::binary_search(unstaged_before_.begin(), unstaged_before_.end(), path);
    const std::string why =
        is_unstaged
            ? fmt::format(
                  "collides with your unstaged changes there, which are as they were: stage them too "
                  "(git add {}) and commit again",
                  shell_quoted(path))
            : "does not fit into your file, which a filter makes different from what is staged: it is as it was";
    conclude(result, plan_, *job, Outcome::failed, fmt::format("its fix of {} {}", shown(path), why));
  }

  Status fix() {
    FixRounds rounds;
    for (int round = 1;; ++round) {
      const bool is_last = round > k_fixer_rounds;
      WF_ASSIGN(FixRound fixed, run_fixers(execution_, plan_, target_, is_last ? Fixing::no : Fixing::yes));
      const bool changed_content = fixed.changed_content;
      rounds.add(std::move(fixed), is_last);
      if (!changed_content) break;
      if (target_.content == ContentFrom::worktree) break;  // by hand: the next run sees the new content
      const std::vector<std::string> unstaged = target_.unstaged;
      WF_TRY(door_.replan());
      target_.unstaged = unstaged;
    }
    append(rounds.take());
    return isolation_.has_any() ? Status() : execution_.lock.yield();
  }

  void run_chosen(bool (*is_chosen)(const Job&)) {
    CommandChoice choice;
    choice.is_chosen = is_chosen;
    append(run_commands(execution_, plan_, done_, choice));
  }

  bool has_waiting() const {
    return std::any_of(plan_.jobs.begin(), plan_.jobs.end(), [&](const Job& job) {
      return job.runs_command() && std::none_of(done_.begin(), done_.end(),
                                                [&](const GateResult& result) { return result.id == job.gate->id; });
    });
  }

  void append(std::vector<GateResult> more) { std::move(more.begin(), more.end(), std::back_inserter(done_)); }

  // What was changed and how it is now, so that `wf undo` can go back.
  void keep_snapshot() {
    if (execution_.snapshot.is_empty()) return;
    const git::Repository& repository = execution_.session.repository;
    (void)execution_.snapshot.finish([&](const std::string& path) -> Result<state::FileMoment> {
      WF_ASSIGN(state::FileMoment now, state::file_moment(repository.location().worktree / path));
      const auto entry = repository.reader().index_entry(path);
      now.staged = entry ? git::text_of(*entry) : "";
      return now;
    });
  }

  Execution& execution_;
  Plan& plan_;
  Target& target_;
  const JudgementDoor& door_;
  Isolation isolation_;
  std::vector<std::string> unstaged_before_;  // of the target, before the files stepped aside
  std::vector<GateResult> done_;
};

}  // namespace

Result<std::vector<GateResult>> judge(Execution& execution, Plan& plan, Target& target, const JudgementDoor& door) {
  return Judgement(execution, plan, target, door).run();
}

}  // namespace wf::run
