// The words of the configuration: names of stages and events there and back, when stages run, and looking things up.
#include "config/config.h"

#include <array>
#include <boost/test/unit_test.hpp>

#include "sample.h"

namespace {

using wf::config::Event;
using wf::config::Stage;

std::string events_of(Stage stage) {
  std::string names;
  for (const Event event : wf::config::default_events(stage)) names += std::string(wf::config::name_of(event)) + ' ';
  return names;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(config_config)

BOOST_AUTO_TEST_CASE(the_stages_have_the_numbers_of_the_table) {
  const std::array<const char*, 13> names = {"setup",  "parse",       "quality",   "hooks", "message",
                                             "unit",   "integration", "types",     "lint",  "performance",
                                             "stress", "security",    "compliance"};
  BOOST_TEST(std::size(names) == static_cast<std::size_t>(wf::config::k_stage_count));
  for (int i = 0; i < wf::config::k_stage_count; ++i) {
    BOOST_TEST(wf::config::name_of(static_cast<Stage>(i)) == names.at(static_cast<std::size_t>(i)));
    BOOST_TEST((wf::config::stage_named(names.at(static_cast<std::size_t>(i))) == static_cast<Stage>(i)));
  }
  BOOST_TEST(!wf::config::stage_named("Lint").has_value());
  BOOST_TEST(!wf::config::stage_named("").has_value());
}

BOOST_AUTO_TEST_CASE(every_event_is_found_by_its_name) {
  for (int i = 0; i <= static_cast<int>(Event::ci); ++i) {
    const auto event = static_cast<Event>(i);
    BOOST_TEST((wf::config::event_named(wf::config::name_of(event)) == event));
  }
  BOOST_TEST(wf::config::name_of(Event::pre_merge_commit) == "pre-merge-commit");
  BOOST_TEST(!wf::config::event_named("pre_commit").has_value());
}

BOOST_AUTO_TEST_CASE(hooks_are_all_events_but_manual_and_ci) {
  BOOST_TEST(wf::config::hook_events().size() == 12U);
  for (const Event event : wf::config::hook_events()) BOOST_TEST((event != Event::manual && event != Event::ci));
}

BOOST_AUTO_TEST_CASE(quick_stages_run_at_commit_slow_ones_at_push) {
  for (const Stage stage : {Stage::setup, Stage::parse, Stage::quality, Stage::hooks, Stage::types, Stage::lint}) {
    BOOST_TEST(events_of(stage) == "pre-commit pre-merge-commit manual ci ");
  }
  for (const Stage stage : {Stage::unit, Stage::integration, Stage::performance, Stage::stress, Stage::compliance}) {
    BOOST_TEST(events_of(stage) == "pre-push manual ci ");
  }
  BOOST_TEST(events_of(Stage::message) == "commit-msg applypatch-msg ci ");
  BOOST_TEST(events_of(Stage::security) == "pre-commit pre-merge-commit pre-push manual ci ");
}

BOOST_AUTO_TEST_CASE(a_gate_knows_when_it_runs_and_whether_it_is_given_files) {
  wf::config::Gate gate;
  gate.on = {Event::pre_push};
  gate.run = {"lint --quiet {files}"};
  BOOST_TEST(gate.runs_at(Event::pre_push));
  BOOST_TEST(!gate.runs_at(Event::pre_commit));
  BOOST_TEST(gate.takes_files());
  gate.run = {"lint", "files"};
  BOOST_TEST(!gate.takes_files());
}

BOOST_AUTO_TEST_CASE(gates_and_lanes_are_found_by_id) {
  const auto& config = wf::config::built_in();
  BOOST_REQUIRE(config.gate("check-json") != nullptr);
  BOOST_TEST(config.gate("check-json")->builtin == "check-json");
  BOOST_TEST(config.gate("check") == nullptr);
  BOOST_REQUIRE(config.lane("docs") != nullptr);
  BOOST_TEST(config.lane("docs")->has(Stage::quality));
  BOOST_TEST(!config.lane("docs")->has(Stage::unit));
  BOOST_TEST(config.lane("nothing") == nullptr);
}

BOOST_AUTO_TEST_CASE(an_empty_condition_says_so) {
  wf::config::When when;
  BOOST_TEST(when.is_empty());
  when.kinds = {"docs"};
  BOOST_TEST(!when.is_empty());
}

BOOST_AUTO_TEST_SUITE_END()
