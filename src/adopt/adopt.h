// adopt: a `.wf.yaml` from what a repository has already: the configurations of other hook tools, translated, and the
// tools that its files show. What cannot be translated is listed with its place, never passed over.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "config/config.h"
#include "config/load.h"

namespace wf::adopt {

struct Command {
  std::vector<std::string> words;  // as config::Gate::run
  bool is_shell = false;

  bool is_empty() const { return words.empty(); }
};

// A gate to be written: only what differs from the defaults.
struct Gate {
  std::string id;
  std::string origin;  // ".pre-commit-config.yaml:12 black", for the comment
  config::Stage stage = config::Stage::hooks;
  std::vector<std::string> on = {};
  std::vector<std::string> files = {};
  std::vector<std::string> exclude = {};
  std::string regex = {};
  std::string exclude_regex = {};
  std::vector<std::string> types = {};
  std::vector<std::string> types_or = {};
  std::vector<std::string> exclude_types = {};
  std::string dir = {};
  Command run = {};
  Command fix = {};
  std::string builtin = {};
  std::vector<std::string> arguments = {};
  std::vector<std::pair<std::string, std::string>> environment = {};
  std::vector<std::string> needs = {};  // by the names that gates before this one were given
  std::vector<std::string> hints = {};
  std::string on_fix = {};
  std::string on_missing_tool = {};
  bool allow_failure = false;
  bool never_cached = false;
};

// Something that has no equivalent.
struct Missed {
  Where where;
  std::string what;
};

struct Draft {
  std::vector<std::string> sources;  // the files that it was made from
  std::vector<Gate> gates;
  std::vector<Missed> missed;
};

// The files of a repository: the paths of those that it has, and their content; nothing for one that is not there.
struct Place {
  std::vector<std::string> paths;
  std::function<Result<std::optional<std::string>>(const std::string& path)> read;

  bool has(std::string_view path) const;
};

// The configurations of other tools among the files of `place`, in a fixed order.
std::vector<std::string> configurations(const Place& place);
// Adds what the configuration at `path` says. Errors: usage for a file of no tool that we know; config for one that
// cannot be read, with its place; io.
Status translate(const Place& place, const std::string& path, Draft& draft);
// The gates that build files, scripts and tools' own settings suggest.
Draft suggested(const Place& place);

// Leaves out the gates that `check` or the reader of configurations refuse, and lists them; makes names unique.
void settle(Draft& draft, const config::GateCheck& check);
// The whole `.wf.yaml`: `head` as comment, the gates, and what was missed as comments. Valid after settle().
std::string written(const Draft& draft, std::string_view head);
// One value as YAML reads it back as the same text, whatever is in it; invalid UTF-8 becomes U+FFFD.
std::string yaml_quoted(std::string_view text);
// ".lefthook.yml:3: what".
std::string told(const Missed& missed);

}  // namespace wf::adopt
