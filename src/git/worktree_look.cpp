#include "git/worktree_look.h"

#include "git/repository.h"
#include "os/parallel.h"
#include "os/status_reader.h"

namespace wf::git {

namespace {

// Below this many files a second thread costs more than it saves.
constexpr std::size_t k_files_worth_a_thread = 1'000;

// All that git compares but the device, which is another after some reboots; the index keeps 32 bits of each.
bool is_same(const IndexFile::Stat& staged, const os::FileStatus& status) {
  const auto cut = [](auto number) { return static_cast<std::uint32_t>(number); };
  const auto is_time = [&](std::uint32_t seconds, std::uint32_t nanoseconds, std::int64_t time_ns) {
    return seconds == cut(time_ns / os::k_second_ns) && nanoseconds == cut(time_ns % os::k_second_ns);
  };
  return is_time(staged.modified_seconds, staged.modified_ns, status.modified_ns) &&
         is_time(staged.changed_seconds, staged.changed_ns, status.changed_ns) && staged.inode == cut(status.inode) &&
         staged.owner == status.owner && staged.group == status.group && staged.size == cut(status.size);
}

// A file that was written in the second in which the index was may have been written once more in it.
bool is_racy(const IndexFile::Stat& staged, const IndexFile& index) {
  return std::int64_t{staged.modified_seconds} >= index.modified_seconds();
}

FileLook look_at(const IndexFile& index, const IndexFile::Entry& entry, os::StatusReader& reader) {
  FileLook look;
  const std::optional<os::FileStatus> status = reader.read(entry.path);
  if (status) {
    look.mode = mode_of(*status);
    look.size = status->size;
  }
  if (entry.is_hidden) return look;  // git does not look
  const IndexFile::Stat staged = entry.stat();
  look.is_touched = entry.stage != 0 || entry.is_intended || look.mode != entry.mode || !is_same(staged, *status) ||
                    is_racy(staged, index);
  return look;
}

}  // namespace

std::vector<FileLook> look_at_worktree(const IndexFile& index, const os::Path& top) {
  const std::vector<IndexFile::Entry>& entries = index.entries();
  std::vector<FileLook> looks(entries.size());
  os::in_parallel(entries.size(), k_files_worth_a_thread, [&](std::size_t begin, std::size_t end) {
    os::StatusReader reader(top);
    for (std::size_t i = begin; i < end; ++i) looks[i] = look_at(index, entries[i], reader);
  });
  return looks;
}

}  // namespace wf::git
