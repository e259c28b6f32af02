#include "lanes/choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"

namespace wf::lanes {

namespace {

constexpr std::array<std::string_view, 5> k_source_names = {"user", "rule", "model", "default", "classification"};

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

Result<std::optional<Choice>> by_wish(const config::Config& config, const Wishes& wishes) {
  const std::array said = {Wish{wishes.option, "--lane", " "}, Wish{wishes.variable, "WF_LANE", "="},
                           Wish{wishes.git_config, "git config wf.lane", "="}};
  const auto* const wish = std::find_if(said.begin(), said.end(), [](const Wish& each) { return !each.lane.empty(); });
  if (wish == said.end()) return std::optional<Choice>();
  WF_ASSIGN(const config::Lane* lane, lane_named(config, wish->lane, wish->said_by));
  return Choice{lane, LaneSource::user, fmt::format("{}{}{}", wish->said_by, wish->separator, wish->lane)};
}

const Glob* first_match(const std::vector<Glob>& globs, std::string_view path) {
  const auto found = std::find_if(globs.begin(), globs.end(), [&](const Glob& glob) { return glob.matches(path); });
  return found == globs.end() ? nullptr : &*found;
}

std::string patterns(const std::vector<Glob>& globs) {
  std::vector<std::string> texts;
  texts.reserve(globs.size());
  for (const Glob& glob : globs) texts.push_back(shown(glob.pattern()));
  return join(texts, ", ");
}

// The parts of `when`. Each answers in words why it holds, or with nothing when it does not. They are asked only when
// they are given. A change without files is not "all in docs/" and not "only tests".

std::optional<std::string> branch_holds(const config::When& when, std::string_view branch) {
  const Glob* glob = branch.empty() ? nullptr : first_match(when.branch, branch);
  if (glob == nullptr) return std::nullopt;
  return fmt::format("branch {} matches {}", shown(branch), shown(glob->pattern()));
}

std::optional<std::string> any_holds(const config::When& when, const Classification& classification) {
  for (const ClassifiedFile& file : classification.files) {
    const Glob* glob = first_match(when.paths_any, file.path);
    if (glob != nullptr) return fmt::format("{} matches {}", shown(file.path), shown(glob->pattern()));
  }
  return std::nullopt;
}

std::optional<std::string> all_hold(const config::When& when, const Classification& classification) {
  const auto& files = classification.files;
  const bool all = std::all_of(files.begin(), files.end(),
                               [&](const ClassifiedFile& file) { return matches_any(when.paths_all, file.path); });
  if (files.empty() || !all) return std::nullopt;
  return fmt::format("every path matches {}", patterns(when.paths_all));
}

std::optional<std::string> none_holds(const config::When& when, const Classification& classification) {
  const auto& files = classification.files;
  const bool any = std::any_of(files.begin(), files.end(),
                               [&](const ClassifiedFile& file) { return matches_any(when.paths_none, file.path); });
  if (any) return std::nullopt;
  return fmt::format("no path matches {}", patterns(when.paths_none));
}

std::optional<std::string> kinds_hold(const config::When& when, const Classification& classification) {
  std::size_t counted = 0;
  std::vector<std::string> met;
  for (std::size_t i = 0; i < classification.counts.size(); ++i) {
    const std::string_view name = name_of(static_cast<Kind>(i));
    const bool is_wanted = std::find(when.kinds.begin(), when.kinds.end(), name) != when.kinds.end();
    if (!is_wanted || classification.counts.at(i) == 0) continue;
    counted += classification.counts.at(i);
    met.emplace_back(name);
  }
  if (counted == 0 || counted != classification.files.size()) return std::nullopt;
  return fmt::format("only {} changed", join(met, ", "));
}

// Why the whole condition holds, or nothing.
std::optional<std::string> holds(const config::When& when, const Classification& classification,
                                 std::string_view branch) {
  std::vector<std::optional<std::string>> parts;
  if (!when.branch.empty()) parts.push_back(branch_holds(when, branch));
  if (!when.paths_any.empty()) parts.push_back(any_holds(when, classification));
  if (!when.paths_all.empty()) parts.push_back(all_hold(when, classification));
  if (!when.paths_none.empty()) parts.push_back(none_holds(when, classification));
  if (!when.kinds.empty()) parts.push_back(kinds_hold(when, classification));
  std::vector<std::string> reasons;
  for (std::optional<std::string>& part : parts) {
    if (!part) return std::nullopt;
    reasons.push_back(*std::move(part));
  }
  if (reasons.empty()) return std::nullopt;
  return join(reasons, "; ");
}

std::optional<Choice> by_rule(const config::Config& config, const Classification& classification,
                              std::string_view branch) {
  for (const config::Lane& lane : config.lanes) {
    if (!lane.when) continue;
    if (const auto reason = holds(*lane.when, classification, branch)) {
      return Choice{&lane, LaneSource::rule, fmt::format("rule of lane '{}': {}", lane.id, *reason)};
    }
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

Result<Choice> choose(const config::Config& config, const Classification& classification, const Wishes& wishes) {
  WF_ASSIGN(std::optional<Choice> wished, by_wish(config, wishes));
  if (wished) return *std::move(wished);
  if (auto ruled = by_rule(config, classification, wishes.branch)) return *std::move(ruled);
  if (const std::string& id = config.policy.default_lane; !id.empty()) {
    WF_ASSIGN(const config::Lane* lane, lane_named(config, id, "policy.default"));
    return Choice{lane, LaneSource::team_default, fmt::format("policy.default: {}", id)};
  }
  return by_classification(config, classification);
}

}  // namespace wf::lanes
