#include "git/renames.h"

#include <algorithm>
#include <map>

namespace wf::git {

namespace {

// The deletions and additions of one content.
struct Candidates {
  std::vector<const Delta*> deleted;
  std::vector<const Delta*> added;
};

bool is_file(std::uint32_t mode) { return mode == k_mode_file || mode == k_mode_executable; }

// git compares symlinks and submodules only for equality, and then also in mode.
bool may_be_one_file(const Delta& deleted, const Delta& added) {
  return deleted.old_mode == added.new_mode || (is_file(deleted.old_mode) && is_file(added.new_mode));
}

Delta renamed(const Delta& deleted, const Delta& added) {
  Delta delta = added;
  delta.status = DeltaStatus::renamed;
  delta.old_path = deleted.path;
  delta.old_mode = deleted.old_mode;
  delta.old_oid = deleted.old_oid;
  return delta;
}

}  // namespace

Pairing pair_renames(std::vector<Delta>& deltas) {
  std::map<Oid, Candidates> by_content;
  for (const Delta& delta : deltas) {
    if (delta.status == DeltaStatus::deleted) by_content[delta.old_oid].deleted.push_back(&delta);
    if (delta.status == DeltaStatus::added) by_content[delta.new_oid].added.push_back(&delta);
  }
  std::map<const Delta*, const Delta*> moved;  // addition → deletion
  bool has_lone_deletion = false;
  bool has_lone_addition = false;
  for (const auto& [oid, files] : by_content) {
    const bool is_contested = files.deleted.size() + files.added.size() > 2;
    if (!files.deleted.empty() && !files.added.empty()) {
      if (is_contested) return Pairing::undecided;
      if (may_be_one_file(*files.deleted[0], *files.added[0])) {
        moved[files.added[0]] = files.deleted[0];
        continue;
      }
    }
    for (const Delta* delta : files.deleted) has_lone_deletion |= is_file(delta->old_mode);
    for (const Delta* delta : files.added) has_lone_addition |= is_file(delta->new_mode);
  }
  if (has_lone_deletion && has_lone_addition) return Pairing::undecided;
  if (moved.empty()) return Pairing::complete;
  std::vector<Delta> paired;
  std::map<const Delta*, bool> is_gone;
  for (const auto& [added, deleted] : moved) is_gone[deleted] = true;
  for (const Delta& delta : deltas) {
    if (is_gone.contains(&delta)) continue;
    const auto found = moved.find(&delta);
    paired.push_back(found == moved.end() ? delta : renamed(*found->second, delta));
  }
  deltas = std::move(paired);
  return Pairing::complete;
}

}  // namespace wf::git
