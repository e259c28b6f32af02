// Regex: regular expressions as Python's `re` reads them, for the keys that take one and the hooks of other tools.
// PCRE2 does the work on a translated pattern (python_pattern.h). What differs from Python: \N{NAME}, repetitions above
// 65,535 and some empty repetitions in a look-behind are refused; \B is found in an empty text; \s does not know
// U+001C to U+001F; (?i) in the middle holds from there on. What only PCRE2 has (recursion, (?<name>…)) is accepted.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace wf {

// What Python calls re.IGNORECASE, re.MULTILINE and re.DOTALL.
struct RegexFlags {
  bool ignores_case = false;
  bool is_multiline = false;
  bool dot_takes_newline = false;
};

// Bytes of the text: [start, start + length).
struct RegexMatch {
  std::size_t start = 0;
  std::size_t length = 0;
};

// Cheap to copy; one may be used by several threads at once.
class Regex {
 public:
  // Errors: config, with PCRE2's reason and where in the pattern.
  static Result<Regex> compile(std::string_view pattern, RegexFlags flags = {});
  // For contents, as Python's patterns of bytes: a byte is a character, and \w, \d and \s know ASCII alone. Worth it
  // for many or long texts: it is made into machine code. Errors: as compile().
  static Result<Regex> compile_bytes(std::string_view pattern, RegexFlags flags = {});

  // Whether it is found anywhere in `text`, where a byte that is no UTF-8 counts as one odd character. Errors: config,
  // for a pattern that needs more than ten million steps on this text.
  Result<bool> search(std::string_view text) const;
  // Whether it matches from the first character on, as Python's re.match. Errors: as search().
  Result<bool> matches_start(std::string_view text) const;
  // The first match that begins at `from` or later; nothing when there is none. The text must be UTF-8 unless the
  // pattern is one of bytes. Errors: as search().
  Result<std::optional<RegexMatch>> find(std::string_view text, std::size_t from = 0) const;
  // The last match's first group, or the whole match when the pattern has none; nothing when there is no match.
  // Errors: as search().
  Result<std::optional<std::string>> last_match(std::string_view text) const;
  const std::string& pattern() const { return pattern_; }

 private:
  struct Code;

  static Result<Regex> compile_with(std::string_view pattern, std::uint32_t options, std::uint32_t unicode_options);

  std::string pattern_;
  std::shared_ptr<const Code> code_;
};

}  // namespace wf
