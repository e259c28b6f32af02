// 1. parse() expands braces into plain alternatives; 2. matches() walks pattern and text with one backtrack point for
// '*' and one for '**', so that the time is bounded by their product and hostile patterns cannot explode.
#include "base/glob.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace wf {

namespace {

constexpr std::size_t k_most_alternatives = 1000;

// The end of the set that starts at `pattern[begin] == '['` (the index of its ']'), or npos.
std::size_t set_end(std::string_view pattern, std::size_t begin) {
  std::size_t i = begin + 1;
  if (i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^')) ++i;
  if (i < pattern.size() && pattern[i] == ']') ++i;  // "[]a]": a ']' in first place is one of the set
  for (; i < pattern.size(); ++i) {
    if (pattern[i] == '\\') {
      ++i;
    } else if (pattern[i] == ']') {
      return i;
    }
  }
  return std::string_view::npos;
}

struct Brace {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::string> options;
};

Result<std::optional<Brace>> first_brace(std::string_view pattern) {
  std::optional<Brace> brace;
  int depth = 0;
  std::size_t option_begin = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    if (c == '\\') {
      ++i;
    } else if (c == '[') {
      const std::size_t end = set_end(pattern, i);
      if (end == std::string_view::npos)
        return fail(ErrorKind::config, fmt::format("'[' is not closed in the pattern '{}'", pattern));
      i = end;
    } else if (c == '{') {
      if (depth++ == 0) {
        brace = Brace{i, 0, {}};
        option_begin = i + 1;
      }
    } else if ((c == ',' && depth == 1) || (c == '}' && depth > 0)) {
      if (depth == 1) brace->options.emplace_back(pattern.substr(option_begin, i - option_begin));
      option_begin = depth == 1 ? i + 1 : option_begin;
      if (c == '}' && --depth == 0) {
        brace->end = i;
        return brace;
      }
    }
  }
  if (depth > 0) return fail(ErrorKind::config, fmt::format("'{{' is not closed in the pattern '{}'", pattern));
  return std::optional<Brace>();
}

Status expand(const std::string& pattern, std::vector<std::string>& into) {
  WF_ASSIGN(const auto brace, first_brace(pattern));
  if (!brace) {
    into.push_back(pattern);
    if (into.size() > k_most_alternatives) return fail(ErrorKind::config, "the braces make too many patterns");
    return {};
  }
  for (const std::string& option : brace->options) {
    WF_TRY(expand(pattern.substr(0, brace->begin) + option + pattern.substr(brace->end + 1), into));
  }
  return {};
}

bool set_matches(std::string_view set, char c) {  // `set` is what stands between the brackets
  bool negated = false;
  if (!set.empty() && (set[0] == '!' || set[0] == '^')) {
    negated = true;
    set.remove_prefix(1);
  }
  bool found = false;
  for (std::size_t i = 0; i < set.size(); ++i) {
    if (set[i] == '\\' && i + 1 < set.size()) ++i;
    const auto low = static_cast<unsigned char>(set[i]);
    auto high = low;
    if (i + 2 < set.size() && set[i + 1] == '-') {
      high = static_cast<unsigned char>(set[i + 2]);
      i += 2;
    }
    const auto byte = static_cast<unsigned char>(c);
    found = found || (low <= byte && byte <= high);
  }
  return found != negated && c != '/';
}

// Matches the one pattern element at `p` against `c`; sets `next` to the element after it.
bool element_matches(std::string_view pattern, std::size_t p, char c, std::size_t& next) {
  if (pattern[p] == '?') {
    next = p + 1;
    return c != '/';
  }
  if (pattern[p] == '[') {
    const std::size_t end = set_end(pattern, p);
    next = end + 1;
    return set_matches(pattern.substr(p + 1, end - p - 1), c);
  }
  if (pattern[p] == '\\' && p + 1 < pattern.size()) ++p;
  next = p + 1;
  return pattern[p] == c;
}

struct Backtrack {
  std::size_t pattern = std::string_view::npos;  // where to go on in the pattern
  std::size_t text = 0;                          // what the star has swallowed so far

  bool is_set() const { return pattern != std::string_view::npos; }
};

bool wildcard_match(std::string_view pattern, std::string_view text) {
  std::size_t p = 0;
  std::size_t t = 0;
  Backtrack star;      // '*': may swallow up to the next '/'
  Backtrack two_star;  // '**': may swallow anything; "**/" only whole folders
  bool whole_folders = false;
  while (true) {
    if (pattern.substr(p, 2) == "**") {
      p += 2;
      whole_folders = p < pattern.size() && pattern[p] == '/';
      if (whole_folders) ++p;
      two_star = {p, t};
      star = {};
      continue;
    }
    if (p < pattern.size() && pattern[p] == '*') {
      star = {++p, t};
      continue;
    }
    std::size_t next = 0;
    if (t < text.size() && p < pattern.size() && element_matches(pattern, p, text[t], next)) {
      p = next;
      ++t;
      continue;
    }
    if (t == text.size() && p == pattern.size()) return true;
    if (star.is_set() && star.text < text.size() && text[star.text] != '/') {
      t = ++star.text;
      p = star.pattern;
      continue;
    }
    if (!two_star.is_set() || two_star.text >= text.size()) return false;
    if (whole_folders) {
      const std::size_t slash = text.find('/', two_star.text);
      if (slash == std::string_view::npos) return false;
      two_star.text = slash + 1;
    } else {
      ++two_star.text;
    }
    t = two_star.text;
    p = two_star.pattern;
    star = {};
  }
}

}  // namespace

Result<Glob> Glob::parse(std::string_view pattern, Anchored anchored) {
  Glob glob;
  glob.pattern_ = pattern;
  std::string plain(pattern);
  if (plain.starts_with("./")) plain.erase(0, 2);
  if (plain.empty()) return fail(ErrorKind::config, "a pattern must not be empty");
  if (plain.ends_with('/')) plain += "**";
  WF_TRY(expand(plain, glob.alternatives_));
  glob.name_only_ = anchored == Anchored::no && !contains(plain, "/") && !contains(plain, "**");
  for (std::string& alternative : glob.alternatives_) {
    if (alternative.starts_with('/')) alternative.erase(0, 1);
  }
  return glob;
}

bool Glob::matches(std::string_view path) const {
  const std::string_view text = name_only_ ? base_name(path) : path;
  return std::any_of(alternatives_.begin(), alternatives_.end(),
                     [&](const std::string& alternative) { return wildcard_match(alternative, text); });
}

bool matches_any(std::span<const Glob> globs, std::string_view path) {
  return std::any_of(globs.begin(), globs.end(), [&](const Glob& glob) { return glob.matches(path); });
}

}  // namespace wf
