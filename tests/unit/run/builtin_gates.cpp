// Built-in gates judge what is staged, whatever the worktree shows; each finding counts as the gate says; and many
// files on several threads give the same as few on one, with libgit2 as with plumbing.
#include <boost/test/unit_test.hpp>

#include "sample.h"

namespace {

using namespace wf::run::sample;
using wf::run::Request;
using wf::run::RunResult;
using wf::run::Selection;

struct Sha256 : Project {
  Sha256() : Project({"--object-format=sha256"}) {}
};

template <typename Place>
void judge_many(const Place& place) {
  for (int i = 0; i < 300; ++i) {
    place.write("f" + std::to_string(i) + ".json", i % 3 == 0 ? "{\n" : "{}\n");
  }
  place.git({"add", "--all"});
  const RunResult result = place.run();
  const auto& json = gate(result, "check-json");
  BOOST_TEST(json.files == 300U);
  BOOST_TEST(json.findings.size() == 100U);
  BOOST_TEST(std::is_sorted(json.findings.begin(), json.findings.end(),
                            [](const auto& a, const auto& b) { return a.path < b.path; }));
  BOOST_TEST(result.exit_code == 1);
  const RunResult again = place.run();
  BOOST_TEST(gate(again, "check-json").cached_files == 200U);
  BOOST_TEST(gate(again, "check-json").findings.size() == 100U);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_builtin_gates, Project)

BOOST_AUTO_TEST_CASE(what_is_staged_is_judged_not_what_the_worktree_shows) {
  stage("a.json", "{\n");
  write("a.json", "{}\n");
  BOOST_TEST(outcome(run(), "check-json") == "failed: 1 finding");
  stage("a.json", "{}\n");
  write("a.json", "{\n");
  BOOST_TEST(outcome(run(), "check-json") == "passed");
}

BOOST_AUTO_TEST_CASE(by_hand_files_are_judged_as_the_worktree_has_them) {
  stage("a.json", "{}\n");
  write("a.json", "{\n");
  Request request = at(Event::manual);
  request.selection = Selection::files;
  request.files = {"a.json"};
  BOOST_TEST(outcome(run(request), "check-json") == "failed: 1 finding");
  write("a.json", "{}\n");
  BOOST_TEST(outcome(run(request), "check-json") == "passed");
}

BOOST_AUTO_TEST_CASE(only_what_the_change_brought_counts_when_the_gate_says_so) {
  stage("a.json", "{\n");
  stage("a.txt", "blank \n");
  commit("first");
  stage("a.json", "{\n\n");
  stage("a.txt", "blank \nmore\n");
  const RunResult result = run();
  BOOST_TEST(outcome(result, "check-json") == "passed");
  BOOST_TEST(outcome(result, "trailing-whitespace") == "passed");
  stage("a.txt", "blank \nmore \n");
  BOOST_TEST(outcome(run(), "trailing-whitespace") == "warned: 1 finding");
  Request all = at(Event::manual);
  all.selection = Selection::all_files;
  BOOST_TEST(outcome(run(all), "check-json") == "failed: 1 finding");
  BOOST_TEST(outcome(run(all), "trailing-whitespace") == "warned: 2 findings");
}

BOOST_AUTO_TEST_CASE(a_warning_of_ours_stops_nothing_even_on_a_strict_lane) {
  stage("a.txt", "blank \n");
  environment.set("WF_LANE", "heavy");
  const RunResult result = run();
  BOOST_TEST(outcome(result, "trailing-whitespace") == "warned: 1 finding");
  BOOST_TEST(result.exit_code == 0);
}

BOOST_AUTO_TEST_CASE(a_gate_whose_files_are_none_of_its_business_is_skipped) {
  stage("picture.json", std::string("\0\1\2\3", 4));
  stage("a.txt", "x\n");
  BOOST_TEST(wf::contains(outcome(run(), "check-xml"), "skipped"));
}

BOOST_AUTO_TEST_CASE(what_passed_in_a_run_that_failed_is_remembered_file_by_file) {
  stage("good.json", "{}\n");
  stage("bad.json", "{\n");
  run();
  const RunResult again = run();
  BOOST_TEST(gate(again, "check-json").cached_files == 1U);
  BOOST_TEST(gate(again, "check-json").files == 1U);
  BOOST_TEST(outcome(again, "check-json") == "failed: 1 finding");
  stage("bad.json", "{}\n");
  BOOST_TEST(outcome(run(), "check-json") == "passed");
  BOOST_TEST(outcome(run(), "check-json") == "cached: these files passed before");
}

BOOST_AUTO_TEST_CASE(a_content_that_cannot_be_read_is_an_error_and_no_pass) {
  stage("a.json", "{}\n");
  stage("b.json", "{}\n");
  const std::string oid = git({"rev-parse", ":b.json"});
  commit("first");
  stage("a.json", "{ }\n");
  git({"update-index", "--cacheinfo", "100644," + std::string(40, '1') + ",b.json"});
  wf::run::Observer silent;
  const auto result = try_run(at(Event::pre_commit), silent);
  BOOST_TEST((!result.has_value() || result->exit_code == 1));
}

BOOST_AUTO_TEST_CASE(many_files_are_judged_as_few) { judge_many(*this); }

BOOST_FIXTURE_TEST_CASE(many_files_are_judged_as_few_where_git_itself_must_read, Sha256) { judge_many(*this); }

BOOST_AUTO_TEST_CASE(generated_names_and_case_conflicts_are_seen_across_the_whole_tree) {
  stage("README.md", "x\n");
  commit("first");
  stage("readme.md", "y\n");
  BOOST_TEST(wf::contains(outcome(run(), "check-case-conflict"), "failed"));
}

BOOST_AUTO_TEST_CASE(conflict_markers_stop_a_merge) {
  stage("a.txt", "base\n");
  commit("first");
  git({"checkout", "-q", "-b", "side"});
  stage("a.txt", "theirs\n");
  commit("theirs");
  git({"checkout", "-q", "main"});
  stage("a.txt", "ours\n");
  commit("ours");
  const auto merge = [&] {
    wf::os::Command command;
    command.arguments = {"git", "merge", "-q", "side"};
    command.directory = path();
    command.environment = environment;
    return wf::os::run(command)->exit_code;
  };
  BOOST_TEST(merge() == 1);
  git({"add", "a.txt"});  // with the markers
  BOOST_TEST(run().exit_code == 1);
  stage("a.txt", "both\n");
  BOOST_TEST(run().exit_code == 0);
}

BOOST_AUTO_TEST_CASE(what_python_finds_counts_as_the_gate_says) {
  configure(
      "gates:\n"
      "  new: {stage: lint, builtin: debug-statements, findings: {on: introduced}}\n"
      "  lines: {stage: lint, builtin: debug-statements, findings: {on: changed_lines}}\n"
      "  all: {stage: lint, builtin: debug-statements}\n");
  stage("a.py", "import pdb\n");
  commit("first");
  stage("a.py", "import pdb\nx = 1\n");
  const RunResult result = run();
  BOOST_TEST(outcome(result, "new") == "passed");
  BOOST_TEST(outcome(result, "lines") == "passed");
  BOOST_TEST(outcome(result, "all") == "failed: 1 finding");
  stage("a.py", "import pdb\nbreakpoint()\n");
  stage("b.py", "import pdb\n");
  const RunResult more = run();
  BOOST_TEST(outcome(more, "new") == "failed: 1 finding");
  BOOST_TEST(outcome(more, "lines") == "failed: 2 findings");
  BOOST_TEST(outcome(more, "all") == "failed: 3 findings");
}

BOOST_AUTO_TEST_CASE(gates_of_python_and_others_heed_what_they_need_of_each_other) {
  configure(
      "gates:\n"
      "  ast: {stage: parse, builtin: check-ast, needs: json}\n"
      "  json: {stage: parse, builtin: check-json}\n"
      "  debug: {stage: lint, builtin: debug-statements}\n"
      "  text: {stage: lint, builtin: deny-pattern, args: {pattern: TODO}, needs: debug}\n");
  stage("a.py", "breakpoint()\n");
  stage("a.json", "{\n");
  const RunResult result = run();
  BOOST_TEST(outcome(result, "ast") == "skipped: it needs json, which did not pass");
  BOOST_TEST(outcome(result, "debug") == "failed: 1 finding");
  BOOST_TEST(outcome(result, "text") == "skipped: it needs debug, which did not pass");
}

BOOST_AUTO_TEST_SUITE_END()
