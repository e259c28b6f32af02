// Unified diff: the difference of two texts as Python's difflib.unified_diff writes it, to the byte. (Git's own diff
// finds other matches.)
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wf::gates {

// The lines hold their ends; a last line without one gets none. "" when they are the same.
std::string unified_diff(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after,
                         std::string_view name);

}  // namespace wf::gates
