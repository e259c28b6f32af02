// fixing: what fixers that are commands and fixers in process have in common.
#pragma once

#include <string>
#include <vector>

#include "run/execution.h"

namespace wf::run {

// Whether this run may rewrite files at all.
bool may_fix(const Execution& execution, const Target& target);

// Copies of the user's files, and what is staged of them, before they are changed, for `wf undo`. A file that has one
// keeps it. Errors: io, when a file cannot be looked at; state that cannot be written costs the undoing alone.
Status keep_copies(Execution& execution, const std::vector<std::string>& paths);

}  // namespace wf::run
