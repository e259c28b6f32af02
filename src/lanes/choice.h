// choose: from the classification and everybody's wishes to a lane, with the reason in words.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lanes/condition.h"

namespace wf::lanes {

enum class LaneSource : std::uint8_t { user, rule, model, team_default, classification, floor };
std::string_view name_of(LaneSource source);
std::optional<LaneSource> lane_source_named(std::string_view name);

// Who wishes for a lane, the first one first.
struct Wishes {
  std::string option;         // --lane
  std::string variable;       // WF_LANE
  std::string branch_config;  // git config branch.<name>.wf-lane
  std::string git_config;     // git config wf.lane
};

// A `when` that was asked, and what it answered.
struct Tried {
  std::string lane;
  Answer answer;
  bool is_floor = false;
};

struct Choice {
  const config::Lane* lane = nullptr;  // owned by the Config that was chosen from; never null
  LaneSource source = LaneSource::classification;
  // "WF_LANE=hotfix", "rule of lane 'hotfix': branch hotfix/1 matches hotfix/**", "only docs changed"
  std::string reason;
  std::vector<Tried> tried = {};  // in the order in which they were asked
  std::string floor = {};         // the lane of a floor that was held to, or passed over
  std::string floor_reason = {};  // why it holds; empty: none did, or the lane runs as much anyway
  bool is_below_floor = false;    // the user has asked for less, which only holds until the push
};

// Order: --lane, WF_LANE, git config branch.<name>.wf-lane and wf.lane, `lane:` of the person's own configuration;
// `when` rules in file order; policy.default; the classification (only docs → docs; high risk → heavy; else standard).
// Errors: usage, when a wished lane does not exist: who wished it, the nearest name, and all names.
Result<Choice> choose(const config::Config& config, const Classification& classification, const Wishes& wishes,
                      const Situation& situation);

// Whether `lane` runs at least what `floor` runs, as strictly.
bool runs_as_much(const config::Config& config, const config::Lane& lane, const config::Lane& floor);

// A change that a floor may be about: the whole one, or a commit of it.
struct Subject {
  const Classification& classification;
  const Situation& situation;
};
// Whether a user's wish may go below a floor: at a commit it may, and is noted; at a push it may not.
enum class Lowering : bool { refused, noted };
// Puts the choice on the lane of each floor of the policy that some subject meets and that the lane does not reach.
void hold_floors(const config::Config& config, std::span<const Subject> subjects, Lowering lowering, Choice& choice);

}  // namespace wf::lanes
