// config_schema: the key table of the configuration as others read it: a JSON Schema for editors, a page for people.
#pragma once

#include <string>

namespace wf::cli {

// JSON Schema, draft 2020-12.
std::string config_schema();
// docs/reference/config.md.
std::string config_reference();

}  // namespace wf::cli
