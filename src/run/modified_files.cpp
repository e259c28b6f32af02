#include "run/modified_files.h"

#include "os/file.h"

namespace wf::run {

namespace {

// By what a file holds: a command that writes it again as it was has not changed it.
Key print_of(const os::Path& path) {
  KeyBuilder key;
  const auto status = os::status_of(path);
  if (!status) return key.key();
  key.add(static_cast<std::uint64_t>(status->type)).add(status->is_executable() ? "x" : "");
  if (status->type == os::FileType::symlink) return key.add(os::read_link(path).value_or("")).key();
  if (status->type == os::FileType::regular) return key.add(os::read_file(path).value_or("")).key();
  return key.key();
}

}  // namespace

Result<ModifiedFiles> ModifiedFiles::from_now(const git::Repository& repository) {
  ModifiedFiles files(repository);
  WF_ASSIGN(files.prints_, files.look());
  return files;
}

Result<ModifiedFiles::Prints> ModifiedFiles::look() const {
  WF_ASSIGN(const git::WorktreeState state, repository_->reader().worktree_state(git::Untracked::leave_out));
  Prints prints;
  for (const std::string& path : state.unstaged)
    prints.emplace(path, print_of(repository_->location().worktree / path));
  return prints;
}

// A file that differs from the index no longer has been changed too: back.
Result<std::vector<std::string>> ModifiedFiles::since_last_look() {
  WF_ASSIGN(Prints now, look());
  std::vector<std::string> changed;
  for (const auto& [path, print] : now) {
    const auto before = prints_.find(path);
    if (before == prints_.end() || before->second != print) changed.push_back(path);
  }
  for (const auto& [path, print] : prints_) {
    if (!now.contains(path)) changed.push_back(path);
  }
  prints_ = std::move(now);
  return changed;
}

}  // namespace wf::run
