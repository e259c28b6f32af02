// Python pattern: a pattern of Python's `re` (3.11, for `str`) in PCRE2's words, so that patterns written for
// pre-commit mean here what they mean there. What Python refuses is refused, though PCRE2 would take it: \K, \Q…\E, \z,
// \h, \R, \p,
// (?<name>…), (?|…), recursion, verbs, a quantifier after a quantifier or after an anchor.
// Of Python's own, \N{…} and the letters a, u and L for a part of a pattern are refused.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace wf {

struct TranslatedPattern {
  std::string text;
  std::vector<std::uint32_t> origins;  // of each byte of `text`: its place in Python's pattern
  bool is_ascii_only = false;          // (?a): \w, \d, \s and \b know ASCII alone
};

// Errors: config, with the place; what only PCRE2 can tell (a group that is not closed, a look-behind without a width)
// is left to it.
Result<TranslatedPattern> translate_python_pattern(std::string_view pattern);

// The error of a pattern at a place that counts from 0.
Error pattern_error(std::string_view pattern, std::size_t place, std::string_view what);

}  // namespace wf
