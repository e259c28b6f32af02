// Which content an event judges: the table in docs/architecture.md row by row, on real repositories in the state that
// git leaves them in when it calls the hook. Pushes are in target_push.cpp.
#include "run/target.h"

#include <boost/test/unit_test.hpp>

#include "sample.h"

namespace {

using namespace wf::run::sample;
using wf::run::CommandsIn;
using wf::run::ContentFrom;
using wf::run::find_targets;
using wf::run::Request;
using wf::run::Selection;
using wf::run::Target;

struct Place : Project {
  Target target(const Request& request) const {
    const auto session = open();
    auto targets = find_targets(session, request);
    BOOST_REQUIRE_MESSAGE(targets.has_value(), (targets ? "" : describe(targets.error())));
    BOOST_REQUIRE(targets->size() == 1U);
    return std::move(targets->front());
  }
  Target target(Event event) const { return target(at(event)); }

  std::string refusal(const Request& request) const {
    const auto session = open();
    const auto targets = find_targets(session, request);
    BOOST_REQUIRE(!targets.has_value());
    BOOST_TEST((targets.error().kind == wf::ErrorKind::usage));
    return targets.error().message;
  }

  std::string tree(const std::string& revision) const { return git({"rev-parse", revision + "^{tree}"}); }
};

Request of_files(Strings files) {
  Request request = at(Event::manual);
  request.selection = Selection::files;
  request.files = std::move(files);
  return request;
}

Request of_range(Selection selection, std::string from, std::string to) {
  Request request = at(Event::manual);
  request.selection = selection;
  request.from = std::move(from);
  request.to = std::move(to);
  return request;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_target, Place)

BOOST_AUTO_TEST_CASE(before_the_first_commit_all_that_is_staged_is_the_change) {
  stage("a.txt", "one\n");
  write("untracked.txt", "x\n");
  const Target found = target(Event::pre_commit);
  BOOST_TEST(told(found.change) == "A a.txt");
  BOOST_TEST(found.change.base_tree == "");
  BOOST_TEST(found.change.tree == git({"write-tree"}));
  BOOST_TEST(found.branch == "main");
  BOOST_TEST(found.tip == "");
  BOOST_TEST((found.content == ContentFrom::blobs));
  BOOST_TEST((found.commands == CommandsIn::place));
  BOOST_TEST(!found.whole_files);
}

BOOST_AUTO_TEST_CASE(a_commit_is_about_what_is_staged_not_about_the_worktree) {
  stage("a.txt", "one\n");
  stage("gone.txt", "x\n");
  commit("first");
  stage("b.txt", "two\n");
  git({"rm", "-q", "--cached", "gone.txt"});
  write("a.txt", "changed and not staged\n");
  const Target found = target(Event::pre_commit);
  BOOST_TEST(told(found.change) == "A b.txt, D gone.txt");
  BOOST_TEST(found.change.base_tree == tree("HEAD"));
}

BOOST_AUTO_TEST_CASE(a_commit_of_a_path_is_about_the_index_that_git_gave_us) {
  stage("a.txt", "one\n");
  stage("b.txt", "one\n");
  commit("first");
  stage("a.txt", "two\n");
  stage("b.txt", "two\n");
  git({"read-tree", "--index-output=.git/next-index-1.lock", "HEAD"});
  environment.set("GIT_INDEX_FILE", ".git/next-index-1.lock");
  BOOST_TEST(told(target(Event::pre_commit).change) == "");
  environment.set("GIT_INDEX_FILE", ".git/index");
  BOOST_TEST(told(target(Event::pre_commit).change) == "M a.txt, M b.txt");
}

BOOST_AUTO_TEST_CASE(a_detached_head_is_on_no_branch) {
  stage("a.txt", "one\n");
  commit("first");
  git({"checkout", "-q", "--detach"});
  BOOST_TEST(target(Event::pre_commit).branch == "");
}

BOOST_AUTO_TEST_CASE(a_merge_is_about_what_differs_from_every_parent) {
  start_merge();
  BOOST_TEST(told(target(Event::pre_commit).change) == "");
  stage("both.txt", "resolved by hand\n");
  const Target found = target(Event::pre_commit);
  BOOST_TEST(told(found.change) == "M both.txt");
  BOOST_TEST(found.change.tree == git({"write-tree"}));
}

// When git calls pre-merge-commit, MERGE_HEAD is not written yet: the parents are only in its variables.
BOOST_AUTO_TEST_CASE(pre_merge_commit_is_about_what_differs_from_every_parent_too) {
  stage("base.txt", "base\n");
  commit("first");
  git({"checkout", "-q", "-b", "side"});
  stage("theirs.txt", "x\n");
  const std::string theirs = commit("theirs");
  git({"checkout", "-q", "main"});
  stage("ours.txt", "x\n");
  commit("ours");
  git({"merge", "-q", "--no-commit", "--no-ff", "side"});
  BOOST_REQUIRE(wf::os::remove_file(path() / ".git/MERGE_HEAD").has_value());
  environment.set("GITHEAD_" + theirs, "side");
  environment.set("GIT_REFLOG_ACTION", "merge side");
  BOOST_TEST(told(target(Event::pre_merge_commit).change) == "");
}

BOOST_AUTO_TEST_CASE(a_message_event_is_about_the_message_alone) {
  stage("a.txt", "one\n");
  write(".git/COMMIT_EDITMSG", "feat: one\n\nbody\n# comment\n");
  Request request = at(Event::commit_msg);
  request.message_file = path() / ".git/COMMIT_EDITMSG";
  const Target found = target(request);
  BOOST_TEST(found.message == "feat: one\n\nbody\n");
  BOOST_TEST(told(found.change) == "");
  BOOST_TEST(found.branch == "main");
  git({"config", "core.commentChar", ";"});
  write(".git/COMMIT_EDITMSG", "# kept\n; comment\n");
  BOOST_TEST(target(request).message == "# kept\n");
}

BOOST_AUTO_TEST_CASE(a_message_that_is_not_there_is_an_error) {
  Request request = at(Event::commit_msg);
  request.message_file = path() / "missing";
  const auto session = open();
  const auto targets = find_targets(session, request);
  BOOST_REQUIRE(!targets.has_value());
  BOOST_TEST((targets.error().kind == wf::ErrorKind::io));
}

BOOST_AUTO_TEST_CASE(after_a_commit_the_last_commit_is_the_change) {
  stage("a.txt", "one\n");
  const std::string first = commit("first");
  Target found = target(Event::post_commit);
  BOOST_TEST(told(found.change) == "A a.txt");  // the root commit, against the empty tree
  BOOST_TEST(found.tip == first);
  stage("b.txt", "two\n");
  commit("feat: second");
  stage("c.txt", "not part of it\n");
  found = target(Event::post_commit);
  BOOST_TEST(told(found.change) == "A b.txt");
  BOOST_TEST(found.message == "feat: second\n");
  BOOST_TEST((found.commands == CommandsIn::place));
}

BOOST_AUTO_TEST_CASE(after_a_merge_the_change_is_all_that_came_in) {
  stage("a.txt", "one\n");
  commit("first");
  git({"checkout", "-q", "-b", "side"});
  stage("b.txt", "x\n");
  commit("b");
  stage("c.txt", "x\n");
  commit("c");
  git({"checkout", "-q", "main"});
  git({"merge", "-q", "side"});  // a fast-forward
  BOOST_TEST(told(target(Event::post_merge).change) == "A b.txt, A c.txt");
}

BOOST_AUTO_TEST_CASE(after_a_checkout_the_change_is_between_the_two_commits) {
  stage("a.txt", "one\n");
  const std::string first = commit("first");
  stage("b.txt", "x\n");
  const std::string second = commit("second");
  Request request = of_range(Selection::between, second, first);
  request.event = Event::post_checkout;
  BOOST_TEST(told(target(request).change) == "D b.txt");
  request.from = "";  // a clone
  request.to = second;
  BOOST_TEST(told(target(request).change) == "A a.txt, A b.txt");
}

BOOST_AUTO_TEST_CASE(all_files_are_the_tracked_ones_as_the_worktree_has_them) {
  stage("a.txt", "one\n");
  stage("run.sh", "x\n", 0755);
  stage("gone.txt", "x\n");
  commit("first");
  write("a.txt", "changed\n");
  write("untracked.txt", "x\n");
  BOOST_REQUIRE(wf::os::remove_file(path() / "gone.txt").has_value());
  Request request = at(Event::manual);
  request.selection = Selection::all_files;
  const Target found = target(request);
  BOOST_TEST(told(found.change) == "M a.txt, M run.sh");
  BOOST_TEST(found.change.deltas[0].new_oid == "");  // its content has no name yet
  BOOST_TEST(found.change.deltas[1].new_oid == git({"rev-parse", "HEAD:run.sh"}));
  BOOST_TEST(found.change.deltas[1].new_mode == wf::git::k_mode_executable);
  BOOST_TEST(found.change.tree == "");  // what the worktree shows is no tree that git has
  BOOST_TEST((found.content == ContentFrom::worktree));
  BOOST_TEST(found.whole_files);
  BOOST_TEST(found.unstaged == (Strings{"a.txt", "gone.txt"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_clean_worktree_is_the_tree_of_the_index) {
  stage("a.txt", "one\n");
  Request request = at(Event::ci);
  request.selection = Selection::all_files;
  BOOST_TEST(target(request).change.tree == git({"write-tree"}));
}

BOOST_AUTO_TEST_CASE(files_are_those_that_were_named_tracked_or_not) {
  stage("a.txt", "one\n");
  stage("b.txt", "one\n");
  write("new.txt", "x\n");
  std::filesystem::create_symlink("a.txt", path() / "link");
  const Target found = target(of_files({"new.txt", "a.txt", "link"}));
  BOOST_TEST(told(found.change) == "M new.txt, A a.txt, M link");  // a.txt is staged for the first time
  BOOST_TEST(found.change.deltas[0].new_oid == "");
  BOOST_TEST(found.change.deltas[2].is_symlink());
  BOOST_TEST(refusal(of_files({"a.txt", "missing.txt"})) == "no such file: missing.txt");
}

BOOST_AUTO_TEST_CASE(a_range_is_what_a_branch_has_done_since_it_parted) {
  stage("a.txt", "one\n");
  commit("first");
  git({"checkout", "-q", "-b", "topic"});
  stage("topic.txt", "x\n");
  commit("topic");
  git({"checkout", "-q", "main"});
  stage("main.txt", "x\n");
  commit("main");
  Target found = target(of_range(Selection::range, "main", "topic"));
  BOOST_TEST(told(found.change) == "A topic.txt");
  BOOST_TEST(found.tip == git({"rev-parse", "topic"}));
  BOOST_TEST(found.message == "topic\n");
  BOOST_TEST((found.commands == CommandsIn::shadow));  // it is not what is checked out
  found = target(of_range(Selection::between, "main", "topic"));
  BOOST_TEST(told(found.change) == "R topic.txt");  // exactly the difference
  BOOST_TEST(refusal(of_range(Selection::range, "nowhere", "topic")) == "no such commit: nowhere");
  BOOST_TEST(refusal(of_range(Selection::range, "main", "nowhere")) == "no such commit: nowhere");
}

BOOST_AUTO_TEST_CASE(histories_without_a_common_commit_are_compared_as_they_are) {
  stage("a.txt", "one\n");
  commit("first");
  git({"checkout", "-q", "--orphan", "other"});
  stage("b.txt", "quite another content\n");
  commit("other");
  BOOST_TEST(told(target(of_range(Selection::range, "main", "other")).change) == "A b.txt");
}

BOOST_AUTO_TEST_CASE(commands_run_in_place_only_where_the_worktree_shows_the_range_s_end) {
  stage("a.txt", "one\n");
  commit("first");
  stage("b.txt", "x\n");
  commit("second");
  const Request last = of_range(Selection::between, "HEAD^", "HEAD");
  BOOST_TEST((target(last).commands == CommandsIn::place));
  write("untracked.txt", "x\n");
  BOOST_TEST((target(last).commands == CommandsIn::place));
  BOOST_TEST(target(last).has_untracked);
  write("a.txt", "changed\n");
  BOOST_TEST((target(last).commands == CommandsIn::shadow));
  git({"checkout", "-q", "a.txt"});
  stage("c.txt", "staged, not committed\n");
  BOOST_TEST((target(last).commands == CommandsIn::shadow));
}

BOOST_AUTO_TEST_CASE(a_bare_repository_has_no_files_to_run_on) {
  stage("a.txt", "one\n");
  commit("first");
  const wf::test::TemporaryFolder place;
  git({"clone", "-q", "--bare", ".", (place.path() / "bare.git").native()});
  auto session = wf::run::Session::open(place.path() / "bare.git", environment, wf::git::StartedBy::user,
                                        wf::run::ConfigFrom::built_in);
  BOOST_REQUIRE(session.has_value());
  Request request = at(Event::manual);
  request.selection = Selection::all_files;
  const auto targets = find_targets(*session, request);
  BOOST_REQUIRE(!targets.has_value());
  BOOST_TEST((targets.error().kind == wf::ErrorKind::repository));
}

BOOST_AUTO_TEST_SUITE_END()
