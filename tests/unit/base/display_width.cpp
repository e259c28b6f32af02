// Columns as a terminal counts them, by the kinds of characters that differ.
#include "base/display_width.h"

#include <boost/test/unit_test.hpp>

using wf::characters_within;
using wf::display_width;

BOOST_AUTO_TEST_SUITE(base_display_width)

BOOST_AUTO_TEST_CASE(most_characters_take_one_column) {
  BOOST_TEST(display_width("") == 0U);
  BOOST_TEST(display_width("fix: it") == 7U);
  BOOST_TEST(display_width("caf\u00e9 \u03b1\u0431") == 7U);
}

BOOST_AUTO_TEST_CASE(east_asian_characters_take_two) {
  BOOST_TEST(display_width("\u4f60\u597d") == 4U);
  BOOST_TEST(display_width("\u3042\uff21") == 4U);
  BOOST_TEST(display_width("\ud55c\uae00") == 4U);
  BOOST_TEST(display_width("\u1112\u1161\u11ab") == 2U);  // the same syllable in its three parts
  BOOST_TEST(display_width("\uff76") == 1U);              // half width
}

BOOST_AUTO_TEST_CASE(marks_take_none) {
  BOOST_TEST(display_width("e\u0301") == 1U);
  BOOST_TEST(display_width("a\u200bb") == 2U);
}

BOOST_AUTO_TEST_CASE(an_emoji_sequence_is_one_picture) {
  BOOST_TEST(display_width("\U0001F680") == 2U);
  BOOST_TEST(display_width("\U0001F44D\U0001F3FD") == 2U);
  BOOST_TEST(display_width("\U0001F468\u200D\U0001F469\u200D\U0001F467") == 2U);
  BOOST_TEST(display_width("\u2764\uFE0F") == 2U);
  BOOST_TEST(display_width("\u2764") == 1U);
  BOOST_TEST(display_width("\U0001F1E9\U0001F1EA") == 2U);
  BOOST_TEST(display_width("\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7") == 4U);
}

BOOST_AUTO_TEST_CASE(a_wrong_byte_takes_one_column) {
  BOOST_TEST(display_width("\x80\xff"
                           "a") == 3U);
  BOOST_TEST(display_width("\xe4\xbd") == 2U);
}

BOOST_AUTO_TEST_CASE(what_fits_is_counted_in_characters) {
  BOOST_TEST(characters_within("abc", 2) == 2U);
  BOOST_TEST(characters_within("a\u4f60\u597d", 4) == 2U);
  BOOST_TEST(characters_within("e\u0301x", 1) == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
