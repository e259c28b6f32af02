// Installation: the hooks that `wf install` puts into a repository, and everything needed to take them out again.
// One private copy of the hook program per repository (wf/bin/wf-hook); each hook is a hard link to it, or a copy where
// the hooks folder is on another file system. A hook that was there before is kept beside it as NAME.before-wf and
// run first. A manifest in wf/installed says what we put where (docs/formats.md).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "state/folders.h"

namespace wf::state {

// The suffix of a hook that was there before ours.
inline constexpr const char* k_kept_suffix = ".before-wf";

// Every hook program carries these bytes, so that a hook of ours is recognised even when the state is lost.
inline constexpr std::string_view k_program_mark = "git-wf hook program; wf install knows it by these words";

struct InstallPlan {
  os::Path hook_program;  // the wf-hook to install
  std::string version;    // of that program
  os::Path hooks_folder;  // where git looks for hooks
  Folders folders;
  std::vector<std::string> events;  // the hooks to have: "pre-commit", …
  bool force = false;               // also replace hooks of a newer git-wf, and changed hooks of ours, after a backup
};

enum class HookAction : std::uint8_t { installed, updated, unchanged, removed, refused };

struct HookReport {
  std::string event;
  HookAction action = HookAction::unchanged;
  std::string detail;  // "kept the hook that was there; it runs first", "a newer git-wf (0.2.0) put it there"
};

// Installing again changes nothing. A hook in place that is not ours is kept (renamed to NAME.before-wf) and runs
// first; when a kept one already exists too, it is refused without `force`, which backs it up as NAME.before-wf.N. A
// hook that a newer version installed is refused without `force`. Hooks of ours that are not in `events` are taken out.
// Errors: io, before anything was changed when the hooks folder cannot be written; busy.
Result<std::vector<HookReport>> install_hooks(const InstallPlan& plan);

// Restores exactly what was there, in every hooks folder that was installed to: removes our hooks, renames the kept
// ones back (content, mode and times untouched). A hook that somebody changed after us is left alone and reported as
// refused; backups are left and named. Errors: io, busy.
Result<std::vector<HookReport>> uninstall_hooks(const os::Path& hooks_folder, const Folders& folders);

enum class HookHealth : std::uint8_t { ours, missing, foreign, outdated };
struct InstalledHook {
  std::string event;
  HookHealth health = HookHealth::missing;
  bool has_kept_hook = false;  // as NAME.before-wf
};
// What is in place now, for the given events. Reads the hook program: for `wf status`, not for every hook run.
std::vector<InstalledHook> installed_hooks(const os::Path& hooks_folder, const Folders& folders,
                                           const std::vector<std::string>& events);
// The version the manifest names; empty when nothing is installed.
std::string installed_version(const Folders& folders);

}  // namespace wf::state
