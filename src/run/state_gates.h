// State gates: built-ins about the machine and the repository (gates/state_check.h). They are asked before all others,
// so that what needs them is not run in vain.
#pragma once

#include "gates/state_check.h"
#include "run/execution.h"

namespace wf::run {

// The answers come from `environment` and `repository` (null: there is none), which must live as long. The branch is
// HEAD's.
gates::StateQuestions state_questions(const git::Repository* repository, const os::Environment& environment,
                                      ToolVersions& versions);

// Judges the jobs of the plan that are such checks, in plan order, each after those that it needs.
std::vector<GateResult> run_state_checks(Execution& execution, const Plan& plan);

}  // namespace wf::run
