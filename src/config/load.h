// load: from YAML text to a Config, or to an error with file, line and column.
// yaml-cpp and its exceptions end here. What was loaded can be written down in a compact form (compiled.h), which a
// hook reads instead of YAML.
#pragma once

#include <span>
#include <string>

#include "config/config.h"

namespace wf::config {

// One configuration file: its name as people know it and its content.
struct Source {
  std::string name;  // ".wf.yaml"; shown in messages
  std::string content;
};

// Only the built-in gates and lanes (lanes/*.yaml), compiled in.
const Config& built_in();

// The built-in gates and lanes with `sources` laid over them in order. A lane of the same id replaces the earlier one;
// so does a gate with a command, while one without changes the built-in gate of its id key by key. Checks everything
// that can be checked without a repository: unknown or duplicate keys (with the nearest valid one), wrong types and
// ranges, unknown stages, gates, lanes and events, cycles in `needs` and `extends`. Which built-ins exist is known one
// floor up. Errors: config, with `where` filled in.
Result<Config> load(std::span<const Source> sources);

// All built-in lanes parsed from YAML text, for the build step that compiles them in. Errors: config.
Result<Config> load_built_in_from(std::span<const Source> sources);

// The key names the parser knows, for completion, schema and documentation tests: "gates.<id>.run", …
std::vector<std::string> known_keys();

}  // namespace wf::config
