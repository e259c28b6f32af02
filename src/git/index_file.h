// IndexFile: git's index as it lies on disk (gitformat-index), read for what is staged and for nothing else. libgit2
// checks the file's SHA-1, fills a hash table and forgets the cache tree, which takes longer than all else in a hook;
// git itself leaves the checksum to fsck.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "os/file.h"

namespace wf::git {

class IndexFile {
 public:
  static constexpr std::size_t k_oid_bytes = 20;

  // What git saw of the file when it staged it: 32 bits of each. All zero when it did not look.
  struct Stat {
    std::uint32_t changed_seconds = 0;
    std::uint32_t changed_ns = 0;
    std::uint32_t modified_seconds = 0;
    std::uint32_t modified_ns = 0;
    std::uint32_t inode = 0;
    std::uint32_t owner = 0;
    std::uint32_t group = 0;
    std::uint32_t size = 0;
  };

  struct Entry {
    std::string_view path;
    std::uint32_t mode = 0;
    const unsigned char* oid = nullptr;  // k_oid_bytes
    std::uint8_t stage = 0;              // 1 to 3: a side of an unmerged path
    bool is_intended = false;            // git add -N: not part of the next commit
    bool is_hidden = false;              // assume-unchanged or skip-worktree: git does not look at the file

    Stat stat() const;  // read from the file's bytes
  };

  // A folder whose tree git knew when it wrote the index; what has been staged since makes it invalid, up to the top.
  struct CacheTree {
    std::string_view name;               // of the folder alone; empty at the top
    const unsigned char* oid = nullptr;  // null: invalid
    std::size_t entries = 0;             // of the index, below this folder; 0 when invalid
    std::vector<CacheTree> folders;

    const CacheTree* folder(std::string_view folder_name) const;
  };

  // A file that is not there is an empty index.
  // Errors: io; repository for what is damaged or needs more than this reader knows (split, sparse, SHA-256).
  static Result<IndexFile> read(const os::Path& path);
  static Result<IndexFile> parse(std::string bytes);

  const std::vector<Entry>& entries() const { return entries_; }  // sorted by path, then stage
  const CacheTree* cache_tree() const { return cache_tree_ ? &*cache_tree_ : nullptr; }
  bool has_conflicts() const { return has_conflicts_; }
  // Whether the file at `path` is still the one that was read, or, as then, there is none.
  bool is_current(const os::Path& path) const;
  // When the file that was read was written, in seconds since the epoch; 0 when there was none.
  std::int64_t modified_seconds() const { return status_ ? status_->modified_ns / os::k_second_ns : 0; }
  const Entry* find(std::string_view path) const;  // null: not there, or unmerged

 private:
  class Parser;

  // On the heap, because small strings move with their owner and everything else points in here.
  std::unique_ptr<const std::string> bytes_;
  std::deque<std::string> names_;  // of version 4, where paths are stored without what they share with the one before
  std::vector<Entry> entries_;
  std::optional<CacheTree> cache_tree_;
  bool has_conflicts_ = false;
  std::optional<os::FileStatus> status_;  // before it was read: if another took its place, it is not current
};

}  // namespace wf::git
