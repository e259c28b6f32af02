// message gates: built-ins whose file is a commit message: the one that is being written, or at a push that of each new
// commit.
#pragma once

#include "run/execution.h"

namespace wf::run {

std::vector<GateResult> run_message_builtins(Execution& execution, const Plan& plan);

}  // namespace wf::run
