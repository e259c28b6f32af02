#include "run/session.h"

#include "config/compiled.h"
#include "config/load.h"

namespace wf::run {

namespace {

constexpr const char* k_config_name = ".wf.yaml";

// What identifies the team's file without reading it (its blob), and how to read it.
struct TeamFile {
  std::string identity;
  git::Oid oid;
  std::optional<std::string> content;
};

Result<std::optional<TeamFile>> find_team_file(const git::Repository& repository, ConfigFrom from,
                                               const git::Oid& tree) {
  git::Reader& reader = repository.reader();
  if (from != ConfigFrom::worktree || repository.location().is_bare()) {
    const auto entry =
        from == ConfigFrom::tree ? reader.tree_entry(tree, k_config_name) : reader.index_entry(k_config_name);
    if (!entry || entry->mode == git::k_mode_submodule) return std::optional<TeamFile>();
    return std::optional(TeamFile{entry->oid, entry->oid, std::nullopt});
  }
  WF_ASSIGN(std::optional<std::string> content, os::read_file_if_any(repository.location().worktree / k_config_name));
  if (!content) return std::optional<TeamFile>();
  WF_ASSIGN(const git::Oid oid, reader.hash(*content));
  return std::optional(TeamFile{oid, oid, std::move(content)});
}

}  // namespace

Result<config::Config> load_config(const git::Repository& repository, const state::Folders& folders, ConfigFrom from,
                                   const git::Oid& tree) {
  if (from == ConfigFrom::built_in) return config::built_in();
  WF_ASSIGN(std::optional<TeamFile> file, find_team_file(repository, from, tree));
  if (!file) return config::built_in();
  const Key key = KeyBuilder().add(k_config_name).add(file->identity).key();
  const os::Path compiled = folders.shared / "config";
  if (const auto bytes = os::read_file_if_any(compiled); bytes && *bytes) {
    if (auto config = config::read_compiled(**bytes, key)) return std::move(*config);
  }
  if (!file->content) {
    WF_ASSIGN(file->content, repository.reader().blob(file->oid));
  }
  const std::vector<config::Source> sources = {{k_config_name, std::move(*file->content)}};
  WF_ASSIGN(config::Config config, config::load(sources));
  // A read-only repository only costs the next run another parse.
  (void)os::replace_file(compiled, config::compile(config, key));
  return config;
}

Result<Session> Session::open(const os::Path& start, const os::Environment& environment, git::StartedBy by,
                              ConfigFrom from, const git::Oid& tree) {
  WF_ASSIGN(git::Repository repository, git::Repository::open(start, environment, by));
  const state::Folders folders = state::Folders::of(repository.location().git_dir, repository.location().common_dir);
  WF_ASSIGN(config::Config config, load_config(repository, folders, from, tree));
  return Session{std::move(repository), folders, environment, std::move(config)};
}

}  // namespace wf::run
