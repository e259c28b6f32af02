#include "gates/builtin/secret_proof.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>
#include <string>

#include "base/text.h"

namespace wf::gates {

namespace {

// CRC-32 of IEEE 802.3, bit by bit: tokens are short and rare.
std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = ~0U;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1U ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
  }
  return ~crc;
}

// Six digits, with zeros in front.
std::string base62(std::uint32_t number) {
  constexpr std::string_view k_digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  std::string digits(6, '0');
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, number /= 62) *digit = k_digits[number % 62];
  return digits;
}

std::string hex_from_lowest_byte(std::uint32_t number) {
  constexpr std::string_view k_digits = "0123456789abcdef";
  std::string hex;
  for (int byte = 0; byte < 4; ++byte, number >>= 8U) hex += {k_digits[number >> 4U & 15U], k_digits[number & 15U]};
  return hex;
}

std::string decoded_base64(std::string_view text) {
  constexpr std::string_view k_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string bytes;
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char c : text) {
    const std::size_t digit = k_digits.find(c);
    if (digit == std::string_view::npos) return {};
    bits = bits << 6U | static_cast<std::uint32_t>(digit);
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes += static_cast<char>(bits >> count & 0xffU);
    }
  }
  return bytes;
}

// Eight digits or letters in their order, as people type who need "some token".
bool has_sequence(std::string_view text) {
  std::size_t run = 1;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool goes_on = text[i] == text[i - 1] + 1 || (text[i - 1] == '9' && text[i] == '0');
    run = goes_on ? run + 1 : 1;
    if (run >= 8) return true;
  }
  return false;
}

bool has_any(std::string_view text, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return contains(text, word); });
}

// How keys begin that vendors publish for everybody's use: the storage and database emulators of Azure, the tokens of
// jwt.io and RFC 7515, the key of every new Vagrant box.
bool is_published(std::string_view secret) {
  constexpr std::array<std::string_view, 7> k_begins = {
      "Eby8vdM02xNOcqFl",     "C2y6yDjf5/R+ob0N",   "SflKxwRJSMeKKF2QT4",      "TJVA95OrM7E2cBab30",
      "dBjftJeZ4CVP-mB92K27", "XbPfbIHMI6arZ3Y922", "MIIEogIBAAKCAQEA6NF8iall"};
  return has_any(secret, k_begins);
}

bool is_token_with_header(std::string_view secret) {
  const std::size_t end = secret.find('.');
  const std::string header = decoded_base64(secret.substr(0, end));
  const std::string_view signature = secret.substr(secret.rfind('.') + 1);
  return header.starts_with('{') && contains(header, "\"alg\"") && !contains(to_lower(header), "\"none\"") &&
         !is_placeholder(signature) && entropy_of(signature) >= 4;
}

}  // namespace

double entropy_of(std::string_view text) {
  std::array<std::uint32_t, 256> counts = {};
  for (const char c : text) ++counts.at(static_cast<unsigned char>(c));
  double bits = 0;
  for (const std::uint32_t count : counts) {
    if (count == 0) continue;
    const double share = static_cast<double>(count) / static_cast<double>(text.size());
    bits -= share * std::log2(share);
  }
  return bits;
}

bool is_mixed(std::string_view text) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return std::any_of(text.begin(), text.end(), is_small) && std::any_of(text.begin(), text.end(), is_capital) &&
         std::any_of(text.begin(), text.end(), [&](char c) { return !is_small(c) && !is_capital(c); });
}

bool is_placeholder(std::string_view secret) {
  constexpr std::array<std::string_view, 11> k_words = {"example", "placeholder", "redacted", "dummy",
                                                        "xxxx",    "your",        "changeme", "sample",
                                                        "insert",  "not-a-real",  "notreal"};
  constexpr std::size_t k_fewest_different = 8;
  const std::string lower = to_lower(secret);
  if (has_any(lower, k_words) || is_published(secret)) return true;
  return std::set<char>(secret.begin(), secret.end()).size() < k_fewest_different || has_sequence(lower);
}

bool is_real_password(std::string_view user, std::string_view password, std::string_view host) {
  constexpr std::size_t k_shortest = 8;
  constexpr std::array<std::string_view, 14> k_words = {"pass",  "secret", "example", "changeme", "your",
                                                        "xxx",   "test",   "token",   "hunter",   "user",
                                                        "dummy", "123456", "abc123",  "key"};
  constexpr std::array<std::string_view, 7> k_hosts = {"example.", "localhost", "127.0.0.1", ".test",
                                                       ".invalid", ".local",    "yourhost"};
  if (password.size() < k_shortest || password.find_first_of("${}<>*[]()|^") != std::string_view::npos) return false;
  const std::string lower = to_lower(password);
  if (lower == to_lower(user) || has_any(lower, k_words) || has_any(to_lower(host), k_hosts)) return false;
  if (is_published(password) || has_sequence(lower) || host.find('.') == std::string_view::npos) return false;
  const bool has_digit = password.find_first_of("0123456789") != std::string_view::npos;
  const bool has_letter = std::any_of(lower.begin(), lower.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  constexpr double k_bits = 2.5;  // "aaaa1111" has 1, eight different characters have 3
  return has_digit && has_letter && entropy_of(password) >= k_bits;
}

bool looks_random(std::string_view value) {
  constexpr std::size_t k_shortest = 16;
  constexpr std::size_t k_longest = 200;
  constexpr double k_bits = 3.7;
  const auto is_usual = [](char c) { return is_in(Alphabet::base64, c) || is_in(Alphabet::dotted, c); };
  if (value.size() < k_shortest || value.size() > k_longest || !std::all_of(value.begin(), value.end(), is_usual))
    return false;
  const auto digits = std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits >= 2 && is_mixed(value) && entropy_of(value) >= k_bits && !is_placeholder(value);
}

bool is_proven(Proof proof, std::string_view prefix, std::string_view secret) {
  switch (proof) {
    case Proof::none:
      return true;
    case Proof::github_checksum: {
      const std::string_view body = secret.substr(prefix.size());
      return body.size() > 6 && body.substr(body.size() - 6) == base62(crc32(body.substr(0, body.size() - 6)));
    }
    case Proof::grafana_checksum: {
      const std::size_t end = secret.rfind('_');
      return secret.substr(end + 1) == hex_from_lowest_byte(crc32(secret.substr(0, end)));
    }
    case Proof::json_web_token:
      return is_token_with_header(secret);
    case Proof::mixed:
      return is_mixed(secret.substr(prefix.size()));
  }
  return false;
}

}  // namespace wf::gates
