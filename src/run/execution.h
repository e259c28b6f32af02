// Execution: what the three ways of running gates share: built-ins in process, fixers one after the other, commands in
// parallel.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "run/expectation.h"
#include "run/job_budget.h"
#include "run/plan.h"
#include "run/worktree_lock.h"
#include "state/snapshot.h"

namespace wf::run {

class Isolation;

// The end of a run at the first gate that stops the change, where that is wished for.
class FailFast {
 public:
  explicit FailFast(bool is_on) : is_on_(is_on) {}

  // Call it of results that are the last word, from one thread at a time.
  void note(const GateResult& result) {
    if (!is_on_ || !result.blocks || is_over) return;
    by_ = result.id;
    is_over = true;
  }
  std::string reason() const { return "fail_fast: " + by_ + " stopped the change"; }

  std::atomic<bool> is_over = false;  // commands that run end, and no further one begins

 private:
  bool is_on_;
  std::string by_;  // written before is_over, and not again
};

using ToolVersions = std::map<std::string, std::string>;  // what tools said when they were asked for their versions

struct Execution {
  const Session& session;
  const Request& request;
  Observer& observer;
  state::Verdicts& verdicts;
  const state::CheckpointFile* checkpoint;  // null: this run keeps none
  std::string run_id;                       // WF_RUN_ID of the gates
  WorktreeLock& lock;
  ToolVersions& tool_versions;  // of the whole run
  JobBudget& budget;            // of the whole run
  FailFast& fail_fast;
  const Expectations& expectations;
  Isolation* isolation = nullptr;  // of this target; null: nothing is set aside
  state::Snapshot snapshot;        // of what fixers are about to change
  std::vector<state::CarriedFix> carried = {};
  std::vector<GateResult> state_results = {};  // what the state checks said: `needs` may point there
  std::set<std::string> disturbed = {};        // gates that ran while somebody changed what they judged
};

// A result that knows its gate, target and files, and nothing else yet.
GateResult result_of(const Plan& plan, const Job& job);

// Sets the outcome, and whether it blocks.
void conclude(GateResult& result, const Plan& plan, const Job& job, gates::Outcome outcome, std::string reason = {});

// Which findings of a built-in count.
gates::Counting counting_of(const config::Gate& gate, const Target& target);

// Remembers a gate that passed: verdicts (written at once, so that a killed run finds them) and the checkpoint's line.
// `sight` is nothing when the gate saw something else than what is judged: then nothing is remembered as a verdict.
void remember(Execution& execution, const Job& job, const GateResult& result, std::optional<state::Sight> sight);

// What a built-in has found clean, to be written with the next flush of the verdicts.
void remember_clean(Execution& execution, const std::optional<VerdictName>& name);

// The id of a gate that the job needs and that did not let the change through, or was skipped for such a need itself.
// Needs that have no result in `settled` have nothing to say.
std::optional<std::string> blocking_need(const Job& job, const std::vector<GateResult>& settled);
// The result of a job that is not run because of blocking_need().
GateResult skipped_by_need(const Plan& plan, const Job& job, const std::string& need);

GateResult skipped_by_fail_fast(const Execution& execution, const Plan& plan, const Job& job);

// Judges the built-in jobs of the plan that run; each file is read once for all of them, and once more for those that
// Python judges. In plan order, the latter last.
std::vector<GateResult> run_builtins(Execution& execution, const Plan& plan);

// Which command jobs run_commands() shall run now; what they need must be among them or done before.
struct CommandChoice {
  std::function<bool(const Job&)> is_chosen;
  // Whether a result is not the last word: the observer is not told of it.
  std::function<bool(const Job&, const GateResult&)> is_held_back = [](const Job&, const GateResult&) { return false; };
};

// Runs the command jobs of the plan that are chosen (without those in `done`), as many at once as the execution says,
// each after the gates that it needs. A job that needs one which is neither done nor chosen is left for later. In plan
// order. `done` holds what is known already: `needs` may point there.
std::vector<GateResult> run_commands(Execution& execution, const Plan& plan, const std::vector<GateResult>& done,
                                     const CommandChoice& choice);

// The environment in which a gate's command runs (docs/gates.md).
os::Environment gate_environment(const Execution& execution, const Plan& plan, const Job& job);

// Runs one command job on its files, in the worktree or in the shadow tree at `directory`.
GateResult run_command_job(const Execution& execution, const Plan& plan, const Job& job, const os::Path& directory);

// What a command gate could see besides what it judges; nothing when that may have misled it.
std::optional<state::Sight> sight_of(const Target& target, const Job& job);

}  // namespace wf::run
