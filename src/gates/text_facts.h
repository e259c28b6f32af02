// TextFacts: what several built-ins want to know of a content, found in one pass over its bytes, sixteen at once. Each
// fact may be true where a check then finds nothing; where it is false, there is nothing to find. Nearly all files are
// clean, and are judged by this alone.
#pragma once

#include <string_view>

namespace wf::gates {

struct TextFacts {
  bool has_carriage_return = false;
  bool has_blank_before_end = false;  // ' ', \t, \v or \f before a \n, a \r or the end
  bool may_have_conflict = false;     // a line begins with two of '<', '=' or '>'
  bool may_have_key = false;          // "BEGI" or "PuTT", with which the heads of private keys begin
};

TextFacts facts_of(std::string_view content);

}  // namespace wf::gates
