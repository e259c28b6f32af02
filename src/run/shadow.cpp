#include "run/shadow.h"

#include <fmt/format.h>

#include <utility>

#include "base/text.h"
#include "os/process.h"

namespace wf::run {

namespace {

constexpr const char* k_lock_name = "lock";
constexpr auto k_lock_patience = std::chrono::seconds(5);

Status git(const os::Path& folder, os::Environment environment, const std::vector<std::string>& arguments) {
  for (const char* name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"})
    environment.unset(name);
  os::Command command;
  command.arguments = {"git"};
  command.arguments.insert(command.arguments.end(), arguments.begin(), arguments.end());
  command.directory = folder;
  command.environment = std::move(environment);
  WF_ASSIGN(const os::Completion completion, os::run(command));
  if (completion.is_success()) return {};
  return fail(ErrorKind::repository,
              fmt::format("cannot check out the pushed tree: git {}: {}", arguments[0], trim(completion.output)));
}

// The git directory of a linked worktree is a folder with HEAD and `commondir`; git does not ask where it lies. Ours is
// not in .git/worktrees, so `git worktree list` does not show it.
Status make_git_directory(const Session& session, const os::Path& folder, const git::Oid& commit) {
  WF_TRY(os::replace_file(folder / "git" / "HEAD", commit + "\n"));
  WF_TRY(os::replace_file(folder / "git" / "commondir", session.repository.location().common_dir.native() + "\n"));
  return os::replace_file(folder / "tree" / ".git", fmt::format("gitdir: {}\n", (folder / "git").native()));
}

}  // namespace

Result<Shadow> Shadow::make(const Session& session, const git::Oid& commit, const std::string& run_id) {
  WF_ASSIGN(Shadow shadow, make_folder(session.folders.own / "shadow", run_id));
  WF_TRY(make_git_directory(session, shadow.folder_, commit));
  WF_TRY(git(shadow.path(), session.environment, {"read-tree", "--reset", commit}));
  WF_TRY(git(shadow.path(), session.environment, {"checkout-index", "--all", "--force", "--quiet"}));
  return shadow;
}

Result<Shadow> Shadow::make_folder(const os::Path& parent, const std::string& run_id) {
  WF_TRY(os::make_directories(parent));
  // So that nobody takes a folder that is made but not yet locked for one that was left behind.
  const os::Path gate = parent.native() + ".lock";
  WF_ASSIGN(const os::Lock making, os::Lock::take(gate, os::Sharing::exclusive, k_lock_patience));
  for (const std::string& name : os::list_directory(parent)) {
    const os::Path left = parent / name;
    if (os::Lock::take(left / k_lock_name, os::Sharing::exclusive, {})) (void)os::remove_tree(left);
  }
  WF_ASSIGN(os::Path folder, os::make_temporary_directory(run_id + "-", parent));
  WF_ASSIGN(os::Lock lock, os::Lock::take(folder / k_lock_name, os::Sharing::exclusive, k_lock_patience));
  return Shadow(std::move(folder), std::move(lock));
}

Shadow::~Shadow() {
  if (!folder_.empty()) (void)os::remove_tree(folder_);
}

}  // namespace wf::run
