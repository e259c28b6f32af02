// hook_reader: one hook of `.pre-commit-config.yaml` as a gate: its manifest, overlaid by what the configuration says.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/yaml_reader.h"

namespace wf::pre_commit {

inline constexpr std::string_view k_nothing = "^$";  // an expression that leaves out no file

// The version of pre-commit whose behaviour this is.
inline constexpr std::array<std::int64_t, 3> k_version = {4, 6, 2};

// What holds for all hooks of the file.
struct Defaults {
  std::string files;
  std::string exclude;
  bool fail_fast = false;
  std::vector<config::Event> stages;         // empty: all
  std::vector<config::Event> install_types;  // where a hook runs that says nothing
  const config::YamlNode* language_versions = nullptr;
};

// Where hooks come from.
struct Repository {
  std::string address;
  std::string revision;
};

// Whether `version` ("3.2.0") is above k_version.
bool is_newer(std::string_view version);
// Also by the names that stages had before 3.2: "commit", "merge-commit" and "push".
std::optional<config::Event> event_of_stage(std::string_view stage);
void add_event(std::vector<config::Event>& events, config::Event event);  // once

// Adds the hook's gate, or what is wrong with it, to the file.
void read_hook(const config::YamlNode& map, const Repository& repository, const Defaults& defaults,
               config::HookFile& file);

}  // namespace wf::pre_commit
