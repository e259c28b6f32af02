// Shadow: a folder that holds exactly one tree, for commands that judge something else than the worktree shows: a
// pushed branch that is not checked out, a tip while unstaged work lies in the worktree, or what is staged. It has a
// git directory, index and HEAD of its own, so that `git rev-parse --show-toplevel` in it answers the shadow, and
// shares the repository's objects. One is kept from run to run and only brought up to date; where another run is using
// it, a new one is made, and removed at the end. What a killed run has left behind, the next one that needs a shadow
// removes.
#pragma once

#include <set>
#include <utility>

#include "base/checksum.h"
#include "os/lock.h"
#include "run/session.h"

namespace wf::run {

struct ShadowContent {
  git::Oid tree;     // which git can read
  std::string head;  // what HEAD says: a commit's id, or "ref: refs/heads/main" before the first commit
};

// What all gates together need there (config::ShadowSetup).
struct ShadowWishes {
  std::set<std::string> link;
  std::set<std::string> keep;
};

class Shadow {
 public:
  // Below $GIT_DIR/wf/shadow. Errors: io, repository.
  static Result<Shadow> make(const Session& session, const ShadowContent& content, const ShadowWishes& wishes,
                             const std::string& run_id);
  Shadow(Shadow&& other) noexcept
      : folder_(std::exchange(other.folder_, {})), lock_(std::move(other.lock_)), is_kept_(other.is_kept_) {}
  Shadow& operator=(Shadow&&) = delete;
  Shadow(const Shadow&) = delete;
  Shadow& operator=(const Shadow&) = delete;
  ~Shadow();  // removes one that is not kept

  os::Path path() const { return folder_ / "tree"; }
  // Whether the preparation of this key has succeeded here for the tree that it holds now.
  bool is_prepared(const Key& preparation) const;
  void note_prepared(const Key& preparation) const;

 private:
  static Result<Shadow> take_folder(const os::Path& parent, const std::string& run_id);
  Shadow(os::Path folder, os::Lock lock, bool is_kept)
      : folder_(std::move(folder)), lock_(std::move(lock)), is_kept_(is_kept) {}
  Status fill(const Session& session, const ShadowContent& content, const ShadowWishes& wishes) const;
  Status link(const Session& session, const ShadowWishes& wishes) const;
  os::Path prepared_list() const { return folder_ / "prepared"; }

  os::Path folder_;
  os::Lock lock_;  // says that somebody works here
  bool is_kept_ = false;
};

}  // namespace wf::run
