// 1. The search finds the anchors; nothing else of the content is looked at.
// 2. At each, the parts of the formats that have it are tried, forwards and, for a lead, backwards.
// 3. What has the shape must be proven (entropy, checksum), must be no evident example, and must not be allowed.
#include "gates/builtin/secret_scan.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "gates/builtin/secret_keys.h"
#include "gates/builtin/secret_proof.h"

namespace wf::gates {

namespace {

bool is_word_character(char c) { return is_in(Alphabet::alphanumeric, c) || c == '_'; }

// A token does not start within a word; the letter of an escape such as "\n" is none.
bool starts_here(std::string_view content, std::size_t begin) {
  if (begin == 0 || !is_word_character(content[begin - 1])) return true;
  return begin > 1 && content[begin - 2] == '\\' && contains("nrt", content.substr(begin - 1, 1));
}

// The length of the part at the start of `text`; nothing when it is not there.
std::optional<std::size_t> length_of(const Part& part, std::string_view text) {
  if (!part.text.empty()) return text.starts_with(part.text) ? std::optional(part.text.size()) : std::nullopt;
  std::size_t length = 0;
  while (length < part.most && length < text.size() && is_in(part.alphabet, text[length])) ++length;
  if (length < part.least) return std::nullopt;
  if (part.alphabet == Alphabet::uuid) {
    for (std::size_t i = 0; i < length; ++i) {
      if ((text[i] == '-') != (i == 8 || i == 13 || i == 18 || i == 23)) return std::nullopt;
    }
  }
  return length;
}

// Where the parts that begin at `begin` end; nothing when they are not all there, or more of the last follows.
std::optional<std::size_t> end_of_parts(const SecretFormat& format, std::string_view content, std::size_t begin) {
  std::size_t end = begin;
  const Part* last = nullptr;
  for (const Part& part : format.parts) {
    if (part.is_empty()) break;
    const auto length = length_of(part, content.substr(end));
    if (!length) return std::nullopt;
    end += *length;
    last = &part;
  }
  if (end < content.size()) {
    const char next = content[end];
    if (is_word_character(next) || (last != nullptr && last->text.empty() && is_in(last->alphabet, next)))
      return std::nullopt;
  }
  return end;
}

// Where the lead begins that ends at `end`.
std::optional<std::size_t> begin_of_lead(const Part& lead, std::string_view content, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < lead.most && is_in(lead.alphabet, content[begin - 1])) --begin;
  return end - begin >= lead.least ? std::optional(begin) : std::nullopt;
}

// Where the value begins that is given to the name in which `at` lies: `NAME = "VALUE"`, `"name": "value"`,
// `put("NAME", "VALUE")`, `<name>value<`.
std::optional<std::size_t> begin_of_value(std::string_view content, std::size_t at) {
  constexpr std::size_t k_longest_rest_of_name = 40;
  const auto skip = [&](std::string_view characters, std::size_t most) {
    for (std::size_t i = 0; i < most && at < content.size() && contains(characters, content.substr(at, 1)); ++i) ++at;
  };
  const std::size_t furthest = std::min(content.size(), at + k_longest_rest_of_name);
  while (at < furthest && (is_word_character(content[at]) || content[at] == '-' || content[at] == '.')) ++at;
  skip("\"'`\\])", 3);
  skip(" \t", 20);
  const std::size_t operation = at;
  skip(":=,>", 3);
  if (at == operation) return std::nullopt;
  skip(" \t", 20);
  skip("\"'`\\", 2);
  return at;
}

std::string_view value_at(std::string_view content, std::size_t begin) {
  const std::string_view rest = content.substr(begin);
  return rest.substr(0, rest.find_first_of(" \t\r\n\"'`\\<>,;()[]{}"));
}

// In quotes, or all that is left of the line: what else stands behind a name is code.
bool is_whole_value(std::string_view content, std::size_t begin, std::string_view value) {
  constexpr std::string_view k_quotes = "\"'`";
  const std::size_t end = begin + value.size();
  const char before = begin == 0 ? '\n' : content[begin - 1];
  const char after = end < content.size() ? content[end] : '\n';
  if (contains(k_quotes, std::string_view(&before, 1))) return after == before || after == '\\';
  return (after == '\n' || after == '\r') && !contains(value, ".") && (before == '=' || before == ' ');
}

// Whether the name around `at` is that of the secret itself: not of its hash, its file, or a page of a list.
bool is_of_secret_name(std::string_view content, std::size_t at) {
  constexpr std::array<std::string_view, 14> k_others = {"next",   "page", "continuation", "cipher",   "hash",
                                                         "public", "ur",   "path",         "file",     "_id",
                                                         "name",   "csrf", "digest",       "encrypted"};
  const auto is_name = [&](std::size_t i) { return is_word_character(content[i]) || content[i] == '-'; };
  std::size_t begin = at;
  std::size_t end = at;
  while (begin > 0 && at - begin < 40 && is_name(begin - 1)) --begin;
  while (end < content.size() && end - at < 60 && is_name(end)) ++end;
  const std::string name = to_lower(content.substr(begin, end - begin));
  return std::none_of(k_others.begin(), k_others.end(), [&](std::string_view other) { return contains(name, other); });
}

bool has_enough_entropy(const SecretFormat& format, std::string_view text) {
  return format.entropy == 0 || entropy_of(text) >= format.entropy;
}

std::optional<Secret> token_at(const SecretFormat& format, std::string_view content, std::size_t at,
                               std::string_view anchor) {
  std::size_t begin = at;
  if (format.place == Place::inside) {
    const auto lead = begin_of_lead(format.lead, content, at);
    if (!lead) return std::nullopt;
    begin = *lead;
  }
  // An anchor that starts with a sign ("&sig=", ".webhook") needs no edge before it.
  if (is_word_character(content[begin]) && !starts_here(content, begin)) return std::nullopt;
  const auto end = end_of_parts(format, content, at + anchor.size());
  if (!end) return std::nullopt;
  const Secret secret = {.format = &format,
                         .begin = begin,
                         .text = content.substr(begin, *end - begin),
                         .prefix = format.place == Place::start ? anchor.size() : 0};
  const std::string_view random = secret.text.substr(secret.prefix);
  if (!is_proven(format.proof, anchor, secret.text) || !has_enough_entropy(format, random)) return std::nullopt;
  // Of the many characters of a web token some may happen to spell a word; its proof looks at the signature.
  if (format.proof != Proof::json_web_token && is_placeholder(random)) return std::nullopt;
  return secret;
}

std::optional<Secret> value_of(const SecretFormat& format, std::string_view content, std::size_t at,
                               std::string_view anchor) {
  const auto begin = begin_of_value(content, at + anchor.size());
  if (!begin) return std::nullopt;
  if (format.place == Place::password) {
    const std::string_view value = value_at(content, *begin);
    if (!is_of_secret_name(content, at) || !is_whole_value(content, *begin, value) || !looks_random(value))
      return std::nullopt;
    return Secret{.format = &format, .begin = *begin, .text = value};
  }
  const auto end = end_of_parts(format, content, *begin);
  if (!end) return std::nullopt;
  const std::string_view text = content.substr(*begin, *end - *begin);
  if (!is_proven(format.proof, "", text) || !has_enough_entropy(format, text) || is_placeholder(text))
    return std::nullopt;
  return Secret{.format = &format, .begin = *begin, .text = text};
}

std::optional<Secret> password_of_link(const SecretFormat& format, std::string_view content, std::size_t at) {
  constexpr std::size_t k_longest = 300;
  std::size_t scheme = at;
  while (scheme > 0 && (is_in(Alphabet::lower, content[scheme - 1]) || content[scheme - 1] == '+')) --scheme;
  const std::string_view rest = content.substr(at + 3, k_longest);
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#\"'` \t\r\n\\<>,"));
  const std::size_t end = authority.rfind('@');
  if (end == std::string_view::npos || at - scheme < 2) return std::nullopt;
  const std::string_view login = authority.substr(0, end);
  const std::size_t colon = login.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view password = login.substr(colon + 1);
  if (!is_real_password(login.substr(0, colon), password, authority.substr(end + 1))) return std::nullopt;
  return Secret{.format = &format, .begin = at + 3 + colon + 1, .text = password};
}

std::optional<Secret> secret_at(const SecretFormat& format, std::string_view content, std::size_t at,
                                std::string_view anchor) {
  switch (format.place) {
    case Place::start:
    case Place::inside:
      return token_at(format, content, at, anchor);
    case Place::value:
    case Place::password:
      return value_of(format, content, at, anchor);
    case Place::link:
      return password_of_link(format, content, at);
    case Place::key:
      // The place is that of the header, also where the anchor has a name before it.
      const std::size_t header = at + std::min(anchor.find("----"), anchor.size()) % anchor.size();
      if (const auto key = key_at(content, header, format)) return Secret{&format, header, *key, 0};
      return std::nullopt;
  }
  return std::nullopt;
}

std::string_view line_at(std::string_view content, std::size_t at) {
  const std::size_t newline = at == 0 ? std::string_view::npos : content.rfind('\n', at - 1);
  const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
  return content.substr(begin, content.find('\n', at) - begin);
}

bool has_mark(std::string_view line) {
  constexpr std::array<std::string_view, 4> k_marks = {"wf:allow-secret", "gitleaks:allow", "pragma: allowlist secret",
                                                       "pragma: allowlist nextline secret"};
  return std::any_of(k_marks.begin(), k_marks.end(), [&](std::string_view mark) { return contains(line, mark); });
}

// A mark behind other text is meant for that line alone.
bool is_comment(std::string_view line) {
  constexpr std::array<std::string_view, 10> k_begins = {"#", "//", "/*", "*", "<!--", "--", ";", "%", "{#", "'"};
  const std::string_view text = trim(line);
  return std::any_of(k_begins.begin(), k_begins.end(), [&](std::string_view begin) { return text.starts_with(begin); });
}

bool is_allowed(std::string_view content, std::size_t at) {
  const std::string_view line = line_at(content, at);
  if (has_mark(line)) return true;
  const auto begin = static_cast<std::size_t>(line.data() - content.data());
  if (begin == 0) return false;
  const std::string_view before = line_at(content, begin - 1);
  return has_mark(before) && is_comment(before);
}

// The anchors of the wanted formats, by the formats' places in the table.
std::vector<Anchor> anchors_of(const std::vector<std::string>& disabled, Guessing guessing) {
  std::vector<Anchor> anchors;
  const auto formats = secret_formats();
  for (std::size_t i = 0; i < formats.size(); ++i) {
    const SecretFormat& format = formats[i];
    if (format.place == Place::password && guessing == Guessing::no) continue;
    if (std::find(disabled.begin(), disabled.end(), format.id) != disabled.end()) continue;
    const bool ignores_case = format.place == Place::value || format.place == Place::password;
    for (const std::string_view text : split(format.anchors, '|'))
      anchors.push_back({text, ignores_case, static_cast<std::uint32_t>(i)});
  }
  return anchors;
}

}  // namespace

std::string masked(const Secret& secret) {
  if (secret.format->place == Place::key) return "";
  constexpr std::size_t k_most = 4;
  const std::size_t hidden = secret.text.size() - secret.prefix;
  return std::string(secret.text.substr(0, secret.prefix + std::min(k_most, hidden / 8))) + "***";
}

SecretScan::SecretScan(const std::vector<std::string>& disabled_formats, Guessing guessing)
    : search_(anchors_of(disabled_formats, guessing)) {}

std::vector<Secret> SecretScan::find(std::string_view content) const {
  std::vector<Secret> found;
  search_.each(content, [&](std::size_t at, const Anchor& anchor) {
    auto secret = secret_at(secret_formats()[anchor.number], content, at, anchor.text);
    if (secret && !is_allowed(content, secret->begin)) found.push_back(*secret);
  });
  // The formats stand in the table from the specific to the general.
  std::sort(found.begin(), found.end(), [](const Secret& a, const Secret& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.format < b.format;
  });
  std::vector<Secret> secrets;
  const char* end = content.data();
  for (const Secret& secret : found) {
    if (content.data() + secret.begin < end) continue;
    secrets.push_back(secret);
    end = secret.text.data() + secret.text.size();
  }
  return secrets;
}

}  // namespace wf::gates
