#include "gates/builtin/python_json_text.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

namespace wf::gates {

namespace {

using Kind = JsonValue::Kind;

// One character of UTF-8, which was checked when it was read.
struct Character {
  std::uint32_t code = 0;
  std::size_t size = 1;
};

Character first_character(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  const std::size_t size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  if (size == 1 || size > text.size()) return {first, 1};
  std::uint32_t code = first & (0xffU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) code = (code << 6U) | (byte(i) & 0x3fU);
  return {code, size};
}

std::string_view short_escape(std::uint32_t code) {
  switch (code) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    case '\f':
      return "\\f";
    case '\b':
      return "\\b";
    default:
      return "";
  }
}

class Writer {
 public:
  explicit Writer(const JsonForm& form) : form_(form) {}

  void write(const JsonValue& value) {
    switch (value.kind) {
      case Kind::null:
        text_ += "null";
        break;
      case Kind::truth:
        text_ += value.truth ? "true" : "false";
        break;
      case Kind::whole:
        text_ += value.text;
        break;
      case Kind::real:
        text_ += python_float(value.real);
        break;
      case Kind::text:
        write_text(value.text);
        break;
      case Kind::array:
        write_all(value.items, '[', ']', [this](const JsonValue& item) { write(item); });
        break;
      case Kind::object:
        write_all(value.members, '{', '}', [this](const JsonMember& member) {
          write_text(member.key);
          text_ += ": ";
          write(member.value);
        });
        break;
    }
  }

  std::string take() { return std::move(text_); }

 private:
  void start_line() {
    text_ += '\n';
    for (std::size_t i = 0; i < depth_; ++i) text_ += form_.indent;
  }

  template <typename Items, typename WriteOne>
  void write_all(const Items& items, char opening, char closing, WriteOne write_one) {
    text_ += opening;
    if (!items.empty()) {
      ++depth_;
      bool is_first = true;
      for (const auto& item : items) {
        if (!is_first) text_ += ',';
        is_first = false;
        start_line();
        write_one(item);
      }
      --depth_;
      start_line();
    }
    text_ += closing;
  }

  void write_text(std::string_view text) {
    text_ += '"';
    while (!text.empty()) {
      const Character character = first_character(text);
      const std::string_view escape = short_escape(character.code);
      if (!escape.empty()) {
        text_ += escape;
      } else if (character.code < 0x20 || (form_.characters == JsonCharacters::ascii && character.code > 0x7e)) {
        write_code(character.code);
      } else {
        text_ += text.substr(0, character.size);
      }
      text.remove_prefix(character.size);
    }
    text_ += '"';
  }

  void write_code(std::uint32_t code) {
    if (code < 0x10000) {
      text_ += fmt::format("\\u{:04x}", code);
      return;
    }
    const std::uint32_t rest = code - 0x10000;
    text_ += fmt::format("\\u{:04x}\\u{:04x}", 0xd800 + (rest >> 10U), 0xdc00 + (rest & 0x3ffU));
  }

  const JsonForm& form_;
  std::string text_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string json_text(const JsonValue& value, const JsonForm& form) {
  Writer writer(form);
  writer.write(value);
  return writer.take();
}

// The shortest digits that mean this number; with an exponent from 1e16 on and below 1e-4.
std::string python_float(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value < 0 ? "-Infinity" : "Infinity";
  std::array<char, 64> buffer{};
  const auto written =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::fabs(value), std::chars_format::scientific);
  const std::string_view shortest(buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data()));
  const std::size_t exponent_at = shortest.find('e');
  std::string digits(shortest.substr(0, exponent_at));
  if (digits.size() > 1) digits.erase(1, 1);  // the point
  int exponent = 0;
  const std::string_view power = shortest.substr(exponent_at + (shortest[exponent_at + 1] == '+' ? 2 : 1));
  (void)std::from_chars(power.data(), power.data() + power.size(), exponent);
  const std::string sign = std::signbit(value) ? "-" : "";
  if (exponent < -4 || exponent >= 16) {
    const std::string point = digits.size() > 1 ? "." + digits.substr(1) : "";
    return fmt::format("{}{}{}e{}{:02}", sign, digits[0], point, exponent < 0 ? '-' : '+', std::abs(exponent));
  }
  if (exponent < 0)
    return fmt::format("{}0.{}{}", sign, std::string(static_cast<std::size_t>(-exponent - 1), '0'), digits);
  const auto whole = static_cast<std::size_t>(exponent) + 1;
  if (digits.size() <= whole) return fmt::format("{}{}{}.0", sign, digits, std::string(whole - digits.size(), '0'));
  return fmt::format("{}{}.{}", sign, digits.substr(0, whole), digits.substr(whole));
}

}  // namespace wf::gates
