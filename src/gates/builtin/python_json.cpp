// A reader by recursive descent, as Python's: which fault is found first, and where, follows from the order in which it
// looks.
#include "gates/builtin/python_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <forward_list>
#include <limits>
#include <set>

#include "base/text.h"
#include "gates/builtin/json_text.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

constexpr std::size_t k_most_digits = 4300;  // sys.get_int_max_str_digits()
// A character of a string that stands for itself.
constexpr auto k_is_plain = [] {
  std::array<bool, 256> is_plain = {};
  for (std::size_t byte = 0x20; byte < is_plain.size(); ++byte) is_plain[byte] = byte != '"' && byte != '\\';
  return is_plain;
}();

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// The double nearest to a number of JSON; from_chars leaves it to us which way it is out of range.
double real_of(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc::result_out_of_range) return value;
  const double sign = text.starts_with('-') ? -1.0 : 1.0;
  const std::size_t exponent = text.find_first_of("eE");
  const std::string_view mantissa = text.substr(0, exponent);
  // What the first digit that counts stands for; the exponent cannot be short if that alone is in range.
  const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
  const std::size_t first = mantissa.find_first_of("123456789");
  const auto magnitude = static_cast<std::int64_t>(point) - static_cast<std::int64_t>(first);
  std::int64_t power = 0;
  if (exponent != std::string_view::npos) {
    std::string_view digits = text.substr(exponent + 1);
    if (digits.starts_with('+')) digits.remove_prefix(1);
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), power);
    if (parsed.ec != std::errc()) power = digits.starts_with('-') ? -(std::int64_t{1} << 62) : std::int64_t{1} << 62;
  }
  return power + magnitude > 0 ? sign * std::numeric_limits<double>::infinity() : sign * 0.0;
}

class Reader {
 public:
  Reader(std::string_view text, JsonUse use) : text_(text), use_(use) {}

  JsonReading run() {
    skip_space();
    JsonValue value;
    if (!read_value(value)) return tl::unexpected(fault_);
    skip_space();
    if (at_ == text_.size()) return value;
    (void)fail(at_, "Extra data");
    return tl::unexpected(fault_);
  }

 private:
  // Of one object.
  struct Keys {
    std::vector<std::string_view> names;
    std::vector<std::size_t> places;
    std::forward_list<std::string> written;  // those with escapes, to which names refers
  };

  bool keeps() const { return use_ == JsonUse::keep; }
  bool is_here(char c) const { return at_ < text_.size() && text_[at_] == c; }

  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }

  bool fail(std::size_t offset, std::string_view message) {
    const Position place = position_of(text_, offset);
    fault_ = {place.line, place.column,
              fmt::format("{}: line {} column {} (char {})", message, place.line, place.column,
                          count_characters(text_.substr(0, offset)))};
    return false;
  }

  bool read_value(JsonValue& value) {
    if (at_ == text_.size()) return fail(at_, "Expecting value");
    switch (text_[at_]) {
      case '"':
        value.kind = JsonValue::Kind::text;
        return read_text(keeps() ? &value.text : nullptr);
      case '{':
        value.kind = JsonValue::Kind::object;
        return enter() && read_object(value) && leave();
      case '[':
        value.kind = JsonValue::Kind::array;
        return enter() && read_array(value) && leave();
      default:
        return read_word(value) || read_number(value);
    }
  }

  bool enter() {
    if (++depth_ <= k_deepest_nesting) return true;
    const Position place = position_of(text_, at_);
    fault_ = {place.line, place.column, fmt::format("nested deeper than {} levels", k_deepest_nesting)};
    return false;
  }
  bool leave() {
    --depth_;
    return true;
  }

  bool read_object(JsonValue& value) {
    ++at_;
    skip_space();
    if (is_here('}')) {
      ++at_;
      return true;
    }
    Keys keys;
    while (true) {
      if (!is_here('"')) return fail(at_, "Expecting property name enclosed in double quotes");
      JsonMember member;
      if (keeps() ? !read_text(&member.key) : !read_key(keys)) return false;
      skip_space();
      if (!is_here(':')) return fail(at_, "Expecting ':' delimiter");
      ++at_;
      skip_space();
      if (!read_value(member.value)) return false;
      if (keeps()) value.members.push_back(std::move(member));
      skip_space();
      if (is_here('}')) break;
      if (!is_here(',')) return fail(at_, "Expecting ',' delimiter");
      ++at_;
      skip_space();
    }
    ++at_;
    return keeps() || has_each_once(keys);
  }

  // As it lies in the text; only one with escapes is written down anew.
  bool read_key(Keys& keys) {
    const std::size_t begin = at_;
    if (!read_text(nullptr)) return false;
    const std::string_view raw = text_.substr(begin + 1, at_ - begin - 2);
    keys.places.push_back(begin);
    if (raw.find('\\') == std::string_view::npos) {
      keys.names.push_back(raw);
      return true;
    }
    at_ = begin;
    (void)read_text(&keys.written.emplace_front());
    keys.names.push_back(keys.written.front());
    return true;
  }

  // Python asks when the object is read as a whole.
  bool has_each_once(const Keys& keys) {
    std::vector<std::string_view> sorted = keys.names;
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end()) return true;
    std::set<std::string_view> seen;
    std::size_t twice = 0;
    while (seen.insert(keys.names[twice]).second) ++twice;
    const Position place = position_of(text_, keys.places[twice]);
    fault_ = {place.line, place.column, fmt::format("Duplicate key: {}", without_steering(keys.names[twice]))};
    return false;
  }

  bool read_array(JsonValue& value) {
    ++at_;
    skip_space();
    if (is_here(']')) {
      ++at_;
      return true;
    }
    while (true) {
      JsonValue item;
      if (!read_value(item)) return false;
      if (keeps()) value.items.push_back(std::move(item));
      skip_space();
      if (is_here(']')) break;
      if (!is_here(',')) return fail(at_, "Expecting ',' delimiter");
      ++at_;
      skip_space();
    }
    ++at_;
    return true;
  }

  bool take(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  bool read_word(JsonValue& value) {
    using Kind = JsonValue::Kind;
    constexpr double k_infinity = std::numeric_limits<double>::infinity();
    const auto is = [&](std::string_view word, Kind kind, bool truth, double real) {
      if (!take(word)) return false;
      value.kind = kind;
      value.truth = truth;
      value.real = real;
      return true;
    };
    return is("null", Kind::null, false, 0) || is("true", Kind::truth, true, 0) || is("false", Kind::truth, false, 0) ||
           is("NaN", Kind::real, false, std::numeric_limits<double>::quiet_NaN()) ||
           is("Infinity", Kind::real, false, k_infinity) || is("-Infinity", Kind::real, false, -k_infinity);
  }

  std::size_t behind_digits(std::size_t from) const {
    while (is_digit_at(from)) ++from;
    return from;
  }
  bool is_digit_at(std::size_t offset) const { return offset < text_.size() && is_digit(text_[offset]); }

  bool read_number(JsonValue& value) {
    const std::size_t begin = at_;
    const std::size_t digits = begin + (text_[begin] == '-' ? 1 : 0);
    if (!is_digit_at(digits)) return fail(begin, "Expecting value");
    std::size_t end = text_[digits] == '0' ? digits + 1 : behind_digits(digits);
    const std::size_t whole_end = end;
    if (end < text_.size() && text_[end] == '.' && is_digit_at(end + 1)) end = behind_digits(end + 1);
    if (end < text_.size() && (text_[end] == 'e' || text_[end] == 'E')) {
      const bool has_sign = end + 1 < text_.size() && (text_[end + 1] == '+' || text_[end + 1] == '-');
      const std::size_t power = end + (has_sign ? 2 : 1);
      if (is_digit_at(power)) end = behind_digits(power);
    }
    at_ = end;
    if (end != whole_end) {
      value.kind = JsonValue::Kind::real;
      if (keeps()) value.real = real_of(text_.substr(begin, end - begin));
      return true;
    }
    value.kind = JsonValue::Kind::whole;
    if (end - digits > k_most_digits) {
      const Position place = position_of(text_, begin);
      fault_ = {place.line, place.column,
                fmt::format("Exceeds the limit ({} digits) for integer string conversion: value has {} digits; use "
                            "sys.set_int_max_str_digits() to increase the limit",
                            k_most_digits, end - digits)};
      return false;
    }
    const std::string_view whole = text_.substr(begin, end - begin);
    if (keeps()) value.text = whole == "-0" ? "0" : whole;
    return true;
  }

  // Stands at the opening quote. What is read is not kept when `text` is null.
  bool read_text(std::string* text) {
    const std::size_t begin = at_++;
    while (true) {
      const std::size_t piece = at_;
      while (at_ < text_.size() && k_is_plain[static_cast<unsigned char>(text_[at_])]) ++at_;
      if (at_ < text_.size() && static_cast<unsigned char>(text_[at_]) < 0x20)
        return fail(at_, "Invalid control character at");
      if (text != nullptr) text->append(text_.substr(piece, at_ - piece));
      if (at_ == text_.size()) return fail(begin, "Unterminated string starting at");
      if (text_[at_++] == '"') return true;
      if (at_ == text_.size()) return fail(begin, "Unterminated string starting at");
      if (!read_escape(text)) return false;
    }
  }

  // Stands behind the backslash.
  bool read_escape(std::string* text) {
    constexpr std::string_view k_names = "\"\\/bfnrt";
    constexpr std::string_view k_characters = "\"\\/\b\f\n\r\t";
    const char name = text_[at_];
    std::uint32_t character = 0;
    if (name == 'u') {
      if (!read_code(character)) return false;
    } else {
      const std::size_t known = k_names.find(name);
      if (known == std::string_view::npos) return fail(at_ - 1, "Invalid \\escape");
      character = static_cast<unsigned char>(k_characters[known]);
      ++at_;
    }
    if (text != nullptr) append_utf8(*text, character);
    return true;
  }

  // Stands at the "u". Takes two escapes where they are the halves of one character.
  bool read_code(std::uint32_t& character) {
    constexpr std::size_t k_length = 5;  // "u" and four digits
    // Python wants one more character behind the digits; the string does not end before it.
    const auto code_at = [&](std::size_t offset) {
      return offset + k_length < text_.size() ? hexadecimal(text_.substr(offset + 1, k_length - 1)) : std::nullopt;
    };
    const auto first = code_at(at_);
    if (!first) return fail(at_, "Invalid \\uXXXX escape");
    character = *first;
    at_ += k_length;
    if (!is_first_half(character) || !text_.substr(at_).starts_with("\\u")) return true;
    if (at_ + 1 + k_length >= text_.size()) return true;  // the next round says what is wrong
    const auto second = code_at(at_ + 1);
    if (!second) return fail(at_ + 1, "Invalid \\uXXXX escape");
    if (!is_second_half(*second)) return true;
    character = joined_halves(character, *second);
    at_ += 1 + k_length;
    return true;
  }

  std::string_view text_;
  JsonUse use_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  SyntaxFault fault_;
};

}  // namespace

JsonReading read_json(std::string_view text, JsonUse use) { return Reader(text, use).run(); }

}  // namespace wf::gates
