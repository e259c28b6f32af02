// Pattern check: what the checks with regular expressions have in common: deny-pattern, require-pattern,
// deny-filename-pattern, require-filename-pattern. Expressions are Python's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/regex.h"
#include "gates/builtin/registration.h"

namespace wf::gates {

// --regex=REGEX and the words that are no options, in this order. Errors: usage, for one that is no expression.
Result<std::vector<Regex>> patterns_of(const Arguments& arguments);
// The options of patterns_of(): --regex, -i and, where lines matter, -m.
std::vector<Option> pattern_options();
std::vector<Option> content_pattern_options();

// The patterns as a message names them: 'a' or 'b'.
std::string told(const std::vector<Regex>& patterns);

// The first match in the text, which must be UTF-8, of any of them; the first of them where two start at the same
// place. Errors: config, when an expression gives up.
Result<std::optional<RegexMatch>> first_match(const std::vector<Regex>& patterns, std::string_view text);

// A content in which expressions can look: bytes that are no UTF-8 are one odd character each.
class ReadableText {
 public:
  explicit ReadableText(std::string_view content);
  ReadableText(const ReadableText&) = delete;
  ReadableText& operator=(const ReadableText&) = delete;
  std::string_view text() const { return text_; }

 private:
  std::string mended_;
  std::string_view text_;
};

// A line without its end: "\n" or "\r\n".
std::string_view without_line_end(std::string_view line);

}  // namespace wf::gates
