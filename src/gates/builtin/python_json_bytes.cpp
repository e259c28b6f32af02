// decoded_json(): which encoding it is, then character by character into UTF-8. Halves of surrogate pairs pass, as
// Python lets them here.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "gates/builtin/json_text.h"
#include "gates/builtin/python_json.h"
#include "gates/builtin/python_text.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

using namespace std::string_view_literals;

enum class Bytes : std::uint8_t { big_endian, little_endian };

struct Encoding {
  std::string_view name;
  std::size_t width = 1;  // bytes of a unit
  Bytes order = Bytes::little_endian;
  std::size_t mark = 0;  // bytes of the byte-order mark
};

struct Mark {
  std::string_view bytes;
  Encoding encoding;
};
// UTF-32's first: UTF-16's is its beginning.
constexpr std::array<Mark, 5> k_marks = {{{"\0\0\xFE\xFF"sv, {"utf-32", 4, Bytes::big_endian, 4}},
                                          {"\xFF\xFE\0\0"sv, {"utf-32", 4, Bytes::little_endian, 4}},
                                          {"\xFE\xFF"sv, {"utf-16", 2, Bytes::big_endian, 2}},
                                          {"\xFF\xFE"sv, {"utf-16", 2, Bytes::little_endian, 2}},
                                          {"\xEF\xBB\xBF"sv, {"utf-8", 1, Bytes::little_endian, 3}}}};
constexpr Encoding k_utf8 = {"utf-8"};

// JSON begins with two characters of ASCII, so the zeros among the first four bytes give it away.
Encoding encoding_of(std::string_view content) {
  for (const Mark& mark : k_marks) {
    if (content.starts_with(mark.bytes)) return mark.encoding;
  }
  const auto is_zero = [&](std::size_t i) { return content[i] == '\0'; };
  if (content.size() >= 4) {
    if (is_zero(0)) {
      return is_zero(1) ? Encoding{"utf-32-be", 4, Bytes::big_endian} : Encoding{"utf-16-be", 2, Bytes::big_endian};
    }
    if (is_zero(1)) return is_zero(2) && is_zero(3) ? Encoding{"utf-32-le", 4} : Encoding{"utf-16-le", 2};
  } else if (content.size() == 2) {
    if (is_zero(0)) return {"utf-16-be", 2, Bytes::big_endian};
    if (is_zero(1)) return {"utf-16-le", 2};
  }
  return k_utf8;
}

// The same bytes with the halves of pairs (three bytes that begin with ED A0 to ED BF) as something that UTF-8 allows.
std::string without_halves(std::string_view content) {
  std::string harmless(content);
  for (std::size_t i = 0; i + 2 < harmless.size(); ++i) {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(harmless[i + k]); };
    if (byte(0) == 0xed && byte(1) >= 0xa0 && byte(1) < 0xc0 && byte(2) >= 0x80 && byte(2) < 0xc0) {
      harmless[i + 1] = static_cast<char>(0x80);
    }
  }
  return harmless;
}

std::uint32_t unit_at(std::string_view content, std::size_t offset, const Encoding& encoding) {
  std::uint32_t unit = 0;
  for (std::size_t k = 0; k < encoding.width; ++k) {
    const std::size_t from = encoding.order == Bytes::big_endian ? k : encoding.width - 1 - k;
    unit = (unit << 8U) | static_cast<unsigned char>(content[offset + from]);
  }
  return unit;
}

}  // namespace

tl::expected<std::string, SyntaxFault> decoded_json(std::string_view content) {
  const Encoding encoding = encoding_of(content);
  content.remove_prefix(encoding.mark);
  if (encoding.width == 1) {
    if (auto fault = utf8_fault(without_halves(content))) return tl::unexpected(*std::move(fault));
    return std::string(content);
  }
  const auto wrong = [&](std::string_view reason) {
    return tl::unexpected(
        SyntaxFault{1, 1, fmt::format("'{}' codec can't decode the bytes: {}", encoding.name, reason)});
  };
  if (content.size() % encoding.width != 0) return wrong("truncated data");
  std::string text;
  for (std::size_t i = 0; i < content.size(); i += encoding.width) {
    std::uint32_t character = unit_at(content, i, encoding);
    const bool is_high = encoding.width == 2 && character >= 0xd800 && character < 0xdc00;
    if (is_high && i + 2 < content.size()) {
      const std::uint32_t low = unit_at(content, i + 2, encoding);
      if (low >= 0xdc00 && low < 0xe000) {
        character = 0x10000 + ((character - 0xd800) << 10U) + (low - 0xdc00);
        i += 2;
      }
    }
    if (character > 0x10ffff) return wrong("code point not in range(0x110000)");
    append_utf8(text, character);
  }
  return text;
}

}  // namespace wf::gates
