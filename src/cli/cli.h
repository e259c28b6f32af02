// cli: people call us: `wf COMMAND …`. One file per command; each reads its words, asks the rooms below, and tells what
// came of it, to a person or as JSON.
#pragma once

#include <string>
#include <vector>

#include "os/environment.h"

namespace wf::cli {

// `words`: the command line with the program's name in front. Returns the exit code (base/error.h).
int run_command_line(std::vector<std::string> words, const os::Environment& environment);

}  // namespace wf::cli
