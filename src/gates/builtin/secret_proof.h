// Secret proof: what tells a secret from a text that only has its shape: randomness, checksums, and what people write
// where a secret would stand.
#pragma once

#include <string_view>

#include "gates/builtin/secret_formats.h"

namespace wf::gates {

// Bits a character, by how often each occurs in the text. Shannon (1948).
double entropy_of(std::string_view text);
// Small letters, capitals and something else.
bool is_mixed(std::string_view text);
// An evident example: "EXAMPLE", "xxxx", hardly any different characters, "12345678", or a key that some vendor's
// documentation shows.
bool is_placeholder(std::string_view secret);
// The password of "scheme://user:password@host" that is worth a finding.
bool is_real_password(std::string_view user, std::string_view password, std::string_view host);
// A value of a name such as "secret" that was made by a machine.
bool looks_random(std::string_view value);
// Whether `secret`, which starts with `prefix` (or has none), is what the format's proof wants.
bool is_proven(Proof proof, std::string_view prefix, std::string_view secret);

}  // namespace wf::gates
