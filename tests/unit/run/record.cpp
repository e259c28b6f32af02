// What history keeps of a result: sums over all refs, the first ref's lane, and each gate in few words.
#include "run/record.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace std::chrono_literals;
using wf::run::GateResult;
using wf::run::LaneResult;
using wf::run::record_of;
using wf::run::RunResult;

LaneResult lane(std::string target, std::string id, std::uint32_t docs, std::uint32_t sources) {
  LaneResult made;
  made.target = std::move(target);
  made.id = std::move(id);
  made.source = wf::lanes::LaneSource::rule;
  made.reason = "because";
  made.classification.files.resize(docs + sources);
  made.classification.counts[static_cast<std::size_t>(wf::lanes::Kind::docs)] = docs;
  made.classification.counts[static_cast<std::size_t>(wf::lanes::Kind::source)] = sources;
  made.classification.added_lines = 10;
  made.classification.deleted_lines = 3;
  made.classification.type = "feat";
  return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(run_record)

BOOST_AUTO_TEST_CASE(a_run_is_told_in_the_record_s_words) {
  RunResult run;
  run.event = wf::config::Event::pre_push;
  run.flow = "0123456789abcdef";
  run.lanes = {lane("refs/heads/a", "fix", 1, 2), lane("refs/heads/b", "docs", 4, 0)};
  run.notes = {"a note"};
  run.wall_time = 5ms;
  run.exit_code = 1;
  GateResult gate;
  gate.id = "lint";
  gate.stage = wf::config::Stage::lint;
  gate.outcome = wf::gates::Outcome::missing_tool;
  gate.reason = "command not found: x";
  gate.files = 2;
  gate.cached_files = 3;
  gate.findings.resize(4);
  gate.wall_time = 7ms;
  gate.exit_code = 127;
  gate.use.context_switches = 9;
  run.gates = {gate};
  const auto record = record_of(run, {1767323045, 60}, {"head", "tree of head", "main"}, "tree");
  BOOST_TEST(record.event == "pre-push");
  BOOST_TEST(record.flow == "0123456789abcdef");
  BOOST_TEST(record.started.seconds == 1767323045);
  BOOST_TEST(record.started.zone_minutes == 60);
  BOOST_TEST((record.wall_time == 5ms));
  BOOST_TEST(record.version == WF_VERSION);
  BOOST_TEST(record.branch == "main");
  BOOST_TEST(record.head == "head");
  BOOST_TEST(record.tree == "tree");
  BOOST_TEST(record.lane == "fix");
  BOOST_TEST(record.lane_source == "rule");
  BOOST_TEST(record.lane_reason == "because");
  BOOST_TEST(record.type == "feat");
  BOOST_TEST(record.files == 7U);
  BOOST_TEST(record.added_lines == 20U);
  BOOST_TEST(record.deleted_lines == 6U);
  BOOST_REQUIRE(record.kinds.size() == 2U);
  BOOST_TEST(record.kinds[0].first == "docs");
  BOOST_TEST(record.kinds[0].second == 5U);
  BOOST_TEST(record.kinds[1].second == 2U);
  BOOST_TEST(record.notes.size() == 1U);
  BOOST_TEST(record.exit_code == 1);
  BOOST_REQUIRE(record.gates.size() == 1U);
  BOOST_TEST(record.gates[0].id == "lint");
  BOOST_TEST(record.gates[0].stage == "lint");
  BOOST_TEST(record.gates[0].outcome == "missing tool");
  BOOST_TEST(record.gates[0].reason == "command not found: x");
  BOOST_TEST(record.gates[0].files == 5U);
  BOOST_TEST(record.gates[0].findings == 4U);
  BOOST_TEST((record.gates[0].wall_time == 7ms));
  BOOST_TEST(record.gates[0].exit_code == 127);
  BOOST_TEST(record.gates[0].use.context_switches == 9U);
}

BOOST_AUTO_TEST_CASE(a_hook_that_judged_nothing_leaves_the_bare_facts) {
  const auto record = wf::run::bare_record(wf::config::Event::pre_commit, {1767323045, 0});
  BOOST_TEST(record.event == "pre-commit");
  BOOST_TEST(record.version == WF_VERSION);
  BOOST_TEST(record.lane == "");
  BOOST_TEST(record.gates.empty());
}

BOOST_AUTO_TEST_SUITE_END()
