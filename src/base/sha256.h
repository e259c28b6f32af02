// SHA-256 (FIPS 180-4), for digests that stand in a file which everybody may read: unlike XXH3 it cannot be turned
// back.
#pragma once

#include <string>
#include <string_view>

namespace wf {

// 64 lower-case hex digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace wf
