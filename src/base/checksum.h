// Checksum: the content keys of verdicts and the checksums of our own files.
// XXH3 (xxHash 0.8, BSD-2): fast and stable; it guards against accidents, not against an attacker, who could as well
// change the file that holds the checksum.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace wf {

// A 128-bit content key.
struct Key {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  auto operator<=>(const Key&) const = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14 sees a 0 in it
  std::string hex() const;                       // 32 lower-case digits
  static std::optional<Key> from_hex(std::string_view hex);
};

// Digests a sequence of fields, each with its length, so that {"ab","c"} and {"a","bc"} differ.
class KeyBuilder {
 public:
  KeyBuilder& add(std::string_view field);
  KeyBuilder& add(std::uint64_t number);
  KeyBuilder& add(const Key& key);
  Key key() const;

 private:
  std::string bytes_;
};

std::uint64_t checksum(std::string_view bytes);

}  // namespace wf

template <>
struct std::hash<wf::Key> {
  std::size_t operator()(const wf::Key& key) const noexcept { return static_cast<std::size_t>(key.low ^ key.high); }
};
