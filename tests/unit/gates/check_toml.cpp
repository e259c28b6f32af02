// check-toml: TOML 1.0, and each fault with its place.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates::sample;

namespace {

std::string toml(std::string_view content, const Words& arguments = {}) {
  return found(*made("check-toml", arguments), file("a.toml", content));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_check_toml)

BOOST_AUTO_TEST_CASE(toml_parses) {
  for (const std::string_view content :
       {""sv, "# comment\n"sv, "a = 1\r\nb.c = \"x\"\r\n[t]\nd = [1, 2.5, inf, 1979-05-27T07:32:00Z]\n"sv,
        "[[x]]\na = 1\n[[x]]\na = 2\n"sv, "s = '''\nline\n'''\n"sv, "\"quoted key\" = {a = 1, b = 'c'}\n"sv,
        "a = \"\xE2\x82\xAC\"\n"sv, "v = \"1.2.3. a. b. c\"\n"sv}) {
    BOOST_TEST_CONTEXT(content) { BOOST_TEST(toml(content) == ""); }
  }
}

BOOST_AUTO_TEST_CASE(each_fault_has_its_line) {
  const auto line = [](const std::string& told) { return told.substr(0, told.find(':')); };
  BOOST_TEST(line(toml("a = 1\na = 2\n")) == "2");
  BOOST_TEST(line(toml("a = 1\nb = \n")) == "2");
  BOOST_TEST(line(toml("[t]\n[t]\n")) == "2");
  BOOST_TEST(line(toml("a = 'x\n")) == "1");
  BOOST_TEST(line(toml("a = 1 b = 2\n")) == "1");
}

BOOST_AUTO_TEST_CASE(what_is_not_toml_is_a_fault) {
  for (const std::string_view content :
       {"a"sv, "= 1"sv, "a = "sv, "a = [1"sv, "a = {b = 1"sv, "[a"sv, "a = 01\n"sv, "a = nil"sv, "a = 'x"sv,
        "a = \"\xFF\""sv, "a = \"\\q\""sv, "a.b = 1\na = 2\n"sv, "\0"sv, "{}"sv, "a = 1979-13-01\n"sv}) {
    BOOST_TEST_CONTEXT(wf::shown(content)) { BOOST_TEST(toml(content) != ""); }
  }
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_no_crash) {
  BOOST_TEST(toml("a = " + repeated("[", 100'000)) != "");
  BOOST_TEST(toml("a = " + repeated("{a = ", 100'000)) != "");
  BOOST_TEST(toml(repeated("a.", 9) + "b = 1\n") == "");
  // Deeper keys are not judged, in whatever quotes.
  BOOST_TEST(toml(repeated("a.", 200'000) + "b = 1\n") == "");
  BOOST_TEST(toml(repeated("\"=\" . ", 200'000) + "b = 1\n") == "");
  BOOST_TEST(toml("[" + repeated("'a'.", 200'000) + "b]\n") == "");
  BOOST_TEST(toml("a = " + repeated("{" + repeated("a.", 9) + "b = ", 300)) != "");
}

BOOST_AUTO_TEST_CASE(dots_that_belong_to_no_key_do_not_count) {
  BOOST_TEST(toml("a = \"" + repeated("One sentence. ", 500) + "\nb\n") != "");
  BOOST_TEST(toml("a = " + repeated(".", 500)) != "");
  BOOST_TEST(toml("a = [" + repeated("1.5, ", 500) + "x]\n") != "");
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_a_dialect) {
  BOOST_TEST(toml("\xEF\xBB\xBF"
                  "a = 1\n") == "1:1 Invalid statement");
  BOOST_TEST(toml("\xEF\xBB\xBF"
                  "a = 1\n",
                  {"--skip-dialects"}) == "");
}

BOOST_AUTO_TEST_CASE(numbers_have_any_size) { BOOST_TEST(toml("a = 99999999999999999999\n") == ""); }

BOOST_AUTO_TEST_SUITE_END()
