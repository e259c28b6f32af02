// message_edit: changes of a commit message that is being written. Comments, what is below the scissors and line ends
// stay as they are.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "git/message.h"

namespace wf::git {

// `raw` with its form set right where nothing needs to be guessed: a blank line after the subject, no period at its
// end, the type in lower case and the spaces around its colon (only for one of `types`; in lower case), no empty "()",
// and "BREAKING CHANGE: " in upper case. No word is added, taken away or moved, and doing it twice is doing it once.
// What git writes itself stays.
std::string mended_message(std::string_view raw, const MessageForm& form, std::span<const std::string> types);

// `raw` with `trailer` ("Token: value") behind its last trailer, or in a paragraph of its own, as git
// interpret-trailers places it; unchanged when it is there.
std::string with_trailer(std::string_view raw, const MessageForm& form, std::string_view trailer);

}  // namespace wf::git
