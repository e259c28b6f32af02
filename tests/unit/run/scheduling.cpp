// In which order commands begin, how many run at once, what is cut into batches, and what ends a run early.
#include <sys/wait.h>
#include <boost/test/unit_test.hpp>

#include <fmt/format.h>
#include <csignal>
#include <map>
#include <random>
#include <thread>

#include "run/expectation.h"
#include "run/job_budget.h"
#include "sample.h"

namespace {

using namespace wf::run::sample;
using namespace std::chrono_literals;
using wf::gates::Outcome;
using wf::run::Expectations;
using wf::run::Job;
using wf::run::JobBudget;
using wf::run::Request;
using wf::run::RunResult;

Request with_jobs(const std::string& jobs) {
  Request request = at(Event::pre_commit);
  request.jobs = jobs;
  return request;
}

struct Place : Project {
  // As if the gate had taken so long in a run before.
  void took(const std::string& id, wf::os::Duration wall_time, std::uint32_t files = 0) const {
    Expectations known(wf::state::read_durations(folders()));
    known.note(id, files, wall_time);
    BOOST_REQUIRE(wf::state::write_durations(folders(), known.durations()).has_value());
  }
  std::string order(const Request& request) const {
    Listener listener;
    (void)run(request, listener);
    return wf::join(listener.started, " ");
  }
  void stage_files(int count) const {
    for (int i = 0; i < count; ++i) stage(fmt::format("f{}.c", i), "int i;\n");
  }
};

// The most that ran at once, by the '+' and '-' that each noted.
std::size_t most_at_once(const std::string& marks) {
  std::size_t now = 0;
  std::size_t most = 0;
  for (const char mark : marks) {
    if (mark == '+') most = std::max(most, ++now);
    if (mark == '-') --now;
  }
  return most;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_scheduling, Place)

BOOST_AUTO_TEST_CASE(without_a_history_the_longest_chain_begins_and_else_the_order_of_the_plan_counts) {
  configure(
      "gates:\n"
      "  a: {stage: lint, run: [\"true\"]}\n"
      "  b: {stage: lint, run: [\"true\"]}\n"
      "  c: {stage: lint, run: [\"true\"], needs: [b]}\n"
      "  d: {stage: lint, run: [\"true\"], needs: [c]}\n");
  BOOST_TEST(order(with_jobs("1")) == "b c a d");
}

BOOST_AUTO_TEST_CASE(what_took_longest_begins_first_with_all_that_waits_for_it) {
  configure(
      "gates:\n"
      "  quick: {stage: lint, run: [\"true\"]}\n"
      "  slow: {stage: lint, run: [\"true\"]}\n"
      "  first: {stage: lint, run: [\"true\"]}\n"
      "  slowest: {stage: lint, run: [\"true\"], needs: [first]}\n");
  took("quick", 100ms);
  took("slow", 5s);
  took("first", 100ms);
  took("slowest", 20s);
  BOOST_TEST(order(with_jobs("2")).starts_with("first slow"));
}

BOOST_AUTO_TEST_CASE(the_newest_runs_say_most_of_how_long_it_takes) {
  Expectations expectations;
  wf::config::Gate gate;
  gate.id = "lint";
  Job job;
  job.gate = &gate;
  BOOST_TEST((expectations.of(job) == wf::os::Duration(1s)));  // nothing is known
  for (int i = 0; i < 20; ++i) expectations.note("lint", 0, 1s);
  for (int i = 0; i < 5; ++i) expectations.note("lint", 0, 10s);
  BOOST_TEST((expectations.of(job) > wf::os::Duration(9s)));
  expectations.note("lint", 0, 0s);  // a clock that stood still says nothing
  BOOST_TEST((expectations.of(job) > wf::os::Duration(9s)));
}

BOOST_AUTO_TEST_CASE(batches_are_cut_by_time) {
  Expectations expectations;
  wf::config::Gate gate;
  gate.id = "lint";
  gate.run = {"tool", "{files}"};
  Job job;
  job.gate = &gate;
  job.files.resize(100);
  BOOST_TEST(expectations.batches(job, 4) == 2U);  // unknown: 10 ms a file
  job.files.resize(40);
  BOOST_TEST(expectations.batches(job, 4) == 1U);
  expectations.note("lint", 10, 2s);
  job.files.resize(20);
  BOOST_TEST(expectations.batches(job, 4) == 8U);
  BOOST_TEST(expectations.batches(job, 1) == 1U);
  job.files.resize(1000);
  BOOST_TEST(expectations.batches(job, 4) == 16U);  // enough that nobody waits for long
  gate.batches = wf::config::Batches::one;
  BOOST_TEST(expectations.batches(job, 4) == 1U);
  gate.batches = wf::config::Batches::automatic;
  gate.metrics.resize(1);  // numbers are of all files together
  BOOST_TEST(expectations.batches(job, 4) == 1U);
}

BOOST_AUTO_TEST_CASE(each_file_is_in_one_batch_and_the_output_reads_as_if_they_came_in_turn) {
  configure("gates: {lint: {stage: lint, files: \"*.c\", cache: \"off\", run: 'echo {files}'}}\n");
  stage_files(30);
  took("lint", 30s, 30);
  const RunResult result = run(with_jobs("3"));
  BOOST_TEST(outcome(result, "lint") == "passed");
  const auto lines = wf::lines(gate(result, "lint").output);
  BOOST_TEST(lines.size() == 8U);  // of four files at least
  Strings files;
  for (const std::string_view line : lines) {
    for (const std::string_view file : wf::split(line, ' ')) files.emplace_back(file);
  }
  BOOST_TEST(files.size() == 30U);
  BOOST_TEST(std::is_sorted(files.begin(), files.end()));
}

BOOST_AUTO_TEST_CASE(who_wants_all_files_in_one_call_gets_them) {
  configure("gates: {lint: {stage: lint, files: \"*.c\", batches: one, run: 'echo call {files}'}}\n");
  stage_files(30);
  took("lint", 30s, 30);
  BOOST_TEST(wf::lines(gate(run(with_jobs("3")), "lint").output).size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_first_batch_that_fails_decides_and_what_the_others_said_is_kept) {
  configure(
      "gates: {lint: {stage: lint, files: \"*.c\", cache: \"off\", run: 'echo {files}; case \"{files}\" in *f1.c*) "
      "exit 3;; *f2.c*) exit 5;; "
      "esac'}}\n");
  stage_files(8);
  took("lint", 30s, 8);
  const RunResult result = run(with_jobs("2"));
  BOOST_TEST(outcome(result, "lint") == "failed: exit code 3");
  BOOST_TEST(gate(result, "lint").output.starts_with("f0.c f1.c f2.c f3.c\n"));
  BOOST_TEST(result.exit_code == 1);
}

BOOST_AUTO_TEST_CASE(no_more_run_at_once_than_there_are_places_batches_too) {
  std::string gates = "gates:\n";
  for (int i = 0; i < 6; ++i) {
    gates += fmt::format(
        "  g{}: {{stage: lint, files: \"*.c\", cache: \"off\", run: 'printf + >> $HOME/.git/marks; sleep 0.05; printf "
        "- >> "
        "$HOME/.git/marks; : {{files}}'}}\n",
        i);
  }
  configure(gates);
  stage_files(24);
  for (int i = 0; i < 6; ++i) took(fmt::format("g{}", i), 24s, 24);
  BOOST_TEST(run(with_jobs("3")).exit_code == 0);
  const std::string marks = read(".git/marks");
  BOOST_TEST(std::count(marks.begin(), marks.end(), '+') == 36);
  BOOST_TEST(most_at_once(marks) == 3U);
}

BOOST_AUTO_TEST_CASE(fixes_are_made_in_batches_too_and_every_file_is_fixed) {
  configure(
      "gates: {style: {stage: lint, files: \"*.c\", run: '! grep -l BAD {files}', fix: 'echo call >> $HOME/.git/ran; "
      "sed -i "
      "s/BAD/good/ {files}'}}\n");
  for (int i = 0; i < 12; ++i) stage(fmt::format("f{}.c", i), "BAD\n");
  took("style", 30s, 12);
  const RunResult result = run(with_jobs("3"));
  BOOST_TEST(outcome(result, "style") == "fixed: fixed 12 files");
  BOOST_TEST(ran() == "call call call");
  for (int i = 0; i < 12; ++i) BOOST_TEST(staged(fmt::format("f{}.c", i)) == "good");
}

BOOST_AUTO_TEST_CASE(with_fail_fast_what_runs_is_stopped_and_the_rest_is_skipped) {
  configure(
      "fail_fast: true\n"
      "gates:\n"
      "  bad: {stage: lint, run: 'while ! test -e $HOME/.git/begun; do sleep 0.01; done; exit 1'}\n"
      "  slow: {stage: lint, run: 'touch $HOME/.git/begun; sleep 60; touch $HOME/.git/ended'}\n"
      "  later: {stage: lint, run: [\"true\"], needs: [slow]}\n"
      "  other: {stage: lint, run: [touch, .git/other]}\n");
  took("bad", 50s);
  took("slow", 50s);
  const RunResult result = run(with_jobs("2"));
  BOOST_TEST(outcome(result, "bad") == "failed: exit code 1");
  BOOST_TEST(outcome(result, "slow") == "cancelled: fail_fast: bad stopped the change");
  BOOST_TEST(outcome(result, "later") == "skipped: fail_fast: bad stopped the change");
  BOOST_TEST(outcome(result, "other") == "skipped: fail_fast: bad stopped the change");
  BOOST_TEST(!wf::os::exists(path() / ".git/other"));
  BOOST_TEST(!wf::os::exists(path() / ".git/ended"));
  BOOST_TEST(result.exit_code == 1);
}

BOOST_AUTO_TEST_CASE(fail_fast_heeds_checks_in_process_and_no_warning) {
  configure(
      "lanes: {mine: {extends: standard, fail_fast: true}}\n"
      "gates:\n"
      "  warns: {stage: lint, run: [\"false\"], allow_failure: true}\n"
      "  other: {stage: lint, run: [\"true\"], needs: [warns]}\n");
  environment.set("WF_LANE", "mine");
  BOOST_TEST(outcome(run(with_jobs("2")), "other") == "passed");
  stage("bad.json", "{\n");
  const RunResult result = run(with_jobs("2"));
  BOOST_TEST((gate(result, "check-json").outcome == Outcome::failed));
  BOOST_TEST(outcome(result, "warns") == "skipped: fail_fast: check-json stopped the change");
}

BOOST_AUTO_TEST_CASE(a_complaint_that_is_fixed_ends_nothing) {
  configure(
      "fail_fast: true\n"
      "gates:\n"
      "  style: {stage: lint, files: \"*.c\", run: '! grep -l BAD {files}', fix: 'sed -i s/BAD/good/ {files}'}\n"
      "  other: {stage: lint, run: [\"true\"]}\n");
  stage("a.c", "BAD\n");
  const RunResult result = run(with_jobs("2"));
  BOOST_TEST(outcome(result, "style") == "fixed: fixed 1 file");
  BOOST_TEST(outcome(result, "other") == "passed");
}

BOOST_AUTO_TEST_CASE(a_request_may_ask_for_it) {
  configure("gates: {bad: {stage: lint, run: [\"false\"]}, other: {stage: lint, run: [\"true\"]}}\n");
  Request request = with_jobs("1");
  BOOST_TEST(outcome(run(request), "other") == "passed");
  configure("gates: {bad: {stage: lint, run: [\"false\"]}, another: {stage: lint, run: [\"true\"]}}\n");
  request.fail_fast = true;
  BOOST_TEST(outcome(run(request), "another") == "skipped: fail_fast: bad stopped the change");
}

BOOST_AUTO_TEST_CASE(a_budget_gives_a_place_back_at_the_end_of_its_scope) {
  JobBudget budget(2);
  budget.take();
  {
    BOOST_TEST(budget.try_take());
    const JobBudget::Place place(budget);
    BOOST_TEST(!budget.try_take());
  }
  BOOST_TEST(budget.try_take());
  bool has_place = false;
  std::thread waiting([&] {
    budget.take();
    has_place = true;
  });
  budget.give_back();
  waiting.join();
  BOOST_TEST(has_place);
}

// Gates that pass, fail, talk, hang, die, and leave children, in a random graph: each has one result, which a model
// knows, no line is lost, and nobody is left.
BOOST_AUTO_TEST_CASE(five_hundred_gates_in_a_random_graph) {
  constexpr int k_gates = 500;
  constexpr int k_lines = 20'000;
  const char* seed_text = std::getenv("WF_TEST_SEED");
  const unsigned seed = seed_text == nullptr ? 1 : static_cast<unsigned>(std::atoi(seed_text));
  BOOST_TEST_CONTEXT("WF_TEST_SEED=" << seed) {
    std::mt19937 chance(seed);
    const auto below = [&](int end) { return static_cast<int>(chance() % static_cast<unsigned>(end)); };
    enum class Manner : std::uint8_t { passes, fails, talks, hangs, dies, leaves_a_child };
    std::vector<Manner> manners;
    std::vector<Strings> needs(k_gates);
    std::string yaml = "gates:\n";
    for (int i = 0; i < k_gates; ++i) {
      const int dice = below(100);
      const Manner manner = dice < 80   ? Manner::passes
                            : dice < 88 ? Manner::talks
                            : dice < 94 ? Manner::fails
                            : dice < 96 ? Manner::dies
                            : dice < 98 ? Manner::hangs
                                        : Manner::leaves_a_child;
      manners.push_back(manner);
      for (int n = below(4); n > 0 && i > 0; --n)
        needs[static_cast<std::size_t>(i)].push_back(fmt::format("g{}", below(i)));
      std::string run = "echo begin " + std::to_string(i) + "; ";
      switch (manner) {
        case Manner::passes:
          break;
        case Manner::fails:
          run += "exit 3; ";
          break;
        case Manner::talks:
          run += fmt::format("seq -f \"{} %.0f\" {}; ", i, k_lines);
          break;
        case Manner::hangs:
          run += "echo $$ >> $HOME/.git/pids; sleep 600 & echo $! >> $HOME/.git/pids; wait; ";
          break;
        case Manner::dies:
          run += "kill -KILL $$; ";
          break;
        case Manner::leaves_a_child:
          run += "sleep 600 & echo $! >> $HOME/.git/daemons; ";
          break;
      }
      run += "echo end " + std::to_string(i);
      const Strings& mine = needs[static_cast<std::size_t>(i)];
      const std::string wanted = mine.empty() ? "" : "needs: [" + wf::join(mine, ", ") + "], ";
      yaml += fmt::format("  g{}: {{stage: lint, cache: \"off\", timeout: {}, {}run: '{}'}}\n", i,
                          manner == Manner::hangs ? "300ms" : "10m", wanted, run);
    }
    configure(yaml);
    Listener listener;
    const RunResult result = run(with_jobs("8"), listener);

    std::map<std::string, Outcome> model;
    for (int i = 0; i < k_gates; ++i) {
      const std::string id = fmt::format("g{}", i);
      const Manner manner = manners[static_cast<std::size_t>(i)];
      const Strings& mine = needs[static_cast<std::size_t>(i)];
      const bool may_run = std::all_of(mine.begin(), mine.end(),
                                       [&](const std::string& need) { return model.at(need) == Outcome::passed; });
      const Outcome expected = !may_run                  ? Outcome::skipped
                               : manner == Manner::fails ? Outcome::failed
                               : manner == Manner::hangs ? Outcome::timed_out
                               : manner == Manner::dies  ? Outcome::errored
                                                         : Outcome::passed;
      model[id] = expected;
      const auto& told = gate(result, id);
      BOOST_TEST((told.outcome == expected), id << " " << outcome(result, id));
      BOOST_TEST(std::count(listener.finished.begin(), listener.finished.end(), id) == 1, id);
      if (expected != Outcome::passed) continue;
      std::string output = fmt::format("begin {}\n", i);
      for (int line = 1; manner == Manner::talks && line <= k_lines; ++line) output += fmt::format("{} {}\n", i, line);
      output += fmt::format("end {}\n", i);
      BOOST_TEST((told.output == output), id << " lost some of its output");
    }
    BOOST_TEST(std::count_if(result.gates.begin(), result.gates.end(),
                             [](const auto& one) { return one.id.starts_with("g"); }) == k_gates);
    BOOST_TEST((::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD));  // no child is left, not even a dead one
    const std::string ended = read(".git/pids");
    for (const std::string_view line : wf::lines(ended))
      BOOST_TEST(::kill(static_cast<pid_t>(*wf::to_number(line)), 0) == -1, line << " is still alive");
    // Who left a process behind and ended by itself may have meant to.
    const std::string daemons = read(".git/daemons");
    for (const std::string_view line : wf::lines(daemons))
      (void)::kill(static_cast<pid_t>(*wf::to_number(line)), SIGKILL);
  }
}

BOOST_AUTO_TEST_SUITE_END()
