// `policy:`, which no person's own file may give.
#include <fmt/format.h>

#include "config/draft.h"
#include "config/values.h"

namespace wf::config {

namespace {

std::optional<Floor> read_floor(const YamlNode& node, Problems& problems) {
  const std::size_t before = problems.count();
  const std::string owner = "'at_least' in policy";
  const Fields fields(node, Section::floor, owner, problems);
  Floor floor;
  floor.where = node.where;
  if (const YamlNode* when = fields.find("when")) {
    if (auto read = read_when(*when, fields.label("when"), problems)) floor.when = *std::move(read);
  }
  fields.set("lane", floor.lane, read_text);
  if (const YamlNode* lane = fields.find("lane")) floor.where = lane->where;
  if (problems.count() > before) return std::nullopt;
  for (const char* key : {"when", "lane"}) {
    if (!fields.has(key)) {
      problems.add(wrong(node.where, fmt::format("{} needs '{}'", owner, key),
                         "write {when: {paths: [\"src/crypto/**\"]}, lane: heavy}"));
    }
  }
  if (problems.count() > before) return std::nullopt;
  return floor;
}

}  // namespace

void read_policy(const YamlNode& map, Draft& draft) {
  const Fields fields(map, Section::policy, "policy", draft.problems);
  Policy& policy = draft.config.policy;
  fields.set("default", policy.default_lane, read_text);
  fields.set("protected", policy.protected_branches, read_branches);
  fields.set("skippable", policy.skippable, read_stages);
  fields.set_choice("learn", policy.learn);
  if (const YamlNode* lane = fields.find("default")) draft.default_lane_at = lane->where;
  if (const YamlNode* floors = fields.find("at_least")) {
    for (const NodePointer& item : floors->items) {
      if (auto floor = read_floor(*item, draft.problems)) policy.at_least.push_back(*std::move(floor));
    }
  }
}

}  // namespace wf::config
