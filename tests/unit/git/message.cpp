// A message as git will store it, and the header of Conventional Commits, by example.
#include "git/message.h"

#include <boost/test/unit_test.hpp>
#include <random>

#include "base/text.h"

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

BOOST_AUTO_TEST_CASE(a_message_is_taken_apart_with_its_lines) {
  const std::string text = "fix: x\n\nbody\n\nmore: of it, and\nmore\n\nend\n\nRefs #12\nReviewed-by: Z\n  and Y\n";
  const MessageParts parts = parse_message(text);
  BOOST_TEST(parts.subject == "fix: x");
  BOOST_TEST(parts.body.back().text == "end");
  BOOST_TEST(parts.body.back().line == 8U);
  BOOST_REQUIRE(parts.footers.size() == 2U);
  BOOST_TEST(parts.footers[0].token == "Refs");
  BOOST_TEST(parts.footers[0].value == "#12");
  BOOST_TEST(parts.footers[0].line == 10U);
  BOOST_TEST(parts.footers[1].token == "Reviewed-by");
  BOOST_TEST(parts.footers[1].value == "Z\n  and Y");
  BOOST_TEST(parse_message("").subject.empty());
  BOOST_TEST(parse_message("fix: x\n").footers.empty());
}

BOOST_AUTO_TEST_CASE(what_follows_a_breaking_change_belongs_to_it) {
  const std::string text = "fix: x\n\nbody\n\nBREAKING CHANGE: y\n\nmore of y\n\nRefs: #1\n";
  const MessageParts parts = parse_message(text);
  BOOST_REQUIRE(parts.footers.size() == 2U);
  BOOST_TEST(parts.footers[0].is_breaking());
  BOOST_TEST(parts.footers[0].value == "y\n\nmore of y");
  BOOST_TEST(parts.body.back().text == "body");
}

std::string repaired(std::string_view raw) {
  return repaired_message(raw, "#", [](std::string_view type) { return type == "fix" || type == "feat"; });
}

// Letters in lower case without blanks: the words of a message, whatever their form.
std::string words_of(std::string_view text) {
  std::string words = wf::to_lower(text);
  std::erase_if(words, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '.'; });
  for (std::size_t at = words.find("()"); at != std::string::npos; at = words.find("()")) words.erase(at, 2);
  return words;
}

BOOST_AUTO_TEST_CASE(what_is_certain_is_repaired) {
  BOOST_TEST(repaired("Fix (ui) ! :it.  \nbody \n\nBreaking change: y\n# c \n") ==
             "fix(ui)!: it\n\nbody\n\nBREAKING CHANGE: y\n# c \n");
  BOOST_TEST(repaired("FEAT(): x") == "feat: x");
  BOOST_TEST(repaired("fix: it\r\nbody\r\n") == "fix: it\r\n\r\nbody\r\n");
  for (const char* same : {"fix: wait...\n", "note : x.\n", "https://a.b.\n", "fixup! Fix :x.\n", "fix:\n",
                           "fix(a: b.\n", "fix: x\n\nprose\nbreaking change: y\n", "#c \n\nfix: x\n",
                           "fix: x\n# ------------------------ >8 ------------------------\nFix :x. \n"})
    BOOST_TEST(repaired(same) == same, same);
}

BOOST_AUTO_TEST_CASE(a_repair_keeps_the_words_and_has_nothing_left_to_do) {
  constexpr unsigned k_seed = 18;
  BOOST_TEST_MESSAGE("seed " << k_seed);
  std::mt19937 random(k_seed);
  const std::vector<std::string> parts = {"fix",
                                          "Feat",
                                          "(ui)",
                                          "()",
                                          "!",
                                          ":",
                                          " ",
                                          ".",
                                          "\n",
                                          "\n\n",
                                          "\r\n",
                                          "word",
                                          "#c",
                                          "Breaking change: y",
                                          "BREAKING-CHANGE: z",
                                          "Refs: #1",
                                          "\t"};
  for (int round = 0; round < 20'000; ++round) {
    std::string raw = round % 2 == 0 ? "Fix" : "";
    for (std::size_t count = random() % 14; count > 0; --count) raw += parts[random() % parts.size()];
    const std::string once = repaired(raw);
    BOOST_REQUIRE_MESSAGE(words_of(once) == words_of(raw), raw);
    BOOST_REQUIRE_MESSAGE(repaired(once) == once, raw);
    const std::string type = conventional_type(cleaned_message(raw));
    if (type.ends_with('!')) BOOST_REQUIRE_MESSAGE(conventional_type(cleaned_message(once)) == type, raw);
  }
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
