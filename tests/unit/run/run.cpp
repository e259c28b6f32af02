// The whole of a run: its exit code, the lane and where it comes from, what the record keeps, and that the observer
// hears everything in order.
#include "run/run.h"

#include <boost/test/unit_test.hpp>

#include "sample.h"

namespace {

using namespace wf::run::sample;
using wf::ErrorKind;
using wf::run::has_work;
using wf::run::is_message_event;
using wf::run::is_post_event;
using wf::run::Request;
using wf::run::RunResult;
using wf::run::Selection;

constexpr const char* k_note_lane =
    "gates: {gate: {stage: lint, cache: \"off\", on: [pre-commit, manual], run: \"echo $WF_LANE >> "
    "$HOME/.git/ran\"}}\n";

struct Place : Project {
  std::string failure(const Request& request, ErrorKind kind) const {
    wf::run::Observer silent;
    const auto result = try_run(request, silent);
    BOOST_REQUIRE(!result.has_value());
    BOOST_TEST((result.error().kind == kind));
    return describe(result.error());
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_run, Place)

BOOST_AUTO_TEST_CASE(a_pass_is_0_and_a_failed_gate_is_1) {
  configure("gates: {gate: {stage: lint, run: [\"true\"]}}\n");
  BOOST_TEST(run().exit_code == 0);
  configure("gates: {gate: {stage: lint, run: [\"false\"]}}\n");
  BOOST_TEST(run().exit_code == 1);
}

BOOST_AUTO_TEST_CASE(without_configuration_a_clean_commit_passes_and_a_bad_one_does_not) {
  stage("a.c", "int a;\n");
  const RunResult good = run();
  BOOST_TEST(good.exit_code == 0);
  BOOST_TEST(!good.is_from_team);
  stage("a.json", "{\n");
  BOOST_TEST(run().exit_code == 1);
}

BOOST_AUTO_TEST_CASE(nothing_staged_passes) {
  const RunResult result = run();
  BOOST_TEST(result.exit_code == 0);
  for (const auto& gate : result.gates) BOOST_TEST((gate.outcome == wf::gates::Outcome::skipped));
}

BOOST_AUTO_TEST_CASE(an_error_of_the_configuration_is_told_with_its_place) {
  configure("gates:\n  lint: {stage: lint, rn: x}\n");
  BOOST_TEST(failure(at(Event::pre_commit), ErrorKind::config).starts_with(".wf.yaml:3:"));
}

BOOST_AUTO_TEST_CASE(an_unknown_lane_is_wrong_usage) {
  Request request = at(Event::pre_commit);
  request.lane = "havy";
  BOOST_TEST(wf::contains(failure(request, ErrorKind::usage), "heavy"));
}

BOOST_AUTO_TEST_CASE(the_staged_configuration_counts_at_the_commit_and_the_file_by_hand) {
  configure("gates: {gate: {stage: lint, run: [\"false\"]}}\n");
  write(".wf.yaml", "version: 1\n");
  BOOST_TEST(run(Event::pre_commit).exit_code == 1);
  BOOST_TEST(outcome(run(Event::manual), "gate") == "not there");
}

BOOST_AUTO_TEST_CASE(a_wished_lane_is_in_the_record_and_in_the_gates_environment) {
  configure(k_note_lane);
  Request request = at(Event::pre_commit);
  request.lane = "heavy";
  const RunResult result = run(request);
  BOOST_TEST(ran() == "heavy");
  BOOST_TEST(result.lanes.at(0).id == "heavy");
  BOOST_TEST(last_record().lane == "heavy");
  BOOST_TEST(last_record().lane_source == "user");
  BOOST_TEST(!last_record().lane_reason.empty());
}

BOOST_AUTO_TEST_CASE(a_lane_in_the_environment_or_git_s_configuration_is_the_user_s_too) {
  configure(k_note_lane);
  git({"config", "wf.lane", "heavy"});
  run();
  BOOST_TEST(ran() == "heavy");
  BOOST_TEST(last_record().lane_source == "user");
  environment.set("WF_LANE", "standard");
  run();
  BOOST_TEST(ran() == "standard");
  BOOST_TEST(wf::contains(last_record().lane_reason, "WF_LANE"));
}

BOOST_AUTO_TEST_CASE(a_rule_chooses_by_branch) {
  configure(std::string(k_note_lane) + "lanes: {fix: {extends: standard, when: {branch: [\"hotfix/**\"]}}}\n");
  commit("first");
  git({"checkout", "-q", "-b", "hotfix/1"});
  stage("a.txt", "x\n");
  run();
  BOOST_TEST(ran() == "fix");
  BOOST_TEST(last_record().lane == "fix");
  BOOST_TEST(last_record().lane_source == "rule");
  BOOST_TEST(last_record().branch == "hotfix/1");
}

BOOST_AUTO_TEST_CASE(without_a_wish_the_change_decides) {
  configure(k_note_lane);
  stage("a.c", "int a;\n");
  run();
  BOOST_TEST(ran() == "standard");
  BOOST_TEST(last_record().lane == "standard");
  BOOST_TEST(last_record().lane_source == "classification");
  commit("first");
  stage("README.md", "words\n");
  const RunResult result = run();
  BOOST_TEST(result.lanes.at(0).id == "docs");
  BOOST_TEST(outcome(result, "gate") == "not there");  // lint is not in that lane
  BOOST_TEST(last_record().lane == "docs");
}

BOOST_AUTO_TEST_CASE(the_record_tells_the_run) {
  configure(
      "gates:\n"
      "  good: {stage: lint, run: [\"true\"]}\n"
      "  bad: {stage: types, run: \"exit 3\"}\n");
  commit("first");
  stage("a.json", "{\n");
  stage("b.c", "int b;\nint c;\n");
  environment.set("SKIP", "good");
  const RunResult result = run();
  const auto record = last_record();
  BOOST_TEST(record.event == "pre-commit");
  BOOST_TEST(record.flow == result.flow);
  BOOST_TEST(record.flow.size() == 16U);
  BOOST_TEST(record.version == WF_VERSION);
  BOOST_TEST(record.head == git({"rev-parse", "HEAD"}));
  BOOST_TEST(record.tree == git({"write-tree"}));
  BOOST_TEST(record.branch == "main");
  BOOST_TEST(record.exit_code == 1);
  BOOST_TEST(record.files == 2U);
  BOOST_TEST(record.added_lines == 3U);
  BOOST_TEST(record.gates.size() == result.gates.size());
  const auto of = [&](std::string_view id) {
    return *std::find_if(record.gates.begin(), record.gates.end(), [&](const auto& gate) { return gate.id == id; });
  };
  BOOST_TEST(of("good").outcome == "skipped");
  BOOST_TEST(of("good").reason == "named in SKIP");
  BOOST_TEST(of("bad").outcome == "failed");
  BOOST_TEST(of("bad").exit_code == 3);
  BOOST_TEST(of("bad").stage == "types");
  BOOST_TEST(of("bad").wall_time.count() > 0);
  BOOST_TEST(of("check-json").findings == 1U);
  BOOST_TEST(of("check-json").files == 1U);
}

BOOST_AUTO_TEST_CASE(the_record_keeps_no_content) {
  const std::string secret = "aws_access_key_id = AKIA" + std::string("Z7Q4M2N8P5R3T6V9\n");
  stage("key.txt", secret);
  BOOST_TEST(run().exit_code == 1);
  for (const std::string& file : wf::os::list_directory(folders().shared / "history")) {
    BOOST_TEST(!wf::contains(wf::os::read_file(folders().shared / "history" / file).value(), "Z7Q4M2N8"));
  }
}

BOOST_AUTO_TEST_CASE(a_plan_runs_nothing_and_leaves_nothing) {
  configure("gates: {gate: {stage: lint, run: \"echo gate >> $HOME/.git/ran\"}}\n");
  Request request = at(Event::pre_commit);
  request.plan_only = true;
  const RunResult result = run(request);
  BOOST_TEST(outcome(result, "gate") == "skipped: would run");
  BOOST_TEST(outcome(result, "check-json") == "skipped: no files to check");
  BOOST_TEST(ran() == "");
  BOOST_TEST(records().empty());
  BOOST_TEST(!has(".git/wf/checkpoint"));
  BOOST_TEST(result.exit_code == 0);
}

BOOST_AUTO_TEST_CASE(the_results_stand_in_the_order_of_the_stages) {
  configure(
      "gates:\n"
      "  z: {stage: parse, run: [\"true\"]}\n"
      "  a: {stage: lint, run: [\"true\"], fix: [\"true\"]}\n");
  stage("a.txt", "x\n");
  int last = 0;
  for (const auto& gate : run().gates) {
    BOOST_TEST(static_cast<int>(gate.stage) >= last);
    last = static_cast<int>(gate.stage);
  }
}

BOOST_AUTO_TEST_CASE(the_observer_hears_of_each_gate_that_runs_once) {
  configure(
      "gates:\n"
      "  one: {stage: lint, run: [\"true\"]}\n"
      "  two: {stage: lint, needs: [one], run: [\"true\"]}\n");
  stage("a.txt", "x\n");
  Listener listener;
  run(at(Event::pre_commit), listener);
  BOOST_REQUIRE(listener.planned.size() == 1U);
  BOOST_TEST(wf::contains(listener.planned[0], "one two"));
  BOOST_TEST(listener.started == (Strings{"one", "two"}), boost::test_tools::per_element());
  for (const std::string_view id : wf::split(listener.planned[0], ' ')) {
    BOOST_TEST(std::count(listener.finished.begin(), listener.finished.end(), id) == 1);
  }
  BOOST_TEST(listener.ends == 1);
}

BOOST_AUTO_TEST_CASE(a_gate_that_starts_git_commit_does_not_disturb_its_own_run) {
  configure("gates: {gate: {stage: lint, run: \"test -n \\\"$WF_RUN_ID\\\"\"}}\n");
  run();
  const std::string checkpoint = read(".git/wf/checkpoint");
  environment.set("WF_RUN_ID", "outer");
  stage("b.txt", "x\n");
  const RunResult nested = run();
  BOOST_TEST(outcome(nested, "gate") == "not there");
  BOOST_TEST(nested.exit_code == 0);
  BOOST_TEST(read(".git/wf/checkpoint") == checkpoint);
}

BOOST_AUTO_TEST_CASE(there_is_work_where_a_gate_runs_or_a_record_is_wanted) {
  {
    const auto session = open();
    for (const Event event :
         {Event::pre_commit, Event::pre_merge_commit, Event::pre_push, Event::pre_applypatch, Event::post_commit}) {
      BOOST_TEST(has_work(session, at(event)));
    }
    for (const Event event : {Event::post_checkout, Event::post_merge, Event::post_rewrite, Event::pre_rebase}) {
      BOOST_TEST(!has_work(session, at(event)));
    }
  }
  configure("gates: {install: {stage: setup, on: [post-checkout], run: [\"true\"]}}\n");
  BOOST_TEST(has_work(open(), at(Event::post_checkout)));
}

BOOST_AUTO_TEST_CASE(events_are_told_apart) {
  for (const Event event : wf::config::hook_events()) {
    const std::string name(name_of(event));
    BOOST_TEST(is_message_event(event) == name.ends_with("-msg"));
    BOOST_TEST(is_post_event(event) == name.starts_with("post-"));
  }
}

BOOST_AUTO_TEST_CASE(gates_after_the_fact_run_on_what_just_happened) {
  configure(
      "gates: {install: {stage: setup, on: [post-merge], files: package.json, run: \"echo {files} >> "
      "$HOME/.git/ran\"}}\n");
  commit("first");
  git({"checkout", "-q", "-b", "side"});
  stage("package.json", "{}\n");
  commit("side");
  git({"checkout", "-q", "main"});
  git({"merge", "-q", "side"});
  BOOST_TEST(outcome(run(Event::post_merge), "install") == "passed");
  BOOST_TEST(ran() == "package.json");
}

BOOST_AUTO_TEST_CASE(a_rebase_of_published_work_can_be_stopped) {
  configure("gates: {no: {stage: setup, on: [pre-rebase], run: \"echo $WF_EVENT >> $HOME/.git/ran; false\"}}\n");
  commit("first");
  git({"checkout", "-q", "-b", "topic"});
  stage("a.txt", "x\n");
  commit("topic");
  Request request = at(Event::pre_rebase);
  request.selection = Selection::range;
  request.from = "main";
  request.to = "HEAD";
  BOOST_TEST(run(request).exit_code == 1);
  BOOST_TEST(ran() == "pre-rebase");
}

BOOST_AUTO_TEST_SUITE_END()
