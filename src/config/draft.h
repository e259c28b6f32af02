// draft: a configuration while its files are read one over the other, with the places that later checks point to.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "config/keys.h"

namespace wf::config {

enum class Origin : std::uint8_t { built_in, team };

struct Draft {
  Config config;
  std::map<std::string, std::vector<Where>> needs_at;  // gate → where each of its `needs` stands
  std::set<std::string> switched_off;                  // gates with `enabled: false`
  Where default_lane_at;                               // `policy: default:`
};

// The sections of one file, laid over what is there. Errors: config.
Status read_gates(const YamlNode& map, Origin origin, Draft& draft);
Status read_lanes(const YamlNode& map, Origin origin, Draft& draft);
Status read_policy(const YamlNode& map, Draft& draft);
// All of one file. A null node is an empty file. Errors: config.
Status read_file(const YamlNode& root, Origin origin, Draft& draft);
// What can only be said when everything is there: unknown gates in `needs`, cycles, the default lane. Also puts the
// gates into the order of their stages.
Status finish(Draft& draft);

}  // namespace wf::config
