// Target: one change that a run judges. A commit has one; a push has one for each ref line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "git/repository.h"
#include "run/run.h"

namespace wf::run {

// Where the contents of a target's files are read.
enum class ContentFrom : std::uint8_t { blobs, worktree };
// Where a command runs: the worktree while it shows what is judged; a tree of its own with exactly that; or the
// worktree as it stands.
enum class CommandsIn : std::uint8_t { place, shadow, open };

// One new commit of a push, compared with its first parent.
struct NewCommit {
  git::Commit commit;
  git::Change change;
};

struct Target {
  std::string name;                      // the pushed ref; empty elsewhere
  std::string branch;                    // for lane rules; empty when detached
  std::optional<config::Policy> policy;  // of a push: that of the remote's branch, where it is known
  git::Change change;
  git::Oid tip;         // the commit that is judged; empty for what is not committed yet
  git::Oid base;        // of a push: where it parted from what the remote has; empty when all of it is new
  std::string message;  // cleaned; empty when there is none yet
  ContentFrom content = ContentFrom::blobs;
  CommandsIn commands = CommandsIn::place;  // where those run that do not ask for something else
  bool is_checked_out = false;              // HEAD has this tree, so that a command may ask to run in the worktree
  // False for a run over every file where nobody has needed to know them yet: `change` has its trees and no deltas.
  bool is_listed = true;
  bool whole_files = false;   // all lines count as added: files were asked for, not a change
  bool is_protected = false;  // a push to a protected branch
  std::vector<NewCommit> new_commits;
  std::vector<std::string>
      unstaged;  // tracked paths whose worktree differs from the index; filled in for CommandsIn::place
  std::vector<std::string> intended;  // those of them that are only intended to be added
  // What changes and git does not look at in the worktree (assume-unchanged, skip-worktree): it shows anything there.
  std::vector<std::string> hidden;
  bool has_untracked = false;
};

// Whether the worktree shows exactly this tree now: HEAD, index and tracked files. Also says what else it shows, in
// `unstaged` and `has_untracked`. Errors: repository.
Result<bool> shows_tree(const Session& session, Target& target);

// A run over every file before they are listed; nothing where the index makes no tree. Whether the worktree shows that
// tree is shows_index() to say. Errors: repository.
Result<std::optional<Target>> unlisted_target(const Session& session);
// Whether every tracked file is as it is staged, and git would notice if it were not. Errors: repository.
Result<bool> shows_index(const Session& session);

// These files are no longer as the index has them.
void add_unstaged(Target& target, const std::vector<std::string>& paths);

// The targets of an event, by the table in docs/architecture.md. A push of nothing new has none.
// Errors: repository; usage for a revision or file that does not exist.
Result<std::vector<Target>> find_targets(const Session& session, const Request& request);

}  // namespace wf::run
