// values: reading one value of a configuration. Each reader takes the node, whose shape keys.h has checked, and its
// name for messages ("'files' in gate 'lint'"). Errors: config, at the value or the list item that is wrong.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "config/keys.h"

namespace wf::config {

// A command: an argument list, or one string for sh.
struct CommandValue {
  std::vector<std::string> words;
  bool is_shell = false;
};

Result<std::string> read_text(const YamlNode& node, const std::string& label);
Result<bool> read_flag(const YamlNode& node, const std::string& label);
// From 1 to 1,000,000.
Result<int> read_count(const YamlNode& node, const std::string& label);
// ">= 20", "> 20", "<= 5", "< 5", "= 5" or "5".
Result<Range> read_range(const YamlNode& node, const std::string& label);
// A list of single values, or one of them; never empty.
Result<std::vector<std::string>> read_words(const YamlNode& node, const std::string& label);
Result<CommandValue> read_command(const YamlNode& node, const std::string& label);
// A list of options and arguments; a map is turned into options: `maxkb: 500` → "--maxkb=500", `fix: true` → "--fix",
// `fix: false` → nothing, a list → the option once for each item.
Result<std::vector<std::string>> read_arguments(const YamlNode& node, const std::string& label);
Result<std::vector<std::pair<std::string, std::string>>> read_environment(const YamlNode& node,
                                                                          const std::string& label);
Result<std::vector<Glob>> read_globs(const YamlNode& node, const std::string& label);
Result<std::vector<Glob>> read_branches(const YamlNode& node, const std::string& label);
Result<std::vector<std::string>> read_glob_texts(const YamlNode& node, const std::string& label);
Result<std::string> read_regex(const YamlNode& node, const std::string& label);
Result<std::vector<std::string>> read_regexes(const YamlNode& node, const std::string& label);
// Paths below the top, and not into .git: "./build/" → "build".
Result<std::string> read_inner_path(const YamlNode& node, const std::string& label);
Result<std::vector<std::string>> read_inner_paths(const YamlNode& node, const std::string& label);
// More than nothing.
Result<std::chrono::milliseconds> read_duration(const YamlNode& node, const std::string& label);

Result<Stage> read_stage(const YamlNode& node, const std::string& label);
// In the order of the stages, each once.
Result<std::vector<Stage>> read_stages(const YamlNode& node, const std::string& label);
Result<std::vector<Event>> read_events(const YamlNode& node, const std::string& label);
Result<std::vector<std::string>> read_kinds(const YamlNode& node, const std::string& label);

// An identifier that the user chose, as a key or a reference: letters, digits, '.', '_' and '-'; `noun` is "gate".
Result<std::string> read_id(const YamlNode& node, std::string_view noun);
std::vector<std::string> stage_names();

}  // namespace wf::config
