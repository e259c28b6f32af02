// Glob: the file and branch patterns of `.wf.yaml`.
//   *  any characters but '/'      **  any folders, also none      ?  one character but '/'
//   [a-z] [!a-z]  one of a set     {a,b}  either, may be nested    \x  x itself
// A pattern without '/' matches the name in any folder (as .gitignore does); with Anchored::yes (branches) it never
// does. "dir/" and "dir/**" match everything below dir. Bytes are compared: names need not be UTF-8.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace wf {

enum class Anchored : bool { no, yes };

class Glob {
 public:
  // Errors: config, when a set or a brace is not closed or the braces make more than 1,000 patterns.
  static Result<Glob> parse(std::string_view pattern, Anchored anchored = Anchored::no);

  bool matches(std::string_view path) const;
  const std::string& pattern() const { return pattern_; }

 private:
  std::string pattern_;
  std::vector<std::string> alternatives_;  // the pattern with its braces expanded
  bool name_only_ = false;
};

bool matches_any(std::span<const Glob> globs, std::string_view path);

}  // namespace wf
