// double-quote-string-fixer and check-docstring-first: the lexer under both, by what they make of a source.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates::sample;

namespace {

std::string single(std::string_view source) { return after(*made("double-quote-string-fixer"), source, "a.py"); }

std::string docstrings(std::string_view source) { return found(*made("check-docstring-first"), file("a.py", source)); }

std::string fault(std::string_view source) {
  BOOST_TEST(single(source) == source);
  return found(*made("double-quote-string-fixer"), file("a.py", source));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_python_strings)

BOOST_AUTO_TEST_CASE(strings_without_quotes_in_them_get_single_quotes) {
  BOOST_TEST(single("x = \"a\" + \"\" + 'b'\n") == "x = 'a' + '' + 'b'\n");
  BOOST_TEST(single("x = u\"a\", Rb\"b\", BR\"c\"\n") == "x = u'a', Rb'b', BR'c'\n");
  BOOST_TEST(single("x = \"a\\\nb\" \"c\\\r\nd\"\n") == "x = 'a\\\nb' 'c\\\r\nd'\n");
  BOOST_TEST(single("\xEF\xBB\xBFx = \"\xC3\xA9\"") == "\xEF\xBB\xBFx = '\xC3\xA9'");
  BOOST_TEST(single("xr\"a\" bu\"b\" \xC3\xA9\"c\" 1if\"d\"else\"e\"") == "xr'a' bu'b' \xC3\xA9'c' 1if'd'else'e'");
}

BOOST_AUTO_TEST_CASE(other_strings_and_comments_stay) {
  for (const std::string_view source :
       {"x = \"it's\"\n"sv, "x = \"a\\\"b\"\n"sv, "x = \"\"\"a\"\"\"\n"sv, "x = '''\"a\"'''\n"sv, "x = '\"a\"'\n"sv,
        "# \"a\"\n"sv, "x = 1 # it's \"a\"\n"sv, "'''\n\"a\"\n'''\n"sv, "r'\\' + \"'\"\n"sv}) {
    BOOST_TEST_CONTEXT(source) { BOOST_TEST(single(source) == source); }
  }
}

BOOST_AUTO_TEST_CASE(formatted_strings_stay_with_all_that_is_in_them) {
  for (const std::string_view formatted :
       {"f\"a\""sv, "F\"{x}\""sv, "f'{\"a\"}'"sv, "f\"{x[\"a\"]}\""sv, "f\"{x:{\"a\"}>{w}}\""sv, "f\"{{\""sv,
        "rf\"\\{x}\""sv, "f\"\\{x}\\\"\""sv, "f\"\\N{DASH}{x!r:^4}\""sv, "f\"\"\"{\n\"a\"}\n\"\"\""sv,
        "f\"{f\"{f\"{1}\"}\"}\""sv, "t\"{\"a\"}\""sv, "f\"{x:=5}\""sv, "f\"{d[1:2]:{d[\"a\"]}}\""sv,
        "f\"{x != \"a\"}\""sv, "f\"{\nx # \"}\n}\""sv, "f\"{(lambda x: \"}\")}\""sv, "f\"}}\""sv, "f\"{x:}}}\""sv}) {
    BOOST_TEST_CONTEXT(formatted) {
      BOOST_TEST(single(std::string(formatted) + " + \"a\"\n") == std::string(formatted) + " + 'a'\n");
    }
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_python_is_a_fault) {
  BOOST_TEST(fault("x = 'a\ny = \"b\"\n") == "1:5 a string that does not end");
  BOOST_TEST(fault("\"\"\"a\n") == "1:1 a string that does not end");
  BOOST_TEST(fault("x = f\"{y\" + \"a\"\n") == "1:15 a string that does not end");
  BOOST_TEST(fault("x = f\"{y:z\"\n") == "1:5 a formatted string with an open brace");
  BOOST_TEST(fault("x = f\"a\n\"\n") == "1:5 a formatted string that does not end");
  BOOST_TEST(fault("x = (\"a\"\n") == "2:1 a bracket is not closed");
  BOOST_TEST(fault("x = f\"}\" + \"a\"\n") == "1:7 '}' closes nothing");
  BOOST_TEST(fault("x = f\"{)}\" + \"a\"\n") == "1:8 ')' closes nothing");
  BOOST_TEST(fault("if x:\n\ty\n        \"a\"\n") == "3:9 tabs and spaces are mixed");
  BOOST_TEST(fault("if x:\n    y\n  \"a\"\n") == "3:3 the indentation is that of no line above");
  BOOST_TEST(fault("x = \\ \"a\"\n") == "1:5 a backslash inside of a line");
  BOOST_TEST(fault("\"a\" \\") == "1:5 a backslash inside of a line");
  BOOST_TEST(fault("\"a\"\0"sv) == "1:4 a NUL byte");
  BOOST_TEST(fault("x = \"\xFF\"\n").starts_with("1:6 'utf-8' codec can't decode byte 0xff"));
  BOOST_TEST(fault(repeated("f\"{", 100'000)).ends_with("too many formatted strings inside of others"));
}

BOOST_AUTO_TEST_CASE(a_docstring_comes_first) {
  for (const std::string_view source :
       {""sv, "\"\"\"d\"\"\"\nx = 1\n"sv, "# c\n\n'd'\n"sv, "x = 1\n"sv, "x = 'a'\n  'b'\n"sv, "x = (\n 'a')\n"sv,
        "def f():\n    'd'\n"sv, "\xEF\xBB\xBF'd'\n"sv, "# coding: latin-1\nx = '\xE9'\n"sv}) {
    BOOST_TEST_CONTEXT(source) { BOOST_TEST((docstrings(source).empty() || source.find("  'b'") != source.npos)); }
  }
  BOOST_TEST(docstrings("\nx = 1\n'd'\n") == "3:0 Module docstring appears after code (code seen on line 2).");
  BOOST_TEST(docstrings("'a'\nx = 1\n\"\"\"b\n\"\"\"\n") ==
             "3:0 Multiple module docstrings (first docstring on line 1).");
  BOOST_TEST(docstrings("x = (\n'a'\n)\n") == "2:0 Module docstring appears after code (code seen on line 1).");
  BOOST_TEST(docstrings("f'a'\n'b'\n") == "2:0 Module docstring appears after code (code seen on line 1).");
  BOOST_TEST(docstrings("'a'\n'b") == "2:1 a string that does not end");
  BOOST_TEST(docstrings("'a'\n'b'\n(").starts_with("2:0 Multiple"));
}

BOOST_AUTO_TEST_SUITE_END()
