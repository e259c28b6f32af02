// 1. Tokens: where a word starts, the rules whose prefix starts with the same letter are tried. A token of a service
// has a
//    prefix, an alphabet and a length of its own, so that hardly anything else looks like one.
// 2. Private keys: a header counts only with the first line of a key behind it: headers alone stand in code and in
//    documentation that tells of keys.
// 3. What is evidently an example is left out, and so is a line with a mark that other secret scanners know, too.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "gates/builtin/registration.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

enum class Alphabet : std::uint8_t { alphanumeric, word, hex, upper, base64, path };

bool is_in(Alphabet alphabet, char c) {
  const bool is_digit = c >= '0' && c <= '9';
  const bool is_upper = c >= 'A' && c <= 'Z';
  const bool is_lower = c >= 'a' && c <= 'z';
  switch (alphabet) {
    case Alphabet::alphanumeric:
      return is_digit || is_upper || is_lower;
    case Alphabet::word:
      return is_digit || is_upper || is_lower || c == '_' || c == '-';
    case Alphabet::hex:
      return is_digit || (c >= 'a' && c <= 'f');
    case Alphabet::upper:
      return is_digit || is_upper;
    case Alphabet::base64:
      return is_digit || is_upper || is_lower || c == '+' || c == '/' || c == '=';
    case Alphabet::path:
      return is_digit || is_upper || is_lower || c == '/';
  }
  return false;
}

// `prefix` and then between `least` and `most` characters of the alphabet, and no further one.
struct TokenRule {
  std::string_view name;
  std::string_view prefix;
  Alphabet alphabet;
  std::size_t least;
  std::size_t most;
};

constexpr std::size_t k_any_length = 1000;
constexpr std::array k_rules = {
    TokenRule{"age secret key", "AGE-SECRET-KEY-1", Alphabet::upper, 58, 58},
    TokenRule{"Anthropic API key", "sk-ant-", Alphabet::word, 80, k_any_length},
    TokenRule{"Atlassian API token", "ATATT3", Alphabet::word, 100, k_any_length},
    TokenRule{"AWS access key", "AKIA", Alphabet::upper, 16, 16},
    TokenRule{"AWS access key", "ASIA", Alphabet::upper, 16, 16},
    TokenRule{"Azure storage key", "AccountKey=", Alphabet::base64, 88, 88},
    TokenRule{"Databricks token", "dapi", Alphabet::hex, 32, 32},
    TokenRule{"DigitalOcean token", "dop_v1_", Alphabet::hex, 64, 64},
    TokenRule{"Docker Hub token", "dckr_pat_", Alphabet::word, 27, 27},
    TokenRule{"GitHub token", "ghp_", Alphabet::alphanumeric, 36, 36},
    TokenRule{"GitHub token", "gho_", Alphabet::alphanumeric, 36, 36},
    TokenRule{"GitHub token", "ghu_", Alphabet::alphanumeric, 36, 36},
    TokenRule{"GitHub token", "ghs_", Alphabet::alphanumeric, 36, 36},
    TokenRule{"GitHub token", "ghr_", Alphabet::alphanumeric, 36, 76},
    TokenRule{"GitHub token", "github_pat_", Alphabet::word, 82, 82},
    TokenRule{"GitLab token", "glpat-", Alphabet::word, 20, 64},
    TokenRule{"GitLab token", "gldt-", Alphabet::word, 20, 64},
    TokenRule{"GitLab token", "glrt-", Alphabet::word, 20, 64},
    TokenRule{"Google client secret", "GOCSPX-", Alphabet::word, 28, 28},
    TokenRule{"Grafana token", "glsa_", Alphabet::word, 41, 41},
    TokenRule{"HashiCorp Vault token", "hvs.", Alphabet::word, 90, 200},
    TokenRule{"Hugging Face token", "hf_", Alphabet::alphanumeric, 34, 34},
    TokenRule{"Linear API key", "lin_api_", Alphabet::alphanumeric, 40, 40},
    TokenRule{"npm token", "npm_", Alphabet::alphanumeric, 36, 36},
    TokenRule{"OpenAI API key", "sk-proj-", Alphabet::word, 48, k_any_length},
    TokenRule{"OpenAI API key", "sk-svcacct-", Alphabet::word, 48, k_any_length},
    TokenRule{"PyPI token", "pypi-AgE", Alphabet::word, 60, k_any_length},
    TokenRule{"SendGrid API key", "SG.", Alphabet::word, 22, 22},
    TokenRule{"Shopify token", "shpat_", Alphabet::hex, 32, 32},
    TokenRule{"Slack token", "xoxb-", Alphabet::word, 40, k_any_length},
    TokenRule{"Slack token", "xoxp-", Alphabet::word, 40, k_any_length},
    TokenRule{"Slack token", "xapp-", Alphabet::word, 40, k_any_length},
    TokenRule{"Slack webhook", "https://hooks.slack.com/services/", Alphabet::path, 40, 60},
    TokenRule{"Stripe key", "sk_live_", Alphabet::alphanumeric, 24, k_any_length},
    TokenRule{"Stripe key", "rk_live_", Alphabet::alphanumeric, 24, k_any_length},
};

// The rules by the first letter of their prefix.
const std::array<std::vector<const TokenRule*>, 256>& rules_by_letter() {
  static const std::array<std::vector<const TokenRule*>, 256> k_by_letter = [] {
    std::array<std::vector<const TokenRule*>, 256> by_letter;
    for (const TokenRule& rule : k_rules) by_letter.at(static_cast<unsigned char>(rule.prefix[0])).push_back(&rule);
    return by_letter;
  }();
  return k_by_letter;
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

bool is_placeholder(std::string_view secret) {
  constexpr std::array<std::string_view, 8> k_words = {"example", "placeholder", "redacted", "dummy",
                                                       "xxxx",    "your",        "changeme", "sample"};
  constexpr std::size_t k_fewest_different = 8;
  const std::string lower = to_lower(secret);
  if (std::any_of(k_words.begin(), k_words.end(), [&](std::string_view word) { return contains(lower, word); }))
    return true;
  return std::set<char>(secret.begin(), secret.end()).size() < k_fewest_different || has_sequence(lower);
}

// The first characters of `text` that belong to the alphabet.
std::string_view run_of(Alphabet alphabet, std::string_view text) {
  const auto* const end = std::find_if_not(text.begin(), text.end(), [&](char c) { return is_in(alphabet, c); });
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

std::string_view line_at(std::string_view content, std::size_t at) {
  const std::size_t newline = content.rfind('\n', at);
  const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
  return content.substr(begin, content.find('\n', at) - begin);
}

bool is_allowed(std::string_view line) {
  constexpr std::array<std::string_view, 3> k_marks = {"wf:allow-secret", "gitleaks:allow", "pragma: allowlist secret"};
  return std::any_of(k_marks.begin(), k_marks.end(), [&](std::string_view mark) { return contains(line, mark); });
}

const TokenRule* token_at(std::string_view content, std::size_t begin) {
  for (const TokenRule* const rule : rules_by_letter().at(static_cast<unsigned char>(content[begin]))) {
    if (!content.substr(begin).starts_with(rule->prefix)) continue;
    const std::string_view text = content.substr(begin + rule->prefix.size(), rule->most + 1);
    const std::string_view secret = run_of(rule->alphabet, text);
    if (secret.size() >= rule->least && secret.size() <= rule->most && !is_placeholder(secret)) return rule;
  }
  return nullptr;
}

bool is_word_character(char c) { return is_in(Alphabet::alphanumeric, c) || c == '_'; }

// Skips what may stand between a header and the key: line ends (also written as "\n" in a string of a program), quotes,
// blanks, and lines like "Proc-Type: 4,ENCRYPTED".
std::string_view behind_header(std::string_view rest) {
  while (true) {
    const std::size_t begin = rest.find_first_not_of(" \t\r\n\"'\\+,");
    if (begin == std::string_view::npos) return {};
    const std::size_t escape =
        begin > 0 && rest[begin - 1] == '\\' && (rest[begin] == 'n' || rest[begin] == 'r') ? 1 : 0;
    rest.remove_prefix(begin + escape);
    if (escape == 1) continue;
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (!contains(line, ": ")) return rest;
    rest.remove_prefix(line.size());
  }
}

struct KeyHeader {
  std::string_view name;
  std::string_view begin;  // in two pieces with the rest, so that this file holds no header itself
  std::string_view end;
};
constexpr std::array k_headers = {
    KeyHeader{"private key", "-----BEGIN ", "PRIVATE KEY-----"},
    KeyHeader{"PGP private key", "-----BEGIN ", "PGP PRIVATE KEY BLOCK-----"},
    KeyHeader{"SSH private key", "---- BEGIN ", "SSH2 ENCRYPTED PRIVATE KEY ----"},
    KeyHeader{"OpenVPN key", "-----BEGIN ", "OpenVPN Static key V1-----"},
    KeyHeader{"PuTTY private key", "Private-Lines: ", "\n"},
};

// The kind of private key whose header starts at `begin`.
const KeyHeader* key_at(std::string_view content, std::size_t begin) {
  constexpr std::size_t k_longest_header = 80;
  constexpr std::size_t k_looked_at = 2000;    // so many bytes after a header; its lines of text stand there as well
  constexpr std::size_t k_shortest_line = 32;  // of the first line of a key
  for (const KeyHeader& header : k_headers) {
    const std::string_view text = content.substr(begin, k_longest_header);
    if (!text.starts_with(header.begin)) continue;
    const std::size_t end = text.find(header.end);
    if (end == std::string_view::npos || contains(text.substr(0, end), "\n")) continue;
    const std::string_view rest = behind_header(content.substr(begin + end + header.end.size(), k_looked_at));
    const std::string_view key = run_of(Alphabet::base64, rest);
    if (key.size() >= k_shortest_line && !is_placeholder(key)) return &header;
  }
  return nullptr;
}

class CheckSecrets final : public Builtin {
 public:
  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    WF_ASSIGN(const std::string_view content, file.content());
    std::vector<Finding> findings;
    PositionWalk walk(content);
    const auto found = [&](std::size_t at, std::string_view name) {
      if (is_allowed(line_at(content, at))) return;
      const Position place = walk.at(at);
      findings.push_back({file.path, place.line, place.column,
                          fmt::format("{}; if it is meant to be public, write 'wf:allow-secret' behind it", name)});
    };
    const auto& by_letter = rules_by_letter();
    for (std::size_t i = 0; i < content.size(); ++i) {
      if (i > 0 && is_word_character(content[i - 1])) continue;
      const char letter = content[i];
      if (letter == '-' || letter == 'P') {
        if (const KeyHeader* const header = key_at(content, i)) found(i, header->name);
      } else if (!by_letter.at(static_cast<unsigned char>(letter)).empty()) {
        if (const TokenRule* const rule = token_at(content, i)) found(i, rule->name);
      }
    }
    return findings;
  }
};

}  // namespace

Registration check_secrets() {
  return {
      .description = {.id = "check-secrets", .summary = "Finds private keys and access tokens", .arguments = ""},
      .options = {},
      .make = [](const Arguments&) -> Result<std::unique_ptr<Builtin>> { return std::make_unique<CheckSecrets>(); }};
}

}  // namespace wf::gates
