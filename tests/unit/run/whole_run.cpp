// A run over every file that is the same as the one before recalls its lane and its verdicts by the tree, and lists no
// file; whatever could change an answer makes it look again.
#include <boost/test/unit_test.hpp>

#include "run/lane_choice.h"
#include "run/lane_memory.h"
#include "sample.h"
#include "state/sealed.h"

namespace {

using namespace wf::run::sample;
using wf::gates::Outcome;
using wf::run::LaneMemory;
using wf::run::LaneResult;
using wf::run::Request;
using wf::run::RunResult;
using wf::run::Selection;

constexpr const char* k_gates =
    "gates:\n"
    "  lint: {stage: lint, files: \"*.c\", inputs: [\".wf.yaml\"], run: \"echo {files} >> $HOME/.git/ran\"}\n"
    "  rust: {stage: lint, files: \"*.rs\", run: [\"false\", \"{files}\"]}\n"
    "  build: {stage: types, needs: [lint], inputs: [\"*.c\"], run: \"echo build >> $HOME/.git/ran\"}\n"
    "  docs: {stage: types, when_changed: [\"doc/**\"], run: [\"false\"]}\n";

Request over_all() {
  Request request = at(Event::manual);
  request.selection = Selection::all_files;
  return request;
}

// Whether the run did without a list of files. (One of our own projects' would never be empty.)
bool is_recalled(const RunResult& result) { return result.lanes.at(0).classification.files.empty(); }

struct Place : Project {
  Place() {
    configure(k_gates);
    stage("a.c", "int a;\n");
    stage("readme.md", "text\n");
    commit("first");
  }
  RunResult again() const { return run(over_all()); }
  // Has passed, and would be recalled.
  void settle() const {
    BOOST_REQUIRE(again().exit_code == 0);
    BOOST_REQUIRE(is_recalled(again()));
    (void)ran();
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_whole_run, Place)

BOOST_AUTO_TEST_CASE(the_same_run_again_says_the_same_and_lists_nothing) {
  const RunResult first = again();
  BOOST_TEST(!is_recalled(first));
  BOOST_TEST(ran() == "a.c build");
  const RunResult second = again();
  BOOST_TEST(is_recalled(second));
  BOOST_TEST(ran().empty());
  BOOST_TEST(second.exit_code == 0);
  for (const std::string_view id : {"lint", "build", "check-secrets"})
    BOOST_TEST((gate(second, id).outcome == Outcome::cached), id);
  BOOST_TEST(gate(second, "rust").reason == "no files to check");
  BOOST_TEST(gate(second, "docs").reason == "nothing that it depends on changed");
  for (const std::string_view id : {"rust", "docs"}) BOOST_TEST((gate(second, id).outcome == Outcome::skipped), id);
}

BOOST_AUTO_TEST_CASE(the_lane_and_the_record_are_those_of_the_run_before) {
  const RunResult first = again();
  const auto record = last_record();
  const RunResult second = again();
  BOOST_TEST(is_recalled(second));
  BOOST_TEST(second.lanes.at(0).id == first.lanes.at(0).id);
  BOOST_TEST(second.lanes.at(0).reason == first.lanes.at(0).reason);
  const auto recalled = last_record();
  BOOST_TEST(recalled.files == record.files);
  BOOST_TEST(recalled.files == 3);
  BOOST_TEST(recalled.risk == record.risk);
  BOOST_TEST((recalled.kinds == record.kinds));
  BOOST_TEST(recalled.lane_source == record.lane_source);
}

BOOST_AUTO_TEST_CASE(a_changed_file_is_seen_staged_or_not) {
  settle();
  write("a.c", "int other;\n");
  BOOST_TEST(!is_recalled(again()));
  BOOST_TEST(ran() == "a.c build");
  git({"add", "a.c"});
  BOOST_TEST(!is_recalled(again()));
  BOOST_TEST(ran() == "a.c build");
  BOOST_TEST(is_recalled(again()));
}

BOOST_AUTO_TEST_CASE(a_failed_gate_fails_again) {
  settle();
  stage("b.rs", "fn f() {}\n");
  BOOST_TEST(again().exit_code == 1);
  BOOST_TEST(again().exit_code == 1);
  BOOST_TEST((gate(again(), "rust").outcome == Outcome::failed));
}

BOOST_AUTO_TEST_CASE(whatever_the_lane_was_chosen_for_counts) {
  settle();
  environment.set("WF_LANE", "docs");
  BOOST_TEST(again().lanes.at(0).id == "docs");
  environment.unset("WF_LANE");
  git({"checkout", "-q", "-b", "other"});
  BOOST_TEST(!is_recalled(again()));
  git({"config", "wf.lane", "heavy"});
  BOOST_TEST(again().lanes.at(0).id == "heavy");
  git({"config", "--unset", "wf.lane"});
  settle();
  write(".git/info/attributes", "*.c linguist-generated\n");
  BOOST_TEST(!is_recalled(again()));
  BOOST_TEST(!is_recalled(again()));
}

BOOST_AUTO_TEST_CASE(a_file_that_git_does_not_look_at_is_looked_at) {
  settle();
  git({"update-index", "--assume-unchanged", "a.c"});
  BOOST_TEST(!is_recalled(again()));
}

BOOST_AUTO_TEST_CASE(who_wants_to_see_the_files_or_no_memory_gets_a_list) {
  settle();
  Request request = over_all();
  request.tells_files = true;
  BOOST_TEST(!is_recalled(run(request)));
  request.tells_files = false;
  request.caching = wf::run::Caching::no;
  BOOST_TEST(!is_recalled(run(request)));
  BOOST_TEST(ran() == "a.c build");
}

BOOST_AUTO_TEST_CASE(a_branch_that_must_not_be_committed_to_is_asked_each_time) {
  configure("gates: {branch: {stage: parse, builtin: no-commit-to-branch, on: [manual]}}\n");
  commit("second");
  BOOST_TEST(again().exit_code == 1);
  BOOST_TEST(again().exit_code == 1);
}

BOOST_AUTO_TEST_CASE(what_passed_beside_untracked_files_is_not_more_together_than_alone) {
  write("untracked.txt", "x\n");
  BOOST_REQUIRE(again().exit_code == 0);
  (void)ran();
  (void)wf::os::remove_file(path() / "untracked.txt");
  stage("b.c", "int b;\n");
  BOOST_REQUIRE(again().exit_code == 0);
  BOOST_TEST(ran() == "b.c build");  // a.c passed, beside the untracked file
  auto session = open(wf::run::ConfigFrom::worktree);
  wf::state::Verdicts verdicts(session.folders);
  Request request = over_all();
  auto targets = find_targets(session, request);
  BOOST_REQUIRE(targets.has_value());
  wf::run::Target& target = targets->at(0);
  target.is_protected = true;
  const wf::run::PlanContext context{session, request, verdicts, nullptr};
  const auto plan = make_plan(context, target, *session.config.lane("standard"));
  BOOST_REQUIRE(plan.has_value());
  const auto job =
      std::find_if(plan->jobs.begin(), plan->jobs.end(), [](const auto& j) { return j.gate->id == "lint"; });
  BOOST_REQUIRE(job != plan->jobs.end());
  BOOST_TEST(job->runs());
  BOOST_TEST(paths(job->files) == (Strings{"a.c"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_memory_holds_any_words_and_believes_no_damage) {
  const LaneMemory memory(folders());
  LaneResult lane;
  lane.id = "quick";
  lane.source = wf::lanes::LaneSource::rule;
  lane.reason = "rule of lane 'quick':\nbranch \\x";
  lane.is_below_floor = true;
  lane.floor = "heavy";
  lane.classification.counts[2] = 7;
  lane.classification.added_lines = 5;
  const wf::Key key = wf::KeyBuilder().add("one").key();
  memory.keep(key, lane);
  const auto known = memory.recall(key);
  BOOST_REQUIRE(known.has_value());
  BOOST_TEST(known->reason == lane.reason);
  BOOST_TEST((known->source == lane.source));
  BOOST_TEST(known->is_below_floor);
  BOOST_TEST(known->floor == "heavy");
  BOOST_TEST(known->floor_reason.empty());
  BOOST_TEST(known->classification.counts[2] == 7);
  BOOST_TEST(known->classification.added_lines == 5);
  BOOST_TEST(!memory.recall(wf::KeyBuilder().add("other").key()).has_value());
  std::string text = read(".git/wf/lane");
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string damaged = text;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    write(".git/wf/lane", damaged);
    BOOST_TEST(!memory.recall(key).has_value());
  }
  // A later version's source or one number too many: sealed well, and not understood.
  write(".git/wf/lane", wf::state::sealed("wf-lane", 1, key.hex() + "\nquick\nwho\n\n\n\nmet\nlow\n\n0 0\n"));
  BOOST_TEST(!memory.recall(key).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
