// Change: the deltas an event is about, however they were found (libgit2, or git's plumbing where libgit2 misreads).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wf::git {

// An object id in lower-case hex, 40 or 64 digits; empty: no object.
using Oid = std::string;

enum class DeltaStatus : std::uint8_t { added, deleted, modified, renamed, copied, type_changed };
char letter(DeltaStatus status);  // as in `git diff --name-status`

inline constexpr std::uint32_t k_mode_file = 0100644;
inline constexpr std::uint32_t k_mode_executable = 0100755;
inline constexpr std::uint32_t k_mode_symlink = 0120000;
inline constexpr std::uint32_t k_mode_submodule = 0160000;

// A run of lines in the new content: [first, first + count), counted from 1.
struct LineRange {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  bool operator==(const LineRange&) const = default;
};

// Whether one of the ranges, which are sorted, holds the line.
bool has_line(std::span<const LineRange> ranges, std::uint32_t line);

struct Delta {
  DeltaStatus status = DeltaStatus::modified;
  std::string path;            // from the top of the worktree; bytes, not necessarily UTF-8
  std::string old_path;        // differs from `path` only for renamed and copied
  std::uint32_t old_mode = 0;  // 0: not there
  std::uint32_t new_mode = 0;
  Oid old_oid;
  Oid new_oid;
  std::uint64_t size = 0;  // bytes of the new content
  bool is_binary = false;
  std::uint32_t added_lines = 0;
  std::uint32_t deleted_lines = 0;
  std::vector<LineRange> added;  // where the added lines stand in the new content

  bool is_deletion() const { return status == DeltaStatus::deleted; }
  bool is_symlink() const { return new_mode == k_mode_symlink; }
  bool is_submodule() const { return new_mode == k_mode_submodule || (is_deletion() && old_mode == k_mode_submodule); }
  bool is_regular_file() const { return new_mode == k_mode_file || new_mode == k_mode_executable; }
  bool is_new_name() const {
    return status == DeltaStatus::added || status == DeltaStatus::renamed || status == DeltaStatus::copied;
  }
  bool is_mode_change() const { return old_mode != 0 && new_mode != 0 && old_mode != new_mode && old_oid == new_oid; }
};

struct Change {
  std::vector<Delta> deltas;  // sorted by path
  Oid base_tree;              // what it is compared with; empty: the empty tree
  Oid tree;                   // the tree that contains the change; empty when it cannot be known (unmerged index)
};

}  // namespace wf::git
