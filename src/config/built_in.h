// built_in: the bytes that the build step (cmake/embed_lanes.cpp) made of lanes/*.yaml.
#pragma once

#include <string_view>

namespace wf::config {

// As compile() wrote them, for the empty key.
std::string_view embedded_lanes();

}  // namespace wf::config
