// Regular expressions as Python's `re` reads them; tests/differential compares many more with Python itself.
#include "base/regex.h"

#include <boost/test/unit_test.hpp>

namespace {

using wf::Regex;

Regex compiled(std::string_view pattern) {
  auto regex = Regex::compile(pattern);
  BOOST_REQUIRE_MESSAGE(regex.has_value(), (regex ? "" : describe(regex.error())));
  return *std::move(regex);
}

bool finds(std::string_view pattern, std::string_view text) {
  const auto found = compiled(pattern).search(text);
  BOOST_REQUIRE(found.has_value());
  return *found;
}

std::string last(std::string_view pattern, std::string_view text) {
  const auto match = compiled(pattern).last_match(text);
  BOOST_REQUIRE(match.has_value());
  return match->value_or("none");
}

std::string refusal(std::string_view pattern) {
  const auto regex = Regex::compile(pattern);
  if (regex) return "taken";
  BOOST_TEST((regex.error().kind == wf::ErrorKind::config));
  return regex.error().message;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(base_regex)

BOOST_AUTO_TEST_CASE(it_is_found_anywhere) {
  BOOST_TEST(finds("b", "abc"));
  BOOST_TEST(!finds("^b", "abc"));
  BOOST_TEST(finds("", ""));
}

BOOST_AUTO_TEST_CASE(the_end_is_pythons) {
  BOOST_TEST(finds("a$", "a\n"));
  BOOST_TEST(!finds("a\\Z", "a\n"));
  BOOST_TEST(finds("a\\Z", "a"));
  BOOST_TEST(finds("\\\\Z", "\\Z"));
}

BOOST_AUTO_TEST_CASE(what_python_writes_otherwise_means_what_it_means_there) {
  BOOST_TEST(finds("^\\v$", "\v"));
  BOOST_TEST(!finds("\\v", "\n"));
  BOOST_TEST(finds("^[[:alpha:]]$", "[]"));
  BOOST_TEST(finds("^a{,2}$", "aa"));
  BOOST_TEST(finds("^\\u00e9$", "\xc3\xa9"));
  BOOST_TEST(finds("(?u)^\\w$", "\xc3\xa9"));
  BOOST_TEST(!finds("(?a)^\\w", "\xc3\xa9"));
  BOOST_TEST(finds("(?x) ^a # it's [ok (\n $", "a"));
  BOOST_TEST(finds("(?P<x>a)(?P=x)", "aa"));
}

BOOST_AUTO_TEST_CASE(an_error_says_where) {
  BOOST_TEST(refusal("ab(c").ends_with("(at character 5)"));
  BOOST_TEST(refusal("\\u00e9\\u00e9(").ends_with("(at character 14)"));
  BOOST_TEST(refusal("a\\h").ends_with("unknown escape \\h (at character 2)"));
  BOOST_TEST(refusal("\\u12").ends_with("\\u needs 4 hexadecimal digits (at character 1)"));
  BOOST_TEST(refusal("(*NO_JIT)a").ends_with("nothing to repeat (at character 1)"));
  for (const char* pattern : {"*a", "[", "(?", "\\", "a{3,2}", "(?P<x", "(?#", "(?x"})
    BOOST_TEST(refusal(pattern) != "taken");
}

BOOST_AUTO_TEST_CASE(a_catastrophic_pattern_ends_with_an_error) {
  const auto found = compiled("(a|aa)+$").search(std::string(200, 'a') + "b");
  BOOST_REQUIRE(!found.has_value());
  BOOST_TEST((found.error().kind == wf::ErrorKind::config));
  BOOST_TEST(found.error().message.starts_with("the regular expression gives up"));
  BOOST_TEST(refusal(std::string(100'000, '(') + std::string(100'000, ')')) != "taken");
}

BOOST_AUTO_TEST_CASE(texts_need_not_be_utf_8) {
  BOOST_TEST(finds("\\.py$", "latin\xe9.py"));
  BOOST_TEST(finds("^latin.\\.py$", "latin\xe9.py"));  // the odd byte is one character
  BOOST_TEST(!finds("^latin\\.py$", "latin\xe9.py"));
  BOOST_TEST(last("py", "\xff\xfepy\xff") == "py");
}

BOOST_AUTO_TEST_CASE(the_last_match_gives_its_first_group_or_itself) {
  BOOST_TEST(last("(\\d+)%", "10% 20%") == "20");
  BOOST_TEST(last("\\d+%", "10% 20%") == "20%");
  BOOST_TEST(last("(?P<n>\\d)", "none") == "none");
  BOOST_TEST(last("(x)?b", "xb b") == "b");
  BOOST_TEST(last("a*", "\xc3\xa9") == "");
}

BOOST_AUTO_TEST_CASE(a_match_may_have_to_stand_at_the_start) {
  const auto starts = [](std::string_view pattern, std::string_view text) {
    return compiled(pattern).matches_start(text).value();
  };
  BOOST_TEST(starts("a", "ab"));
  BOOST_TEST(!starts("b", "ab"));
  BOOST_TEST(starts("b|ab", "ab"));
  BOOST_TEST(!starts("(?m)^b", "a\nb"));
  BOOST_TEST(starts("", ""));
}

BOOST_AUTO_TEST_CASE(flags_are_those_of_python) {
  const auto place = [](std::string_view pattern, std::string_view text, wf::RegexFlags flags) {
    const auto match = Regex::compile(pattern, flags).value().find(text).value();
    return match ? std::to_string(match->start) + "+" + std::to_string(match->length) : "none";
  };
  BOOST_TEST(place("B.*", "aBcd\nB", {}) == "1+3");
  BOOST_TEST(place("b", "aBc", {}) == "none");
  BOOST_TEST(place("b", "aBc", {.ignores_case = true}) == "1+1");
  BOOST_TEST(place("^b", "a\nb", {}) == "none");
  BOOST_TEST(place("^b", "a\nb", {.is_multiline = true}) == "2+1");
  BOOST_TEST(place("a.b", "a\nb", {.is_multiline = true}) == "none");
  BOOST_TEST(place("a.b", "a\nb", {.dot_takes_newline = true}) == "0+3");
}

BOOST_AUTO_TEST_CASE(a_pattern_for_bytes_takes_each_for_a_character) {
  const auto place = [](const char* pattern, std::string_view text, wf::RegexFlags flags = {}, std::size_t from = 0) {
    const auto regex = wf::Regex::compile_bytes(pattern, flags);
    BOOST_REQUIRE(regex.has_value());
    const auto match = regex->find(text, from);
    BOOST_REQUIRE(match.has_value());
    return *match ? std::to_string((*match)->start) + "+" + std::to_string((*match)->length) : std::string("none");
  };
  BOOST_TEST(place("b+", "abbc") == "1+2");
  BOOST_TEST(place("b", "abab", {}, 2) == "3+1");
  BOOST_TEST(place("^b", "a\nb") == "none");
  BOOST_TEST(place("^b$", "a\nb\nc", {.is_multiline = true}) == "2+1");
  BOOST_TEST(place("a.b", "a\nb", {.dot_takes_newline = true}) == "0+3");
  BOOST_TEST(place("AB", "xab", {.ignores_case = true}) == "1+2");
  BOOST_TEST(place("^..$", "\xc3\xa9") == "0+2");
  BOOST_TEST(place("\\w", "\xc3\xa9") == "none");
  BOOST_TEST(place("\xff.", "\xfe\xff\xfe") == "1+2");
  BOOST_TEST(!wf::Regex::compile_bytes("(", {}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
