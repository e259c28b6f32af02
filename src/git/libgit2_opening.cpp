// What libgit2 1.5 refuses or misreads is found out before it is trusted. It opens no SHA-256 or reftable repository,
// and IndexFile reads no split or sparse index (their extensions are mandatory): then nothing is opened here and git's
// plumbing answers. What it does read, but wrongly, is_misread() tells.
#include <git2/sys/repository.h>

#include "git/attributes.h"
#include "git/libgit2_reader.h"
#include "git/readers.h"

namespace wf::git {

namespace {

// Nothing when unset or empty: git makes no difference.
std::optional<std::string> value_of(const os::Environment& environment, std::string_view name) {
  auto value = environment.get(name);
  return value && !value->empty() ? value : std::nullopt;
}

bool start_libgit2(StartedBy by) {
  static const int k_initialised = [] {
    const int result = git_libgit2_init();
    git_libgit2_opts(GIT_OPT_ENABLE_STRICT_OBJECT_CREATION, 0);  // what is in the index is not ours to doubt
    // Whether objects still have the content of their name is fsck's question, as it is when git reads them.
    git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
    return result;
  }();
  git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, by == StartedBy::git ? 0 : 1);
  return k_initialised > 0;
}

OwnedRepository open(const os::Path& start, const os::Environment& environment) {
  const auto git_dir = value_of(environment, "GIT_DIR");
  const os::Path path = git_dir ? start / *git_dir : start;
  unsigned flags = 0;
  if (git_dir) flags |= GIT_REPOSITORY_OPEN_NO_SEARCH | GIT_REPOSITORY_OPEN_NO_DOTGIT;
  if (environment.is_on("GIT_DISCOVERY_ACROSS_FILESYSTEM")) flags |= GIT_REPOSITORY_OPEN_CROSS_FS;
  const std::string ceilings = environment.get("GIT_CEILING_DIRECTORIES").value_or("");
  git_repository* raw = nullptr;
  if (git_repository_open_ext(&raw, path.c_str(), flags, ceilings.c_str()) != 0) return nullptr;
  return OwnedRepository(raw);
}

// The files that git would read; libgit2 itself knows nothing of GIT_CONFIG_GLOBAL and its brothers.
OwnedConfig make_config(git_repository* repository, const os::Environment& environment) {
  git_config* raw = nullptr;
  if (git_config_new(&raw) != 0) return nullptr;
  OwnedConfig config(raw);
  const auto add = [&](const os::Path& path, git_config_level_t level) {
    if (os::exists(path)) git_config_add_file_ondisk(raw, path.c_str(), level, repository, 0);
  };
  if (!environment.is_on("GIT_CONFIG_NOSYSTEM"))
    add(environment.get("GIT_CONFIG_SYSTEM").value_or("/etc/gitconfig"), GIT_CONFIG_LEVEL_SYSTEM);
  if (const auto global = environment.get("GIT_CONFIG_GLOBAL")) {
    add(*global, GIT_CONFIG_LEVEL_GLOBAL);
  } else {
    if (const auto folder = user_folder(environment)) add(*folder / "config", GIT_CONFIG_LEVEL_XDG);
    if (const auto home = value_of(environment, "HOME")) add(os::Path(*home) / ".gitconfig", GIT_CONFIG_LEVEL_GLOBAL);
  }
  add(os::Path(git_repository_commondir(repository)) / "config", GIT_CONFIG_LEVEL_LOCAL);
  return config;
}

bool is_set(git_config* config, const char* name) {
  git_config_entry* entry = nullptr;
  const bool is_there = git_config_get_entry(&entry, config, name) == 0;
  git_config_entry_free(entry);
  return is_there;
}

// A partial clone as git makes it: the extension is only written by older ones.
bool has_promisor(git_config* config) {
  git_config_iterator* all = nullptr;
  if (git_config_iterator_new(&all, config) != 0) return false;
  git_config_entry* entry = nullptr;
  bool is_found = false;
  while (!is_found && git_config_next(&entry, all) == 0) {
    const std::string_view name = entry->name;
    is_found = name.starts_with("remote.") && (name.ends_with(".promisor") || name.ends_with(".partialclonefilter"));
  }
  git_config_iterator_free(all);
  return is_found;
}

bool is_misread(git_config* config, const os::Path& common_dir) {
  // libgit2 has no grafts, so it would miss the parents that a shallow clone lacks.
  if (os::exists(common_dir / "shallow")) return true;
  // It heeds extensions only in repositories of format 1; git heeds these also in format 0.
  if (is_set(config, "extensions.worktreeconfig") || is_set(config, "extensions.partialclone")) return true;
  if (has_promisor(config)) return true;  // what is missing is to be fetched, by git
  int is_sparse = 0;
  git_config_get_bool(&is_sparse, config, "core.sparsecheckout");
  return is_sparse != 0;
}

os::Path without_last_slash(const char* path) {
  std::string text = path == nullptr ? "" : path;
  while (text.size() > 1 && text.ends_with('/')) text.pop_back();
  return text;
}

os::Path resolved(const os::Path& path) {
  std::error_code not_there;
  os::Path real = std::filesystem::canonical(path, not_there);
  return not_there ? path : real;
}

// GIT_WORK_TREE names the worktree; with GIT_DIR alone it is where git was started. libgit2 is not told of it: nothing
// that it is asked here looks into the worktree.
os::Path worktree_of(git_repository* repository, git_config* config, const os::Path& start,
                     const os::Environment& environment) {
  if (const auto worktree = value_of(environment, "GIT_WORK_TREE")) return resolved(start / *worktree);
  const bool is_started_there =
      value_of(environment, "GIT_DIR") && git_repository_is_bare(repository) == 0 && !is_set(config, "core.worktree");
  return is_started_there ? resolved(start) : without_last_slash(git_repository_workdir(repository));
}

}  // namespace

std::optional<OpenedReader> open_with_libgit2(const os::Path& start, const os::Environment& environment, StartedBy by) {
  // A receiving repository in quarantine, and the like: libgit2 reads these only from the environment of the process.
  for (const char* name : {"GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"}) {
    if (value_of(environment, name)) return std::nullopt;
  }
  if (!start_libgit2(by)) return std::nullopt;
  OwnedRepository repository = open(start, environment);
  if (!repository) return std::nullopt;
  const OwnedConfig config = make_config(repository.get(), environment);
  if (!config || git_repository_set_config(repository.get(), config.get()) != 0) return std::nullopt;
  Location location;
  location.common_dir = without_last_slash(git_repository_commondir(repository.get()));
  if (is_misread(config.get(), location.common_dir)) return std::nullopt;
  location.git_dir = without_last_slash(git_repository_path(repository.get()));
  location.worktree = worktree_of(repository.get(), config.get(), start, environment);
  locate_index(location, environment);
  auto reader = LibgitReader::make(std::move(repository), location, environment);
  if (!reader) return std::nullopt;
  return OpenedReader{location, std::move(*reader)};
}

}  // namespace wf::git
