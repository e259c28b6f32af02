// unified_diff: what Python's difflib.unified_diff writes of the same lines.
#include "gates/builtin/unified_diff.h"

#include <boost/test/unit_test.hpp>

#include "gates/builtin/python_text.h"
#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

std::string diff(std::string_view before, std::string_view after) {
  const std::string text = unified_diff(split_lines(before), split_lines(after), "n");
  constexpr std::string_view k_header = "--- n\n+++ n\n";
  return text.starts_with(k_header) ? text.substr(k_header.size()) : text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_unified_diff)

BOOST_AUTO_TEST_CASE(changes_stand_between_three_equal_lines) {
  BOOST_TEST(diff("a\nb\n", "a\nb\n") == "");
  BOOST_TEST(diff("", "a\n") == "@@ -0,0 +1 @@\n+a\n");
  BOOST_TEST(diff("a\n", "") == "@@ -1 +0,0 @@\n-a\n");
  BOOST_TEST(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n") ==
             "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n");
}

BOOST_AUTO_TEST_CASE(changes_far_from_each_other_stand_apart) {
  BOOST_TEST(diff("a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n") ==
             "@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n");
  BOOST_TEST(diff("a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n") ==
             "@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n");
}

BOOST_AUTO_TEST_CASE(the_longest_run_comes_first) {
  BOOST_TEST(diff("a\nb\nc\nx\n", "x\na\nb\nc\n") == "@@ -1,4 +1,4 @@\n+x\n a\n b\n c\n-x\n");
}

BOOST_AUTO_TEST_CASE(frequent_lines_of_long_texts_begin_no_run) {
  const std::string many = repeated("x\n", 300);
  BOOST_TEST(diff(many, "y\n" + many).starts_with("@@ -1,300 +1,301 @@\n-x\n"));
}

BOOST_AUTO_TEST_SUITE_END()
