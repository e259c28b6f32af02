// Shadow: a folder that holds exactly one tree, for commands that judge something else than the worktree shows: a
// pushed branch that is not checked out, or a tip while unstaged work lies in the worktree. It has a git directory,
// index and HEAD of its own, so that `git rev-parse --show-toplevel` in it answers the shadow, and shares the
// repository's objects. What a killed run has left behind, the next one that needs a shadow removes.
#pragma once

#include <utility>

#include "os/lock.h"
#include "run/session.h"

namespace wf::run {

class Shadow {
 public:
  // Checks the commit out below $GIT_DIR/wf/shadow. Errors: io, repository.
  static Result<Shadow> make(const Session& session, const git::Oid& commit, const std::string& run_id);
  Shadow(Shadow&& other) noexcept : folder_(std::exchange(other.folder_, {})), lock_(std::move(other.lock_)) {}
  Shadow& operator=(Shadow&&) = delete;
  Shadow(const Shadow&) = delete;
  Shadow& operator=(const Shadow&) = delete;
  ~Shadow();  // removes it

  os::Path path() const { return folder_ / "tree"; }

 private:
  static Result<Shadow> make_folder(const os::Path& parent, const std::string& run_id);
  Shadow(os::Path folder, os::Lock lock) : folder_(std::move(folder)), lock_(std::move(lock)) {}
  os::Path folder_;
  os::Lock lock_;  // says that somebody works here
};

}  // namespace wf::run
