// A session has the configuration that counts: the staged one, a tree's, or the file's; read from the compiled form
// only when that was made of the same source.
#include "run/session.h"

#include <boost/test/unit_test.hpp>

#include "sample.h"

namespace {

using namespace wf::run::sample;
using wf::run::ConfigFrom;
using wf::run::load_config;
using wf::run::Session;

std::string yaml(const std::string& id) { return "gates: {" + id + ": {stage: lint, run: [\"true\"]}}\n"; }

struct Place : Project {
  bool knows(const std::string& id, ConfigFrom from, const std::string& tree = "") const {
    const auto session = open(ConfigFrom::built_in);
    const auto config = load_config(session.repository, session.folders, environment, from, tree);
    BOOST_REQUIRE_MESSAGE(config.has_value(), (config ? "" : describe(config.error())));
    return config->gate(id) != nullptr;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_session, Place)

BOOST_AUTO_TEST_CASE(without_a_file_the_built_in_configuration_counts) {
  for (const ConfigFrom from : {ConfigFrom::built_in, ConfigFrom::index, ConfigFrom::worktree}) {
    BOOST_TEST(knows("check-json", from));
    BOOST_TEST(!open(from).config.is_from_team);
  }
  BOOST_TEST(!has(".git/wf/config"));
}

BOOST_AUTO_TEST_CASE(each_place_has_its_own) {
  configure(yaml("committed"));
  commit("first");
  configure(yaml("staged"));
  write(".wf.yaml", "version: 1\n" + yaml("written"));
  for (int round = 0; round < 2; ++round) {  // the second time from the compiled form, of whichever came last
    BOOST_TEST(knows("committed", ConfigFrom::tree, git({"rev-parse", "HEAD^{tree}"})));
    BOOST_TEST(knows("staged", ConfigFrom::index));
    BOOST_TEST(knows("written", ConfigFrom::worktree));
    BOOST_TEST(!knows("written", ConfigFrom::index));
    BOOST_TEST(!knows("written", ConfigFrom::built_in));
  }
  BOOST_TEST(open(ConfigFrom::index).config.is_from_team);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_staged_does_not_count_at_a_commit) {
  write(".wf.yaml", "version: 1\n" + yaml("written"));
  BOOST_TEST(!knows("written", ConfigFrom::index));
  BOOST_TEST(knows("written", ConfigFrom::worktree));
}

BOOST_AUTO_TEST_CASE(what_was_compiled_is_read_back) {
  configure(yaml("mine"));
  BOOST_TEST(knows("mine", ConfigFrom::index));
  const std::string compiled = read(".git/wf/config");
  BOOST_TEST(!compiled.empty());
  BOOST_TEST(knows("mine", ConfigFrom::index));
  BOOST_TEST((read(".git/wf/config") == compiled));
}

BOOST_AUTO_TEST_CASE(an_error_is_told_with_its_place_each_time) {
  configure("gates: {lint: {stage: lnt, run: x}}\n");
  const auto session = open(ConfigFrom::built_in);
  for (int round = 0; round < 2; ++round) {
    const auto config = load_config(session.repository, session.folders, environment, ConfigFrom::index);
    BOOST_REQUIRE(!config.has_value());
    BOOST_TEST((config.error().kind == wf::ErrorKind::config));
    BOOST_TEST(config.error().where.line == 2);
  }
}

BOOST_AUTO_TEST_CASE(a_folder_without_a_repository_is_an_error) {
  const wf::test::TemporaryFolder place;
  const auto session = Session::open(place.path(), environment, wf::git::StartedBy::user, ConfigFrom::index);
  BOOST_REQUIRE(!session.has_value());
  BOOST_TEST((session.error().kind == wf::ErrorKind::repository));
}

BOOST_AUTO_TEST_CASE(a_session_knows_that_one_of_our_gates_started_it) {
  BOOST_TEST(!open().is_nested());
  environment.set("WF_RUN_ID", "1");
  BOOST_TEST(open().is_nested());
}

BOOST_AUTO_TEST_CASE(a_symlink_in_the_configuration_s_place_is_no_way_out_of_the_repository) {
  write("other.yaml", "version: 1\n" + yaml("linked"));
  std::filesystem::create_symlink("other.yaml", path() / ".wf.yaml");
  git({"add", "--all"});
  const auto session = open(ConfigFrom::built_in);
  const auto staged = load_config(session.repository, session.folders, environment, ConfigFrom::index);
  BOOST_TEST((!staged.has_value() || staged->gate("linked") == nullptr));
}

BOOST_AUTO_TEST_SUITE_END()
