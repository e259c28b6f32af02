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
  BOOST_TEST(json("") == "1:1 Expecting value: line 1 column 1 (char 0)");
  BOOST_TEST(json("\n\n") == "3:1 Expecting value: line 3 column 1 (char 2)");
  BOOST_TEST(json("{\n  \"a\": 1,\n}\n") ==
             "3:1 Expecting property name enclosed in double quotes: line 3 column 1 (char 12)");
  BOOST_TEST(json("{\"\xC3\xA9\": 1 \"b\"}") == "1:9 Expecting ',' delimiter: line 1 column 9 (char 8)");
  BOOST_TEST(json("[1 2]") == "1:4 Expecting ',' delimiter: line 1 column 4 (char 3)");
  BOOST_TEST(json("{\"a\" 1}") == "1:6 Expecting ':' delimiter: line 1 column 6 (char 5)");
  BOOST_TEST(json("{} {}") == "1:4 Extra data: line 1 column 4 (char 3)");
  BOOST_TEST(json("[\"a\nb\"]") == "1:4 Invalid control character at: line 1 column 4 (char 3)");
  BOOST_TEST(json("[\"a]") == "1:2 Unterminated string starting at: line 1 column 2 (char 1)");
  BOOST_TEST(json("[\"\\x\"]") == "1:3 Invalid \\escape: line 1 column 3 (char 2)");
  BOOST_TEST(json("[\"\\u12g4\"]") == "1:4 Invalid \\uXXXX escape: line 1 column 4 (char 3)");
  BOOST_TEST(json("[\"\\ud800\\uzzzz\"]") == "1:10 Invalid \\uXXXX escape: line 1 column 10 (char 9)");
  BOOST_TEST(json("// x\n{}") == "1:1 Expecting value: line 1 column 1 (char 0)");
  BOOST_TEST(json("[\xFF]") == "1:2 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte");
  BOOST_TEST(made("check-json")->told({"a.json", 1, 1, "x"}) == "a.json: Failed to json decode (x)");
}

BOOST_AUTO_TEST_CASE(what_is_not_json_is_a_fault) {
  for (const std::string_view content :
       {"["sv, "{"sv, "\"a"sv, "[1,]"sv, "tru"sv, "01"sv, "1."sv, "+1"sv, "[\"a\tb\"]"sv, "[\"\\x\"]"sv, "[\"\xFF\"]"sv,
        "[\"\xC3\"]"sv, "{}\0"sv, "{}\0garbage"sv, "\0"sv, "/* x */ {}"sv, "<a/>"sv, "{a: 1}"sv}) {
    BOOST_TEST_CONTEXT(wf::shown(content)) { BOOST_TEST(json(content) != ""); }
  }
}

BOOST_AUTO_TEST_CASE(a_key_that_comes_twice_is_a_fault) {
  BOOST_TEST(json("{\"a\": 1,\n \"a\": 2}") == "2:2 Duplicate key: a");
  BOOST_TEST(json("{\"a\": {\"b\": 1, \"b\": 2}}").ends_with("Duplicate key: b"));
  BOOST_TEST(json("{\"a\": 1, \"\\u0061\": 2}").ends_with("Duplicate key: a"));
  BOOST_TEST(json("{\"\": 1, \"\": 2}").ends_with("Duplicate key: "));
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_a_fault_and_no_crash) {
  BOOST_TEST(json(repeated("[", 1000) + repeated("]", 1000)) == "");
  BOOST_TEST(json(repeated("[", 1001)) == "1:1001 nested deeper than 1000 levels");
  BOOST_TEST(json(repeated("{\"a\":", 500'000)).ends_with("nested deeper than 1000 levels"));
}

BOOST_AUTO_TEST_CASE(a_key_that_comes_twice_is_told_when_its_object_ends) {
  BOOST_TEST(json("{\"a\": 1, \"a\": 2, }").starts_with("1:18 Expecting property name"));
  BOOST_TEST(json("[{\"a\": 1, \"a\": 2}, }]") == "1:11 Duplicate key: a");
}

BOOST_AUTO_TEST_CASE(the_encoding_is_found_as_by_python) {
  for (const std::string_view content :
       {"\xEF\xBB\xBF{}"sv, "\xFF\xFE{\0}\0"sv, "\xFE\xFF\0{\0}"sv, "{\0}\0"sv, "\0{\0}"sv, "\0001"sv, "1\0"sv,
        "\xFF\xFE\0\0{\0\0\0}\0\0\0"sv, "\0\0\0{\0\0\0}"sv, "{\0\0\0}\0\0\0"sv, "\"\0\x3D\xD8\0\xDE\"\0"sv,
        "\"\0\x3D\xD8\"\0"sv, "\"\xED\xA0\x80\""sv}) {
    BOOST_TEST_CONTEXT(wf::shown(content)) { BOOST_TEST(json(content) == ""); }
  }
  BOOST_TEST(json("\xEF\xBB\xBF{").starts_with("1:2 Expecting property name"));
  BOOST_TEST(json("\xFF\xFE{\0}") == "1:1 'utf-16' codec can't decode the bytes: truncated data");
  BOOST_TEST(json("\0\0\0\x01"sv).ends_with("Expecting value: line 1 column 1 (char 0)"));
  BOOST_TEST(json("\xFF\xFE\0\0\0\0\x11\0"sv).ends_with("code point not in range(0x110000)"));
}

BOOST_AUTO_TEST_SUITE_END()
