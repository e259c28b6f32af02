#include "state/sealed.h"

#include <fmt/format.h>

#include <charconv>

#include "base/checksum.h"
#include "base/text.h"

namespace wf::state {

namespace {

constexpr std::size_t k_digits = 16;

std::string hex_checksum(std::string_view text) { return fmt::format("{:016x}", checksum(text)); }

}  // namespace

std::string escaped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7f || c == '\\') {
      result += fmt::format("\\x{:02x}", byte);
    } else {
      result += c;
    }
  }
  return result;
}

std::optional<std::string> unescaped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    if (text[0] != '\\') {
      result += text[0];
      text.remove_prefix(1);
      continue;
    }
    unsigned byte = 0;
    if (text.size() < 4 || text[1] != 'x') return std::nullopt;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 4, byte, 16);
    if (error != std::errc() || end != text.data() + 4) return std::nullopt;
    result += static_cast<char>(byte);
    text.remove_prefix(4);
  }
  return result;
}

std::string sealed(std::string_view name, int version, std::string_view body) {
  return fmt::format("{} {} {}\n{}", name, version, hex_checksum(body), body);
}

std::optional<std::string_view> unsealed(std::string_view name, int version, std::string_view text) {
  const std::size_t newline = text.find('\n');
  if (newline == std::string_view::npos) return std::nullopt;
  const std::string_view body = text.substr(newline + 1);
  if (text.substr(0, newline) != fmt::format("{} {} {}", name, version, hex_checksum(body))) return std::nullopt;
  return body;
}

std::string sealed_line(std::string_view text) { return fmt::format("{} {}", text, hex_checksum(text)); }

std::optional<std::string_view> unsealed_line(std::string_view line) {
  if (line.size() < k_digits + 1 || line[line.size() - k_digits - 1] != ' ') return std::nullopt;
  const std::string_view text = line.substr(0, line.size() - k_digits - 1);
  if (line.substr(line.size() - k_digits) != hex_checksum(text)) return std::nullopt;
  return text;
}

std::optional<std::string> read_bounded(const os::Path& path, std::size_t limit) {
  const auto status = os::status_of(path);
  if (!status || status->type != os::FileType::regular || status->size > limit) return std::nullopt;
  auto content = os::read_file(path);
  if (!content) return std::nullopt;
  return std::move(*content);
}

}  // namespace wf::state
