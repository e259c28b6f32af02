#include "git/libgit2_reader.h"

#include <fmt/format.h>
#include <git2/sys/mempack.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>

#include <algorithm>
#include <climits>
#include <cstring>

#include "base/text.h"
#include "git/attributes.h"
#include "git/readers.h"
#include "git/renames.h"

namespace wf::git {

namespace {

constexpr const char* k_empty_tree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

DeltaStatus status_of(git_delta_t status) {
  switch (status) {
    case GIT_DELTA_ADDED:
      return DeltaStatus::added;
    case GIT_DELTA_DELETED:
      return DeltaStatus::deleted;
    case GIT_DELTA_RENAMED:
      return DeltaStatus::renamed;
    case GIT_DELTA_COPIED:
      return DeltaStatus::copied;
    case GIT_DELTA_TYPECHANGE:
      return DeltaStatus::type_changed;
    default:
      return DeltaStatus::modified;
  }
}

// Without renames.
std::vector<Delta> deltas_of(git_diff* diff) {
  std::vector<Delta> deltas;
  for (std::size_t i = 0; i < git_diff_num_deltas(diff); ++i) {
    const git_diff_delta* raw = git_diff_get_delta(diff, i);
    Delta delta;
    delta.status = status_of(raw->status);
    delta.old_path = raw->old_file.path;
    delta.path = raw->new_file.path;
    delta.old_mode = raw->old_file.mode;
    delta.new_mode = raw->new_file.mode;
    delta.old_oid = text_of(raw->old_file.id);
    delta.new_oid = text_of(raw->new_file.id);
    deltas.push_back(std::move(delta));
  }
  return deltas;
}

git_diff_options diff_options() {
  git_diff_options options = GIT_DIFF_OPTIONS_INIT;
  options.flags = GIT_DIFF_INCLUDE_TYPECHANGE | GIT_DIFF_SKIP_BINARY_CHECK;
  options.ignore_submodules = GIT_SUBMODULE_IGNORE_NONE;
  return options;
}

const Oid& tree_or_empty(const Oid& tree) {
  static const Oid k_empty = k_empty_tree;
  return tree.empty() ? k_empty : tree;
}

tl::unexpected<Error> no_such_object(const Oid& oid) {
  return fail(ErrorKind::repository, "not the id of an object: '" + oid + "'");
}

Oid text_of_raw(const unsigned char* raw) {
  git_oid oid = {};
  git_oid_fromraw(&oid, raw);
  return text_of(oid);
}

// What git does not say of the worktree.
void note_index(const IndexFile& index, WorktreeState& state) {
  for (const IndexFile::Entry& entry : index.entries()) {
    if (entry.is_hidden) state.hidden.emplace_back(entry.path);
    // One that was intended to be added and is gone is nowhere: neither staged nor there.
    const bool is_gone =
        entry.is_intended && !std::binary_search(state.intended.begin(), state.intended.end(), entry.path);
    if (is_gone) std::erase(state.unstaged, entry.path);
  }
}

// Every path of the index is asked, so the answer is quick: nearly all end otherwise.
bool is_attributes_file(std::string_view path) {
  return path.ends_with(".gitattributes") && base_name(path) == ".gitattributes";
}

}  // namespace

Result<std::unique_ptr<LibgitReader>> LibgitReader::make(OwnedRepository repository, const Location& location,
                                                         const os::Environment& environment) {
  std::unique_ptr<LibgitReader> reader(new LibgitReader(std::move(repository), location, environment));
  WF_TRY(reader->reload_index());
  git_odb* odb = nullptr;
  if (git_repository_odb(&odb, reader->repository_.get()) != 0) return error_of_libgit2("reading the objects");
  reader->odb_.reset(odb);
  // Whatever is written (the trees of index_tree) stays in memory: a hook adds no objects, and .git may be read-only.
  git_odb_backend* memory = nullptr;
  if (git_mempack_new(&memory) != 0 || git_odb_add_backend(odb, memory, INT_MAX) != 0)
    return error_of_libgit2("reading the objects");
  return reader;
}

Result<Head> LibgitReader::head() {
  Head head;
  git_reference* raw = nullptr;
  if (git_reference_lookup(&raw, repository_.get(), "HEAD") != 0) return error_of_libgit2("reading HEAD");
  const OwnedReference reference(raw);
  if (git_reference_type(raw) == GIT_REFERENCE_SYMBOLIC) {
    std::string_view target = git_reference_symbolic_target(raw);
    if (target.starts_with("refs/heads/")) target.remove_prefix(std::strlen("refs/heads/"));
    head.branch = target;
  }
  git_oid oid = {};
  const int found = git_reference_name_to_id(&oid, repository_.get(), "HEAD");
  if (found == GIT_ENOTFOUND) return head;
  if (found != 0) return error_of_libgit2("reading HEAD");
  head.commit = text_of(oid);
  WF_ASSIGN(const Commit tip, commit(head.commit));
  head.tree = tip.tree;
  return head;
}

std::optional<std::string> LibgitReader::config(const std::string& name) {
  if (has_command_line_config(plumbing_.environment())) {
    if (!command_line_config_) command_line_config_ = plumbing_.config();
    const auto found = command_line_config_->find(canonical_config_name(name));
    return found == command_line_config_->end() ? std::nullopt : std::optional(found->second);
  }
  if (!config_) {
    git_config* raw = nullptr;
    if (git_repository_config_snapshot(&raw, repository_.get()) != 0) return std::nullopt;
    config_.reset(raw);
  }
  const char* value = nullptr;
  if (git_config_get_string(&value, config_.get(), name.c_str()) != 0) return std::nullopt;
  return value;
}

// What must be done to `tree` to get the index, file by file. A commit asks twice for HEAD's tree: what it changes, and
// what tree it makes; with a merge also for others.
Result<std::vector<Delta>> LibgitReader::edits_of_index(const Oid& tree) {
  if (edits_ && edits_->first == tree) return edits_->second;
  WF_ASSIGN(const OwnedTree old_tree, lookup_tree(tree));
  WF_ASSIGN(std::vector<Delta> edits, git::edits_of_index(repository_.get(), old_tree.get(), index_));
  edits_.emplace(tree, edits);
  return edits;
}

Result<std::vector<Delta>> LibgitReader::compare_with_index(const Oid& tree) {
  WF_ASSIGN(std::vector<Delta> deltas, edits_of_index(tree));
  if (pair_renames(deltas) == Pairing::complete) return deltas;
  return plumbing_.compare_with_index(tree_or_empty(tree));
}

Result<std::vector<Delta>> LibgitReader::compare_trees(const Oid& old_tree, const Oid& new_tree) {
  if (!new_tree.empty() && new_tree == staged_tree_) return compare_with_index(old_tree);
  WF_ASSIGN(const OwnedTree old_one, lookup_tree(old_tree));
  WF_ASSIGN(const OwnedTree new_one, lookup_tree(new_tree));
  git_diff_options options = diff_options();
  git_diff* diff = nullptr;
  if (git_diff_tree_to_tree(&diff, repository_.get(), old_one.get(), new_one.get(), &options) != 0)
    return error_of_libgit2("comparing two trees");
  const OwnedDiff owned(diff);
  std::vector<Delta> deltas = deltas_of(diff);
  if (pair_renames(deltas) == Pairing::complete) return deltas;
  return plumbing_.compare_trees(tree_or_empty(old_tree), tree_or_empty(new_tree));
}

Result<std::string> LibgitReader::blob(const Oid& oid) {
  git_oid id = {};
  git_odb_object* raw = nullptr;
  if (!parse_oid(oid, id)) return no_such_object(oid);
  if (git_odb_read(&raw, odb_.get(), &id) != 0) return error_of_libgit2("reading object " + oid);
  const OwnedOdbObject object(raw);
  return std::string(static_cast<const char*>(git_odb_object_data(raw)), git_odb_object_size(raw));
}

Result<std::uint64_t> LibgitReader::blob_size(const Oid& oid) {
  git_oid id = {};
  std::size_t size = 0;
  git_object_t type = GIT_OBJECT_INVALID;
  if (!parse_oid(oid, id)) return no_such_object(oid);
  if (git_odb_read_header(&size, &type, odb_.get(), &id) != 0) return error_of_libgit2("reading object " + oid);
  return size;
}

// The index is HEAD's tree and the edits that lead to it; so only the folders that they touch need be hashed.
Result<Oid> LibgitReader::index_tree() {
  if (index_.has_conflicts()) return Oid();
  WF_ASSIGN(const Head from, head());
  WF_ASSIGN(const std::vector<Delta> edits, edits_of_index(from.tree));
  if (edits.empty() && !from.tree.empty()) return from.tree;
  WF_ASSIGN(const OwnedTree base, lookup_tree(from.tree));
  WF_ASSIGN(const git_oid oid, tree_after(repository_.get(), base.get(), edits));
  staged_tree_ = text_of(oid);
  return staged_tree_;
}

Result<std::vector<IndexEntry>> LibgitReader::index_entries() {
  std::vector<IndexEntry> entries;
  entries.reserve(index_.entries().size());
  for (const IndexFile::Entry& entry : index_.entries()) {
    if (!entries.empty() && entries.back().path == entry.path) continue;  // another side of an unmerged path
    entries.push_back({std::string(entry.path), entry.mode, text_of_raw(entry.oid)});
  }
  return entries;
}

Result<std::vector<IndexEntry>> LibgitReader::tree_entries(const Oid& tree) {
  WF_ASSIGN(const OwnedTree root, lookup_tree(tree));
  std::vector<IndexEntry> entries;
  if (!root) return entries;
  const auto note = [](const char* folder, const git_tree_entry* entry, void* payload) {
    if (git_tree_entry_type(entry) != GIT_OBJECT_TREE) {
      static_cast<std::vector<IndexEntry>*>(payload)->push_back(
          {std::string(folder) + git_tree_entry_name(entry), static_cast<std::uint32_t>(git_tree_entry_filemode(entry)),
           text_of(*git_tree_entry_id(entry))});
    }
    return 0;
  };
  if (git_tree_walk(root.get(), GIT_TREEWALK_PRE, note, &entries) != 0) return error_of_libgit2("walking a tree");
  return entries;
}

std::optional<IndexEntry> LibgitReader::index_entry(const std::string& path) {
  const IndexFile::Entry* entry = index_.find(path);
  if (entry == nullptr) return std::nullopt;
  return IndexEntry{path, entry->mode, text_of_raw(entry->oid)};
}

std::optional<IndexEntry> LibgitReader::tree_entry(const Oid& tree, const std::string& path) {
  const auto root = lookup_tree(tree);
  if (!root || !*root) return std::nullopt;
  git_tree_entry* raw = nullptr;
  if (git_tree_entry_bypath(&raw, root->get(), path.c_str()) != 0) return std::nullopt;
  const OwnedTreeEntry entry(raw);
  if (git_tree_entry_type(raw) == GIT_OBJECT_TREE) return std::nullopt;
  return IndexEntry{path, static_cast<std::uint32_t>(git_tree_entry_filemode(raw)), text_of(*git_tree_entry_id(raw))};
}

Status LibgitReader::reload_index() {
  WF_ASSIGN(index_, IndexFile::read(location_.index));
  if (index_of_attributes_ && git_index_read(index_of_attributes_.get(), 1) != 0)
    return error_of_libgit2("reading the index");
  staged_tree_.clear();
  edits_.reset();
  has_attributes_.reset();
  return {};
}

// The one that was read, unless somebody has rewritten it since: a hook that runs `git add`. What else is asked of this
// reader stays as it was.
Result<const IndexFile*> LibgitReader::index_now(IndexFile& later) const {
  if (index_.is_current(location_.index)) return &index_;
  WF_ASSIGN(later, IndexFile::read(location_.index));
  return &later;
}

// libgit2 knows neither clean filters (LFS) nor working-tree-encoding and would call such files modified, so git is
// asked: about all when it has to look for untracked files, else about those that the look leaves open.
Result<WorktreeState> LibgitReader::worktree_state(Untracked untracked) {
  IndexFile later;
  WF_ASSIGN(const IndexFile* index, index_now(later));
  if (untracked == Untracked::leave_out) return state_of(*index, look_at_worktree(*index, location_.worktree));
  WF_ASSIGN(WorktreeState state, plumbing_.worktree_state(Untracked::look));
  note_index(*index, state);
  return state;
}

Result<WorktreeState> LibgitReader::state_of(const IndexFile& index, const std::vector<FileLook>& looks) const {
  constexpr std::size_t k_most_bytes = 100'000;  // of a command line, far from what the system takes
  std::vector<std::string> touched;
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < looks.size(); ++i) {
    const std::string_view path = index.entries()[i].path;
    if (!looks[i].is_touched || (!touched.empty() && touched.back() == path)) continue;
    touched.emplace_back(path);
    bytes += path.size() + 1;
  }
  if (bytes > k_most_bytes) touched.clear();
  WorktreeState state;
  if (bytes > 0) {
    WF_ASSIGN(state, plumbing_.worktree_state(Untracked::leave_out, touched));
  }
  note_index(index, state);
  return state;
}

Result<std::vector<WorktreeFile>> LibgitReader::worktree_files() {
  const std::vector<FileLook> looks = look_at_worktree(index_, location_.worktree);
  WF_ASSIGN(const WorktreeState state, state_of(index_, looks));
  std::vector<WorktreeFile> files;
  files.reserve(looks.size());
  auto unstaged = state.unstaged.begin();  // both are sorted
  for (std::size_t i = 0; i < looks.size(); ++i) {
    const IndexFile::Entry& entry = index_.entries()[i];
    if (!files.empty() && files.back().entry.path == entry.path) continue;  // another side of an unmerged path
    while (unstaged != state.unstaged.end() && *unstaged < entry.path) ++unstaged;
    const bool is_unstaged = unstaged != state.unstaged.end() && *unstaged == entry.path;
    files.push_back(
        {{std::string(entry.path), entry.mode, text_of_raw(entry.oid)}, looks[i].mode, looks[i].size, is_unstaged});
  }
  return files;
}

// Most repositories have no attributes at all; finding that out once is cheaper than a look-up for every changed file.
bool LibgitReader::has_attributes() {
  if (!has_attributes_) {
    has_attributes_ = has_outside_attributes(location_, plumbing_.environment(), config("core.attributesfile"));
    if (!*has_attributes_) {
      has_attributes_ = std::any_of(index_.entries().begin(), index_.entries().end(),
                                    [](const IndexFile::Entry& entry) { return is_attributes_file(entry.path); });
    }
  }
  return *has_attributes_;
}

// libgit2 reads an index of its own for them, and would take the usual one.
Status LibgitReader::open_index_of_attributes() {
  if (index_of_attributes_) return {};
  git_index* index = nullptr;
  if (git_index_open(&index, location_.index.c_str()) != 0) return error_of_libgit2("reading the index");
  index_of_attributes_.reset(index);
  if (git_repository_set_index(repository_.get(), index) != 0) return error_of_libgit2("reading the index");
  return {};
}

Result<Attributes> LibgitReader::attributes(const std::string& path) {
  const std::scoped_lock lock(attributes_mutex_);
  if (!has_attributes()) return Attributes();
  WF_TRY(open_index_of_attributes());
  std::array<const char*, k_attribute_names.size()> values = {};
  auto names = k_attribute_names;
  if (git_attr_get_many(values.data(), repository_.get(), GIT_ATTR_CHECK_INDEX_ONLY, path.c_str(), names.size(),
                        names.data()) != 0)
    return error_of_libgit2("reading attributes");
  Attributes attributes;
  for (std::size_t i = 0; i < names.size(); ++i) {
    switch (git_attr_value(values[i])) {
      case GIT_ATTR_VALUE_TRUE:
        note_attribute(attributes, names[i], "set");
        break;
      case GIT_ATTR_VALUE_FALSE:
        note_attribute(attributes, names[i], "unset");
        break;
      case GIT_ATTR_VALUE_STRING:
        note_attribute(attributes, names[i], values[i]);
        break;
      case GIT_ATTR_VALUE_UNSPECIFIED:
        break;
    }
  }
  return attributes;
}

Result<Commit> LibgitReader::commit(const Oid& oid) {
  git_oid id = {};
  git_commit* raw = nullptr;
  if (!parse_oid(oid, id)) return no_such_object(oid);
  if (git_commit_lookup(&raw, repository_.get(), &id) != 0) return error_of_libgit2("reading commit " + oid);
  const OwnedCommit owned(raw);
  Commit commit;
  commit.id = oid;
  commit.tree = text_of(*git_commit_tree_id(raw));
  for (unsigned i = 0; i < git_commit_parentcount(raw); ++i)
    commit.parents.push_back(text_of(*git_commit_parent_id(raw, i)));
  const git_signature* author = git_commit_author(raw);
  commit.author = fmt::format("{} <{}>", author->name, author->email);
  commit.message = git_commit_message_raw(raw);
  return commit;
}

Result<std::vector<Commit>> LibgitReader::commits(const Oid& tip, std::span<const Oid> hidden,
                                                  std::span<const std::string> hidden_refs, std::size_t limit) {
  git_revwalk* raw = nullptr;
  git_oid id = {};
  if (git_revwalk_new(&raw, repository_.get()) != 0) return error_of_libgit2("walking the history");
  const OwnedWalk walk(raw);
  if (!parse_oid(tip, id)) return no_such_object(tip);
  if (git_revwalk_push(raw, &id) != 0) return error_of_libgit2("walking the history of " + tip);
  git_revwalk_sorting(raw, GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME);
  for (const Oid& oid : hidden) {
    if (parse_oid(oid, id)) git_revwalk_hide(raw, &id);
  }
  for (const std::string& refs : hidden_refs) git_revwalk_hide_glob(raw, (refs + "*").c_str());
  std::vector<Commit> found;
  while (found.size() < limit) {
    const int step = git_revwalk_next(&id, raw);
    if (step == GIT_ITEROVER) break;
    if (step != 0) return error_of_libgit2("walking the history of " + tip);
    WF_ASSIGN(Commit next, commit(text_of(id)));
    found.push_back(std::move(next));
  }
  return found;
}

std::optional<Oid> LibgitReader::merge_base(const Oid& a, const Oid& b) {
  git_oid one = {};
  git_oid other = {};
  git_oid base = {};
  if (!parse_oid(a, one) || !parse_oid(b, other)) return std::nullopt;
  if (git_merge_base(&base, repository_.get(), &one, &other) != 0) return std::nullopt;
  return text_of(base);
}

std::optional<Oid> LibgitReader::resolve_commit(const std::string& revision) {
  git_object* raw = nullptr;
  if (git_revparse_single(&raw, repository_.get(), revision.c_str()) != 0) return std::nullopt;
  const OwnedObject object(raw);
  git_object* peeled = nullptr;
  if (git_object_peel(&peeled, raw, GIT_OBJECT_COMMIT) != 0) return std::nullopt;
  const OwnedObject owned(peeled);
  return text_of(*git_object_id(peeled));
}

Result<Oid> LibgitReader::hash(std::string_view content) {
  git_oid oid = {};
  if (git_odb_hash(&oid, content.data(), content.size(), GIT_OBJECT_BLOB) != 0) return error_of_libgit2("hashing");
  return text_of(oid);
}

// Null for the empty tree.
Result<OwnedTree> LibgitReader::lookup_tree(const Oid& tree) {
  if (tree.empty()) return OwnedTree();
  git_oid id = {};
  git_tree* raw = nullptr;
  if (!parse_oid(tree, id)) return no_such_object(tree);
  if (git_tree_lookup(&raw, repository_.get(), &id) != 0) return error_of_libgit2("reading tree " + tree);
  return OwnedTree(raw);
}

}  // namespace wf::git
