#include "gates/builtin/secret_baseline.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/sha256.h"
#include "base/text.h"

namespace wf::gates {

namespace {

constexpr std::string_view k_first_line = "# wf secrets 1";
constexpr std::string_view k_explanation =
    "# Known secrets that check-secrets lets pass, by digest. Written by: wf builtin check-secrets --write-baseline "
    "FILES";

// A path is the rest of its line; what could end the line is written as "%0A".
std::string escaped(std::string_view path) {
  std::string text;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    text += byte < 0x20 || byte == 0x7f || c == '%' ? fmt::format("%{:02X}", byte) : std::string(1, c);
  }
  return text;
}

std::optional<unsigned> digit_of(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return std::nullopt;
}

std::optional<std::string> unescaped(std::string_view text) {
  std::string path;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      path += text[i];
      continue;
    }
    if (i + 2 >= text.size()) return std::nullopt;
    const auto high = digit_of(text[i + 1]);
    const auto low = digit_of(text[i + 2]);
    if (!high || !low) return std::nullopt;
    path += static_cast<char>(*high * 16 + *low);
    i += 2;
  }
  return path;
}

std::optional<KnownSecret> known_of(std::string_view line) {
  const std::size_t first = line.find(' ');
  const std::size_t second = first == std::string_view::npos ? first : line.find(' ', first + 1);
  if (second == std::string_view::npos || first == 0) return std::nullopt;
  const std::string_view digest = line.substr(first + 1, second - first - 1);
  const auto path = unescaped(line.substr(second + 1));
  const bool is_digest =
      digest.size() == 64 && std::all_of(digest.begin(), digest.end(), [](char c) { return is_in(Alphabet::hex, c); });
  if (!is_digest || !path || path->empty()) return std::nullopt;
  return KnownSecret{*path, std::string(line.substr(0, first)), std::string(digest)};
}

}  // namespace

KnownSecret known_secret(const Secret& secret, std::string_view path) {
  const std::string_view format = secret.format->id;
  // A zero byte is in no id and no path, so that the three do not run into each other.
  std::string bytes = fmt::format("{}{}{}{}", format, '\0', path, '\0');
  bytes += secret.text;
  return {std::string(path), std::string(format), sha256_hex(bytes)};
}

Result<SecretBaseline> SecretBaseline::parse(std::string_view text, std::string_view file) {
  SecretBaseline baseline;
  std::uint32_t number = 0;
  // The place is in the message: a gate that could not judge shows nothing else.
  const auto refuse = [&](std::string_view why) {
    return fail(ErrorKind::config, fmt::format("{}:{}: {}", shown(file), number, why));
  };
  for (std::string_view line : lines(text)) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with("# wf secrets ") && line != k_first_line)
      return refuse("the baseline was written by a newer wf");
    if (line.empty() || line.starts_with('#')) continue;
    auto known = known_of(line);
    if (!known) return refuse("not a line of a baseline: FORMAT DIGEST PATH");
    baseline.secrets.insert(*std::move(known));
  }
  return baseline;
}

std::string SecretBaseline::text() const {
  std::string text = fmt::format("{}\n{}\n", k_first_line, k_explanation);
  for (const KnownSecret& known : secrets)
    text += fmt::format("{} {} {}\n", known.format, known.digest, escaped(known.path));
  return text;
}

}  // namespace wf::gates
