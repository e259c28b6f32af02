#include "gates/builtin/secret_keys.h"

#include <algorithm>

#include "base/text.h"
#include "gates/builtin/secret_proof.h"

namespace wf::gates {

namespace {

constexpr std::size_t k_longest_key = 20'000;
constexpr std::size_t k_shortest_line = 32;  // of the first line of a key

// The first characters of `text` that can be of a key.
std::string_view line_of_key(std::string_view text) {
  const auto* const end = std::find_if_not(text.begin(), text.end(), [](char c) { return is_in(Alphabet::base64, c); });
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

bool is_key_line(std::string_view text) {
  const std::string_view line = line_of_key(text);
  const bool is_cut = text.substr(line.size()).starts_with("...");
  return line.size() >= k_shortest_line && !is_cut && !is_placeholder(line);
}

// Skips what may stand between a header and the key: line ends (also written as "\n" in a string of a program), quotes,
// blanks, and lines like "Proc-Type: 4,ENCRYPTED".
std::string_view behind_header(std::string_view rest) {
  while (true) {
    const std::size_t begin = rest.find_first_not_of(" \t\r\n\"'\\+,");
    if (begin == std::string_view::npos) return {};
    const bool is_escape = begin > 0 && rest[begin - 1] == '\\' && (rest[begin] == 'n' || rest[begin] == 'r');
    rest.remove_prefix(begin + (is_escape ? 1 : 0));
    if (is_escape) continue;
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (!contains(line, ": ")) return rest;
    rest.remove_prefix(line.size());
  }
}

std::optional<std::string_view> key_in_xml(std::string_view text, std::string_view opening) {
  const std::string_view whole = text.substr(0, text.find("</RSAKeyValue>"));
  const std::size_t begin = whole.find(opening);
  if (begin == std::string_view::npos) return std::nullopt;
  const std::string_view rest = whole.substr(begin + opening.size());
  const std::size_t first = std::min(rest.find_first_not_of(" \t\r\n"), rest.size());
  if (!is_key_line(rest.substr(first))) return std::nullopt;
  return rest.substr(first, rest.find('<') - first);
}

// "-----BEGIN" in base64, with what says that it is a private key in one of its three alignments, as in a Kubernetes
// secret.
std::optional<std::string_view> key_in_base64(std::string_view text) {
  constexpr std::size_t k_shortest = 200;
  constexpr std::size_t k_header = 60;
  // The bytes of "PRIVATE KEY" that fill whole groups of three, whatever stands before them.
  constexpr std::array<std::string_view, 3> k_private = {"UFJJVkFURSBLRV", "BSSVZBVEUgS0VZ", "QUklWQVRFIEtFW"};
  const std::string_view key = line_of_key(text);
  const std::string_view header = key.substr(0, k_header);
  const bool is_private =
      std::any_of(k_private.begin(), k_private.end(), [&](std::string_view mark) { return contains(header, mark); });
  return is_private && key.size() >= k_shortest ? std::optional(key) : std::nullopt;
}

}  // namespace

std::optional<std::string_view> key_at(std::string_view content, std::size_t begin, const SecretFormat& format) {
  constexpr std::size_t k_longest_header = 90;
  const std::string_view text = content.substr(begin, k_longest_key);
  const std::string_view end_of_header = format.parts[0].text;
  if (end_of_header.empty()) return key_in_base64(text);
  if (end_of_header.starts_with('<')) return key_in_xml(text, end_of_header);
  const std::size_t end = text.substr(0, k_longest_header).find(end_of_header);
  if (end == std::string_view::npos || contains(text.substr(0, end), "\n")) return std::nullopt;
  const std::string_view key = behind_header(text.substr(end + end_of_header.size()));
  if (!is_key_line(key)) return std::nullopt;
  return key.substr(0, std::min(key.find("---"), key.find("Private-MAC")));
}

}  // namespace wf::gates
