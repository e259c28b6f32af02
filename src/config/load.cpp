#include "config/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "config/draft.h"
#include "config/values.h"

namespace wf::config {

namespace {

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
      return wrong(minimum->where, fmt::format("'minimum_wf' is no version: '{}'", shown(minimum->text)),
                   "write it like 0.1.0");
    }
    if (*wanted > to_version(WF_VERSION)) {
      return wrong(minimum->where,
                   fmt::format("this configuration needs wf {} or newer, and this is wf {}", minimum->text, WF_VERSION),
                   "upgrade wf");
    }
    draft.config.minimum_wf = minimum->text;
  }
  if (root.entry("version") == nullptr) return wrong(root.where, "version: 1 is missing", "add the line 'version: 1'");
  const YamlNode* version = value_of(root, "version");
  if (version == nullptr || version->text == "1") return {};
  return wrong(version->where, fmt::format("unknown version '{}': this wf reads version 1", shown(version->text)),
               to_number(version->text) > 1 ? "upgrade wf" : "write 'version: 1'");
}

Status read_sources(std::span<const Source> sources, Origin origin, Draft& draft) {
  for (const Source& source : sources) {
    WF_ASSIGN(const NodePointer root, read_yaml(source));
    WF_TRY(read_file(*root, origin, draft));
  }
  return finish(draft);
}

}  // namespace

Status read_file(const YamlNode& root, Origin origin, Draft& draft) {
  if (root.type == NodeType::null) return {};
  if (root.type == NodeType::map) WF_TRY(check_versions(root, draft));
  WF_ASSIGN(const Fields fields, Fields::of(root, Section::top, ""));
  if (const YamlNode* gates = fields.find("gates")) WF_TRY(read_gates(*gates, origin, draft));
  if (const YamlNode* lanes = fields.find("lanes")) WF_TRY(read_lanes(*lanes, origin, draft));
  if (const YamlNode* policy = fields.find("policy")) WF_TRY(read_policy(*policy, draft));
  return {};
}

Result<Config> load(std::span<const Source> sources) {
  Draft draft;
  draft.config = built_in();
  draft.config.is_from_team = !sources.empty();
  WF_TRY(read_sources(sources, Origin::team, draft));
  return std::move(draft.config);
}

Result<Config> load_built_in_from(std::span<const Source> sources) {
  Draft draft;
  WF_TRY(read_sources(sources, Origin::built_in, draft));
  return std::move(draft.config);
}

}  // namespace wf::config
