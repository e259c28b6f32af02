// What a push judges: for each ref line the net difference to where the work left what the remote has, and every new
// commit by itself; nothing where nothing new goes out. The remote is a real repository beside the project.
#include <boost/test/unit_test.hpp>

#include "run/target.h"
#include "sample.h"

namespace {

using namespace wf::run::sample;
using wf::run::CommandsIn;
using wf::run::find_targets;
using wf::run::NewCommit;
using wf::run::RefUpdate;
using wf::run::Request;
using wf::run::Target;

// A project whose `main`, with the one file base.txt, is on the remote `origin`.
struct Place : Project {
  wf::test::TemporaryFolder elsewhere;

  Place() {
    git({"init", "-q", "--bare", elsewhere.path().native()});
    git({"remote", "add", "origin", elsewhere.path().native()});
    stage("base.txt", "base\n");
    commit("first");
    git({"push", "-q", "--no-verify", "origin", "main"});
  }

  std::string oid(const std::string& revision) const { return git({"rev-parse", revision}); }
  void add(const std::string& file, const std::string& content = "x\n") const {
    stage(file, content);
    commit("add " + file);
  }

  std::vector<Target> targets(std::vector<RefUpdate> updates, const std::string& remote = "origin") const {
    Request request = at(Event::pre_push);
    request.remote = remote;
    request.updates = std::move(updates);
    const auto session = open(wf::run::ConfigFrom::built_in);
    auto found = find_targets(session, request);
    BOOST_REQUIRE_MESSAGE(found.has_value(), (found ? "" : describe(found.error())));
    return std::move(*found);
  }
  Target target(const RefUpdate& update, const std::string& remote = "origin") const {
    auto found = targets({update}, remote);
    BOOST_REQUIRE(found.size() == 1U);
    return std::move(found.front());
  }
  // A push of the local branch to the one of the same name, as the remote-tracking branch knows it.
  RefUpdate update(const std::string& branch, const std::string& known_as = "") const {
    const std::string ref = "refs/heads/" + branch;
    return {ref, oid(branch), ref, known_as.empty() ? "" : oid(known_as)};
  }
};

Strings subjects(const std::vector<NewCommit>& commits) {
  Strings subjects;
  for (const NewCommit& one : commits) subjects.emplace_back(one.commit.subject());
  std::sort(subjects.begin(), subjects.end());
  return subjects;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_target_push, Place)

BOOST_AUTO_TEST_CASE(a_fast_forward_is_about_what_the_remote_does_not_have) {
  add("a.txt");
  add("b.txt");
  const Target found = target(update("main", "origin/main"));
  BOOST_TEST(told(found.change) == "A a.txt, A b.txt");
  BOOST_TEST(found.name == "refs/heads/main");
  BOOST_TEST(found.branch == "main");
  BOOST_TEST(found.is_protected);
  BOOST_TEST(found.tip == oid("main"));
  BOOST_TEST(subjects(found.new_commits) == (Strings{"add a.txt", "add b.txt"}), boost::test_tools::per_element());
  BOOST_TEST(told(found.new_commits[0].change) == "A b.txt");  // the newest first
  BOOST_TEST((found.commands == CommandsIn::place));
}

BOOST_AUTO_TEST_CASE(a_new_branch_is_about_what_left_the_known_history) {
  git({"checkout", "-q", "-b", "topic"});
  add("a.txt");
  add("b.txt");
  const Target found = target(update("topic"));
  BOOST_TEST(told(found.change) == "A a.txt, A b.txt");
  BOOST_TEST(!found.is_protected);
  BOOST_TEST(found.new_commits.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_branch_on_a_commit_that_the_remote_has_brings_nothing_new) {
  git({"branch", "same"});
  BOOST_TEST(targets({update("same")}).empty());
}

// What is owed until a protected branch must be paid there, although the remote has the commits on another branch.
BOOST_AUTO_TEST_CASE(work_that_the_remote_has_on_another_branch_is_judged_again_for_a_protected_one) {
  git({"checkout", "-q", "-b", "topic"});
  add("a.txt");
  git({"push", "-q", "--no-verify", "origin", "topic"});
  const Target found = target({"refs/heads/topic", oid("topic"), "refs/heads/main", oid("origin/main")});
  BOOST_TEST(told(found.change) == "A a.txt");
  BOOST_TEST(found.is_protected);
}

BOOST_AUTO_TEST_CASE(what_was_added_and_removed_again_is_in_the_commits_and_not_in_the_difference) {
  add("secret.txt");
  git({"rm", "-q", "secret.txt"});
  commit("remove it");
  add("a.txt");
  const Target found = target(update("main", "origin/main"));
  BOOST_TEST(told(found.change) == "A a.txt");
  BOOST_REQUIRE(found.new_commits.size() == 3U);
  BOOST_TEST(told(found.new_commits[2].change) == "A secret.txt");
}

BOOST_AUTO_TEST_CASE(a_forced_push_is_compared_with_where_the_two_parted) {
  add("a.txt");
  git({"push", "-q", "--no-verify", "origin", "main"});
  const std::string old_tip = oid("main");
  git({"reset", "-q", "--hard", "HEAD^"});
  add("b.txt", "something else\n");
  const Target found = target({"refs/heads/main", oid("main"), "refs/heads/main", old_tip});
  BOOST_TEST(told(found.change) == "A b.txt");
  BOOST_TEST(found.new_commits.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_remote_tip_that_we_never_fetched_does_not_stop_anything) {
  add("a.txt");
  const Target found = target({"refs/heads/main", oid("main"), "refs/heads/main", std::string(40, 'a')});
  BOOST_TEST(told(found.change) == "A a.txt");
}

BOOST_AUTO_TEST_CASE(going_back_to_an_older_commit_brings_nothing_new) {
  add("a.txt");
  git({"push", "-q", "--no-verify", "origin", "main"});
  const std::string tip = oid("main");
  BOOST_TEST(targets({{"refs/heads/main", oid("main^"), "refs/heads/main", tip}}).empty());
}

BOOST_AUTO_TEST_CASE(deleting_a_ref_changes_nothing) {
  BOOST_TEST(targets({{"(delete)", "", "refs/heads/main", oid("main")}}).empty());
}

BOOST_AUTO_TEST_CASE(a_tag_on_a_pushed_commit_brings_nothing_new_and_one_on_new_work_does) {
  git({"tag", "-a", "-m", "one", "v1"});
  BOOST_TEST(targets({{"refs/tags/v1", oid("v1"), "refs/tags/v1", ""}}).empty());
  add("a.txt");
  git({"tag", "-a", "-m", "two", "v2"});
  const Target found = target({"refs/tags/v2", oid("v2"), "refs/tags/v2", ""});
  BOOST_TEST(told(found.change) == "A a.txt");
  BOOST_TEST(found.branch == "");
  BOOST_TEST(!found.is_protected);
  BOOST_TEST(found.tip == oid("main"));
}

BOOST_AUTO_TEST_CASE(a_tag_on_a_single_file_is_nothing_to_judge) {
  git({"tag", "blob", "HEAD:base.txt"});
  BOOST_TEST(targets({{"refs/tags/blob", oid("blob"), "refs/tags/blob", ""}}).empty());
}

BOOST_AUTO_TEST_CASE(to_an_unknown_remote_everything_is_new) {
  add("a.txt");
  const Target found = target(update("main"), "https://example.org/other.git");
  BOOST_TEST(told(found.change) == "A a.txt, A base.txt");
  BOOST_TEST(found.change.base_tree == "");
  BOOST_TEST(found.new_commits.size() == 2U);
}

BOOST_AUTO_TEST_CASE(each_ref_is_a_target_of_its_own) {
  git({"checkout", "-q", "-b", "one"});
  add("one.txt");
  git({"checkout", "-q", "-b", "two", "main"});
  add("two.txt");
  const auto found = targets({update("one"), {"(delete)", "", "refs/heads/gone", oid("main")}, update("two")});
  BOOST_REQUIRE(found.size() == 2U);
  BOOST_TEST(told(found[0].change) == "A one.txt");
  BOOST_TEST((found[0].commands == CommandsIn::shadow));  // `two` is checked out
  BOOST_TEST(told(found[1].change) == "A two.txt");
  BOOST_TEST((found[1].commands == CommandsIn::place));
}

BOOST_AUTO_TEST_CASE(the_branch_is_the_one_that_is_pushed_to) {
  add("a.txt");
  const Target found = target({"HEAD", oid("HEAD"), "refs/heads/release/1", ""});
  BOOST_TEST(found.branch == "release/1");
  BOOST_TEST(found.name == "refs/heads/release/1");
}

BOOST_AUTO_TEST_CASE(a_merged_branch_is_judged_commit_by_commit) {
  git({"checkout", "-q", "-b", "topic"});
  add("topic.txt");
  git({"checkout", "-q", "main"});
  add("main.txt");
  git({"merge", "-q", "--no-ff", "-m", "merge", "topic"});
  const Target found = target(update("main", "origin/main"));
  BOOST_TEST(told(found.change) == "A main.txt, A topic.txt");
  BOOST_TEST(subjects(found.new_commits) == (Strings{"add main.txt", "add topic.txt", "merge"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_a_merge_alone_brings_in_is_judged_with_it) {
  git({"checkout", "-q", "-b", "topic"});
  add("topic.txt");
  git({"checkout", "-q", "main"});
  add("main.txt");
  git({"merge", "-q", "--no-ff", "--no-commit", "topic"});
  stage("smuggled.txt", "in neither parent\n");
  commit("merge");
  const Target found = target(update("main", "origin/main"));
  const auto merge = std::find_if(found.new_commits.begin(), found.new_commits.end(),
                                  [](const NewCommit& one) { return one.commit.subject() == "merge"; });
  BOOST_REQUIRE(merge != found.new_commits.end());
  BOOST_TEST(told(merge->change) == "A smuggled.txt");
}

BOOST_AUTO_TEST_CASE(the_policy_that_counts_is_the_remote_s) {
  configure("policy: {protected: [main, \"release/**\"]}\n");
  commit("policy");
  git({"push", "-q", "--no-verify", "origin", "main", "main:release/1"});
  git({"checkout", "-q", "-b", "release/1"});
  configure("policy: {protected: [nothing]}\n");
  commit("weaken it");
  BOOST_TEST(target(update("release/1", "origin/release/1")).is_protected);
}

BOOST_AUTO_TEST_CASE(a_new_branch_has_the_policy_of_its_own_tip) {
  configure("policy: {protected: [\"release/**\"]}\n");
  commit("policy");
  git({"checkout", "-q", "-b", "release/2"});
  add("a.txt");
  BOOST_TEST(target(update("release/2")).is_protected);
}

BOOST_AUTO_TEST_CASE(a_policy_of_the_remote_that_cannot_be_read_does_not_stop_its_repair) {
  stage(".wf.yaml", "version: [\n");
  commit("broken");
  git({"push", "-q", "--no-verify", "origin", "main"});
  configure("policy: {protected: [main]}\n");
  commit("repair");
  BOOST_TEST(target(update("main", "origin/main")).is_protected);
}

BOOST_AUTO_TEST_CASE(unstaged_work_never_gets_into_what_is_pushed) {
  add("a.txt");
  write("base.txt", "changed\n");
  BOOST_TEST((target(update("main", "origin/main")).commands == CommandsIn::shadow));
}

BOOST_AUTO_TEST_SUITE_END()
