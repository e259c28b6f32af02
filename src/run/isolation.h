// Isolation: at a commit commands see what is staged, also where the worktree shows more. What is not staged is set
// aside while they run, and comes back; what fixers did meanwhile is merged into it. The files that a fixer gets step
// aside too, so that a fix is there in whole or not at all.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "run/target.h"
#include "run/worktree_lock.h"
#include "state/set_aside.h"

namespace wf::run {

class Isolation {
 public:
  // Nothing moves yet. The caller owns `lock` from the first set_aside() to the end().
  Isolation(const Session& session, const WorktreeLock& lock, std::string run_id)
      : session_(&session), lock_(&lock), run_id_(std::move(run_id)) {}

  // Puts what is staged in the place of these files; those that are away already are passed over, and so is what the
  // next commit does not have (submodules, `intended`). False when it cannot be done here: the file system cannot
  // exchange files, or the state cannot be written. Errors: io and repository; nothing has moved then.
  Result<bool> set_aside(const std::vector<std::string>& paths, const std::vector<std::string>& intended = {});
  bool has(const std::string& path) const { return staged_.contains(path); }
  bool has_any() const { return !staged_.empty(); }
  // Where the user's file is now: in our folder when it is away.
  os::Path users_file(const std::string& path) const;

  // A fixer has made `after` of `before` at `path`, perhaps by writing it again as it was. Until note_settled() says
  // that the index has it too, or is not meant to, a change will be given up.
  void note_fix(const std::string& path, const std::string& before, const std::string& after);
  void note_settled(const std::string& path);

  struct End {
    // Fixed files whose fix and unstaged changes collide: the user's text is back, and the index has what it had.
    std::vector<std::string> collisions;
    std::vector<std::string> notes;  // sentences about what else had changed
  };
  // Everything is back; set_aside() may be called anew. Errors: io, when something could not be put back; the next hook
  // or command will try again.
  Result<End> end();

 private:
  struct Fix {
    std::string base;         // the content before the first fixer
    Key print;                // of the file after the last one
    bool is_settled = false;  // the index has it too, or is not meant to
  };

  Result<bool> begin();
  Result<state::Fate> fate_of(const state::ChangedStandIn& stand_in, std::vector<std::string>& collisions) const;
  // The fix of this file is taken out of the index.
  Result<state::Fate> give_up(const std::string& path, std::vector<std::string>& collisions) const;

  const Session* session_;
  const WorktreeLock* lock_;
  std::string run_id_;
  std::optional<state::SetAside> aside_;
  bool is_impossible_ = false;
  std::map<std::string, git::IndexEntry> staged_;  // what the index had at the paths that are away
  std::map<std::string, Fix> fixes_;
};

// Puts back what killed runs had set aside, and takes out of the index what their fixers had done to these files; what
// came of it, one sentence each. Errors: io; never busy.
Result<std::vector<std::string>> put_back_left_behind(const git::Repository& repository, const state::Folders& folders);

}  // namespace wf::run
