// Attributes: what .gitattributes files say, as far as we act on it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "git/repository.h"

namespace wf::git {

inline constexpr std::array<const char*, 6> k_attribute_names = {
    "linguist-generated", "linguist-vendored", "linguist-documentation", "text", "whitespace", "filter"};

// Notes the value that git gives an attribute: "set", "unset", "unspecified" or a text.
void note_attribute(Attributes& attributes, std::string_view name, std::string_view value);

// Whether attributes may come from a file outside the worktree; `configured`: core.attributesFile.
bool has_outside_attributes(const Location& location, const os::Environment& environment,
                            const std::optional<std::string>& configured);

// The folder of the user's own git files ($XDG_CONFIG_HOME/git); nothing without a home.
std::optional<os::Path> user_folder(const os::Environment& environment);

}  // namespace wf::git
