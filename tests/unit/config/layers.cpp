// Several files: what is included, workspaces, and a person's own files, which weaken nothing.
#include <boost/test/unit_test.hpp>
#include <map>

#include "base/text.h"
#include "sample.h"

using namespace wf::config::sample;
using namespace wf::config;

namespace {

using Files = std::map<std::string, std::string>;

wf::Result<Config> load_files(const Files& files, std::string_view local = "", Origin origin = Origin::local) {
  std::vector<Source> sources = {{".wf.yaml", files.at(".wf.yaml")}};
  if (!local.empty()) sources.push_back({".wf.local.yaml", "version: 1\n" + std::string(local), origin});
  const auto fetch = [&](const std::string& path) -> wf::Result<std::optional<std::string>> {
    const auto found = files.find(path);
    return found == files.end() ? std::nullopt : std::optional(found->second);
  };
  return load(sources, {fetch, {}});
}

Config loaded_files(const Files& files, std::string_view local = "", Origin origin = Origin::local) {
  auto config = load_files(files, local, origin);
  BOOST_REQUIRE_MESSAGE(config.has_value(), complaint(config));
  return *std::move(config);
}

const Files k_team = {{".wf.yaml",
                       "version: 1\n"
                       "gates:\n"
                       "  lint: {stage: lint, run: 'lint {files}'}\n"
                       "lanes:\n"
                       "  mine: {extends: docs}\n"}};

}  // namespace

BOOST_AUTO_TEST_SUITE(config_layers)

BOOST_AUTO_TEST_CASE(an_included_file_lies_below_the_including_one) {
  const Config config = loaded_files({
      {".wf.yaml", "version: 1\ninclude: [ci/gates.yaml]\ngates: {b: {stage: lint, run: ours}}\n"},
      {"ci/gates.yaml",
       "version: 1\ninclude: more.yaml\ngates: {a: {stage: lint, run: a}, b: {stage: lint, run: theirs}}\n"},
      {"ci/more.yaml", "version: 1\ngates: {c: {stage: unit, run: c}}\n"},
  });
  BOOST_TEST(config.gate("a") != nullptr);
  BOOST_TEST(config.gate("b")->run.front() == "ours");
  BOOST_TEST(config.gate("c") != nullptr);
  BOOST_TEST((config.sources == std::vector<std::string>{"ci/gates.yaml", "ci/more.yaml"}));
  BOOST_TEST((config.gate("c")->where == wf::Where{"ci/more.yaml", 2, 9}));
}

BOOST_AUTO_TEST_CASE(what_include_can_get_wrong) {
  BOOST_TEST(
      complaint(load_files({{".wf.yaml", "version: 1\ninclude: [a.yaml, gone.yaml]\n"}, {"a.yaml", "version: 1\n"}})) ==
      ".wf.yaml:2:19: there is no file gone.yaml | it must be staged or committed like the file that names it");
  for (const char* path : {"../a.yaml", "/etc/a.yaml", ".git/config", "."}) {
    const std::string text = "version: 1\ninclude: [" + std::string(path) + "]\n";
    BOOST_TEST(complaint(load_files({{".wf.yaml", text}})) ==
               ".wf.yaml:2:11: 'include': '" + std::string(path) + "' is no file of this repository");
  }
  BOOST_TEST(complaint(load_files({{".wf.yaml", "version: 1\ninclude: [a.yaml]\n"},
                                   {"a.yaml", "version: 1\ninclude: [b.yaml]\n"},
                                   {"b.yaml", "version: 1\ninclude: [.wf.yaml]\n"}})) ==
             "b.yaml:2:11: files include each other: .wf.yaml -> a.yaml -> b.yaml -> .wf.yaml");
  BOOST_TEST(complaint(load_files({{".wf.yaml", "version: 1\ninclude: [a.yaml]\n"},
                                   {"a.yaml", "version: 1\ngates: {x: {stage: lint, rum: x}}\n"}})) ==
             "a.yaml:2:26: unknown key 'rum' in gate 'x' | did you mean 'run'?");
}

BOOST_AUTO_TEST_CASE(a_workspace_speaks_from_its_folder) {
  const Config config = loaded_files({
      {".wf.yaml",
       "version: 1\nworkspaces: [svc/api]\ngates: {lint: {stage: lint, run: 'top {files}'}, build: {stage: unit, run: "
       "b}}\n"},
      {"svc/api/.wf.yaml",
       "version: 1\ngates:\n  lint: {stage: lint, run: 'own {files}', inputs: [.lintrc, conf/*]}\n"
       "  unit: {stage: unit, run: make test, dir: sub, needs: [gen, build], shadow: {keep: [out]}}\n"
       "  gen: {stage: unit, run: gen}\n"},
  });
  const Gate& own = *config.gate("svc/api/lint");
  BOOST_TEST(own.workspace == "svc/api");
  BOOST_TEST(own.dir == "svc/api");
  BOOST_TEST((own.inputs == std::vector<std::string>{"svc/api/**/.lintrc", "svc/api/conf/*"}));
  BOOST_TEST((config.gate("lint")->governed_elsewhere == std::vector<std::string>{"svc/api"}));
  const Gate& unit = *config.gate("svc/api/unit");
  BOOST_TEST(unit.dir == "svc/api/sub");
  BOOST_TEST((unit.needs == std::vector<std::string>{"svc/api/gen", "build"}));
  BOOST_TEST((unit.shadow.keep == std::vector<std::string>{"svc/api/out"}));
  BOOST_TEST(config.gate("build")->governed_elsewhere.empty());
}

BOOST_AUTO_TEST_CASE(a_workspace_changes_a_built_in_gate_for_itself) {
  const Config config = loaded_files({
      {".wf.yaml", "version: 1\nworkspaces: [web, old/]\n"},
      {"web/.wf.yaml", "version: 1\ngates: {trailing-whitespace: {allow_failure: false}}\n"},
      {"old/.wf.yaml", "version: 1\ngates: {trailing-whitespace: {enabled: false}}\n"},
  });
  BOOST_TEST(config.gate("trailing-whitespace")->allow_failure);
  BOOST_TEST((config.gate("trailing-whitespace")->governed_elsewhere == std::vector<std::string>{"web", "old"}));
  BOOST_TEST(!config.gate("web/trailing-whitespace")->allow_failure);
  BOOST_TEST(config.gate("web/trailing-whitespace")->builtin == "trailing-whitespace");
  BOOST_TEST(config.gate("old/trailing-whitespace") == nullptr);
}

BOOST_AUTO_TEST_CASE(what_a_workspace_may_not_say) {
  for (const char* text : {"lanes: {}", "policy: {}", "workspaces: [a]", "jobs: 2", "output: all"}) {
    const auto config = load_files(
        {{".wf.yaml", "version: 1\nworkspaces: w\n"}, {"w/.wf.yaml", "version: 1\n" + std::string(text) + "\n"}});
    BOOST_TEST(wf::contains(complaint(config), "belongs into the configuration at the top"), complaint(config));
  }
  BOOST_TEST(
      complaint(load_files({{".wf.yaml", "version: 1\nworkspaces: [gone]\n"}})) ==
      ".wf.yaml:2:14: there is no file gone/.wf.yaml | it must be staged or committed like the file that names it");
}

BOOST_AUTO_TEST_CASE(a_person_adds_gates_and_lanes_and_sets_what_is_theirs) {
  for (const Origin origin : {Origin::local, Origin::user}) {
    const Config config = loaded_files(k_team,
                                       "jobs: 3\noutput: all\nlane: quick\n"
                                       "gates: {own: {stage: lint, run: x}, lint: {isolation: shadow}}\n"
                                       "lanes: {quick: {extends: mine}}\n",
                                       origin);
    BOOST_TEST(config.settings.jobs == 3);
    BOOST_TEST((config.settings.output == Output::all));
    BOOST_TEST(config.settings.lane == "quick");
    BOOST_TEST((config.gate("own")->origin == origin));
    BOOST_TEST((config.gate("lint")->isolation == IsolationMode::shadow));
    BOOST_TEST((config.gate("lint")->origin == Origin::team));
    BOOST_TEST(config.is_from_team);
  }
}

BOOST_AUTO_TEST_CASE(a_person_weakens_nothing) {
  const auto error = [](std::string_view local) { return complaint(load_files(k_team, local)); };
  for (const char* gate : {"lint: {enabled: false}", "lint: {allow_failure: true}", "lint: {stage: lint, run: 'true'}",
                           "lint: {files: '*.x'}", "lint: {on_missing_tool: skip}", "check-secrets: {enabled: false}",
                           "check-yaml: {exclude: '*'}"}) {
    const std::string said = error("gates: {" + std::string(gate) + "}\n");
    BOOST_TEST(wf::contains(said, "is not yours"), gate << " -> " << said);
  }
  BOOST_TEST(wf::contains(error("policy: {protected: [none]}\n"), "'policy' is for the team's configuration"));
  BOOST_TEST(wf::contains(error("include: [a.yaml]\n"), "'include' is for the team's configuration"));
  BOOST_TEST(wf::contains(error("lanes: {mine: {extends: docs}}\n"), "lane 'mine' is not yours to change"));
  BOOST_TEST(wf::contains(error("lanes: {heavy: {stages: [parse]}}\n"), "lane 'heavy' is not yours to change"));
  BOOST_TEST(wf::contains(error("lanes: {own: {extends: docs, when: {kinds: source}}}\n"), "cannot have 'when' here"));
  BOOST_TEST(wf::contains(error("lane: gone\n"), "'lane' names the unknown lane 'gone'"));
}

BOOST_AUTO_TEST_CASE(a_team_wishes_for_no_lane) {
  BOOST_TEST(
      error_in("lane: docs\n") ==
      ".wf.yaml:2:1: 'lane' is a person's own wish | write 'policy: {default: …}', or 'lane' into .wf.local.yaml");
}

BOOST_AUTO_TEST_SUITE_END()
