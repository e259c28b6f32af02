// Worktree look: one look at each tracked file, as `git status` begins. A file whose stamp is the one in the index is
// as it was staged; of the others only their content tells, and that is git's to compare (filters, line ends).
#pragma once

#include <cstdint>
#include <vector>

#include "git/index_file.h"

namespace wf::git {

struct FileLook {
  std::uint32_t mode = 0;   // as git would stage it; 0: no file or symlink stands there
  std::uint64_t size = 0;   // bytes
  bool is_touched = false;  // it may differ from the index
};

// In the order of the index's entries, on all processors when there are many.
std::vector<FileLook> look_at_worktree(const IndexFile& index, const os::Path& top);

}  // namespace wf::git
