// draft: a configuration while its files are read one over the other, with the places that later checks point to.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "config/keys.h"
#include "config/load.h"

namespace wf::config {

// A word that names something, and where it stands.
struct Mention {
  std::string name;
  Where where;
};

struct Draft {
  Config config;
  Problems problems;
  std::map<std::string, std::vector<Mention>> needs;       // by gate
  std::map<std::string, std::vector<Mention>> lane_gates;  // by lane: the gates that it names
  std::set<std::string> switched_off;                      // gates with `enabled: false`
  Where default_lane_at;                                   // `policy: default:`
};

// One file while it is read.
struct Layer {
  Origin origin = Origin::team;
  std::string workspace;  // the folder that it governs; empty: the top
};

// The words of a list, or the one word, with their places.
std::vector<Mention> mentions_in(const YamlNode* node);

// `80%`, `"<= 3"`; with Nesting::yes (a lane's) a map below a gate's name is about that gate alone.
enum class Nesting : bool { no, yes };
std::vector<ThresholdWish> read_thresholds(const YamlNode& map, const Fields& owner, Nesting nesting,
                                           const std::string& gate = "");
// `when:`; nothing when it is wrong.
std::optional<When> read_when(const YamlNode& node, const std::string& label, Problems& problems);

// The sections of one file, laid over what is there. What is wrong goes to the draft's problems.
void read_gates(const YamlNode& map, const Layer& layer, Draft& draft);
void read_lanes(const YamlNode& map, const Layer& layer, Draft& draft);
void read_policy(const YamlNode& map, Draft& draft);
// What can only be said when everything is there: unknown gates in `needs`, cycles, lanes that are named. Also puts the
// gates into the order of their stages.
void finish(Draft& draft, const Loading& loading);

}  // namespace wf::config
