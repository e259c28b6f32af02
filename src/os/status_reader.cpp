#include "os/status_reader.h"

#include <fcntl.h>
#include <sys/stat.h>

namespace wf::os {

namespace {

// Enough to look at what is in it; the right to list it is not needed.
constexpr int k_how = O_PATH | O_DIRECTORY | O_CLOEXEC;

}  // namespace

StatusReader::StatusReader(const Path& top) { open_.push_back({0, Descriptor(::open(top.c_str(), k_how))}); }

std::optional<FileStatus> StatusReader::read(std::string_view path) {
  const std::size_t name_at = path.rfind('/') + 1;  // npos + 1 is 0
  const Folder& folder = enter(path.substr(0, name_at));
  if (!folder.descriptor.is_open()) return std::nullopt;
  const std::string name(path.substr(name_at));
  struct stat raw = {};
  if (::fstatat(folder.descriptor.number(), name.c_str(), &raw, AT_SYMLINK_NOFOLLOW) != 0) return std::nullopt;
  return status_from(raw);
}

// Leaves the folders that `folder` is not in, then enters those that are missing.
const StatusReader::Folder& StatusReader::enter(std::string_view folder) {
  if (folder == folder_) return open_.back();
  while (folder_.compare(0, open_.back().end, folder.substr(0, open_.back().end)) != 0) open_.pop_back();
  folder_ = folder;
  for (std::size_t begin = open_.back().end; begin < folder.size(); begin = open_.back().end) {
    const std::size_t end = folder.find('/', begin);
    const std::string name(folder.substr(begin, end - begin));
    const Descriptor& parent = open_.back().descriptor;
    Descriptor inner(parent.is_open() ? ::openat(parent.number(), name.c_str(), k_how | O_NOFOLLOW) : -1);
    open_.push_back({end + 1, std::move(inner)});
  }
  return open_.back();
}

}  // namespace wf::os
