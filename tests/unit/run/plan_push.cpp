// What a push owes for the commits that it carries, and that every one of them is looked at where a later commit cannot
// make good what an earlier one did: secrets and large files stay in the history. Whole runs, to a real remote.
#include <boost/test/unit_test.hpp>

#include "sample.h"

namespace {

using namespace wf::run::sample;
using wf::run::Request;
using wf::run::RunResult;

// Cut in two, so that no scanner takes this file for a leak.
const std::string k_secret = "aws_access_key_id = AKIA" + std::string("Z7Q4M2N8P5R3T6V9\n");

struct Place : Project {
  wf::test::TemporaryFolder elsewhere;

  Place() {
    git({"init", "-q", "--bare", elsewhere.path().native()});
    git({"remote", "add", "origin", elsewhere.path().native()});
  }
  void start(std::string_view yaml) const {
    configure(yaml);
    stage("base.txt", "base\n");
    commit("first");
    git({"push", "-q", "--no-verify", "origin", "main"});
  }
  void add(const std::string& file, const std::string& content = "x\n") const {
    stage(file, content);
    commit("add " + file);
  }
  RunResult push(const std::string& branch = "main") const {
    Request request = at(Event::pre_push);
    request.remote = "origin";
    const std::string ref = "refs/heads/" + branch;
    request.updates = {{ref, git({"rev-parse", branch}), ref, git({"rev-parse", "origin/main"})}};
    if (branch != "main") request.updates[0].remote_oid = "";
    return run(request);
  }
};

constexpr const char* k_gates =
    "gates:\n"
    "  lint: {stage: lint, files: \"*.c\", run: \"! grep -q BAD {files}\"}\n"
    "  ugly: {stage: lint, run: [\"false\"], allow_failure: true, on: [pre-commit]}\n"
    "  unit: {stage: unit, run: \"echo unit >> $HOME/.git/ran\"}\n";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_plan_push, Place)

BOOST_AUTO_TEST_CASE(a_push_owes_the_gates_of_its_commits_and_its_own) {
  start(k_gates);
  add("a.c", "good\n");
  const RunResult result = push();
  BOOST_TEST(outcome(result, "lint") == "passed");
  BOOST_TEST(outcome(result, "unit") == "passed");
  BOOST_TEST(outcome(result, "ugly") == "not there");  // it may fail, so nothing is owed
  BOOST_TEST(result.exit_code == 0);
}

BOOST_AUTO_TEST_CASE(what_the_commit_has_passed_is_not_run_again_at_the_push) {
  start("gates: {each: {stage: lint, files: \"*.c\", run: \"echo each >> $HOME/.git/ran; true {files}\"}}\n");
  stage("a.c", "good\n");
  BOOST_TEST(run().exit_code == 0);
  BOOST_TEST(ran() == "each");
  commit("add a.c");
  const RunResult result = push();
  BOOST_TEST(outcome(result, "each") == "cached: these files passed before");
  BOOST_TEST(ran() == "");
}

BOOST_AUTO_TEST_CASE(a_commit_without_verification_is_judged_at_the_push) {
  start("gates: {lint: {stage: lint, files: \"*.c\", run: \"! grep BAD {files}\"}}\n");
  add("a.c", "BAD\n");
  const RunResult result = push();
  BOOST_TEST(outcome(result, "lint") == "failed: exit code 1");
  BOOST_TEST(result.exit_code == 1);
  BOOST_TEST(gate(result, "lint").target == "refs/heads/main");
}

BOOST_AUTO_TEST_CASE(the_messages_of_all_new_commits_are_judged_where_a_rule_can_stop_them_or_asks_for_it) {
  start("gates: {conventional-commit: {allow_failure: false}}\n");
  add("a.c");
  git({"commit", "-q", "--allow-empty", "--no-verify", "-m", "feat: right"});
  const RunResult stopped = push();
  BOOST_TEST(outcome(stopped, "conventional-commit") == "failed: 1 finding");
  BOOST_TEST(gate(stopped, "conventional-commit").files == 2U);
  BOOST_TEST(stopped.exit_code == 1);
  start("gates: {conventional-commit: {on: [pre-push]}}\n");
  add("b.c");
  BOOST_TEST(outcome(push(), "conventional-commit") == "warned: 1 finding");
  start("gates: {conventional-commit: {on: [commit-msg]}}\n");
  add("c.c");
  BOOST_TEST(outcome(push(), "conventional-commit") == "not there");  // it only warns, and has
}

BOOST_AUTO_TEST_CASE(a_secret_is_found_in_the_commit_that_brought_it_although_the_next_removed_it) {
  start("");
  add("key.txt", k_secret);
  const std::string guilty = git({"rev-parse", "HEAD"});
  git({"rm", "-q", "key.txt"});
  commit("remove it");
  const RunResult result = push();
  BOOST_TEST(result.exit_code == 1);
  const auto& secrets = gate(result, "check-secrets");
  BOOST_REQUIRE(secrets.findings.size() == 1U);
  BOOST_TEST(secrets.findings[0].path == "key.txt");
  BOOST_TEST(wf::contains(secrets.findings[0].message, "(in commit " + guilty.substr(0, 12) + ")"));
}

BOOST_AUTO_TEST_CASE(a_large_file_is_found_in_the_commit_that_brought_it_although_the_next_removed_it) {
  start("gates: {check-added-large-files: {args: {maxkb: 1}}}\n");
  add("big.bin", std::string(3000, 'x'));
  git({"rm", "-q", "big.bin"});
  commit("remove it");
  const RunResult result = push();
  BOOST_TEST(outcome(result, "check-added-large-files") == "failed: 1 finding");
}

BOOST_AUTO_TEST_CASE(the_same_file_in_two_commits_is_judged_in_both) {
  start("");
  add("a.txt", k_secret);
  add("a.txt", k_secret + "and more\n");
  const RunResult result = push();
  BOOST_TEST(gate(result, "check-secrets").findings.size() == 1U);  // the second commit did not add it again
  BOOST_TEST(gate(result, "check-secrets").files == 2U);
}

BOOST_AUTO_TEST_CASE(a_secret_that_only_the_merge_brings_is_found) {
  start("");
  git({"checkout", "-q", "-b", "topic"});
  add("topic.txt");
  git({"checkout", "-q", "main"});
  add("main.txt");
  git({"merge", "-q", "--no-ff", "--no-commit", "topic"});
  stage("key.txt", k_secret);
  commit("merge");
  BOOST_TEST(push().exit_code == 1);
}

BOOST_AUTO_TEST_CASE(a_lane_s_debt_is_paid_at_a_protected_branch_and_not_before) {
  start(
      "gates:\n"
      "  lint: {stage: lint, run: [\"false\"]}\n"
      "lanes:\n"
      "  quick: {extends: standard, owed: [lint], when: {branch: [\"**\"]}}\n");
  git({"checkout", "-q", "-b", "topic"});
  add("a.txt");
  const RunResult to_topic = push("topic");
  BOOST_TEST(outcome(to_topic, "lint") == "owed: until a protected branch is pushed");
  BOOST_TEST(to_topic.exit_code == 0);
  git({"checkout", "-q", "main"});
  git({"merge", "-q", "topic"});
  const RunResult to_main = push();
  BOOST_TEST(outcome(to_main, "lint") == "failed: exit code 1");
  BOOST_TEST(to_main.exit_code == 1);
}

BOOST_AUTO_TEST_CASE(the_gates_are_those_of_the_pushed_tip) {
  start("");
  git({"checkout", "-q", "-b", "topic"});
  configure("gates: {strange: {stage: unit, run: [\"false\"]}}\n");
  commit("add a gate");
  git({"checkout", "-q", "main"});
  BOOST_TEST(outcome(push("topic"), "strange") == "failed: exit code 1");
}

BOOST_AUTO_TEST_CASE(every_ref_of_a_push_is_judged_with_its_own_gates) {
  start("");
  git({"checkout", "-q", "-b", "one"});
  configure("gates: {one: {stage: unit, run: [\"true\"]}}\n");
  commit("one");
  git({"checkout", "-q", "-b", "two", "main"});
  configure("gates: {two: {stage: unit, run: [\"false\"]}}\n");
  commit("two");
  Request request = at(Event::pre_push);
  request.remote = "origin";
  for (const std::string branch : {"one", "two"}) {
    const std::string ref = "refs/heads/" + branch;
    request.updates.push_back({ref, git({"rev-parse", branch}), ref, ""});
  }
  const RunResult result = run(request);
  BOOST_TEST(outcome(result, "one") == "passed");
  BOOST_TEST(gate(result, "one").target == "refs/heads/one");
  BOOST_TEST(outcome(result, "two") == "failed: exit code 1");
  BOOST_TEST(gate(result, "two").target == "refs/heads/two");
  BOOST_TEST(result.lanes.size() == 2U);
  BOOST_TEST(result.exit_code == 1);
}

BOOST_AUTO_TEST_CASE(a_push_of_nothing_new_passes) {
  start("gates: {strange: {stage: unit, run: [\"false\"]}}\n");
  const RunResult result = push();
  BOOST_TEST(result.exit_code == 0);
  BOOST_TEST(result.gates.empty());
}

BOOST_AUTO_TEST_SUITE_END()
