// 1. the keys of the whole file; 2. for each repository its hooks, which hook_reader.h makes into gates.
#include "pre_commit/pre_commit.h"

#include <fmt/format.h>

#include <array>

#include "base/text.h"
#include "pre_commit/hook_reader.h"
#include "pre_commit/keys.h"

namespace wf::pre_commit {

namespace {

using config::Event;
using config::Hook;
using config::NodeType;
using config::YamlNode;

constexpr std::array<std::string_view, 9> k_top_keys = {"repos",
                                                        "default_install_hook_types",
                                                        "default_language_version",
                                                        "default_stages",
                                                        "files",
                                                        "exclude",
                                                        "fail_fast",
                                                        "minimum_pre_commit_version",
                                                        "ci"};
constexpr std::array<std::string_view, 3> k_repository_keys = {"repo", "rev", "hooks"};

// A branch or another name that may mean something else tomorrow.
bool is_mutable(std::string_view revision) {
  const bool is_hexadecimal = revision.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  return !contains(revision, ".") && !is_hexadecimal;
}

std::vector<Event> events_in(const Keys& keys, std::string_view key) {
  std::vector<Event> events;
  for (const std::string& stage : keys.list(key)) {
    if (const auto event = event_of_stage(stage)) {
      add_event(events, *event);
    } else {
      keys.refuse(keys.where(key), fmt::format("'{}': there is no stage '{}'", key, stage));
    }
  }
  return events;
}

Defaults read_defaults(const Keys& keys) {
  Defaults defaults;
  defaults.files = keys.expression("files", "");
  defaults.exclude = keys.expression("exclude", k_nothing);
  defaults.fail_fast = keys.flag("fail_fast", false);
  defaults.stages = events_in(keys, "default_stages");
  defaults.install_types = events_in(keys, "default_install_hook_types");
  if (defaults.install_types.empty()) defaults.install_types = {Event::pre_commit};
  defaults.language_versions = keys.find("default_language_version");
  const std::string least = keys.text("minimum_pre_commit_version");
  if (is_newer(least))
    keys.refuse(
        keys.where("minimum_pre_commit_version"),
        fmt::format("the file needs pre-commit {}, and this does what {} does", least, fmt::join(k_version, ".")));
  return defaults;
}

void read_repository(const YamlNode& map, const Defaults& defaults, config::HookFile& file) {
  const Keys keys(map, "a repository", file);
  if (map.type != NodeType::map) return keys.refuse(map.where, "'repos' holds something that is no map");
  const Repository repository{keys.needed_text("repo"), keys.text("rev")};
  if (repository.address.empty()) return;
  const Keys named(map, fmt::format("repository {}", shown(repository.address)), file);
  named.note_unknown(k_repository_keys);
  const bool is_ours = repository.address == "local" || repository.address == "meta" || repository.address == "builtin";
  if (is_ours && keys.has("rev"))
    named.refuse(keys.where("rev"), fmt::format("{} must not have a 'rev'", named.owner()));
  if (!is_ours && repository.revision.empty()) (void)named.needed_text("rev");
  if (!is_ours && !repository.revision.empty() && is_mutable(repository.revision)) {
    named.notice(keys.where("rev"), fmt::format("{}: '{}' is no fixed revision: a tag or a commit is", named.owner(),
                                                shown(repository.revision)));
  }
  const YamlNode* hooks = named.find("hooks");
  if (hooks == nullptr || hooks->type != NodeType::list)
    return named.refuse(map.where, fmt::format("{} has no list 'hooks'", named.owner()));
  for (const config::NodePointer& hook : hooks->items) {
    if (hook->type == NodeType::map) {
      read_hook(*hook, repository, defaults, file);
    } else {
      named.refuse(hook->where, fmt::format("{}: a hook that is no map", named.owner()));
    }
  }
}

}  // namespace

config::HookFile read(const YamlNode& root) {
  config::HookFile file;
  const Keys keys(root, "the file", file);
  if (root.type == NodeType::list) {
    keys.refuse(root.where, "a list of repositories is how pre-commit was written before 1.0",
                "pre-commit migrate-config");
    return file;
  }
  const YamlNode* repositories = root.type == NodeType::map ? keys.find("repos") : nullptr;
  if (repositories == nullptr || repositories->type != NodeType::list) {
    keys.refuse(root.where, "there is no list 'repos'");
    return file;
  }
  keys.note_unknown(k_top_keys);
  const Defaults defaults = read_defaults(keys);
  for (const config::NodePointer& repository : repositories->items) read_repository(*repository, defaults, file);
  return file;
}

bool is_named(const Hook& hook, std::string_view word) {
  return hook.id == word || (!hook.alias.empty() && hook.alias == word);
}

bool needs_environment(const Hook& hook) {
  constexpr std::array<std::string_view, 5> k_plain = {"system", "script", "unsupported", "unsupported_script", "meta"};
  return !hook.is_known || !is_among(hook.language, k_plain);
}

}  // namespace wf::pre_commit