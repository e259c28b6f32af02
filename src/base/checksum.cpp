#include "base/checksum.h"

#include <fmt/format.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <charconv>
#include <cstring>

namespace wf {

std::string Key::hex() const { return fmt::format("{:016x}{:016x}", high, low); }

std::optional<Key> Key::from_hex(std::string_view hex) {
  if (hex.size() != 32) return std::nullopt;
  Key key;
  const auto parse = [](std::string_view digits, std::uint64_t& out) {
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out, 16);
    return error == std::errc() && end == digits.data() + digits.size();
  };
  if (!parse(hex.substr(0, 16), key.high) || !parse(hex.substr(16), key.low)) return std::nullopt;
  return key;
}

KeyBuilder& KeyBuilder::add(std::string_view field) {
  const std::uint64_t size = field.size();
  bytes_.append(reinterpret_cast<const char*>(&size), sizeof size);
  bytes_.append(field);
  return *this;
}

KeyBuilder& KeyBuilder::add(std::uint64_t number) {
  return add(std::string_view(reinterpret_cast<const char*>(&number), sizeof number));
}

KeyBuilder& KeyBuilder::add(const Key& key) { return add(key.high).add(key.low); }

Key KeyBuilder::key() const {
  const XXH128_hash_t hash = XXH3_128bits(bytes_.data(), bytes_.size());
  return Key{hash.high64, hash.low64};
}

std::uint64_t checksum(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

}  // namespace wf
