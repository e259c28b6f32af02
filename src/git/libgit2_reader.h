// The reader that asks libgit2, and git itself only where libgit2 would answer otherwise.
#pragma once

#include <map>
#include <mutex>

#include "git/libgit2_objects.h"
#include "git/plumbing.h"
#include "git/worktree_look.h"

namespace wf::git {

class LibgitReader : public Reader {
 public:
  // The repository's configuration must be the one that git means (libgit2_opening.cpp).
  // Errors: repository, when the index or the object database cannot be read.
  static Result<std::unique_ptr<LibgitReader>> make(OwnedRepository repository, const Location& location,
                                                    const os::Environment& environment);

  Result<Head> head() override;
  std::optional<std::string> config(const std::string& name) override;
  Result<std::vector<Delta>> compare_with_index(const Oid& tree) override;
  Result<std::vector<Delta>> compare_trees(const Oid& old_tree, const Oid& new_tree) override;
  Result<std::string> blob(const Oid& oid) override;
  Result<std::uint64_t> blob_size(const Oid& oid) override;
  Result<Oid> index_tree() override;
  Result<std::vector<IndexEntry>> index_entries() override;
  Result<std::vector<IndexEntry>> tree_entries(const Oid& tree) override;
  std::optional<IndexEntry> index_entry(const std::string& path) override;
  std::optional<IndexEntry> tree_entry(const Oid& tree, const std::string& path) override;
  Status reload_index() override;
  Result<WorktreeState> worktree_state(Untracked untracked) override;
  Result<std::vector<WorktreeFile>> worktree_files() override;
  Result<Attributes> attributes(const std::string& path) override;
  Result<Commit> commit(const Oid& oid) override;
  Result<std::vector<Commit>> commits(const Oid& tip, std::span<const Oid> hidden,
                                      std::span<const std::string> hidden_refs, std::size_t limit) override;
  std::optional<Oid> merge_base(const Oid& a, const Oid& b) override;
  std::optional<Oid> resolve_commit(const std::string& revision) override;
  Result<Oid> hash(std::string_view content) override;

 private:
  LibgitReader(OwnedRepository repository, const Location& location, const os::Environment& environment)
      : location_(location), plumbing_(location, environment), repository_(std::move(repository)) {}

  Result<OwnedTree> lookup_tree(const Oid& tree);  // null for the empty tree
  Result<std::vector<Delta>> edits_of_index(const Oid& tree);
  bool has_attributes();
  Status open_index_of_attributes();
  Result<const IndexFile*> index_now(IndexFile& later) const;
  Result<WorktreeState> state_of(const IndexFile& index, const std::vector<FileLook>& looks) const;

  Location location_;
  Plumbing plumbing_;
  OwnedRepository repository_;
  OwnedOdb odb_;
  IndexFile index_;
  OwnedConfig config_;
  std::optional<std::map<std::string, std::string>> command_line_config_;  // what `git -c` said counts here
  std::mutex attributes_mutex_;  // libgit2 sorts and caches while it looks attributes up
  std::optional<bool> has_attributes_;
  OwnedIndex index_of_attributes_;  // where libgit2 finds .gitattributes; null until they are asked for
  std::optional<std::pair<Oid, std::vector<Delta>>> edits_;  // of the tree that was asked about last
  Oid staged_tree_;                                          // what index_tree() made; known only to this process
};

}  // namespace wf::git
