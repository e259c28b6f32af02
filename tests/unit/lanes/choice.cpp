// The choice of a lane: each source alone, their order, each part of `when` alone, and what an unknown name is told.
#include "lanes/choice.h"

#include <boost/test/unit_test.hpp>

#include "config/load.h"
#include "sample.h"

using namespace wf::lanes;
using namespace wf::lanes::sample;
using wf::config::Config;

namespace {

// "version: 1" and these lines.
Config loaded(std::string_view text) {
  const wf::config::Source source = {".wf.yaml", "version: 1\n" + std::string(text)};
  auto config = wf::config::load({&source, 1});
  BOOST_REQUIRE_MESSAGE(config.has_value(), text);
  return *std::move(config);
}

// "lane, source: reason", or "error: message | hint".
std::string chosen(const Config& config, const wf::git::Change& change, const Wishes& wishes = {},
                   const Situation& situation = {}) {
  const auto choice = choose(config, classified(change), wishes, situation);
  if (!choice) {
    BOOST_TEST((choice.error().kind == wf::ErrorKind::usage));
    return "error: " + choice.error().message + " | " + choice.error().hint;
  }
  return choice->lane->id + ", " + std::string(name_of(choice->source)) + ": " + choice->reason;
}

std::string chosen_on(const Config& config, const std::string& branch, const wf::git::Change& change) {
  return chosen(config, change, {}, {wf::config::Event::pre_commit, branch});
}

// A lane `mine` with this condition.
Config with_rule(std::string_view when) {
  return loaded("lanes:\n  mine: {extends: docs, when: " + std::string(when) + "}\n");
}

const wf::git::Change k_source = change_of({"src/a.c"});

}  // namespace

BOOST_AUTO_TEST_SUITE(lanes_choice)

BOOST_AUTO_TEST_CASE(sources_have_names) {
  BOOST_TEST(name_of(LaneSource::user) == "user");
  BOOST_TEST(name_of(LaneSource::rule) == "rule");
  BOOST_TEST(name_of(LaneSource::model) == "model");
  BOOST_TEST(name_of(LaneSource::team_default) == "default");
  BOOST_TEST(name_of(LaneSource::classification) == "classification");
}

BOOST_AUTO_TEST_CASE(each_wish_alone_decides) {
  const Config& config = wf::config::built_in();
  BOOST_TEST(chosen(config, k_source, {"docs", "", "", ""}) == "docs, user: --lane docs");
  BOOST_TEST(chosen(config, k_source, {"", "heavy", "", ""}) == "heavy, user: WF_LANE=heavy");
  BOOST_TEST(chosen(config, k_source, {"", "", "docs", ""}) == "docs, user: git config branch..wf-lane=docs");
  BOOST_TEST(chosen(config, k_source, {"", "", "", "docs"}) == "docs, user: git config wf.lane=docs");
  Config own = config;
  own.settings.lane = "heavy";
  own.settings.lane_at = {".wf.local.yaml", 2, 1};
  BOOST_TEST(chosen(own, k_source) == "heavy, user: .wf.local.yaml: lane heavy");
}

BOOST_AUTO_TEST_CASE(the_classification_alone_decides) {
  const Config& config = wf::config::built_in();
  BOOST_TEST(chosen(config, change_of({"a.md"})) == "docs, classification: only docs changed");
  BOOST_TEST(chosen(config, k_source) == "standard, classification: low risk, not only docs");
  BOOST_TEST(chosen(config, change_of({"Makefile"})) == "standard, classification: medium risk, not only docs");
  BOOST_TEST(chosen(config, change_of({"a.pem"})) == "heavy, classification: high risk: 1 security file");
  BOOST_TEST(chosen(config, change({})) == "standard, classification: nothing changed");
}

BOOST_AUTO_TEST_CASE(the_default_of_the_team_alone_decides) {
  const Config config = loaded("policy: {default: heavy}\n");
  BOOST_TEST(chosen(config, change_of({"a.md"})) == "heavy, default: policy.default: heavy");
}

BOOST_AUTO_TEST_CASE(the_sources_are_asked_in_their_order) {
  const Config config = loaded("lanes:\n  mine: {extends: docs, when: {paths: '*.c'}}\npolicy: {default: heavy}\n");
  Wishes wishes = {"standard", "heavy", "docs", "standard"};
  BOOST_TEST(chosen(config, k_source, wishes) == "standard, user: --lane standard");
  wishes.option.clear();
  BOOST_TEST(chosen(config, k_source, wishes) == "heavy, user: WF_LANE=heavy");
  wishes.variable.clear();
  BOOST_TEST(chosen(config, k_source, wishes) == "docs, user: git config branch..wf-lane=docs");
  wishes.branch_config.clear();
  BOOST_TEST(chosen(config, k_source, wishes) == "standard, user: git config wf.lane=standard");
  wishes.git_config.clear();
  BOOST_TEST(chosen(config, k_source, wishes) == "mine, rule: rule of lane 'mine': src/a.c matches *.c");
  BOOST_TEST(chosen(config, change_of({"a.md"}), wishes) == "heavy, default: policy.default: heavy");
}

BOOST_AUTO_TEST_CASE(a_branch_decides) {
  const Config config = with_rule("{branch: [x, 'hotfix/**']}");
  BOOST_TEST(chosen_on(config, "hotfix/1", k_source) ==
             "mine, rule: rule of lane 'mine': branch hotfix/1 matches hotfix/**");
  BOOST_TEST(chosen_on(config, "hotfix/1", change({})).starts_with("mine, rule"));
  BOOST_TEST(chosen_on(config, "feature/hotfix/1", k_source).starts_with("standard"));
}

BOOST_AUTO_TEST_CASE(without_a_branch_no_branch_rule_holds) {
  BOOST_TEST(chosen(with_rule("{branch: '**'}"), k_source).starts_with("standard"));
}

BOOST_AUTO_TEST_CASE(any_path_decides) {
  const Config config = with_rule("{paths: {any: ['web/**', 'src/**']}}");
  BOOST_TEST(chosen(config, change_of({"a.c", "src/b.c"})) ==
             "mine, rule: rule of lane 'mine': src/b.c matches src/**");
  BOOST_TEST(chosen(config, change_of({"a.c", "b.c"})).starts_with("standard"));
  BOOST_TEST(chosen(config, change({})).starts_with("standard"));
}

BOOST_AUTO_TEST_CASE(all_paths_decide) {
  const Config config = with_rule("{paths: {all: ['web/**', 'src/**']}}");
  BOOST_TEST(chosen(config, change_of({"web/a.c", "src/b.c"})) ==
             "mine, rule: rule of lane 'mine': every path matches web/**, src/**");
  BOOST_TEST(chosen(config, change_of({"a.c", "src/b.c"})).starts_with("standard"));
  BOOST_TEST(chosen(config, change({})).starts_with("standard"));
}

BOOST_AUTO_TEST_CASE(no_path_decides) {
  const Config config = with_rule("{paths: {none: ['web/**']}}");
  BOOST_TEST(chosen(config, k_source) == "mine, rule: rule of lane 'mine': no path matches web/**");
  BOOST_TEST(chosen(config, change({})).starts_with("mine"));
  BOOST_TEST(chosen(config, change_of({"src/a.c", "web/b.c"})).starts_with("standard"));
}

BOOST_AUTO_TEST_CASE(kinds_decide) {
  const Config config = with_rule("{kinds: [data, test, ci]}");
  BOOST_TEST(chosen(config, change_of({"tests/a.c", "b.csv"})) ==
             "mine, rule: rule of lane 'mine': only test, data changed");
  BOOST_TEST(chosen(config, change_of({"tests/a.c"})) == "mine, rule: rule of lane 'mine': only test changed");
  BOOST_TEST(chosen(config, change_of({"tests/a.c", "b.c"})).starts_with("standard"));
  BOOST_TEST(chosen(config, change({})).starts_with("standard"));
}

BOOST_AUTO_TEST_CASE(every_given_part_must_hold) {
  const Config config =
      with_rule("{branch: main, paths: {any: 'a/**', all: ['a/**', 'b/**'], none: '*.py'}, kinds: [source, docs]}");
  BOOST_TEST(chosen_on(config, "main", change_of({"a/x.c", "b/y.md"})) ==
             "mine, rule: rule of lane 'mine': branch main matches main; a/x.c matches a/**; every path matches a/**, "
             "b/**; no path matches *.py; only docs, source changed");
  BOOST_TEST(chosen_on(config, "other", change_of({"a/x.c"})).starts_with("standard"));
  BOOST_TEST(chosen_on(config, "main", change_of({"b/x.c"})).starts_with("standard"));
  BOOST_TEST(chosen_on(config, "main", change_of({"a/x.c", "c/x.c"})).starts_with("standard"));
  BOOST_TEST(chosen_on(config, "main", change_of({"a/x.py"})).starts_with("standard"));
  BOOST_TEST(chosen_on(config, "main", change_of({"a/x.csv"})).starts_with("standard"));
}

BOOST_AUTO_TEST_CASE(the_first_lane_of_the_file_that_holds_wins) {
  const Config config = loaded(
      "lanes:\n"
      "  never: {extends: docs, when: {paths: '*.py'}}\n"
      "  second: {extends: heavy, when: {paths: '*.c'}}\n"
      "  first: {extends: docs, when: {paths: 'src/**'}}\n"
      "  silent: {extends: docs}\n");
  BOOST_TEST(chosen(config, k_source).starts_with("second, rule"));
}

BOOST_AUTO_TEST_CASE(a_built_in_lane_that_the_team_replaced_may_have_a_rule_and_still_is_the_default) {
  const Config config = loaded("lanes:\n  standard: {extends: standard, when: {paths: '*.md'}}\n");
  BOOST_TEST(chosen(config, change_of({"a.md"})).starts_with("standard, rule"));
  BOOST_TEST(chosen(config, k_source).starts_with("standard, classification"));
}

BOOST_AUTO_TEST_CASE(an_empty_condition_never_holds) {
  Config config = loaded("lanes:\n  mine: {extends: docs}\n");
  config.lanes.back().when.emplace();
  BOOST_TEST(chosen(config, k_source).starts_with("standard, classification"));
}

BOOST_AUTO_TEST_CASE(an_unknown_lane_is_an_error_that_says_who_named_it) {
  const Config config = loaded("lanes:\n  hotfix: {extends: docs}\n");
  BOOST_TEST(chosen(config, k_source, {"hotfx", "docs", "", ""}) ==
             "error: --lane names the unknown lane 'hotfx' | did you mean 'hotfix'? known: docs, standard, heavy, "
             "release, experimental, hotfix");
  BOOST_TEST(
      chosen(config, k_source, {"", "xyzzy", "", ""}) ==
      "error: WF_LANE names the unknown lane 'xyzzy' | known: docs, standard, heavy, release, experimental, hotfix");
  BOOST_TEST(chosen(config, change({}), {"", "", "", "Docs"}) ==
             "error: git config wf.lane names the unknown lane 'Docs' | did you mean 'docs'? known: docs, standard, "
             "heavy, release, experimental, hotfix");
}

BOOST_AUTO_TEST_CASE(a_default_that_is_gone_is_an_error_and_not_passed_over) {
  Config config = loaded("policy: {default: heavy}\n");
  config.policy.default_lane = "gone";
  BOOST_TEST(chosen(config, k_source).starts_with("error: policy.default names the unknown lane 'gone'"));
}

BOOST_AUTO_TEST_CASE(hostile_names_are_shown_harmless) {
  const Config config = with_rule("{branch: '**', paths: '**'}");
  BOOST_TEST(chosen_on(config, "a\x1b[31m", change_of({"b\n\xff"})) ==
             "mine, rule: rule of lane 'mine': branch \"a\\033[31m\" matches **; \"b\\n\\377\" matches **");
  BOOST_TEST(chosen(config, k_source, {"\x1b[2J", "", "", ""})
                 .starts_with("error: --lane names the unknown lane '\"\\033[2J\"'"));
}

BOOST_AUTO_TEST_SUITE_END()
