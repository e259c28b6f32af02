// Regular expressions mean what Python's `re` makes of them: a table that was compared with re.search() and
// re.compile() of Python 3.11.2 (places here count bytes, there characters), and hostile patterns that must end as an
// error.
#include "base/regex.h"

#include <boost/test/unit_test.hpp>

namespace {

wf::Regex regex(std::string_view pattern) {
  auto compiled = wf::Regex::compile(pattern);
  BOOST_REQUIRE_MESSAGE(compiled.has_value(), pattern << (compiled ? "" : ": " + compiled.error().message));
  return *compiled;
}

// "1-3" for the place of the first match, "" for none.
std::string place(std::string_view pattern, std::string_view subject) {
  const auto found = regex(pattern).find(subject);
  BOOST_REQUIRE_MESSAGE(found.has_value(), pattern);
  return *found ? std::to_string((*found)->begin) + "-" + std::to_string((*found)->end) : "";
}

std::string refusal(std::string_view pattern) {
  const auto compiled = wf::Regex::compile(pattern);
  if (compiled) return "";
  BOOST_TEST((compiled.error().kind == wf::ErrorKind::config));
  return compiled.error().message;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(base_regex)

BOOST_AUTO_TEST_CASE(a_pattern_is_found_where_python_finds_it) {
  BOOST_TEST(place(R"(\.py$)", "src/a.py") == "5-8");
  BOOST_TEST(place("a$", "a\n") == "0-1");
  BOOST_TEST(place(R"(a\Z)", "a\n") == "");
  BOOST_TEST(place(R"(a\Z)", "ba") == "1-2");
  BOOST_TEST(place(R"(\\Z)", "a\\Z") == "1-3");
  BOOST_TEST(place("(?m)^$", "a\n") == "2-2");
  BOOST_TEST(place(R"(a\vb)",
                   "a\x0b"
                   "b") == "0-3");
  BOOST_TEST(place("a{,2}b", "aaab") == "1-4");
  BOOST_TEST(place("x{,}y", "xxxy") == "0-4");
  BOOST_TEST(place("a{}", "a{}") == "0-3");
  BOOST_TEST(place("a{1,x}", "a{1,x}") == "0-6");
  BOOST_TEST(place("[[:alpha:]]", "a") == "");
  BOOST_TEST(place("[[:alpha:]]", "a]") == "0-2");
  BOOST_TEST(place("[]a]+", "x]a") == "1-3");
  BOOST_TEST(place(R"([\s\-x]+)", "a -x") == "1-4");
  BOOST_TEST(place(R"(\s)", "\x1c") == "0-1");
  BOOST_TEST(place(R"(\101\x42)", "AB") == "0-2");
  BOOST_TEST(place(R"((a)\1)", "aa") == "0-2");
  BOOST_TEST(place("(?P<n>a|b)(?P=n)", "abb") == "1-3");
  BOOST_TEST(place("(?P<n>a)?(?(n)b|c)", "c") == "0-1");
  BOOST_TEST(place("(?x) a  b # why\n c", "abc") == "0-3");
  BOOST_TEST(place("(?x:a b) c", "ab c") == "0-4");
  BOOST_TEST(place("a b", "ab") == "");
  BOOST_TEST(place("(?i:A)b", "ab") == "0-2");
  BOOST_TEST(place("a++b", "aab") == "0-3");
  BOOST_TEST(place(R"((?a)\w)", "\xc3\xa9") == "");
  BOOST_TEST(place(R"(\w)", "\xc3\xa9") == "0-2");
  BOOST_TEST(place("(?i)\xc3\xa9", "\xc3\x89") == "0-2");
}

BOOST_AUTO_TEST_CASE(what_python_refuses_is_refused_with_its_place) {
  BOOST_TEST(refusal("a**") == "'a**' is no regular expression: multiple repeat (at character 3)");
  BOOST_TEST(refusal("a(") == "'a(' is no regular expression: missing closing parenthesis (at character 3)");
  for (const std::string_view pattern :
       {"*a",       "^*",      "(*FAIL)", "a)",       "[a",      "[b-a]",    R"([a-\d])",        R"([\d-z])",
        "\\",       R"(\z)",   R"(\K)",   R"(\Qa\E)", R"(\h)",   R"(\R)",    R"(\p{L})",         R"(\1)",
        R"((a\1))", "(?<n>a)", "(?|a)",   "(?R)",     "(?P>n)",  "(?P<1>a)", "(?P<n>a)(?P<n>b)", "a(?i)b",
        "((?i)b)",  "(?-i)a",  "(?z)",    "(?L)a",    R"(\x1)",  R"(\u12)",  R"(\777)",          "a{3,2}",
        "(?<=a*)b", "(?#",     "(?",      "(?P",      "(?(n)a)", "\xff"}) {
    BOOST_TEST(!refusal(pattern).empty(), pattern);
  }
}

BOOST_AUTO_TEST_CASE(odd_bytes_do_not_hide_the_text_around_them) {
  BOOST_TEST(*regex(R"(\.py$)").search("\xff/a.py"));
  BOOST_TEST(*regex("^a").search("a\xff"));
  BOOST_TEST(
      !*regex("^a.b").search("a\xff"
                             "b"));
}

BOOST_AUTO_TEST_CASE(all_matches_are_found_also_empty_ones) {
  const auto all = regex(R"(\b|:+)").find_all("a::bc");
  BOOST_REQUIRE(all.has_value());
  std::string places;
  for (const auto& match : *all) places += std::to_string(match.begin) + "-" + std::to_string(match.end) + " ";
  BOOST_TEST(places == "0-0 1-1 1-3 3-3 5-5 ");
  BOOST_TEST(regex("a(b)?(c)").find("ac")->value().groups.size() == 2U);
  BOOST_TEST(!regex("a(b)?(c)").find("ac")->value().groups[0].has_value());
  BOOST_TEST(regex("v([0-9]+)").last_match("v1 v22")->value() == "22");
  BOOST_TEST(regex("v[0-9]+").last_match("v1 v22")->value() == "v22");
  BOOST_TEST(!regex("v[0-9]+").last_match("")->has_value());
}

BOOST_AUTO_TEST_CASE(a_pattern_that_never_ends_is_an_error) {
  const auto found = regex("^(a+)+$").search(std::string(64, 'a') + "!");
  BOOST_REQUIRE(!found.has_value());
  BOOST_TEST((found.error().kind == wf::ErrorKind::config));
  BOOST_TEST(found.error().message.find("too many steps") != std::string::npos);
  BOOST_TEST(!refusal(std::string(100'000, '(')).empty());
  BOOST_TEST(!refusal(std::string(60'000, '(')).empty());
  BOOST_TEST(!refusal("(((((a{1,999}){1,999}){1,999}){1,999}){1,999})").empty());
  BOOST_TEST(*regex("^(?:a|b)*$").search(std::string(100'000, 'a')));
}

BOOST_AUTO_TEST_SUITE_END()
