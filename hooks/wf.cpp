// wf: the program that people call; `git wf` finds it as git-wf.
#include <string>
#include <vector>

#include "cli/cli.h"

int main(int argument_count, char** arguments) {
  return wf::cli::run_command_line({arguments, arguments + argument_count}, wf::os::Environment::current());
}
