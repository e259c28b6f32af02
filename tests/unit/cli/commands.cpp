// What each command does in a repository: its exit code, what it prints, and that its JSON is a document.
#include <boost/test/unit_test.hpp>

#include "cli/cli.h"
#include "document.h"
#include "run/process_door.h"
#include "run/sample.h"

namespace {

using namespace wf::run::sample;
using wf::cli::run_command_line;
using wf::cli::sample::Document;
using wf::test::Answer;
using wf::test::called_in;

struct Place : Project {
  Answer wf(Strings words, const std::string& folder = ".") const {
    words.insert(words.begin(), "wf");
    return called_in(path() / folder, "", [&] { return run_command_line(words, environment); });
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cli_commands, Place)

BOOST_AUTO_TEST_CASE(run_has_the_exit_code_of_its_gates) {
  configure("gates: {good: {stage: lint, run: [\"true\"]}, bad: {stage: lint, run: [\"false\"]}}\n");
  BOOST_TEST(wf({"run", "good"}).code == 0);
  const Answer bad = wf({"run", "bad"});
  BOOST_TEST(bad.code == 1);
  BOOST_TEST(wf::contains(bad.errors, "wf: bad failed: exit code 1\n  rerun: wf run bad\n"));
  BOOST_TEST(bad.output == "");
  BOOST_TEST(wf({"run", "--no-such"}).code == 2);
  BOOST_TEST(wf({"run", "nothing"}).code == 2);
  BOOST_TEST(wf({"run", "--from-ref", "nowhere"}).code == 2);
}

BOOST_AUTO_TEST_CASE(run_says_one_line_of_a_success) {
  stage("a.json", "{}\n");
  const Answer answer = wf({"run"});
  BOOST_TEST(answer.code == 0);
  BOOST_TEST(wf::lines(answer.errors).size() == 1U);
  BOOST_TEST(wf::contains(answer.errors, "passed"));
}

BOOST_AUTO_TEST_CASE(run_says_when_there_was_nothing_to_do) {
  const Answer answer = wf({"run", "--stage", "stress"});
  BOOST_TEST(answer.code == 0);
  BOOST_TEST(answer.errors == "wf: nothing to check: nothing is staged\n");
}

BOOST_AUTO_TEST_CASE(run_plan_tells_what_would_run_and_why_the_rest_would_not) {
  configure("gates: {gate: {stage: lint, run: \"echo gate >> $HOME/.git/ran\"}}\n");
  const Answer answer = wf({"run", "--plan"});
  BOOST_TEST(answer.code == 0);
  BOOST_TEST(wf::contains(answer.errors, "wf: gate skipped: would run\n"));
  BOOST_TEST(wf::contains(answer.errors, "wf: check-json skipped: no files to check\n"));
  BOOST_TEST(ran() == "");
}

BOOST_AUTO_TEST_CASE(run_json_is_the_document_and_nothing_else) {
  configure("gates: {bad: {stage: lint, run: \"echo out; false\"}}\n");
  const Answer answer = wf({"run", "--json"});
  BOOST_TEST(answer.code == 1);
  BOOST_TEST(answer.errors == "");
  const Document document(answer.output);
  BOOST_TEST(document.number("/exit_code") == 1);
  BOOST_TEST(document.string("/event") == "manual");
}

BOOST_AUTO_TEST_CASE(run_works_from_a_folder_below_the_top) {
  stage("sub/a.json", "{\n");
  stage("check.sh", "#!/bin/sh\necho $# >> $HOME/.git/ran\n", 0755);
  configure("gates: {own: {stage: lint, files: \"*.json\", run: [./check.sh, \"{files}\"]}}\n");
  const Answer answer = wf({"run", "--files", "a.json"}, "sub");
  BOOST_TEST(answer.code == 1);
  BOOST_TEST(wf::contains(answer.errors, "  sub/a.json:"));
  BOOST_TEST(ran() == "1");
}

BOOST_AUTO_TEST_CASE(run_of_a_hook_is_what_the_hook_would_do) {
  configure("gates: {unit: {stage: unit, run: \"echo $WF_EVENT >> $HOME/.git/ran\"}}\n");
  commit("first");
  BOOST_TEST(wf({"run", "pre-push"}).code == 0);
  BOOST_TEST(ran() == "pre-push");
  write(".git/COMMIT_EDITMSG", "whatever\n");
  configure("gates: {conventional-commit: {allow_failure: false}}\n");
  BOOST_TEST(wf({"run", "commit-msg"}).code == 1);
}

BOOST_AUTO_TEST_CASE(status_tells_what_is_there) {
  Answer answer = wf({"status"});
  BOOST_TEST(answer.code == 0);
  BOOST_TEST(wf::contains(answer.output, "none of git-wf's are in place"));
  BOOST_TEST(wf::contains(answer.output, "last run:    none is recorded\n"));
  configure("");
  run();
  answer = wf({"status"});
  BOOST_TEST(wf::contains(answer.output, "config:      .wf.yaml\n"));
  BOOST_TEST(wf::contains(answer.output, "pre-commit on lane "));
  const Document document(wf({"status", "--json"}).output);
  BOOST_TEST(document.number("/version") == 1);
  BOOST_TEST(document.string("/branch") == "main");
  BOOST_TEST(document.string("/hooks/pre-commit") == "missing");
  BOOST_TEST(document.string("/last_run/event") == "pre-commit");
}

BOOST_AUTO_TEST_CASE(status_names_a_wrong_configuration_and_still_answers) {
  configure("gates: {lint: {stage: lnt, run: x}}\n");
  const Answer answer = wf({"status"});
  BOOST_TEST(answer.code == 0);
  BOOST_TEST(wf::contains(answer.output, ".wf.yaml:2:"));
}

BOOST_AUTO_TEST_CASE(status_tells_of_an_interrupted_run) {
  configure(
      "gates:\n"
      "  one: {stage: lint, run: [\"true\"]}\n"
      "  two: {stage: lint, needs: [one], run: \"kill -KILL $PPID\"}\n");
  BOOST_TEST(run_in_child(at(Event::pre_commit)) == 128 + 9);
  const Answer answer = wf({"status"});
  BOOST_TEST(wf::contains(answer.output, "interrupted: pre-commit on lane standard: 1 of "));
  BOOST_TEST(wf::contains(answer.output, " passed (one)\n"));
  BOOST_TEST(Document(wf({"status", "--json"}).output).string("/interrupted/passed/0") == "one");
}

BOOST_AUTO_TEST_CASE(lanes_are_listed_and_shown) {
  configure("lanes: {mine: {description: My own, extends: heavy, owed: [unit], budget: 3m}}\n");
  const Answer list = wf({"lane", "list"});
  BOOST_TEST(list.code == 0);
  BOOST_TEST(wf::contains(list.output, "mine           My own (.wf.yaml:2)\n"));
  BOOST_TEST(wf::contains(list.output, "(built in)"));
  const Answer show = wf({"lane", "show", "mine"});
  BOOST_TEST(show.code == 0);
  BOOST_TEST(wf::contains(show.output, "owed until a protected branch: unit\n"));
  BOOST_TEST(wf::contains(show.output, "budget: 3 min"));
  const Answer unknown = wf({"lane", "show", "mne"});
  BOOST_TEST(unknown.code == 2);
  BOOST_TEST(unknown.errors == "wf: no lane 'mne'\n  did you mean 'mine'?\n");
  BOOST_TEST(Document(wf({"lane", "list", "--json"}).output).string("/lanes/0/id") != "not there");
  const Document shown(wf({"lane", "show", "mine", "--json"}).output);
  BOOST_TEST(shown.string("/id") == "mine");
  BOOST_TEST(shown.number("/version") == 1);
}

BOOST_AUTO_TEST_CASE(lane_explain_tells_change_lane_and_gates) {
  stage("README.md", "words\n");
  const Answer answer = wf({"lane", "explain"});
  BOOST_TEST(answer.code == 0);
  BOOST_TEST(wf::contains(answer.output, "lane:   docs\n"));
  BOOST_TEST(wf::contains(answer.output, "README.md"));
  BOOST_TEST(wf::contains(answer.output, "  runs         check-secrets\n"));
  BOOST_TEST(records().empty());
  const Document document(wf({"lane", "explain", "--json"}).output);
  BOOST_TEST(document.string("/lanes/0/id") == "docs");
  BOOST_TEST(document.string("/lanes/0/classification/files/0/path") == "README.md");
}

BOOST_AUTO_TEST_CASE(gates_are_listed) {
  configure("gates: {mine: {stage: lint, run: [tool, \"two words\"], fix: [tool]}}\n");
  const Answer answer = wf({"gate", "list"});
  BOOST_TEST(answer.code == 0);
  BOOST_TEST(wf::contains(answer.output, "tool 'two words' (.wf.yaml:2)\n"));
  BOOST_TEST(wf::contains(answer.output, "built-in check-json\n"));
  const std::string json = wf({"gate", "list", "--json"}).output;
  BOOST_TEST(Document(json).number("/version") == 1);
  BOOST_TEST(wf::contains(json, "\"mine\""));
}

BOOST_AUTO_TEST_CASE(builtin_is_the_hook_of_that_id) {
  write("a.txt", "blank \n");
  const Answer fixed = wf({"builtin", "trailing-whitespace", "a.txt"});
  BOOST_TEST(fixed.code == 1);
  BOOST_TEST(fixed.output == "Fixing a.txt\n");
  BOOST_TEST(read("a.txt") == "blank\n");
  BOOST_TEST(wf({"builtin", "trailing-whitespace", "a.txt"}).code == 0);
  write("big.bin", std::string(3000, 'x'));
  const Answer large = wf({"builtin", "check-added-large-files", "--maxkb=1", "--enforce-all", "big.bin"});
  BOOST_TEST(large.code == 1);
  BOOST_TEST(wf::contains(large.output, "big.bin"));
  BOOST_TEST(wf({"builtin", "check-jsn", "a.txt"}).code == 2);
  BOOST_TEST(wf({"builtin", "check-json", "missing.json"}).code != 0);
  BOOST_TEST(wf::contains(wf({"builtin", "--list"}).output, "trailing-whitespace"));
}

BOOST_AUTO_TEST_CASE(config_check_tells_the_first_mistake_with_its_place) {
  BOOST_TEST(wf::contains(wf({"config", "check"}).output, "there is no .wf.yaml"));
  configure("gates: {gate: {stage: lint, run: [\"true\"]}}\n");
  const Answer good = wf({"config", "check"});
  BOOST_TEST(good.code == 0);
  BOOST_TEST(wf::contains(good.output, ".wf.yaml: right ("));
  configure("gates:\n  gate: {stage: lint, builtin: check-jsn}\n");
  const Answer wrong = wf({"config", "check"});
  BOOST_TEST(wrong.code == 2);
  BOOST_TEST(wrong.errors.starts_with("wf: .wf.yaml:3:"));
  write("other.yaml", "version: 2\n");
  BOOST_TEST(wf({"config", "check", "other.yaml"}).code == 2);
  BOOST_TEST(wf({"config", "check", "missing.yaml"}).code != 0);
}

BOOST_AUTO_TEST_CASE(config_check_json_is_a_document) {
  configure("");
  const Answer answer = wf({"config", "check", "--json"});
  BOOST_TEST(answer.code == 0);
  BOOST_REQUIRE(answer.output.starts_with("{"));
  BOOST_TEST(Document(answer.output).number("/version") == 1);
}

BOOST_AUTO_TEST_CASE(history_tells_the_last_runs) {
  BOOST_TEST(wf({"history"}).output == "no run is recorded yet\n");
  stage("a.json", "{\n");
  run();
  stage("a.json", "{}\n");
  run();
  const Answer answer = wf({"history"});
  BOOST_TEST(answer.code == 0);
  const auto all = wf::lines(answer.output);
  BOOST_REQUIRE(all.size() == 2U);
  BOOST_TEST(wf::contains(all[0], "stopped by check-json"));
  BOOST_TEST(wf::contains(all[1], "passed"));
  BOOST_TEST(wf::lines(wf({"history", "-n", "1"}).output).size() == 1U);
  BOOST_TEST(wf({"history", "-n", "0"}).code == 2);
  const Answer as_json = wf({"history", "--json"});
  for (const std::string_view line : wf::lines(as_json.output)) {
    BOOST_TEST(Document(std::string(line)).number("/v") == 1);
  }
}

BOOST_AUTO_TEST_CASE(history_blames_the_gate_that_stopped_the_run_and_not_one_that_warned) {
  configure("gates: {bad: {stage: lint, run: [\"false\"]}}\n");
  stage("a.txt", "blank \n");
  run();
  BOOST_TEST(wf::contains(wf({"history"}).output, "stopped by bad"));
}

BOOST_AUTO_TEST_CASE(names_of_hooks_to_install_are_checked_first) {
  const Answer answer = wf({"install", "--hook-type", "pre-comit"});
  BOOST_TEST(answer.code == 2);
  BOOST_TEST(answer.errors == "wf: unknown event 'pre-comit'\n  did you mean 'pre-commit'?\n");
  BOOST_TEST(wf({"install", "--without", "manual"}).code == 2);
  BOOST_TEST(!has(".git/hooks/pre-commit"));
}

BOOST_AUTO_TEST_CASE(uninstalling_nothing_is_no_failure) {
  const Answer answer = wf({"uninstall"});
  BOOST_TEST(answer.code == 0);
  BOOST_TEST(wf::contains(answer.output, "no hook of git-wf's is in "));
  run();
  BOOST_TEST(has(".git/wf/history"));
  BOOST_TEST(wf({"uninstall", "--purge"}).code == 0);
  BOOST_TEST(!has(".git/wf"));
}

BOOST_AUTO_TEST_SUITE_END()
