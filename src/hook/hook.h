// hook: one call of git's, from its name, arguments and input to the exit code. First the hook that was there before
// ours, then the event. The hook program is one file under many names: it dispatches on the name it was called by.
#pragma once

#include <string>
#include <vector>

#include "os/environment.h"
#include "os/file.h"

namespace wf::hook {

struct Call {
  os::Path program;                    // as it was called: ".git/hooks/pre-commit"
  std::vector<std::string> arguments;  // without the program
  os::Environment environment;
};

// Reads standard input when the event has some, and writes to standard error. The exit code is git's to act on.
int answer(const Call& call);

}  // namespace wf::hook
