// A shadow holds exactly one tree and nothing of the user's: git in it answers the shadow, and what the
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
using wf::run::ShadowContent;
using wf::run::ShadowWishes;

struct Place : Project {
  Place() {
    stage("a.txt", "one\n");
    stage("run.sh", "#!/bin/sh\n", 0755);
    std::filesystem::create_symlink("a.txt", path() / "link");
    git({"add", "link"});
    commit("first");
  }
  ShadowContent content_of(const std::string& revision) const {
    return {git({"rev-parse", revision + "^{tree}"}), git({"rev-parse", revision})};
  }
  // Made, its path, and done with again.
  wf::os::Path made(const std::string& revision, const ShadowWishes& wishes = {}) const {
    const auto session = open();
    const auto shadow = Shadow::make(session, content_of(revision), wishes, "flow");
    BOOST_REQUIRE_MESSAGE(shadow.has_value(), (shadow ? "" : describe(shadow.error())));
    return shadow->path();
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
  const wf::os::Path folder = made(first);
  BOOST_TEST(wf::os::read_file(folder / "a.txt").value() == "one\n");
  BOOST_TEST(wf::os::read_link(folder / "link").value() == "a.txt");
  BOOST_TEST(wf::os::status_of(folder / "run.sh")->is_executable());
  BOOST_TEST(!wf::os::exists(folder / "b.txt"));
  BOOST_TEST(git_in(folder, {"rev-parse", "--show-toplevel"}) == std::filesystem::canonical(folder).native());
  BOOST_TEST(git_in(folder, {"rev-parse", "HEAD"}) == first);
  BOOST_TEST(git_in(folder, {"status", "--porcelain"}) == "");
  BOOST_TEST(git_in(folder, {"log", "-1", "--format=%s"}) == "first");
}

BOOST_AUTO_TEST_CASE(the_next_one_is_brought_up_to_date_and_what_commands_left_is_gone) {
  const std::string first = git({"rev-parse", "HEAD"});
  stage("b.txt", "two\n");
  stage("c/d.txt", "deep\n");
  git({"rm", "-q", "--cached", "link"});
  commit("second");
  const wf::os::Path folder = made(first);
  const std::uint64_t inode = wf::os::status_of(folder / "run.sh")->inode;
  BOOST_REQUIRE(wf::os::replace_file(folder / "a.txt", "changed by a command\n").has_value());
  BOOST_REQUIRE(wf::os::replace_file(folder / "made" / "by.txt", "a command\n").has_value());
  BOOST_REQUIRE(wf::os::replace_file(folder / "build" / "x.o", "object\n").has_value());
  ShadowWishes wishes;
  wishes.keep = {"build"};
  BOOST_TEST(made("HEAD", wishes) == folder);
  BOOST_TEST(wf::os::read_file(folder / "a.txt").value() == "one\n");
  BOOST_TEST(wf::os::read_file(folder / "c" / "d.txt").value() == "deep\n");
  BOOST_TEST(!wf::os::exists(folder / "link"));
  BOOST_TEST(!wf::os::exists(folder / "made"));
  BOOST_TEST(wf::os::read_file(folder / "build" / "x.o").value() == "object\n");
  BOOST_TEST(wf::os::status_of(folder / "run.sh")->inode == inode);  // what did not change was not written
  BOOST_TEST(git_in(folder, {"status", "--porcelain", "--untracked-files=no"}) == "");
  made("HEAD");
  BOOST_TEST(!wf::os::exists(folder / "build"));
}

BOOST_AUTO_TEST_CASE(other_attributes_write_every_file_again) {
  stage("a.txt", "one\ntwo\n");
  commit("unix");
  const wf::os::Path folder = made("HEAD");
  stage(".gitattributes", "*.txt text eol=crlf\n");
  commit("dos");
  made("HEAD");
  BOOST_TEST(wf::os::read_file(folder / "a.txt").value() == "one\r\ntwo\r\n");
  made("HEAD^");
  BOOST_TEST(wf::os::read_file(folder / "a.txt").value() == "one\ntwo\n");
}

BOOST_AUTO_TEST_CASE(links_lead_to_what_the_worktree_has) {
  write("node_modules/x.js", "module\n");
  write("deep/venv/bin", "python\n");
  ShadowWishes wishes;
  wishes.link = {"node_modules", "deep/venv", "nothing", "a.txt"};
  const wf::os::Path folder = made("HEAD", wishes);
  BOOST_TEST(wf::os::read_file(folder / "node_modules" / "x.js").value() == "module\n");
  BOOST_TEST(wf::os::read_file(folder / "deep" / "venv" / "bin").value() == "python\n");
  BOOST_TEST(!wf::os::exists(folder / "nothing"));
  BOOST_TEST((wf::os::status_of(folder / "a.txt")->type == wf::os::FileType::regular));  // the tree's own
  made("HEAD");
  BOOST_TEST(!wf::os::exists(folder / "node_modules"));
  BOOST_TEST(read("node_modules/x.js") == "module\n");
}

BOOST_AUTO_TEST_CASE(one_that_is_damaged_is_made_anew) {
  const wf::os::Path folder = made("HEAD");
  BOOST_REQUIRE(wf::os::replace_file(folder.parent_path() / "git" / "index", "no index").has_value());
  BOOST_REQUIRE(wf::os::remove_file(folder / "a.txt").has_value());
  made("HEAD");
  BOOST_TEST(wf::os::read_file(folder / "a.txt").value() == "one\n");
  BOOST_REQUIRE(wf::os::replace_file(folder.parent_path() / "content", std::string(40, '1')).has_value());
  made("HEAD");
  BOOST_TEST(git_in(folder, {"status", "--porcelain"}) == "");
}

BOOST_AUTO_TEST_CASE(two_at_a_time_do_not_meet_and_one_is_kept) {
  const auto session = open();
  {
    const auto one = Shadow::make(session, content_of("HEAD"), {}, "flow");
    const auto other = Shadow::make(session, content_of("HEAD"), {}, "flow");
    BOOST_REQUIRE((one.has_value() && other.has_value()));
    BOOST_TEST(one->path() != other->path());
  }
  BOOST_TEST((wf::os::list_directory(session.folders.own / "shadow") == Strings{"kept"}));
}

BOOST_AUTO_TEST_CASE(a_preparation_is_done_for_one_tree) {
  const wf::Key preparation = wf::KeyBuilder().add("make").key();
  const auto session = open();
  {
    const auto shadow = Shadow::make(session, content_of("HEAD"), {}, "flow");
    BOOST_TEST(!shadow->is_prepared(preparation));
    shadow->note_prepared(preparation);
    BOOST_TEST(shadow->is_prepared(preparation));
    BOOST_TEST(!shadow->is_prepared(wf::KeyBuilder().add("other").key()));
  }
  stage("b.txt", "two\n");
  commit("second");
  BOOST_TEST(!Shadow::make(session, content_of("HEAD"), {}, "flow")->is_prepared(preparation));
}

BOOST_AUTO_TEST_CASE(a_tree_that_is_not_there_is_an_error_that_says_so) {
  const auto session = open();
  const auto shadow = Shadow::make(session, {std::string(40, '1'), git({"rev-parse", "HEAD"})}, {}, "flow");
  BOOST_REQUIRE(!shadow.has_value());
  BOOST_TEST((shadow.error().kind == wf::ErrorKind::repository));
  BOOST_TEST(wf::contains(shadow.error().message, "cannot check out the tree to judge"));
}

BOOST_AUTO_TEST_CASE(variables_of_git_s_that_name_another_place_do_not_matter) {
  environment.set("GIT_DIR", (path() / ".git").native());
  environment.set("GIT_INDEX_FILE", (path() / ".git/index").native());
  const std::string before = read(".git/index");
  const auto session = open();
  BOOST_REQUIRE(Shadow::make(session, {git({"rev-parse", "HEAD^{tree}"}), git({"rev-parse", "HEAD"})}, {}, "flow"));
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
  const auto session = open();
  {
    const auto kept = Shadow::make(session, content_of("HEAD"), {}, "flow");  // so that the other has to make one
    BOOST_TEST(run_in_child(request) == 128 + 9);
    BOOST_TEST(wf::os::list_directory(folders().own / "shadow").size() == 2U);
  }
  write(".git/calm", "");
  BOOST_TEST(run(request).exit_code == 0);
  BOOST_TEST((wf::os::list_directory(folders().own / "shadow") == Strings{"kept"}));
}

BOOST_AUTO_TEST_SUITE_END()
