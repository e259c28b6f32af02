// A message as git will store it, and the header of Conventional Commits, by example.
#include "git/message.h"

#include <boost/test/unit_test.hpp>

using namespace wf::git;

BOOST_AUTO_TEST_SUITE(git_message)

BOOST_AUTO_TEST_CASE(comments_and_blank_lines_at_the_ends_go) {
  BOOST_TEST(cleaned_message("\n\nfix: x  \n# a comment\n\n\n\nbody\t\n#tight\n\n") == "fix: x\n\nbody\n");
  BOOST_TEST(cleaned_message("no end") == "no end\n");
  BOOST_TEST(cleaned_message("").empty());
  BOOST_TEST(cleaned_message("\n \t\n").empty());
  BOOST_TEST(cleaned_message("# only\n# comments\n").empty());
  BOOST_TEST(cleaned_message(" # indented is text\n") == " # indented is text\n");
}

BOOST_AUTO_TEST_CASE(everything_from_the_scissors_on_goes) {
  const std::string cut = "# ------------------------ >8 ------------------------\n";
  BOOST_TEST(cleaned_message("subject\n" + cut + "diff --git a/x b/x\n+text\n") == "subject\n");
  BOOST_TEST(cleaned_message(cut + "subject\n").empty());
  BOOST_TEST(cleaned_message("a\n; ------------------------ >8 ------------------------\nb\n", ";") == "a\n");
  BOOST_TEST(cleaned_message("a\n ------------------------ >8 ------------------------\nb\n") ==
             "a\n ------------------------ >8 ------------------------\nb\n");
}

BOOST_AUTO_TEST_CASE(the_comment_prefix_may_be_another_or_none) {
  BOOST_TEST(cleaned_message("a\n; gone\n# stays\n", ";") == "a\n# stays\n");
  BOOST_TEST(cleaned_message("a\n// gone\n/ stays\n", "//") == "a\n/ stays\n");
  BOOST_TEST(cleaned_message("a\n# stays\n", "") == "a\n# stays\n");
}

BOOST_AUTO_TEST_CASE(carriage_returns_are_trailing_space) {
  BOOST_TEST(cleaned_message("fix: x\r\n\r\n\r\nbody \r\n# gone\r\n") == "fix: x\n\nbody\n");
  BOOST_TEST(cleaned_message("a\r\r\n") == "a\n");
}

BOOST_AUTO_TEST_CASE(cleanup_modes_keep_what_git_keeps) {
  const std::string raw = "\nfix: x \n# kept\n\n\nbody\n\n";
  BOOST_TEST(cleaned_message(raw, {.cleanup = Cleanup::strip}) == "fix: x\n\nbody\n");
  BOOST_TEST(cleaned_message(raw, {.cleanup = Cleanup::whitespace}) == "fix: x\n# kept\n\nbody\n");
  BOOST_TEST(cleaned_message(raw, {.cleanup = Cleanup::verbatim}) == "fix: x\n# kept\n\n\nbody\n");
  BOOST_TEST(cleaned_message("#1 is fixed\n", {.cleanup = Cleanup::unedited}) == "#1 is fixed\n");
  BOOST_TEST(cleaned_message("a\n\n#1 is fixed\n", {.cleanup = Cleanup::unedited}) == "a\n\n#1 is fixed\n");
  BOOST_TEST(cleaned_message("a\n\n# hint\n#\n# On branch\n", {.cleanup = Cleanup::unedited}) == "a\n");
}

BOOST_AUTO_TEST_CASE(the_comment_that_git_chose_is_found) {
  const MessageForm form{.comment_is_chosen_by_git = true};
  BOOST_TEST(cleaned_message("#1\n\n; Please\n; On branch\n", form) == "#1\n");
  BOOST_TEST(cleaned_message("a\n# gone\n", form) == "a\n");
  BOOST_TEST(cleaned_message("#1\n; x\n; ------------------------ >8 ------------------------\nd\n", form) == "#1\n");
}

BOOST_AUTO_TEST_CASE(a_message_is_taken_apart_with_its_lines) {
  const std::string raw = "# c\nfix(a)!: x\n\nbody: no\ntext\n\nmore\n\nBREAKING CHANGE: y\nand z\nFixes #3\n";
  const auto kept = kept_lines(raw, {});
  const Message message = parse_message(kept);
  BOOST_TEST(message.subject == "fix(a)!: x");
  BOOST_TEST(message.subject_line == 2U);
  BOOST_REQUIRE(message.header.has_value());
  BOOST_REQUIRE(message.body.size() == 4U);
  BOOST_TEST(message.body[3].text == "more");
  BOOST_TEST(message.body[3].number == 7U);
  BOOST_REQUIRE(message.footer_lines.size() == 3U);
  BOOST_TEST(message.footer_lines[0].text == "BREAKING CHANGE: y");
  BOOST_TEST(message.footer_lines[0].number == 9U);
  BOOST_TEST(message.footer_lines[2].text == "Fixes #3");
  BOOST_TEST(parse_message({}).subject_line == 0U);
}

BOOST_AUTO_TEST_CASE(a_footer_has_a_token_and_a_value) {
  for (const char* line : {"Refs: #1", "Fixes #3", "Reviewed-by: A <a@b.c>", "BREAKING CHANGE: x", "a: b"})
    BOOST_TEST(begins_footer(line), line);
  for (const char* line : {"", ": x", "-a: b", "Refs:x", "Refs: ", "two words: x", "breaking change: x", "Fixes #"})
    BOOST_TEST(!begins_footer(line), line);
}

BOOST_AUTO_TEST_CASE(a_conventional_header_is_taken_apart) {
  const auto plain = parse_conventional("feat: add it");
  BOOST_REQUIRE(plain.has_value());
  BOOST_TEST(plain->type == "feat");
  BOOST_TEST(plain->scope.empty());
  BOOST_TEST(!plain->is_breaking);
  BOOST_TEST(plain->description == "add it");
  const auto full = parse_conventional("Fix(api/v2, ui)!:  drop  it ");
  BOOST_REQUIRE(full.has_value());
  BOOST_TEST(full->type == "Fix");
  BOOST_TEST(full->scope == "api/v2, ui");
  BOOST_TEST(full->is_breaking);
  BOOST_TEST(full->description == "drop  it");
}

BOOST_AUTO_TEST_CASE(what_lacks_a_part_is_not_conventional) {
  for (const char* subject : {"", "feat", "feat:", "feat: ", "feat:x", "feat(): x", "feat(x: y", "feat (x): y", ": x",
                              "feat!!: x", "feat(x)y: z", "two words: x", "!: x", "Merge branch 'x'"})
    BOOST_TEST(!parse_conventional(subject).has_value(), subject);
}

BOOST_AUTO_TEST_CASE(the_type_says_whether_it_breaks) {
  BOOST_TEST(conventional_type("feat: x\n") == "feat");
  BOOST_TEST(conventional_type("FEAT(ui)!: x\n") == "feat!");
  BOOST_TEST(conventional_type("fix: x\n\nbody\n\nBREAKING CHANGE: no more y\n") == "fix!");
  BOOST_TEST(conventional_type("fix: x\n\nBREAKING-CHANGE: no more y\n") == "fix!");
  BOOST_TEST(conventional_type("fix: x\n\nno BREAKING CHANGE: here\nbreaking change: nor here\n") == "fix");
  BOOST_TEST(conventional_type("Merge branch 'x'\n").empty());
  BOOST_TEST(conventional_type("").empty());
}

BOOST_AUTO_TEST_CASE(what_git_writes_itself_is_known) {
  for (const char* subject : {"Merge branch 'x'", "Revert \"feat: x\"", "Reapply \"feat: x\"", "fixup! feat: x",
                              "squash! feat: x", "amend! feat: x"})
    BOOST_TEST(is_written_by_git(subject), subject);
  for (const char* subject : {"feat: x", "Merged by hand", "Revert it", "fixup feat", ""})
    BOOST_TEST(!is_written_by_git(subject), subject);
}

BOOST_AUTO_TEST_SUITE_END()
