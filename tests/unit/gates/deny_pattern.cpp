// deny-pattern: plain texts, found once per line.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates::sample;

namespace {

std::string denied(std::string_view content, const Words& arguments) {
  return found(*made("deny-pattern", arguments), file("a", content));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_deny_pattern)

BOOST_AUTO_TEST_CASE(each_line_with_the_text_is_found_once) {
  BOOST_TEST(denied("ok\nXXX and XXX\n\xC3\xA9 XXX", {"--pattern=XXX"}) ==
             "2:1 'XXX' must not be committed; 3:3 'XXX' must not be committed");
  BOOST_TEST(denied("xxx\n", {"--pattern=XXX"}) == "");
  BOOST_TEST(denied("", {"--pattern", "XXX"}) == "");
}

BOOST_AUTO_TEST_CASE(the_text_is_no_regular_expression) {
  BOOST_TEST(denied("abc\n", {"--pattern=a.c"}) == "");
  BOOST_TEST(denied("x(a.c*\n", {"--pattern=(a.c*"}) == "1:2 '(a.c*' must not be committed");
}

BOOST_AUTO_TEST_CASE(many_texts_are_told_in_the_order_of_the_lines) {
  BOOST_TEST(denied("b\na\n", {"--pattern=a", "--pattern=b"}) ==
             "1:1 'b' must not be committed; 2:1 'a' must not be committed");
}

BOOST_AUTO_TEST_CASE(case_may_be_ignored) {
  BOOST_TEST(denied("Do Not Commit\n", {"--pattern=DO NOT COMMIT", "--ignore-case"}) ==
             "1:1 'DO NOT COMMIT' must not be committed");
}

BOOST_AUTO_TEST_CASE(without_a_text_it_is_refused) {
  const std::string expected = "deny-pattern: there is no text to look for | write --pattern=TEXT";
  BOOST_TEST(refusal("deny-pattern") == expected);
  BOOST_TEST(refusal("deny-pattern", {"--pattern="}) == expected);
}

BOOST_AUTO_TEST_SUITE_END()
