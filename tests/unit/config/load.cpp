// A whole file: versions, the top level, order between gates, and that the built-in things stay where nothing was said.
#include "config/load.h"

#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::config::sample;
using namespace wf::config;

BOOST_AUTO_TEST_SUITE(config_load)

BOOST_AUTO_TEST_CASE(an_empty_file_is_only_the_defaults) {
  for (const char* text : {"", "# nothing yet\n", "---\n", "version: 1\n"}) {
    const auto config = load_text(text);
    BOOST_REQUIRE_MESSAGE(config.has_value(), complaint(config));
    BOOST_TEST(config->gates.size() == built_in().gates.size());
    BOOST_TEST(config->lanes.size() == built_in().lanes.size());
    BOOST_TEST(config->policy.protected_branches.size() == 2U);
    BOOST_TEST(config->is_from_team);
  }
  BOOST_TEST(!load({}).value().is_from_team);
}

BOOST_AUTO_TEST_CASE(the_version_is_one) {
  BOOST_TEST(error_in_text("gates: {}\n") == ".wf.yaml:1:1: version: 1 is missing | add the line 'version: 1'");
  BOOST_TEST(error_in_text("version: 2\nnew: x\n") ==
             ".wf.yaml:1:10: unknown version '2': this wf reads version 1 | upgrade wf");
  BOOST_TEST(error_in_text("version: one\n") ==
             ".wf.yaml:1:10: unknown version 'one': this wf reads version 1 | write 'version: 1'");
  BOOST_TEST(error_in_text("version: 0\n") ==
             ".wf.yaml:1:10: unknown version '0': this wf reads version 1 | write 'version: 1'");
  BOOST_TEST(error_in_text("version:\n") == ".wf.yaml:1:1: 'version' has no value | give it one, or remove the key");
  BOOST_TEST(error_in_text("version: [1]\n") == ".wf.yaml:1:10: 'version' must be a single value, not a list");
}

BOOST_AUTO_TEST_CASE(an_older_wf_asks_for_an_upgrade_before_it_looks_at_keys) {
  BOOST_TEST(error_in("minimum_wf: 99.1.0\nfuture: x\n") ==
             ".wf.yaml:2:13: this configuration needs wf 99.1.0 or newer, and this is wf " WF_VERSION " | upgrade wf");
  BOOST_TEST(error_in("minimum_wf: 1.x\n") == ".wf.yaml:2:13: 'minimum_wf' is no version: '1.x' | write it like 0.1.0");
  BOOST_TEST(error_in("minimum_wf: 1.2.3.4\n") ==
             ".wf.yaml:2:13: 'minimum_wf' is no version: '1.2.3.4' | write it like 0.1.0");
  BOOST_TEST(loaded("minimum_wf: " WF_VERSION "\n").minimum_wf == WF_VERSION);
  BOOST_TEST(loaded("minimum_wf: 0.1\n").minimum_wf == "0.1");
  BOOST_TEST(loaded("minimum_wf: 0.0.99\n").minimum_wf == "0.0.99");
}

BOOST_AUTO_TEST_CASE(the_top_level_is_a_map_of_known_keys) {
  BOOST_TEST(error_in_text("- version: 1\n") == ".wf.yaml:1:1: the configuration must be a map, not a list");
  BOOST_TEST(error_in_text("hello\n") == ".wf.yaml:1:1: the configuration must be a map, not 'hello'");
  BOOST_TEST(error_in("gate: {}\n") == ".wf.yaml:2:1: unknown key 'gate' | did you mean 'gates'?");
  BOOST_TEST(error_in("colour: [x]\n") ==
             ".wf.yaml:2:1: unknown key 'colour' | known here: version, minimum_wf, include, workspaces, pre_commit, "
             "jobs, fail_fast, output, lane, gates, lanes, policy");
  BOOST_TEST(error_in("gates:\nlanes: {}\n") == ".wf.yaml:2:1: 'gates' has no value | give it one, or remove the key");
}

BOOST_AUTO_TEST_CASE(needs_name_gates_that_are_there) {
  BOOST_TEST(
      error_in("gates:\n  unit: {stage: unit, run: x, needs: [check-json, buld]}\n  build: {stage: setup, run: y}\n") ==
      ".wf.yaml:3:51: gate 'unit' needs the unknown gate 'buld' | did you mean 'build'?");
  BOOST_TEST(error_in("gates:\n  unit: {stage: unit, run: x, needs: check-xml}\n  check-xml: {enabled: false}\n") ==
             ".wf.yaml:3:38: gate 'unit' needs gate 'check-xml', which is switched off");
  BOOST_TEST(loaded_gate("gates:\n  check-xml: {needs: check-json}\n", "check-xml").needs.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_cycle_of_needs_is_named) {
  BOOST_TEST(error_in("gates:\n  a: {stage: unit, run: x, needs: a}\n") ==
             ".wf.yaml:3:35: gates need each other: a -> a");
  BOOST_TEST(error_in("gates:\n"
                      "  start: {stage: unit, run: x, needs: [b]}\n"
                      "  a: {stage: unit, run: x, needs: [check-json, c]}\n"
                      "  b: {stage: unit, run: x, needs: [a]}\n"
                      "  c: {stage: unit, run: x, needs: [b]}\n") ==
             ".wf.yaml:5:36: gates need each other: b -> a -> c -> b");
  BOOST_TEST(loaded("gates:\n"
                    "  a: {stage: unit, run: x, needs: [b, c]}\n"
                    "  b: {stage: unit, run: x, needs: [d]}\n"
                    "  c: {stage: unit, run: x, needs: [d]}\n"
                    "  d: {stage: unit, run: x}\n")
                 .gate("a")
                 ->needs.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_long_chain_of_needs_is_no_problem) {
  std::string text = "gates:\n  g0: {stage: unit, run: x}\n";
  for (int i = 1; i < 2000; ++i) {
    text += "  g" + std::to_string(i) + ": {stage: unit, run: x, needs: g" + std::to_string(i - 1) + "}\n";
  }
  BOOST_TEST(loaded(text).gates.size() == built_in().gates.size() + 2000U);
}

BOOST_AUTO_TEST_CASE(merge_keys_spare_repetition) {
  const Gate gate = loaded_gate(
      "gates:\n  a: &base {stage: lint, files: '*.c', run: 'a {files}'}\n  b: {<<: *base, run: 'b {files}'}\n", "b");
  BOOST_TEST(gate.run == std::vector<std::string>{"b {files}"});
  BOOST_TEST(wf::matches_any(gate.files, "x.c"));
}

BOOST_AUTO_TEST_CASE(an_error_in_a_second_file_names_that_file) {
  const std::vector<Source> sources = {{"one.yaml", "version: 1\n"}, {"two.yaml", "version: 1\nlanes: {a: {}}\n"}};
  BOOST_TEST(complaint(load(sources)) == "two.yaml:2:9: lane 'a' needs 'stages' or 'extends'");
}

BOOST_AUTO_TEST_SUITE_END()
