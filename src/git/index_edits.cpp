// edits_of_index(): tree and index side by side, in the order that both have. A folder that the index's cache tree says
// to be the same is not entered, so that the cost grows with what is staged.
#include <algorithm>

#include "git/libgit2_objects.h"

namespace wf::git {

namespace {

using Entry = IndexFile::Entry;
using CacheTree = IndexFile::CacheTree;

git_oid oid_of(const unsigned char* raw) {
  git_oid oid = {};
  git_oid_fromraw(&oid, raw);
  return oid;
}

// As git shows them: trees of long ago hold modes like 0100664.
std::uint32_t mode_of(const git_tree_entry* entry) {
  return static_cast<std::uint32_t>(git_tree_entry_filemode(entry));
}

bool is_folder(const git_tree_entry* entry) { return git_tree_entry_type(entry) == GIT_OBJECT_TREE; }

// What stands in one folder, of the tree or of the index, and its place there: a folder's name counts with its slash.
struct Item {
  std::string_view name;
  bool is_folder = false;
};

int order_of(const Item& a, const Item& b) {
  const std::size_t common = std::min(a.name.size(), b.name.size());
  const int order = a.name.substr(0, common).compare(b.name.substr(0, common));
  if (order != 0) return order;
  const auto next = [common](const Item& item) {
    if (item.name.size() > common) return static_cast<int>(static_cast<unsigned char>(item.name[common]));
    return item.is_folder ? static_cast<int>('/') : 0;
  };
  return next(a) - next(b);
}

class Comparison {
 public:
  Comparison(git_repository* repository, const IndexFile& index) : repository_(repository), entries_(index.entries()) {}

  // The entries [first, last) are those below the folder whose name, with the slash, has `depth` bytes.
  Status compare(const git_tree* tree, std::size_t first, std::size_t last, std::size_t depth, const CacheTree* known) {
    if (tree != nullptr && is_same(known, *git_tree_id(tree))) return {};
    const std::size_t count = tree == nullptr ? 0 : git_tree_entrycount(tree);
    std::size_t i = first;
    std::size_t t = 0;
    while (i < last || t < count) {
      const git_tree_entry* old = t < count ? git_tree_entry_byindex(tree, t) : nullptr;
      const int order = i == last ? -1 : old == nullptr ? 1 : order_of(item_of(old), item_at(i, depth));
      if (order < 0) {
        WF_TRY(remove(old, entry_prefix(first, depth)));
        ++t;
        continue;
      }
      const Item item = item_at(i, depth);
      const CacheTree* below = item.is_folder && known != nullptr ? known->folder(item.name) : nullptr;
      const std::size_t end = end_of(i, last, depth, item, below);
      if (!item.is_folder) {
        compare_file(order == 0 ? old : nullptr, entries_[i]);
      } else if (order == 0) {
        WF_TRY(compare_folder(old, i, end, depth + item.name.size() + 1, below));
      } else {
        for (std::size_t at = i; at < end; ++at) compare_file(nullptr, entries_[at]);
      }
      if (order == 0) ++t;
      i = end;
    }
    return {};
  }

  std::vector<Delta> take() { return std::move(deltas_); }

 private:
  static bool is_same(const CacheTree* known, const git_oid& oid) {
    return known != nullptr && known->oid != nullptr && std::equal(oid.id, oid.id + IndexFile::k_oid_bytes, known->oid);
  }

  static Item item_of(const git_tree_entry* entry) { return {git_tree_entry_name(entry), is_folder(entry)}; }

  Item item_at(std::size_t i, std::size_t depth) const {
    const std::string_view rest = entries_[i].path.substr(depth);
    const std::size_t slash = rest.find('/');
    return {rest.substr(0, slash), slash != std::string_view::npos};
  }

  // The folder's name with its slash. Where the index has nothing in this folder, nobody asks.
  std::string entry_prefix(std::size_t first, std::size_t depth) const {
    return depth == 0 ? std::string() : std::string(entries_[first].path.substr(0, depth));
  }

  // Where the item's entries end: those of an unmerged file, or those below a folder. The cache tree knows how many
  // these are, if it is right.
  std::size_t end_of(std::size_t i, std::size_t last, std::size_t depth, const Item& item,
                     const CacheTree* known) const {
    const std::string_view prefix = entries_[i].path.substr(0, depth + item.name.size() + (item.is_folder ? 1 : 0));
    const auto belongs = [&](std::size_t at) {
      return item.is_folder ? entries_[at].path.starts_with(prefix) : entries_[at].path == prefix;
    };
    if (known != nullptr && known->oid != nullptr && known->entries > 0 && known->entries <= last - i) {
      const std::size_t end = i + known->entries;
      if (belongs(end - 1) && (end == last || !belongs(end))) return end;
    }
    std::size_t end = i + 1;
    while (end < last && belongs(end)) ++end;
    return end;
  }

  Status compare_folder(const git_tree_entry* old, std::size_t first, std::size_t last, std::size_t depth,
                        const CacheTree* known) {
    if (is_same(known, *git_tree_entry_id(old))) return {};
    WF_ASSIGN(const OwnedTree tree, lookup(old));
    return compare(tree.get(), first, last, depth, known);
  }

  Result<OwnedTree> lookup(const git_tree_entry* entry) const {
    git_tree* raw = nullptr;
    if (git_tree_lookup(&raw, repository_, git_tree_entry_id(entry)) != 0) return error_of_libgit2("reading a tree");
    return OwnedTree(raw);
  }

  // What is unmerged has no one content, so nothing is said of it.
  void compare_file(const git_tree_entry* old, const Entry& entry) {
    if (entry.stage != 0) return;
    Delta delta;
    delta.path = entry.path;
    delta.old_path = delta.path;
    if (old != nullptr) {
      delta.old_mode = mode_of(old);
      delta.old_oid = text_of(*git_tree_entry_id(old));
    }
    if (entry.is_intended) {
      delta.status = DeltaStatus::deleted;
      if (old == nullptr) return;
    } else {
      delta.new_mode = entry.mode;
      delta.new_oid = text_of(oid_of(entry.oid));
      if (delta.new_mode == delta.old_mode && delta.new_oid == delta.old_oid) return;
      const bool is_same_type = (delta.new_mode & k_type_bits) == (delta.old_mode & k_type_bits);
      delta.status = old == nullptr ? DeltaStatus::added
                     : is_same_type ? DeltaStatus::modified
                                    : DeltaStatus::type_changed;
    }
    deltas_.push_back(std::move(delta));
  }

  Status remove(const git_tree_entry* old, const std::string& prefix) {
    const std::string path = prefix + git_tree_entry_name(old);
    if (is_folder(old)) {
      WF_ASSIGN(const OwnedTree tree, lookup(old));
      for (std::size_t i = 0; i < git_tree_entrycount(tree.get()); ++i)
        WF_TRY(remove(git_tree_entry_byindex(tree.get(), i), path + "/"));
      return {};
    }
    Delta delta;
    delta.status = DeltaStatus::deleted;
    delta.path = path;
    delta.old_path = path;
    delta.old_mode = mode_of(old);
    delta.old_oid = text_of(*git_tree_entry_id(old));
    deltas_.push_back(std::move(delta));
    return {};
  }

  static constexpr std::uint32_t k_type_bits = 0170000;

  git_repository* repository_;
  const std::vector<Entry>& entries_;
  std::vector<Delta> deltas_;
};

}  // namespace

Result<std::vector<Delta>> edits_of_index(git_repository* repository, const git_tree* tree, const IndexFile& index) {
  Comparison comparison(repository, index);
  WF_TRY(comparison.compare(tree, 0, index.entries().size(), 0, index.cache_tree()));
  return comparison.take();
}

}  // namespace wf::git
