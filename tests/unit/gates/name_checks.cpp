// name-tests-test and check-illegal-windows-names: names alone, whatever is in the file.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

bool is_right(std::string_view id, const std::string& name, const Words& arguments = {}) {
  return found(*made(id, arguments), file(name, "")).empty();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_name_checks)

BOOST_AUTO_TEST_CASE(test_files_are_named_as_the_option_says) {
  struct Row {
    const char* name;
    bool pytest, test_first, django;
  };
  for (const Row& row : {Row{"tests/a_test.py", true, false, false}, Row{"tests/test_a.py", false, true, true},
                         Row{"tests/tests.py", false, false, true}, Row{"a_test.pyc", false, false, false},
                         Row{"tests/__init__.py", true, true, true}, Row{"conftest.py", true, true, true},
                         Row{"a_test.py/b.py", false, false, false}, Row{"test_.py", false, true, true},
                         Row{"a\n_test.py", false, false, false}, Row{"test_test.py", true, true, true}}) {
    BOOST_TEST_CONTEXT(row.name) {
      BOOST_TEST(is_right("name-tests-test", row.name) == row.pytest);
      BOOST_TEST(is_right("name-tests-test", row.name, {"--pytest"}) == row.pytest);
      BOOST_TEST(is_right("name-tests-test", row.name, {"--pytest-test-first"}) == row.test_first);
      BOOST_TEST(is_right("name-tests-test", row.name, {"--django"}) == row.django);
      BOOST_TEST(is_right("name-tests-test", row.name, {"--unittest"}) == row.django);
    }
  }
  BOOST_TEST(made("name-tests-test")->told({"a.py", 0, 0, ""}) == "a.py does not match pattern \".*_test\\.py\"");
  BOOST_TEST(refusal("name-tests-test", {"--pytest", "--django"}) ==
             "name-tests-test: --pytest, --pytest-test-first and --django exclude each other");
}

BOOST_AUTO_TEST_CASE(names_that_windows_can_have_pass) {
  for (const char* name :
       {"a", "a.txt", "src/console", "com/a", "lpt/b.c", "comx", "null.c", ".a", "a b", "nul_", "\xC3\xA9"}) {
    BOOST_TEST_CONTEXT(name) { BOOST_TEST(is_right("check-illegal-windows-names", name)); }
  }
}

BOOST_AUTO_TEST_CASE(names_that_windows_cannot_have_are_found) {
  for (const char* name : {"con",  "a/NUL", "Aux.c", "prn/b", "com0",   "COM9.txt", "lpt\xC2\xB9", "com\xC2\xB2.x",
                           "a<b",  "a>b",   "a:b",   "a\"b",  "a\\b",   "a|b",      "a?b",         "a*b",
                           "a\tb", "a\n",   "a.",    "a ",    "a/b./c", "a/b /c"}) {
    BOOST_TEST_CONTEXT(wf::shown(name)) { BOOST_TEST(!is_right("check-illegal-windows-names", name)); }
  }
  BOOST_TEST(made("check-illegal-windows-names")->told({"nul", 0, 0, ""}) == "nul: Illegal Windows filename");
}

BOOST_AUTO_TEST_SUITE_END()
