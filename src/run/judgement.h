// judgement: one target, from its plan to what came of each gate: what is not staged steps aside, fixers, built-ins,
// commands; everything comes back; and gates that want to see everything run last.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "run/execution.h"

namespace wf::run {

// What the run around it does when asked.
struct JudgementDoor {
  // A sentence that the user should see, and the record keep.
  std::function<void(std::string)> note;
  // A fixer has changed what is judged: looks at the target again and plans anew.
  std::function<Status()> replan;
};

// `plan` and `target` are the run's own; `replan` changes them. Looks at the worktree first where a command could be
// misled by it. Errors: busy, when another run is at work in this worktree; io, when a file could not be put back;
// repository.
Result<std::vector<GateResult>> judge(Execution& execution, Plan& plan, Target& target, const JudgementDoor& door);

}  // namespace wf::run
