// hook_job: one hook of `.pre-commit-config.yaml`, run as pre-commit runs it: its entry with its arguments and the
// files it is for, in as many processes at once as there are processors unless it wants one alone.
#pragma once

#include "run/execution.h"

namespace wf::run {

// Everything but whether it has changed files, which its caller knows. `directory`: the top of the tree that it judges.
GateResult run_hook_job(const Execution& execution, const Plan& plan, const Job& job, const os::Path& directory);

}  // namespace wf::run
