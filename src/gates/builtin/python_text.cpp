#include "gates/builtin/python_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

constexpr std::array<std::string_view, 11> k_line_ends = {
    "\r\n", "\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};

// What str.isspace() says of one character, in UTF-8. The row from U+2000 to U+200A is asked for below.
constexpr std::array<std::string_view, 18> k_spaces = {" ",
                                                       "\t",
                                                       "\n",
                                                       "\v",
                                                       "\f",
                                                       "\r",
                                                       "\x1c",
                                                       "\x1d",
                                                       "\x1e",
                                                       "\x1f",
                                                       "\xC2\x85",
                                                       "\xC2\xA0",
                                                       "\xE1\x9A\x80",
                                                       "\xE2\x80\xA8",
                                                       "\xE2\x80\xA9",
                                                       "\xE2\x80\xAF",
                                                       "\xE2\x81\x9F",
                                                       "\xE3\x80\x80"};
constexpr std::string_view k_row_of_spaces = "\xE2\x80";

std::size_t size_of_last_space(std::string_view text) {
  for (const std::string_view space : k_spaces) {
    if (text.ends_with(space)) return space.size();
  }
  constexpr std::size_t k_size = 3;
  if (text.size() < k_size || !text.substr(text.size() - k_size).starts_with(k_row_of_spaces)) return 0;
  const auto last = static_cast<unsigned char>(text.back());
  return last >= 0x80 && last <= 0x8a ? k_size : 0;
}

// Of a first byte of UTF-8: how many follow it.
std::size_t continuations_after(unsigned char byte) {
  if (byte >= 0xf0) return 3;
  if (byte >= 0xe0) return 2;
  return 1;
}

// Whether `next` may follow `first` as the second byte: no overlong form, no half of a pair, nothing above U+10FFFF.
bool may_follow(unsigned char first, unsigned char next) {
  if (first == 0xe0) return next >= 0xa0 && next < 0xc0;
  if (first == 0xed) return next >= 0x80 && next < 0xa0;
  if (first == 0xf0) return next >= 0x90 && next < 0xc0;
  if (first == 0xf4) return next >= 0x80 && next < 0x90;
  return next >= 0x80 && next < 0xc0;
}

struct WrongBytes {
  std::size_t begin = 0;
  std::size_t count = 0;
  std::string_view reason;
};

std::optional<WrongBytes> wrong_bytes(std::string_view content) {
  const auto byte_at = [&](std::size_t at) { return static_cast<unsigned char>(content[at]); };
  for (std::size_t i = 0; i < content.size(); ++i) {
    const unsigned char first = byte_at(i);
    if (first < 0x80) continue;
    if (first < 0xc2 || first > 0xf4) return WrongBytes{i, 1, "invalid start byte"};
    const std::size_t expected = continuations_after(first);
    for (std::size_t k = 1; k <= expected; ++k) {
      if (i + k == content.size()) return WrongBytes{i, k, "unexpected end of data"};
      const unsigned char next = byte_at(i + k);
      const bool is_right = k == 1 ? may_follow(first, next) : next >= 0x80 && next < 0xc0;
      if (!is_right) return WrongBytes{i, k, "invalid continuation byte"};
    }
    i += expected;
  }
  return std::nullopt;
}

}  // namespace

std::optional<SyntaxFault> utf8_fault(std::string_view content) {
  const auto wrong = wrong_bytes(content);
  if (!wrong) return std::nullopt;
  const Position place = position_of(content, wrong->begin);
  const std::string what =
      wrong->count == 1 ? fmt::format("'utf-8' codec can't decode byte 0x{:02x} in position {}: {}",
                                      static_cast<unsigned char>(content[wrong->begin]), wrong->begin, wrong->reason)
                        : fmt::format("'utf-8' codec can't decode bytes in position {}-{}: {}", wrong->begin,
                                      wrong->begin + wrong->count - 1, wrong->reason);
  return SyntaxFault{place.line, place.column, what};
}

PythonLine first_python_line(std::string_view content) {
  const std::size_t end = content.find_first_of("\r\n");
  if (end == std::string_view::npos) return {content, content.size()};
  return {content.substr(0, end), end + (content.substr(end).starts_with("\r\n") ? 2 : 1)};
}

std::string with_plain_newlines(std::string_view content) {
  std::string plain;
  plain.reserve(content.size());
  while (!content.empty()) {
    const PythonLine line = first_python_line(content);
    plain.append(line.text);
    if (line.size > line.text.size()) plain += '\n';
    content.remove_prefix(line.size);
  }
  return plain;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> all;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto* const end = std::find_if(k_line_ends.begin(), k_line_ends.end(),
                                         [&](std::string_view known) { return text.substr(i).starts_with(known); });
    if (end == k_line_ends.end()) {
      ++i;
      continue;
    }
    i += end->size();
    all.push_back(text.substr(begin, i - begin));
    begin = i;
  }
  if (begin < text.size()) all.push_back(text.substr(begin));
  return all;
}

std::string_view without_trailing_space(std::string_view text) {
  while (const std::size_t size = size_of_last_space(text)) text.remove_suffix(size);
  return text;
}

}  // namespace wf::gates
