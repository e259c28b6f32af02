// WorktreeLock: the right to look at the files of a worktree (shared: commands that read run beside each other) or to
// move and rewrite them (exclusive: from set-aside to restore, and while a fixer writes). Runs of a push and those in a
// tree of their own need none, so that a commit is possible while they last.
#pragma once

#include <optional>

#include "os/lock.h"
#include "state/folders.h"

namespace wf::run {

class WorktreeLock {
 public:
  // Takes nothing yet. A run inside one of our gates never does: the run around it holds the lock. Nor does one whose
  // state cannot be written: that must not stop a commit.
  WorktreeLock(const state::Folders& folders, bool is_nested) : folders_(&folders), is_nested_(is_nested) {}

  // Waits a moment for others, then names them. Errors: busy.
  Status share();
  // Whether nobody else can have changed anything since share(). Errors: busy.
  Result<bool> own();
  // Shares again what is owned: nothing more is moved or rewritten for now. Errors: busy.
  Status yield();
  // Whether own() was had, or is not needed; not where the state cannot be written.
  bool is_owned() const;

 private:
  Result<bool> change(os::Sharing sharing);
  const state::Folders* folders_;
  bool is_nested_;
  std::optional<os::Lock> lock_;
};

}  // namespace wf::run
