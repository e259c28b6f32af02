// display width: how many columns of a terminal a text takes.
#pragma once

#include <cstddef>
#include <string_view>

namespace wf {

// East Asian wide characters and emoji take two columns, combining marks none, an emoji sequence (joined, with a skin
// tone, a flag) two, every other character and every byte that is no UTF-8 one.
std::size_t display_width(std::string_view text);
// How many characters (code points) at the start of `text` fit into `columns`.
std::size_t characters_within(std::string_view text, std::size_t columns);

}  // namespace wf
