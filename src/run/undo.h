// undo: goes back behind what a run's fixers (or an undo) did to the user's files and to what is staged, by the copies
// that were taken before. What was written since then stays: each file is merged. No ref moves.
#pragma once

#include <string>
#include <vector>

#include "git/repository.h"
#include "state/snapshot.h"

namespace wf::run {

struct UndoResult {
  state::SnapshotHead undone;      // what was gone back behind
  std::vector<std::string> files;  // that changed, in the worktree or in the index
  std::vector<std::string> left;   // a sentence about each that could not be
  std::string id;                  // of this undo, which undoes it in turn; empty when nothing changed
};

enum class DryRun : bool { no, yes };

// `id` as Snapshot::load() takes it. Errors: usage, when there is no such thing; busy; io; repository.
Result<UndoResult> undo(const git::Repository& repository, const state::Folders& folders, const std::string& id,
                        DryRun dry_run);

}  // namespace wf::run
