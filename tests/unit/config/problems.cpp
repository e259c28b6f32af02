// Everything that is wrong is told at once, in the order of the file, with the lines that it is about.
#include "config/problems.h"

#include <boost/test/unit_test.hpp>

#include "base/text.h"
#include "sample.h"

using namespace wf::config::sample;
using namespace wf::config;

namespace {

std::size_t errors_in(std::string_view text) {
  const auto config = load_lines(text);
  return config ? 0 : 1 + config.error().others.size();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(config_problems)

BOOST_AUTO_TEST_CASE(all_errors_are_told_in_the_order_of_the_file) {
  const auto config = load_lines(
      "gates:\n"
      "  b: {stage: lnt, run: x, timeout: soon}\n"
      "  a: {stage: lint, run: x, needs: [c]}\n"
      "lanes:\n"
      "  one: {extends: two}\n"
      "  two: {extends: one}\n"
      "polcy: {}\n");
  BOOST_REQUIRE(!config.has_value());
  std::vector<int> lines = {config.error().where.line};
  for (const wf::Error& other : config.error().others) lines.push_back(other.where.line);
  BOOST_TEST((lines == std::vector<int>{3, 3, 4, 6, 8}));
}

BOOST_AUTO_TEST_CASE(a_mistake_is_told_once_without_its_consequences) {
  BOOST_TEST(errors_in("gates:\n  a: {stge: lint, run: x}\n") == 1U);
  BOOST_TEST(errors_in("gates:\n  a: {stage: lint, rum: x}\n") == 1U);
  BOOST_TEST(errors_in("gates:\n  a: {stage: lint, run: true}\n  b: {stage: lint, run: x, needs: [a]}\n") == 1U);
  BOOST_TEST(errors_in("lanes:\n  a: {stages: [lnt]}\n  b: {extends: a}\n") == 1U);
  BOOST_TEST(errors_in("gates:\n  a: {stage: lint, run: x, needs: b}\n  b: {stage: lint, run: x, needs: a}\n") == 1U);
}

BOOST_AUTO_TEST_CASE(more_than_people_read_are_counted) {
  std::string text = "gates:\n";
  for (int i = 0; i < 50; ++i) text += "  g" + std::to_string(i) + ": {stage: lnt, run: x}\n";
  const auto config = load_lines(text);
  BOOST_REQUIRE(!config.has_value());
  BOOST_TEST(config.error().others.size() == Problems::k_most);
  BOOST_TEST(config.error().others.back().message == "and 30 more errors");
}

BOOST_AUTO_TEST_CASE(the_line_is_shown_with_a_mark_below_the_column) {
  BOOST_TEST(excerpt_at("a\nbc: d\n", {"x", 2, 5}) == "  2 | bc: d\n    |     ^");
  BOOST_TEST(excerpt_at("a\r\nb\r\n", {"x", 1, 1}) == "  1 | a\n    | ^");
  BOOST_TEST(excerpt_at("\tb: 1", {"x", 1, 1}) == "  1 |  b: 1\n    | ^");
  BOOST_TEST(excerpt_at("ab", {"x", 1, 9}) == "  1 | ab\n    |   ^");
  for (const wf::Where& where : {wf::Where{"x", 0, 0}, wf::Where{"x", 9, 1}, wf::Where{"x", 1, 0}}) {
    BOOST_TEST(excerpt_at("ab\n", where).empty());
  }
}

BOOST_AUTO_TEST_CASE(a_hostile_line_is_cut_and_steers_no_terminal) {
  const std::string wide = excerpt_at(std::string(1'000'000, 'x') + "!", {"x", 1, 1'000'001});
  BOOST_TEST(wide.size() < 400U);
  BOOST_TEST(wf::contains(wide, "x!"));
  BOOST_TEST(!wf::contains(excerpt_at("a\x1b[2Jb", {"x", 1, 1}), "\x1b"));
  BOOST_TEST(wf::is_valid_utf8(excerpt_at("\xff\xfe: x", {"x", 1, 2})));
}

BOOST_AUTO_TEST_CASE(what_one_floor_up_finds_is_told_with_the_rest) {
  const Source source = {".wf.yaml", "version: 1\ngates:\n  a: {stage: lint, run: x}\n  b: {stage: lnt, run: x}\n"};
  const auto check = [](const Gate& gate) {
    return std::vector<wf::Error>{{wf::ErrorKind::config, "no good: " + gate.id, "", gate.where}};
  };
  const auto config = load({&source, 1}, {{}, check});
  BOOST_REQUIRE(!config.has_value());
  BOOST_TEST(config.error().message == "no good: a");
  BOOST_TEST(config.error().others.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
