// A shadow holds exactly one commit's tree and nothing of the user's: git in it answers the shadow, and what the
// project has checked out, staged or changed stays as it was.
#include "run/shadow.h"

#include <boost/test/unit_test.hpp>

#include "os/process.h"
#include "sample.h"

namespace {

using namespace wf::run::sample;
using wf::run::Request;
using wf::run::RunResult;
using wf::run::Shadow;

struct Place : Project {
  Place() {
    stage("a.txt", "one\n");
    stage("run.sh", "#!/bin/sh\n", 0755);
    std::filesystem::create_symlink("a.txt", path() / "link");
    git({"add", "link"});
    commit("first");
  }
  std::string git_in(const wf::os::Path& folder, const Strings& arguments) const {
    wf::os::Command command;
    command.arguments = {"git"};
    command.arguments.insert(command.arguments.end(), arguments.begin(), arguments.end());
    command.directory = folder;
    command.environment = environment;
    const auto completion = wf::os::run(command);
    BOOST_REQUIRE(completion.has_value());
    return std::string(wf::trim(completion->output));
  }
  RunResult push(const std::string& revision) const {
    Request request = at(Event::pre_push);
    request.remote = "origin";
    request.updates = {{"refs/heads/x", git({"rev-parse", revision}), "refs/heads/x", ""}};
    return run(request);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_shadow, Place)

BOOST_AUTO_TEST_CASE(it_holds_the_commit_and_git_answers_it) {
  const std::string first = git({"rev-parse", "HEAD"});
  stage("b.txt", "two\n");
  commit("second");
  const auto session = open();
  wf::os::Path folder;
  {
    const auto shadow = Shadow::make(session, first, "flow");
    BOOST_REQUIRE_MESSAGE(shadow.has_value(), (shadow ? "" : describe(shadow.error())));
    folder = shadow->path();
    BOOST_TEST(wf::os::read_file(folder / "a.txt").value() == "one\n");
    BOOST_TEST(wf::os::read_link(folder / "link").value() == "a.txt");
    BOOST_TEST(wf::os::status_of(folder / "run.sh")->is_executable());
    BOOST_TEST(!wf::os::exists(folder / "b.txt"));
    BOOST_TEST(git_in(folder, {"rev-parse", "--show-toplevel"}) == std::filesystem::canonical(folder).native());
    BOOST_TEST(git_in(folder, {"rev-parse", "HEAD"}) == first);
    BOOST_TEST(git_in(folder, {"status", "--porcelain"}) == "");
    BOOST_TEST(git_in(folder, {"log", "-1", "--format=%s"}) == "first");
  }
  BOOST_TEST(!wf::os::exists(folder));
  BOOST_TEST(wf::os::list_directory(session.folders.own / "shadow").empty());
}

BOOST_AUTO_TEST_CASE(two_at_a_time_do_not_meet) {
  const auto session = open();
  const auto one = Shadow::make(session, git({"rev-parse", "HEAD"}), "flow");
  const auto other = Shadow::make(session, git({"rev-parse", "HEAD"}), "flow");
  BOOST_REQUIRE((one.has_value() && other.has_value()));
  BOOST_TEST(one->path() != other->path());
}

BOOST_AUTO_TEST_CASE(a_commit_that_is_not_there_is_an_error_that_says_so) {
  const auto session = open();
  const auto shadow = Shadow::make(session, std::string(40, '1'), "flow");
  BOOST_REQUIRE(!shadow.has_value());
  BOOST_TEST((shadow.error().kind == wf::ErrorKind::repository));
  BOOST_TEST(wf::contains(shadow.error().message, "cannot check out the pushed tree"));
}

BOOST_AUTO_TEST_CASE(variables_of_git_s_that_name_another_place_do_not_matter) {
  environment.set("GIT_DIR", (path() / ".git").native());
  environment.set("GIT_INDEX_FILE", (path() / ".git/index").native());
  const std::string before = read(".git/index");
  const auto session = open();
  BOOST_REQUIRE(Shadow::make(session, git({"rev-parse", "HEAD"}), "flow").has_value());
  BOOST_TEST((read(".git/index") == before));
}

BOOST_AUTO_TEST_CASE(a_push_of_what_is_not_checked_out_leaves_everything_of_the_user_s_alone) {
  configure(
      "gates: {unit: {stage: unit, run: \"cat a.txt >> $HOME/.git/ran; echo made > made.txt; echo x > a.txt\"}}\n");
  commit("second");
  write("a.txt", "unstaged\n");
  stage("b.txt", "staged\n");
  write("c.txt", "untracked\n");
  const std::string before = git({"status", "--porcelain"});
  const RunResult result = push("HEAD");
  BOOST_TEST(outcome(result, "unit") == "passed");
  BOOST_TEST(ran() == "one");
  BOOST_TEST(read("a.txt") == "unstaged\n");
  BOOST_TEST(!has("made.txt"));
  BOOST_TEST(git({"status", "--porcelain"}) == before);
}

BOOST_AUTO_TEST_CASE(a_gate_in_a_shadow_has_no_variables_of_git_s) {
  configure(
      "gates: {unit: {stage: unit, run: 'echo \"[$GIT_DIR$GIT_INDEX_FILE$GIT_WORK_TREE]\" >> $HOME/.git/ran'}}\n");
  commit("second");
  write("a.txt", "unstaged\n");
  environment.set("GIT_DIR", (path() / ".git").native());
  environment.set("GIT_INDEX_FILE", (path() / ".git/index").native());
  push("HEAD");
  BOOST_TEST(ran() == "[]");
}

BOOST_AUTO_TEST_CASE(without_room_for_a_shadow_its_gates_are_errors_and_no_passes) {
  configure("gates: {unit: {stage: unit, run: [\"true\"]}}\n");
  commit("second");
  write("a.txt", "unstaged\n");
  write(".git/wf/shadow", "no folder");
  const RunResult result = push("HEAD");
  BOOST_TEST((gate(result, "unit").outcome == wf::gates::Outcome::errored));
  BOOST_TEST(result.exit_code == 1);
}

BOOST_AUTO_TEST_CASE(what_a_killed_run_left_is_cleared_away) {
  configure("gates: {unit: {stage: unit, run: \"test -e $HOME/.git/calm || kill -KILL $PPID\"}}\n");
  commit("second");
  write("a.txt", "unstaged\n");
  Request request = at(Event::pre_push);
  request.remote = "origin";
  request.updates = {{"refs/heads/x", git({"rev-parse", "HEAD"}), "refs/heads/x", ""}};
  BOOST_TEST(run_in_child(request) == 128 + 9);
  BOOST_TEST(wf::os::list_directory(folders().own / "shadow").size() == 1U);
  write(".git/calm", "");
  BOOST_TEST(run(request).exit_code == 0);
  BOOST_TEST(wf::os::list_directory(folders().own / "shadow").empty());
}

BOOST_AUTO_TEST_SUITE_END()
