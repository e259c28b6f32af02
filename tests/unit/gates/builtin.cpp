// The registry: every built-in by its id; and judge(), which narrows findings to what counts.
#include "gates/builtin.h"

#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

std::string judged(const Builtin& builtin, const FileView& view, Counting counting) {
  return told(judge(builtin, view, {}, counting));
}

// What some cannot be made without.
Words needed_by(const BuiltinDescription& description) {
  if (description.id == "pygrep") return {"--pattern=x"};
  return description.takes_patterns ? Words{"--regex=x"} : Words{};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_builtin)

BOOST_AUTO_TEST_CASE(all_are_there_sorted_and_described) {
  std::vector<std::string> ids;
  for (const BuiltinDescription& description : builtins()) {
    BOOST_TEST(!description.summary.empty());
    BOOST_TEST(has_builtin(description.id));
    ids.emplace_back(description.id);
  }
  BOOST_TEST(wf::join(ids, " ") ==
             "branch-name check-added-large-files check-ast check-builtin-literals check-case-conflict "
             "check-docstring-first check-executables-have-shebangs check-illegal-windows-names check-json check-json5 "
             "check-merge-conflict check-secrets check-shebang-scripts-are-executable check-symlinks "
             "check-toml check-vcs-permalinks check-xml check-yaml clean-submodules conventional-commit "
             "debug-statements deny-filename-pattern deny-pattern destroyed-symlinks detect-aws-credentials "
             "detect-private-key double-quote-string-fixer end-of-file-fixer fail file-contents-sorter "
             "fix-byte-order-marker forbid-new-submodules forbid-submodules mixed-line-ending "
             "name-tests-test no-commit-to-branch pretty-format-json pygrep require-filename-pattern "
             "require-pattern required-env required-tools requirements-txt-fixer signed-off-by "
             "sort-simple-yaml trailing-whitespace");
}

BOOST_AUTO_TEST_CASE(an_unknown_id_is_refused_with_the_nearest) {
  BOOST_TEST(!has_builtin("check-jsn"));
  BOOST_TEST(refusal("check-jsn") == "unknown built-in 'check-jsn' | did you mean 'check-json'?");
  BOOST_TEST(refusal("lint\x1b")
                 .starts_with("unknown built-in \"'lint\\033'\" | there are branch-name, check-added-large-files, "));
}

BOOST_AUTO_TEST_CASE(an_argument_that_is_no_option_is_refused) {
  BOOST_TEST(refusal("check-json", {"a.json"}) ==
             "check-json: 'a.json' is no option | usage: check-json [--skip-dialects]");
  BOOST_TEST(refusal("check-symlinks", {"x"}) == "check-symlinks: 'x' is no option | it takes no arguments");
  BOOST_TEST(refusal("check-symlinks", {"--x"}) == "check-symlinks: unknown argument '--x' | it takes no arguments");
}

BOOST_AUTO_TEST_CASE(a_command_line_is_taken_apart) {
  const Words words = {"--maxkb", "12", "a b.txt", "--", "-x"};
  const auto invocation = split_invocation("check-added-large-files", words);
  BOOST_REQUIRE(invocation.has_value());
  BOOST_TEST(wf::join(invocation->arguments, "|") == "--maxkb|12");
  BOOST_TEST(wf::join(invocation->files, "|") == "a b.txt|-x");
  BOOST_TEST(!split_invocation("no-such-gate", words).has_value());
}

BOOST_AUTO_TEST_CASE(patterns_stand_before_the_dashes_or_are_the_first_word) {
  const auto taken_apart = [](const Words& words) {
    const auto invocation = split_invocation("deny-pattern", words);
    BOOST_REQUIRE(invocation.has_value());
    return wf::join(invocation->arguments, "|") + " " + wf::join(invocation->files, "|");
  };
  BOOST_TEST(taken_apart({"-i", "a", "b", "--", "c", "-d"}) == "-i|a|b c|-d");
  BOOST_TEST(taken_apart({"-m", "a", "b"}) == "-m|a b");
  BOOST_TEST(taken_apart({"--regex=x", "a", "b"}) == "--regex=x a|b");
  BOOST_TEST(taken_apart({"--pattern", "x", "a", "--", "b"}) == "--pattern|x|a b");
  BOOST_TEST(taken_apart({}) == " ");
  BOOST_TEST(taken_apart({"--", "a"}) == " a");
}

BOOST_AUTO_TEST_CASE(all_findings_count) {
  const auto builtin = made("trailing-whitespace");
  FileView view = changed_file("a.txt", "x \ny\n", "x \ny \n");
  view.all_lines_are_new = false;
  view.added = {{2, 1}};
  BOOST_TEST(judged(*builtin, view, Counting::all) == "1:2 trailing whitespace; 2:2 trailing whitespace");
}

BOOST_AUTO_TEST_CASE(only_findings_on_added_lines_count) {
  const auto builtin = made("trailing-whitespace");
  FileView view = changed_file("a.txt", "", "a \nb \nc \nd \ne \n");
  BOOST_TEST(judged(*builtin, view, Counting::added_lines).size() == judged(*builtin, view, Counting::all).size());
  view.all_lines_are_new = false;
  view.added = {{2, 1}, {4, 2}};
  BOOST_TEST(judged(*builtin, view, Counting::added_lines) ==
             "2:2 trailing whitespace; 4:2 trailing whitespace; 5:2 trailing whitespace");
  view.added = {};
  BOOST_TEST(judged(*builtin, view, Counting::added_lines) == "");
}

BOOST_AUTO_TEST_CASE(a_finding_about_a_whole_file_is_on_an_added_line_only_when_all_are) {
  const auto builtin = made("check-added-large-files", {"--maxkb=0", "--enforce-all"});
  FileView view = changed_file("a.txt", "", "x\n");
  BOOST_TEST(judged(*builtin, view, Counting::added_lines) == "0:0 1 KB, more than 0 KB");
  view.all_lines_are_new = false;
  view.added = {{1, 1}};
  BOOST_TEST(judged(*builtin, view, Counting::added_lines) == "");
}

BOOST_AUTO_TEST_CASE(only_what_the_change_broke_counts_as_introduced) {
  const auto builtin = made("check-json");
  BOOST_TEST(judged(*builtin, file("a.json", "{"), Counting::introduced) != "");
  BOOST_TEST(judged(*builtin, changed_file("a.json", "{}", "{"), Counting::introduced) != "");
  BOOST_TEST(judged(*builtin, changed_file("a.json", "[", "{"), Counting::introduced) == "");
  BOOST_TEST(judged(*builtin, changed_file("a.json", "[", "{}"), Counting::introduced) == "");
}

BOOST_AUTO_TEST_CASE(an_earlier_content_that_was_not_its_business_excuses_nothing) {
  const auto builtin = made("detect-private-key");
  const std::string key = std::string("BEGIN ") + "RSA PRIVATE KEY";
  BOOST_TEST(judged(*builtin, changed_file("a", key + "\n", key), Counting::introduced) == "");
  BOOST_TEST(judged(*builtin, changed_file("a", std::string("\0", 1) + key, key), Counting::introduced) != "");
  FileView link = changed_file("link", "the text of a file", "nowhere");
  link.mode = wf::git::k_mode_symlink;
  link.status = wf::git::DeltaStatus::type_changed;
  const NameSet names({"link"});
  const Surroundings surroundings = {.names = [&]() -> const NameSet& { return names; }};
  BOOST_TEST(told(judge(*made("check-symlinks"), link, surroundings, Counting::introduced)) != "");
}

BOOST_AUTO_TEST_CASE(what_says_by_status_what_is_new_is_not_asked_about_the_old_content) {
  const NameSet names({"a", "A"});
  const Surroundings surroundings = {.names = [&]() -> const NameSet& { return names; }};
  const FileView view = file("a", "");
  BOOST_TEST(told(judge(*made("check-case-conflict"), view, surroundings, Counting::introduced)) ==
             "0:0 a and A differ only in case");
}

BOOST_AUTO_TEST_CASE(an_error_of_the_content_is_passed_on) {
  const auto broken = []() -> wf::Result<std::string> { return wf::fail(wf::ErrorKind::io, "no such blob"); };
  const FileView view("a.json", broken, nullptr);
  for (const BuiltinDescription& description : builtins()) {
    if (description.is_state_check) continue;  // state_check.cpp has those
    const Words arguments = needed_by(description);
    const auto builtin = made(description.id, arguments);
    if (builtin->as_batch_check() != nullptr) continue;  // batch_check.cpp has those
    const Reads reads = builtin->reads();
    if (!reads.content || reads.status || reads.merge_state || reads.previous) continue;
    BOOST_TEST_CONTEXT(description.id) { BOOST_TEST(!judge(*builtin, view, {}, Counting::all).has_value()); }
  }
  const FileView no_previous(
      "a.json", [] { return wf::Result<std::string>("{"); }, broken);
  BOOST_TEST(!judge(*made("check-json"), no_previous, {}, Counting::introduced).has_value());
}

BOOST_AUTO_TEST_CASE(no_built_in_stumbles_over_nasty_contents) {
  for (const BuiltinDescription& description : builtins()) {
    if (description.is_state_check) continue;  // state_check.cpp has those
    const Words arguments = needed_by(description);
    const auto builtin = made(description.id, arguments);
    if (builtin->as_batch_check() != nullptr) continue;
    const NameSet names({"a"});
    const Surroundings surroundings = {
        .is_merging = true,
        .names = [&]() -> const NameSet& { return names; },
        .variable = [](const std::string& name) { return std::optional<std::string>(name); }};
    for (const std::string& content : nasty_contents()) {
      for (const char* path : {"a", "a.json", "a.yaml", "a.toml", "a.xml"}) {
        const FileView view = file(path, content);
        BOOST_TEST(builtin->check(view, surroundings).has_value());
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
