// The two readers behind Repository, and what they share.
#pragma once

#include <memory>

#include "git/repository.h"

namespace wf::git {

struct OpenedReader {
  Location location;
  std::unique_ptr<Reader> reader;
};

// Nothing when libgit2 cannot be trusted with this repository: it does not open, or it is one that libgit2 misreads.
std::optional<OpenedReader> open_with_libgit2(const os::Path& start, const os::Environment& environment, StartedBy by);
// Errors: repository, with git's own words.
Result<OpenedReader> open_with_plumbing(const os::Path& start, const os::Environment& environment);

// Where the index is: what GIT_INDEX_FILE names (git means it relative to the top of the worktree), else git_dir/index.
void locate_index(Location& location, const os::Environment& environment);

// Larger contents are not compared line by line: no hand-written text is that long, and a hook must stay quick.
inline constexpr std::uint64_t k_largest_measured_bytes = 8'000'000;
// Fills in size, is_binary, added_lines, deleted_lines and added, from the contents.
void measure(Delta& delta, std::string_view old_content, std::string_view new_content);

}  // namespace wf::git
