// One pass from left to right: every token of Python is read by Python's rules and written in the form that PCRE2 reads
// in one way only (\x{…} for characters by number, \g{…} for references, quantifiers with both bounds). Comments and
// the white space of (?x) are left out, names of groups become numbers.
#include "base/python_pattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"

namespace wf {

namespace {

constexpr std::size_t k_longest_pattern = 65'536;
constexpr std::size_t k_longest_pattern_shown = 200;
constexpr std::string_view k_white = " \t\n\r\v\f";
// str.isspace() as the inside of a set, and all other characters. PCRE2's own \s differs in U+001C to U+001F and
// U+180E.
constexpr std::string_view k_space =
    R"(\x09-\x0d\x1c-\x20\x85\xa0\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000})";
constexpr std::string_view k_no_space =
    R"(\x00-\x08\x0e-\x1b\x21-\x84\x86-\x9f\xa1-\x{167f}\x{1681}-\x{1fff}\x{200b}-\x{2027}\x{202a}-\x{202e})"
    R"(\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{10ffff})";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_octal(char c) { return c >= '0' && c <= '7'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80; }

bool is_name(std::string_view word) {
  return !word.empty() && !is_digit(word.front()) && std::all_of(word.begin(), word.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '_' || is_beyond_ascii(c);
  });
}

class Translation {
 public:
  explicit Translation(std::string_view pattern) : pattern_(pattern) {}

  Result<TranslatedPattern> run() {
    while (at_ < pattern_.size()) {
      begin_ = at_;
      WF_TRY(token());
    }
    return std::move(into_);
  }

 private:
  // What a quantifier would stand after.
  enum class Last : std::uint8_t { nothing, item, anchor, quantifier };

  struct Group {
    std::size_t number = 0;  // 0: it captures nothing
    bool is_verbose = false;
  };

  // A member of a set: one character, or a category such as \d.
  struct Member {
    std::string text;
    bool is_category = false;
  };

  tl::unexpected<Error> refuse(std::string_view what) const {
    return tl::unexpected(pattern_error(pattern_, begin_, what));
  }

  bool is_next(char c) const { return at_ < pattern_.size() && pattern_[at_] == c; }
  bool take(char c) {
    if (!is_next(c)) return false;
    ++at_;
    return true;
  }
  template <typename Test>
  std::string_view take_while(Test test, std::size_t most = std::string_view::npos) {
    const std::size_t start = at_;
    while (at_ < pattern_.size() && at_ - start < most && test(pattern_[at_])) ++at_;
    return pattern_.substr(start, at_ - start);
  }

  void write(std::string_view text) {
    into_.text += text;
    into_.origins.resize(into_.text.size(), static_cast<std::uint32_t>(begin_));
  }
  Status write_as(Last last, std::string_view text) {
    write(text);
    last_ = last;
    return {};
  }

  Status token() {
    const bool was_start = std::exchange(is_start_, false);
    const char c = pattern_[at_++];
    if (is_verbose_ && (c == '#' || contains(k_white, {&c, 1}))) {
      if (c == '#') take_while([](char other) { return other != '\n'; });
      is_start_ = was_start;
      return {};
    }
    switch (c) {
      case '\\':
        return escape();
      case '[':
        return set();
      case '(':
        return take('?') ? extension(was_start) : open_capture();
      case ')':
        return close();
      case '|':
        return write_as(Last::nothing, "|");
      case '^':
      case '$':
        return write_as(Last::anchor, {&c, 1});
      case '*':
      case '+':
      case '?':
        return quantifier({&c, 1});
      case '{':
        return braces();
      default:
        return write_as(Last::item, {&c, 1});
    }
  }

  // {2} {2,} {,3} {,}; every other brace is a brace.
  Status braces() {
    const std::size_t after_brace = at_;
    const std::string_view least = take_while(is_digit);
    const bool has_comma = take(',');
    const std::string_view most = has_comma ? take_while(is_digit) : least;
    if ((least.empty() && !has_comma) || !take('}')) {
      at_ = after_brace;
      return write_as(Last::item, "\\{");
    }
    return quantifier(fmt::format("{{{},{}}}", least.empty() ? "0" : least, most));
  }

  Status quantifier(std::string_view text) {
    if (last_ == Last::nothing || last_ == Last::anchor) return refuse("nothing to repeat");
    if (last_ == Last::quantifier) return refuse("multiple repeat");
    write(text);
    if (take('?')) {
      write("?");
    } else if (take('+')) {
      write("+");
    }
    last_ = Last::quantifier;
    return {};
  }

  Status escape() {
    if (at_ == pattern_.size()) return refuse("bad escape (end of pattern)");
    const char c = pattern_[at_];
    if (c == 'A' || c == 'b' || c == 'B' || c == 'Z') {
      ++at_;
      return write_as(Last::anchor, c == 'Z' ? "\\z" : pattern_.substr(begin_, 2));
    }
    if (is_digit(c) && c != '0') return numbered();
    WF_ASSIGN(const Member member, escaped());
    return write_as(Last::item, member.is_category ? fmt::format("[{}]", member.text) : member.text);
  }

  // \1 to \99 are references, but three octal digits are a character.
  Status numbered() {
    std::string_view digits = take_while(is_digit, 2);
    if (digits.size() == 2 && is_octal(digits[0]) && is_octal(digits[1]) && at_ < pattern_.size() &&
        is_octal(pattern_[at_])) {
      at_ -= 2;
      WF_ASSIGN(const Member member, octal(3));
      return write_as(Last::item, member.text);
    }
    return reference(static_cast<std::size_t>(to_number(digits).value_or(0)));
  }

  Status reference(std::size_t number) {
    if (number > groups_) return refuse(fmt::format("invalid group reference {}", number));
    const auto is_it = [number](const Group& group) { return group.number == number; };
    if (std::any_of(open_.begin(), open_.end(), is_it)) return refuse("cannot refer to an open group");
    return write_as(Last::item, fmt::format("\\g{{{}}}", number));
  }

  Result<Member> octal(std::size_t most) {
    unsigned code = 0;
    for (const char digit : take_while(is_octal, most)) code = code * 8 + static_cast<unsigned>(digit - '0');
    if (code > 0xff) return refuse("octal escape value is outside of range 0-0o377");
    return Member{fmt::format("\\x{{{:x}}}", code)};
  }

  Result<Member> hexadecimal(std::size_t count) {
    ++at_;
    const auto is_hexadecimal = [](char c) { return is_digit(c) || contains("abcdefABCDEF", {&c, 1}); };
    const std::string_view digits = take_while(is_hexadecimal, count);
    if (digits.size() != count)
      return refuse(fmt::format("incomplete escape {}", pattern_.substr(begin_, at_ - begin_)));
    return Member{fmt::format("\\x{{{}}}", digits)};
  }

  // What stands after a backslash and means the same within a set and outside.
  Result<Member> escaped() {
    const char c = pattern_[at_];
    constexpr std::string_view k_letters = "afnrtv";
    constexpr std::string_view k_meant = "\a\f\n\r\t\v";
    if (const std::size_t i = k_letters.find(c); i != std::string_view::npos) {
      ++at_;
      return Member{fmt::format("\\x{{{:x}}}", static_cast<unsigned>(k_meant[i]))};
    }
    if (is_octal(c)) return octal(3);
    if (c == 'x') return hexadecimal(2);
    if (c == 'u') return hexadecimal(4);
    if (c == 'U') return hexadecimal(8);
    if (contains("dDwWsS", {&c, 1})) return category();
    if (is_letter(c) || is_digit(c)) return refuse(fmt::format("bad escape \\{}", c));
    return character();
  }

  Result<Member> category() {
    const char c = pattern_[at_++];
    if (!into_.is_ascii_only && c == 's') return Member{std::string(k_space), true};
    if (!into_.is_ascii_only && c == 'S') return Member{std::string(k_no_space), true};
    return Member{{'\\', c}, true};
  }

  // The character at this place, with all its bytes.
  Member character() {
    const char c = pattern_[at_++];
    if (!is_beyond_ascii(c)) return {is_letter(c) || is_digit(c) ? std::string(1, c) : std::string{'\\', c}};
    return {c + std::string(take_while(is_continuation))};
  }

  Status set() {
    write(take('^') ? "[^" : "[");
    for (bool is_first = true;; is_first = false) {
      if (at_ == pattern_.size()) return refuse("unterminated character set");
      if (!is_first && take(']')) break;
      WF_ASSIGN(const Member lowest, set_member());
      write(lowest.text);
      if (!take('-')) continue;
      if (at_ == pattern_.size()) return refuse("unterminated character set");
      if (is_next(']')) {
        write("\\-");
        continue;
      }
      WF_ASSIGN(const Member highest, set_member());
      if (lowest.is_category || highest.is_category) return refuse("bad character range");
      write("-");
      write(highest.text);
    }
    return write_as(Last::item, "]");
  }

  Result<Member> set_member() {
    if (!take('\\')) return character();
    if (at_ == pattern_.size()) return refuse("unterminated character set");
    if (take('b')) return Member{"\\x08"};
    return escaped();
  }

  Status open_capture() {
    ++groups_;
    return open("(", groups_);
  }

  Status open(std::string_view text, std::size_t number = 0) {
    open_.push_back({number, is_verbose_});
    return write_as(Last::nothing, text);
  }

  Status close() {
    if (open_.empty()) return refuse("unbalanced parenthesis");
    is_verbose_ = open_.back().is_verbose;
    open_.pop_back();
    return write_as(Last::item, ")");
  }

  // What begins with "(?".
  Status extension(bool is_start) {
    if (at_ == pattern_.size()) return refuse("unexpected end of pattern");
    const char c = pattern_[at_];
    if (contains("aiLmsux-", {&c, 1})) return flags(is_start);
    ++at_;
    switch (c) {
      case ':':
      case '=':
      case '!':
      case '>':
        return open(pattern_.substr(begin_, 3));
      case '<':
        if (take('=') || take('!')) return open(pattern_.substr(begin_, 4));
        break;
      case '#':
        return comment(is_start);
      case '(':
        return condition();
      case 'P':
        if (take('<')) return named_capture();
        if (take('=')) return named_reference();
        break;
      default:
        break;
    }
    return refuse(fmt::format("unknown extension {}", pattern_.substr(begin_ + 1, at_ - begin_)));
  }

  Status comment(bool is_start) {
    take_while([](char c) { return c != ')'; });
    if (!take(')')) return refuse("missing ), unterminated comment");
    is_start_ = is_start;
    return {};
  }

  Result<std::string_view> word_until(char end) {
    const std::string_view word = take_while([end](char c) { return c != end; });
    if (!take(end)) return refuse(fmt::format("missing {}, unterminated name", end));
    return word;
  }

  Status named_capture() {
    WF_ASSIGN(const std::string_view name, word_until('>'));
    if (!is_name(name)) return refuse("bad character in group name");
    if (!names_.emplace(name, groups_ + 1).second) return refuse(fmt::format("redefinition of group name '{}'", name));
    return open_capture();
  }

  Result<std::size_t> number_of(std::string_view name) const {
    const auto found = names_.find(name);
    if (found == names_.end()) return refuse(fmt::format("unknown group name '{}'", name));
    return found->second;
  }

  Status named_reference() {
    WF_ASSIGN(const std::string_view name, word_until(')'));
    WF_ASSIGN(const std::size_t number, number_of(name));
    return reference(number);
  }

  // (?(1)yes|no) and (?(name)yes|no).
  Status condition() {
    WF_ASSIGN(const std::string_view word, word_until(')'));
    if (!word.empty() && std::all_of(word.begin(), word.end(), is_digit)) return open(fmt::format("(?({})", word));
    WF_ASSIGN(const std::size_t number, number_of(word));
    return open(fmt::format("(?({})", number));
  }

  // (?i) for the whole pattern, or (?i-s:…) for a part.
  Status flags(bool is_start) {
    const std::string_view on = take_while([](char c) { return is_letter(c); });
    const bool has_off = take('-');
    const std::string_view off = has_off ? take_while([](char c) { return is_letter(c); }) : std::string_view();
    if (on.find_first_not_of("aiLmsux") != std::string_view::npos ||
        off.find_first_not_of("imsx") != std::string_view::npos) {
      return refuse("unknown flag");
    }
    if (contains(on, "L")) return refuse("the flag L is for bytes");
    if (has_off && off.empty()) return refuse("missing flag");
    if (take(')')) return has_off ? refuse("missing :") : global_flags(on, is_start);
    if (!take(':')) return refuse("missing -, : or )");
    return scoped_flags(on, off);
  }

  Status global_flags(std::string_view on, bool is_start) {
    if (!is_start) return refuse("global flags not at the start of the expression");
    if (contains(on, "a") && contains(on, "u")) return refuse("flags a and u are incompatible");
    is_start_ = true;
    is_verbose_ = is_verbose_ || contains(on, "x");
    into_.is_ascii_only = into_.is_ascii_only || contains(on, "a");
    write(fmt::format("(?{})", for_pcre2(on)));
    return {};
  }

  Status scoped_flags(std::string_view on, std::string_view off) {
    if (on.find_first_of("au") != std::string_view::npos)
      return refuse("the flags a and u are for whole patterns here");
    if (on.find_first_of(off) != std::string_view::npos) return refuse("flag turned on and off");
    WF_TRY(open(fmt::format("(?{}{}{}:", for_pcre2(on), off.empty() ? "" : "-", for_pcre2(off))));
    is_verbose_ = (is_verbose_ || contains(on, "x")) && !contains(off, "x");
    return {};
  }

  static std::string for_pcre2(std::string_view letters) {
    std::string kept(letters);
    std::erase_if(kept, [](char c) { return !contains("ims", {&c, 1}); });
    return kept;
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;  // of the token that is being read
  TranslatedPattern into_;
  Last last_ = Last::nothing;
  bool is_verbose_ = false;
  bool is_start_ = true;  // only there may a flag be for the whole pattern
  std::vector<Group> open_;
  std::size_t groups_ = 0;
  std::map<std::string, std::size_t, std::less<>> names_;
};

}  // namespace

Error pattern_error(std::string_view pattern, std::size_t place, std::string_view what) {
  const std::string name = pattern.size() > k_longest_pattern_shown ? "the pattern" : shown(pattern);
  Error error{.kind = ErrorKind::config, .message = {}, .hint = {}, .where = {}};
  error.message =
      fmt::format("'{}' is no regular expression: {} (at character {})", name, without_steering(what), place + 1);
  return error;
}

Result<TranslatedPattern> translate_python_pattern(std::string_view pattern) {
  if (pattern.size() > k_longest_pattern) return tl::unexpected(pattern_error(pattern, 0, "the pattern is too long"));
  return Translation(pattern).run();
}

}  // namespace wf
