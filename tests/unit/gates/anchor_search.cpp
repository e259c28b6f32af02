// The search gives what a comparison at every byte gives, at every place and for every size.
#include "gates/builtin/anchor_search.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <utility>

#include "base/text.h"

using wf::gates::Anchor;
using wf::gates::AnchorSearch;

namespace {

using Places = std::vector<std::pair<std::size_t, std::uint32_t>>;

Places found(const AnchorSearch& search, std::string_view content) {
  Places places;
  search.each(content, [&](std::size_t at, const Anchor& anchor) { places.emplace_back(at, anchor.number); });
  std::sort(places.begin(), places.end());
  return places;
}

Places expected(const std::vector<Anchor>& anchors, std::string_view content) {
  Places places;
  const std::string lower = wf::to_lower(content);
  for (std::size_t at = 0; at < content.size(); ++at) {
    for (const Anchor& anchor : anchors) {
      const std::string_view text = anchor.ignores_case ? std::string_view(lower) : content;
      if (text.substr(at).starts_with(anchor.text)) places.emplace_back(at, anchor.number);
    }
  }
  std::sort(places.begin(), places.end());
  return places;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_anchor_search)

BOOST_AUTO_TEST_CASE(an_anchor_is_found_at_every_place_of_contents_of_every_size) {
  const std::vector<Anchor> anchors = {{"abc", false, 1}, {"://", false, 2}, {"key-", false, 3}, {"token", true, 4}};
  const AnchorSearch search(anchors);
  for (const std::string text : {"abc", "://", "key-", "token", "ToKeN"}) {
    for (std::size_t before = 0; before < 20; ++before) {
      for (std::size_t after = 0; after < 20; ++after) {
        const std::string content = std::string(before, '.') + text + std::string(after, '.');
        BOOST_TEST((found(search, content) == expected(anchors, content)), content);
      }
    }
  }
  for (const char* none : {"", "a", "ab", "abd", "TOKE", "Abc"}) BOOST_TEST(found(search, none).empty());
}

BOOST_AUTO_TEST_CASE(random_texts_of_few_letters_give_what_a_comparison_at_every_byte_gives) {
  std::mt19937 random(20);
  const std::vector<Anchor> anchors = {{"aba", false, 1},  {"abab", false, 2}, {"bbb", true, 3},
                                       {"babba", true, 4}, {"aab", false, 5},  {"-ab-", false, 6}};
  const AnchorSearch search(anchors);
  for (int round = 0; round < 3000; ++round) {
    std::string content(random() % 40, 'a');
    for (char& c : content) c = std::string_view("abAB-")[random() % 5];
    BOOST_TEST((found(search, content) == expected(anchors, content)), content);
  }
}

BOOST_AUTO_TEST_CASE(every_byte_may_stand_in_an_anchor) {
  const std::vector<Anchor> anchors = {{std::string_view("\0\xff\x80", 3), false, 1}};
  const AnchorSearch search(anchors);
  const std::string content = std::string("xx\0\xff\x80", 5) + std::string("\0\xff\x80", 3);
  BOOST_TEST((found(search, content) == Places{{2, 1}, {5, 1}}));
}

BOOST_AUTO_TEST_SUITE_END()
