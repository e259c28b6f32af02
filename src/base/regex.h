// Regex: the regular expressions of `.wf.yaml` and of imported pre-commit files, which mean what Python's `re` makes of
// them (base/python_pattern.h says where not). Matching is done by PCRE2.
// A subject need not be UTF-8: an odd byte is matched by nothing, the text on both sides of it as always.
// Look-behinds may have alternatives of different lengths, which Python refuses, and \B matches in an empty text, as in
// Python since 3.14. Quantifiers end at 65,535 and groups nest 250 deep.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace wf {

// Cheap to copy. One Regex may be used by several threads at once.
class Regex {
 public:
  struct Match {
    std::size_t begin = 0;
    std::size_t end = 0;
    // The groups (…) from the left, as parts of the subject; nothing for one that took no part.
    std::vector<std::optional<std::string_view>> groups;
  };

  // Errors: config, with the place in the pattern.
  static Result<Regex> compile(std::string_view pattern);

  // The first match anywhere in the subject. Errors: config, when a match takes too many steps or too much memory; the
  // steps are counted anew at each place of the subject where a match could begin.
  Result<bool> search(std::string_view subject) const;
  Result<std::optional<Match>> find(std::string_view subject) const;
  // All matches, none of which overlaps another, as re.finditer gives them. Errors: as above.
  Result<std::vector<Match>> find_all(std::string_view subject) const;
  // The last match's first group, or the whole match when the pattern has none; nothing when there is no match.
  // Errors: as above.
  Result<std::optional<std::string>> last_match(std::string_view subject) const;
  const std::string& pattern() const;

 private:
  struct Compiled;
  explicit Regex(std::shared_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}

  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace wf
