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

// Cheap to copy; one may be used by several threads at once.
class Regex {
 public:
  // Errors: config, with PCRE2's reason and where in the pattern.
  static Result<Regex> compile(std::string_view pattern);
  // For contents, as Python's patterns of bytes: a byte is a character, and \w, \d and \s know ASCII alone. Worth it
  // for many or long texts: it is made into machine code. Errors: as compile().
  struct Flags {
    bool ignore_case = false;
    bool multiline = false;  // ^ and $ also at the line ends within
    bool dot_all = false;    // . also finds a newline
  };
  static Result<Regex> compile_bytes(std::string_view pattern, Flags flags);

  // Whether it is found anywhere in `text`, where a byte that is no UTF-8 counts as one odd character. Errors: config,
  // for a pattern that needs more than ten million steps on this text.
  Result<bool> search(std::string_view text) const;
  // The last match's first group, or the whole match when the pattern has none; nothing when there is no match.
  // Errors: as search().
  Result<std::optional<std::string>> last_match(std::string_view text) const;
  // The first match that begins at `from` or later; only of a regex for bytes. Errors: as search().
  struct Match {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  Result<std::optional<Match>> find(std::string_view text, std::size_t from = 0) const;
  const std::string& pattern() const { return pattern_; }

 private:
  struct Code;

  static Result<Regex> compile_with(std::string_view pattern, std::uint32_t options, std::uint32_t unicode_options);

  std::string pattern_;
  std::shared_ptr<const Code> code_;
};

}  // namespace wf
