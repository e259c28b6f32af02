// mixed-line-ending, case by case as pre-commit-hooks 6.0.0 judges.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

struct Case {
  std::string_view content;
  std::string_view expected;
};

void expect(const Builtin& builtin, const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    BOOST_TEST_CONTEXT(wf::shown(one.content)) { BOOST_TEST(after(builtin, one.content) == one.expected); }
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_mixed_line_ending)

BOOST_AUTO_TEST_CASE(the_most_frequent_ending_wins_and_a_tie_goes_to_lf_then_crlf) {
  expect(*made("mixed-line-ending"), {
                                         {"", ""},
                                         {"a", "a"},
                                         {"a\nb\n", "a\nb\n"},
                                         {"a\r\nb\r\n", "a\r\nb\r\n"},
                                         {"a\rb\r", "a\rb\r"},
                                         {"a\nb\r\nc\r\n", "a\r\nb\r\nc\r\n"},
                                         {"a\nb\r\n", "a\nb\n"},
                                         {"a\r\nb\rc", "a\r\nb\r\nc\r\n"},
                                         {"a\rb\nc\r", "a\rb\rc\r"},
                                         {"\r\r\n\n", "\n\n\n"},
                                         {"a\r\r\n", "a\r\n\r\n"},
                                     });
}

BOOST_AUTO_TEST_CASE(a_wanted_ending_replaces_all_others) {
  expect(*made("mixed-line-ending", {"--fix=lf"}), {{"a\r\nb\rc\n", "a\nb\nc\n"}, {"a", "a"}, {"a\nb", "a\nb"}});
  expect(*made("mixed-line-ending", {"-f", "crlf"}), {{"a\nb\r\n", "a\r\nb\r\n"}, {"a\nb", "a\r\nb\r\n"}});
  expect(*made("mixed-line-ending", {"--fix", "cr"}), {{"a\nb\r\n", "a\rb\r"}, {"a\rb\r", "a\rb\r"}});
  expect(*made("mixed-line-ending", {"--fix=auto"}), {{"a\r\n", "a\r\n"}});
}

BOOST_AUTO_TEST_CASE(without_a_fix_it_only_says_so) {
  const auto builtin = made("mixed-line-ending", {"--fix=no"});
  expect(*builtin, {{"a\nb\r\n", "a\nb\r\n"}});
  BOOST_TEST(found(*builtin, file("a", "a\nb\r\n")) == "2:0 the line ends in CRLF, not LF");
  BOOST_TEST(found(*builtin, file("a", "a\r\n")) == "");
}

BOOST_AUTO_TEST_CASE(each_line_with_another_ending_is_found_once) {
  BOOST_TEST(found(*made("mixed-line-ending"), file("a", "a\r\nb\nc\rd\re\n")) ==
             "1:0 the line ends in CRLF, not LF; 3:0 the line ends in CR, not LF");
  BOOST_TEST(found(*made("mixed-line-ending", {"--fix=crlf"}), file("a", "a\nb")) ==
             "1:0 the line ends in LF, not CRLF");
}

BOOST_AUTO_TEST_CASE(an_unknown_ending_is_refused) {
  BOOST_TEST(refusal("mixed-line-ending", {"--fix=LF"}) ==
             "mixed-line-ending: --fix cannot be 'LF' | it is one of auto, no, lf, crlf, cr");
}

BOOST_AUTO_TEST_SUITE_END()
