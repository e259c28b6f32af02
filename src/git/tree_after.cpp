// tree_after(): folder by folder. The edits are sorted by path, so those below one folder stand together; they are
// applied to that folder first, and what becomes of it takes its place among its parent's entries.
#include <algorithm>
#include <optional>
#include <span>

#include "git/libgit2_objects.h"

namespace wf::git {

namespace {

// A path and what shall stand there; mode 0: nothing.
struct Edit {
  std::string_view path;
  std::uint32_t mode = 0;
  git_oid oid = {};
};

class TreeEditor {
 public:
  explicit TreeEditor(git_repository* repository) : repository_(repository) {}

  // `depth` bytes of the edits' paths name the folder that `base` is. Nothing when no file is left in it.
  Result<std::optional<git_oid>> edited(const git_tree* base, std::span<const Edit> edits, std::size_t depth) {
    git_treebuilder* raw = nullptr;
    if (git_treebuilder_new(&raw, repository_, base) != 0) return error_of_libgit2("computing the staged tree");
    const OwnedTreeBuilder builder(raw);
    while (!edits.empty()) {
      const std::string_view rest = edits.front().path.substr(depth);
      const std::size_t slash = rest.find('/');
      const std::string name(rest.substr(0, slash));
      if (slash == std::string_view::npos) {
        WF_TRY(put(raw, name, edits.front()));
        edits = edits.subspan(1);
        continue;
      }
      const auto folder = edits.front().path.substr(0, depth + slash + 1);
      const auto end =
          std::find_if(edits.begin(), edits.end(), [&](const Edit& edit) { return !edit.path.starts_with(folder); });
      const auto count = static_cast<std::size_t>(end - edits.begin());
      WF_TRY(put_folder(raw, name, base, edits.first(count), folder.size()));
      edits = edits.subspan(count);
    }
    if (git_treebuilder_entrycount(raw) == 0) return std::optional<git_oid>();
    return write(raw);
  }

  Result<git_oid> empty_tree() {
    git_treebuilder* raw = nullptr;
    if (git_treebuilder_new(&raw, repository_, nullptr) != 0) return error_of_libgit2("computing the staged tree");
    const OwnedTreeBuilder builder(raw);
    WF_ASSIGN(const std::optional<git_oid> oid, write(raw));
    return *oid;
  }

 private:
  static Result<std::optional<git_oid>> write(git_treebuilder* builder) {
    git_oid oid = {};
    if (git_treebuilder_write(&oid, builder) != 0) return error_of_libgit2("computing the staged tree");
    return std::optional(oid);
  }

  // A file may take the place of a folder and a folder that of a file, whichever edit comes first.
  static Status put(git_treebuilder* builder, const std::string& name, const Edit& edit) {
    const git_tree_entry* there = git_treebuilder_get(builder, name.c_str());
    if (edit.mode == 0) {
      if (there != nullptr && git_tree_entry_type(there) != GIT_OBJECT_TREE)
        git_treebuilder_remove(builder, name.c_str());
      return {};
    }
    if (git_treebuilder_insert(nullptr, builder, name.c_str(), &edit.oid, static_cast<git_filemode_t>(edit.mode)) != 0)
      return error_of_libgit2("computing the staged tree");
    return {};
  }

  Status put_folder(git_treebuilder* builder, const std::string& name, const git_tree* base,
                    std::span<const Edit> edits, std::size_t depth) {
    OwnedTree below;
    const git_tree_entry* was = base == nullptr ? nullptr : git_tree_entry_byname(base, name.c_str());
    if (was != nullptr && git_tree_entry_type(was) == GIT_OBJECT_TREE) {
      git_tree* raw = nullptr;
      if (git_tree_lookup(&raw, repository_, git_tree_entry_id(was)) != 0) return error_of_libgit2("reading a tree");
      below.reset(raw);
    }
    WF_ASSIGN(const std::optional<git_oid> oid, edited(below.get(), edits, depth));
    if (oid) return put(builder, name, {name, GIT_FILEMODE_TREE, *oid});
    const git_tree_entry* there = git_treebuilder_get(builder, name.c_str());
    if (there != nullptr && git_tree_entry_type(there) == GIT_OBJECT_TREE)
      git_treebuilder_remove(builder, name.c_str());
    return {};
  }

  git_repository* repository_;
};

}  // namespace

Result<git_oid> tree_after(git_repository* repository, const git_tree* base, const std::vector<Delta>& deltas) {
  std::vector<Edit> edits;
  for (const Delta& delta : deltas) {
    const bool leaves = delta.is_deletion() || delta.status == DeltaStatus::renamed;
    if (leaves) edits.push_back({delta.is_deletion() ? delta.path : delta.old_path, 0, {}});
    if (delta.is_deletion()) continue;
    Edit edit{delta.path, delta.new_mode, {}};
    if (!parse_oid(delta.new_oid, edit.oid))
      return fail(ErrorKind::repository, "the index holds an entry without content");
    edits.push_back(edit);
  }
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.path < b.path; });
  TreeEditor editor(repository);
  WF_ASSIGN(const std::optional<git_oid> root, editor.edited(base, edits, 0));
  if (root) return *root;
  return editor.empty_tree();
}

}  // namespace wf::git
