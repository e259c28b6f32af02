#include "lanes/choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"

namespace wf::lanes {

namespace {

constexpr std::array<std::string_view, 6> k_source_names = {"user",    "rule",           "model",
                                                            "default", "classification", "floor"};

// Errors: usage, when there is no lane `id`; `said_by` is who named it: "WF_LANE".
Result<const config::Lane*> lane_named(const config::Config& config, const std::string& id, std::string_view said_by) {
  if (const config::Lane* lane = config.lane(id)) return lane;
  std::vector<std::string> ids;
  for (const config::Lane& lane : config.lanes) ids.push_back(lane.id);
  const auto near = nearest(id, ids);
  return fail(ErrorKind::usage, fmt::format("{} names the unknown lane '{}'", said_by, shown(id)),
              fmt::format("{}known: {}", near ? fmt::format("did you mean '{}'? ", *near) : "", join(ids, ", ")));
}

struct Wish {
  const std::string& lane;
  std::string_view said_by;
  std::string_view separator;
};

Result<std::optional<Choice>> by_wish(const config::Config& config, const Wishes& wishes, const std::string& branch) {
  const std::string branch_key = fmt::format("git config branch.{}.wf-lane", shown(branch));
  const std::string own_file = config.settings.lane_at.file;
  const std::array said = {Wish{wishes.option, "--lane", " "}, Wish{wishes.variable, "WF_LANE", "="},
                           Wish{wishes.branch_config, branch_key, "="},
                           Wish{wishes.git_config, "git config wf.lane", "="},
                           Wish{config.settings.lane, own_file, ": lane "}};
  const auto* const wish = std::find_if(said.begin(), said.end(), [](const Wish& each) { return !each.lane.empty(); });
  if (wish == said.end()) return std::optional<Choice>();
  WF_ASSIGN(const config::Lane* lane, lane_named(config, wish->lane, wish->said_by));
  return Choice{lane, LaneSource::user, fmt::format("{}{}{}", wish->said_by, wish->separator, wish->lane)};
}

// The first lane whose rule holds; every rule that was asked is noted.
std::optional<Choice> by_rule(const config::Config& config, const Classification& classification,
                              const Situation& situation, std::vector<Tried>& tried) {
  for (const config::Lane& lane : config.lanes) {
    if (!lane.when) continue;
    Answer answer = ask(*lane.when, classification, situation);
    tried.push_back({lane.id, answer});
    if (answer.holds)
      return Choice{&lane, LaneSource::rule, fmt::format("rule of lane '{}': {}", lane.id, answer.text)};
  }
  return std::nullopt;
}

// The built-in lanes are in every loaded configuration: a team can replace them, not take them away.
Choice by_classification(const config::Config& config, const Classification& classification) {
  const auto choice = [&](std::string_view id, std::string reason) {
    const config::Lane* lane = config.lane(id);
    WF_ASSERT(lane != nullptr);
    return Choice{lane, LaneSource::classification, std::move(reason)};
  };
  if (classification.files.empty()) return choice("standard", "nothing changed");
  if (classification.is_only(Kind::docs)) return choice("docs", "only docs changed");
  if (classification.risk == Risk::high) {
    return choice("heavy", fmt::format("high risk: {}", classification.risk_reason));
  }
  return choice("standard", fmt::format("{} risk, not only docs", name_of(classification.risk)));
}

}  // namespace

std::string_view name_of(LaneSource source) { return k_source_names.at(static_cast<std::size_t>(source)); }

std::optional<LaneSource> lane_source_named(std::string_view name) {
  const auto found = std::find(k_source_names.begin(), k_source_names.end(), name);
  if (found == k_source_names.end()) return std::nullopt;
  return static_cast<LaneSource>(found - k_source_names.begin());
}

Result<Choice> choose(const config::Config& config, const Classification& classification, const Wishes& wishes,
                      const Situation& situation) {
  WF_ASSIGN(std::optional<Choice> wished, by_wish(config, wishes, situation.branch));
  if (wished) return *std::move(wished);
  std::vector<Tried> tried;
  Choice choice;
  if (auto ruled = by_rule(config, classification, situation, tried)) {
    choice = *std::move(ruled);
  } else if (const std::string& id = config.policy.default_lane; !id.empty()) {
    WF_ASSIGN(const config::Lane* lane, lane_named(config, id, "policy.default"));
    choice = {lane, LaneSource::team_default, fmt::format("policy.default: {}", id)};
  } else {
    choice = by_classification(config, classification);
  }
  choice.tried = std::move(tried);
  return choice;
}

bool runs_as_much(const config::Config& config, const config::Lane& lane, const config::Lane& floor) {
  if (&lane == &floor) return true;
  const bool runs_all = std::all_of(config.gates.begin(), config.gates.end(), [&](const config::Gate& gate) {
    const bool is_wanted = floor.has(gate) && !floor.owes(gate);
    return !is_wanted || (lane.has(gate) && !lane.owes(gate));
  });
  const bool has_thresholds =
      std::all_of(floor.thresholds.begin(), floor.thresholds.end(), [&](const config::ThresholdWish& wanted) {
        return std::any_of(lane.thresholds.begin(), lane.thresholds.end(), [&](const config::ThresholdWish& own) {
          return own.metric == wanted.metric && own.gate == wanted.gate && own.text == wanted.text;
        });
      });
  return runs_all && has_thresholds && (lane.strict || !floor.strict) && (!lane.allow_failure || floor.allow_failure) &&
         lane.approval >= floor.approval;
}

void hold_floors(const config::Config& config, std::span<const Subject> subjects, Lowering lowering, Choice& choice) {
  for (const config::Floor& floor : config.policy.at_least) {
    Answer answer;
    for (const Subject& subject : subjects) {
      answer = ask(floor.when, subject.classification, subject.situation);
      if (answer.holds) break;
    }
    choice.tried.push_back({floor.lane, answer, true});
    // The policy may be another commit's than the lanes: taking the lane away must not take the floor away.
    const config::Lane* known = config.lane(floor.lane);
    const config::Lane* lane = known != nullptr ? known : config.lane("heavy");
    if (!answer.holds || lane == nullptr || runs_as_much(config, *choice.lane, *lane)) continue;
    choice.floor = lane->id;
    choice.floor_reason = answer.text;
    choice.is_below_floor = choice.source == LaneSource::user && lowering == Lowering::noted;
    if (choice.is_below_floor) continue;
    choice.reason =
        fmt::format("at least '{}': {} (else {}: {})", floor.lane, answer.text, choice.lane->id, choice.reason);
    choice.lane = lane;
    choice.source = LaneSource::floor;
  }
}

}  // namespace wf::lanes
