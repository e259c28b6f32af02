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
  std::vector<Stage> more_stages;  // than those of the extended lane
  std::vector<Stage> less_stages;
  bool has_stages = false;  // as a list
  bool has_owed = false;
  bool has_strict = false;
  bool has_allow_failure = false;
  Progress progress = Progress::waiting;
};

void set_stages(const Fields& fields, ReadLane& read) {
  const YamlNode* node = fields.find("stages");
  if (node == nullptr) return;
  if (node->type == NodeType::list) {
    read.has_stages = true;
    return fields.set("stages", read.lane.stages, read_stages);
  }
  const Fields inner(*node, Section::stage_choice, fields.label("stages"), fields.problems());
  inner.set("include", read.more_stages, read_stages);
  inner.set("exclude", read.less_stages, read_stages);
  if (!fields.has("extends")) {
    fields.problems().add(
        wrong(node->where, fmt::format("{} changes the stages of 'extends', which is missing", fields.label("stages")),
              "add 'extends', or list the stages"));
  }
}

void set_gates(const Fields& fields, Lane& lane, std::vector<Mention>& mentions) {
  const YamlNode* node = fields.find("gates");
  if (node == nullptr) return;
  const auto note = [&](const YamlNode* names) {
    for (Mention& mention : mentions_in(names)) mentions.push_back(std::move(mention));
  };
  if (node->type == NodeType::list) {
    fields.set("gates", lane.gates, read_words);
    return note(node);
  }
  const Fields inner(*node, Section::gate_choice, fields.label("gates"), fields.problems());
  inner.set("include", lane.gates, read_words);
  inner.set("exclude", lane.not_gates, read_words);
  note(inner.find("include"));
  note(inner.find("exclude"));
}

void set_values(const Fields& fields, ReadLane& read, Draft& draft) {
  Lane& lane = read.lane;
  fields.set("description", lane.description, read_text);
  if (const YamlNode* when = fields.find("when")) lane.when = read_when(*when, fields.label("when"), draft.problems);
  set_stages(fields, read);
  set_gates(fields, lane, draft.lane_gates[lane.id]);
  fields.set("owed", lane.owed, read_stages);
  fields.set("budget", lane.budget, read_duration);
  fields.set_choice("on_missing_tool", lane.on_missing_tool);
  fields.set_choice("isolation", lane.isolation);
  fields.set("strict", lane.strict, read_flag);
  fields.set("allow_failure", lane.allow_failure, read_flag);
  fields.set("approval", lane.approval, read_count);
  fields.set("jobs", lane.jobs, read_count);
  fields.set("fail_fast", lane.fail_fast, read_flag);
  fields.set_choice("learn", lane.learn);
  if (const YamlNode* node = fields.find("thresholds")) {
    lane.thresholds = read_thresholds(*node, fields, Nesting::yes);
    for (const ThresholdWish& wish : lane.thresholds) {
      if (!wish.gate.empty()) draft.lane_gates[lane.id].push_back({wish.gate, wish.where});
    }
  }
}

std::optional<ReadLane> read_lane(const YamlNode::Entry& entry, const Layer& layer, Draft& draft) {
  ReadLane read;
  Lane& lane = read.lane;
  auto id = read_id(*entry.key, "lane");
  draft.problems.add_error_of(id);
  if (!id) return std::nullopt;
  lane.id = *std::move(id);
  const std::string owner = fmt::format("lane '{}'", lane.id);
  if (entry.value->type == NodeType::null) {
    draft.problems.add(wrong(entry.key->where, fmt::format("{} has no value", owner)));
    return std::nullopt;
  }
  const std::size_t before = draft.problems.count();
  const Fields fields(*entry.value, Section::lane, owner, draft.problems);
  lane.where = entry.key->where;
  lane.is_builtin = layer.origin == Origin::built_in;
  draft.lane_gates[lane.id].clear();
  set_values(fields, read, draft);
  read.has_owed = fields.has("owed");
  read.has_strict = fields.has("strict");
  read.has_allow_failure = fields.has("allow_failure");
  lane.stages_are_explicit = read.has_stages && layer.origin != Origin::built_in;
  if (const YamlNode* extends = fields.find("extends")) {
    read.extends = extends->text;
    read.extends_at = extends->where;
  } else if (!read.has_stages && draft.problems.count() == before) {
    draft.problems.add(wrong(lane.where, fmt::format("{} needs 'stages' or 'extends'", owner)));
  }
  return read;
}

void add_stages(std::vector<Stage>& stages, const std::vector<Stage>& more) {
  stages.insert(stages.end(), more.begin(), more.end());
  std::sort(stages.begin(), stages.end());
  stages.erase(std::unique(stages.begin(), stages.end()), stages.end());
}

void take_away(std::vector<Stage>& stages, const std::vector<Stage>& less) {
  stages.erase(std::remove_if(stages.begin(), stages.end(),
                              [&](Stage stage) { return std::find(less.begin(), less.end(), stage) != less.end(); }),
               stages.end());
}

template <typename Value>
void inherit_if_absent(Value& own, const Value& inherited, const Value& absent = {}) {
  if (own == absent) own = inherited;
}

// A threshold or a gate of the lane itself comes before the inherited one about the same.
void inherit_lists(const Lane& parent, Lane& lane) {
  const auto has = [](const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  for (const std::string& id : parent.gates) {
    if (!has(lane.not_gates, id) && !has(lane.gates, id)) lane.gates.push_back(id);
  }
  for (const std::string& id : parent.not_gates) {
    if (!has(lane.gates, id) && !has(lane.not_gates, id)) lane.not_gates.push_back(id);
  }
  for (const ThresholdWish& wish : parent.thresholds) {
    const bool is_given = std::any_of(lane.thresholds.begin(), lane.thresholds.end(), [&](const ThresholdWish& own) {
      return own.metric == wish.metric && own.gate == wish.gate;
    });
    if (!is_given) lane.thresholds.push_back(wish);
  }
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
  add_stages(lane.stages, read.more_stages);
  take_away(lane.owed, read.more_stages);
  take_away(lane.stages, read.less_stages);
  take_away(lane.owed, read.less_stages);
  inherit_lists(parent, lane);
  inherit_if_absent(lane.budget, parent.budget);
  inherit_if_absent(lane.on_missing_tool, parent.on_missing_tool);
  inherit_if_absent(lane.isolation, parent.isolation);
  inherit_if_absent(lane.learn, parent.learn);
  inherit_if_absent(lane.fail_fast, parent.fail_fast);
  inherit_if_absent(lane.approval, parent.approval);
  inherit_if_absent(lane.jobs, parent.jobs);
  if (!read.has_strict) lane.strict = parent.strict;
  if (!read.has_allow_failure) lane.allow_failure = parent.allow_failure;
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
    return refuse(read.extends_at,
                  fmt::format("lane '{}' extends the unknown lane '{}'", read.lane.id, shown(read.extends)),
                  hint_for(read.extends, ids));
  }

  tl::unexpected<Error> cycle(const ReadLane& read) const {
    const auto first = std::find(path_.begin(), path_.end(), read.lane.id);
    const std::vector<std::string> names(first, path_.end());
    return refuse(read.extends_at, fmt::format("lanes extend each other: {}", join(names, " -> ")));
  }

  std::vector<ReadLane>& lanes_;
  const Config& earlier_;
  std::vector<std::string> path_;  // the lanes under way
};

// A person's own lanes are there to be wished for: they neither replace a lane nor choose themselves.
bool may_add(const Lane& lane, const Layer& layer, Draft& draft) {
  const bool is_personal = layer.origin == Origin::user || layer.origin == Origin::local;
  if (!is_personal) return true;
  if (draft.config.lane(lane.id) != nullptr) {
    draft.problems.add(wrong(lane.where, fmt::format("lane '{}' is not yours to change", lane.id),
                             "give your own lane a name of its own"));
    return false;
  }
  if (lane.when) {
    draft.problems.add(wrong(lane.where, fmt::format("lane '{}' cannot have 'when' here", lane.id),
                             "wish for it with 'lane:', WF_LANE or `git config wf.lane`"));
  }
  return true;
}

}  // namespace

void read_lanes(const YamlNode& map, const Layer& layer, Draft& draft) {
  std::vector<ReadLane> read;
  for (const YamlNode::Entry& entry : map.entries) {
    auto lane = read_lane(entry, layer, draft);
    if (lane && may_add(lane->lane, layer, draft)) read.push_back(*std::move(lane));
  }
  for (ReadLane& lane : read) {
    // A circle is told once: what led into it counts as done.
    if (Status resolved = Resolver(read, draft.config).resolve(lane); !resolved) {
      draft.problems.add(std::move(resolved.error()));
      for (ReadLane& other : read) {
        if (other.progress == Progress::under_way) other.progress = Progress::done;
      }
    }
  }
  auto& lanes = draft.config.lanes;
  for (ReadLane& lane : read) {
    if (layer.origin == Origin::built_in) lane.lane.where = {};
    lanes.erase(std::remove_if(lanes.begin(), lanes.end(), [&](const Lane& other) { return other.id == lane.lane.id; }),
                lanes.end());
    lanes.push_back(std::move(lane.lane));
  }
}

}  // namespace wf::config
