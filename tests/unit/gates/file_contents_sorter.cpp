// file-contents-sorter: what stands in the file afterwards.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates::sample;

namespace {

std::string sorted(std::string_view content, const Words& arguments = {}) {
  return after(*made("file-contents-sorter", arguments), content);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_file_contents_sorter)

BOOST_AUTO_TEST_CASE(lines_are_sorted_by_their_bytes) {
  BOOST_TEST(sorted("b\na\nB\n\xC3\xA9\nz") == "B\na\nb\nz\n\xC3\xA9\n");
  BOOST_TEST(!fixed(*made("file-contents-sorter"), "a\nb\n").has_value());
  BOOST_TEST(!fixed(*made("file-contents-sorter"), "").has_value());
}

BOOST_AUTO_TEST_CASE(blank_lines_go_and_every_line_ends_in_a_newline) {
  BOOST_TEST(sorted("\n \nb\r\n\t\r\na\r\r\n") == "a\nb\n");
  BOOST_TEST(sorted("\n\n") == "");
  BOOST_TEST(sorted("  a\n") == "  a\n");
}

BOOST_AUTO_TEST_CASE(the_order_is_chosen_by_options) {
  BOOST_TEST(sorted("b\na\nB\nA\n", {"--ignore-case"}) == "a\nA\nb\nB\n");
  BOOST_TEST(sorted("b\na\nb\r\na", {"--unique"}) == "a\nb\n");
  BOOST_TEST(sorted("b\na\nb\n") == "a\nb\nb\n");
  BOOST_TEST(refusal("file-contents-sorter", {"--unique", "--ignore-case"}) ==
             "file-contents-sorter: --ignore-case and --unique exclude each other");
}

BOOST_AUTO_TEST_CASE(the_finding_is_the_first_line_that_changes) {
  BOOST_TEST(found(*made("file-contents-sorter"), file("a.txt", "a\nc\nb\n")) == "2:0 the lines are not sorted");
  BOOST_TEST(found(*made("file-contents-sorter"), file("a.txt", "a\nb")) == "2:0 the lines are not sorted");
  BOOST_TEST(made("file-contents-sorter")->told_fix(file("a.txt", "")) == "Sorting a.txt");
}

BOOST_AUTO_TEST_CASE(every_kind_of_file_is_sorted_but_a_link_is_not) {
  BOOST_TEST(found(*made("file-contents-sorter"), file("a", "b\0\na\n"sv)) == "1:0 the lines are not sorted");
  auto link = file("a", "b\na");
  link.mode = wf::git::k_mode_symlink;
  BOOST_TEST(found(*made("file-contents-sorter"), link) == "not its business");
}

BOOST_AUTO_TEST_SUITE_END()
