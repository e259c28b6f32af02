// config_show: the configuration that counts, after everything was laid over everything, as a person reads it.
#pragma once

#include <string>

#include "config/config.h"

namespace wf::cli {

enum class Origins : bool { no, yes };

// YAML that says the same as the files that made it, and may be read as one of them where there are no workspaces; with
// the origins, where each gate, lane and setting comes from.
std::string config_as_yaml(const config::Config& config, Origins origins);
// One object: settings, gates and lanes with their keys and origins.
std::string config_as_json(const config::Config& config);

}  // namespace wf::cli
