// One fixer whose check has failed: fix, put the fix where it belongs, check again.
#pragma once

#include <string>
#include <vector>

#include "run/execution.h"

namespace wf::run {

struct Fixed {
  GateResult result;                       // what `check` has become
  bool has_changed_content = false;        // of what will be committed
  std::vector<std::string> left_unstaged;  // files that it has changed and not staged
};

Fixed fix(Execution& execution, const Plan& plan, const Job& job, GateResult check);

}  // namespace wf::run
