#include "base/sha256.h"

#include <fmt/format.h>
#include <mbedtls/sha256.h>

#include <array>

#include "base/error.h"

namespace wf {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, 32> digest{};
  // It can fail only where a processor's own unit does the work.
  WF_ASSERT(mbedtls_sha256_ret(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data(), 0) ==
            0);
  return fmt::format("{:02x}", fmt::join(digest, ""));
}

}  // namespace wf
