// What a gate's `diff` command has printed, put into effect.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"

namespace wf::run {

using Contents = std::map<std::string, std::optional<std::string>>;  // path → content; nothing: no such file

// The new contents of those of `files` (paths from the top) that the diff changes. Its names are as seen from `folder`,
// with or without a first part like git's "b/". Errors: config, when it is no proper diff, does not fit a file, or is
// about a file that is not among them.
Result<std::map<std::string, std::string>> fixed_by_diff(std::string_view diff, const Contents& files,
                                                         std::string_view folder);

}  // namespace wf::run
