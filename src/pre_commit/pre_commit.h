// pre_commit: `.pre-commit-config.yaml` as it is, its hooks as gates. What pre-commit takes from a hook's repository is
// taken from manifest.h. docs/pre-commit.md says what differs from pre-commit, and why.
#pragma once

#include "config/load.h"

namespace wf::pre_commit {

// The file's name, at the top of the worktree.
inline constexpr const char* k_file_name = ".pre-commit-config.yaml";

// A hook becomes a gate of stage `hooks` whose id is the hook's; the second of the same id is "ID-2". Errors stand for
// what pre-commit refuses too; notices for what it warns of, or what has no meaning here.
config::HookFile read(const config::YamlNode& root);

// Whether a person's word (SKIP, `wf run WORD`) means this hook: its id or its alias.
bool is_named(const config::Hook& hook, std::string_view word);

// The arguments of a hook that runs in process or in an environment of its own start other programs; these languages
// start their entry themselves.
bool needs_environment(const config::Hook& hook);

}  // namespace wf::pre_commit
