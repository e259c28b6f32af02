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
#include "state/checkpoint.h"
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
  std::vector<std::string> paths() const;  // of all files that are away
  // Where the user's file is now: in our folder when it is away.
  os::Path users_file(const std::string& path) const;

  // A fixer has made `after` of `before` at `path`, perhaps by writing it again as it was. Until note_settled() says
  // that the index has it too, or is not meant to, a change will be given up.
  void note_fix(const std::string& path, const std::string& before, const std::string& after);
  void note_settled(const std::string& path);
  // Before and after the index gets a fix, so that it can be taken out again after a kill. `entry` is what it has then;
  // nothing before it is known. Errors: io.
  Status note_staging(const std::string& path, const std::optional<git::IndexEntry>& entry) const;
  // Whether neither we nor a fixer have written what stands in the place of a file that is away.
  bool is_foreign(const std::string& path) const;

  struct End {
    // Fixed files whose fix and unstaged changes collide: the user's text is back, and the index has what it had.
    std::vector<std::string> collisions;
    std::vector<std::string> merged;  // fixed files that have both the fix and what was unstaged in them
    std::vector<std::string> notes;   // sentences about what else had changed
  };
  // Everything is back; set_aside() may be called anew. Errors: io, when something could not be put back; the next hook
  // or command will try again.
  Result<End> end();

 private:
  struct Fix {
    std::string base;         // the content before the first fixer
    std::string after;        // and after the last one
    Key print;                // of the file then
    bool is_settled = false;  // the index has it too, or is not meant to
  };

  Result<bool> begin();
  Result<bool> exchange(const std::vector<git::IndexEntry>& entries);
  Result<state::Fate> fate_of(const state::ChangedStandIn& stand_in, End& end) const;
  Result<state::Fate> fate_of_fix(const state::ChangedStandIn& stand_in, const Fix& fix, bool is_foreign,
                                  End& end) const;
  // The fix of this file is taken out of the index.
  Result<state::Fate> give_up(const std::string& path, End& end) const;

  bool is_known_folder(const std::string& path) const;
  Status look_again_at(const std::vector<std::string>& merged) const;

  const Session* session_;
  const WorktreeLock* lock_;
  std::string run_id_;
  std::optional<state::SetAside> aside_;
  bool is_impossible_ = false;
  std::map<std::string, git::IndexEntry> staged_;  // what the index had at the paths that are away
  std::map<std::string, Key> prints_;              // of what we laid there
  std::map<std::string, Fix> fixes_;
};

// The change from `base` to `fixed`, put into the user's text, whose line ends may be others than those of `base`, and
// stay. Nothing when both changed the same lines.
std::optional<std::string> merged_with_users_line_ends(const std::string& base, const std::string& fixed,
                                                       const std::string& users);

// Puts back what killed runs had set aside, and takes out of the index what their fixers had done to these files; what
// came of it, one sentence each. Errors: io; never busy.
Result<std::vector<std::string>> put_back_left_behind(const git::Repository& repository, const state::Folders& folders,
                                                      const os::Environment& environment);

// Puts these into git's own index, whatever index git works with now, and only where it still has what they replace.
// Errors: repository, also where git holds the index's lock.
Status stage_carried(const git::Repository& repository, os::Environment environment,
                     const std::vector<state::CarriedFix>& fixes);

}  // namespace wf::run
