// Isolation: at a commit commands see what is staged, also where the worktree shows more. What is not staged is set
// aside while they run, and comes back; what fixers did meanwhile is merged into it. The files that a fixer gets step
// aside too, so that a fix is there in whole or not at all.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "os/lock.h"
#include "run/target.h"
#include "state/set_aside.h"

namespace wf::run {

class Isolation {
 public:
  // Nothing moves yet.
  Isolation(const Session& session, std::string run_id) : session_(&session), run_id_(std::move(run_id)) {}

  // Puts what is staged in the place of these files; those that are away already are passed over, and so is what the
  // next commit does not have (submodules, `intended`). The run lock is held from then on. False when it cannot be done
  // here: the file system cannot exchange files, or the state cannot be written. Errors: busy, when another run works
  // in this worktree; io and repository; nothing has moved then.
  Result<bool> set_aside(const std::vector<std::string>& paths, const std::vector<std::string>& intended = {});
  bool has(const std::string& path) const { return staged_.contains(path); }

  // A fixer has made `after` of `before` at `path`, perhaps by writing it again as it was. Until note_staged() says
  // that the index has it too, a change will be given up.
  void note_fix(const std::string& path, const std::string& before, const std::string& after);
  void note_staged(const std::string& path);

  struct End {
    // Fixed files whose fix and unstaged changes collide: the user's text is back, and the index has what it had.
    std::vector<std::string> collisions;
    std::vector<std::string> notes;  // sentences about what else had changed
  };
  // Errors: io, when something could not be put back; the next hook or command will try again.
  Result<End> end();

 private:
  struct Fix {
    std::string base;  // the content before the first fixer
    Key print;         // of the file after the last one
    bool is_staged = false;
  };

  Result<bool> begin();
  Result<state::Fate> fate_of(const state::ChangedStandIn& stand_in, std::vector<std::string>& collisions) const;
  // The fix of this file is taken out of the index.
  Result<state::Fate> give_up(const std::string& path, std::vector<std::string>& collisions) const;

  const Session* session_;
  std::string run_id_;
  std::optional<os::Lock> lock_;
  std::optional<state::SetAside> aside_;  // goes first: the lock must be held until all is back
  bool is_impossible_ = false;
  std::map<std::string, git::IndexEntry> staged_;  // what the index had at the paths that are away
  std::map<std::string, Fix> fixes_;
};

// Puts back what killed runs had set aside, and takes out of the index what their fixers had done to these files; what
// came of it, one sentence each. Errors: io; never busy.
Result<std::vector<std::string>> put_back_left_behind(const git::Repository& repository, const state::Folders& folders);

}  // namespace wf::run
