// meta_hooks: pre-commit's hooks about its own file. check-hooks-apply: every hook has files in this repository.
// check-useless-excludes: every `exclude` leaves out something. identity: says which files it is given.
#pragma once

#include <string>
#include <vector>

#include "run/execution.h"

namespace wf::run {

struct MetaAnswer {
  bool is_right = true;
  std::string output;
};

// `files`: those that the hook is given. Errors: repository.
Result<MetaAnswer> ask_meta_hook(const Execution& execution, const Target& target, const config::Hook& hook,
                                 const std::vector<std::string>& files);

}  // namespace wf::run
