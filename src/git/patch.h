// patch: what two contents of a file differ in, for people to read.
#pragma once

#include <string>
#include <string_view>

namespace wf::git {

// As `git diff` shows it, with both names; empty when nothing differs.
std::string unified_diff(const std::string& path, std::string_view before, std::string_view after);

}  // namespace wf::git
