// The document of `wf run --json` has the members that docs/formats.md promises, and leaves out what is empty.
#include "cli/run_as_json.h"

#include <boost/test/unit_test.hpp>

#include "document.h"

namespace {

using namespace std::chrono_literals;
using wf::cli::run_as_json;
using wf::cli::sample::Document;
using wf::run::GateResult;
using wf::run::LaneResult;
using wf::run::RunResult;

RunResult example() {
  RunResult run;
  run.event = wf::config::Event::pre_push;
  run.flow = "0123";
  run.exit_code = 1;
  run.wall_time = 1500us;
  run.notes = {"a note \xff"};
  LaneResult lane{"refs/heads/a", "heavy", wf::lanes::LaneSource::user, "--lane", {}};
  lane.classification.risk = wf::lanes::Risk::high;
  lane.classification.risk_reason = "many files";
  lane.classification.type = "feat";
  lane.classification.added_lines = 4;
  lane.classification.deleted_lines = 2;
  lane.classification.files = {{"src/a.c", wf::lanes::Kind::source, "C", "extension .c"},
                               {"x\xff", wf::lanes::Kind::other, "", "unknown"}};
  run.lanes = {lane};
  GateResult gate;
  gate.id = "lint";
  gate.stage = wf::config::Stage::lint;
  gate.outcome = wf::gates::Outcome::missing_tool;
  gate.blocks = true;
  gate.target = "refs/heads/a";
  gate.reason = "command not found: x";
  gate.files = 3;
  gate.cached_files = 2;
  gate.wall_time = 2ms;
  gate.exit_code = 127;
  gate.fixed_files = {"src/a.c"};
  gate.findings = {{"src/a.c", 3, 7, "bad"}, {"", 0, 0, "worse"}};
  gate.output = "out\xff";
  run.gates = {gate, GateResult{}};
  return run;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cli_run_as_json)

BOOST_AUTO_TEST_CASE(the_run_is_told) {
  const Document document(run_as_json(example()));
  BOOST_TEST(document.number("/version") == 1);
  BOOST_TEST(document.string("/event") == "pre-push");
  BOOST_TEST(document.string("/flow") == "0123");
  BOOST_TEST(document.number("/exit_code") == 1);
  BOOST_TEST(double(document.root.at_pointer("/duration_ms").get_double()) == 1.5);
  BOOST_TEST(document.string("/notes/0") == "a note \xef\xbf\xbd");
}

BOOST_AUTO_TEST_CASE(the_lane_is_told_with_its_classification) {
  const Document document(run_as_json(example()));
  BOOST_TEST(document.string("/lanes/0/ref") == "refs/heads/a");
  BOOST_TEST(document.string("/lanes/0/id") == "heavy");
  BOOST_TEST(document.string("/lanes/0/source") == "user");
  BOOST_TEST(document.string("/lanes/0/reason") == "--lane");
  const std::string at = "/lanes/0/classification";
  BOOST_TEST(document.string(at + "/summary") == example().lanes[0].classification.summary());
  BOOST_TEST(document.string(at + "/risk") == "high");
  BOOST_TEST(document.string(at + "/risk_reason") == "many files");
  BOOST_TEST(document.string(at + "/type") == "feat");
  BOOST_TEST(document.number(at + "/added_lines") == 4);
  BOOST_TEST(document.number(at + "/deleted_lines") == 2);
  BOOST_TEST(document.string(at + "/files/0/path") == "src/a.c");
  BOOST_TEST(document.string(at + "/files/0/kind") == "source");
  BOOST_TEST(document.string(at + "/files/0/language") == "C");
  BOOST_TEST(document.string(at + "/files/0/reason") == "extension .c");
  BOOST_TEST(document.string(at + "/files/1/language") == "not there");
}

BOOST_AUTO_TEST_CASE(each_gate_is_told) {
  const Document document(run_as_json(example()));
  BOOST_TEST(document.string("/gates/0/id") == "lint");
  BOOST_TEST(document.string("/gates/0/stage") == "lint");
  BOOST_TEST(document.string("/gates/0/outcome") == "missing tool");
  BOOST_TEST(bool(document.root.at_pointer("/gates/0/blocks").get_bool()));
  BOOST_TEST(document.string("/gates/0/ref") == "refs/heads/a");
  BOOST_TEST(document.string("/gates/0/reason") == "command not found: x");
  BOOST_TEST(document.number("/gates/0/files") == 3);
  BOOST_TEST(document.number("/gates/0/cached_files") == 2);
  BOOST_TEST(double(document.root.at_pointer("/gates/0/duration_ms").get_double()) == 2.0);
  BOOST_TEST(document.number("/gates/0/exit_code") == 127);
  BOOST_TEST(document.string("/gates/0/fixed_files/0") == "src/a.c");
  BOOST_TEST(document.string("/gates/0/findings/0/path") == "src/a.c");
  BOOST_TEST(document.number("/gates/0/findings/0/line") == 3);
  BOOST_TEST(document.number("/gates/0/findings/0/column") == 7);
  BOOST_TEST(document.string("/gates/0/findings/0/message") == "bad");
  BOOST_TEST(document.string("/gates/0/findings/1/path") == "not there");
  BOOST_TEST(document.number("/gates/0/findings/1/line") == -1);
  BOOST_TEST(document.string("/gates/0/output") == "out\xef\xbf\xbd");
  BOOST_TEST(document.string("/gates/1/ref") == "not there");
  BOOST_TEST(document.string("/gates/1/output") == "not there");
}

BOOST_AUTO_TEST_CASE(a_run_of_nothing_is_a_document_too) {
  const Document document(run_as_json({}));
  BOOST_TEST(document.string("/event") == "manual");
  BOOST_TEST(document.root["lanes"].get_array().size() == 0U);
  BOOST_TEST(document.root["gates"].get_array().size() == 0U);
  BOOST_TEST(document.root["notes"].get_array().size() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
