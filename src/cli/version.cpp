// wf version.
#include <fmt/format.h>

#include "cli/command.h"

namespace wf::cli {

void add_version(CLI::App& app, Context& context) {
  add_command(app, context, {"version", "The version of git-wf", "  wf version"}, []() -> Result<int> {
    print(fmt::format("wf {}\n", WF_VERSION));
    return k_exit_pass;
  });
}

}  // namespace wf::cli
