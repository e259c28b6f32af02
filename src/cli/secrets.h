// secrets: what `wf builtin check-secrets` does by hand besides checking: it writes the baseline and names the formats.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"

namespace wf::cli {

// The path from the top of the worktree of a file as it was typed; as it was typed where there is no repository, or the
// file is outside of it.
std::string path_from_top(const std::optional<os::Path>& top, const std::string& file);

// The exit code of --write-baseline or --list-formats; nothing when none of the words asks for them.
// Errors: usage; config for a baseline that cannot be read; io.
Result<std::optional<int>> run_secret_command(const Context& context, const std::vector<std::string>& words);

}  // namespace wf::cli
