// hook_gates: the hooks of `.pre-commit-config.yaml` that run commands. Any of them may change files, so they run one
// after the other, in the order of their file, and before the commands that only check.
#pragma once

#include "run/execution.h"

namespace wf::run {

struct HookRound {
  std::vector<GateResult> results;    // in plan order
  std::vector<std::string> modified;  // tracked files that hooks have changed in the worktree
};

// `done`: what is known already, of hooks in process too: `needs` and `fail_fast` look there.
HookRound run_hooks(Execution& execution, const Plan& plan, const std::vector<GateResult>& done);

}  // namespace wf::run
