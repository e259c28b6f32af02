// hook_gates: the hooks of `.pre-commit-config.yaml` that run commands. Any of them may change files, so they run one
// after the other, in the order of their file, and before the commands that only check.
#pragma once

#include "run/execution.h"

namespace wf::run {

// In plan order. `done`: what is known already, of hooks in process too: `needs` and `fail_fast` look there. Tracked
// files that they change in the worktree are added to the target's unstaged ones at once, so that nobody who runs after
// that takes them for what is judged.
std::vector<GateResult> run_hooks(Execution& execution, const Plan& plan, Target& target,
                                  const std::vector<GateResult>& done);

}  // namespace wf::run
