#include "run/shadow.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/text.h"
#include "os/process.h"

namespace wf::run {

namespace {

constexpr const char* k_kept_name = "kept";
constexpr const char* k_lock_name = "lock";
constexpr auto k_lock_patience = std::chrono::seconds(5);

// The git of one shadow. Nothing that the user has configured for the worktree may act in it.
class ShadowGit {
 public:
  ShadowGit(os::Path folder, os::Environment environment)
      : folder_(std::move(folder)), environment_(std::move(environment)) {
    for (const char* name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"})
      environment_.unset(name);
  }

  Status run(const std::vector<std::string>& arguments) const {
    os::Command command;
    command.arguments = {"git",
                         "-c",
                         "core.fsmonitor=false",
                         "-c",
                         "core.hooksPath=/dev/null",
                         "-c",
                         "submodule.recurse=false",
                         "-c",
                         "core.sparseCheckout=false"};
    command.arguments.insert(command.arguments.end(), arguments.begin(), arguments.end());
    command.directory = folder_;
    command.environment = environment_;
    WF_ASSIGN(const os::Completion completion, os::run(command));
    if (completion.is_success()) return {};
    return fail(ErrorKind::repository,
                fmt::format("cannot check out the tree to judge: git {}: {}", arguments[0], trim(completion.output)));
  }

 private:
  os::Path folder_;
  os::Environment environment_;
};

// The git directory of a linked worktree is a folder with HEAD and `commondir`; git does not ask where it lies. Ours is
// not in .git/worktrees, so `git worktree list` does not show it.
Status make_git_directory(const Session& session, const os::Path& folder, const std::string& head) {
  WF_TRY(os::replace_file(folder / "git" / "HEAD", head + "\n"));
  WF_TRY(os::replace_file(folder / "git" / "commondir", session.repository.location().common_dir.native() + "\n"));
  return os::replace_file(folder / "tree" / ".git", fmt::format("gitdir: {}\n", (folder / "git").native()));
}

// Attributes decide what a checkout writes: where they differ, files with the same blob may differ too.
bool has_other_attributes(git::Reader& reader, const git::Oid& old_tree, const git::Oid& new_tree) {
  if (old_tree == new_tree) return false;
  const auto deltas = reader.compare_trees(old_tree, new_tree);
  return !deltas || std::any_of(deltas->begin(), deltas->end(), [](const git::Delta& delta) {
    return base_name(delta.path) == ".gitattributes" || base_name(delta.old_path) == ".gitattributes";
  });
}

// A path as a pattern that matches it and nothing else.
std::string as_pattern(const std::string& path) {
  std::string pattern = "/";
  for (const char c : path) {
    if (contains("*?[]\\!# ", std::string_view(&c, 1))) pattern += '\\';
    pattern += c;
  }
  return pattern;
}

std::vector<std::string> clean_command(const ShadowWishes& wishes) {
  std::vector<std::string> command = {"clean", "-ffdxq"};
  for (const auto* paths : {&wishes.keep, &wishes.link}) {
    for (const std::string& path : *paths) command.push_back("--exclude=" + as_pattern(path));
  }
  return command;
}

}  // namespace

Result<Shadow> Shadow::make(const Session& session, const ShadowContent& content, const ShadowWishes& wishes,
                            const std::string& run_id) {
  WF_ASSIGN(Shadow shadow, take_folder(session.folders.own / "shadow", run_id));
  Status filled = shadow.fill(session, content, wishes);
  if (!filled) {  // whatever is wrong with what was there: begin with nothing
    for (const char* name : {"tree", "git", "content", "prepared"}) WF_TRY(os::remove_tree(shadow.folder_ / name));
    filled = shadow.fill(session, content, wishes);
  }
  WF_TRY(filled);
  return shadow;
}

// The tree's id stands in `content` only while the files are those of the tree. Git writes again what commands have
// changed: it sees it as it sees changes in a worktree.
Status Shadow::fill(const Session& session, const ShadowContent& content, const ShadowWishes& wishes) const {
  const os::Path content_file = folder_ / "content";
  const auto before = os::read_file_if_any(content_file).value_or(std::nullopt);
  WF_TRY(os::remove_file(content_file));
  WF_TRY(make_git_directory(session, folder_, content.head));
  const ShadowGit git(path(), session.environment);
  const bool is_known = before && !has_other_attributes(session.repository.reader(), *before, content.tree);
  if (!is_known) WF_TRY(os::remove_file(folder_ / "git" / "index"));  // then all is cleaned away, and written again
  WF_TRY(git.run(clean_command(wishes)));
  WF_TRY(git.run({"read-tree", "--reset", "-u", content.tree}));
  WF_TRY(link(session, wishes));
  return is_kept_ ? os::replace_file(content_file, content.tree) : Status();
}

// What the tree itself has at such a path stays.
Status Shadow::link(const Session& session, const ShadowWishes& wishes) const {
  for (const std::string& name : wishes.link) {
    const os::Path place = path() / name;
    const auto there = os::status_of(place);
    if (there && there->type == os::FileType::symlink) WF_TRY(os::remove_file(place));
    const os::Path original = session.repository.location().worktree / name;
    if (os::exists(place) || session.repository.location().is_bare() || !os::exists(original)) continue;
    WF_TRY(os::make_directories(place.parent_path()));
    WF_TRY(os::make_symlink(original, place));
  }
  return {};
}

Result<Shadow> Shadow::take_folder(const os::Path& parent, const std::string& run_id) {
  WF_TRY(os::make_directories(parent));
  // So that nobody takes a folder that is made but not yet locked for one that was left behind.
  const os::Path gate = parent.native() + ".lock";
  WF_ASSIGN(const os::Lock making, os::Lock::take(gate, os::Sharing::exclusive, k_lock_patience));
  for (const std::string& name : os::list_directory(parent)) {
    const os::Path left = parent / name;
    if (name == k_kept_name) continue;
    if (os::Lock::take(left / k_lock_name, os::Sharing::exclusive, {})) (void)os::remove_tree(left);
  }
  const os::Path kept = parent / k_kept_name;
  if (auto lock = os::Lock::take(kept / k_lock_name, os::Sharing::exclusive, {}))
    return Shadow(kept, std::move(*lock), true);
  WF_ASSIGN(os::Path folder, os::make_temporary_directory(run_id + "-", parent));
  WF_ASSIGN(os::Lock lock, os::Lock::take(folder / k_lock_name, os::Sharing::exclusive, k_lock_patience));
  return Shadow(std::move(folder), std::move(lock), false);
}

Shadow::~Shadow() {
  if (!folder_.empty() && !is_kept_) (void)os::remove_tree(folder_);
}

// Lines of a key and the tree for which it was done.
bool Shadow::is_prepared(const Key& preparation) const {
  const auto content = os::read_file_if_any(folder_ / "content").value_or(std::nullopt);
  const auto list = os::read_file_if_any(prepared_list()).value_or(std::nullopt);
  if (!content || !list) return false;
  const std::string line = fmt::format("{} {}", preparation.hex(), *content);
  const auto known = lines(*list);
  return std::find(known.begin(), known.end(), line) != known.end();
}

// What was prepared for other trees has to be done again: a kept folder holds one state.
void Shadow::note_prepared(const Key& preparation) const {
  const auto content = os::read_file_if_any(folder_ / "content").value_or(std::nullopt);
  if (!content) return;
  const auto list = os::read_file_if_any(prepared_list()).value_or(std::nullopt);
  std::string text;
  const std::string known = list.value_or("");
  for (const std::string_view line : lines(known)) {
    const bool is_of_this_tree = line.ends_with(*content) && !line.starts_with(preparation.hex());
    if (is_of_this_tree) text += std::string(line) + "\n";
  }
  (void)os::replace_file(prepared_list(), text + fmt::format("{} {}\n", preparation.hex(), *content));
}

}  // namespace wf::run
