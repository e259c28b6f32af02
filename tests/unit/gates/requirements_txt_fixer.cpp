// requirements-txt-fixer: what stands in the file afterwards.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates::sample;

namespace {

std::string sorted(std::string_view content) { return after(*made("requirements-txt-fixer"), content); }

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_requirements_txt_fixer)

BOOST_AUTO_TEST_CASE(requirements_are_sorted_by_name) {
  BOOST_TEST(sorted("b\na\n") == "a\nb\n");
  BOOST_TEST(sorted("Django\nb==1\nA>=2") == "A>=2\nb==1\nDjango\n");
  BOOST_TEST(sorted("ab==1\na>1\n") == "a>1\nab==1\n");
  BOOST_TEST(sorted("b;python_version\na ; x\n") == "a ; x\nb;python_version\n");
  BOOST_TEST(sorted("b\nx@v#egg=A\n") == "x@v#egg=A\nb\n");
  BOOST_TEST(sorted("b\nx&egg=a\n") == "x&egg=a\nb\n");
}

BOOST_AUTO_TEST_CASE(comments_go_with_the_requirement_below_them) {
  BOOST_TEST(sorted("b\n# a\na\n") == "# a\na\nb\n");
  BOOST_TEST(sorted("b\na\n# end\n") == "a\nb\n# end\n");
  BOOST_TEST(sorted("# top\n\nb\na\n") == "# top\n\na\nb\n");
  BOOST_TEST(sorted("# of b\nb\na\n") == "a\n# of b\nb\n");
}

BOOST_AUTO_TEST_CASE(a_backslash_continues_a_requirement) {
  BOOST_TEST(sorted("b==1 \\\n --hash=x\na==2 \\\n --hash=y") == "a==2 \\\n --hash=y\nb==1 \\\n --hash=x\n");
}

BOOST_AUTO_TEST_CASE(of_equal_requirements_one_stays_with_the_comments) {
  BOOST_TEST(sorted("a==1\nb\na==1\n") == "a==1\nb\n");
  BOOST_TEST(sorted("a==1\n# c\na==1\n") == "# c\na==1\n");
  BOOST_TEST(sorted("a==2\na==1\n") == "a==2\na==1\n");
}

BOOST_AUTO_TEST_CASE(what_a_broken_pip_wrote_goes) {
  BOOST_TEST(sorted("b\npkg-resources==0.0.0\na\n") == "a\nb\n");
  BOOST_TEST(sorted("pkg_resources==0.0.0\n") == "");
  BOOST_TEST(sorted("pkg-resources==0.0.1\n") == "pkg-resources==0.0.1\n");
}

BOOST_AUTO_TEST_CASE(what_has_no_name_is_a_fault_where_there_is_something_to_sort) {
  BOOST_TEST(found(*made("requirements-txt-fixer"), file("a.txt", " b\na\n")) == "0:0 a requirement without a name: b");
  BOOST_TEST(sorted(" b\na\n") == " b\na\n");
  BOOST_TEST(sorted("# c\n\n b\n") == "# c\n\n b\n");
  BOOST_TEST(sorted(" \n\t\n") == " \n\t\n");
  BOOST_TEST(sorted("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
