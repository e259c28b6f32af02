// A command that ends is not yet a command that judged: each way to end is a result of its own. And what a command may
// see, when it runs, and what it is told. Real processes; the endless ones are ended by what is tested.
#include <boost/test/unit_test.hpp>

#include "sample.h"

namespace {

using namespace wf::run::sample;
using wf::gates::Outcome;
using wf::run::GateResult;
using wf::run::Request;
using wf::run::RunResult;

struct Place : Project {
  // One gate `gate`, as a flow mapping.
  RunResult run_gate(const std::string& text) const {
    configure("gates:\n  gate: {stage: lint, " + text + "}\n");
    return run();
  }
  // What the gate's environment has of `name`: "[value]", or "[unset]".
  std::string seen(const std::string& name, Event event = Event::pre_commit) const {
    configure("gates: {gate: {stage: lint, cache: \"off\", on: [pre-commit, pre-push, post-commit], run: 'echo \"[${" +
              name + "-unset}]\" >> $HOME/.git/ran'}}\n");
    BOOST_TEST(run(event).exit_code == 0);
    return ran();
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_command_gates, Place)

BOOST_AUTO_TEST_CASE(clean) {
  const RunResult result = run_gate("run: \"echo fine\"");
  BOOST_TEST(outcome(result, "gate") == "passed");
  BOOST_TEST(gate(result, "gate").output == "fine\n");
  BOOST_TEST(!gate(result, "gate").blocks);
  BOOST_TEST(result.exit_code == 0);
}

BOOST_AUTO_TEST_CASE(findings) {
  const RunResult result = run_gate("run: \"echo a.c:1: bad; echo worse >&2; exit 7\"");
  BOOST_TEST(outcome(result, "gate") == "failed: exit code 7");
  BOOST_TEST(gate(result, "gate").output == "a.c:1: bad\nworse\n");
  BOOST_TEST(gate(result, "gate").exit_code == 7);
  BOOST_TEST(result.exit_code == 1);
}

BOOST_AUTO_TEST_CASE(crash) {
  const RunResult result = run_gate("run: [sh, -c, \"kill -SEGV $$\"]");
  BOOST_TEST(outcome(result, "gate") == "errored: killed by signal 11");
  BOOST_TEST(result.exit_code == 1);
}

BOOST_AUTO_TEST_CASE(crash_of_a_program_below_the_shell) {
  const RunResult result = run_gate("run: \"sh -c 'kill -SEGV $$'; exit $?\"");
  BOOST_TEST((gate(result, "gate").outcome == Outcome::failed || gate(result, "gate").outcome == Outcome::errored));
  BOOST_TEST(gate(result, "gate").exit_code == 139);
  BOOST_TEST(result.exit_code == 1);
}

BOOST_AUTO_TEST_CASE(timeout) {
  const RunResult result = run_gate("run: \"echo begun; sleep 60\", timeout: 200ms");
  BOOST_TEST(outcome(result, "gate") == "timed out: no end after 0.2 s");
  BOOST_TEST(gate(result, "gate").output == "begun\n");
  BOOST_TEST(result.exit_code == 1);
}

BOOST_AUTO_TEST_CASE(missing_tool) {
  RunResult result = run_gate("run: [no-such-checker, x]");
  BOOST_TEST(outcome(result, "gate") == "missing tool: command not found: no-such-checker");
  BOOST_TEST(result.exit_code == 1);
  result = run_gate("run: \"no-such-checker x\"");
  BOOST_TEST((gate(result, "gate").outcome == Outcome::missing_tool));
  BOOST_TEST(result.exit_code == 1);
}

BOOST_AUTO_TEST_CASE(garbage_output_is_passed_on_and_changes_no_judgement) {
  const RunResult good = run_gate("run: \"head -c 2000000 /dev/urandom; exit 0\"");
  BOOST_TEST(outcome(good, "gate") == "passed");
  const RunResult bad = run_gate("run: \"printf 'a\\\\000\\\\377b'; exit 1\"");
  BOOST_TEST(outcome(bad, "gate") == "failed: exit code 1");
  BOOST_TEST(gate(bad, "gate").output == std::string("a\0\xff"
                                                     "b",
                                                     4));
  BOOST_TEST(records().size() == 2U);  // the record stays readable
}

BOOST_AUTO_TEST_CASE(a_script_that_may_not_be_run_is_no_pass) {
  stage("check.sh", "#!/bin/sh\n", 0644);
  const RunResult result = run_gate("run: [./check.sh]");
  BOOST_TEST((gate(result, "gate").outcome == Outcome::errored));
  BOOST_TEST(result.exit_code == 1);
}

BOOST_AUTO_TEST_CASE(a_script_that_is_not_there_is_a_missing_tool) {
  const RunResult result = run_gate("run: [./check.sh]");
  BOOST_TEST((gate(result, "gate").outcome == Outcome::missing_tool));
  BOOST_TEST(result.exit_code == 1);
}

BOOST_AUTO_TEST_CASE(what_a_missing_tool_means_is_the_gate_s_word_and_then_the_lane_s) {
  RunResult result = run_gate("run: [no-such-checker], on_missing_tool: warn");
  BOOST_TEST(outcome(result, "gate") == "warned: command not found: no-such-checker");
  BOOST_TEST(result.exit_code == 0);
  result = run_gate("run: [no-such-checker], on_missing_tool: skip");
  BOOST_TEST(outcome(result, "gate") == "skipped: command not found: no-such-checker");
  BOOST_TEST(result.exit_code == 0);
  configure(
      "gates:\n"
      "  gate: {stage: lint, run: [no-such-checker]}\n"
      "  own: {stage: lint, run: [no-such-checker], on_missing_tool: warn}\n"
      "lanes: {easy: {extends: standard, on_missing_tool: skip, when: {branch: main}}}\n");
  result = run();
  BOOST_TEST((gate(result, "gate").outcome == Outcome::skipped));
  BOOST_TEST((gate(result, "own").outcome == Outcome::warned));
}

BOOST_AUTO_TEST_CASE(a_failure_that_is_allowed_is_a_warning) {
  const RunResult result = run_gate("run: [\"false\"], allow_failure: true");
  BOOST_TEST(outcome(result, "gate") == "warned: exit code 1");
  BOOST_TEST(result.exit_code == 0);
}

BOOST_AUTO_TEST_CASE(a_strict_lane_stops_at_a_warning_of_the_team) {
  environment.set("WF_LANE", "heavy");
  const RunResult result = run_gate("run: [\"false\"], allow_failure: true");
  BOOST_TEST(outcome(result, "gate") == "warned: exit code 1");
  BOOST_TEST(gate(result, "gate").blocks);
  BOOST_TEST(result.exit_code == 1);
}

BOOST_AUTO_TEST_CASE(only_a_pass_is_remembered) {
  for (const std::string text :
       {"run: \"echo x >> $HOME/.git/ran; false\"", "run: \"echo x >> $HOME/.git/ran; false\", allow_failure: true",
        "run: \"echo x >> $HOME/.git/ran; kill -SEGV $$\"",
        "run: \"echo x >> $HOME/.git/ran; no-such-checker\", on_missing_tool: skip"}) {
    run_gate(text);
    run();
    BOOST_TEST(ran() == "x x");
  }
  run_gate("run: \"echo x >> $HOME/.git/ran\"");
  run();
  BOOST_TEST(ran() == "x");
}

BOOST_AUTO_TEST_CASE(cache_off_runs_each_time) {
  run_gate("run: \"echo x >> $HOME/.git/ran\", cache: \"off\"");
  run();
  BOOST_TEST(ran() == "x x");
}

BOOST_AUTO_TEST_CASE(a_gate_sees_what_is_staged_and_is_remembered_by_it) {
  stage("a.c", "one\n");
  write("a.c", "two\n");
  run_gate("run: \"cat a.c >> $HOME/.git/ran\"");
  run();
  BOOST_TEST(ran() == "one");
  BOOST_TEST(read("a.c") == "two\n");
}

BOOST_AUTO_TEST_CASE(what_a_gate_saw_of_unstaged_work_is_not_remembered) {
  stage("a.c", "one\n");
  write("later.c", "two\n");
  git({"add", "-N", "later.c"});  // nothing of it is staged, so it stays where it is
  run_gate("run: \"echo x >> $HOME/.git/ran\"");
  run();
  BOOST_TEST(ran() == "x x");
  Listener listener;
  run(at(Event::pre_commit), listener);
  BOOST_TEST(some_has(listener.notes, "unstaged changes in later.c: commands see them too"));
}

BOOST_AUTO_TEST_CASE(only_new_content_is_judged_again) {
  stage("a.c", "one\n");
  stage("b.c", "one\n");
  run_gate("files: \"*.c\", inputs: nothing, run: \"echo {files} >> $HOME/.git/ran\"");
  BOOST_TEST(ran() == "a.c b.c");
  stage("b.c", "two\n");
  const RunResult result = run();
  BOOST_TEST(ran() == "b.c");
  BOOST_TEST(gate(result, "gate").cached_files == 1U);
  BOOST_TEST(gate(result, "gate").files == 1U);
}

BOOST_AUTO_TEST_CASE(many_files_are_given_in_batches_and_the_first_bad_one_decides) {
  const std::string folder(180, 'd');
  wf::os::Command add;
  for (int i = 0; i < 6000; ++i) {
    const std::string name = folder + "/" + std::string(180, 'f') + std::to_string(i) + ".c";
    write(name, i == 0 ? "BAD\n" : "fine\n");
  }
  git({"add", "--all"});
  // The environment takes part of what the kernel gives, so there are several batches.
  environment.set("BALLAST", std::string(100'000, 'x'));
  RunResult result = run_gate("files: \"*.c\", run: [sh, -c, 'echo $# >> $HOME/.git/ran', sh, \"{files}\"]");
  BOOST_TEST(outcome(result, "gate") == "passed");
  const std::string counts = ran();
  int total = 0;
  int batches = 0;
  for (const std::string_view count : wf::split(counts, ' ')) {
    total += std::stoi(std::string(count));
    ++batches;
  }
  BOOST_TEST(total == 6000);
  BOOST_TEST(batches > 1);
  result =
      run_gate("files: \"*.c\", run: [sh, -c, 'echo $# >> $HOME/.git/ran; ! grep -q BAD \"$@\"', sh, \"{files}\"]");
  BOOST_TEST(outcome(result, "gate") == "failed: exit code 1");
}

BOOST_AUTO_TEST_CASE(a_gate_runs_after_those_that_it_needs) {
  configure(
      "gates:\n"
      "  third: {stage: parse, needs: [second], run: \"echo third >> $HOME/.git/ran\"}\n"
      "  second: {stage: types, needs: first, run: \"echo second >> $HOME/.git/ran\"}\n"
      "  first: {stage: lint, run: \"sleep 0.1; echo first >> $HOME/.git/ran\"}\n");
  const RunResult result = run();
  BOOST_TEST(ran() == "first second third");
  BOOST_TEST(result.exit_code == 0);
  Strings order;
  for (const GateResult& one : result.gates) {
    if (one.id == "first" || one.id == "second" || one.id == "third") order.push_back(one.id);
  }
  BOOST_TEST(order == (Strings{"third", "second", "first"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_needs_a_failed_gate_is_skipped_and_so_is_what_needs_that) {
  configure(
      "gates:\n"
      "  build: {stage: lint, run: [\"false\"]}\n"
      "  unit: {stage: lint, needs: [build], run: \"echo unit >> $HOME/.git/ran\"}\n"
      "  report: {stage: lint, needs: [unit], run: \"echo report >> $HOME/.git/ran\"}\n"
      "  other: {stage: lint, run: \"echo other >> $HOME/.git/ran\"}\n");
  const RunResult result = run();
  BOOST_TEST(outcome(result, "unit") == "skipped: it needs build, which did not pass");
  BOOST_TEST(outcome(result, "report") == "skipped: it needs unit, which did not pass");
  BOOST_TEST(outcome(result, "other") == "passed");
  BOOST_TEST(ran() == "other");
  BOOST_TEST(result.exit_code == 1);
}

BOOST_AUTO_TEST_CASE(a_need_may_be_built_in_cached_or_not_in_this_run) {
  configure(
      "gates:\n"
      "  first: {stage: lint, needs: [check-json], run: \"echo first >> $HOME/.git/ran\"}\n"
      "  second: {stage: lint, needs: [first, later], run: \"echo second >> $HOME/.git/ran\", cache: \"off\"}\n"
      "  later: {stage: unit, run: \"echo later >> $HOME/.git/ran\"}\n");
  stage("a.json", "{}\n");
  run();
  BOOST_TEST(ran() == "first second");
  run();
  BOOST_TEST(ran() == "second");
  stage("a.json", "{\n");
  const RunResult result = run();
  BOOST_TEST(outcome(result, "first") == "skipped: it needs check-json, which did not pass");
  BOOST_TEST(ran() == "");
}

BOOST_AUTO_TEST_CASE(an_interruption_ends_the_running_gates_and_is_no_failure_of_theirs) {
  configure(
      "gates:\n"
      "  slow: {stage: lint, run: \"echo slow >> $HOME/.git/ran; kill -INT $PPID; sleep 60\"}\n"
      "  after: {stage: lint, needs: [slow], run: \"echo after >> $HOME/.git/ran\"}\n");
  BOOST_TEST(run_in_child(at(Event::pre_commit)) == 130);
  BOOST_TEST(ran() == "slow");
  const auto record = last_record();
  BOOST_TEST(record.exit_code == 130);
  const auto slow =
      std::find_if(record.gates.begin(), record.gates.end(), [](const auto& g) { return g.id == "slow"; });
  BOOST_REQUIRE(slow != record.gates.end());
  BOOST_TEST(slow->outcome == "cancelled");
}

BOOST_AUTO_TEST_CASE(git_s_own_variables_do_not_reach_a_gate) {
  environment.set("GIT_DIR", (path() / ".git").native());
  environment.set("GIT_WORK_TREE", path().native());
  environment.set("GIT_PREFIX", "sub/");
  environment.set("GIT_INDEX_FILE", ".git/index");
  environment.set("GIT_OBJECT_DIRECTORY", (path() / ".git/objects").native());
  for (const char* name :
       {"GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR"}) {
    BOOST_TEST(seen(name) == "[unset]");
  }
}

BOOST_AUTO_TEST_CASE(a_temporary_index_reaches_a_gate_in_place) {
  configure("gates: {gate: {stage: lint, run: 'echo \"[$GIT_INDEX_FILE]\" >> $HOME/.git/ran'}}\n");
  BOOST_REQUIRE(wf::os::copy_file(path() / ".git/index", path() / ".git/index.lock", 0644).has_value());
  environment.set("GIT_INDEX_FILE", ".git/index.lock");
  run();
  BOOST_TEST(ran() == "[" + (path() / ".git/index.lock").native() + "]");
}

BOOST_AUTO_TEST_CASE(a_gate_s_git_sees_the_index_that_will_be_committed) {
  stage("a.c", "one\n");
  commit("first");
  stage("a.c", "two\n");
  configure("gates: {gate: {stage: lint, run: \"git diff --cached --name-only >> $HOME/.git/ran\"}}\n");
  run();
  BOOST_TEST(ran() == ".wf.yaml a.c");
}

BOOST_AUTO_TEST_CASE(a_gate_is_told_event_lane_and_run) {
  BOOST_TEST(seen("WF_EVENT") == "[pre-commit]");
  BOOST_TEST(seen("WF_LANE") == "[standard]");
  const std::string id = seen("WF_RUN_ID");
  BOOST_TEST(id == "[" + last_record().flow + "]");
}

BOOST_AUTO_TEST_CASE(a_gate_s_own_variables_are_set) {
  run_gate("env: {LEVEL: \"2\", PATH: \"/usr/bin:/bin\"}, run: \"echo $LEVEL $PATH >> $HOME/.git/ran\"");
  BOOST_TEST(ran() == "2 /usr/bin:/bin");
}

BOOST_AUTO_TEST_CASE(a_gate_runs_at_the_top_of_the_worktree) {
  run_gate("run: \"pwd -P >> $HOME/.git/ran\"");
  BOOST_TEST(ran() == std::filesystem::canonical(path()).native());
}

BOOST_AUTO_TEST_CASE(a_command_of_the_message_is_given_its_file) {
  configure("gates: {message: {stage: message, run: \"cat {files} >> $HOME/.git/ran\"}}\n");
  write(".git/COMMIT_EDITMSG", "subject\n");
  Request request = at(Event::commit_msg);
  request.message_file = ".git/COMMIT_EDITMSG";
  request.message_file = path() / request.message_file;
  const RunResult result = run(request);
  BOOST_TEST(outcome(result, "message") == "passed");
  BOOST_TEST(ran() == "subject");
}

BOOST_AUTO_TEST_CASE(a_gate_in_a_linked_worktree_finds_that_worktree) {
  configure("gates: {gate: {stage: lint, run: \"git rev-parse --show-toplevel >> $HOME/.git/ran\"}}\n");
  commit("first");
  const wf::test::TemporaryFolder place;
  const wf::os::Path other = place.path() / "other";
  git({"worktree", "add", "-q", other.native()});
  wf::os::Environment linked = environment;
  linked.set("GIT_DIR", (path() / ".git/worktrees/other").native());
  linked.set("GIT_INDEX_FILE", (path() / ".git/worktrees/other/index").native());
  BOOST_REQUIRE(wf::os::replace_file(other / "new.txt", "x\n").has_value());
  git({"-C", other.native(), "add", "new.txt"});
  auto session = wf::run::Session::open(other, linked, wf::git::StartedBy::git, wf::run::ConfigFrom::index);
  BOOST_REQUIRE(session.has_value());
  wf::run::Observer silent;
  const Request request = at(Event::pre_commit);
  const auto result = wf::run::run(*session, request, silent);
  BOOST_REQUIRE(result.has_value());
  BOOST_TEST(outcome(*result, "gate") == "passed");
  BOOST_TEST(ran() == std::filesystem::canonical(other).native());
}

BOOST_AUTO_TEST_SUITE_END()
