// JSON text: what the readers of JSON and JSON5 have in common about characters.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wf::gates {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Nothing unless all of `digits` (1 to 8) are hexadecimal.
std::optional<std::uint32_t> hexadecimal(std::string_view digits);

// The halves of a character beyond 16 bits, as "\uD83D\uDE00" has them, and the character.
constexpr bool is_first_half(std::uint32_t code) { return code >= 0xd800 && code < 0xdc00; }
constexpr bool is_second_half(std::uint32_t code) { return code >= 0xdc00 && code < 0xe000; }
constexpr std::uint32_t joined_halves(std::uint32_t first, std::uint32_t second) {
  return 0x10000 + ((first - 0xd800) << 10U) + (second - 0xdc00);
}

// As UTF-8, also half a character: in three bytes.
void append_utf8(std::string& text, std::uint32_t character);

}  // namespace wf::gates
