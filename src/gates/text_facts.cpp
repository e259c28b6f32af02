// A block is sixteen bytes, compared all at once with what follows each of them one, two and three bytes later; what is
// true of any byte is gathered, and where it was is never asked. The compiler's own vectors, for every processor.
#include "gates/text_facts.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace wf::gates {

namespace {

using Block = unsigned char __attribute__((vector_size(16)));
constexpr std::size_t k_block = sizeof(Block);
constexpr std::size_t k_look_ahead = 3;

Block load(const char* bytes) {
  Block block;
  std::memcpy(&block, bytes, sizeof block);
  return block;
}

Block equal(Block block, unsigned char byte) { return Block(block == byte); }

bool has_any(Block block) {
  std::array<std::uint64_t, 2> halves{};
  static_assert(sizeof halves == sizeof block);
  std::memcpy(halves.data(), &block, sizeof block);
  return (halves[0] | halves[1]) != 0;
}

struct Gathered {
  Block carriage_return = {};
  Block blank_before_end = {};
  Block conflict = {};
  Block key = {};

  void add(const char* bytes) {
    const Block here = load(bytes);
    const Block next = load(bytes + 1);
    const Block third = load(bytes + 2);
    const Block fourth = load(bytes + k_look_ahead);
    carriage_return |= equal(here, '\r');
    const Block blank = equal(here, ' ') | equal(here, '\t') | equal(here, '\v') | equal(here, '\f');
    blank_before_end |= blank & (equal(next, '\n') | equal(next, '\r'));
    const Block mark = equal(next, '<') | equal(next, '=') | equal(next, '>');
    conflict |= equal(here, '\n') & mark & Block(next == third);
    key |= (equal(here, 'B') & equal(next, 'E') & equal(third, 'G') & equal(fourth, 'I')) |
           (equal(here, 'P') & equal(next, 'u') & equal(third, 'T') & equal(fourth, 'T'));
  }
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f'; }

}  // namespace

TextFacts facts_of(std::string_view content) {
  Gathered all;
  std::size_t at = 0;
  for (; at + k_block + k_look_ahead <= content.size(); at += k_block) all.add(content.data() + at);
  // The rest, with zeros behind it, which are nothing.
  std::array<char, 2 * k_block + k_look_ahead> rest{};
  std::memcpy(rest.data(), content.data() + at, content.size() - at);
  all.add(rest.data());
  all.add(rest.data() + k_block);
  TextFacts facts;
  facts.has_carriage_return = has_any(all.carriage_return);
  facts.has_blank_before_end = has_any(all.blank_before_end) || (!content.empty() && is_blank(content.back()));
  const bool begins_with_mark =
      content.size() > 1 && content[0] == content[1] && (content[0] == '<' || content[0] == '=' || content[0] == '>');
  facts.may_have_conflict = has_any(all.conflict) || begins_with_mark;
  facts.may_have_key = has_any(all.key);
  return facts;
}

}  // namespace wf::gates
