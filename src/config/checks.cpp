// What can only be said of a whole configuration.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "config/draft.h"

namespace wf::config {

namespace {

std::vector<std::string> gate_ids(const Config& config) {
  std::vector<std::string> ids;
  for (const Gate& gate : config.gates) ids.push_back(gate.id);
  return ids;
}

// A need of a workspace's gate is one of the workspace, else one of the top.
void resolve_needs(Config& config) {
  for (Gate& gate : config.gates) {
    if (gate.workspace.empty()) continue;
    for (std::string& need : gate.needs) {
      const std::string own = fmt::format("{}/{}", gate.workspace, need);
      if (config.gate(own) != nullptr) need = own;
    }
  }
}

void check_needs_exist(Draft& draft, const Gate& gate) {
  std::vector<std::string> ids = gate_ids(draft.config);
  std::erase(ids, gate.id);
  const std::vector<Mention>& mentions = draft.needs[gate.id];
  for (std::size_t i = 0; i < gate.needs.size(); ++i) {
    const std::string& need = gate.needs[i];
    if (draft.config.gate(need) != nullptr) continue;
    const Where where = i < mentions.size() ? mentions[i].where : gate.where;
    if (draft.switched_off.contains(need)) {
      draft.problems.add(wrong(where, fmt::format("gate '{}' needs gate '{}', which is switched off", gate.id, need)));
    } else {
      draft.problems.add(wrong(where, fmt::format("gate '{}' needs the unknown gate '{}'", gate.id, shown(need)),
                               hint_for(need, ids)));
    }
  }
}

// A lane that names a gate wants it to run: one that is not there cannot.
void check_lane_gates(Draft& draft) {
  for (const auto& [lane, mentions] : draft.lane_gates) {
    for (const Mention& mention : mentions) {
      if (draft.config.gate(mention.name) != nullptr) continue;
      if (draft.switched_off.contains(mention.name)) {
        draft.problems.add(
            wrong(mention.where, fmt::format("lane '{}' names gate '{}', which is switched off", lane, mention.name)));
      } else {
        draft.problems.add(wrong(mention.where,
                                 fmt::format("lane '{}' names the unknown gate '{}'", lane, shown(mention.name)),
                                 hint_for(mention.name, gate_ids(draft.config))));
      }
    }
  }
}

// A depth-first walk along `needs`; a gate met again on the way to itself closes a cycle. The walk keeps its own stack,
// because a chain of needs may be as long as the file.
class CycleSearch {
 public:
  explicit CycleSearch(Draft& draft) : draft_(draft) {}

  void from(const Gate& start) {
    if (!finished_.contains(start.id)) enter(start);
    while (!path_.empty()) {
      Step& step = path_.back();
      if (step.next == step.gate->needs.size()) {
        finished_.insert(step.gate->id);
        on_path_.erase(step.gate->id);
        path_.pop_back();
        continue;
      }
      const std::string& need = step.gate->needs[step.next++];
      const Gate* gate = draft_.config.gate(need);  // none: that is told elsewhere
      if (on_path_.contains(need)) {
        tell_cycle(need);
      } else if (gate != nullptr && !finished_.contains(need)) {
        enter(*gate);
      }
    }
  }

 private:
  struct Step {
    const Gate* gate = nullptr;
    std::size_t next = 0;
  };

  void enter(const Gate& gate) {
    path_.push_back({&gate});
    on_path_.insert(gate.id);
  }

  void tell_cycle(const std::string& again) {
    std::vector<std::string> names;
    auto step = std::find_if(path_.begin(), path_.end(), [&](const Step& one) { return one.gate->id == again; });
    const Step& first = *step;
    for (; step != path_.end(); ++step) names.push_back(step->gate->id);
    names.push_back(again);
    const std::vector<Mention>& mentions = draft_.needs[first.gate->id];
    const Where where = first.next - 1 < mentions.size() ? mentions[first.next - 1].where : first.gate->where;
    draft_.problems.add(wrong(where, fmt::format("gates need each other: {}", join(names, " -> "))));
  }

  Draft& draft_;
  std::vector<Step> path_;
  std::set<std::string> on_path_;
  std::set<std::string> finished_;
};

void check_lane_exists(Draft& draft, const std::string& id, const Where& where, std::string_view who) {
  if (id.empty() || draft.config.lane(id) != nullptr) return;
  std::vector<std::string> ids;
  for (const Lane& lane : draft.config.lanes) ids.push_back(lane.id);
  draft.problems.add(wrong(where, fmt::format("{} names the unknown lane '{}'", who, shown(id)), hint_for(id, ids)));
}

// What a lane inherits is told once, where it stands.
void check_lanes(Draft& draft, const LaneCheck& check) {
  std::vector<Where> told;
  for (const Lane& lane : draft.config.lanes) {
    if (lane.is_builtin) continue;
    for (Error& error : check(lane, draft.config)) {
      if (std::find(told.begin(), told.end(), error.where) != told.end()) continue;
      told.push_back(error.where);
      draft.problems.add(std::move(error));
    }
  }
}

}  // namespace

void finish(Draft& draft, const Loading& loading) {
  auto& gates = draft.config.gates;
  resolve_needs(draft.config);
  for (const Gate& gate : gates) {
    check_needs_exist(draft, gate);
    if (!loading.check || gate.origin == Origin::built_in) continue;
    for (Error& error : loading.check(gate)) draft.problems.add(std::move(error));
  }
  CycleSearch search(draft);
  for (const Gate& gate : gates) search.from(gate);
  check_lane_gates(draft);
  if (loading.check_lane) check_lanes(draft, loading.check_lane);
  const Config& config = draft.config;
  check_lane_exists(draft, config.policy.default_lane, draft.default_lane_at, "'default' in policy");
  check_lane_exists(draft, config.settings.lane, config.settings.lane_at, "'lane'");
  for (const Floor& floor : config.policy.at_least) {
    check_lane_exists(draft, floor.lane, floor.where, "'at_least' in policy");
  }
  std::stable_sort(gates.begin(), gates.end(), [](const Gate& a, const Gate& b) { return a.stage < b.stage; });
}

}  // namespace wf::config
