// deny-pattern: plain texts and expressions, found once per line, or once per file.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates::sample;

namespace {

std::string denied(std::string_view content, const Words& arguments) {
  return found(*made("deny-pattern", arguments), file("a", content));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_deny_pattern)

BOOST_AUTO_TEST_CASE(each_line_with_the_text_is_found_once) {
  BOOST_TEST(denied("ok\nXXX and XXX\n\xC3\xA9 XXX", {"--pattern=XXX"}) ==
             "2:1 'XXX' must not be committed; 3:3 'XXX' must not be committed");
  BOOST_TEST(denied("xxx\n", {"--pattern=XXX"}) == "");
  BOOST_TEST(denied("", {"--pattern", "XXX"}) == "");
}

BOOST_AUTO_TEST_CASE(the_text_is_no_regular_expression) {
  BOOST_TEST(denied("abc\n", {"--pattern=a.c"}) == "");
  BOOST_TEST(denied("x(a.c*\n", {"--pattern=(a.c*"}) == "1:2 '(a.c*' must not be committed");
}

BOOST_AUTO_TEST_CASE(many_texts_are_told_in_the_order_of_the_lines) {
  BOOST_TEST(denied("b\na\n", {"--pattern=a", "--pattern=b"}) ==
             "1:1 'b' must not be committed; 2:1 'a' must not be committed");
}

BOOST_AUTO_TEST_CASE(case_may_be_ignored) {
  BOOST_TEST(denied("Do Not Commit\n", {"--pattern=DO NOT COMMIT", "--ignore-case"}) ==
             "1:1 'DO NOT COMMIT' must not be committed");
}

BOOST_AUTO_TEST_CASE(without_a_text_it_is_refused) {
  const std::string expected = "deny-pattern: there is no text to look for | write --pattern=TEXT or --regex=REGEX";
  BOOST_TEST(refusal("deny-pattern") == expected);
  BOOST_TEST(refusal("deny-pattern", {"--pattern="}) == expected);
}

BOOST_AUTO_TEST_CASE(an_expression_is_found_once_per_line_and_told_with_it) {
  BOOST_TEST(denied("ok\n\xC3\xA9 abc a1c\r\nxyz", {"a.c"}) == "2:3 must not be committed: \xC3\xA9 abc a1c");
  BOOST_TEST(denied("ABC\n", {"--regex=abc"}) == "");
  BOOST_TEST(denied("ABC\n", {"-i", "abc"}) == "1:1 must not be committed: ABC");
  BOOST_TEST(denied("a\nb\n", {"^b$", "--regex=^a$"}) == "1:1 must not be committed: a; 2:1 must not be committed: b");
  BOOST_TEST(denied("x y\n", {"y", "x"}) == "1:1 must not be committed: x y");
  BOOST_TEST(denied("a\n", {"a\\n"}) == "");
  BOOST_TEST(denied("a \xFF b\n", {"a . b"}) == "1:1 must not be committed: a \xEF\xBF\xBD b");
  BOOST_TEST(denied("TODO x\nabc\n", {"--pattern=TODO", "abc"}) ==
             "1:1 'TODO' must not be committed; 2:1 must not be committed: abc");
}

BOOST_AUTO_TEST_CASE(an_expression_over_lines_is_found_once) {
  const Words arguments = {"-m", "END", "BEGIN.*END"};
  BOOST_TEST(denied("before\nBEGIN\nmiddle\nEND\nafter BEGIN END\n", arguments) == "2:1 must not be committed: BEGIN");
  BOOST_TEST(denied("a\n b\n", {"--multiline", "^ b$"}) == "2:1 must not be committed:  b");
  BOOST_TEST(denied("BEGIN\n", arguments) == "");
}

BOOST_AUTO_TEST_CASE(it_is_told_as_the_line_it_stands_in) {
  const auto builtin = made("deny-pattern", {"b"});
  BOOST_TEST(builtin->told({"a.c", 3, 5, "must not be committed: a b"}) == "a.c:3:a b");
  BOOST_TEST(builtin->told({"a.c", 3, 5, "'b' must not be committed"}) == "a.c:3: 'b' must not be committed");
}

BOOST_AUTO_TEST_CASE(what_is_no_expression_is_refused) {
  BOOST_TEST(refusal("deny-pattern", {"("}).starts_with("deny-pattern: '(' is no regular expression: "));
  BOOST_TEST(refusal("require-pattern") == "require-pattern: there is nothing to look for | write --regex=REGEX");
  BOOST_TEST(refusal("deny-filename-pattern") ==
             "deny-filename-pattern: there is nothing to look for | write --regex=REGEX");
  BOOST_TEST(refusal("require-filename-pattern", {"-m", "x"}) ==
             "require-filename-pattern: unknown argument '-m' | did you mean '-i'?");
}

BOOST_AUTO_TEST_CASE(a_required_expression_is_in_each_file) {
  const auto builtin = made("require-pattern", {"^Copyright \\d+", "SPDX"});
  BOOST_TEST(found(*builtin, file("a", "x\nCopyright 2026\r\n")) == "");
  BOOST_TEST(found(*builtin, file("a", "the SPDX")) == "");
  BOOST_TEST(found(*builtin, file("a", "no Copyright 2026\n")) ==
             "0:0 nothing in it is like '^Copyright \\d+' or 'SPDX'");
  BOOST_TEST(found(*builtin, file("a", "")) != "");
  BOOST_TEST(found(*made("require-pattern", {"-i", "spdx"}), file("a", "SPDX\n")) == "");
  BOOST_TEST(found(*made("require-pattern", {"a.b"}), file("a", "a\nb\n")) != "");
  BOOST_TEST(found(*made("require-pattern", {"-m", "a.b"}), file("a", "a\nb\n")) == "");
  BOOST_TEST(builtin->told({"a", 0, 0, ""}) == "a: file does not match any required pattern");
}

BOOST_AUTO_TEST_CASE(names_are_asked_by_their_last_part) {
  const auto denied = made("deny-filename-pattern", {"^tmp", "--regex=[.]bak$"});
  BOOST_TEST(found(*denied, file("tmp/a.c", "")) == "");
  BOOST_TEST(found(*denied, file("a/tmp.c", "")) == "0:0 its name must not be like '[.]bak$' or '^tmp'");
  BOOST_TEST(found(*denied, file("a.bak", "\0"sv)) != "");
  BOOST_TEST(found(*denied, file("a.BAK", "")) == "");
  BOOST_TEST(found(*made("deny-filename-pattern", {"-i", "bak$"}), file("a.BAK", "")) != "");
  BOOST_TEST(denied->told({"a", 0, 0, ""}) == "a: filename matches a denied pattern");
  const auto required = made("require-filename-pattern", {"^test_.*[.]py$", "^__init__[.]py$"});
  BOOST_TEST(found(*required, file("tests/test_a.py", "")) == "");
  BOOST_TEST(found(*required, file("tests/__init__.py", "")) == "");
  BOOST_TEST(found(*required, file("test_unit/a.py", "")) ==
             "0:0 its name must be like '^test_.*[.]py$' or '^__init__[.]py$'");
  BOOST_TEST(required->told({"a", 0, 0, ""}) == "a: filename does not match any required pattern");
  auto link = file("test_unit/a.py", "");
  link.mode = wf::git::k_mode_symlink;
  BOOST_TEST(found(*required, link) == "not its business");
}

BOOST_AUTO_TEST_SUITE_END()
