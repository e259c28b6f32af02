// Folders: where git-wf keeps its state. Everything below may vanish at the cost of what it remembers.
#pragma once

#include "os/file.h"

namespace wf::state {

struct Folders {
  os::Path own;     // $GIT_DIR/wf: of this worktree: run.lock, checkpoint, shadow
  os::Path shared;  // $GIT_COMMON_DIR/wf: of all worktrees: bin, config, verdicts, history

  // Held while a run writes to the worktree. Not `lock`, which all runs share while they append to the shared folder:
  // in the main worktree both folders are one.
  os::Path run_lock() const { return own / "run.lock"; }

  static Folders of(const os::Path& git_dir, const os::Path& common_dir) { return {git_dir / "wf", common_dir / "wf"}; }
};

}  // namespace wf::state
