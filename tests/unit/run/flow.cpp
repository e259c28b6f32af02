// The hooks of one commit are one flow: pre-commit begins it, the later ones find it by the tree. A commit that no
// pre-commit run has passed is noted as bypassed. Real commits, the events in git's order.
#include <boost/test/unit_test.hpp>

#include "sample.h"

namespace {

using namespace wf::run::sample;
using wf::run::Request;
using wf::run::RunResult;

struct Place : Project {
  RunResult message(std::string_view text = "feat: one\n") const {
    write(".git/COMMIT_EDITMSG", text);
    Request request = at(Event::commit_msg);
    request.message_file = path() / ".git/COMMIT_EDITMSG";
    return run(request);
  }
  bool is_bypass_noted() const {
    const auto notes = last_record().notes;
    return std::any_of(notes.begin(), notes.end(), [](const auto& note) { return note.starts_with("bypassed"); });
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_flow, Place)

BOOST_AUTO_TEST_CASE(the_hooks_of_a_commit_share_its_flow_and_its_lane) {
  configure(
      "gates: {note: {stage: lint, cache: \"off\", on: [pre-commit, commit-msg, post-commit],"
      " run: \"echo $WF_EVENT $WF_LANE >> $HOME/.git/ran\"}}\n");
  Request request = at(Event::pre_commit);
  request.lane = "heavy";
  const RunResult first = run(request);
  const RunResult second = message();
  commit("feat: one");
  const RunResult third = run(Event::post_commit);
  BOOST_TEST(second.flow == first.flow);
  BOOST_TEST(third.flow == first.flow);
  BOOST_TEST(second.lanes.at(0).id == "heavy");
  BOOST_TEST(third.lanes.at(0).id == "heavy");
  BOOST_TEST(ran() == "pre-commit heavy commit-msg heavy post-commit heavy");
  BOOST_TEST(!is_bypass_noted());
  const auto all = records();
  BOOST_REQUIRE(all.size() == 3U);
  BOOST_TEST(all[1].flow == first.flow);
  BOOST_TEST(all[1].tree == all[0].tree);
  BOOST_TEST(all[2].tree == all[0].tree);
}

BOOST_AUTO_TEST_CASE(the_next_commit_is_another_flow) {
  stage("a.txt", "x\n");
  const std::string first = run().flow;
  commit("feat: one");
  run(Event::post_commit);
  stage("b.txt", "x\n");
  BOOST_TEST(run().flow != first);
}

BOOST_AUTO_TEST_CASE(a_commit_without_verification_is_noted) {
  stage("a.txt", "x\n");
  commit("feat: one");
  const RunResult result = run(Event::post_commit);
  BOOST_TEST(result.exit_code == 0);
  BOOST_TEST(is_bypass_noted());
}

BOOST_AUTO_TEST_CASE(a_commit_after_a_failed_run_is_noted) {
  stage("a.json", "{\n");
  BOOST_TEST(run().exit_code == 1);
  commit("feat: one");  // with --no-verify
  run(Event::post_commit);
  BOOST_TEST(is_bypass_noted());
}

BOOST_AUTO_TEST_CASE(a_commit_of_something_else_than_was_judged_is_noted) {
  stage("a.txt", "x\n");
  run();
  stage("b.txt", "x\n");
  commit("feat: one");
  run(Event::post_commit);
  BOOST_TEST(is_bypass_noted());
}

BOOST_AUTO_TEST_CASE(an_interrupted_run_verified_nothing) {
  configure("gates: {gate: {stage: lint, run: \"kill -INT $PPID; sleep 60\"}}\n");
  BOOST_TEST(run_in_child(at(Event::pre_commit)) == 130);
  commit("feat: one");
  run(Event::post_commit);
  BOOST_TEST(is_bypass_noted());
}

BOOST_AUTO_TEST_CASE(an_amended_commit_that_was_verified_is_not_noted) {
  stage("a.txt", "x\n");
  commit("feat: one");
  stage("b.txt", "x\n");
  const RunResult before = run();
  git({"commit", "-q", "--amend", "--no-verify", "-m", "feat: both"});
  const RunResult after = run(Event::post_commit);
  BOOST_TEST(after.flow == before.flow);
  BOOST_TEST(!is_bypass_noted());
}

BOOST_AUTO_TEST_CASE(a_merge_that_was_verified_is_not_noted) {
  start_merge();
  run(Event::pre_merge_commit);
  commit("merge");
  run(Event::post_commit);
  BOOST_TEST(!is_bypass_noted());
}

BOOST_AUTO_TEST_CASE(a_fixed_commit_is_the_one_that_was_verified) {
  configure(
      "gates: {no-bad: {stage: quality, files: \"*.c\", run: \"! grep -q bad {files}\","
      " fix: \"sed -i s/bad/good/ {files}\"}}\n");
  stage("a.c", "bad\n");
  const RunResult before = run();
  const RunResult between = message();
  commit("feat: one");
  const RunResult after = run(Event::post_commit);
  BOOST_TEST(between.flow == before.flow);
  BOOST_TEST(after.flow == before.flow);
  BOOST_TEST(!is_bypass_noted());
}

BOOST_AUTO_TEST_CASE(a_message_without_a_flow_is_classified_anew) {
  stage("README.md", "words\n");
  const RunResult result = message();
  BOOST_TEST(result.lanes.at(0).id == "docs");
  BOOST_TEST(result.exit_code == 0);
}

BOOST_AUTO_TEST_CASE(a_lane_that_is_gone_from_the_configuration_is_chosen_anew) {
  configure("lanes: {mine: {extends: standard, when: {branch: main}}}\n");
  BOOST_TEST(run().lanes.at(0).id == "mine");
  const std::string checkpoint = read(".git/wf/checkpoint");
  BOOST_TEST(wf::contains(checkpoint, "lane: mine\n"));
  configure("");
  git({"update-index", "--refresh"});
  BOOST_TEST(message().exit_code == 0);
}

BOOST_AUTO_TEST_CASE(the_source_of_the_lane_is_not_forgotten_on_the_way) {
  stage("a.txt", "x\n");
  Request request = at(Event::pre_commit);
  request.lane = "heavy";
  run(request);
  message();
  BOOST_TEST(last_record().lane == "heavy");
  BOOST_TEST(last_record().lane_source == "user");
}

BOOST_AUTO_TEST_CASE(a_bad_message_stops_the_commit) {
  configure("gates: {conventional-commit: {allow_failure: false}}\n");
  run();
  const RunResult bad = message("whatever\n");
  BOOST_TEST(outcome(bad, "conventional-commit") == "failed: 1 finding");
  BOOST_TEST(bad.exit_code == 1);
  BOOST_TEST(message("feat: whatever\n").exit_code == 0);
}

BOOST_AUTO_TEST_CASE(a_push_is_a_flow_of_its_own) {
  stage("a.txt", "x\n");
  const std::string of_commit = run().flow;
  commit("feat: one");
  Request request = at(Event::pre_push);
  request.remote = "origin";
  request.updates = {{"refs/heads/main", git({"rev-parse", "HEAD"}), "refs/heads/main", ""}};
  BOOST_TEST(run(request).flow != of_commit);
}

BOOST_AUTO_TEST_SUITE_END()
