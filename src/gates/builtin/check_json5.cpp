// JSON5 by its specification (spec.json5.org), with keys that come twice as a fault, as prek's hook has it. The reader
// keeps nothing but the keys of what is open.
#include <fmt/format.h>

#include <array>
#include <optional>
#include <set>

#include "base/text.h"
#include "gates/builtin/json_text.h"
#include "gates/builtin/python_text.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

constexpr std::string_view k_line_separator = "\u2028";
constexpr std::string_view k_paragraph_separator = "\u2029";
// White space besides ASCII's: of Unicode's category Zs, the two separators of lines, and the byte-order mark.
constexpr std::array<std::string_view, 19> k_wide_spaces = {
    "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007",
    "\u2008", "\u2009", "\u200a", "\u202f", "\u205f", "\u3000", "\u2028", "\u2029", "\ufeff"};

bool is_hex_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '$' || c == '_'; }
bool is_wide(char c) { return static_cast<unsigned char>(c) >= 0x80; }

class Json5Reader {
 public:
  explicit Json5Reader(std::string_view text) : text_(text) {}

  // Nothing when the text is one value.
  std::optional<SyntaxFault> run() {
    const bool is_read = skip_space() && read_value() && skip_space();
    if (is_read && at_ < text_.size()) (void)fail(at_, "something follows the value");
    return fault_;
  }

 private:
  bool fail(std::size_t offset, std::string message) {
    const Position place = position_of(text_, offset);
    fault_ = SyntaxFault{place.line, place.column, std::move(message)};
    return false;
  }

  std::string_view rest() const { return text_.substr(at_); }
  bool is_here(char c) const { return at_ < text_.size() && text_[at_] == c; }
  bool take(std::string_view word) {
    if (!rest().starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  // The length of the white space that stands here, of one character.
  std::size_t space_here() const {
    if (at_ == text_.size()) return 0;
    if (std::string_view(" \t\n\v\f\r").find(text_[at_]) != std::string_view::npos) return 1;
    if (!is_wide(text_[at_])) return 0;
    for (const std::string_view space : k_wide_spaces) {
      if (rest().starts_with(space)) return space.size();
    }
    return 0;
  }

  // White space and comments. False for a comment that does not end.
  bool skip_space() {
    while (true) {
      if (const std::size_t length = space_here(); length > 0) {
        at_ += length;
      } else if (rest().starts_with("//")) {
        while (at_ < text_.size() && !is_line_end()) ++at_;
      } else if (rest().starts_with("/*")) {
        const std::size_t end = text_.find("*/", at_ + 2);
        if (end == std::string_view::npos) return fail(at_, "this comment does not end");
        at_ = end + 2;
      } else {
        return true;
      }
    }
  }

  bool is_line_end() const {
    return is_here('\n') || is_here('\r') || rest().starts_with(k_line_separator) ||
           rest().starts_with(k_paragraph_separator);
  }

  bool read_value() {
    if (at_ == text_.size()) return fail(at_, "a value is missing");
    switch (text_[at_]) {
      case '{':
        return enter() && read_object() && leave();
      case '[':
        return enter() && read_array() && leave();
      case '"':
      case '\'':
        return read_text(nullptr);
      default:
        return read_word();
    }
  }

  bool enter() {
    ++at_;
    if (++depth_ <= k_deepest_nesting) return true;
    return fail(at_ - 1, fmt::format("nested deeper than {} levels", k_deepest_nesting));
  }
  bool leave() {
    --depth_;
    return true;
  }

  // Stands behind the brace.
  bool read_object() {
    std::set<std::string> keys;
    while (true) {
      if (!skip_space()) return false;
      if (take("}")) return true;
      const std::size_t begin = at_;
      std::string key;
      if (!read_key(key) || !skip_space()) return false;
      if (!keys.insert(key).second) return fail(begin, fmt::format("duplicate key `{}`", shown(key)));
      if (!take(":")) return fail(at_, "a ':' is missing behind the key");
      if (!skip_space() || !read_value() || !skip_space()) return false;
      if (take(",") || is_here('}')) continue;
      return fail(at_, "a ',' or '}' is missing");
    }
  }

  // Stands behind the bracket.
  bool read_array() {
    while (true) {
      if (!skip_space()) return false;
      if (take("]")) return true;
      if (!read_value() || !skip_space()) return false;
      if (take(",") || is_here(']')) continue;
      return fail(at_, "a ',' or ']' is missing");
    }
  }

  bool read_key(std::string& key) { return is_here('"') || is_here('\'') ? read_text(&key) : read_name(key); }

  // An identifier. What is not ASCII counts as a letter unless it is white space.
  bool read_name(std::string& name) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && space_here() == 0) {
      const char c = text_[at_];
      if (take("\\u")) {
        if (!read_unicode(&name)) return false;
      } else if (is_letter(c) || is_wide(c) || (at_ > begin && is_digit(c))) {
        name += c;
        ++at_;
      } else {
        break;
      }
    }
    return at_ > begin || fail(begin, "a key is missing");
  }

  // null, true, false, or a number; nothing that could go on may stand behind it.
  bool read_word() {
    const std::size_t begin = at_;
    const bool is_word = take("null") || take("true") || take("false") || read_number();
    if (!is_word) return fault_ ? false : fail(begin, "this is no value");
    const bool goes_on = at_ < text_.size() && (is_letter(text_[at_]) || is_digit(text_[at_]) || is_here('.'));
    return !goes_on || fail(begin, "this is no value");
  }

  bool read_number() {
    if (is_here('+') || is_here('-')) ++at_;
    if (take("Infinity") || take("NaN")) return true;
    if (rest().starts_with("0x") || rest().starts_with("0X")) {
      at_ += 2;
      return take_digits(is_hex_digit);
    }
    const bool has_leading_zero = is_here('0');
    const std::size_t begin = at_;
    const bool has_whole = take_digits(is_digit);
    if (has_leading_zero && at_ > begin + 1) return fail(begin, "a number may not begin with 0");
    const bool has_fraction = take(".") && take_digits(is_digit);
    if (!has_whole && !has_fraction) return false;
    if (!is_here('e') && !is_here('E')) return true;
    ++at_;
    if (is_here('+') || is_here('-')) ++at_;
    return take_digits(is_digit);
  }

  // At least one.
  bool take_digits(bool (*is_one)(char)) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_one(text_[at_])) ++at_;
    return at_ > begin;
  }

  // Stands at the opening quote. What is read is not kept when `text` is null.
  bool read_text(std::string* text) {
    const std::size_t begin = at_;
    const char quote = text_[at_++];
    while (at_ < text_.size() && !is_here('\n') && !is_here('\r')) {
      const char c = text_[at_++];
      if (c == quote) return true;
      if (c == '\\') {
        if (!read_escape(text)) return false;
      } else if (text != nullptr) {
        *text += c;
      }
    }
    return fail(begin, "this text does not end");
  }

  // Stands behind the backslash. A line end behind it is no part of the text; other characters mean themselves.
  bool read_escape(std::string* text) {
    constexpr std::string_view k_names = "bfnrtv0";
    constexpr std::string_view k_characters{"\b\f\n\r\t\v\0", 7};
    if (take("\r\n") || take("\n") || take("\r") || take(k_line_separator) || take(k_paragraph_separator)) return true;
    if (at_ == text_.size()) return fail(at_, "this text does not end");
    const char c = text_[at_++];
    if (c == 'u') return read_unicode(text);
    if (c == 'x') {
      const auto code = take_hexadecimal(2);
      if (code && text != nullptr) append_utf8(*text, *code);
      return code.has_value();
    }
    const bool is_null = c == '0' && !(at_ < text_.size() && is_digit(text_[at_]));
    if (is_digit(c) && !is_null) return fail(at_ - 2, "a digit cannot be escaped");
    const std::size_t known = k_names.find(c);
    if (text != nullptr) *text += known == std::string_view::npos ? c : k_characters[known];
    return true;
  }

  // Stands behind "\u". Takes two escapes where they are the halves of one character.
  bool read_unicode(std::string* text) {
    auto code = take_hexadecimal(4);
    if (!code) return false;
    const std::size_t behind = at_;
    if (is_first_half(*code) && take("\\u")) {
      const auto second = take_hexadecimal(4);
      if (!second) return false;
      if (is_second_half(*second)) {
        code = joined_halves(*code, *second);
      } else {
        at_ = behind;
      }
    }
    if (text != nullptr) append_utf8(*text, *code);
    return true;
  }

  // Nothing, and a fault, unless so many digits stand here.
  std::optional<std::uint32_t> take_hexadecimal(std::size_t count) {
    const std::size_t begin = at_;
    while (at_ < begin + count && at_ < text_.size() && is_hex_digit(text_[at_])) ++at_;
    if (at_ == begin + count) return hexadecimal(text_.substr(begin, count));
    (void)fail(at_, "a hexadecimal digit is missing");
    return std::nullopt;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::optional<SyntaxFault> fault_;
};

class CheckJson5 final : public SyntaxCheck {
 public:
  explicit CheckJson5(bool skips_dialects) : SyntaxCheck(FileType::json5, skips_dialects) {}

  std::string told(const Finding& finding) const override {
    return fmt::format("{}: Failed to json5 decode ({} at line {} column {})", shown(finding.path), finding.message,
                       finding.line, finding.column);
  }

 protected:
  std::optional<SyntaxFault> fault_in(std::string_view content) const override {
    if (content.empty()) return std::nullopt;
    if (auto fault = utf8_fault(content)) return fault;
    return Json5Reader(content).run();
  }
};

}  // namespace

Registration check_json5() {
  return {.description = {.id = "check-json5",
                          .summary = "Finds JSON5 that does not parse",
                          .arguments = "[--skip-dialects]"},
          .options = {{"--skip-dialects"}},
          .make = make_syntax_check<CheckJson5>};
}

}  // namespace wf::gates
