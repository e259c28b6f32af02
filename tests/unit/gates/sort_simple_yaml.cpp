// sort-simple-yaml: what stands in the file afterwards.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates::sample;

namespace {

std::string sorted(std::string_view content) { return after(*made("sort-simple-yaml"), content, "a.yaml"); }

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_sort_simple_yaml)

BOOST_AUTO_TEST_CASE(blocks_are_sorted_by_their_first_key) {
  BOOST_TEST(sorted("b: 1\nx: 2\n\na: 3\n") == "a: 3\n\nb: 1\nx: 2\n");
  BOOST_TEST(sorted("'c': 1\n\n\"b\": 2\n\na: 3\n") == "a: 3\n\n\"b\": 2\n\n'c': 1\n");
  BOOST_TEST(sorted("b: 1\n\n# of a\na: 2\n") == "# of a\na: 2\n\nb: 1\n");
}

BOOST_AUTO_TEST_CASE(the_comments_at_the_top_stay_there) {
  BOOST_TEST(sorted("# top\n\nb: 1\n\na: 2\n") == "# top\n\na: 2\n\nb: 1\n");
  BOOST_TEST(sorted("# top\nb: 1\n") == "# top\n\nb: 1\n");
}

BOOST_AUTO_TEST_CASE(one_blank_line_stands_between_blocks) {
  BOOST_TEST(sorted("a: 1\n\n \n\nb: 2\n\n") == "a: 1\n\nb: 2\n");
  BOOST_TEST(sorted("a: 1 \n") == "a: 1 \n");  // white space at the end alone changes nothing
  BOOST_TEST(sorted("b: 1\r\n\r\na: 2 \xC2\xA0\xE2\x80\x83\r") == "a: 2\n\nb: 1\n");
}

BOOST_AUTO_TEST_CASE(a_file_of_blank_lines_becomes_one_of_them) {
  BOOST_TEST(sorted("") == "");
  BOOST_TEST(sorted("\n") == "\n");
  BOOST_TEST(sorted(" \n\n") == "\n");
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_a_fault) {
  BOOST_TEST(found(*made("sort-simple-yaml"), file("a.yaml", "b\n\na\xFF\n")) ==
             "3:2 'utf-8' codec can't decode byte 0xff in position 4: invalid start byte");
  BOOST_TEST(made("sort-simple-yaml")->told_fix(file("a.yaml", "")) == "Fixing file `a.yaml`");
}

BOOST_AUTO_TEST_SUITE_END()
