// Repository: one Git repository as an event sees it. Two readers stand behind it: libgit2, because it is fast, and
// git's own plumbing for repositories that libgit2 1.5 refuses or misreads (split and sparse index, SHA-256, partial
// and shallow clone, worktreeConfig, reftable). Which one was taken never shows in an answer.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "git/change.h"
#include "git/message.h"
#include "os/environment.h"
#include "os/file.h"

namespace wf::git {

struct Location {
  os::Path git_dir;     // absolute; of this worktree
  os::Path common_dir;  // absolute; shared by all worktrees
  os::Path worktree;    // absolute, the top; empty in a bare repository
  os::Path index;       // absolute; what GIT_INDEX_FILE names, else git_dir/index
  // git commit PATH hands its hooks a temporary index (next-index-PID.lock) beside the real one.
  bool has_partial_index = false;

  bool is_bare() const { return worktree.empty(); }
};

struct Head {
  Oid commit;          // empty before the first commit
  Oid tree;            // empty before the first commit
  std::string branch;  // short name; empty when detached
};

// What git is in the middle of, as its state files say.
enum class Operation : std::uint8_t { none, merge, rebase, cherry_pick, revert, am, bisect };

// The first digits, as people name a commit.
std::string short_oid(const Oid& oid);

struct Commit {
  Oid id;
  Oid tree;
  std::vector<Oid> parents;
  std::string author;  // "name <mail address>"
  std::string message;

  std::string_view subject() const;
};

struct IndexEntry {
  std::string path;
  std::uint32_t mode = 0;
  Oid oid;
};
// "100644 OID", as our state keeps an entry beside its path, and back.
std::string text_of(const IndexEntry& entry);
std::optional<IndexEntry> index_entry_of(const std::string& path, std::string_view text);

struct Attributes {
  bool is_generated = false;        // linguist-generated
  bool is_vendored = false;         // linguist-vendored
  bool is_documentation = false;    // linguist-documentation
  bool is_not_text = false;         // -text
  bool ignores_whitespace = false;  // -whitespace
  bool is_lfs = false;              // filter=lfs
};

// The mode with which git would stage what stands there; 0 when it is neither a file nor a symlink.
std::uint32_t mode_of(const os::FileStatus& status);

// The differences between the index and the worktree, for tracked files, and whether anything untracked stands there.
enum class Untracked : bool { leave_out, look };
struct WorktreeState {
  std::vector<std::string> unstaged;  // paths whose worktree content, mode or presence differs from the index
  std::vector<std::string> intended;  // those of them that are only intended to be added (`git add -N`)
  std::vector<std::string> hidden;    // tracked paths whose files git does not look at: assume-unchanged, skip-worktree
  bool has_untracked = false;         // some file that is neither tracked nor ignored; false when it was not asked for
};

// A tracked file and what stands at its path.
struct WorktreeFile {
  IndexEntry entry;        // of an unmerged path one of its sides
  std::uint32_t mode = 0;  // of the file or symlink in the worktree, as git would stage it; 0: there is none
  std::uint64_t size = 0;  // bytes
  bool is_unstaged = false;
};

// A submodule of the index whose worktree is not what the index says.
struct SubmoduleState {
  std::string path = {};
  bool is_missing = false;        // its folder is not checked out
  bool has_other_commit = false;  // its HEAD is not the staged commit
  bool has_changes = false;       // of tracked files, in its worktree or index
  bool has_untracked = false;
};

// What a reader must be able to answer. Object ids that do not exist are errors of kind repository.
// blob(), blob_size(), attributes() and hash() may be called from several threads at once; everything else only while
// no other thread calls anything.
class Reader {
 public:
  virtual ~Reader() = default;
  virtual Result<Head> head() = 0;
  virtual std::optional<std::string> config(const std::string& name) = 0;
  // Deltas between a tree (empty: the empty tree) and the index, renames found as `git diff -M` does, lines not yet
  // measured. Unmerged paths are left out; a path that is only intended to be added (`git add -N`) is not there.
  virtual Result<std::vector<Delta>> compare_with_index(const Oid& tree) = 0;
  virtual Result<std::vector<Delta>> compare_trees(const Oid& old_tree, const Oid& new_tree) = 0;
  virtual Result<std::string> blob(const Oid& oid) = 0;
  virtual Result<std::uint64_t> blob_size(const Oid& oid) = 0;
  // The tree that committing the index would make; empty when some path is unmerged, or when git has to compute it and
  // there is no place for temporary files. Nothing is written to the repository, yet this reader can read that tree
  // from then on.
  virtual Result<Oid> index_tree() = 0;
  // Every path once, also one that is unmerged or only intended to be added.
  virtual Result<std::vector<IndexEntry>> index_entries() = 0;
  virtual Result<std::vector<IndexEntry>> tree_entries(const Oid& tree) = 0;
  // One file, symlink or submodule in the index or in a tree; nothing when it is not there, is unmerged or is a folder.
  virtual std::optional<IndexEntry> index_entry(const std::string& path) = 0;
  virtual std::optional<IndexEntry> tree_entry(const Oid& tree, const std::string& path) = 0;
  // Forgets what was read of the index: somebody (a fixer's restaging) has rewritten it.
  virtual Status reload_index() = 0;
  // By the index as it is now, also where it has been rewritten since it was read. Looking for untracked files reads
  // every folder, and takes a process of git's.
  virtual Result<WorktreeState> worktree_state(Untracked untracked) = 0;
  // All paths of index_entries(), in their order, beside the same index as that.
  virtual Result<std::vector<WorktreeFile>> worktree_files() = 0;
  // By the .gitattributes files in the index (they are the ones that will be committed) and those outside the worktree.
  virtual Result<Attributes> attributes(const std::string& path) = 0;
  // Says what blob(), blob_size() and attributes() will be asked about, so that the plumbing reader needs a few
  // processes for all files and not a few for each. Only a matter of speed.
  virtual void read_ahead(std::span<const Delta> /*deltas*/) {}
  virtual Result<Commit> commit(const Oid& oid) = 0;
  // Commits reachable from `tip` and not from any of `hidden` (ids; missing ones are passed over) nor from any ref
  // below one of `hidden_refs` ("refs/remotes/origin/"); children before parents, newest first, at most `limit`.
  virtual Result<std::vector<Commit>> commits(const Oid& tip, std::span<const Oid> hidden,
                                              std::span<const std::string> hidden_refs, std::size_t limit) = 0;
  virtual std::optional<Oid> merge_base(const Oid& a, const Oid& b) = 0;
  // The commit that a revision ("HEAD~2", "v1.0", an id) names; nothing when it names none.
  virtual std::optional<Oid> resolve_commit(const std::string& revision) = 0;
  // The id that `content` would have as a blob.
  virtual Result<Oid> hash(std::string_view content) = 0;
};

enum class StartedBy : std::uint8_t { git, user };

class Repository {
 public:
  // Opens the repository that `start` (absolute) is in, or that GIT_DIR in `environment` names; GIT_WORK_TREE,
  // GIT_INDEX_FILE, GIT_CEILING_DIRECTORIES and the other variables mean what they mean to git. StartedBy::git trusts
  // that git checked the owner; else git itself is asked when libgit2 refuses.
  // Errors: repository, when there is none or git cannot read it either.
  static Result<Repository> open(const os::Path& start, const os::Environment& environment, StartedBy by);

  const Location& location() const { return location_; }
  Reader& reader() const { return *reader_; }
  bool uses_plumbing() const { return uses_plumbing_; }

  // HEAD's tree ↔ the index that git gave us, with added lines measured. With a merge in progress only what differs
  // from every parent, or conflicted, is left. Errors: repository, also in a bare repository: it has no index.
  Result<Change> staged_change() const;
  // Two trees (empty: the empty tree), with added lines measured.
  Result<Change> tree_change(const Oid& old_tree, const Oid& new_tree) const;
  Operation operation() const;
  // The commits that are being merged into HEAD: MERGE_HEAD's. `git merge` writes that file only after
  // pre-merge-commit, but names them to the hook in variables: GITHEAD_<id>.
  Result<std::vector<Oid>> merge_heads() const;
  // Lays the staged content of files and symlinks, as a checkout would (filters, line ends), below `folder` under their
  // paths; also of those that a sparse checkout leaves out. Errors: repository, with git's words.
  Status check_out_staged(const std::vector<std::string>& paths, const os::Path& folder) const;
  // Stages what the worktree shows at these paths; a path that the index does not have is not added. Git writes the
  // index, so every extension is kept; temporary indexes too. An interrupt does not stop it. Errors: repository.
  Status stage_worktree(const std::vector<std::string>& paths) const;
  // The submodules that differ from what is staged, with those that are not checked out. Errors: repository.
  Result<std::vector<SubmoduleState>> submodules() const;
  // Makes a blob of `content`. Errors: repository.
  Result<Oid> write_blob(std::string_view content) const;
  // Stages these contents, which the repository has. Likewise.
  Status stage_entries(const std::vector<IndexEntry>& entries) const;
  // Writes the tree of the index into the repository's objects, as the commit will do. The index itself is not touched:
  // git works on a copy of it, `copy`. Errors: repository, also when a path is unmerged; io.
  Result<Oid> write_index_tree(const os::Path& copy) const;
  // Where git looks for hooks: core.hooksPath (relative to the top of the worktree), else common_dir/hooks.
  os::Path hooks_folder() const;
  // How git treats a message that is being written: core.commentString, core.commentChar, commit.cleanup, and whether
  // there is an editor (git tells its hooks GIT_EDITOR=: when not). Options of the command line are unknown.
  MessageForm message_form() const;
  // "Name <mail>" of the committer, by git's own rules. Errors: repository, when git knows nobody.
  Result<std::string> committer() const;

 private:
  Repository(Location location, os::Environment environment, std::unique_ptr<Reader> reader, bool uses_plumbing)
      : location_(std::move(location)),
        environment_(std::move(environment)),
        reader_(std::move(reader)),
        uses_plumbing_(uses_plumbing) {}

  Status update_index(const char* from, const std::string& input) const;

  Location location_;
  os::Environment environment_;
  std::unique_ptr<Reader> reader_;
  bool uses_plumbing_ = false;
};

}  // namespace wf::git
