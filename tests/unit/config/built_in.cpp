// The built-in gates and lanes: what everybody has without configuration (DESIGN: they stop only what nobody wants),
// and that the embedded bytes are what the YAML files say.
#include "config/built_in.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "base/text.h"
#include "config/compiled.h"
#include "os/file.h"
#include "sample.h"

namespace {

using wf::config::Event;
using wf::config::FindingsOn;
using wf::config::Gate;
using wf::config::Stage;

const Gate& gate(std::string_view id) {
  const Gate* found = wf::config::built_in().gate(id);
  BOOST_REQUIRE_MESSAGE(found != nullptr, id);
  return *found;
}

wf::config::Source lane_file(const std::string& name) {
  const auto folder = std::filesystem::path(WF_SOURCE_DIR) / "lanes";
  return {name, wf::os::read_file(folder / name).value()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(config_built_in)

BOOST_AUTO_TEST_CASE(the_embedded_bytes_are_the_files_of_lanes) {
  std::vector<wf::config::Source> sources;
  for (const char* name : {"gates", "docs", "standard", "heavy", "hotfix", "release", "experimental"})
    sources.push_back(lane_file(std::string(name) + ".yaml"));
  const auto config = wf::config::load_built_in_from(sources);
  BOOST_REQUIRE_MESSAGE(config.has_value(), wf::config::sample::complaint(config));
  BOOST_TEST((wf::config::compile(*config, wf::Key{}) == wf::config::embedded_lanes()));
  BOOST_TEST((wf::config::compile(wf::config::built_in(), wf::Key{}) == wf::config::embedded_lanes()));
}

BOOST_AUTO_TEST_CASE(every_built_in_gate_is_the_built_in_of_its_name) {
  std::vector<std::string> ids;
  for (const Gate& one : wf::config::built_in().gates) {
    ids.push_back(one.id);
    BOOST_TEST(one.builtin == one.id);
    BOOST_TEST(one.where.file.empty());
    BOOST_TEST(!one.description.empty());
    BOOST_TEST((one.cache == wf::config::CacheMode::files));
  }
  BOOST_TEST(wf::join(ids, " ") ==
             "check-merge-conflict check-json check-yaml check-toml check-xml check-symlinks check-added-large-files "
             "check-case-conflict trailing-whitespace end-of-file-fixer mixed-line-ending fix-byte-order-marker "
             "conventional-commit check-secrets");
}

BOOST_AUTO_TEST_CASE(what_parsed_before_and_what_is_added_counts) {
  for (const char* id : {"check-json", "check-yaml", "check-toml", "check-xml", "check-symlinks"}) {
    BOOST_TEST((gate(id).stage == Stage::parse));
    BOOST_TEST((gate(id).findings_on == FindingsOn::introduced));
    BOOST_TEST(!gate(id).allow_failure);
  }
  for (const char* id : {"check-merge-conflict", "check-secrets"}) {
    BOOST_TEST((gate(id).findings_on == FindingsOn::changed_lines));
    BOOST_TEST(!gate(id).allow_failure);
  }
  BOOST_TEST((gate("check-secrets").stage == Stage::security));
  BOOST_TEST(gate("check-secrets").runs_at(Event::pre_push));
  BOOST_TEST(wf::join(gate("check-merge-conflict").arguments, " ") == "--whole-markers");
  BOOST_TEST(wf::join(gate("check-yaml").arguments, " ") == "--multi --unsafe --skip-dialects");
  BOOST_TEST(wf::join(gate("check-added-large-files").arguments, " ") == "--maxkb=5000");
  BOOST_TEST(!gate("check-added-large-files").allow_failure);
  BOOST_TEST(!gate("check-case-conflict").allow_failure);
}

BOOST_AUTO_TEST_CASE(white_space_only_warns_on_added_lines) {
  for (const char* id : {"trailing-whitespace", "end-of-file-fixer", "mixed-line-ending", "fix-byte-order-marker"}) {
    BOOST_TEST((gate(id).stage == Stage::quality));
    BOOST_TEST((gate(id).findings_on == FindingsOn::changed_lines));
    BOOST_TEST(gate(id).allow_failure);
    BOOST_TEST((gate(id).on == std::vector{Event::pre_commit, Event::pre_merge_commit, Event::manual, Event::ci}));
  }
}

BOOST_AUTO_TEST_CASE(the_message_only_warns) {
  BOOST_TEST((gate("conventional-commit").stage == Stage::message));
  BOOST_TEST((gate("conventional-commit").on == std::vector{Event::commit_msg}));
  BOOST_TEST(gate("conventional-commit").allow_failure);
}

BOOST_AUTO_TEST_CASE(six_lanes_of_which_three_are_chosen_by_themselves) {
  const auto& config = wf::config::built_in();
  BOOST_REQUIRE(config.lanes.size() == 6U);
  BOOST_TEST(config.lanes[0].id == "docs");
  BOOST_TEST(config.lanes[1].id == "standard");
  BOOST_TEST(config.lanes[2].id == "heavy");
  BOOST_TEST((config.lanes[0].stages ==
              std::vector{Stage::setup, Stage::parse, Stage::quality, Stage::message, Stage::security}));
  BOOST_TEST(config.lanes[1].stages.size() == 13U);
  BOOST_TEST(config.lanes[2].stages.size() == 13U);
  BOOST_TEST((config.lanes[0].budget == std::chrono::minutes(5)));
  BOOST_TEST((config.lanes[1].budget == std::chrono::minutes(15)));
  BOOST_TEST((config.lanes[2].budget == std::chrono::minutes(20)));
  BOOST_TEST(!config.lanes[1].strict);
  BOOST_TEST(config.lanes[2].strict);
  const wf::config::Lane& hotfix = *config.lane("hotfix");
  BOOST_TEST(hotfix.stages.size() == 13U);
  BOOST_TEST(!hotfix.owes(gate("check-json")));
  BOOST_TEST(hotfix.owes(gate("trailing-whitespace")));
  BOOST_TEST(!hotfix.owes(gate("check-secrets")));
  BOOST_TEST((hotfix.budget == std::chrono::minutes(3)));
  const wf::config::Lane& release = *config.lane("release");
  BOOST_TEST(release.strict);
  BOOST_TEST(release.approval == 1);
  const wf::config::Lane& experimental = *config.lane("experimental");
  BOOST_TEST(experimental.allow_failure);
  BOOST_TEST(experimental.has(gate("check-secrets")));
  BOOST_TEST(!experimental.owes(gate("check-secrets")));
  BOOST_TEST(experimental.owes(gate("conventional-commit")));
  for (const auto& lane : config.lanes) {
    BOOST_TEST(lane.is_builtin);
    BOOST_TEST(!lane.stages_are_explicit);
    BOOST_TEST(lane.has(Stage::security));
    BOOST_TEST(lane.where.file.empty());
  }
}

BOOST_AUTO_TEST_CASE(main_and_master_are_protected) {
  const auto& policy = wf::config::built_in().policy;
  BOOST_TEST(wf::matches_any(policy.protected_branches, "main"));
  BOOST_TEST(wf::matches_any(policy.protected_branches, "master"));
  BOOST_TEST(!wf::matches_any(policy.protected_branches, "feature/main"));
  BOOST_TEST(policy.default_lane.empty());
  BOOST_TEST(!wf::config::built_in().is_from_team);
}

BOOST_AUTO_TEST_SUITE_END()
