// What a person reads of a run: nothing, or one line, when all is well; which gate, why, its output and how to rerun it
// when not. Pure functions on results made by hand.
#include "run/telling.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "base/text.h"

namespace {

using namespace std::chrono_literals;
using wf::contains;
using wf::config::Event;
using wf::gates::Outcome;
using wf::run::GateResult;
using wf::run::RunResult;
using wf::run::Telling;
using wf::run::told_of_gate;
using wf::run::told_of_run;
using wf::run::Verbosity;

constexpr Verbosity k_verbosities[] = {Verbosity::failures, Verbosity::team_summary, Verbosity::summary,
                                       Verbosity::all};

GateResult result(std::string id, Outcome outcome, std::string reason = "") {
  GateResult gate;
  gate.id = std::move(id);
  gate.outcome = outcome;
  gate.reason = std::move(reason);
  gate.blocks = outcome == Outcome::failed || outcome == Outcome::missing_tool || outcome == Outcome::timed_out ||
                outcome == Outcome::errored || outcome == Outcome::cancelled;
  return gate;
}

RunResult run_of(std::vector<GateResult> gates, Event event = Event::pre_commit) {
  RunResult run;
  run.event = event;
  run.is_from_team = true;
  run.wall_time = 12ms;
  run.lanes.push_back({"", "standard", wf::lanes::LaneSource::classification, "", {}});
  for (const GateResult& gate : gates) {
    if (gate.blocks) run.exit_code = 1;
  }
  run.gates = std::move(gates);
  return run;
}

std::string told(const RunResult& run, Verbosity verbosity = Verbosity::team_summary) {
  return told_of_run(run, Telling{verbosity, false});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(run_telling)

BOOST_AUTO_TEST_CASE(a_success_without_a_team_is_silent) {
  RunResult run = run_of({result("check-json", Outcome::passed)});
  run.is_from_team = false;
  BOOST_TEST(told(run) == "");
  BOOST_TEST(told(run, Verbosity::failures) == "");
  BOOST_TEST(told(run, Verbosity::summary) == "wf: standard lane: 1 gate passed (12 ms)\n");
}

BOOST_AUTO_TEST_CASE(a_success_of_a_team_is_one_line) {
  const RunResult run = run_of({result("a", Outcome::passed), result("b", Outcome::fixed), result("c", Outcome::cached),
                                result("d", Outcome::owed, "until a protected branch is pushed")});
  BOOST_TEST(told(run) ==
             "wf: b fixed\n"
             "wf: owed: d (until a protected branch is pushed)\n"
             "wf: standard lane: 2 gates passed, 1 cached, 1 owed (12 ms)\n");
  BOOST_TEST(told(run_of({result("a", Outcome::passed)})) == "wf: standard lane: 1 gate passed (12 ms)\n");
  BOOST_TEST(told(run_of({result("a", Outcome::passed)}), Verbosity::failures) == "");
}

BOOST_AUTO_TEST_CASE(a_run_in_which_nothing_was_judged_is_silent_unless_a_person_asked) {
  BOOST_TEST(told(run_of({})) == "");
  BOOST_TEST(told(run_of({result("a", Outcome::skipped, "no files to check")})) == "");
  BOOST_TEST(told(run_of({result("a", Outcome::skipped, "no files to check")}), Verbosity::summary) ==
             "wf: nothing to check: nothing is staged\n");
}

BOOST_AUTO_TEST_CASE(a_failure_tells_place_output_and_how_to_rerun) {
  GateResult gate = result("lint", Outcome::failed, "exit code 1");
  gate.findings = {{"src/a.c", 3, 7, "unused variable"}, {"src/b.c", 4, 0, "too long"}, {"c.c", 0, 0, "no newline"}};
  gate.output = "some output";
  BOOST_TEST(told(run_of({gate, result("unit", Outcome::passed)})) ==
             "wf: lint failed: exit code 1\n"
             "  src/a.c:3:7: unused variable\n"
             "  src/b.c:4: too long\n"
             "  c.c: no newline\n"
             "some output\n"
             "  rerun: wf run lint\n"
             "wf: commit stopped by 1 gate, standard lane (12 ms)\n");
}

BOOST_AUTO_TEST_CASE(a_finding_about_the_change_as_a_whole_has_no_place) {
  GateResult gate = result("approval", Outcome::failed);
  gate.findings = {{"", 0, 0, "nobody approved"}};
  BOOST_TEST(contains(told(run_of({gate})), "\n  nobody approved\n"));
}

BOOST_AUTO_TEST_CASE(a_failure_is_told_at_every_verbosity) {
  for (const Verbosity verbosity : k_verbosities) {
    const std::string text = told(run_of({result("lint", Outcome::failed)}), verbosity);
    BOOST_TEST(contains(text, "wf: lint failed\n  rerun: wf run lint\n"));
    BOOST_TEST(contains(text, "wf: commit stopped by 1 gate"));
  }
}

BOOST_AUTO_TEST_CASE(each_event_names_what_was_stopped_and_the_command_that_tries_again) {
  const struct {
    Event event;
    std::string subject;
    std::string command;
  } k_cases[] = {
      {Event::pre_commit, "commit stopped", "wf run lint"},
      {Event::pre_merge_commit, "merge stopped", "wf run pre-merge-commit lint"},
      {Event::commit_msg, "commit stopped", "wf run commit-msg lint"},
      {Event::prepare_commit_msg, "commit stopped", "wf run prepare-commit-msg lint"},
      {Event::pre_push, "push stopped", "wf run pre-push lint"},
      {Event::pre_rebase, "rebase stopped", "wf run pre-rebase lint"},
      {Event::applypatch_msg, "patch stopped", "wf run applypatch-msg lint"},
      {Event::pre_applypatch, "patch stopped", "wf run pre-applypatch lint"},
      {Event::post_checkout, "run failed", "wf run post-checkout lint"},
      {Event::manual, "run failed", "wf run lint"},
      {Event::ci, "run failed", "wf run lint"},
  };
  for (const auto& expected : k_cases) {
    const std::string text = told(run_of({result("lint", Outcome::failed)}, expected.event));
    BOOST_TEST(contains(text, "wf: " + expected.subject + " by 1 gate"));
    BOOST_TEST(contains(text, "  rerun: " + expected.command + "\n"));
  }
}

BOOST_AUTO_TEST_CASE(what_kept_a_gate_from_judging_is_named) {
  BOOST_TEST(contains(told(run_of({result("lint", Outcome::missing_tool, "command not found: shellcheck")})),
                      "wf: lint missing tool: command not found: shellcheck\n  rerun: wf run lint\n"));
  BOOST_TEST(contains(told(run_of({result("unit", Outcome::timed_out, "no end after 3 s")})),
                      "wf: unit timed out: no end after 3 s\n"));
  BOOST_TEST(contains(told(run_of({result("unit", Outcome::errored, "killed by signal 11")})),
                      "wf: unit errored: killed by signal 11\n"));
}

BOOST_AUTO_TEST_CASE(a_warning_is_told_and_stops_nothing) {
  GateResult gate = result("trailing-whitespace", Outcome::warned, "1 finding");
  gate.findings = {{"a.c", 1, 0, "blanks at the end"}};
  const std::string text = told(run_of({gate}));
  BOOST_TEST(text ==
             "wf: trailing-whitespace warned: 1 finding\n"
             "  a.c:1: blanks at the end\n"
             "wf: standard lane: 1 gate warned (12 ms)\n");
}

BOOST_AUTO_TEST_CASE(a_skip_that_somebody_asked_for_is_named_others_are_not) {
  const std::string text = told(run_of({result("lint", Outcome::skipped, "named in SKIP"),
                                        result("tidy", Outcome::skipped, "command not found: clang-tidy"),
                                        result("docs", Outcome::skipped, "no files to check")}));
  BOOST_TEST(text == "wf: skipped: lint, tidy\n");
}

BOOST_AUTO_TEST_CASE(a_dependent_that_did_not_run_is_no_secret) {
  const RunResult run = run_of({result("build", Outcome::failed, "exit code 2"),
                                result("unit", Outcome::skipped, "it needs build, which did not pass")});
  BOOST_TEST(contains(told(run, Verbosity::all), "wf: unit skipped: it needs build, which did not pass\n"));
}

BOOST_AUTO_TEST_CASE(debts_are_named_once_with_the_reason) {
  RunResult run = run_of({result("lint", Outcome::owed, "until a protected branch is pushed"),
                          result("types", Outcome::owed, "until a protected branch is pushed"),
                          result("lint", Outcome::owed, "until a protected branch is pushed")});
  BOOST_TEST(told(run) == "wf: owed: lint, types (until a protected branch is pushed)\n");
}

BOOST_AUTO_TEST_CASE(many_findings_are_cut_and_counted) {
  GateResult gate = result("lint", Outcome::failed);
  for (std::uint32_t line = 1; line <= 100; ++line) gate.findings.push_back({"a.c", line, 0, "bad"});
  const std::string text = told(run_of({gate}));
  BOOST_TEST(contains(text, "a.c:30: bad\n  … and 70 more: wf run lint -v\n"));
  BOOST_TEST(!contains(text, "a.c:31:"));
  BOOST_TEST(contains(told(run_of({gate}), Verbosity::all), "a.c:100: bad\n"));
  gate.findings.resize(30);
  BOOST_TEST(!contains(told(run_of({gate})), "more"));
}

BOOST_AUTO_TEST_CASE(the_command_that_shows_all_findings_is_the_one_that_judges_them_again) {
  GateResult gate = result("secrets", Outcome::failed);
  gate.findings.resize(31, {"a.c", 1, 0, "bad"});
  BOOST_TEST(contains(told(run_of({gate}, Event::pre_push)), "1 more: wf run pre-push secrets -v\n"));
}

BOOST_AUTO_TEST_CASE(verbose_tells_a_line_for_every_gate) {
  GateResult passed = result("lint", Outcome::passed);
  passed.output = "all fine\n";
  const RunResult run = run_of({passed, result("types", Outcome::cached, "these files passed before"),
                                result("docs", Outcome::skipped, "no files to check")});
  BOOST_TEST(told(run, Verbosity::all) ==
             "wf: lint passed\nall fine\n"
             "wf: types cached: these files passed before\n"
             "wf: docs skipped: no files to check\n"
             "wf: standard lane: 1 gate passed, 1 cached (12 ms)\n");
}

BOOST_AUTO_TEST_CASE(a_pushed_ref_is_named) {
  GateResult gate = result("unit", Outcome::failed);
  gate.target = "refs/heads/topic";
  BOOST_TEST(contains(told(run_of({gate}, Event::pre_push)), "wf: unit failed for refs/heads/topic\n"));
}

BOOST_AUTO_TEST_CASE(refs_on_different_lanes_name_them_all) {
  RunResult run = run_of({result("a", Outcome::passed)}, Event::pre_push);
  run.lanes.push_back({"refs/heads/docs", "docs", wf::lanes::LaneSource::classification, "", {}});
  run.lanes.push_back(run.lanes.front());
  BOOST_TEST(told(run) == "wf: standard, docs lanes: 1 gate passed (12 ms)\n");
}

BOOST_AUTO_TEST_CASE(an_interruption_is_told_as_such) {
  RunResult run = run_of({result("unit", Outcome::cancelled, "interrupted")});
  run.exit_code = 130;
  const std::string text = told(run);
  BOOST_TEST(contains(text, "wf: commit interrupted\n"));
  BOOST_TEST(!contains(text, "rerun"));
  BOOST_TEST(!contains(text, "stopped by"));
}

BOOST_AUTO_TEST_CASE(colour_comes_only_when_asked_for_and_carries_no_meaning) {
  const RunResult run = run_of({result("lint", Outcome::failed), result("a", Outcome::warned)});
  const std::string coloured = told_of_run(run, Telling{Verbosity::summary, true});
  BOOST_TEST(contains(coloured, "wf: lint \x1b[31mfailed\x1b[0m\n"));
  BOOST_TEST(contains(coloured, "wf: a \x1b[33mwarned\x1b[0m\n"));
  for (const Verbosity verbosity : k_verbosities) {
    BOOST_TEST(told(run, verbosity).find('\x1b') == std::string::npos);
  }
  std::string plain;
  for (std::size_t i = 0; i < coloured.size(); ++i) {
    if (coloured[i] == '\x1b')
      i = coloured.find('m', i);
    else
      plain += coloured[i];
  }
  BOOST_TEST(plain == told(run, Verbosity::summary));
}

BOOST_AUTO_TEST_CASE(names_never_steer_the_terminal) {
  GateResult gate = result("lint", Outcome::failed);
  gate.target = "refs/heads/\x1b[2J";
  gate.findings = {{"a\x1b[2J.c", 1, 0, "bad"}, {"b\r\n.c", 0, 0, "bad"}};
  const std::string text = told(run_of({gate}, Event::pre_push));
  BOOST_TEST(text.find('\x1b') == std::string::npos);
  BOOST_TEST(text.find('\r') == std::string::npos);
  BOOST_TEST(contains(text, "\"a\\033[2J.c\":1: bad"));
}

BOOST_AUTO_TEST_CASE(messages_and_reasons_never_steer_the_terminal) {
  GateResult gate = result("links", Outcome::failed, "cannot read \x1b]0;title\x07");
  gate.findings = {{"a", 1, 0, "the target \x1b[2J is missing"}};
  const std::string text = told(run_of({gate}));
  BOOST_TEST(text.find('\x1b') == std::string::npos);
  BOOST_TEST(text.find('\x07') == std::string::npos);
}

// Tools colour their output even into pipes when told to; but nothing in it may move the cursor or set a title.
BOOST_AUTO_TEST_CASE(output_of_a_gate_never_steers_the_terminal) {
  GateResult gate = result("lint", Outcome::failed);
  gate.output = "one\x1b[2J\x1b]0;owned\x07 two\rthree\x9b\n\ttab\n";
  const std::string text = told(run_of({gate}));
  BOOST_TEST(text.find("\x1b[2J") == std::string::npos);
  BOOST_TEST(text.find("\x1b]") == std::string::npos);
  BOOST_TEST(text.find('\x07') == std::string::npos);
  BOOST_TEST(contains(text, "\n\ttab\n"));
}

BOOST_AUTO_TEST_CASE(a_gate_that_simply_passed_has_nothing_to_say) {
  const RunResult run = run_of({result("a", Outcome::passed)});
  BOOST_TEST(told_of_gate(run, run.gates[0], Telling{Verbosity::summary, false}) == "");
  BOOST_TEST(told_of_gate(run, run.gates[0], Telling{Verbosity::all, false}) == "wf: a passed\n");
}

BOOST_AUTO_TEST_SUITE_END()
