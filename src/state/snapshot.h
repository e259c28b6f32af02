// Snapshot: copies of the user's files and of what was staged, taken before a run (or an undo) changes them, and again
// afterwards. `wf undo` goes back by them. They are durable before anything is changed.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/error.h"
#include "state/folders.h"

namespace wf::state {

// A path at one moment.
struct FileMoment {
  std::optional<std::string> content;  // none: there is no regular file
  std::uint32_t mode = 0;              // permission bits of the file
  std::string staged;                  // "MODE OID"; empty: not in the index

  bool operator==(const FileMoment&) const = default;
};

// What the worktree holds at `file` now; `staged` is the caller's to fill in. Errors: io.
Result<FileMoment> file_moment(const os::Path& file);

struct SnapshotFile {
  std::string path;  // from the top of the worktree
  FileMoment before;
  std::optional<FileMoment> after;  // none: whoever changed it never came to the end
};

struct SnapshotHead {
  std::string id;
  std::string what;  // "pre-commit", "manual", "undo"
  std::int64_t seconds = 0;
  std::size_t files = 0;
};

class Snapshot {
 public:
  // Nothing is written yet. `id` becomes the name of a folder.
  Snapshot(Folders folders, SnapshotHead head) : folders_(std::move(folders)), head_(std::move(head)) {}

  bool has(const std::string& path) const;
  bool is_empty() const { return files_.empty(); }
  // Of each path once, the first time it is about to be changed. Durable when it returns. Errors: io.
  Status add(std::vector<SnapshotFile> files);
  // `moment_of` is asked how each path is now. What did not change is forgotten; a snapshot of nothing is removed.
  // Errors: io, and those of `moment_of`.
  template <typename MomentOf>
  Status finish(MomentOf moment_of) {
    for (SnapshotFile& file : files_) {
      WF_ASSIGN(file.after, moment_of(file.path));
    }
    return write_end();
  }
  const std::vector<SnapshotFile>& files() const { return files_; }
  const SnapshotHead& head() const { return head_; }

  // The newest first; what cannot be read is left out.
  static std::vector<SnapshotHead> list(const Folders& folders);
  // By its id, or the beginning of it; the newest for an empty one. Errors: usage, when there is none or several; io.
  static Result<Snapshot> load(const Folders& folders, const std::string& id);

 private:
  os::Path folder() const;
  Status write_contents(std::size_t first) const;
  Status write_end();
  Status write_manifest() const;
  void make_room() const;

  Folders folders_;
  SnapshotHead head_;
  std::vector<SnapshotFile> files_;
  std::set<std::string> paths_;  // of those that were added
};

}  // namespace wf::state
