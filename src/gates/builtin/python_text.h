// Python text: how Python's `str` sees the bytes of a file that it opens as text: UTF-8 without exceptions, three kinds
// of line ends that become one, and white space beyond ASCII.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gates/builtin/syntax_check.h"

namespace wf::gates {

// Where a content is no UTF-8, in the words of Python's codec; nothing when it is.
std::optional<SyntaxFault> utf8_fault(std::string_view content);

struct PythonLine {
  std::string_view text;  // without its end
  std::size_t size = 0;   // with it
};
// The first line of a content that is not empty; it ends in "\n", "\r\n" or "\r".
PythonLine first_python_line(std::string_view content);
// With every line end as '\n'.
std::string with_plain_newlines(std::string_view content);
// str.splitlines(True): beside '\n' also '\r', '\v', '\f', U+001C to U+001E, U+0085, U+2028 and U+2029 end a line.
std::vector<std::string_view> split_lines(std::string_view text);
// str.rstrip().
std::string_view without_trailing_space(std::string_view text);

}  // namespace wf::gates
