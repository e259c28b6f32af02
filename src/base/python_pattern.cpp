// One pass over the pattern. What it has to know on the way: whether it stands in a set, and whether the group it
// stands in is verbose (then `#` begins a comment, whose brackets mean nothing).
//   \Z → \z   \v → \x0b   \uXXXX → \x{XXXX}   [ in a set → \[   {,n} → {0,n}   (?u) → (?)   (?a…) in front → no UCP
#include "base/python_pattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace wf {

namespace {

constexpr std::string_view k_digits = "0123456789";
constexpr std::string_view k_hex_digits = "0123456789abcdefABCDEF";
constexpr std::string_view k_flags = "aiLmsux";
constexpr std::string_view k_known_escapes = "abABdDfnrsStvwWxuUzZ";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

class Translation {
 public:
  explicit Translation(std::string_view pattern) : pattern_(pattern) {}

  Result<PythonPattern> run() {
    while (at_ < pattern_.size()) WF_TRY(step());
    result_.origins.push_back(pattern_.size());
    return std::move(result_);
  }

 private:
  char here(std::size_t ahead = 0) const { return at_ + ahead < pattern_.size() ? pattern_[at_ + ahead] : '\0'; }
  bool follows(std::string_view text) const { return pattern_.substr(at_).starts_with(text); }

  // Writes `text` for the next `length` bytes of the pattern.
  void put(std::string_view text, std::size_t length) {
    result_.for_pcre2 += text;
    result_.origins.insert(result_.origins.end(), text.size(), at_);
    at_ += length;
  }
  void copy(std::size_t length) {
    for (; length > 0 && at_ < pattern_.size(); --length) put(pattern_.substr(at_, 1), 1);
  }

  Status refuse(std::string_view what) const {
    return fail(ErrorKind::config,
                fmt::format("'{}' is no regular expression: {} (at character {})", shown(pattern_), what, at_ + 1));
  }

  Status step() {
    if (here() == '\\') return escape();
    if (set_start_) {
      in_set();
      return {};
    }
    switch (here()) {
      case '[':
        set_start_ = at_ + (here(1) == '^' ? 2 : 1);
        copy(*set_start_ - at_);
        return {};
      case '(':
        return group();
      case ')':
        if (verbose_.size() > 1) verbose_.pop_back();
        copy(1);
        return {};
      case '#':
        copy(verbose_.back() ? std::min(pattern_.find('\n', at_), pattern_.size()) - at_ : 1);
        return {};
      case '{':
        brace();
        return {};
      default:
        copy(1);
        return {};
    }
  }

  // A "]" that comes first is one of the set.
  void in_set() {
    if (here() == '[') return put("\\[", 1);
    if (here() == ']' && at_ > *set_start_) set_start_.reset();
    copy(1);
  }

  Status escape() {
    const char c = here(1);
    if (c == 'Z')
      put("\\z", 2);
    else if (c == 'v')
      put("\\x0b", 2);
    else if (c == 'u' || c == 'U')
      return code_point(c == 'u' ? 4 : 8);
    else if (is_letter(c) && k_known_escapes.find(c) == std::string_view::npos)
      return refuse(fmt::format("unknown escape \\{}", c));
    else
      copy(2);
    return {};
  }

  Status code_point(std::size_t length) {
    const std::string_view digits = pattern_.substr(at_ + 2, length);
    if (digits.size() < length || digits.find_first_not_of(k_hex_digits) != std::string_view::npos) {
      return refuse(fmt::format("\\{} needs {} hexadecimal digits", here(1), length));
    }
    put(fmt::format("\\x{{{}}}", digits), length + 2);
    return {};
  }

  void brace() {
    const std::size_t after = std::min(pattern_.find_first_not_of(k_digits, at_ + 2), pattern_.size());
    const bool has_only_most = here(1) == ',' && after < pattern_.size() && pattern_[after] == '}';
    if (!has_only_most) return copy(1);
    put("{0", 1);
  }

  Status group() {
    if (follows("(*")) return refuse("nothing to repeat");
    if (follows("(?#")) {
      copy(std::min(pattern_.find(')', at_), pattern_.size() - 1) + 1 - at_);
      return {};
    }
    verbose_.push_back(verbose_.back());
    if (!follows("(?")) {
      copy(1);
      return {};
    }
    const std::size_t flags_end = std::min(pattern_.find_first_not_of(k_flags, at_ + 2), pattern_.size());
    const char end = flags_end < pattern_.size() ? pattern_[flags_end] : '\0';
    if (flags_end == at_ + 2 || (end != ')' && end != ':' && end != '-')) {
      copy(2);
      return {};
    }
    flags(pattern_.substr(at_ + 2, flags_end - at_ - 2), end);
    return {};
  }

  // (?flags) holds on in the group around it, (?flags:…) and (?flags-flags:…) in its own.
  void flags(std::string_view words, char end) {
    const bool is_first = at_ == 0;
    const bool is_verbose = contains(words, "x");
    copy(2);
    for (const char flag : words) {
      const bool is_whole_ascii = flag == 'a' && is_first && end == ')';
      if (is_whole_ascii) result_.is_ascii = true;
      is_whole_ascii || flag == 'u' ? put("", 1) : copy(1);
    }
    if (end == ')') verbose_.pop_back();
    if (is_verbose) verbose_.back() = true;
    if (end == '-' && contains(pattern_.substr(at_, pattern_.find_first_of(":)", at_) - at_), "x")) {
      verbose_.back() = false;
    }
    copy(1);
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
  std::optional<std::size_t> set_start_;  // in a set: where its first character stands
  std::vector<bool> verbose_ = {false};   // of the groups around
  PythonPattern result_;
};

}  // namespace

Result<PythonPattern> translate(std::string_view pattern) { return Translation(pattern).run(); }

}  // namespace wf
