// The lanes section and policy: conditions, what `extends` brings, what is owed, and every complaint with its place.
#include <boost/test/unit_test.hpp>

#include "config/load.h"
#include "sample.h"

using namespace wf::config::sample;
using namespace wf::config;

namespace {

std::string names_of(const std::vector<Stage>& stages) {
  std::string names;
  for (const Stage stage : stages) names += (names.empty() ? "" : " ") + std::string(name_of(stage));
  return names;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(config_lanes)

BOOST_AUTO_TEST_CASE(every_key_is_taken_over) {
  const Lane lane = loaded_lane(
      "lanes:\n"
      "  quick:\n"
      "    description: A quick one\n"
      "    when: {branch: 'hotfix/**', paths: {any: ['src/**'], all: '*.c', none: [secret/]}, kinds: [docs, test]}\n"
      "    stages: [unit, parse, setup, parse]\n"
      "    owed: [lint]\n"
      "    budget: 3m\n"
      "    on_missing_tool: warn\n"
      "    strict: true\n",
      "quick");
  BOOST_TEST(lane.description == "A quick one");
  BOOST_REQUIRE(lane.when.has_value());
  BOOST_TEST(wf::matches_any(lane.when->branch, "hotfix/a"));
  BOOST_TEST(!wf::matches_any(lane.when->branch, "x/hotfix/a"));
  BOOST_TEST(wf::matches_any(lane.when->paths_any, "src/a"));
  BOOST_TEST(wf::matches_any(lane.when->paths_all, "x/a.c"));
  BOOST_TEST(wf::matches_any(lane.when->paths_none, "secret/a"));
  BOOST_TEST((lane.when->kinds == std::vector<std::string>{"docs", "test"}));
  BOOST_TEST(names_of(lane.stages) == "setup parse unit lint");
  BOOST_TEST(names_of(lane.owed) == "lint");
  BOOST_TEST((lane.budget == std::chrono::minutes(3)));
  BOOST_TEST((lane.on_missing_tool == OnMissingTool::warn));
  BOOST_TEST(lane.strict);
  BOOST_TEST(lane.stages_are_explicit);
  BOOST_TEST(!lane.is_builtin);
  BOOST_TEST((lane.where == wf::Where{".wf.yaml", 3, 3}));
}

BOOST_AUTO_TEST_CASE(paths_as_a_list_or_one_pattern_mean_any) {
  BOOST_TEST(
      loaded_lane("lanes:\n  a: {extends: docs, when: {paths: ['x/**', 'y/**']}}\n", "a").when->paths_any.size() == 2U);
  BOOST_TEST(loaded_lane("lanes:\n  a: {extends: docs, when: {paths: 'x/**'}}\n", "a").when->paths_any.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_branch_may_look_like_a_number) {
  const Lane lane = loaded_lane("lanes:\n  a: {extends: docs, when: {branch: [1.10, main]}}\n", "a");
  BOOST_TEST(wf::matches_any(lane.when->branch, "1.10"));
}

BOOST_AUTO_TEST_CASE(extends_brings_everything_but_when) {
  const std::string text =
      "lanes:\n"
      "  child: {extends: parent}\n"
      "  parent: {when: {branch: x}, stages: [parse, unit], owed: [lint], budget: 1m, on_missing_tool: skip, strict: "
      "true}\n"
      "  other: {extends: parent, stages: [lint], budget: 2m, strict: false, on_missing_tool: fail}\n"
      "  third: {extends: parent, owed: [unit]}\n";
  const Lane child = loaded_lane(text, "child");
  BOOST_TEST(!child.when.has_value());
  BOOST_TEST(names_of(child.stages) == "parse unit lint");
  BOOST_TEST(names_of(child.owed) == "lint");
  BOOST_TEST((child.budget == std::chrono::minutes(1)));
  BOOST_TEST((child.on_missing_tool == OnMissingTool::skip));
  BOOST_TEST(child.strict);
  BOOST_TEST(child.stages_are_explicit);
  const Lane other = loaded_lane(text, "other");
  BOOST_TEST(names_of(other.stages) == "lint");
  BOOST_TEST(other.owed.empty());
  BOOST_TEST((other.budget == std::chrono::minutes(2)));
  BOOST_TEST((other.on_missing_tool == OnMissingTool::fail));
  BOOST_TEST(!other.strict);
  const Lane third = loaded_lane(text, "third");
  BOOST_TEST(names_of(third.stages) == "parse unit lint");
  BOOST_TEST(names_of(third.owed) == "unit");
}

BOOST_AUTO_TEST_CASE(a_built_in_lane_can_be_extended_and_replaced) {
  const Lane lane = loaded_lane("lanes:\n  mine: {extends: heavy}\n", "mine");
  BOOST_TEST(lane.strict);
  BOOST_TEST(!lane.is_builtin);
  BOOST_TEST(!lane.stages_are_explicit);
  const Config config = loaded("lanes:\n  mine: {extends: standard}\n  standard: {extends: standard, budget: 1h}\n");
  BOOST_REQUIRE(config.lanes.size() == 7U);
  BOOST_TEST(config.lanes[0].id == "docs");
  BOOST_TEST(config.lanes[1].id == "heavy");
  BOOST_TEST(config.lanes[5].id == "mine");
  BOOST_TEST(config.lanes[6].id == "standard");
  BOOST_TEST(!config.lanes[6].is_builtin);
  BOOST_TEST((config.lanes[5].budget == std::chrono::hours(1)));
}

BOOST_AUTO_TEST_CASE(what_extends_can_get_wrong) {
  BOOST_TEST(error_in("lanes:\n  a: {budget: 1m}\n") == ".wf.yaml:3:3: lane 'a' needs 'stages' or 'extends'");
  BOOST_TEST(error_in("lanes:\n  a: {extends: standrd}\n") ==
             ".wf.yaml:3:16: lane 'a' extends the unknown lane 'standrd' | did you mean 'standard'?");
  BOOST_TEST(error_in("lanes:\n  a: {extends: [docs, heavy]}\n") ==
             ".wf.yaml:3:16: 'extends' in lane 'a' must be a single value, not a list | a lane extends one other");
  BOOST_TEST(error_in("lanes:\n  a: {extends: a}\n") == ".wf.yaml:3:16: lanes extend each other: a -> a");
  BOOST_TEST(error_in("lanes:\n  c: {extends: a}\n  a: {extends: b}\n  b: {extends: a}\n") ==
             ".wf.yaml:4:16: lanes extend each other: a -> b -> a");
}

BOOST_AUTO_TEST_CASE(what_a_lane_can_get_wrong) {
  BOOST_TEST(error_in("lanes:\n  a:\n") == ".wf.yaml:3:3: lane 'a' has no value");
  BOOST_TEST(error_in("lanes:\n  a: docs\n") == ".wf.yaml:3:6: lane 'a' must be a map, not 'docs'");
  BOOST_TEST(error_in("lanes:\n  a/b: {extends: docs}\n").starts_with(".wf.yaml:3:3: 'a/b' is no name for a lane"));
  BOOST_TEST(error_in("lanes:\n  a: {extend: docs}\n") ==
             ".wf.yaml:3:7: unknown key 'extend' in lane 'a' | did you mean 'extends'?");
  BOOST_TEST(error_in("lanes:\n  a: {stages: parse}\n") ==
             ".wf.yaml:3:15: 'stages' in lane 'a' must be a list or a map, not 'parse'");
  BOOST_TEST(error_in("lanes:\n  a: {stages: []}\n") == ".wf.yaml:3:15: 'stages' in lane 'a' is empty");
  BOOST_TEST(
      error_in("lanes:\n  a: {stages: [parse, unitt]}\n")
          .starts_with(
              ".wf.yaml:3:23: unknown stage 'unitt' for 'stages' in lane 'a' | did you mean 'unit'? known: setup,"));
  BOOST_TEST(error_in("lanes:\n  a: {extends: docs, budget: soon}\n") ==
             ".wf.yaml:3:30: 'budget' in lane 'a' is no duration: 'soon' | write 90s, 10m or 1h");
  BOOST_TEST(error_in("lanes:\n  a: {extends: docs, strict: on}\n") ==
             ".wf.yaml:3:30: 'strict' in lane 'a' must be true or false, not on");
}

BOOST_AUTO_TEST_CASE(what_a_condition_can_get_wrong) {
  const auto error = [](std::string_view when) {
    return error_in("lanes:\n  a: {extends: docs, when: " + std::string(when) + "}\n");
  };
  BOOST_TEST(error("{}") ==
             ".wf.yaml:3:28: 'when' in lane 'a' is empty | "
             "give it one of branch, paths, kinds, files, lines, message, type, author, event");
  BOOST_TEST(error("{paths: {}}") ==
             ".wf.yaml:3:28: 'when' in lane 'a' is empty | "
             "give it one of branch, paths, kinds, files, lines, message, type, author, event");
  BOOST_TEST(error("{branches: x}") ==
             ".wf.yaml:3:29: unknown key 'branches' in 'when' in lane 'a' | did you mean 'branch'?");
  BOOST_TEST(error("{branch: '[x'}") ==
             ".wf.yaml:3:37: 'branch' in 'when' in lane 'a': '[' is not closed in the pattern '[x'");
  BOOST_TEST(error("{paths: {some: x}}") ==
             ".wf.yaml:3:37: unknown key 'some' in 'paths' in 'when' in lane 'a' | known here: any, all, none");
  BOOST_TEST(error("{kinds: [doc]}") ==
             ".wf.yaml:3:37: unknown kind 'doc' for 'kinds' in 'when' in lane 'a' | did you mean 'docs'? known: docs, "
             "source, test, "
             "build, config, ci, dependency, security, generated, vendored, binary, data, other");
  BOOST_TEST(error("[x]") == ".wf.yaml:3:28: 'when' in lane 'a' must be a map, not a list");
}

BOOST_AUTO_TEST_CASE(policy_names_the_default_lane_and_the_protected_branches) {
  const Config config = loaded("policy:\n  default: heavy\n  protected: [trunk, 'release/**']\n");
  BOOST_TEST(config.policy.default_lane == "heavy");
  BOOST_TEST(wf::matches_any(config.policy.protected_branches, "release/1.0"));
  BOOST_TEST(!wf::matches_any(config.policy.protected_branches, "main"));
  BOOST_TEST(loaded("policy: {protected: trunk}\n").policy.protected_branches.size() == 1U);
  BOOST_TEST(loaded("policy: {default: docs}\n").policy.protected_branches.size() == 2U);
  BOOST_TEST(error_in("policy: {default: heavi}\n") ==
             ".wf.yaml:2:19: 'default' in policy names the unknown lane 'heavi' | did you mean 'heavy'?");
  BOOST_TEST(error_in("policy: {defualt: heavy}\n") ==
             ".wf.yaml:2:10: unknown key 'defualt' in policy | did you mean 'default'?");
  BOOST_TEST(error_in("policy: strict\n") == ".wf.yaml:2:9: 'policy' must be a map, not 'strict'");
}

BOOST_AUTO_TEST_CASE(stages_as_a_map_change_those_of_the_extended_lane) {
  const Lane lane =
      loaded_lane("lanes:\n  mine: {extends: docs, stages: {include: [unit], exclude: [message]}}\n", "mine");
  BOOST_TEST(names_of(lane.stages) == "setup parse quality unit security");
  BOOST_TEST(!lane.stages_are_explicit);
  const Lane paid = loaded_lane(
      "lanes:\n  late: {stages: [parse], owed: [unit]}\n  mine: {extends: late, stages: {include: [unit]}}\n", "mine");
  BOOST_TEST(names_of(paid.stages) == "parse unit");
  BOOST_TEST(paid.owed.empty());
  BOOST_TEST(error_in("lanes:\n  a: {stages: {include: [unit]}}\n") ==
             ".wf.yaml:3:15: 'stages' in lane 'a' changes the stages of 'extends', which is missing | "
             "add 'extends', or list the stages");
  BOOST_TEST(error_in("lanes:\n  a: {extends: docs, stages: {incude: [unit]}}\n") ==
             ".wf.yaml:3:31: unknown key 'incude' in 'stages' in lane 'a' | did you mean 'include'?");
}

BOOST_AUTO_TEST_CASE(gates_are_added_and_taken_away_by_name) {
  const Config config = loaded(
      "gates:\n  slow: {stage: stress, run: x}\n"
      "lanes:\n  mine: {extends: docs, gates: {include: [slow], exclude: [check-yaml]}, owed: [stress]}\n"
      "  other: {extends: mine, gates: [check-yaml]}\n");
  const Lane& lane = *config.lane("mine");
  BOOST_TEST(lane.has(*config.gate("slow")));
  BOOST_TEST(!lane.owes(*config.gate("slow")));  // it is named: it runs now
  BOOST_TEST(!lane.has(*config.gate("check-yaml")));
  BOOST_TEST(lane.has(*config.gate("check-json")));
  const Lane& other = *config.lane("other");
  BOOST_TEST(other.has(*config.gate("check-yaml")));
  BOOST_TEST(other.has(*config.gate("slow")));
  BOOST_TEST(error_in("lanes:\n  a: {extends: docs, gates: [chek-yaml]}\n") ==
             ".wf.yaml:3:30: lane 'a' names the unknown gate 'chek-yaml' | did you mean 'check-yaml'?");
  BOOST_TEST(error_in("gates: {check-xml: {enabled: false}}\nlanes:\n  a: {extends: docs, gates: [check-xml]}\n") ==
             ".wf.yaml:4:30: lane 'a' names gate 'check-xml', which is switched off");
}

BOOST_AUTO_TEST_CASE(what_else_a_lane_says_and_passes_on) {
  const Config config = loaded(
      "gates:\n  unit: {stage: unit, run: x}\n"
      "lanes:\n"
      "  base: {extends: docs, approval: 2, jobs: 3, learn: suggest, allow_failure: true,\n"
      "    thresholds: {coverage: 80%, unit: {pass_rate: 100%}}}\n"
      "  mine: {extends: base, approval: 1, allow_failure: false, thresholds: {coverage: 90%}}\n");
  const Lane& mine = *config.lane("mine");
  BOOST_TEST(mine.approval == 1);
  BOOST_TEST(mine.jobs == 3);
  BOOST_TEST((mine.learn == Learn::suggest));
  BOOST_TEST(!mine.allow_failure);
  BOOST_REQUIRE(mine.thresholds.size() == 2U);
  BOOST_TEST(mine.thresholds[0].text == "90%");
  BOOST_TEST(mine.thresholds[1].gate == "unit");
  BOOST_TEST(mine.thresholds[1].metric == "pass_rate");
  BOOST_TEST(error_in("lanes:\n  a: {extends: docs, approval: 0}\n") ==
             ".wf.yaml:3:32: 'approval' in lane 'a' must be a whole number from 1 to 1000000, not '0'");
  BOOST_TEST(error_in("lanes:\n  a: {extends: docs, jobs: many}\n") ==
             ".wf.yaml:3:28: 'jobs' in lane 'a' must be a whole number from 1 to 1000000, not 'many'");
  BOOST_TEST(
      error_in("lanes:\n  a: {extends: docs, thresholds: {coverage: [1]}}\n") ==
      ".wf.yaml:3:35: 'coverage' in 'thresholds' in lane 'a' must be a single value | write it like 80% or '<= 3'");
}

BOOST_AUTO_TEST_CASE(every_part_of_a_condition_is_read) {
  const Lane lane = loaded_lane(
      "lanes:\n  mine:\n    extends: docs\n    when: {files: '>= 3', lines: '< 10', message: 'a|b', type: [feat, "
      "'!'],\n"
      "      author: '*@x.org', event: [pre-push, ci]}\n",
      "mine");
  BOOST_REQUIRE(lane.when.has_value());
  BOOST_TEST(lane.when->files->holds(3));
  BOOST_TEST(!lane.when->files->holds(2));
  BOOST_TEST(lane.when->lines->holds(9));
  BOOST_TEST(!lane.when->lines->holds(10));
  BOOST_TEST(lane.when->message.size() == 1U);
  BOOST_TEST(lane.when->type.size() == 2U);
  BOOST_TEST(lane.when->event.size() == 2U);
  const auto error = [](std::string_view when) {
    return error_in("lanes:\n  a: {extends: docs, when: " + std::string(when) + "}\n");
  };
  BOOST_TEST(error("{files: many}") ==
             ".wf.yaml:3:36: 'files' in 'when' in lane 'a' is no comparison: 'many' | "
             "write '>= 20', '< 5' or a number, in quotes");
  BOOST_TEST(error("{files: '>= -1'}").starts_with(".wf.yaml:3:36: 'files' in 'when' in lane 'a' is no comparison"));
  BOOST_TEST(error("{message: '('}")
                 .starts_with(".wf.yaml:3:38: 'message' in 'when' in lane 'a': '(' is no regular expression"));
  BOOST_TEST(error("{event: push}").starts_with(".wf.yaml:3:36: unknown event 'push'"));
}

BOOST_AUTO_TEST_CASE(floors_name_a_lane_and_a_condition) {
  const Config config = loaded("policy:\n  at_least:\n    - {when: {paths: [a/]}, lane: heavy}\n");
  BOOST_REQUIRE(config.policy.at_least.size() == 1U);
  BOOST_TEST(config.policy.at_least[0].lane == "heavy");
  BOOST_TEST(error_in("policy:\n  at_least:\n    - {lane: heavy}\n")
                 .starts_with(".wf.yaml:4:7: 'at_least' in policy needs 'when'"));
  BOOST_TEST(error_in("policy:\n  at_least:\n    - {when: {kinds: docs}, lane: hevy}\n") ==
             ".wf.yaml:4:35: 'at_least' in policy names the unknown lane 'hevy' | did you mean 'heavy'?");
  BOOST_TEST(error_in("policy: {learn: maybe}\n").starts_with(".wf.yaml:2:17: unknown value 'maybe'"));
}

BOOST_AUTO_TEST_SUITE_END()
