// Why a gate runs, or does not: each reason by itself, on plans made and not carried out.
#include "run/plan.h"

#include <boost/test/unit_test.hpp>
#include <memory>

#include "sample.h"

namespace {

using namespace wf::run::sample;
using wf::gates::Outcome;
using wf::run::Caching;
using wf::run::Job;
using wf::run::lets_through;
using wf::run::Plan;
using wf::run::PlanContext;
using wf::run::Request;

// A plan with everything that it points into.
struct Planned {
  wf::run::Session session;
  Request request;
  wf::state::Verdicts verdicts;
  std::vector<wf::run::Target> targets;
  Plan plan;

  Planned(wf::run::Session opened, Request asked)
      : session(std::move(opened)), request(std::move(asked)), verdicts(session.folders) {}

  // "runs", "skipped: …", "cached: …", "owed: …", or "not there".
  std::string told(std::string_view id) const {
    for (const Job& job : plan.jobs) {
      if (job.gate->id == id) return job.runs() ? "runs" : std::string(name_of(*job.decided)) + ": " + job.reason;
    }
    return "not there";
  }
  const Job& job(std::string_view id) const {
    const auto found = std::find_if(plan.jobs.begin(), plan.jobs.end(), [&](const Job& j) { return j.gate->id == id; });
    BOOST_REQUIRE(found != plan.jobs.end());
    return *found;
  }
  Strings files(std::string_view id) const { return paths(job(id).files); }
};

struct Place : Project {
  wf::Result<std::unique_ptr<Planned>> try_plan(const Request& request, std::string_view lane = "standard") const {
    auto planned = std::make_unique<Planned>(open(), request);
    auto targets = find_targets(planned->session, request);
    BOOST_REQUIRE(targets.has_value());
    planned->targets = std::move(*targets);
    const wf::config::Lane* definition = planned->session.config.lane(lane);
    BOOST_REQUIRE(definition != nullptr);
    const PlanContext context{planned->session, planned->request, planned->verdicts, nullptr};
    auto plan = make_plan(context, planned->targets.at(0), *definition);
    if (!plan) return tl::unexpected<wf::Error>(plan.error());
    planned->plan = std::move(*plan);
    return planned;
  }
  std::unique_ptr<Planned> plan(const Request& request, std::string_view lane = "standard") const {
    auto planned = try_plan(request, lane);
    BOOST_REQUIRE_MESSAGE(planned.has_value(), (planned ? "" : describe(planned.error())));
    return std::move(*planned);
  }
  std::unique_ptr<Planned> plan(Event event = Event::pre_commit, std::string_view lane = "standard") const {
    return plan(at(event), lane);
  }

  void configure_gates() const {
    configure(
        "gates:\n"
        "  lint: {stage: lint, files: \"*.c\", exclude: \"third/**\", run: [\"true\", \"{files}\"]}\n"
        "  whole: {stage: types, run: [\"true\"]}\n"
        "  unit: {stage: unit, run: [\"true\"], when_changed: [\"src/**\"]}\n");
  }
};

Request asking_for(Strings gates, Event event = Event::manual) {
  Request request = at(event);
  request.gates = std::move(gates);
  return request;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_plan, Place)

BOOST_AUTO_TEST_CASE(a_gate_gets_the_files_that_are_its_business) {
  configure_gates();
  stage("src/a.c", "1\n");
  stage("third/b.c", "2\n");
  stage("doc.md", "3\n");
  const auto planned = plan();
  BOOST_TEST(planned->told("lint") == "runs");
  BOOST_TEST(planned->files("lint") == (Strings{"src/a.c"}), boost::test_tools::per_element());
  BOOST_TEST(planned->told("whole") == "runs");
}

BOOST_AUTO_TEST_CASE(a_gate_without_files_is_skipped) {
  configure_gates();
  stage("doc.md", "3\n");
  BOOST_TEST(plan()->told("lint") == "skipped: no files to check");
}

BOOST_AUTO_TEST_CASE(deletions_and_submodules_are_never_given_to_a_gate_and_symlinks_to_no_command) {
  configure("gates: {all: {stage: lint, run: [\"true\", \"{files}\"]}}\n");
  stage("gone.txt", "x\n");
  stage("kept.txt", "x\n");
  commit("first");
  git({"rm", "-q", "gone.txt"});
  git({"update-index", "--add", "--cacheinfo", "160000," + git({"rev-parse", "HEAD"}) + ",module"});
  std::filesystem::create_symlink("kept.txt", path() / "link");
  git({"add", "link"});
  const auto planned = plan();
  BOOST_TEST(planned->told("all") == "skipped: no files to check");
  BOOST_TEST(planned->files("check-symlinks") == (Strings{"link"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_whole_gate_waits_for_what_it_depends_on) {
  configure(
      "gates:\n"
      "  build: {stage: types, run: [\"true\"], when_changed: [\"src/**\"]}\n"
      "  pages: {stage: types, run: [\"true\"], files: [\"*.md\"]}\n");
  commit("configure");
  BOOST_TEST(plan()->told("build") == "skipped: nothing changed");
  stage("doc.txt", "x\n");
  BOOST_TEST(plan()->told("build") == "skipped: nothing that it depends on changed");
  BOOST_TEST(plan()->told("pages") == "skipped: no files to check");
  stage("src/a.c", "x\n");
  stage("doc.md", "x\n");
  BOOST_TEST(plan()->told("build") == "runs");
  BOOST_TEST(plan()->told("pages") == "runs");
}

BOOST_AUTO_TEST_CASE(a_file_that_left_a_folder_is_a_change_of_what_depends_on_it) {
  configure("gates: {build: {stage: types, run: [\"true\"], when_changed: [\"src/**\"]}}\n");
  stage("src/a.c", "some content that is long enough to be found again\n");
  commit("first");
  git({"mv", "src/a.c", "b.c"});
  BOOST_TEST(plan()->told("build") == "runs");
  commit("moved");
  stage("src/a.c", "x\n");
  commit("again");
  git({"rm", "-q", "src/a.c"});
  BOOST_TEST(plan()->told("build") == "runs");
}

BOOST_AUTO_TEST_CASE(SKIP_and_WF_SKIP_name_gates_to_leave_out) {
  configure_gates();
  stage("a.c", "1\n");
  environment.set("SKIP", " lint ,check-json,");
  environment.set("WF_SKIP", "whole");
  const auto planned = plan();
  BOOST_TEST(planned->told("lint") == "skipped: named in SKIP");
  BOOST_TEST(planned->told("whole") == "skipped: named in SKIP");
  BOOST_TEST(planned->told("check-secrets") == "runs");
}

BOOST_AUTO_TEST_CASE(what_passed_before_is_cached_file_by_file) {
  configure_gates();
  stage("a.c", "1\n");
  const auto first = plan();
  for (const std::string id : {"lint", "whole"}) {
    const Job& job = first->job(id);
    if (job.tree_verdict) first->verdicts.add(job.tree_verdict->place, job.tree_verdict->key, {});
    for (const auto& file : job.files) first->verdicts.add(file.verdict->place, file.verdict->key, {});
  }
  BOOST_REQUIRE(first->verdicts.flush().has_value());
  BOOST_TEST(plan()->told("lint") == "cached: these files passed before");
  BOOST_TEST(plan()->told("whole") == "cached: this content passed before");
  BOOST_TEST(plan()->job("lint").cached_files == 1U);
  Request anew = at(Event::pre_commit);
  anew.caching = Caching::no;
  BOOST_TEST(plan(anew)->told("lint") == "runs");
  BOOST_TEST(plan(anew)->told("whole") == "runs");
}

BOOST_AUTO_TEST_CASE(a_stage_that_the_lane_owes_waits_for_a_protected_branch) {
  configure(
      "gates:\n"
      "  lint: {stage: lint, run: [\"true\"], on: [pre-commit, manual, ci]}\n"
      "lanes:\n"
      "  quick: {extends: standard, owed: [lint]}\n");
  BOOST_TEST(plan(Event::pre_commit, "quick")->told("lint") == "owed: until a protected branch is pushed");
  BOOST_TEST(plan(Event::manual, "quick")->told("lint") == "runs");
  BOOST_TEST(plan(Event::ci, "quick")->told("lint") == "runs");
  BOOST_TEST(plan(Event::pre_commit)->told("lint") == "runs");
}

BOOST_AUTO_TEST_CASE(what_is_not_needed_is_not_owed) {
  configure(
      "gates:\n"
      "  lint: {stage: lint, files: \"*.c\", run: [\"true\", \"{files}\"]}\n"
      "lanes:\n"
      "  quick: {extends: standard, owed: [lint]}\n");
  BOOST_TEST(plan(Event::pre_commit, "quick")->told("lint") == "skipped: no files to check");
}

BOOST_AUTO_TEST_CASE(in_a_merge_gates_of_the_whole_tree_wait_for_the_push) {
  configure(
      "gates:\n"
      "  each: {stage: lint, run: [\"true\", \"{files}\"]}\n"
      "  whole: {stage: types, run: [\"true\"]}\n");
  start_merge();
  stage("both.txt", "resolved\n");
  for (const Event event : {Event::pre_commit, Event::pre_merge_commit}) {
    const auto planned = plan(event);
    BOOST_TEST(planned->told("whole") == "owed: a merge: it runs at the push");
    BOOST_TEST(planned->told("each") == "runs");
    BOOST_TEST(planned->files("each") == (Strings{"both.txt"}), boost::test_tools::per_element());
    BOOST_TEST(planned->told("check-merge-conflict") == "runs");
  }
}

BOOST_AUTO_TEST_CASE(the_event_chooses_gates_by_stage_or_by_their_own_word) {
  configure(
      "gates:\n"
      "  lint: {stage: lint, run: [\"true\"]}\n"
      "  unit: {stage: unit, run: [\"true\"]}\n"
      "  early: {stage: unit, run: [\"true\"], on: pre-commit}\n"
      "  note: {stage: hooks, run: [\"true\"], on: post-commit}\n");
  const auto commit_plan = plan(Event::pre_commit);
  BOOST_TEST(commit_plan->told("lint") == "runs");
  BOOST_TEST(commit_plan->told("unit") == "not there");
  BOOST_TEST(commit_plan->told("early") == "runs");
  BOOST_TEST(commit_plan->told("note") == "not there");
  BOOST_TEST(plan(Event::manual)->told("unit") == "runs");
  BOOST_TEST(plan(Event::manual)->told("early") == "not there");
  BOOST_TEST(plan(Event::pre_applypatch)->told("lint") == "runs");
  BOOST_TEST(plan(Event::pre_applypatch)->told("unit") == "not there");
}

BOOST_AUTO_TEST_CASE(a_stage_that_is_not_in_the_lane_does_not_run) {
  configure_gates();
  stage("a.c", "1\n");
  const auto planned = plan(Event::pre_commit, "docs");
  BOOST_TEST(planned->told("lint") == "not there");
  BOOST_TEST(planned->told("check-secrets") == "runs");
}

BOOST_AUTO_TEST_CASE(gates_and_stages_can_be_asked_for_whatever_the_lane) {
  configure(
      "gates:\n"
      "  lint: {stage: lint, run: [\"true\"]}\n"
      "  early: {stage: unit, run: [\"true\"], on: pre-commit}\n");
  auto planned = plan(asking_for({"lint"}), "docs");
  BOOST_TEST(planned->told("lint") == "runs");
  BOOST_TEST(planned->plan.jobs.size() == 1U);
  BOOST_TEST(plan(asking_for({"early"}))->told("early") == "runs");  // by hand a named gate always runs
  Request stages = at(Event::pre_commit);
  stages.stages = {wf::config::Stage::lint};
  planned = plan(stages, "docs");
  BOOST_TEST(planned->told("lint") == "runs");
  BOOST_TEST(planned->told("early") == "not there");
  BOOST_TEST(planned->told("check-secrets") == "not there");
}

BOOST_AUTO_TEST_CASE(an_unknown_gate_is_wrong_usage_that_names_the_nearest) {
  configure_gates();
  const auto planned = try_plan(asking_for({"lnt"}));
  BOOST_REQUIRE(!planned.has_value());
  BOOST_TEST((planned.error().kind == wf::ErrorKind::usage));
  BOOST_TEST(planned.error().message == "no gate 'lnt'");
  BOOST_TEST(planned.error().hint == "did you mean 'lint'? `wf gate list` names them all");
}

BOOST_AUTO_TEST_CASE(an_unknown_built_in_is_an_error_where_it_is_written) {
  configure("gates:\n  odd: {stage: lint, builtin: check-jsn}\n");
  const auto opened = wf::run::Session::open(path(), environment, wf::git::StartedBy::git, wf::run::ConfigFrom::index);
  BOOST_REQUIRE(!opened.has_value());
  BOOST_TEST((opened.error().kind == wf::ErrorKind::config));
  BOOST_TEST(opened.error().where.file == ".wf.yaml");
  BOOST_TEST(opened.error().where.line == 3);
  BOOST_TEST(wf::contains(opened.error().message, "gate 'odd'"));
}

BOOST_AUTO_TEST_CASE(inside_of_a_gate_only_built_ins_run) {
  configure_gates();
  stage("a.c", "1\n");
  environment.set("WF_RUN_ID", "1");
  const auto planned = plan();
  BOOST_TEST(planned->told("lint") == "not there");
  BOOST_TEST(planned->told("whole") == "not there");
  BOOST_TEST(planned->told("check-secrets") == "runs");
}

BOOST_AUTO_TEST_CASE(the_built_in_message_rule_waits_for_a_history_that_keeps_to_it) {
  Request request = at(Event::commit_msg);
  request.message_file = path() / ".git/COMMIT_EDITMSG";
  write(".git/COMMIT_EDITMSG", "anything\n");
  for (int i = 0; i < 9; ++i) commit("feat: one");
  BOOST_TEST(plan(request)->told("conventional-commit") == "not there");  // too few to tell
  commit("fix: ten");
  BOOST_TEST(plan(request)->told("conventional-commit") == "runs");
  commit("and now without");
  BOOST_TEST(plan(request)->told("conventional-commit") == "runs");  // 10 of 11
  commit("again without");
  BOOST_TEST(plan(request)->told("conventional-commit") == "not there");  // 10 of 12
  configure("gates: {conventional-commit: {allow_failure: false}}\n");
  BOOST_TEST(plan(request)->told("conventional-commit") == "runs");  // the team wants it
}

BOOST_AUTO_TEST_CASE(a_message_gate_never_judges_files) {
  configure("gates: {message: {stage: message, builtin: conventional-commit}}\n");
  stage("a.txt", "no message at all\n");
  BOOST_TEST(plan(Event::ci)->told("message") != "runs");
}

BOOST_AUTO_TEST_CASE(gates_stand_in_the_order_of_their_stages) {
  configure_gates();
  stage("a.c", "1\n");
  int last = 0;
  const auto planned = plan();
  for (const Job& job : planned->plan.jobs) {
    BOOST_TEST(static_cast<int>(job.gate->stage) >= last);
    last = static_cast<int>(job.gate->stage);
  }
}

BOOST_AUTO_TEST_CASE(what_lets_a_change_through_is_what_the_lane_and_the_gate_say) {
  wf::config::Gate gate;
  gate.where = {".wf.yaml", 1, 1};
  wf::config::Lane lane;
  for (const Outcome good :
       {Outcome::passed, Outcome::fixed, Outcome::cached, Outcome::skipped, Outcome::owed, Outcome::warned}) {
    BOOST_TEST(lets_through(good, gate, lane));
  }
  for (const Outcome bad :
       {Outcome::failed, Outcome::missing_tool, Outcome::timed_out, Outcome::errored, Outcome::cancelled}) {
    BOOST_TEST(!lets_through(bad, gate, lane));
  }
  lane.strict = true;
  BOOST_TEST(!lets_through(Outcome::warned, gate, lane));
  gate.where = {};
  BOOST_TEST(lets_through(Outcome::warned, gate, lane));  // not the team's: built in
  gate.allow_failure = true;
  BOOST_TEST(lets_through(Outcome::timed_out, gate, lane));
  BOOST_TEST(!lets_through(Outcome::cancelled, gate, lane));
}

BOOST_AUTO_TEST_SUITE_END()
