// One pass. Brackets are counted, and as in Python's tokenizer any closing one closes the last. In a formatted string,
// at the level of its own brace, "}" ends the expression and ":" begins the format. Words and numbers are not told
// apart: only a whole word in front of a quote can be a prefix.
#include "gates/builtin/python_strings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

constexpr std::size_t k_most_nested_strings = 150;  // Python's own limit
constexpr std::size_t k_tab = 8;
constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";
constexpr std::array<std::string_view, 5> k_plain_prefixes = {"r", "u", "b", "br", "rb"};
constexpr std::array<std::string_view, 6> k_formatted_prefixes = {"f", "fr", "rf", "t", "tr", "rt"};

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

struct Indent {
  std::size_t column = 0;      // with a tab up to the next multiple of 8
  std::size_t characters = 0;  // with a tab as one: in the same block both are the same

  bool operator==(const Indent&) const = default;
};

struct Quote {
  std::string_view mark;  // one or three characters
  bool is_raw = false;

  bool is_triple() const { return mark.size() == 3; }
};

enum class Part : std::uint8_t { text, format };  // of a formatted string

class Lexer {
 public:
  explicit Lexer(std::string_view content) : content_(content) {
    if (content_.starts_with(k_byte_order_mark)) at_ = line_begin_ = k_byte_order_mark.size();
  }

  PythonSource run() {
    bool goes_on = true;
    while (goes_on && at_ < content_.size()) {
      goes_on = is_line_start_ && open_ == 0 ? take_indentation() : take_one();
    }
    if (goes_on && open_ > 0) (void)stop(content_.size(), "a bracket is not closed");
    return std::move(source_);
  }

 private:
  char at(std::size_t offset) const { return offset < content_.size() ? content_[offset] : '\0'; }
  char here() const { return content_[at_]; }
  char next() const { return at(at_ + 1); }
  bool follows(std::string_view text) const { return content_.substr(at_).starts_with(text); }

  bool stop(std::size_t offset, std::string message) {
    const Position place = position_of(content_, std::min(offset, content_.size()));
    source_.fault = SyntaxFault{place.line, place.column, std::move(message)};
    return false;
  }

  void skip(std::size_t count) {
    for (std::size_t i = 0; i < count && at_ < content_.size(); ++i) {
      if (content_[at_++] != '\n') continue;
      ++line_;
      line_begin_ = at_;
    }
  }

  void note_code(std::size_t begin) {
    if (source_.code_line != 0) return;
    source_.code_begin = begin;
    source_.code_line = line_;
  }

  // The white space in front of a line; only what stands in a line with code counts.
  bool take_indentation() {
    is_line_start_ = false;
    Indent indent;
    for (; at_ < content_.size(); ++at_) {
      if (here() == ' ' || here() == '\t') {
        indent.column = here() == ' ' ? indent.column + 1 : (indent.column / k_tab + 1) * k_tab;
        ++indent.characters;
      } else if (here() == '\f') {
        indent = {};
      } else {
        break;
      }
    }
    if (at_ == content_.size() || here() == '#' || here() == '\n' || here() == '\r') return true;
    if (indent.column > indents_.back().column) {
      if (indent.characters <= indents_.back().characters) return stop(at_, "tabs and spaces are mixed");
      indents_.push_back(indent);
    }
    while (indent.column < indents_.back().column) indents_.pop_back();
    if (indent == indents_.back()) return true;
    return stop(at_, indent.column == indents_.back().column ? "tabs and spaces are mixed"
                                                             : "the indentation is that of no line above");
  }

  bool take_one() {
    const char c = here();
    switch (c) {
      case '\n':
        skip(1);
        is_line_start_ = open_ == 0;
        return true;
      case ' ':
      case '\t':
      case '\f':
      case '\r':
        ++at_;
        return true;
      case '#':
        at_ = std::min(content_.find('\n', at_), content_.size());
        return true;
      case '\\':
        return take_continuation();
      case '\0':
        return stop(at_, "a NUL byte");
      default:
        break;
    }
    if (c == '"' || c == '\'') return take_string(at_, "");
    if (is_word_byte(c)) return take_word();
    note_code(at_);
    return take_sign(c);
  }

  bool take_continuation() {
    const std::size_t length = next() == '\n' ? 2 : follows("\\\r\n") ? 3 : 0;
    if (length == 0) return stop(at_, "a backslash inside of a line");
    if (at_ + length == content_.size()) return stop(at_, "a backslash at the end");
    skip(length);
    return true;
  }

  bool take_sign(char c) {
    if (c == '(' || c == '[' || c == '{') ++open_;
    if (c == ')' || c == ']' || c == '}') {
      if (open_ == expression_level_ && expression_level_ > 0) return stop(at_, fmt::format("'{}' closes nothing", c));
      if (open_ > 0) --open_;
    }
    ++at_;
    return true;
  }

  bool take_word() {
    const std::size_t begin = at_;
    while (at_ < content_.size() && is_word_byte(here())) ++at_;
    const std::string_view word = content_.substr(begin, at_ - begin);
    if (word.size() <= 2 && (at(at_) == '"' || at(at_) == '\'')) {
      const std::string prefix = to_lower(word);
      if (is_among(prefix, k_plain_prefixes) || is_among(prefix, k_formatted_prefixes))
        return take_string(begin, prefix);
    }
    note_code(begin);
    return true;
  }

  // Stands at the quote; `begin` is that of the prefix.
  bool take_string(std::size_t begin, std::string_view prefix) {
    const bool is_triple = content_.substr(at_).starts_with(std::string(3, here()));
    const Quote quote = {content_.substr(at_, is_triple ? 3 : 1), contains(prefix, "r")};
    const bool starts_line = begin == line_begin_;
    if (is_among(prefix, k_formatted_prefixes)) {
      note_code(begin);
      at_ += quote.mark.size();
      return take_formatted(begin, quote, Part::text);
    }
    if (!starts_line) note_code(begin);
    const std::uint32_t line = line_;
    at_ += quote.mark.size();
    while (at_ < content_.size() && !follows(quote.mark)) {
      if (here() == '\n' && !quote.is_triple()) break;
      skip(here() != '\\' ? 1 : follows("\\\r\n") ? 3 : 2);
    }
    if (!follows(quote.mark)) return stop(begin, "a string that does not end");
    at_ += quote.mark.size();
    source_.strings.push_back({begin, at_, line, starts_line, nested_strings_ > 0});
    return true;
  }

  // The text of a formatted string up to and with its closing quote, or a format up to its brace.
  bool take_formatted(std::size_t begin, const Quote& quote, Part part) {
    while (at_ < content_.size()) {
      const char c = here();
      if (follows(quote.mark)) {
        at_ += quote.mark.size();
        return part == Part::text || stop(begin, "a formatted string with an open brace");
      }
      if (c == '\n' && !quote.is_triple()) break;
      if (c == '\\') {
        if (!take_escape(quote)) break;
      } else if (c == '{' && !(part == Part::text && next() == '{')) {
        if (!take_expression(begin, quote)) return false;
      } else if (c == '}' && part == Part::format) {
        return true;
      } else if (c == '}' && next() != '}') {
        return stop(at_, "'}' closes nothing");
      } else {
        skip(c == '{' || c == '}' ? 2 : 1);
      }
    }
    return stop(begin, "a formatted string that does not end");
  }

  // A backslash takes a quote's meaning, not that of a brace; \N{NAME} is a character.
  bool take_escape(const Quote& quote) {
    if (!quote.is_raw && follows("\\N{")) {
      const std::size_t end = content_.find_first_of("}\n", at_);
      if (end == std::string_view::npos || content_[end] == '\n') return false;
      at_ = end + 1;
    } else {
      skip(next() == '{' || next() == '}' ? 1 : follows("\\\r\n") ? 3 : 2);
    }
    return true;
  }

  // From the opening brace to behind the closing one.
  bool take_expression(std::size_t begin, const Quote& quote) {
    if (++nested_strings_ > k_most_nested_strings) return stop(at_, "too many formatted strings inside of others");
    ++at_;
    const std::size_t outer_level = std::exchange(expression_level_, ++open_);
    while (at_ < content_.size()) {
      const bool is_own_level = open_ == expression_level_;
      if (is_own_level && here() == ':') {
        ++at_;
        if (!take_formatted(begin, quote, Part::format)) return false;
      }
      if (is_own_level && here() == '}') {
        ++at_;
        --open_;
        expression_level_ = outer_level;
        --nested_strings_;
        return true;
      }
      if (!take_one()) return false;
    }
    return stop(begin, "a formatted string that does not end");
  }

  std::string_view content_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  std::size_t line_begin_ = 0;
  bool is_line_start_ = true;
  std::size_t open_ = 0;              // brackets
  std::size_t expression_level_ = 0;  // `open_` in the innermost expression of a formatted string; 0: in none
  std::vector<Indent> indents_ = {{}};
  std::size_t nested_strings_ = 0;
  PythonSource source_;
};

}  // namespace

PythonSource python_source(std::string_view content) { return Lexer(content).run(); }

}  // namespace wf::gates
