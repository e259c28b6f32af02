// Batch gates: built-ins that one process of another program judges for all files (gates/batch_check.h).
#pragma once

#include "run/execution.h"

namespace wf::run {

// Judges the jobs of the plan that are such checks, in plan order. `done` holds what is known already: `needs` may
// point there. Without the program the outcome is a missing tool.
std::vector<GateResult> run_batch_checks(Execution& execution, const Plan& plan, const std::vector<GateResult>& done);

}  // namespace wf::run
