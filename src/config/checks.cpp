// What can only be said of a whole configuration.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "config/draft.h"

namespace wf::config {

namespace {

Status check_needs_exist(const Draft& draft, const Gate& gate) {
  std::vector<std::string> ids;
  for (const Gate& other : draft.config.gates) {
    if (other.id != gate.id) ids.push_back(other.id);
  }
  for (std::size_t i = 0; i < gate.needs.size(); ++i) {
    const std::string& need = gate.needs[i];
    if (draft.config.gate(need) != nullptr) continue;
    const Where& where = draft.needs_at.at(gate.id).at(i);
    if (draft.switched_off.contains(need)) {
      return wrong(where, fmt::format("gate '{}' needs gate '{}', which is switched off", gate.id, need));
    }
    return wrong(where, fmt::format("gate '{}' needs the unknown gate '{}'", gate.id, shown(need)),
                 hint_for(need, ids));
  }
  return {};
}

// A depth-first walk along `needs`; a gate met again on the way to itself closes a cycle. The walk keeps its own stack,
// because a chain of needs may be as long as the file.
class CycleSearch {
 public:
  explicit CycleSearch(const Draft& draft) : draft_(draft) {}

  Status from(const Gate& start) {
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
      if (on_path_.contains(need)) return cycle(need);
      if (!finished_.contains(need)) enter(*draft_.config.gate(need));
    }
    return {};
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

  tl::unexpected<Error> cycle(const std::string& again) const {
    std::vector<std::string> names;
    auto step = std::find_if(path_.begin(), path_.end(), [&](const Step& one) { return one.gate->id == again; });
    const Step& first = *step;
    for (; step != path_.end(); ++step) names.push_back(step->gate->id);
    names.push_back(again);
    return wrong(draft_.needs_at.at(first.gate->id).at(first.next - 1),
                 fmt::format("gates need each other: {}", join(names, " -> ")));
  }

  const Draft& draft_;
  std::vector<Step> path_;
  std::set<std::string> on_path_;
  std::set<std::string> finished_;
};

Status check_default_lane(const Draft& draft) {
  const std::string& id = draft.config.policy.default_lane;
  if (id.empty() || draft.config.lane(id) != nullptr) return {};
  std::vector<std::string> ids;
  for (const Lane& lane : draft.config.lanes) ids.push_back(lane.id);
  return wrong(draft.default_lane_at, fmt::format("'default' in policy names the unknown lane '{}'", shown(id)),
               hint_for(id, ids));
}

}  // namespace

Status finish(Draft& draft) {
  auto& gates = draft.config.gates;
  for (const Gate& gate : gates) WF_TRY(check_needs_exist(draft, gate));
  CycleSearch search(draft);
  for (const Gate& gate : gates) WF_TRY(search.from(gate));
  WF_TRY(check_default_lane(draft));
  std::stable_sort(gates.begin(), gates.end(), [](const Gate& a, const Gate& b) { return a.stage < b.stage; });
  return {};
}

}  // namespace wf::config
