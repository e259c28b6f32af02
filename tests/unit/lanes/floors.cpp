// Floors: what they raise, what runs as much already, and who may go below one, until when.
#include <boost/test/unit_test.hpp>

#include "config/load.h"
#include "lanes/choice.h"
#include "sample.h"

using namespace wf::lanes;
using namespace wf::lanes::sample;

namespace {

wf::config::Config loaded(std::string_view text) {
  const wf::config::Source source = {".wf.yaml", "version: 1\n" + std::string(text)};
  auto config = wf::config::load({&source, 1});
  BOOST_REQUIRE_MESSAGE(config.has_value(), (config ? "" : wf::describe(config.error())));
  return *std::move(config);
}

const std::string k_floor = "policy:\n  at_least:\n    - {when: {paths: [\"crypto/**\"]}, lane: heavy}\n";

struct Held {
  std::string lane;
  LaneSource source = LaneSource::classification;
  std::string reason;
  std::string floor;
  bool is_below = false;
};

Held held(const wf::config::Config& config, const wf::git::Change& change, const Wishes& wishes = {},
          Lowering lowering = Lowering::noted) {
  const Classification classification = classified(change);
  const Situation situation;
  auto choice = choose(config, classification, wishes, situation);
  BOOST_REQUIRE(choice.has_value());
  const std::vector<Subject> subjects = {{classification, situation}};
  hold_floors(config, subjects, lowering, *choice);
  return {choice->lane->id, choice->source, choice->reason, choice->floor, choice->is_below_floor};
}

const wf::git::Change k_crypto = change_of({"crypto/a.c"});

}  // namespace

BOOST_AUTO_TEST_SUITE(lanes_floors)

BOOST_AUTO_TEST_CASE(a_floor_raises_what_is_below_it) {
  const Held raised = held(loaded(k_floor), k_crypto);
  BOOST_TEST(raised.lane == "heavy");
  BOOST_TEST((raised.source == LaneSource::floor));
  BOOST_TEST(raised.reason ==
             "at least 'heavy': crypto/a.c matches crypto/** (else standard: low risk, not only docs)");
}

BOOST_AUTO_TEST_CASE(a_floor_that_does_not_hold_changes_nothing) {
  BOOST_TEST(held(loaded(k_floor), change_of({"src/a.c"})).lane == "standard");
  BOOST_TEST(held(loaded(k_floor), change_of({"src/a.c"})).floor.empty());
}

BOOST_AUTO_TEST_CASE(a_lane_that_runs_as_much_stays) {
  const std::string stricter = "lanes:\n  mine: {extends: heavy, when: {paths: ['*.c']}}\n" + k_floor;
  BOOST_TEST(held(loaded(stricter), k_crypto).lane == "mine");
  const std::string lighter = "lanes:\n  mine: {extends: heavy, strict: false, when: {paths: ['*.c']}}\n" + k_floor;
  BOOST_TEST(held(loaded(lighter), k_crypto).lane == "heavy");
  const std::string owing = "lanes:\n  mine: {extends: heavy, owed: [quality], when: {paths: ['*.c']}}\n" + k_floor;
  BOOST_TEST(held(loaded(owing), k_crypto).lane == "heavy");
}

BOOST_AUTO_TEST_CASE(a_wish_goes_below_at_a_commit_and_is_noted) {
  const Held below = held(loaded(k_floor), k_crypto, {"docs", "", "", ""});
  BOOST_TEST(below.lane == "docs");
  BOOST_TEST(below.is_below);
  BOOST_TEST(below.floor == "heavy");
}

BOOST_AUTO_TEST_CASE(a_wish_does_not_go_below_at_a_push) {
  const Held pushed = held(loaded(k_floor), k_crypto, {"docs", "", "", ""}, Lowering::refused);
  BOOST_TEST(pushed.lane == "heavy");
  BOOST_TEST(!pushed.is_below);
}

BOOST_AUTO_TEST_CASE(one_commit_that_meets_a_floor_holds_the_whole_push) {
  const auto config = loaded(k_floor);
  const Classification whole = classified(change_of({"src/a.c"}));
  const Classification commit = classified(k_crypto);
  const Situation situation;
  auto choice = choose(config, whole, {}, situation);
  BOOST_REQUIRE(choice.has_value());
  const std::vector<Subject> subjects = {{whole, situation}, {commit, situation}};
  hold_floors(config, subjects, Lowering::refused, *choice);
  BOOST_TEST(choice->lane->id == "heavy");
  BOOST_TEST(choice->tried.back().is_floor);
}

BOOST_AUTO_TEST_CASE(of_two_floors_both_are_reached) {
  const auto config = loaded(
      "lanes:\n  most: {extends: heavy, approval: 2}\n"
      "policy:\n  at_least:\n    - {when: {files: '>= 1'}, lane: heavy}\n    - {when: {files: '>= 1'}, lane: most}\n");
  BOOST_TEST(held(config, k_crypto).lane == "most");
}

BOOST_AUTO_TEST_CASE(a_floor_whose_lane_is_gone_means_heavy) {
  auto config = loaded(k_floor);
  config.policy.at_least[0].lane = "of the remote";
  BOOST_TEST(held(config, k_crypto).lane == "heavy");
}

BOOST_AUTO_TEST_SUITE_END()
