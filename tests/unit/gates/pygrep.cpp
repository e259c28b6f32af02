// pygrep and fail, the languages of pre-commit that run in process: line by line, over the whole content, and negated.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates::sample;
using namespace wf::gates;
using namespace std::string_literals;

namespace {

std::string grepped(std::string_view content, const Words& arguments) {
  return found(*made("pygrep", arguments), file("a", content));
}

std::string printed(const char* id, std::string_view content, const Words& arguments) {
  const auto builtin = made(id, arguments);
  const auto findings = builtin->check(file("a.py", content), {});
  BOOST_REQUIRE(findings.has_value());
  std::string text;
  for (const Finding& finding : *findings) text += builtin->told(finding) + "\n";
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_pygrep)

BOOST_AUTO_TEST_CASE(every_line_that_matches_is_found) {
  BOOST_TEST(grepped("a\nfoo 1\nb\nfoo 2", {"--pattern=foo \\d"}) == "2:0 foo 1; 4:0 foo 2");
  BOOST_TEST(grepped("Foo\n", {"--pattern=foo"}) == "");
  BOOST_TEST(grepped("Foo\r\n", {"-i", "--pattern=foo"}) == "1:0 Foo");
  BOOST_TEST(grepped("Foo\r\n", {"--ignore-case", "--pattern=^foo\\s+$"}) == "1:0 Foo");
  BOOST_TEST(grepped("", {"--pattern=$"}) == "");
  BOOST_TEST(grepped("a\nb\n", {"--pattern=a\\nb"}) == "");
}

BOOST_AUTO_TEST_CASE(the_whole_content_is_searched_once) {
  BOOST_TEST(grepped("x\na\nb\ny\n", {"--multiline", "--pattern=a\\nb"}) == "2:0 a\nb");
  BOOST_TEST(grepped("x\nstart\n..\nend\n", {"--multiline", "--pattern=^start.*end$"}) == "2:0 start\n..\nend");
  BOOST_TEST(grepped("x\n", {"--multiline", "--pattern=y"}) == "");
  BOOST_TEST(grepped("a", {"--multiline", "--pattern=$"}) == "1:0 a");
}

BOOST_AUTO_TEST_CASE(a_file_without_a_match_may_be_what_is_refused) {
  BOOST_TEST(grepped("a\n", {"--negate", "--pattern=b"}) == "0:0 nothing matches b");
  BOOST_TEST(grepped("a\nb\n", {"--negate", "--pattern=b"}) == "");
  BOOST_TEST(grepped("a\nb\n", {"--negate", "--multiline", "--pattern=b.c"}) == "0:0 nothing matches b.c");
}

BOOST_AUTO_TEST_CASE(it_prints_as_grep_does) {
  BOOST_TEST(printed("pygrep", "a\nfoo\n", {"--pattern=foo"}) == "a.py:2:foo\n");
  BOOST_TEST(printed("pygrep", "a\n", {"--negate", "--pattern=foo"}) == "a.py\n");
  BOOST_TEST(printed("fail", "a\n", {"--message=not here"}) == "a.py\n");
}

BOOST_AUTO_TEST_CASE(odd_contents_are_searched_byte_by_byte) {
  BOOST_TEST(grepped("\xff\xfe"
                     "foo\0bar\n"sv,
                     {"--pattern=foo.bar"}) ==
             "1:0 \xff\xfe"
             "foo\0bar"s);
  for (const std::string& content : nasty_contents()) {
    for (const char* pattern : {"--pattern=^$", "--pattern=.", "--pattern=\\s$"}) {
      (void)grepped(content, {pattern});
      (void)grepped(content, {pattern, "--multiline"});
    }
  }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_searched_for_is_refused) {
  BOOST_TEST(refusal("pygrep") == "pygrep: there is no pattern | write --pattern=REGEX");
  BOOST_TEST(refusal("pygrep", {"--pattern=("}).starts_with("pygrep: '(' is no regular expression"));
}

BOOST_AUTO_TEST_CASE(fail_refuses_every_file) {
  BOOST_TEST(found(*made("fail", {"--message=not here"}), file("a", "")) == "0:0 not here");
  BOOST_TEST(found(*made("fail"), file("a", "\0"sv)) == "0:0 this file is not allowed");
}

BOOST_AUTO_TEST_SUITE_END()
