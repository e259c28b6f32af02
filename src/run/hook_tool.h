// hook_tool: the program of a hook of `.pre-commit-config.yaml` that pre-commit would install an environment for. We
// install none but npm's: what the project has comes first, then what the machine has, then an installed prek or
// pre-commit, which runs that one hook.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/config.h"
#include "run/session.h"

namespace wf::run {

// Who runs a hook.
enum class HookRunner : std::uint8_t {
  itself,    // its entry is on this machine anyway: system, script
  project,   // a tool in the project's environment
  packages,  // npm's, below .git/wf
  machine,   // a tool on the PATH
  delegate,  // prek or pre-commit
};

struct HookTool {
  HookRunner runner = HookRunner::itself;
  std::string program;             // instead of the entry's first word; of a delegate, its own
  std::optional<os::Path> folder;  // to be first on the PATH
};

// Nothing when there is none. Installs nothing; packages that are not there yet are none.
std::optional<HookTool> hook_tool(const config::Gate& gate, const Session& session);
// Where npm's packages of this hook belong; nothing for a hook that has none.
std::optional<os::Path> packages_folder(const config::Hook& hook, const Session& session);
// Whether a hook wants packages that npm has still to install, and no tool of the project's stands in for them.
bool wants_packages(const config::Gate& gate, const Session& session);
// Installs them, all or nothing. Another run that does it at the same time is waited for. Errors: io, with what npm
// said.
Status install_packages(const config::Hook& hook, const Session& session, const os::Environment& environment);

// "by .venv/bin/black, which .pre-commit-config.yaml asks for as 24.1.0"; empty where there is nothing to say.
std::string told(const HookTool& tool, const config::Hook& hook, const Session& session);

}  // namespace wf::run
