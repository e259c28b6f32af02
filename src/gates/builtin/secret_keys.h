// Secret keys: private keys behind their headers. A header counts only with the first line of a key behind it: headers
// alone stand in code and in documentation that tells of keys.
#pragma once

#include <optional>
#include <string_view>

#include "gates/builtin/secret_formats.h"

namespace wf::gates {

// What of `content` is the key of a format of Place::key whose anchor stands at `begin`.
std::optional<std::string_view> key_at(std::string_view content, std::size_t begin, const SecretFormat& format);

}  // namespace wf::gates
