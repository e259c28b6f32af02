// Execution: what the three ways of running gates share: built-ins in process, fixers one after the other, commands in
// parallel.
#pragma once

#include "run/plan.h"

namespace wf::run {

class Isolation;

struct Execution {
  const Session& session;
  const Request& request;
  Observer& observer;
  state::Verdicts& verdicts;
  const state::CheckpointFile* checkpoint;  // null: this run keeps none
  std::string run_id;                       // WF_RUN_ID of the gates
  Isolation* isolation = nullptr;           // of this target; null: nothing is set aside
};

// A result that knows its gate, target and files, and nothing else yet.
GateResult result_of(const Plan& plan, const Job& job);

// Sets the outcome, and whether it blocks.
void conclude(GateResult& result, const Plan& plan, const Job& job, gates::Outcome outcome, std::string reason = {});

// Remembers a gate that passed: verdicts (written at once, so that a killed run finds them) and the checkpoint's line.
// `sight` is nothing when the gate saw something else than what is judged: then nothing is remembered as a verdict.
void remember(Execution& execution, const Job& job, const GateResult& result, std::optional<state::Sight> sight);

// The id of a gate that the job needs and that did not let the change through, or was skipped for such a need itself.
// Needs that have no result in `settled` have nothing to say.
std::optional<std::string> blocking_need(const Job& job, const std::vector<GateResult>& settled);
// The result of a job that is not run because of blocking_need().
GateResult skipped_by_need(const Plan& plan, const Job& job, const std::string& need);

// Judges the built-in jobs of the plan that run; each file is read once for all of them. In plan order.
std::vector<GateResult> run_builtins(Execution& execution, const Plan& plan);

// Runs the command jobs of the plan (without those in `done`), as many at once as there are processors, each after the
// gates that it needs. In plan order. `done` holds what is known already: `needs` may point there.
std::vector<GateResult> run_commands(Execution& execution, const Plan& plan, const std::vector<GateResult>& done);

// Runs one command job on its files: in place or in the shadow tree at `directory`.
GateResult run_command_job(const Execution& execution, const Plan& plan, const Job& job, const os::Path& directory);

// What a command gate could see besides what it judges.
std::optional<state::Sight> sight_of(const Target& target, const Job& job);

}  // namespace wf::run
