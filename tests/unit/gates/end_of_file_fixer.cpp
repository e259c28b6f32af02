// end-of-file-fixer, case by case as pre-commit-hooks 6.0.0 judges.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

struct Case {
  std::string_view content;
  std::string_view expected;
  std::string_view found;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_end_of_file_fixer)

BOOST_AUTO_TEST_CASE(one_line_ending_is_left) {
  const auto builtin = made("end-of-file-fixer");
  for (const Case& one : std::vector<Case>{
           {"", "", ""},
           {"a\n", "a\n", ""},
           {"a\r\n", "a\r\n", ""},
           {"a\r", "a\r", ""},
           {"a", "a\n", "1:0 no newline at the end of the file"},
           {"a\nb", "a\nb\n", "2:0 no newline at the end of the file"},
           {" ", " \n", "1:0 no newline at the end of the file"},
           {"a\n\n\n", "a\n", "2:0 blank lines at the end of the file"},
           {"a\r\n\r\n", "a\r\n", "2:0 blank lines at the end of the file"},
           {"a\r\r\r", "a\r", "1:0 blank lines at the end of the file"},
           {"a\n\r\n", "a\n", "2:0 blank lines at the end of the file"},
           {"a\r\n\n", "a\r\n", "2:0 blank lines at the end of the file"},
           {"a\r\r\n", "a\r", "1:0 blank lines at the end of the file"},
           {"a\n \n", "a\n \n", ""},  // trailing-whitespace comes first
           {"\n", "", "1:0 nothing but blank lines"},
           {"\r\n\r\n", "", "1:0 nothing but blank lines"},
           {"\0"sv, "\0\n"sv, "1:0 no newline at the end of the file"},
       }) {
    BOOST_TEST_CONTEXT(wf::shown(one.content)) {
      BOOST_TEST(after(*builtin, one.content) == one.expected);
      BOOST_TEST(told(builtin->check(file("a.txt", one.content), {})) == one.found);
    }
  }
}

BOOST_AUTO_TEST_CASE(it_takes_no_arguments) {
  BOOST_TEST(refusal("end-of-file-fixer", {"--fix"}) ==
             "end-of-file-fixer: unknown argument '--fix' | it takes no arguments");
}

BOOST_AUTO_TEST_SUITE_END()
