// A run that was killed is gone on with by the next one about exactly the same thing: what had passed is not run again.
// The runs are killed for good, in processes of their own; and whatever differs makes everything run anew.
#include <boost/test/unit_test.hpp>

#include "config/compiled.h"
#include "sample.h"
#include "state/checkpoint.h"

namespace {

using namespace wf::run::sample;
using wf::run::Caching;
using wf::run::Request;
using wf::run::RunResult;
using wf::state::Checkpoint;
using wf::state::CheckpointFile;

constexpr int k_killed = 128 + 9;

// `cache: off`, so that no verdict helps: only the checkpoint can tell. The second gate kills the run once.
constexpr const char* k_gates =
    "gates:\n"
    "  one: {stage: lint, cache: \"off\", run: \"echo one >> $HOME/.git/ran\"}\n"
    "  two: {stage: lint, cache: \"off\", needs: [one],"
    " run: \"echo two >> $HOME/.git/ran; test -e $HOME/.git/calm || kill -KILL $PPID\"}\n";

struct Place : Project {
  // The state in which a run was killed after `one` had passed, and from now on nothing kills it again.
  void interrupt(const Request& request = at(Event::pre_commit)) const {
    BOOST_REQUIRE(run_in_child(request) == k_killed);
    BOOST_TEST(ran() == "one two");
    write(".git/calm", "");
  }
  Checkpoint checkpoint() const { return CheckpointFile(folders()).read().value(); }
  void replace(const Checkpoint& checkpoint) const {
    BOOST_REQUIRE(CheckpointFile(folders()).begin(checkpoint).has_value());
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_resume, Place)

BOOST_AUTO_TEST_CASE(what_had_passed_before_the_kill_is_not_run_again) {
  configure(k_gates);
  interrupt();
  Listener listener;
  const RunResult result = run(at(Event::pre_commit), listener);
  BOOST_TEST(ran() == "two");
  BOOST_TEST(outcome(result, "one") == "cached: it passed before the interruption");
  BOOST_TEST(outcome(result, "two") == "passed");
  BOOST_TEST(result.exit_code == 0);
  BOOST_TEST(some_has(listener.notes, "going on where an interrupted run stopped: 1 gate passed already"));
  BOOST_TEST(last_record().notes.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_run_that_came_to_its_end_is_no_reason_to_skip_anything) {
  configure(k_gates);
  write(".git/calm", "");
  run();
  BOOST_TEST(ran() == "one two");
  run();
  BOOST_TEST(ran() == "one two");
}

BOOST_AUTO_TEST_CASE(killed_again_it_still_knows_what_the_first_run_did) {
  configure(
      "gates:\n"
      "  one: {stage: lint, cache: \"off\", run: \"echo one >> $HOME/.git/ran\"}\n"
      "  two: {stage: lint, cache: \"off\", needs: [one], run: \"echo two >> $HOME/.git/ran; test -e $HOME/.git/calm ||"
      " test -e $HOME/.git/first || { touch $HOME/.git/first; kill -KILL $PPID; }\"}\n"
      "  three: {stage: lint, cache: \"off\", needs: [two],"
      " run: \"echo three >> $HOME/.git/ran; test -e $HOME/.git/calm || kill -KILL $PPID\"}\n");
  BOOST_TEST(run_in_child(at(Event::pre_commit)) == k_killed);
  BOOST_TEST(ran() == "one two");
  BOOST_TEST(run_in_child(at(Event::pre_commit)) == k_killed);
  BOOST_TEST(ran() == "two three");
  write(".git/calm", "");
  run();
  BOOST_TEST(ran() == "three");
}

BOOST_AUTO_TEST_CASE(another_tree_runs_everything) {
  configure(k_gates);
  interrupt();
  stage("new.txt", "x\n");
  run();
  BOOST_TEST(ran() == "one two");
}

BOOST_AUTO_TEST_CASE(another_head_runs_everything) {
  configure(k_gates);
  commit("first");
  stage("a.txt", "x\n");
  interrupt();
  git({"commit", "-q", "--amend", "--no-verify", "-m", "another first", "--only"});
  run();
  BOOST_TEST(ran() == "one two");
}

BOOST_AUTO_TEST_CASE(another_lane_runs_everything) {
  configure(k_gates);
  interrupt();
  environment.set("WF_LANE", "heavy");
  run();
  BOOST_TEST(ran() == "one two");
}

BOOST_AUTO_TEST_CASE(another_event_runs_everything) {
  configure(k_gates);
  interrupt();
  run(Event::pre_applypatch);
  BOOST_TEST(ran() == "one two");
  BOOST_TEST(outcome(run(Event::manual), "one") == "passed");
}

BOOST_AUTO_TEST_CASE(another_configuration_runs_everything) {
  configure(k_gates);
  interrupt();
  Checkpoint other = checkpoint();
  other.identity.config = std::string(32, '0');
  replace(other);
  run();
  BOOST_TEST(ran() == "one two");
}

BOOST_AUTO_TEST_CASE(a_day_later_everything_runs) {
  configure(k_gates);
  interrupt();
  Checkpoint old = checkpoint();
  old.started_seconds -= 86'500;
  replace(old);
  run();
  BOOST_TEST(ran() == "one two");
}

BOOST_AUTO_TEST_CASE(a_run_that_is_still_alive_is_not_taken_over) {
  configure(k_gates);
  interrupt();
  Checkpoint alive = checkpoint();
  alive.process = wf::os::process_id();
  replace(alive);
  run();
  BOOST_TEST(ran() == "one two");
}

BOOST_AUTO_TEST_CASE(no_cache_means_no_resuming_either) {
  configure(k_gates);
  interrupt();
  Request request = at(Event::pre_commit);
  request.caching = Caching::no;
  run(request);
  BOOST_TEST(ran() == "one two");
}

BOOST_AUTO_TEST_CASE(a_torn_line_costs_its_gate_and_no_other) {
  configure(
      "gates:\n"
      "  one: {stage: lint, cache: \"off\", run: \"echo one >> $HOME/.git/ran\"}\n"
      "  half: {stage: lint, cache: \"off\", needs: [one], run: \"echo half >> $HOME/.git/ran\"}\n"
      "  two: {stage: lint, cache: \"off\", needs: [half],"
      " run: \"echo two >> $HOME/.git/ran; test -e $HOME/.git/calm || kill -KILL $PPID\"}\n");
  BOOST_REQUIRE(run_in_child(at(Event::pre_commit)) == k_killed);
  ran();
  write(".git/calm", "");
  const std::string whole = read(".git/wf/checkpoint");
  write(".git/wf/checkpoint", whole.substr(0, whole.size() - 3));
  run();
  BOOST_TEST(ran() == "half two");
}

BOOST_AUTO_TEST_CASE(a_damaged_checkpoint_is_none) {
  configure(k_gates);
  interrupt();
  write(".git/wf/checkpoint", "wf-checkpoint 1 0000000000000000\nevent: pre-commit\n");
  BOOST_TEST(run().exit_code == 0);
  BOOST_TEST(ran() == "one two");
}

BOOST_AUTO_TEST_CASE(a_gate_that_only_warned_is_run_again) {
  configure(
      "gates:\n"
      "  one: {stage: lint, cache: \"off\", allow_failure: true, run: \"echo one >> $HOME/.git/ran; false\"}\n"
      "  two: {stage: lint, cache: \"off\", needs: [one],"
      " run: \"echo two >> $HOME/.git/ran; test -e $HOME/.git/calm || kill -KILL $PPID\"}\n");
  interrupt();
  run();
  BOOST_TEST(ran() == "one two");
}

BOOST_AUTO_TEST_CASE(what_was_run_by_hand_does_not_stand_in_for_the_interrupted_commit) {
  configure(k_gates);
  interrupt();
  Checkpoint nothing = checkpoint();
  nothing.finished.clear();
  replace(nothing);
  run(Event::manual);
  BOOST_TEST(ran() == "one two");
  BOOST_TEST(checkpoint().finished.empty());
  run();
  BOOST_TEST(ran() == "one two");
}

// It was set aside, so what the gate saw is what is staged, now too.
BOOST_AUTO_TEST_CASE(what_passed_while_unstaged_work_was_set_aside_is_not_run_again) {
  configure(k_gates);
  stage("a.txt", "staged\n");
  write("a.txt", "not staged\n");
  interrupt();
  git({"checkout", "-q", "a.txt"});
  run();
  BOOST_TEST(ran() == "two");
}

BOOST_AUTO_TEST_CASE(a_push_is_gone_on_with_too) {
  configure(
      "gates:\n"
      "  one: {stage: unit, cache: \"off\", run: \"echo one >> $HOME/.git/ran\"}\n"
      "  two: {stage: unit, cache: \"off\", needs: [one],"
      " run: \"echo two >> $HOME/.git/ran; test -e $HOME/.git/calm || kill -KILL $PPID\"}\n");
  commit("first");
  Request request = at(Event::pre_push);
  request.remote = "origin";
  request.updates = {{"refs/heads/main", git({"rev-parse", "HEAD"}), "refs/heads/main", ""}};
  interrupt(request);
  Request to_another_branch = request;
  to_another_branch.updates[0].remote_ref = "refs/heads/other";
  const std::string kept = read(".git/wf/checkpoint");
  run(to_another_branch);
  BOOST_TEST(ran() == "one two");
  write(".git/wf/checkpoint", kept);
  run(request);
  BOOST_TEST(ran() == "two");
}

BOOST_AUTO_TEST_CASE(verdicts_written_before_the_kill_are_found) {
  configure(
      "gates:\n"
      "  one: {stage: lint, run: \"echo one >> $HOME/.git/ran\"}\n"
      "  two: {stage: lint, cache: \"off\", needs: [one],"
      " run: \"echo two >> $HOME/.git/ran; test -e $HOME/.git/calm || kill -KILL $PPID\"}\n");
  interrupt();
  BOOST_REQUIRE(wf::os::remove_file(path() / ".git/wf/checkpoint").has_value());
  run();
  BOOST_TEST(ran() == "two");
}

BOOST_AUTO_TEST_SUITE_END()
