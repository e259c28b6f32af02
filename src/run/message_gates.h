// message gates: built-ins whose file is a commit message: the one that is being written, or at a push that of each new
// commit.
#pragma once

#include "run/execution.h"

namespace wf::run {

// How git treats the message of `event`; what `git am` has is stored as it is.
git::MessageForm form_of_message(const git::Repository& repository, config::Event event);

// Judges the message, after what the built-ins set right in it is written. What git offers the author
// (prepare-commit-msg) is only set right: they have not written anything yet.
std::vector<GateResult> run_message_builtins(Execution& execution, const Plan& plan);

}  // namespace wf::run
