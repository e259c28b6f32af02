// conventional-commit: Conventional Commits 1.0.0, and what git writes itself.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

std::string message(std::string_view text, const Words& arguments = {}, const std::string& comment = "#") {
  return found(*made("conventional-commit", arguments), file("COMMIT_EDITMSG", text), {.comment = comment});
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
  BOOST_TEST(message(fits + "y") == "1:73 the subject has 73 characters, more than 72");
  BOOST_TEST(message("fix: " + repeated("\xE6\x98\xAF", 33)) == "");
  BOOST_TEST(message("fix: " + repeated("\xE6\x98\xAF", 34)) == "1:39 the subject is 73 columns wide, more than 72");
  BOOST_TEST(message("fix: " + repeated("e\xCC\x81", 67)) == "");
  BOOST_TEST(message("fix: it\n", {"--max-subject=6"}) == "1:7 the subject has 7 characters, more than 6");
  BOOST_TEST(refusal("conventional-commit", {"--max-subject=0"}) != "none");
}

BOOST_AUTO_TEST_CASE(comments_and_what_is_below_the_scissors_do_not_count) {
  BOOST_TEST(message("fix: it\n# ------------------------ >8 ------------------------\ndiff --git a b\n") == "");
  BOOST_TEST(message("; comment\nfix: it\n; On branch x\n", {}, ";") == "");
  BOOST_TEST(message("; comment\nfix: it\n") != "");
  BOOST_TEST(message("#1 is fixed\n", {}, ";") != "");
  // core.commentChar=auto: the scissors line tells.
  BOOST_TEST(message("fix: it\n; On branch x\n; ------------------------ >8 ------------------------\ndiff\n") == "");
}

BOOST_AUTO_TEST_CASE(a_breaking_change_is_written_in_upper_case_and_stands_in_the_footer) {
  BOOST_TEST(message("fix: it\n\nbreaking change: y\n") ==
             "3:1 'breaking change' must be upper case: write 'BREAKING CHANGE: \u2026'");
  BOOST_TEST(message("fix: it\n\nBody.\nBREAKING CHANGE: y\n\nEnd.\n") ==
             "4:1 'BREAKING CHANGE:' stands inside of the body: put a blank line before it");
  BOOST_TEST(message("fix: it\n\nBREAKING CHANGE:\n") == "3:1 nothing follows 'BREAKING CHANGE:': say what breaks");
  BOOST_TEST(message("fix: it\n\nBREAKING-CHANGE: y\n\nand more of it\n\nRefs #1\n") == "");
  BOOST_TEST(message("fix: it\n\nA breaking change: in prose.\n") == "");
}

BOOST_AUTO_TEST_CASE(scopes_may_be_named_or_demanded) {
  BOOST_TEST(message("fix(ui): x", {"--scopes=ui,api"}) == "");
  BOOST_TEST(message("fix(ui, api): x", {"--scopes=ui,api"}) == "");
  BOOST_TEST(message("fix(apis): x", {"--scopes=ui,api"}) ==
             "1:1 scope 'apis' is not one of ui, api (did you mean 'api'?)");
  BOOST_TEST(message("fix: x", {"--scopes=ui"}) == "");
  BOOST_TEST(message("fix(any): x", {"--scopes=*"}) == "");
  BOOST_TEST(message("fix: x", {"--require-scope"}) == "1:1 the scope is missing: write 'type(scope): \u2026'");
  BOOST_TEST(refusal("conventional-commit", {"--scopes=a,"}) == "conventional-commit: --scopes has an empty name");
}

BOOST_AUTO_TEST_CASE(an_issue_may_be_demanded_in_subject_or_footer) {
  const std::string missing = "1:0 no issue is named in the subject or a footer: write for example 'Refs: ";
  BOOST_TEST(message("fix: AB-1 x", {"--issue-keys=AB,CD"}) == "");
  BOOST_TEST(message("fix: x\n\nRefs: CD-77\n", {"--issue-keys=AB,CD"}) == "");
  BOOST_TEST(message("fix: x\n\nAB-1 in the body\n", {"--issue-keys=AB"}) == missing + "AB-123'");
  BOOST_TEST(message("fix: XAB-1 AB-x", {"--issue-keys=AB"}) == missing + "AB-123'");
  BOOST_TEST(message("fix: x\n\nCloses #12\n", {"--issue-number"}) == "");
  BOOST_TEST(message("fix: # 12", {"--issue-number"}) == missing + "#123'");
}

BOOST_AUTO_TEST_CASE(body_lines_may_have_a_limit) {
  const Words limit = {"--max-body=10"};
  BOOST_TEST(message("fix: it\n\n12345 7890\n", limit) == "");
  BOOST_TEST(message("fix: it\n\n12345 78901\n", limit) == "3:11 the line is 11 columns wide, more than 10");
  BOOST_TEST(message("fix: it\n\nsee https://example.org\n> a quotation\n    int main();\nonelongwordalone\n", limit) ==
             "");
  BOOST_TEST(message("fix: it\n\nReviewed-by: Somebody Long\n", limit) == "");
  BOOST_TEST(message("fix: it", {"--require-body"}) == "1:0 the body is missing: say why, after a blank line");
  BOOST_TEST(message("fix: it\n\nRefs: #1\n", {"--require-body"}) != "");
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

BOOST_AUTO_TEST_CASE(it_repairs_only_when_asked_and_leaves_the_comments_of_this_repository) {
  const auto repaired = [](const Words& arguments) {
    const auto whole =
        made("conventional-commit", arguments)->fixed(file("M", "Fix :it.\n; x.  \nbody\n"), {.comment = ";"});
    BOOST_REQUIRE(whole.has_value());
    return whole->value_or("nothing");
  };
  BOOST_TEST(repaired({"--fix"}) == "fix: it\n; x.  \n\nbody\n");
  BOOST_TEST(repaired({}) == "nothing");
  BOOST_TEST(repaired({"--fix", "--types=lanes"}) == "Fix :it.\n; x.  \n\nbody\n");
}

BOOST_AUTO_TEST_CASE(it_is_a_message_check) {
  for (const BuiltinDescription& description : builtins()) {
    BOOST_TEST(description.is_message_check == (description.id == "conventional-commit"));
  }
}

BOOST_AUTO_TEST_SUITE_END()
