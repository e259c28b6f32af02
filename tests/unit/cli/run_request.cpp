// What a person types becomes the request that a hook would make: names are events or gates, files are found from the
// folder we stand in, and contradictions are refused.
#include "cli/run_request.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "run/sample.h"

namespace {

using namespace wf::run::sample;
using wf::ErrorKind;
using wf::cli::Context;
using wf::cli::RunOptions;
using wf::run::Request;
using wf::run::Selection;

struct Place : Project {
  // Stands in `folder` of the project.
  template <typename Action>
  auto from(const std::string& folder, Action action) const {
    struct Back {
      std::filesystem::path here = std::filesystem::current_path();
      ~Back() { std::filesystem::current_path(here); }
    } back;
    std::filesystem::current_path(path() / folder);
    return action();
  }
  Request request(const RunOptions& options, const std::string& folder = ".") const {
    return from(folder, [&] {
      const Context context{environment};
      const auto prepared = prepare_run(context, options);
      BOOST_REQUIRE_MESSAGE(prepared.has_value(), (prepared ? "" : describe(prepared.error())));
      return prepared->request;
    });
  }
  std::string refusal(const RunOptions& options, ErrorKind kind = ErrorKind::usage) const {
    return from(".", [&] {
      const Context context{environment};
      const auto prepared = prepare_run(context, options);
      BOOST_REQUIRE(!prepared.has_value());
      BOOST_TEST((prepared.error().kind == kind));
      return prepared.error().message + (prepared.error().hint.empty() ? "" : " | " + prepared.error().hint);
    });
  }
};

RunOptions names(Strings words) {
  RunOptions options;
  options.names = std::move(words);
  return options;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cli_run_request, Place)

BOOST_AUTO_TEST_CASE(nothing_said_is_the_staged_change_by_hand) {
  const Request made = request({});
  BOOST_TEST((made.event == Event::manual));
  BOOST_TEST((made.selection == Selection::event));
  BOOST_TEST((made.fixing == wf::run::Fixing::yes));
  BOOST_TEST((made.caching == wf::run::Caching::yes));
  BOOST_TEST(!made.plan_only);
}

BOOST_AUTO_TEST_CASE(a_name_is_an_event_or_else_a_gate) {
  Request made = request(names({"pre-commit", "lint", "unit"}));
  BOOST_TEST((made.event == Event::pre_commit));
  BOOST_TEST(made.gates == (Strings{"lint", "unit"}), boost::test_tools::per_element());
  made = request(names({"lint"}));
  BOOST_TEST((made.event == Event::manual));
  RunOptions staged;
  staged.event = "pre-merge-commit";
  BOOST_TEST((request(staged).event == Event::pre_merge_commit));
  staged.event = "pre-comit";
  BOOST_TEST(refusal(staged) == "unknown event 'pre-comit' | did you mean 'pre-commit'?");
}

BOOST_AUTO_TEST_CASE(stages_are_named) {
  RunOptions options;
  options.stages = {"lint", "unit"};
  BOOST_TEST(request(options).stages.size() == 2U);
  options.stages = {"lnt"};
  BOOST_TEST(refusal(options) == "unknown stage 'lnt' | did you mean 'lint'?");
}

BOOST_AUTO_TEST_CASE(switches_are_passed_on) {
  RunOptions options;
  options.plan = true;
  options.no_fix = true;
  options.no_cache = true;
  options.lane = "heavy";
  const Request made = request(options);
  BOOST_TEST(made.plan_only);
  BOOST_TEST((made.fixing == wf::run::Fixing::no));
  BOOST_TEST((made.caching == wf::run::Caching::no));
  BOOST_TEST(made.lane == "heavy");
}

BOOST_AUTO_TEST_CASE(each_selection_is_one_of_the_engine_s) {
  stage("a.txt", "x\n");
  commit("first");
  RunOptions options;
  options.all_files = true;
  BOOST_TEST((request(options).selection == Selection::all_files));
  options = {};
  options.last_commit = true;
  Request made = request(options);
  BOOST_TEST((made.selection == Selection::between));
  BOOST_TEST(made.from == "HEAD^");
  options = {};
  options.from = "main";
  made = request(options);
  BOOST_TEST((made.selection == Selection::range));
  BOOST_TEST(made.to == "HEAD");
  options.to = "topic";
  BOOST_TEST(request(options).to == "topic");
  options.from = "";
  BOOST_TEST(refusal(options) == "--to-ref needs --from-ref");
}

BOOST_AUTO_TEST_CASE(two_selections_exclude_each_other) {
  stage("a.txt", "x\n");
  RunOptions options;
  options.all_files = true;
  options.files = {"a.txt"};
  BOOST_TEST(wf::contains(refusal(options), "exclude each other"));
  options = {};
  options.last_commit = true;
  options.from = "main";
  BOOST_TEST(wf::contains(refusal(options), "exclude each other"));
}

BOOST_AUTO_TEST_CASE(files_are_found_from_where_we_stand) {
  stage("top.txt", "x\n");
  stage("sub/a.txt", "x\n");
  std::filesystem::create_symlink("../top.txt", path() / "sub/link");
  std::filesystem::create_directory_symlink("sub", path() / "folder");
  RunOptions options;
  options.files = {"a.txt", "./a.txt", "../top.txt", "../sub/../top.txt", (path() / "sub/a.txt").native(), "link"};
  BOOST_TEST(request(options, "sub").files ==
                 (Strings{"sub/a.txt", "sub/a.txt", "top.txt", "top.txt", "sub/a.txt", "sub/link"}),
             boost::test_tools::per_element());
  options.files = {"folder/a.txt"};
  BOOST_TEST(request(options).files == (Strings{"sub/a.txt"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(files_outside_of_the_worktree_are_refused) {
  RunOptions options;
  for (const char* file : {"../outside.txt", "/etc/passwd", ".."}) {
    options.files = {file};
    BOOST_TEST(wf::contains(refusal(options), "is not in the worktree"));
  }
  options.files = {"..strange"};
  BOOST_TEST(request(options).files == (Strings{"..strange"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(pre_push_is_the_push_that_git_would_make) {
  BOOST_TEST(refusal(names({"pre-push"})) == "there is no commit to push yet");
  stage("a.txt", "x\n");
  const std::string first = commit("first");
  Request made = request(names({"pre-push"}));
  BOOST_TEST(made.remote == "origin");
  BOOST_REQUIRE(made.updates.size() == 1U);
  BOOST_TEST(made.updates[0].local_ref == "refs/heads/main");
  BOOST_TEST(made.updates[0].local_oid == first);
  BOOST_TEST(made.updates[0].remote_ref == "refs/heads/main");
  BOOST_TEST(made.updates[0].remote_oid == "");
  git({"config", "branch.main.remote", "fork"});
  git({"config", "branch.main.merge", "refs/heads/group/work"});
  git({"update-ref", "refs/remotes/fork/group/work", first});
  made = request(names({"pre-push"}));
  BOOST_TEST(made.remote == "fork");
  BOOST_TEST(made.updates[0].remote_ref == "refs/heads/group/work");
  BOOST_TEST(made.updates[0].remote_oid == first);
  git({"checkout", "-q", "--detach"});
  made = request(names({"pre-push"}));
  BOOST_TEST(made.updates[0].local_ref == "HEAD");
  BOOST_TEST(made.updates[0].local_oid == first);
}

BOOST_AUTO_TEST_CASE(message_events_take_git_s_file_or_the_given_one) {
  BOOST_TEST(request(names({"commit-msg"})).message_file.filename() == "COMMIT_EDITMSG");
  RunOptions options = names({"commit-msg"});
  options.message_file = (path() / "message").native();
  BOOST_TEST(request(options).message_file == path() / "message");
}

// Commands of message gates run at the top of the worktree, wherever we stand.
BOOST_AUTO_TEST_CASE(a_message_file_is_found_from_where_we_stand) {
  write("sub/message", "feat: one\n");
  RunOptions options = names({"commit-msg"});
  options.message_file = "message";
  const wf::os::Path file = request(options, "sub").message_file;
  BOOST_TEST(wf::os::exists(file.is_absolute() ? file : path() / file));
}

BOOST_AUTO_TEST_CASE(the_configuration_is_the_file_s_except_for_a_push) {
  write(".wf.yaml", "version: 1\ngates: {mine: {stage: lint, run: [\"true\"]}}\n");
  from(".", [&] {
    const Context context{environment};
    BOOST_TEST((prepare_run(context, {})->session.config.gate("mine") != nullptr));
    return 0;
  });
}

BOOST_AUTO_TEST_CASE(outside_of_a_repository_there_is_nothing_to_run) {
  const wf::test::TemporaryFolder place;
  from(place.path().native(), [&] {
    const Context context{environment};
    const auto prepared = prepare_run(context, {});
    BOOST_REQUIRE(!prepared.has_value());
    BOOST_TEST((prepared.error().kind == ErrorKind::repository));
    return 0;
  });
}

BOOST_AUTO_TEST_SUITE_END()
