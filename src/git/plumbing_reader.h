// The reader that asks git's own programs. A process costs some milliseconds, so what many files need is asked for all
// of them at once (read_ahead) and kept.
#pragma once

#include <map>
#include <mutex>
#include <set>

#include "git/plumbing.h"

namespace wf::git {

class PlumbingReader : public Reader {
 public:
  PlumbingReader(const Location& location, const os::Environment& environment)
      : location_(location), git_(location, environment) {}
  PlumbingReader(const PlumbingReader&) = delete;
  PlumbingReader& operator=(const PlumbingReader&) = delete;
  ~PlumbingReader() override;

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
  void read_ahead(std::span<const Delta> deltas) override;
  Result<Commit> commit(const Oid& oid) override;
  Result<std::vector<Commit>> commits(const Oid& tip, std::span<const Oid> hidden,
                                      std::span<const std::string> hidden_refs, std::size_t limit) override;
  std::optional<Oid> merge_base(const Oid& a, const Oid& b) override;
  std::optional<Oid> resolve_commit(const std::string& revision) override;
  Result<Oid> hash(std::string_view content) override;

 private:
  Result<Oid> tree_or_empty(const Oid& tree);
  bool has_attributes();
  Commit as_git_sees_it(Commit commit);
  Status read_attributes(const std::vector<std::string>& paths);
  Status read_sizes(const std::vector<Oid>& oids);
  Status read_blobs(const std::vector<Oid>& oids);

  Location location_;
  Plumbing git_;
  Oid empty_tree_;
  std::optional<std::map<std::string, std::string>> config_;
  std::optional<std::set<Oid>> shallow_;
  os::Path tree_folder_;  // a temporary object database: the trees of index_tree()

  std::mutex mutex_;  // guards what follows
  std::map<Oid, std::uint64_t> sizes_;
  std::map<Oid, std::string> blobs_;
  std::uint64_t blob_bytes_ = 0;
  std::optional<bool> has_attributes_;
  std::map<std::string, Attributes> attributes_;
};

}  // namespace wf::git
