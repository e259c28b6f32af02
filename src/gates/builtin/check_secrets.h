// check-secrets: its options, also for what can only be done by hand with it (writing the baseline).
#pragma once

#include <string>
#include <vector>

#include "gates/arguments.h"
#include "gates/builtin/secret_scan.h"

namespace wf::gates {

struct SecretOptions {
  std::vector<std::string> disabled;  // ids of formats
  Guessing guessing = Guessing::no;
  std::string baseline;  // from the top of the worktree; empty: none
};

std::vector<Option> secret_option_names();
// Errors: usage, for a format that there is not (with the nearest).
Result<SecretOptions> secret_options(const Arguments& arguments);

}  // namespace wf::gates
