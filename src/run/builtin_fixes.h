// builtin_fixes: what fixers in process would change, as hooks of `.pre-commit-config.yaml` want it: in the worktree,
// and the change stops. All fixers of a file work on it in memory, one after the other, and it is written once.
#pragma once

#include "run/execution.h"

namespace wf::run {

// Mends the files about which such hooks have complained in `results` (of this plan), and says so there. Returns the
// files that it has written. Errors: busy, when another run is at work.
Result<std::vector<std::string>> fix_by_builtins(Execution& execution, const Plan& plan,
                                                 std::vector<GateResult>& results);

}  // namespace wf::run
