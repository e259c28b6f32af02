// A file is read in this order: what it includes, then itself, then its workspaces, each laid over what is there. The
// files of a person come after all of the team's.
#include "config/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/text.h"
#include "config/draft.h"
#include "config/values.h"

namespace wf::config {

namespace {

constexpr std::string_view k_file_name = ".wf.yaml";

using Version = std::array<std::int64_t, 3>;

// "0.1", "0.1.0", "1"; nothing for anything else.
std::optional<Version> to_version(std::string_view text) {
  const auto parts = split(text, '.');
  Version version = {};
  if (parts.size() > version.size()) return std::nullopt;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto number = to_number(parts[i]);
    if (!number || *number < 0) return std::nullopt;
    version.at(i) = *number;
  }
  return version;
}

const YamlNode* value_of(const YamlNode& map, std::string_view key) {
  const YamlNode::Entry* entry = map.entry(key);
  return entry == nullptr || entry->value->type != NodeType::scalar ? nullptr : entry->value.get();
}

// Before the keys are looked at: a file for a newer wf has keys that this one cannot know.
Status check_versions(const YamlNode& root, Draft& draft) {
  if (const YamlNode* minimum = value_of(root, "minimum_wf")) {
    const auto wanted = to_version(minimum->text);
    if (!wanted) {
      return refuse(minimum->where, fmt::format("'minimum_wf' is no version: '{}'", shown(minimum->text)),
                    "write it like 0.1.0");
    }
    if (*wanted > to_version(WF_VERSION)) {
      return refuse(
          minimum->where,
          fmt::format("this configuration needs wf {} or newer, and this is wf {}", minimum->text, WF_VERSION),
          "upgrade wf");
    }
    draft.config.minimum_wf = minimum->text;
  }
  if (root.entry("version") == nullptr) return refuse(root.where, "version: 1 is missing", "add the line 'version: 1'");
  const YamlNode* version = value_of(root, "version");
  if (version == nullptr || version->text == "1") return {};
  return refuse(version->where, fmt::format("unknown version '{}': this wf reads version 1", shown(version->text)),
                to_number(version->text) > 1 ? "upgrade wf" : "write 'version: 1'");
}

// `path` as the file `from` says it, from the top; empty when it leads out of the repository.
std::string from_top(std::string_view from, std::string_view path) {
  const std::string joined = (std::filesystem::path(directory_name(from)) / path).lexically_normal().native();
  const bool leads_out = path.starts_with('/') || joined == ".." || joined.starts_with("../") || joined == "." ||
                         joined == ".git" || joined.starts_with(".git/");
  return leads_out ? "" : joined;
}

class Loader {
 public:
  Loader(const Loading& loading, Draft& draft) : loading_(loading), draft_(draft) {}

  Status read(const Source& source, const Layer& layer) {
    sources_.push_back(source);
    if (layer.origin == Origin::pre_commit) return read_hooks(source);
    auto root = read_yaml(source);
    if (!root) {
      draft_.problems.add(std::move(root.error()));
      return {};
    }
    const YamlNode& map = **root;
    if (map.type == NodeType::null) return {};
    if (map.type == NodeType::map) {
      if (Status versions = check_versions(map, draft_); !versions) {
        draft_.problems.add(std::move(versions.error()));
        return {};
      }
    }
    const Fields fields(map, Section::top, "", draft_.problems);
    WF_TRY(read_included(fields, source.name, layer));
    read_sections(fields, layer);
    return read_workspaces(fields, source.name, layer);
  }

  std::span<const Source> sources() const { return sources_; }

  // The team may have switched its hooks off in a file that was read after theirs.
  void keep_or_drop_hooks() {
    if (!hooks_are_off_) {
      for (Error& error : hook_errors_) draft_.problems.add(std::move(error));
      return;
    }
    std::erase_if(draft_.config.gates, [](const Gate& gate) { return gate.origin == Origin::pre_commit; });
    draft_.config.notices.clear();
  }

 private:
  Status read_hooks(const Source& source) {
    if (!loading_.read_hooks) return {};
    const auto root = read_yaml(source);
    if (!root) {
      hook_errors_.push_back(root.error());
      return {};
    }
    HookFile file = loading_.read_hooks(**root);
    hook_errors_ = std::move(file.errors);
    draft_.config.notices = std::move(file.notices);
    auto& gates = draft_.config.gates;
    for (Gate& hook : file.gates) {  // they stay in the order of their file, also where one replaces a built-in gate
      std::erase_if(gates, [&](const Gate& gate) { return gate.id == hook.id; });
      gates.push_back(std::move(hook));
    }
    return {};
  }

  static bool is_personal(const Layer& layer) { return layer.origin == Origin::user || layer.origin == Origin::local; }

  void refuse_key(const Fields& fields, std::string_view key, std::string_view reason, std::string_view hint = "") {
    if (!fields.has(key)) return;
    draft_.problems.add(wrong(fields.where(key), fmt::format("'{}' {}", key, reason), std::string(hint)));
  }

  void read_sections(const Fields& fields, const Layer& layer) {
    if (const YamlNode* gates = fields.find("gates")) read_gates(*gates, layer, draft_);
    if (!layer.workspace.empty()) {
      for (const char* key : {"lanes", "policy", "workspaces", "jobs", "fail_fast", "output", "pre_commit"}) {
        refuse_key(fields, key, "belongs into the configuration at the top", "a workspace only has gates");
      }
      return refuse_wish(fields);
    }
    fields.set_choice("pre_commit", hooks_are_off_);
    if (const YamlNode* lanes = fields.find("lanes")) read_lanes(*lanes, layer, draft_);
    read_settings(fields);
    if (is_personal(layer)) {
      for (const char* key : {"policy", "include", "workspaces", "pre_commit"}) {
        refuse_key(fields, key, "is for the team's configuration");
      }
      return;
    }
    refuse_wish(fields);
    if (const YamlNode* policy = fields.find("policy")) read_policy(*policy, draft_);
  }

  void refuse_wish(const Fields& fields) {
    refuse_key(fields, "lane", "is a person's own wish", "write 'policy: {default: …}', or 'lane' into .wf.local.yaml");
  }

  void read_settings(const Fields& fields) {
    Settings& settings = draft_.config.settings;
    fields.set("jobs", settings.jobs, read_count);
    fields.set("fail_fast", settings.fail_fast, read_flag);
    fields.set_choice("output", settings.output);
    fields.set("lane", settings.lane, read_text);
    const auto note = [&](std::string_view key, Where& where) {
      if (fields.has(key)) where = fields.where(key);
    };
    note("jobs", settings.jobs_at);
    note("fail_fast", settings.fail_fast_at);
    note("output", settings.output_at);
    note("lane", settings.lane_at);
  }

  Status read_included(const Fields& fields, const std::string& name, const Layer& layer) {
    if (is_personal(layer)) return {};
    path_.push_back(name);
    for (const Mention& mention : mentions_in(fields.find("include"))) WF_TRY(include(mention, name, layer));
    path_.pop_back();
    return {};
  }

  Status include(const Mention& mention, const std::string& from, const Layer& layer) {
    const std::string path = from_top(from, mention.name);
    if (path.empty()) {
      draft_.problems.add(
          wrong(mention.where, fmt::format("'include': '{}' is no file of this repository", shown(mention.name))));
      return {};
    }
    if (const auto first = std::find(path_.begin(), path_.end(), path); first != path_.end()) {
      std::vector<std::string> circle(first, path_.end());
      circle.push_back(path);
      draft_.problems.add(wrong(mention.where, fmt::format("files include each other: {}", join(circle, " -> "))));
      return {};
    }
    return read_named(path, mention, layer);
  }

  Status read_workspaces(const Fields& fields, const std::string& name, const Layer& layer) {
    if (is_personal(layer) || !layer.workspace.empty()) return {};
    for (const Mention& mention : mentions_in(fields.find("workspaces"))) {
      const std::string folder = from_top(name, mention.name);
      if (folder.empty()) {
        draft_.problems.add(wrong(
            mention.where, fmt::format("'workspaces': '{}' is no folder of this repository", shown(mention.name))));
        continue;
      }
      const std::string plain = folder.ends_with('/') ? folder.substr(0, folder.size() - 1) : folder;
      WF_TRY(read_named(fmt::format("{}/{}", plain, k_file_name), mention, {layer.origin, plain}));
    }
    return {};
  }

  // Errors: what fetch gives.
  Status read_named(const std::string& path, const Mention& mention, const Layer& layer) {
    if (std::find(draft_.config.sources.begin(), draft_.config.sources.end(), path) != draft_.config.sources.end()) {
      return {};  // included by two files, it says the same twice
    }
    std::optional<std::string> content;
    if (loading_.fetch) {
      WF_ASSIGN(content, loading_.fetch(path));
    }
    draft_.config.sources.push_back(path);
    if (!content) {
      draft_.problems.add(wrong(mention.where, fmt::format("there is no file {}", shown(path)),
                                "it must be staged or committed like the file that names it"));
      return {};
    }
    return read({path, *std::move(content), layer.origin}, layer);
  }

  const Loading& loading_;
  Draft& draft_;
  bool hooks_are_off_ = false;      // `pre_commit: off`
  std::vector<Error> hook_errors_;  // of `.pre-commit-config.yaml`
  std::vector<Source> sources_;     // that were read
  std::vector<std::string> path_;   // files that are being read, the including ones first
};

Result<Config> load_over(Draft draft, std::span<const Source> sources, const Loading& loading) {
  Loader loader(loading, draft);
  for (const Source& source : sources) WF_TRY(loader.read(source, {source.origin, ""}));
  loader.keep_or_drop_hooks();
  finish(draft, loading);
  if (!draft.problems.is_empty()) return tl::unexpected<Error>(draft.problems.take(loader.sources()));
  return std::move(draft.config);
}

}  // namespace

Result<Config> load(std::span<const Source> sources, const Loading& loading) {
  Draft draft;
  draft.config = built_in();
  draft.config.is_from_team = std::any_of(sources.begin(), sources.end(), [](const Source& source) {
    return source.origin == Origin::team || source.origin == Origin::pre_commit;
  });
  return load_over(std::move(draft), sources, loading);
}

Result<Config> load_built_in_from(std::span<const Source> sources) {
  std::vector<Source> built_in_sources(sources.begin(), sources.end());
  for (Source& source : built_in_sources) source.origin = Origin::built_in;
  return load_over({}, built_in_sources, {});
}

}  // namespace wf::config
