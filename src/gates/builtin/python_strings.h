// Python strings: where the string literals of a Python source stand. As much of Python's lexical grammar as that
// takes: comments, brackets, indentation, prefixes, and formatted strings as Python reads them since 3.12, with
// expressions and further strings in their braces (PEP 701).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "gates/builtin/syntax_check.h"

namespace wf::gates {

// A literal that is not formatted.
struct PythonString {
  std::size_t begin = 0;  // of its prefix
  std::size_t end = 0;
  std::uint32_t line = 0;
  bool starts_line = false;      // in the first column
  bool is_in_formatted = false;  // inside the braces of a formatted string
};

struct PythonSource {
  std::vector<PythonString> strings;
  // The first token that is neither a comment nor a string in the first column.
  std::size_t code_begin = 0;
  std::uint32_t code_line = 0;       // 0: there is none
  std::optional<SyntaxFault> fault;  // what stopped the reading
};

PythonSource python_source(std::string_view content);

}  // namespace wf::gates
