// conventional-commit: Conventional Commits 1.0.0, and what git writes itself.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf;
using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

std::string message(std::string_view text, const Words& arguments = {}, const std::string& comment = "#") {
  return found(*made("conventional-commit", arguments), file("COMMIT_EDITMSG", text), {.message = {comment}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_conventional_commit)

BOOST_AUTO_TEST_CASE(conventional_messages_pass) {
  for (const std::string_view text :
       {"feat: add a gate"sv, "fix(parser): accept empty files\n"sv, "feat!: drop Python 2\n"sv,
        "feat(api)!: rename it\n"sv, "docs(read me, too): x\n"sv, "FIX: shout\n"sv,
        "chore: release 1.2.3\n\nBREAKING CHANGE: none really\n"sv,
        "fix: it\n\nLong body, see "
        "https://example.org/a/very/long/address/that/goes/on/beyond/every/limit/of/a/line\n\n"
        "Reviewed-by: Z\nRefs: #123\n"sv,
        "fix: a colon: in the text\r\n\r\nbody\r\n"sv, "revert: feat: add a gate\n"sv,
        "feat: \xE8\xBF\x99\xE6\x98\xAF\xE4\xB8\x80\xE4\xB8\xAA\n"sv, "feat: ship it \xF0\x9F\x9A\x80\n"sv,
        "\n\n  \nfix: after blank lines\n\n\n"sv, "# comment\nfix: it\n# more\n"sv}) {
    BOOST_TEST_CONTEXT(text) { BOOST_TEST(message(text) == ""); }
  }
}

BOOST_AUTO_TEST_CASE(what_git_writes_or_will_rewrite_passes) {
  for (const std::string_view text :
       {"Merge branch 'a' into b\n"sv, "Merge pull request #1 from a/b\n\nx\n"sv,
        "Revert \"feat: a\"\n\nThis reverts x.\n"sv, "fixup! feat: a\n"sv, "squash! whatever.\n"sv,
        "amend! feat: a\n\nfeat: b\n"sv, ""sv, "# only comments\n"sv}) {
    BOOST_TEST_CONTEXT(text) { BOOST_TEST(message(text) == ""); }
  }
}

BOOST_AUTO_TEST_CASE(each_fault_says_what_to_write) {
  const std::string example = "for example 'fix(parser): accept empty files'";
  const std::string no_type = "1:1 the subject has no type: write 'type(scope): description', " + example;
  BOOST_TEST(message("Add a gate\n") == no_type);
  BOOST_TEST(message(": add\n") == no_type);
  BOOST_TEST(message("https://example.org is down\n") == no_type);
  BOOST_TEST(message("fix:it\n") == "1:1 a space must follow the colon");
  BOOST_TEST(message("fix:\n") == "1:1 nothing follows the colon: say what the commit does");
  BOOST_TEST(message("fix : it\n") == "1:1 no space belongs before the colon: write 'fix: it'");
  BOOST_TEST(message("fix (a): it\n") == "1:1 no space belongs before the colon: write 'fix(a): it'");
  BOOST_TEST(message("fix(): it\n") == "1:1 the scope is empty: leave out '()' or name one");
  BOOST_TEST(message("two words: it\n") ==
             "1:1 the subject does not start with 'type: ' or 'type(scope): ', " + example);
  BOOST_TEST(message("fix: it.\n") == "1:8 no period belongs at the end of the subject");
  BOOST_TEST(message("fix: it\nbody\n") == "2:0 a blank line must separate the subject from the body");
}

BOOST_AUTO_TEST_CASE(the_type_is_one_of_those_named) {
  const std::string types = "feat, fix, docs, style, refactor, perf, test, build, ci, chore, revert";
  BOOST_TEST(message("featt: x\n") == "1:1 type 'featt' is not one of " + types + " (did you mean 'feat'?)");
  BOOST_TEST(message("lanes: explain why\n") == "1:1 type 'lanes' is not one of " + types);
  BOOST_TEST(message("lanes: explain why\n", {"--types=lanes, gates"}) == "");
  BOOST_TEST(message("feat: x\n", {"--types=lanes,gates"}) == "1:1 type 'feat' is not one of lanes, gates");
  BOOST_TEST(message("lanes: explain why\n", {"--types=*"}) == "");
  BOOST_TEST(message("explain why\n", {"--types=*"}) != "");
  BOOST_TEST(refusal("conventional-commit", {"--types=a,,b"}) == "conventional-commit: --types has an empty name");
}

BOOST_AUTO_TEST_CASE(the_subject_is_measured_in_columns) {
  const std::string fits = "fix: " + std::string(67, 'x');
  BOOST_TEST(message(fits) == "");
  BOOST_TEST(message(fits + "y") == "1:73 the subject takes 73 columns, more than 72");
  BOOST_TEST(message("fix: " + repeated("\xE6\x98\xAF", 33)) == "");
  BOOST_TEST(message("fix: " + repeated("\xE6\x98\xAF", 34)) == "1:39 the subject takes 73 columns, more than 72");
  BOOST_TEST(message("fix: " + repeated("\xF0\x9F\x9A\x80", 34)) == "1:39 the subject takes 73 columns, more than 72");
  BOOST_TEST(message("fix: " + repeated("e\u0301", 67)) == "");
  BOOST_TEST(message("fix: \U0001F468\u200D\U0001F469\u200D\U0001F467", {"--max-subject=7"}) == "");
  BOOST_TEST(message("fix: it\n", {"--max-subject=6"}) == "1:7 the subject takes 7 columns, more than 6");
  BOOST_TEST(refusal("conventional-commit", {"--max-subject=0"}) != "none");
}

BOOST_AUTO_TEST_CASE(comments_and_what_is_below_the_scissors_do_not_count) {
  BOOST_TEST(message("fix: it\n# ------------------------ >8 ------------------------\ndiff --git a b\n") == "");
  BOOST_TEST(message("; comment\nfix: it\n; On branch x\n", {}, ";") == "");
  BOOST_TEST(message("; comment\nfix: it\n") != "");
  BOOST_TEST(message("#1 is fixed\n", {}, ";") != "");
  // core.commentChar=auto: the scissors line tells.
  const std::string_view chosen =
      "fix: it\n; On branch x\n; ------------------------ >8 ------------------------\ndiff\n";
  Surroundings surroundings;
  BOOST_TEST(found(*made("conventional-commit"), file("M", chosen), surroundings) != "");
  surroundings.message.comment_is_chosen_by_git = true;
  BOOST_TEST(found(*made("conventional-commit"), file("M", chosen), surroundings) == "");
}

BOOST_AUTO_TEST_CASE(a_breaking_change_is_announced_exactly_and_in_the_footer) {
  const std::string form = " announces no breaking change as it stands: write 'BREAKING CHANGE: x' into the footer";
  BOOST_TEST(message("fix: a\n\nbody\n\nBREAKING CHANGE: x\n  more\nRefs: #1\n") == "");
  BOOST_TEST(message("fix: a\n\nRefs: #1\nBREAKING-CHANGE: x\n") == "");
  BOOST_TEST(message("fix: a\n\nBREAKING CHANGE: x\n\n  indented\n\nRefs: #1\n") == "");
  BOOST_TEST(message("fix: a\n\nbreaking change: x\n") == "3:1 'breaking change'" + form);
  BOOST_TEST(message("fix: a\n\nRefs: #1\nBreaking-Change: x\n") == "4:1 'Breaking-Change'" + form);
  BOOST_TEST(message("fix: a\n\nBREAKING CHANGES: x\n") == "3:1 'BREAKING CHANGES'" + form);
  BOOST_TEST(message("fix: a\n\nBREAKING CHANGE:x\n") == "3:1 'BREAKING CHANGE'" + form);
  BOOST_TEST(message("fix: a\n\nBREAKING CHANGE:\n") ==
             "3:1 nothing follows 'BREAKING CHANGE:': write 'BREAKING CHANGE: what breaks'");
  BOOST_TEST(message("fix: a\n\nBREAKING CHANGE: x\n\nMore of the body.\n") ==
             "3:1 'BREAKING CHANGE:' is a footer: put it below the body, after a blank line");
  BOOST_TEST(message("fix: a\n\nbody\nBREAKING CHANGE: x\n") ==
             "4:1 a blank line must stand before 'BREAKING CHANGE:', and only footers after it");
  BOOST_TEST(message("fix: a\n\nthis is no breaking change: it only adds\n") == "");
}

BOOST_AUTO_TEST_CASE(findings_name_the_line_of_the_file) {
  BOOST_TEST(
      message("# comment\n\nfix: a.\n# comment\n\nbreaking change: x\n") ==
      "3:7 no period belongs at the end of the subject; 6:1 'breaking change' announces no breaking change as it "
      "stands: write 'BREAKING CHANGE: x' into the footer");
}

BOOST_AUTO_TEST_CASE(scopes_are_those_named) {
  BOOST_TEST(message("fix(api): x\n", {"--scopes=api,ui"}) == "");
  BOOST_TEST(message("fix(API, ui): x\n", {"--scopes=api,ui"}) == "");
  BOOST_TEST(message("fix: x\n", {"--scopes=api,ui"}) == "");
  BOOST_TEST(message("fix(any): x\n", {"--scopes=*"}) == "");
  BOOST_TEST(message("fix(parzer): x\n", {"--scopes=parser,ui"}) ==
             "1:5 scope 'parzer' is not one of parser, ui (did you mean 'parser'?)");
  BOOST_TEST(message("fix: x\n", {"--scopes=api,ui", "--require-scope"}) ==
             "1:4 the subject has no scope: write 'fix(scope): \u2026' with one of api, ui");
  BOOST_TEST(message("fix: x\n", {"--require-scope"}) == "1:4 the subject has no scope: write 'fix(scope): \u2026'");
  BOOST_TEST(message("fix(x): x\n", {"--require-scope"}) == "");
  BOOST_TEST(refusal("conventional-commit", {"--scopes="}) == "conventional-commit: --scopes has an empty name");
}

BOOST_AUTO_TEST_CASE(an_issue_may_be_asked_for) {
  const std::string missing =
      "1:0 no issue is named: write one like 'PROJ-123' or 'ABC-123' into the subject or a footer";
  const Words keys = {"--issue-keys=PROJ,ABC"};
  BOOST_TEST(message("fix: x\n", keys) == missing);
  BOOST_TEST(message("fix: XPROJ-1 PROJ- proj-2\n", keys) == missing);
  BOOST_TEST(message("fix: x\n\nPROJ-1 in the body alone\n", keys) == missing);
  BOOST_TEST(message("fix: PROJ-1 x\n", keys) == "");
  BOOST_TEST(message("fix: x\n\nbody\n\nRefs: ABC-12\n", keys) == "");
  BOOST_TEST(message("fix: x\n\nCloses #7\n", {"--issue-number"}) == "");
  BOOST_TEST(message("fix: x (#7)\n", {"--issue-number"}) == "");
  BOOST_TEST(message("fix: # 7\n", {"--issue-number"}) ==
             "1:0 no issue is named: write one like '#123' into the subject or a footer");
  BOOST_TEST(message("fix: #7\n", {"--issue-number", "--issue-keys=PROJ"}) == "");
}

BOOST_AUTO_TEST_CASE(lines_of_the_body_may_be_limited) {
  const Words limit = {"--max-body=10"};
  BOOST_TEST(message("fix: x\n\nlonger than ten\n") == "");
  BOOST_TEST(message("fix: x\n\nlonger than ten\n", limit) == "3:11 the line takes 15 columns, more than 10");
  BOOST_TEST(message("fix: x\n\nten columns\n", {"--max-body=11"}) == "");
  for (const std::string_view line : {"see https://example.org/x"sv, "> quoted words here"sv, "  indented words"sv,
                                      "onelongwordonly"sv, "- onelongwordonly"sv, "Refs: a long trailer"sv}) {
    BOOST_TEST_CONTEXT(line) { BOOST_TEST(message("fix: x\n\nbody\n" + std::string(line) + "\n", limit) == ""); }
  }
}

BOOST_AUTO_TEST_CASE(the_fixer_guesses_nothing_and_drops_no_word) {
  const auto builtin = made("conventional-commit", {"--fix"});
  const auto mended = [&](std::string_view text) { return after(*builtin, text); };
  BOOST_TEST(mended("Fix : it.\nbody\n") == "fix: it\n\nbody\n");
  BOOST_TEST(mended("feat (api) ! :  drop it\n") == "feat(api)!: drop it\n");
  BOOST_TEST(mended("feat()!:drop it\r\nbody\r\n") == "feat!: drop it\r\n\r\nbody\r\n");
  BOOST_TEST(mended("# c\nFEAT: x\n\nBreaking change : y\n# c\n") == "# c\nfeat: x\n\nBREAKING CHANGE: y\n# c\n");
  for (const std::string_view same :
       {"feat!: drop it\n"sv, "no type at all\n"sv, "other : word\n"sv, "fix: and so on...\n"sv, "fix::x is broken\n"sv,
        "fixup! Feat : a.\n"sv, "Merge branch 'a'.\nb\n"sv, "# only . comments\n"sv, ""sv, "fix: .\n"sv}) {
    BOOST_TEST_CONTEXT(same) { BOOST_TEST(mended(same) == same); }
  }
  BOOST_TEST(!fixed(*made("conventional-commit"), "Fix : it.\n").has_value());
}

namespace {

// The words in lower case; a breaking mark is one.
std::string words_of(std::string_view text) {
  std::string words;
  for (const char c : to_lower(text)) {
    const bool is_part = std::string_view(" \t\r\n.:()").find(c) == std::string_view::npos;
    if (is_part) words += c;
  }
  return words;
}

}  // namespace

BOOST_AUTO_TEST_CASE(any_message_keeps_its_words_and_is_fixed_at_once) {
  const auto builtin = made("conventional-commit", {"--fix"});
  const std::vector<std::string_view> parts = {"feat",
                                               "Fix",
                                               "!",
                                               ":",
                                               " ",
                                               "(",
                                               ")",
                                               "()",
                                               ".",
                                               "\n",
                                               "\n\n",
                                               "\r\n",
                                               "# c\n",
                                               "BREAKING CHANGE",
                                               "breaking change",
                                               "word",
                                               "\u6F22",
                                               "Refs: #1\n",
                                               "\t",
                                               "::",
                                               "..."};
  std::uint32_t state = 7;
  std::size_t changed = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (int i = 0; i < 9; ++i) {
      state = state * 1'664'525U + 1'013'904'223U;
      text += parts[(state >> 16U) % parts.size()];
    }
    const std::string once = after(*builtin, text);
    if (once != text) ++changed;
    if (after(*builtin, once) != once || words_of(once) != words_of(text)) BOOST_ERROR("not kept: " << shown(text));
  }
  BOOST_TEST(changed > 1'000U);
}

BOOST_AUTO_TEST_CASE(a_body_may_be_wanted) {
  BOOST_TEST(message("fix: it", {"--require-body"}) == "1:0 the body is missing: say why, after a blank line");
  BOOST_TEST(message("fix: it\n\nRefs: #1\n", {"--require-body"}) ==
             "1:0 the body is missing: say why, after a blank line");
  BOOST_TEST(message("fix: it\n\nBecause.\n", {"--require-body"}) == "");
}

BOOST_AUTO_TEST_CASE(the_description_may_have_to_begin_small) {
  BOOST_TEST(message("fix: It") == "");
  BOOST_TEST(message("fix: it", {"--subject-case=lower"}) == "");
  BOOST_TEST(message("fix: It", {"--subject-case=lower"}) ==
             "1:1 the description begins with a capital letter: begin it with a small one");
  BOOST_TEST(refusal("conventional-commit", {"--subject-case=UP"}) ==
             "conventional-commit: --subject-case is 'any' or 'lower'");
}

BOOST_AUTO_TEST_CASE(lists_may_be_given_in_parts) {
  BOOST_TEST(message("a(x): it", {"--types=a", "--types=b,c", "--scopes=x", "--scopes=y"}) == "");
  BOOST_TEST(message("c(y): it", {"--types=a", "--types=b,c", "--scopes=x", "--scopes=y"}) == "");
  BOOST_TEST(message("d: it", {"--types=a", "--types=b,c"}).starts_with("1:1 type 'd' is not one of a, b, c"));
}

BOOST_AUTO_TEST_CASE(it_is_a_message_check) {
  for (const BuiltinDescription& description : builtins()) {
    const bool is_about_message = description.id == "conventional-commit" || description.id == "signed-off-by";
    BOOST_TEST(description.is_message_check == is_about_message);
  }
}

BOOST_AUTO_TEST_SUITE_END()
