// choose: from the classification and everybody's wishes to a lane, with the reason in words.
#pragma once

#include <optional>
#include <string>

#include "config/config.h"
#include "lanes/classification.h"

namespace wf::lanes {

enum class LaneSource : std::uint8_t { user, rule, model, team_default, classification };
std::string_view name_of(LaneSource source);
std::optional<LaneSource> lane_source_named(std::string_view name);

struct Wishes {
  std::string option;      // --lane
  std::string variable;    // WF_LANE
  std::string git_config;  // wf.lane
  std::string branch;      // for `when: branch`; empty when detached
};

struct Choice {
  const config::Lane* lane = nullptr;  // owned by the Config that was chosen from; never null
  LaneSource source = LaneSource::classification;
  // "WF_LANE=hotfix", "rule of lane 'hotfix': branch hotfix/1 matches hotfix/**", "only docs changed"
  std::string reason;
};

// Order: --lane, WF_LANE, git config wf.lane; `when` rules in file order; policy.default; the classification
// (only docs → docs; high risk → heavy; else standard).
// A branch rule never holds without a branch; without files only a rule on branch or `paths: {none: …}` can hold.
// Errors: usage, when a wished lane does not exist: who wished it, the nearest name, and all names.
Result<Choice> choose(const config::Config& config, const Classification& classification, const Wishes& wishes);

}  // namespace wf::lanes
