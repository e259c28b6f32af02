// merge: three contents into one, line by line, as `git merge-file` does.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wf::git {

// What `ours` and `theirs` make of `base`; nothing when they change the same lines, or when one is no text (has a NUL).
std::optional<std::string> merged(std::string_view base, std::string_view ours, std::string_view theirs);

}  // namespace wf::git
