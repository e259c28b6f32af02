// Lines, places and counts of a text.
#include "gates/builtin/text_scan.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace wf::gates;

BOOST_AUTO_TEST_SUITE(gates_text_scan)

BOOST_AUTO_TEST_CASE(lines_keep_their_newline_and_are_numbered) {
  std::string seen;
  const auto look = [&](std::string_view content) {
    seen.clear();
    for_each_line(content,
                  [&](const Line& line) { seen += std::to_string(line.number) + "[" + std::string(line.text) + "]"; });
    return seen;
  };
  BOOST_TEST(look("") == "");
  BOOST_TEST(look("a") == "1[a]");
  BOOST_TEST(look("a\n\nb\r\nc") == "1[a\n]2[\n]3[b\r\n]4[c]");
}

BOOST_AUTO_TEST_CASE(places_are_counted_in_characters) {
  const std::string_view text = "ab\n\xC3\xA9x\ny";
  const auto place = [&](std::size_t offset) {
    const Position found = position_of(text, offset);
    return std::to_string(found.line) + ":" + std::to_string(found.column);
  };
  BOOST_TEST(place(0) == "1:1");
  BOOST_TEST(place(2) == "1:3");
  BOOST_TEST(place(3) == "2:1");
  BOOST_TEST(place(5) == "2:2");
  BOOST_TEST(place(7) == "3:1");
  BOOST_TEST(place(8) == "3:2");
  PositionWalk walk(text);
  BOOST_TEST(walk.at(1).column == 2U);
  BOOST_TEST(walk.at(1).column == 2U);
  BOOST_TEST(walk.at(6).column == 3U);
  BOOST_TEST(walk.at(7).line == 3U);
}

BOOST_AUTO_TEST_CASE(lines_characters_and_bytes_are_counted) {
  BOOST_TEST(count_lines("") == 0U);
  BOOST_TEST(count_lines("a") == 1U);
  BOOST_TEST(count_lines("a\n") == 1U);
  BOOST_TEST(count_lines("a\nb") == 2U);
  BOOST_TEST(count_characters("\xF0\x9F\x9A\x80 \xE6\x98\xAF") == 3U);
  BOOST_TEST(find_bytes("abcabc", "c") == 2U);
  BOOST_TEST(find_bytes("abcabc", "c", 3) == 5U);
  BOOST_TEST(find_bytes("abc", "x") == std::string_view::npos);
  BOOST_TEST(find_bytes("abc", "a", 9) == std::string_view::npos);
}

BOOST_AUTO_TEST_SUITE_END()
