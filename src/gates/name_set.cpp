#include <algorithm>

#include "base/checksum.h"
#include "base/text.h"
#include "gates/builtin.h"

namespace wf::gates {

namespace {

void sort_once(std::vector<std::string>& names) {
  if (!std::is_sorted(names.begin(), names.end())) std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

// The folders of sorted paths. Neighbours mostly share theirs, so one is made only where it differs from the path
// before.
std::vector<std::string> folders_of(const std::vector<std::string>& paths) {
  std::vector<std::string> folders;
  std::string_view before;
  for (const std::string& path : paths) {
    for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
      const std::string_view folder = std::string_view(path).substr(0, slash + 1);
      if (!before.starts_with(folder)) folders.emplace_back(folder.substr(0, slash));
    }
    before = path;
  }
  sort_once(folders);
  return folders;
}

}  // namespace

NameSet::NameSet(std::vector<std::string> paths) : files_(std::move(paths)) {
  sort_once(files_);
  folders_ = folders_of(files_);
  by_lower_case_.reserve(files_.size() + folders_.size());
  for (std::size_t i = 0; i < files_.size() + folders_.size(); ++i) {
    by_lower_case_.emplace_back(checksum(to_lower(name(i))), static_cast<std::uint32_t>(i));
  }
  std::sort(by_lower_case_.begin(), by_lower_case_.end());
}

const std::string& NameSet::name(std::size_t i) const {
  return i < files_.size() ? files_[i] : folders_[i - files_.size()];
}

bool NameSet::has(std::string_view path) const {
  return std::binary_search(files_.begin(), files_.end(), path) || has_folder(path);
}

bool NameSet::has_folder(std::string_view path) const {
  return std::binary_search(folders_.begin(), folders_.end(), path);
}

std::vector<std::string> NameSet::differing_only_in_case(std::string_view path) const {
  const std::string lower = to_lower(path);
  const std::uint64_t hash = checksum(lower);
  std::vector<std::string> others;
  for (auto at = std::lower_bound(by_lower_case_.begin(), by_lower_case_.end(), std::pair(hash, std::uint32_t{0}));
       at != by_lower_case_.end() && at->first == hash; ++at) {
    const std::string& other = name(at->second);
    if (other != path && to_lower(other) == lower) others.push_back(other);
  }
  return others;
}

}  // namespace wf::gates
