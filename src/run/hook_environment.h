// hook_environment: what pre-commit tells a hook in variables of the environment, besides what every gate gets.
#pragma once

#include "run/execution.h"

namespace wf::run {

// Adds PRE_COMMIT and, by the event, what git told its hook: PRE_COMMIT_FROM_REF, PRE_COMMIT_REMOTE_NAME, …
void add_hook_variables(const Execution& execution, const Target& target, os::Environment& environment);

}  // namespace wf::run
