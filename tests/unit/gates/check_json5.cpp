// check-json5: what the specification allows, each fault with its place, and the answers that prek 0.5.3 gives.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates::sample;

namespace {

std::string json5(std::string_view content, const Words& arguments = {}) {
  return found(*made("check-json5", arguments), file("a.json5", content));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_check_json5)

BOOST_AUTO_TEST_CASE(json5_parses) {
  for (const std::string_view content :
       {""sv, "{}"sv, "[1, 2,]"sv, "// c\n{unquoted: 'x', \"b\": \"y\",} /* end */ // more"sv, "\xEF\xBB\xBF[]"sv,
        "[0xFF, 0XaB, +1, -1, .5, 5., 0, -0.0e+1, 1E5, NaN, -NaN, Infinity, -Infinity, +Infinity, 1e400]"sv,
        "'it\\'s \"x\" \\x41 \\u0041 \\v \\0 \\z \\/'"sv, "'a\\\nb\\\r\nc\\\rd'"sv, "'\xE2\x80\xA8'"sv,
        "'\\\xE2\x80\xA8'"sv, "['\\ud83d', '\\ude00', '\\ud83dx', '\\ud83d\\u0041']"sv,
        "{a\\u0062: 1, $x_1: 2, \xC3\xA9: 3, null: 4}"sv,
        "{\xE2\x80\x83"
        "a:\xC2\xA0"
        "1}"sv,
        "\v\f\t null\n"sv, "{a: {a: 1}, b: [{a: 1}, {a: 1}]}"sv, "{'a': 1, b: 2, \"c\": 3}"sv, "'a\tb'"sv}) {
    BOOST_TEST_CONTEXT(content) { BOOST_TEST(json5(content) == ""); }
  }
}

BOOST_AUTO_TEST_CASE(each_fault_has_its_place) {
  BOOST_TEST(json5(" \n") == "2:1 a value is missing");
  BOOST_TEST(json5("{a: }") == "1:5 this is no value");
  BOOST_TEST(json5("{a: 1, 'a': 2}") == "1:8 duplicate key `a`");
  BOOST_TEST(json5("{ab: 1,\n a\\u0062: 2}") == "2:2 duplicate key `ab`");
  BOOST_TEST(json5("{'\xF0\x9F\x98\x80': 1, '\\ud83d\\ude00': 2}") == "1:10 duplicate key `\xF0\x9F\x98\x80`");
  BOOST_TEST(json5("{a 1}") == "1:4 a ':' is missing behind the key");
  BOOST_TEST(json5("{\"\xC3\xA9\": 1 b: 2}") == "1:9 a ',' or '}' is missing");
  BOOST_TEST(json5("[1 2]") == "1:4 a ',' or ']' is missing");
  BOOST_TEST(json5("[1,,2]") == "1:4 this is no value");
  BOOST_TEST(json5("{,}") == "1:2 a key is missing");
  BOOST_TEST(json5("{1a: 2}") == "1:2 a key is missing");
  BOOST_TEST(json5("{} x") == "1:4 something follows the value");
  BOOST_TEST(json5("{} /* x") == "1:4 this comment does not end");  // prek lets it pass
  BOOST_TEST(json5("'a\nb'") == "1:1 this text does not end");
  BOOST_TEST(json5("['a") == "1:2 this text does not end");
  BOOST_TEST(json5("'a\\") == "1:4 this text does not end");
  BOOST_TEST(json5("'\\x4z'") == "1:5 a hexadecimal digit is missing");
  BOOST_TEST(json5("'\\1'") == "1:2 a digit cannot be escaped");
  BOOST_TEST(json5("'\\01'") == "1:2 a digit cannot be escaped");
  BOOST_TEST(json5("[01]") == "1:2 a number may not begin with 0");
  BOOST_TEST(json5("\xFF") == "1:1 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte");
  BOOST_TEST(made("check-json5")->told({"a.json5", 1, 5, "x"}) ==
             "a.json5: Failed to json5 decode (x at line 1 column 5)");
}

BOOST_AUTO_TEST_CASE(what_is_not_json5_is_a_fault) {
  for (const std::string_view content :
       {"["sv,          "{"sv,        "{a"sv,  "{a:"sv,  "{a:1"sv,      "{a:1,"sv,   "tru"sv,
        "truex"sv,      "nullnull"sv, "0x"sv,  "0xg"sv,  "."sv,         "+"sv,       "1e"sv,
        "1e+"sv,        "1.2.3"sv,    "- 1"sv, "--1"sv,  "undefined"sv, "\\u0061"sv, "{a-b: 1}"sv,
        "{\\u00: 1}"sv, "{}\0"sv,     "/"sv,   "/* x"sv, "{a: 1}}"sv,   "a"sv,       "+null"sv}) {
    BOOST_TEST_CONTEXT(content) { BOOST_TEST(json5(content) != ""); }
  }
}

BOOST_AUTO_TEST_CASE(nesting_ends_somewhere) {
  BOOST_TEST(json5(std::string(1000, '[') + std::string(1000, ']')) == "");
  BOOST_TEST(json5(std::string(1001, '[') + std::string(1001, ']')) == "1:1001 nested deeper than 1000 levels");
  BOOST_TEST(json5(std::string(1'000'000, '{')) != "");
}

BOOST_AUTO_TEST_CASE(only_json5_is_its_business) {
  BOOST_TEST(found(*made("check-json5"), file("a.json", "{")) == "not its business");
  BOOST_TEST(found(*made("check-json"), file("a.json5", "{")) == "not its business");
  BOOST_TEST(json5("{{ x }}", {"--skip-dialects"}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
