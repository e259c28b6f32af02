// libgit2's objects with owners, and the few translations between its words and ours.
#pragma once

#include <git2.h>

#include <array>
#include <memory>
#include <string>

#include "base/error.h"
#include "git/change.h"
#include "git/index_file.h"

namespace wf::git {

template <typename T, void (*release)(T*)>
struct Freed {
  void operator()(T* object) const { release(object); }
};
template <typename T, void (*release)(T*)>
using Owned = std::unique_ptr<T, Freed<T, release>>;

using OwnedRepository = Owned<git_repository, git_repository_free>;
using OwnedIndex = Owned<git_index, git_index_free>;
using OwnedTree = Owned<git_tree, git_tree_free>;
using OwnedTreeBuilder = Owned<git_treebuilder, git_treebuilder_free>;
using OwnedTreeEntry = Owned<git_tree_entry, git_tree_entry_free>;
using OwnedDiff = Owned<git_diff, git_diff_free>;
using OwnedCommit = Owned<git_commit, git_commit_free>;
using OwnedConfig = Owned<git_config, git_config_free>;
using OwnedReference = Owned<git_reference, git_reference_free>;
using OwnedObject = Owned<git_object, git_object_free>;
using OwnedOdb = Owned<git_odb, git_odb_free>;
using OwnedOdbObject = Owned<git_odb_object, git_odb_object_free>;
using OwnedWalk = Owned<git_revwalk, git_revwalk_free>;

inline tl::unexpected<Error> error_of_libgit2(std::string_view task) {
  const auto* last = git_error_last();
  return fail(ErrorKind::repository, std::string(task) + ": " + (last == nullptr ? "unknown error" : last->message));
}

inline Oid text_of(const git_oid& oid) {
  if (git_oid_is_zero(&oid) == 1) return "";
  std::array<char, GIT_OID_HEXSZ> hex = {};
  git_oid_fmt(hex.data(), &oid);
  return {hex.data(), hex.size()};
}

inline bool parse_oid(const Oid& text, git_oid& oid) {
  return text.size() == GIT_OID_HEXSZ && git_oid_fromstr(&oid, text.c_str()) == 0;
}

// What must be done to `tree` (null: the empty tree) to get what the index would commit: sorted by path, renames not
// paired, nothing about unmerged paths.
Result<std::vector<Delta>> edits_of_index(git_repository* repository, const git_tree* tree, const IndexFile& index);

// The tree that `base` (null: the empty tree) becomes by `deltas`, written into the repository's object database. Only
// the folders that change are read.
Result<git_oid> tree_after(git_repository* repository, const git_tree* base, const std::vector<Delta>& deltas);

}  // namespace wf::git
