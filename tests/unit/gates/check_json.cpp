// check-json: what Python's reader takes, and each fault with its place.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates::sample;

namespace {

std::string json(std::string_view content, const Words& arguments = {}) {
  return found(*made("check-json", arguments), file("a.json", content));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_check_json)

BOOST_AUTO_TEST_CASE(json_parses) {
  for (const std::string_view content :
       {"{}"sv, " [1, -2.5e+3, true, false, null, \"\\u00e9\\n\"]\r\n"sv, "1"sv, "\"x\""sv, "{\"a\": {\"a\": 1}}"sv,
        "[{\"a\": 1}, {\"a\": 2}]"sv, "[NaN, Infinity, -Infinity]"sv, "{\"\xE2\x82\xAC\": \"\xF0\x9F\x98\x80\"}"sv,
        "[1e999, 1]"sv, "[\"\\ud800\"]"sv, "[\"\\ud83d\\ude00\"]"sv, "[\"{{x}}\", \"// no comment\"]"sv,
        "[123456789012345678901234567890]"sv}) {
    BOOST_TEST_CONTEXT(content) { BOOST_TEST(json(content) == ""); }
  }
}

BOOST_AUTO_TEST_CASE(each_fault_has_its_place) {
  BOOST_TEST(json("") == "1:1 the document is empty");
  BOOST_TEST(json("\n\n") == "3:1 the document is empty");
  BOOST_TEST(json("{\n  \"a\": 1,\n}\n") == "3:1 missing a name for object member");
  BOOST_TEST(json("{\"\xC3\xA9\": 1 \"b\"}") == "1:9 missing a comma or '}' after an object member");
  BOOST_TEST(json("[1 2]") == "1:4 missing a comma or ']' after an array element");
  BOOST_TEST(json("{} {}") == "1:4 the document root must not be followed by other values");
  BOOST_TEST(json("{'a': 1}") == "1:2 missing a name for object member");
  BOOST_TEST(json("// x\n{}") == "1:1 invalid value");
}

BOOST_AUTO_TEST_CASE(what_is_not_json_is_a_fault) {
  for (const std::string_view content :
       {"["sv, "{"sv, "\"a"sv, "[1,]"sv, "tru"sv, "01"sv, "1."sv, "+1"sv, "[\"a\tb\"]"sv, "[\"\\x\"]"sv, "[\"\xFF\"]"sv,
        "[\"\xC3\"]"sv, "\xFF\xFE{\0}\0"sv, "{}\0"sv, "{}\0garbage"sv, "\0"sv, "/* x */ {}"sv, "<a/>"sv, "{a: 1}"sv}) {
    BOOST_TEST_CONTEXT(wf::shown(content)) { BOOST_TEST(json(content) != ""); }
  }
}

BOOST_AUTO_TEST_CASE(a_key_that_comes_twice_is_a_fault) {
  BOOST_TEST(json("{\"a\": 1,\n \"a\": 2}") == "2:4 the key a is there twice");
  BOOST_TEST(json("{\"a\": {\"b\": 1, \"b\": 2}}").ends_with("the key b is there twice"));
  BOOST_TEST(json("{\"a\": 1, \"\\u0061\": 2}").ends_with("the key a is there twice"));
  BOOST_TEST(json("{\"\": 1, \"\": 2}").ends_with("is there twice"));
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_a_fault_and_no_crash) {
  BOOST_TEST(json(repeated("[", 1000) + repeated("]", 1000)) == "");
  BOOST_TEST(json(repeated("[", 1001)) == "1:1001 nested deeper than 1000 levels");
  BOOST_TEST(json(repeated("{\"a\":", 500'000)).ends_with("nested deeper than 1000 levels"));
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_a_dialect) {
  BOOST_TEST(json("\xEF\xBB\xBF{}") == "1:1 invalid value");
  BOOST_TEST(json("\xEF\xBB\xBF{}", {"--skip-dialects"}) == "");
  BOOST_TEST(json("\xEF\xBB\xBF{", {"--skip-dialects"}) == "1:3 missing a name for object member");
}

BOOST_AUTO_TEST_SUITE_END()
