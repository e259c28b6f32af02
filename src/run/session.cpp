#include "run/session.h"

#include <algorithm>

#include "config/compiled.h"
#include "config/load.h"
#include "pre_commit/pre_commit.h"
#include "run/gate_check.h"
#include "run/measuring.h"

namespace wf::run {

namespace {

constexpr const char* k_config_name = ".wf.yaml";
constexpr const char* k_local_name = ".wf.local.yaml";
constexpr const char* k_user_name = "git-wf/config.yaml";

// One file of the configuration: what identifies it without reading it (its blob), and how to read it.
struct ConfigFile {
  std::string name;
  std::string identity;
  git::Oid oid = {};
  std::optional<std::string> content = {};
  config::Origin origin = config::Origin::team;
};

// The files of one configuration, as they stand in the index, in a commit or in the worktree.
class ConfigFiles {
 public:
  ConfigFiles(const git::Repository& repository, const os::Environment& environment, ConfigFrom from, git::Oid tree)
      : repository_(repository), environment_(environment), from_(from), tree_(std::move(tree)) {}

  // The first one of the team, and those of the person. Errors: repository, io.
  Status find() {
    WF_TRY(add_team(pre_commit::k_file_name, config::Origin::pre_commit));
    WF_TRY(add_team(k_config_name, config::Origin::team));
    WF_TRY(add_own(user_file(), config::Origin::user));
    if (repository_.location().is_bare()) return {};
    return add_own(repository_.location().worktree / k_local_name, config::Origin::local);
  }
  bool is_empty() const { return files_.empty(); }

  // Which configuration these files make together with the team's files `others`. Errors: as find().
  Result<Key> key(const std::vector<std::string>& others) const {
    KeyBuilder builder;
    for (const ConfigFile& file : files_) builder.add(file.name).add(file.identity);
    for (const std::string& name : others) {
      WF_ASSIGN(const auto file, team_file(name));
      builder.add(name).add(file ? file->identity : "");
    }
    return builder.key();
  }

  Result<config::Config> load() const {
    std::vector<config::Source> sources;
    for (const ConfigFile& file : files_) {
      WF_ASSIGN(std::string content, content_of(file));
      sources.push_back({file.name, std::move(content), file.origin});
    }
    const auto fetch = [this](const std::string& path) -> Result<std::optional<std::string>> {
      WF_ASSIGN(const auto file, team_file(path));
      if (!file) return std::optional<std::string>();
      WF_ASSIGN(std::string content, content_of(*file));
      return std::optional(std::move(content));
    };
    return config::load(sources, {fetch, check_gate, check_thresholds, pre_commit::read});
  }

 private:
  Result<std::optional<ConfigFile>> team_file(const std::string& path) const {
    git::Reader& reader = repository_.reader();
    if (from_ != ConfigFrom::worktree || repository_.location().is_bare()) {
      const auto entry = from_ == ConfigFrom::tree ? reader.tree_entry(tree_, path) : reader.index_entry(path);
      if (!entry || entry->mode == git::k_mode_submodule) return std::optional<ConfigFile>();
      return std::optional(ConfigFile{path, entry->oid, entry->oid});
    }
    WF_ASSIGN(std::optional<std::string> content, os::read_file_if_any(repository_.location().worktree / path));
    if (!content) return std::optional<ConfigFile>();
    WF_ASSIGN(const git::Oid oid, reader.hash(*content));
    return std::optional(ConfigFile{path, oid, oid, std::move(content)});
  }

  // Errors: repository.
  Result<std::string> content_of(const ConfigFile& file) const {
    if (file.content) return *file.content;
    return repository_.reader().blob(file.oid);
  }

  os::Path user_file() const {
    if (const auto home = environment_.get("XDG_CONFIG_HOME"); home && !home->empty())
      return os::Path(*home) / k_user_name;
    const auto home = environment_.get("HOME");
    return home && !home->empty() ? os::Path(*home) / ".config" / k_user_name : os::Path();
  }

  Status add_team(const char* name, config::Origin origin) {
    WF_ASSIGN(auto file, team_file(name));
    if (!file) return {};
    file->origin = origin;
    files_.push_back(*std::move(file));
    return {};
  }

  // A file of the person's is named as they know it: `.wf.local.yaml`, or its whole path.
  Status add_own(const os::Path& path, config::Origin origin) {
    if (path.empty()) return {};
    WF_ASSIGN(std::optional<std::string> content, os::read_file_if_any(path));
    if (!content) return {};
    const std::string identity = KeyBuilder().add(*content).key().hex();
    const std::string name = origin == config::Origin::local ? k_local_name : path.native();
    files_.push_back({name, identity, {}, std::move(content), origin});
    return {};
  }

  const git::Repository& repository_;
  const os::Environment& environment_;
  ConfigFrom from_;
  git::Oid tree_;
  std::vector<ConfigFile> files_;
};

}  // namespace

Result<config::Config> load_config(const git::Repository& repository, const state::Folders& folders,
                                   const os::Environment& environment, ConfigFrom from, const git::Oid& tree) {
  if (from == ConfigFrom::built_in) return config::built_in();
  ConfigFiles files(repository, environment, from, tree);
  WF_TRY(files.find());
  if (files.is_empty()) return config::built_in();
  const os::Path compiled = folders.shared / "config";
  if (const auto bytes = os::read_file_if_any(compiled); bytes && *bytes) {
    WF_ASSIGN(const Key key, files.key(config::compiled_sources(**bytes)));
    if (auto config = config::read_compiled(**bytes, key)) return std::move(*config);
  }
  WF_ASSIGN(config::Config config, files.load());
  WF_ASSIGN(const Key key, files.key(config.sources));
  // A read-only repository only costs the next run another parse.
  (void)os::replace_file(compiled, config::compile(config, key));
  return config;
}

Result<Session> Session::open(const os::Path& start, const os::Environment& environment, git::StartedBy by,
                              ConfigFrom from, const git::Oid& tree) {
  WF_ASSIGN(git::Repository repository, git::Repository::open(start, environment, by));
  const state::Folders folders = state::Folders::of(repository.location().git_dir, repository.location().common_dir);
  WF_ASSIGN(config::Config config, load_config(repository, folders, environment, from, tree));
  return Session{std::move(repository), folders, environment, std::move(config)};
}

}  // namespace wf::run
