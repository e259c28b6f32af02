// The lanes of one file: read all, then resolve `extends`, then lay them over the earlier ones. A lane may extend one
// of its own file, in any order, or one of an earlier file; a lane of an earlier lane's name may extend that one.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "config/draft.h"
#include "config/values.h"

namespace wf::config {

namespace {

enum class Progress : std::uint8_t { waiting, under_way, done };

struct ReadLane {
  Lane lane;
  std::string extends;  // empty: nothing
  Where extends_at;
  bool has_stages = false;
  bool has_owed = false;
  bool has_strict = false;
  Progress progress = Progress::waiting;
};

Status read_paths(const YamlNode& node, const std::string& label, When& when) {
  if (node.type != NodeType::map) {
    WF_ASSIGN(when.paths_any, read_globs(node, label));
    return {};
  }
  WF_ASSIGN(const Fields fields, Fields::of(node, Section::paths, label));
  WF_TRY(fields.set("any", when.paths_any, read_globs));
  WF_TRY(fields.set("all", when.paths_all, read_globs));
  return fields.set("none", when.paths_none, read_globs);
}

Result<When> read_when(const YamlNode& node, const std::string& label) {
  WF_ASSIGN(const Fields fields, Fields::of(node, Section::when, label));
  When when;
  WF_TRY(fields.set("branch", when.branch, read_branches));
  if (const YamlNode* paths = fields.find("paths")) WF_TRY(read_paths(*paths, fields.label("paths"), when));
  WF_TRY(fields.set("kinds", when.kinds, read_kinds));
  if (when.is_empty()) return wrong(node.where, fmt::format("{} is empty", label), "give it branch, paths or kinds");
  return when;
}

Result<ReadLane> read_lane(const YamlNode::Entry& entry, Origin origin) {
  ReadLane read;
  Lane& lane = read.lane;
  WF_ASSIGN(lane.id, read_id(*entry.key, "lane"));
  const std::string owner = fmt::format("lane '{}'", lane.id);
  if (entry.value->type == NodeType::null) return wrong(entry.key->where, fmt::format("{} has no value", owner));
  WF_ASSIGN(const Fields fields, Fields::of(*entry.value, Section::lane, owner));
  lane.where = entry.key->where;
  lane.is_builtin = origin == Origin::built_in;

  WF_TRY(fields.set("description", lane.description, read_text));
  WF_TRY(fields.set("when", lane.when, read_when));
  WF_TRY(fields.set("stages", lane.stages, read_stages));
  WF_TRY(fields.set("owed", lane.owed, read_stages));
  WF_TRY(fields.set("budget", lane.budget, read_duration));
  WF_TRY(fields.set("on_missing_tool", lane.on_missing_tool, read_on_missing_tool));
  WF_TRY(fields.set("isolation", lane.isolation, read_isolation));
  WF_TRY(fields.set("strict", lane.strict, read_flag));
  read.has_stages = fields.has("stages");
  read.has_owed = fields.has("owed");
  read.has_strict = fields.has("strict");
  lane.stages_are_explicit = read.has_stages && origin == Origin::team;
  if (const YamlNode* extends = fields.find("extends")) {
    if (extends->type == NodeType::list) {
      return wrong(extends->where,
                   fmt::format("{} must name one lane: a lane extends one other", fields.label("extends")));
    }
    read.extends = extends->text;
    read.extends_at = extends->where;
  } else if (!read.has_stages) {
    return wrong(lane.where, fmt::format("{} needs 'stages' or 'extends'", owner));
  }
  return read;
}

void add_stages(std::vector<Stage>& stages, const std::vector<Stage>& more) {
  stages.insert(stages.end(), more.begin(), more.end());
  std::sort(stages.begin(), stages.end());
  stages.erase(std::unique(stages.begin(), stages.end()), stages.end());
}

void inherit(const Lane& parent, ReadLane& read) {
  Lane& lane = read.lane;
  if (!read.has_owed) {
    // Naming a stage again means: run it now after all.
    std::copy_if(parent.owed.begin(), parent.owed.end(), std::back_inserter(lane.owed),
                 [&](Stage stage) { return !read.has_stages || !lane.has(stage); });
  }
  if (!read.has_stages) {
    lane.stages = parent.stages;
    lane.stages_are_explicit = parent.stages_are_explicit;
  }
  if (!lane.budget) lane.budget = parent.budget;
  if (!lane.on_missing_tool) lane.on_missing_tool = parent.on_missing_tool;
  if (!lane.isolation) lane.isolation = parent.isolation;
  if (!read.has_strict) lane.strict = parent.strict;
}

class Resolver {
 public:
  Resolver(std::vector<ReadLane>& lanes, const Config& earlier) : lanes_(lanes), earlier_(earlier) {}

  Status resolve(ReadLane& read) {
    if (read.progress == Progress::done) return {};
    path_.push_back(read.lane.id);
    if (read.progress == Progress::under_way) return cycle(read);
    read.progress = Progress::under_way;
    if (!read.extends.empty()) {
      WF_ASSIGN(const Lane* parent, parent_of(read));
      inherit(*parent, read);
    }
    add_stages(read.lane.stages, read.lane.owed);
    read.progress = Progress::done;
    path_.pop_back();
    return {};
  }

 private:
  Result<const Lane*> parent_of(const ReadLane& read) {
    const auto found = std::find_if(lanes_.begin(), lanes_.end(),
                                    [&](const ReadLane& other) { return other.lane.id == read.extends; });
    const Lane* earlier = earlier_.lane(read.extends);
    if (read.extends == read.lane.id && earlier != nullptr) return earlier;
    if (found != lanes_.end()) {
      WF_TRY(resolve(*found));
      return &found->lane;
    }
    if (earlier != nullptr) return earlier;
    std::vector<std::string> ids;
    for (const Lane& lane : earlier_.lanes) ids.push_back(lane.id);
    for (const ReadLane& other : lanes_) ids.push_back(other.lane.id);
    ids.erase(std::remove(ids.begin(), ids.end(), read.lane.id), ids.end());
    return wrong(read.extends_at,
                 fmt::format("lane '{}' extends the unknown lane '{}'", read.lane.id, shown(read.extends)),
                 hint_for(read.extends, ids));
  }

  tl::unexpected<Error> cycle(const ReadLane& read) const {
    const auto first = std::find(path_.begin(), path_.end(), read.lane.id);
    const std::vector<std::string> names(first, path_.end());
    return wrong(read.extends_at, fmt::format("lanes extend each other: {}", join(names, " -> ")));
  }

  std::vector<ReadLane>& lanes_;
  const Config& earlier_;
  std::vector<std::string> path_;  // the lanes under way
};

}  // namespace

Status read_lanes(const YamlNode& map, Origin origin, Draft& draft) {
  std::vector<ReadLane> read;
  for (const YamlNode::Entry& entry : map.entries) {
    WF_ASSIGN(ReadLane lane, read_lane(entry, origin));
    read.push_back(std::move(lane));
  }
  for (ReadLane& lane : read) WF_TRY(Resolver(read, draft.config).resolve(lane));
  auto& lanes = draft.config.lanes;
  for (ReadLane& lane : read) {
    if (origin == Origin::built_in) lane.lane.where = {};
    lanes.erase(std::remove_if(lanes.begin(), lanes.end(), [&](const Lane& other) { return other.id == lane.lane.id; }),
                lanes.end());
    lanes.push_back(std::move(lane.lane));
  }
  return {};
}

Status read_policy(const YamlNode& map, Draft& draft) {
  WF_ASSIGN(const Fields fields, Fields::of(map, Section::policy, "policy"));
  WF_TRY(fields.set("default", draft.config.policy.default_lane, read_text));
  WF_TRY(fields.set("protected", draft.config.policy.protected_branches, read_branches));
  if (const YamlNode* lane = fields.find("default")) draft.default_lane_at = lane->where;
  return {};
}

}  // namespace wf::config
