// Anchor search: finds many short texts in a long one, in one pass. Of each anchor three bytes are chosen, its core.
// The text is taken two bytes at a time, and each pair is looked up once: a bit says that the pair may begin, another
// that it may end a core of one group of anchors. Only where a pair that begins stands before one that ends (of the
// same group) are the cores looked up, and where one stands, its anchors compared. The idea is that of "Teddy"
// (Hyperscan; Wang et al., NSDI 2019) in plain C++.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace wf::gates {

struct Anchor {
  std::string_view text;      // at least 3 bytes; must outlive the search
  bool ignores_case = false;  // of ASCII letters; `text` is then in lower case
  std::uint32_t number = 0;   // whatever the caller knows it by
};

class AnchorSearch {
 public:
  explicit AnchorSearch(const std::vector<Anchor>& anchors);

  // Calls visit(offset, anchor) once for every place of every anchor, nearly in the order of places: one anchor may be
  // told before another that starts a few bytes earlier.
  template <typename Visit>
  void each(std::string_view content, Visit visit) const {
    const std::size_t pairs = content.size() / 2;
    std::uint32_t before = 0;
    std::size_t i = 0;
    // Four pairs a round: hardly any round has a candidate, so that one branch decides for all four.
    for (; i + 4 <= pairs; i += 4) {
      const std::uint32_t a = masks_of(content, i);
      const std::uint32_t b = masks_of(content, i + 1);
      const std::uint32_t c = masks_of(content, i + 2);
      const std::uint32_t d = masks_of(content, i + 3);
      if (const std::uint32_t any = groups(before, a) | groups(a, b) | groups(b, c) | groups(c, d); any != 0) {
        compare(content, i, groups(before, a), visit);
        compare(content, i + 1, groups(a, b), visit);
        compare(content, i + 2, groups(b, c), visit);
        compare(content, i + 3, groups(c, d), visit);
      }
      before = d;
    }
    for (; i <= pairs; ++i) {
      const std::uint32_t last = i < pairs ? masks_of(content, i) : masks_of_last(content);
      compare(content, i, groups(before, last), visit);
      before = last;
    }
  }

 private:
  static constexpr std::size_t k_groups = 16;
  static constexpr std::size_t k_core = 3;
  static constexpr unsigned k_place_bits = 12;

  struct Member {
    Anchor anchor;
    std::size_t core = 0;   // where in the anchor its core begins
    std::size_t place = 0;  // of the core in the table
  };

  // The groups that have a core over two neighbouring pairs.
  static std::uint32_t groups(std::uint32_t first, std::uint32_t second) { return first & second >> k_groups; }

  std::uint32_t masks_of(std::string_view content, std::size_t i) const {
    std::uint16_t pair = 0;
    std::memcpy(&pair, content.data() + 2 * i, sizeof pair);
    return masks_[pair];
  }
  // Of the single byte at the end, or of nothing.
  std::uint32_t masks_of_last(std::string_view content) const;

  // The i-th pair may be the second of a core's, which then begins at one of the two bytes of the first.
  template <typename Visit>
  void compare(std::string_view content, std::size_t i, std::uint32_t found, Visit& visit) const {
    if (found == 0) return;
    for (std::size_t at = 2 * i - 2; at < 2 * i; ++at) {
      if (at + k_core > content.size()) return;
      const std::size_t place = place_of(content.data() + at);
      for (std::size_t k = first_member_[place]; k < first_member_[place + 1]; ++k) {
        const Member& member = members_[k];
        if (at >= member.core && is_at(content.substr(at - member.core), member.anchor))
          visit(at - member.core, member.anchor);
      }
    }
  }

  // Of a core in the table of members; others may share the place.
  static std::size_t place_of(const char* core) {
    const auto byte = [&](int i) { return std::uint32_t{static_cast<unsigned char>(core[i])}; };
    constexpr std::uint32_t k_odd = 2654435761U;  // 2^32 / golden ratio (Knuth, TAOCP 3, 6.4)
    return (byte(0) << 16U | byte(1) << 8U | byte(2)) * k_odd >> (32U - k_place_bits);
  }

  static bool is_at(std::string_view text, const Anchor& anchor);
  // Bits of pairs of which only one byte is given.
  struct Open {
    std::array<std::uint32_t, 256> by_first = {};
    std::array<std::uint32_t, 256> by_second = {};
  };
  void add(const Member& member, std::size_t group, Open& open);
  void allow(std::string_view first, std::string_view second, std::size_t bit, Open& open);
  void fill(const Open& open);

  std::array<std::uint32_t, 65536> masks_ = {};  // by pair of bytes: groups it may begin, above them those it may end
  std::vector<Member> members_;                  // by place
  std::array<std::uint16_t, (1U << k_place_bits) + 1> first_member_ = {};
};

}  // namespace wf::gates
