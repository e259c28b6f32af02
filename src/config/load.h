// load: from YAML text to a Config, or to errors with file, line and column.
// yaml-cpp and its exceptions end here. What was loaded can be written down in a compact form (compiled.h), which a
// hook reads instead of YAML.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "config/config.h"

namespace wf::config {

// One configuration file: its name as people know it and its content.
struct Source {
  std::string name;  // ".wf.yaml"; shown in messages
  std::string content;
  Origin origin = Origin::team;
};

// Another file of the team, by its path from the top, as it stands beside the first one: staged, in a commit or in the
// worktree. Nothing when there is none.
using Fetch = std::function<Result<std::optional<std::string>>(const std::string& path)>;
// What is known of gates one floor up: which built-ins, tags and metrics there are. Adds nothing to the gate.
using GateCheck = std::function<std::vector<Error>(const Gate& gate)>;
// The same for lanes, whose thresholds are about the gates of the whole configuration.
using LaneCheck = std::function<std::vector<Error>(const Lane& lane, const Config& config)>;

struct YamlNode;

// What `.pre-commit-config.yaml` says, in our words. Its expressions, tags and built-ins are checked like all others.
struct HookFile {
  std::vector<Gate> gates;
  std::vector<Notice> notices;
  std::vector<Error> errors;
};
// Reads one, from its root node; the ids of its gates differ from each other.
using HookReader = std::function<HookFile(const YamlNode& root)>;

struct Loading {
  Fetch fetch = {};      // none: `include` and `workspaces` are errors
  GateCheck check = {};  // none: nothing more is checked
  LaneCheck check_lane = {};
  HookReader read_hooks = {};  // none: a source of Origin::pre_commit is passed over
};

// Only the built-in gates and lanes (lanes/*.yaml), compiled in.
const Config& built_in();

// The built-in gates and lanes with `sources` laid over them in order; what a file includes lies below it. A lane of
// the same id replaces the earlier one; so does a gate with a command, while one without changes the built-in gate of
// its id or the hook of its id key by key. Files of a person (Origin::user, Origin::local) only add gates and lanes,
// and set what weakens nothing. Checks everything that can be checked without a repository: unknown or duplicate keys
// (with the nearest valid one), wrong types and ranges, unknown stages, gates, lanes and events, cycles in `needs`,
// `extends` and `include`. Errors: config, with `where` filled in and everything else that is wrong in `others`; what
// fetch gives.
Result<Config> load(std::span<const Source> sources, const Loading& loading = {});

// All built-in lanes parsed from YAML text, for the build step that compiles them in. Errors: config.
Result<Config> load_built_in_from(std::span<const Source> sources);

// The key names the parser knows, for completion and documentation tests: "gates.<id>.run", …
std::vector<std::string> known_keys();

}  // namespace wf::config
