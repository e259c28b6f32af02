// A hook as git calls it: by a name, with arguments and input, at the top of the worktree. What was there before ours
// runs first; WF=0 switches us off; and after the fact nothing we say is an exit code.
#include "hook/hook.h"

#include <boost/test/unit_test.hpp>

#include "run/process_door.h"
#include "run/sample.h"

namespace {

using namespace wf::run::sample;
using wf::hook::Call;
using wf::test::Answer;
using wf::test::called_in;

struct Place : Project {
  Answer call(const std::string& name, const Strings& arguments = {}, const std::string& input = "") const {
    return called_in(path(), input, [&] {
      return answer(Call{wf::os::Path(".git/hooks") / name, arguments, environment});
    });
  }
  void keep(const std::string& name, const std::string& script, std::uint32_t mode = 0755) const {
    write(wf::os::Path(".git/hooks") / (name + ".before-wf"), "#!/bin/sh\n" + script, mode);
  }
  std::string line(const std::string& local, const std::string& ref) const {
    return ref + " " + git({"rev-parse", local}) + " " + ref + " " + std::string(40, '0') + "\n";
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(hook_hook, Place)

BOOST_AUTO_TEST_CASE(a_good_commit_without_a_team_is_silent) {
  stage("a.txt", "x\n");
  const Answer answer = call("pre-commit");
  BOOST_TEST(answer.code == 0);
  BOOST_TEST(answer.errors == "");
  BOOST_TEST(answer.output == "");
  BOOST_TEST(last_record().event == "pre-commit");
}

BOOST_AUTO_TEST_CASE(a_good_commit_of_a_team_is_one_line) {
  configure("gates: {gate: {stage: lint, run: [\"true\"]}}\n");
  const Answer answer = call("pre-commit");
  BOOST_TEST(answer.code == 0);
  BOOST_TEST(wf::lines(answer.errors).size() == 1U);
  BOOST_TEST(answer.errors.starts_with("wf: standard lane: "));
}

BOOST_AUTO_TEST_CASE(a_bad_commit_is_1_and_says_why) {
  stage("a.json", "{\n");
  const Answer answer = call("pre-commit");
  BOOST_TEST(answer.code == 1);
  BOOST_TEST(wf::contains(answer.errors, "wf: check-json failed: 1 finding\n  a.json:"));
  BOOST_TEST(wf::contains(answer.errors, "  rerun: wf run check-json\n"));
  BOOST_TEST(answer.output == "");
}

BOOST_AUTO_TEST_CASE(names_that_other_managers_give_a_hook_are_understood) {
  stage("a.json", "{\n");
  BOOST_TEST(call("pre-commit.legacy").code == 1);
  BOOST_TEST(call("pre-commit.old").code == 1);
}

BOOST_AUTO_TEST_CASE(under_its_own_name_it_explains_itself) {
  const Answer version = call("wf-hook", {"--version"});
  BOOST_TEST(version.code == 0);
  BOOST_TEST(version.output == "wf-hook " WF_VERSION "\n");
  for (const char* name : {"wf-hook", "manual", "ci", "no-hook"}) {
    const Answer answer = call(name);
    BOOST_TEST(answer.code == 2);
    BOOST_TEST(wf::contains(answer.errors, "wf install"));
  }
}

BOOST_AUTO_TEST_CASE(a_configuration_that_is_wrong_is_2_and_shows_the_way_past_it) {
  configure("gates: {lint: {stage: lnt, run: x}}\n");
  const Answer answer = call("pre-commit");
  BOOST_TEST(answer.code == 2);
  BOOST_TEST(answer.errors.starts_with("wf: .wf.yaml:2:"));
  BOOST_TEST(wf::contains(answer.errors, "WF=0"));
}

BOOST_AUTO_TEST_CASE(outside_of_a_repository_it_is_3) {
  const wf::test::TemporaryFolder place;
  const Answer answer = called_in(place.path(), "", [&] {
    return wf::hook::answer(Call{"pre-commit", {}, environment});
  });
  BOOST_TEST(answer.code == 3);
  BOOST_TEST(answer.errors.starts_with("wf: "));
}

BOOST_AUTO_TEST_CASE(missing_arguments_are_2) {
  BOOST_TEST(call("commit-msg").code == 2);
  BOOST_TEST(call("pre-push").code == 2);
  BOOST_TEST(call("pre-push", {"origin", "url"}, "garbage\n").code == 2);
}

BOOST_AUTO_TEST_CASE(the_hook_that_was_there_runs_first_with_everything_git_gave) {
  keep("pre-push", "echo \"$0 $*\" >> $HOME/.git/ran; cat >> $HOME/.git/ran; echo said; echo complained >&2\n");
  configure("gates: {gate: {stage: unit, run: \"echo gate >> $HOME/.git/ran\"}}\n");
  commit("first");
  const std::string input = line("HEAD", "refs/heads/main");
  const Answer answer = call("pre-push", {"origin", "url"}, input);
  BOOST_TEST(answer.code == 0);
  BOOST_TEST(read(".git/ran") == ".git/hooks/pre-push.before-wf origin url\n" + input + "gate\n");
  BOOST_TEST(answer.output == "said\n");
  BOOST_TEST(answer.errors.starts_with("complained\n"));
}

BOOST_AUTO_TEST_CASE(when_it_says_no_its_word_stands_and_ours_is_not_asked) {
  keep("pre-commit", "exit 7\n");
  configure("gates: {gate: {stage: lint, run: \"echo gate >> $HOME/.git/ran\"}}\n");
  BOOST_TEST(call("pre-commit").code == 7);
  BOOST_TEST(ran() == "");
}

BOOST_AUTO_TEST_CASE(when_it_dies_the_commit_stops) {
  keep("pre-commit", "kill -KILL $$\n");
  BOOST_TEST(call("pre-commit").code == 1);
}

BOOST_AUTO_TEST_CASE(one_that_may_not_run_never_did_and_does_not_stop_anything) {
  keep("pre-commit", "exit 7\n", 0644);
  BOOST_TEST(call("pre-commit").code == 0);
}

BOOST_AUTO_TEST_CASE(one_whose_interpreter_is_gone_stops_the_commit_as_git_would) {
  write(".git/hooks/pre-commit.before-wf", "#!/no/such/interpreter\n", 0755);
  const Answer answer = call("pre-commit");
  BOOST_TEST(answer.code != 0);
  BOOST_TEST(wf::contains(answer.errors, "running the hook that was there before"));
}

BOOST_AUTO_TEST_CASE(a_kept_hook_runs_also_when_we_are_switched_off) {
  keep("pre-commit", "echo kept >> $HOME/.git/ran\n");
  environment.set("WF", "0");
  BOOST_TEST(call("pre-commit").code == 0);
  BOOST_TEST(ran() == "kept");
}

BOOST_AUTO_TEST_CASE(switched_off_nothing_is_judged_and_the_record_tells) {
  stage("a.json", "{\n");
  for (const char* off : {"0", "off", "false", "no"}) {
    environment.set("WF", off);
    BOOST_TEST(call("pre-commit").code == 0);
    BOOST_TEST(last_record().notes.at(0) == "switched off by WF=0");
  }
  environment.set("WF", "1");
  BOOST_TEST(call("pre-commit").code == 1);
}

BOOST_AUTO_TEST_CASE(switched_off_even_a_wrong_configuration_stops_nothing) {
  configure("gates: {lint: {stage: lnt, run: x}}\n");
  environment.set("WF", "0");
  BOOST_TEST(call("pre-commit").code == 0);
}

BOOST_AUTO_TEST_CASE(after_the_fact_nothing_is_an_exit_code) {
  configure("gates: {note: {stage: lint, on: [post-commit, post-checkout], run: \"echo no; false\"}}\n");
  commit("first");
  const Answer failed = call("post-commit");
  BOOST_TEST(failed.code == 0);
  BOOST_TEST(wf::contains(failed.errors, "wf: note failed"));
  const std::string oid = git({"rev-parse", "HEAD"});
  BOOST_TEST(call("post-checkout", {oid, oid, "1"}).code == 0);
  BOOST_TEST(call("post-checkout", {}).code == 0);  // even an error is none
  configure("gates: {lint: {stage: lnt, run: x}}\n");
  const Answer wrong = call("post-commit");
  BOOST_TEST(wrong.code == 0);
  BOOST_TEST(wf::contains(wrong.errors, ".wf.yaml:2:"));
}

BOOST_AUTO_TEST_CASE(moving_single_files_runs_no_gate) {
  configure("gates: {note: {stage: lint, on: [post-checkout], run: \"echo note >> $HOME/.git/ran\"}}\n");
  commit("first");
  stage("a.txt", "x\n");
  commit("second");
  const std::string from = git({"rev-parse", "HEAD^"});
  const std::string to = git({"rev-parse", "HEAD"});
  call("post-checkout", {from, to, "0"});
  BOOST_TEST(ran() == "");
  call("post-checkout", {from, to, "1"});
  BOOST_TEST(ran() == "note");
}

BOOST_AUTO_TEST_CASE(an_event_without_a_gate_leaves_no_record) {
  stage("a.txt", "x\n");
  commit("first");
  const std::string oid = git({"rev-parse", "HEAD"});
  BOOST_TEST(call("post-checkout", {oid, oid, "1"}).code == 0);
  BOOST_TEST(call("post-merge", {"0"}).code == 0);
  BOOST_TEST(call("pre-rebase", {"main"}).code == 0);
  BOOST_TEST(records().empty());
}

BOOST_AUTO_TEST_CASE(a_message_is_judged) {
  configure("gates: {conventional-commit: {allow_failure: false}}\n");
  write(".git/COMMIT_EDITMSG", "whatever\n");
  const Answer bad = call("commit-msg", {".git/COMMIT_EDITMSG"});
  BOOST_TEST(bad.code == 1);
  BOOST_TEST(wf::contains(bad.errors, "rerun: wf run commit-msg conventional-commit\n"));
  write(".git/COMMIT_EDITMSG", "feat: whatever\n");
  const Answer good = call("commit-msg", {".git/COMMIT_EDITMSG"});
  BOOST_TEST(good.code == 0);
  BOOST_TEST(good.errors == "");
}

BOOST_AUTO_TEST_CASE(a_push_is_judged_by_its_lines) {
  configure("gates: {unit: {stage: unit, run: [\"false\"]}}\n");
  commit("first");
  const Answer bad = call("pre-push", {"origin", "url"}, line("HEAD", "refs/heads/main"));
  BOOST_TEST(bad.code == 1);
  BOOST_TEST(wf::contains(bad.errors, "wf: push stopped by 1 gate"));
  const std::string deletion =
      "(delete) " + std::string(40, '0') + " refs/heads/main " + git({"rev-parse", "HEAD"}) + "\n";
  BOOST_TEST(call("pre-push", {"origin", "url"}, deletion).code == 0);
  BOOST_TEST(call("pre-push", {"origin", "url"}).code == 0);
}

// What git sets when it calls a hook in a linked worktree.
BOOST_AUTO_TEST_CASE(variables_of_git_s_are_understood) {
  environment.set("GIT_DIR", ".git");
  environment.set("GIT_INDEX_FILE", ".git/index");
  environment.set("GIT_PREFIX", "");
  stage("a.json", "{\n");
  BOOST_TEST(call("pre-commit").code == 1);
}

BOOST_AUTO_TEST_CASE(real_git_calls_all_of_it) {
  configure("gates: {gate: {stage: lint, run: \"echo gate >> $HOME/.git/ran\"}}\n");
  const auto from_real_git = [&](const std::string& event) {
    // What git gives its hooks, noted by a hook and given to ours.
    write(wf::os::Path(".git/hooks") / event, "#!/bin/sh\nenv | grep ^GIT_ > .git/env-" + event + "\n", 0755);
  };
  from_real_git("pre-commit");
  git({"commit", "-q", "-m", "first"});
  const std::string noted = read(".git/env-pre-commit");
  for (const std::string_view pair : wf::lines(noted)) {
    const std::size_t equals = pair.find('=');
    environment.set(pair.substr(0, equals), pair.substr(equals + 1));
  }
  stage("a.txt", "x\n");
  BOOST_TEST(call("pre-commit").code == 0);
  BOOST_TEST(ran() == "gate");
}

BOOST_AUTO_TEST_SUITE_END()
