// commands: how other tools' command lines become ours.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "adopt/adopt.h"
#include "config/yaml_reader.h"

namespace wf::adopt {

// What a tool does that repairs files: how it is asked to check only. The stage is where it belongs.
struct KnownTool {
  std::string_view id;   // of pre-commit's hook, and the tool's name
  std::string_view run;  // words, without the files
  std::string_view fix;  // "" when it repairs nothing
  config::Stage stage;
  std::string_view types;      // any of these tags, with blanks between them
  std::string_view wish = {};  // the argument with which it repairs; "": it always does
};
const KnownTool* known_tool(std::string_view id);

// `command` that repairs → the same without repairing; nothing when how is not known.
std::optional<std::string> checking(std::string_view command);
// The stage for what a command line does, by its tool; hooks when it is not known.
config::Stage stage_of(std::string_view command);

// The node's value of `key`, or a null node.
const config::YamlNode& child(const config::YamlNode& node, std::string_view key);
std::vector<std::string> texts(const config::YamlNode& node);  // one text, or a list of them
bool is_true(const config::YamlNode& node);
std::string origin(const Where& where, std::string_view name);
std::string replaced(std::string text, std::string_view from, std::string_view to);

// One per tool. Errors: as translate().
Status translate_pre_commit(const config::YamlNode& root, Draft& draft);
Status translate_lefthook(const Place& place, const config::YamlNode& root, Draft& draft);
Status translate_overcommit(const config::YamlNode& root, Draft& draft);
Status translate_husky_script(const std::string& path, std::string_view content, Draft& draft);
Status translate_lint_staged(const config::YamlNode& rules, Draft& draft);
// A line of a hook's script.
void translate_script_line(const Where& where, std::string_view hook, std::string_view line, Draft& draft);

}  // namespace wf::adopt
