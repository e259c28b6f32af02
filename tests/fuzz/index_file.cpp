// Any index: what is read is in order and inside of the file, and each entry is found again.
#include "git/index_file.h"

#include "base/error.h"
#include "targets.h"

namespace wf::fuzz {

namespace {

void look_at(const git::IndexFile::CacheTree& folder) {
  for (const git::IndexFile::CacheTree& below : folder.folders) {
    WF_ASSERT(folder.folder(below.name) != nullptr);
    look_at(below);
  }
}

}  // namespace

void index_file(std::string_view bytes) {
  const auto index = git::IndexFile::parse(std::string(bytes));
  if (!index) return;
  std::string_view before;
  for (const git::IndexFile::Entry& entry : index->entries()) {
    WF_ASSERT(before <= entry.path);
    WF_ASSERT(entry.stage != 0 || index->find(entry.path) == &entry);
    const std::string oid(reinterpret_cast<const char*>(entry.oid), git::IndexFile::k_oid_bytes);
    WF_ASSERT(bytes.find(oid) != std::string_view::npos);
    before = entry.path;
  }
  if (index->cache_tree() != nullptr) look_at(*index->cache_tree());
}

}  // namespace wf::fuzz
