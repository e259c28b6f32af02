#include "run/judgement.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "run/fixers.h"
#include "run/isolation.h"
#include "run/message_gates.h"

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
    if (is_isolated()) execution_.isolation = &isolation_;
    WF_TRY(look_at_worktree());
    WF_TRY(while_apart(&Judgement::fix_and_judge));
    while (has_waiting()) {
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
    if (!needs_worktree || !target_.tip.empty()) return {};
    WF_TRY(execution_.lock.share());
    const bool is_known = target_.content == ContentFrom::worktree || is_message_event(execution_.request.event);
    return is_known ? Status() : look();
  }

  Status look() {
    WF_ASSIGN(git::WorktreeState state, execution_.session.repository.reader().worktree_state());
    target_.unstaged = std::move(state.unstaged);
    target_.intended = std::move(state.intended);
    target_.has_untracked = state.has_untracked;
    return {};
  }

  Status fix_and_judge() {
    WF_TRY(fix());
    append(run_message_builtins(execution_, plan_));
    if (!is_message_event(execution_.request.event)) append(run_builtins(execution_, plan_));
    run_chosen(isolation_.has_any() ? is_apart : is_any);
    if (!execution_.disturbed.empty()) mend_disturbed();
    return {};
  }

  // What passed while somebody changed what is pushed has passed something else: it runs again where nobody can. At a
  // commit the push will ask again, because nothing is remembered.
  void mend_disturbed() {
    const std::vector<std::string> gates(execution_.disturbed.begin(), execution_.disturbed.end());
    const std::string ids = join(gates, ", ");
    if (target_.tip.empty() || execution_.session.repository.location().is_bare()) {
      return door_.note(fmt::format("files changed while {} ran: what passed is not remembered", ids));
    }
    door_.note(fmt::format("files changed while {} ran: once more, in a tree of their own", ids));
    std::erase_if(done_, [&](const GateResult& result) { return execution_.disturbed.contains(result.id); });
    for (Job& job : plan_.jobs) {
      if (job.runs_command() && execution_.disturbed.contains(job.gate->id)) job.commands = CommandsIn::shadow;
    }
    execution_.disturbed.clear();
    run_chosen(is_any);
  }

  Status run_waiting() {
    run_chosen(is_apart);
    return {};
  }

  // Whatever comes of `work`, the files are back.
  Status while_apart(Status (Judgement::*work)()) {
    const std::vector<std::string> unstaged = target_.unstaged;
    WF_TRY(step_aside());
    const Status worked = (this->*work)();
    WF_TRY(come_back());
    for (const std::string& path : unstaged) {
      const auto place = std::lower_bound(target_.unstaged.begin(), target_.unstaged.end(), path);
      if (place == target_.unstaged.end() || *place != path) target_.unstaged.insert(place, path);
    }
    return worked;
  }

  // From here to come_back() the worktree shows what is staged.
  Status step_aside() {
    if (execution_.isolation == nullptr || target_.unstaged.empty()) return {};
    if (!has_command([](const Job& job) { return job.commands == CommandsIn::place; })) return {};
    WF_ASSIGN(const bool is_undisturbed, execution_.lock.own());
    if (!is_undisturbed) WF_TRY(look());
    WF_ASSIGN(const bool is_possible, isolation_.set_aside(target_.unstaged, target_.intended));
    if (!is_possible) return use_shadow();
    std::erase_if(target_.unstaged, [&](const std::string& path) { return isolation_.has(path); });
    if (!target_.unstaged.empty()) door_.note(fmt::format("unstaged changes in {}: commands see them too", some()));
    return {};
  }

  // "a.c and 3 more", of what is unstaged.
  std::string some() const {
    const std::vector<std::string>& paths = target_.unstaged;
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
    conclude(
        result, plan_, *job, Outcome::failed,
        fmt::format("its fix of {0} collides with your unstaged changes there, which are as they were: stage them too "
                    "(git add {1}) and commit again",
                    shown(path), shell_quoted(path)));
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
    return {};
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
  std::vector<GateResult> done_;
};

}  // namespace

Result<std::vector<GateResult>> judge(Execution& execution, Plan& plan, Target& target, const JudgementDoor& door) {
  return Judgement(execution, plan, target, door).run();
}

}  // namespace wf::run
