// Secret formats: what the secrets of each service look like, one row each: a text that must be there (the anchor),
// the parts around it, and what else must hold. secret_scan.h finds them; docs/secrets.md lists them for the user.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace wf::gates {

enum class Alphabet : std::uint8_t {
  digits,
  hex,      // lower-case
  any_hex,  // both cases
  upper,    // with digits
  lower,    // with digits
  alphanumeric,
  word,     // alphanumeric, '_' and '-': base64 for URLs
  base64,   // alphanumeric, '+', '/' and '='
  path,     // word and '/'
  dotted,   // word, '.' and '~'
  padded,   // dotted and '='
  percent,  // alphanumeric and '%'
  uuid,     // 8-4-4-4-12 hex digits
};
bool is_in(Alphabet alphabet, char c);

// Between `least` and `most` characters of the alphabet; or a text, when that is not empty.
struct Part {
  Alphabet alphabet = Alphabet::digits;
  std::uint16_t least = 0;
  std::uint16_t most = 0;
  std::string_view text = {};

  constexpr bool is_empty() const { return most == 0 && text.empty(); }
};

// How the secret stands to its anchor.
enum class Place : std::uint8_t {
  start,     // it starts with the anchor
  inside,    // `lead` stands before the anchor, the parts behind it
  value,     // the anchor is (part of) a name that is given a value: the parts. Case does not count
  link,      // the password of a URL
  key,       // a private key behind a header that starts with the anchor and ends with the part's text (secret_keys.h)
  password,  // the anchor is in a name that is given any value that looks random; only with --entropy
};

// What must hold besides the shape.
enum class Proof : std::uint8_t {
  none,
  github_checksum,   // the last 6 characters are the CRC-32, in base 62, of those between prefix and checksum
  grafana_checksum,  // the last 8 are the CRC-32 of what stands before the '_', as hex of its bytes from the lowest
  json_web_token,    // its header is JSON with an algorithm
  mixed,             // small letters, capitals and something else
};

struct SecretFormat {
  std::string_view id;
  std::string_view name;     // "GitHub token"
  std::string_view anchors;  // one of them must be there; '|' stands between two
  std::array<Part, 5> parts = {};
  double entropy = 0;  // bits a character that the parts must have, at least
  Place place = Place::start;
  Proof proof = Proof::none;
  Part lead = {};
};

std::span<const SecretFormat> secret_formats();  // the specific ones first

}  // namespace wf::gates
