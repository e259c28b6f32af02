#include "pre_commit/shuffle.h"

#include <array>
#include <bit>
#include <cstdint>
#include <random>
#include <utility>

namespace wf::pre_commit {

namespace {

constexpr std::uint32_t k_seed = 1542676187;
constexpr std::size_t k_words = 624;

// Fills the twister's state as Python does: the state of a fixed seed, stirred with the words of the key, here one.
// std::mt19937 takes what generate() gives as its state without a change.
struct SeedByArray {
  using result_type = std::uint32_t;

  template <typename Iterator>
  void generate(Iterator begin, Iterator /*end*/) const {
    std::array<std::uint32_t, k_words> state{};
    constexpr std::uint32_t k_fixed_seed = 19650218;
    state[0] = k_fixed_seed;
    for (std::uint32_t i = 1; i < k_words; ++i) state.at(i) = 1812433253U * mixed(state.at(i - 1)) + i;
    std::size_t i = 1;
    const auto advance = [&] {
      if (++i < k_words) return;
      state[0] = state[k_words - 1];
      i = 1;
    };
    for (std::size_t k = 0; k < k_words; ++k) {
      state.at(i) = (state.at(i) ^ (mixed(state.at(i - 1)) * 1664525U)) + k_seed;
      advance();
    }
    for (std::size_t k = 0; k + 1 < k_words; ++k) {
      state.at(i) = (state.at(i) ^ (mixed(state.at(i - 1)) * 1566083941U)) - static_cast<std::uint32_t>(i);
      advance();
    }
    state[0] = 0x80000000U;
    for (const std::uint32_t word : state) *begin++ = word;
  }

 private:
  static std::uint32_t mixed(std::uint32_t word) { return word ^ (word >> 30U); }
};

// A number below `bound`, from as many bits as that has.
std::size_t below(std::size_t bound, std::mt19937& twister) {
  const auto bits = static_cast<unsigned>(std::bit_width(bound));
  while (true) {
    const auto drawn = static_cast<std::size_t>(twister() >> (32U - bits));
    if (drawn < bound) return drawn;
  }
}

}  // namespace

std::vector<std::string> shuffled(std::vector<std::string> files) {
  SeedByArray seed;
  std::mt19937 twister(seed);
  for (std::size_t i = files.size(); i-- > 1;) std::swap(files[i], files[below(i + 1, twister)]);
  return files;
}

}  // namespace wf::pre_commit
