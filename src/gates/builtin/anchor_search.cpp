#include "gates/builtin/anchor_search.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/error.h"
#include "base/text.h"

namespace wf::gates {

namespace {

// How common a byte is in source text, roughly: letters as in English, the rest by class.
unsigned commonness(char c) {
  constexpr std::string_view k_letters = "zqjxkvbywgpfmucdlhrsnioate";  // rarest first
  if (const std::size_t rank = k_letters.find(c); rank != std::string_view::npos)
    return static_cast<unsigned>(rank) + 2;
  if (c >= 'A' && c <= 'Z') return 3;
  if (c >= '0' && c <= '9') return 4;
  constexpr std::string_view k_common = " -_./=:,\"'";
  return k_common.find(c) != std::string_view::npos ? 9 : 2;
}

// Where the three bytes stand that are the rarest together.
std::size_t core_of(std::string_view text) {
  std::size_t best = 0;
  unsigned least = ~0U;
  for (std::size_t i = 0; i + 3 <= text.size(); ++i) {
    const unsigned cost = commonness(text[i]) * commonness(text[i + 1]) * commonness(text[i + 2]);
    if (cost < least) {
      least = cost;
      best = i;
    }
  }
  return best;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

// The bytes that may stand at a place of the anchor; none stands for all, outside of it.
std::string bytes_at(const Anchor& anchor, std::size_t i) {
  if (i >= anchor.text.size()) return "";
  const char c = anchor.text[i];
  return anchor.ignores_case && upper(c) != c ? std::string{c, upper(c)} : std::string(1, c);
}

std::uint16_t pair_of(char first, char second) {
  const std::array<char, 2> bytes = {first, second};
  std::uint16_t pair = 0;
  std::memcpy(&pair, bytes.data(), sizeof pair);
  return pair;
}

}  // namespace

// Anchors whose cores begin alike go into one group, so that their bits meet less often by accident. Those of three
// bytes leave one byte of four open, and stay among themselves.
AnchorSearch::AnchorSearch(const std::vector<Anchor>& anchors) {
  std::vector<Member> all;
  for (const Anchor& anchor : anchors) {
    WF_ASSERT(anchor.text.size() >= k_core);
    all.push_back({anchor, core_of(anchor.text), 0});
  }
  const auto is_short = [](const Member& member) { return member.anchor.text.size() == k_core; };
  std::sort(all.begin(), all.end(), [&](const Member& a, const Member& b) {
    if (is_short(a) != is_short(b)) return is_short(a);
    return a.anchor.text.substr(a.core) < b.anchor.text.substr(b.core);
  });
  const auto count = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), is_short));
  constexpr std::size_t k_short_groups = 5;
  Open open;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::size_t group = i < count
                                  ? i * k_short_groups / count
                                  : k_short_groups + (i - count) * (k_groups - k_short_groups) / (all.size() - count);
    add(all[i], group, open);
  }
  fill(open);
  std::sort(members_.begin(), members_.end(), [](const Member& a, const Member& b) { return a.place < b.place; });
  for (const Member& member : members_) ++first_member_.at(member.place + 1);
  for (std::size_t i = 1; i < first_member_.size(); ++i)
    first_member_.at(i) = static_cast<std::uint16_t>(first_member_.at(i) + first_member_.at(i - 1));
}

void AnchorSearch::add(const Member& member, std::size_t group, Open& open) {
  const std::size_t core = member.core;
  const auto bytes = [&](std::size_t i) { return bytes_at(member.anchor, i); };
  // The core begins with a pair, or with the second byte of one.
  allow(bytes(core), bytes(core + 1), group, open);
  allow(bytes(core + 2), bytes(core + 3), k_groups + group, open);
  allow(core > 0 ? bytes(core - 1) : "", bytes(core), group, open);
  allow(bytes(core + 1), bytes(core + 2), k_groups + group, open);

  std::set<std::size_t> places;  // two ways to write the core may share one
  for (const char a : bytes(core)) {
    for (const char b : bytes(core + 1)) {
      for (const char c : bytes(core + 2)) places.insert(place_of(std::array<char, k_core>{a, b, c}.data()));
    }
  }
  for (const std::size_t place : places) members_.push_back({member.anchor, core, place});
}

// What holds whatever the other byte is goes into rows first: to write each into 256 pairs, for every anchor, would
// cost more than all the rest.
void AnchorSearch::allow(std::string_view first, std::string_view second, std::size_t bit, Open& open) {
  const std::uint32_t mask = 1U << bit;
  if (second.empty()) {
    for (const char a : first) open.by_first.at(static_cast<unsigned char>(a)) |= mask;
  } else if (first.empty()) {
    for (const char b : second) open.by_second.at(static_cast<unsigned char>(b)) |= mask;
  }
  for (const char a : first) {
    for (const char b : second) masks_.at(pair_of(a, b)) |= mask;
  }
}

void AnchorSearch::fill(const Open& open) {
  // In the order of the table where bytes stand in the order of their value.
  for (std::size_t b = 0; b < open.by_second.size(); ++b) {
    for (std::size_t a = 0; a < open.by_first.size(); ++a)
      masks_[pair_of(static_cast<char>(a), static_cast<char>(b))] |= open.by_first[a] | open.by_second[b];
  }
}

std::uint32_t AnchorSearch::masks_of_last(std::string_view content) const {
  return content.size() % 2 == 0 ? 0 : masks_.at(pair_of(content.back(), '\0'));
}

bool AnchorSearch::is_at(std::string_view text, const Anchor& anchor) {
  if (!anchor.ignores_case) return text.starts_with(anchor.text);
  return text.size() >= anchor.text.size() &&
         std::equal(anchor.text.begin(), anchor.text.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

}  // namespace wf::gates
