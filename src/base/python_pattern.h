// Python pattern: a regular expression of Python's `re` in the words of PCRE2, where these mean something else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace wf {

struct PythonPattern {
  std::string for_pcre2;
  std::vector<std::size_t> origins;  // of each byte of it, and of its end: where that stands in the pattern
  bool is_ascii = false;             // the flag `a`: \w, \d, \s and \b know ASCII alone
};

// Errors: config, for an escape and a "(*" that Python does not know, with the place.
Result<PythonPattern> translate(std::string_view pattern);

}  // namespace wf
