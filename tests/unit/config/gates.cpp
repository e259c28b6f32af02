// The gates section: what each key becomes, what is filled in, how a built-in gate is changed, and every complaint with
// its place.
#include <boost/test/unit_test.hpp>

#include "base/text.h"
#include "config/load.h"
#include "sample.h"

using namespace wf::config::sample;
using namespace wf::config;

namespace {

// The gate 'lint' with these lines, which begin in line 4 of the file and column 5.
std::string gate_lines(std::string_view lines) {
  std::string text = "gates:\n  lint:\n";
  for (const std::string_view line : wf::lines(lines)) text += "    " + std::string(line) + "\n";
  return text;
}

Gate lint(std::string_view lines) { return loaded_gate(gate_lines(lines), "lint"); }
std::string lint_error(std::string_view lines) { return error_in(gate_lines(lines)); }

}  // namespace

BOOST_AUTO_TEST_SUITE(config_gates)

BOOST_AUTO_TEST_CASE(a_small_gate_gets_its_defaults) {
  const Gate gate = lint("stage: lint\nrun: lint {files}\n");
  BOOST_TEST(gate.id == "lint");
  BOOST_TEST((gate.stage == Stage::lint));
  BOOST_TEST((gate.on == default_events(Stage::lint)));
  BOOST_TEST(gate.run == std::vector<std::string>{"lint {files}"});
  BOOST_TEST(gate.run_is_shell);
  BOOST_TEST((gate.cache == CacheMode::files));
  BOOST_TEST((gate.on_missing_tool == OnMissingTool::fail));
  BOOST_TEST((gate.findings_on == FindingsOn::all));
  BOOST_TEST(!gate.allow_failure);
  BOOST_TEST(!gate.has_fixer());
  BOOST_TEST(!gate.timeout.has_value());
  BOOST_TEST((gate.where == wf::Where{".wf.yaml", 3, 3}));
  BOOST_TEST((lint("stage: unit\nrun: make test").cache == CacheMode::tree));
  BOOST_TEST((lint("stage: unit\nbuiltin: deny-pattern").cache == CacheMode::files));
}

BOOST_AUTO_TEST_CASE(every_key_is_taken_over) {
  const Config config = loaded(
      gate_lines("description: All is well\nstage: unit\non: [pre-push, ci, pre-push]\nfiles: '*.{c,h}'\nexclude: "
                 "[third_party/]\n"
                 "when_changed: ['src/**']\nrun: [lint, -j, 2, '{files}']\nfix: lint --fix {files}\n"
                 "env: {CI: true, LEVEL: 5, EMPTY: ''}\nneeds: build\ninputs: .lint.cfg\ntimeout: 10m\ncache: off\n"
                 "on_missing_tool: skip\nallow_failure: true\nenabled: true") +
      "  build: {stage: setup, run: make}\n");
  const Gate& gate = *config.gate("lint");
  BOOST_TEST(gate.description == "All is well");
  BOOST_TEST((gate.on == std::vector{Event::pre_push, Event::ci}));
  BOOST_TEST(wf::matches_any(gate.files, "a/b.h"));
  BOOST_TEST(wf::matches_any(gate.exclude, "third_party/a.c"));
  BOOST_TEST(wf::matches_any(gate.when_changed, "src/a"));
  BOOST_TEST(wf::join(gate.run, "|") == "lint|-j|2|{files}");
  BOOST_TEST(!gate.run_is_shell);
  BOOST_TEST(gate.fix == std::vector<std::string>{"lint --fix {files}"});
  BOOST_TEST(gate.fix_is_shell);
  BOOST_REQUIRE(gate.environment.size() == 3U);
  BOOST_TEST(gate.environment[0].first == "CI");
  BOOST_TEST(gate.environment[0].second == "true");
  BOOST_TEST(gate.environment[1].second == "5");
  BOOST_TEST(gate.environment[2].second.empty());
  BOOST_TEST(gate.needs == std::vector<std::string>{"build"});
  BOOST_TEST(gate.inputs == std::vector<std::string>{".lint.cfg"});
  BOOST_TEST((gate.timeout == std::chrono::minutes(10)));
  BOOST_TEST((gate.cache == CacheMode::off));
  BOOST_TEST((gate.on_missing_tool == OnMissingTool::skip));
  BOOST_TEST(gate.allow_failure);
}

BOOST_AUTO_TEST_CASE(arguments_as_a_list_or_a_map) {
  const auto arguments = [](std::string_view args) {
    return wf::join(lint("stage: lint\nbuiltin: x\nargs: " + std::string(args)).arguments, " ");
  };
  BOOST_TEST(arguments("[--a, b, 3]") == "--a b 3");
  BOOST_TEST(arguments("[]").empty());
  BOOST_TEST(arguments("{maxkb: 500, fix: true, quiet: false, pattern: [a, 'b c'], word: 'true'}") ==
             "--maxkb=500 --fix --pattern=a --pattern=b c --word=true");
  BOOST_TEST(lint_error("stage: lint\nbuiltin: x\nargs: {max kb: 5}") ==
             ".wf.yaml:6:12: 'max kb' is no name of an option for 'args' in gate 'lint'");
  BOOST_TEST(
      lint_error("stage: lint\nbuiltin: x\nargs: {fix: }") ==
      ".wf.yaml:6:12: 'fix' has no value for 'args' in gate 'lint' | write 'fix: true' for an option without a value");
  BOOST_TEST(arguments("{tools: {a: '>=1, <2', b: , c+: 3}}") == "--tools=a >=1, <2 --tools=b --tools=c+ 3");
  BOOST_TEST(lint_error("stage: lint\nbuiltin: x\nargs: {fix: {a: [b]}}") ==
             ".wf.yaml:6:21: 'fix' for 'args' in gate 'lint' must have names with a single value each");
  BOOST_TEST(lint_error("stage: lint\nbuiltin: x\nargs: {fix: {a: b, c d: e}}") ==
             ".wf.yaml:6:24: 'fix' for 'args' in gate 'lint' must have names with a single value each");
  BOOST_TEST(lint_error("stage: lint\nbuiltin: x\nargs: --fix") ==
             ".wf.yaml:6:11: 'args' in gate 'lint' must be a list or a map, not '--fix'");
}

BOOST_AUTO_TEST_CASE(an_unknown_key_names_the_nearest) {
  BOOST_TEST(error_in("gates:\n  lint:\n    stage: lint\n    run: x\n\n    fils: '*.c'\n") ==
             ".wf.yaml:7:5: unknown key 'fils' in gate 'lint' | did you mean 'files'?");
  BOOST_TEST(lint_error("entry: x")
                 .starts_with(".wf.yaml:4:5: unknown key 'entry' in gate 'lint' | known here: description, enabled, "
                              "stage, on, files, exclude, "
                              "regex, exclude_regex, types,"));
  BOOST_TEST(lint_error("\"a\\tb\": x").starts_with(".wf.yaml:4:5: unknown key '\"a\\tb\"' in gate 'lint'"));
}

BOOST_AUTO_TEST_CASE(a_gate_has_a_stage_and_one_command) {
  BOOST_TEST(
      lint_error("run: x") ==
      ".wf.yaml:3:3: gate 'lint' has no stage | add 'stage:' with one of setup, parse, quality, hooks, message, unit, "
      "integration, types, lint, performance, stress, security, compliance");
  BOOST_TEST(lint_error("stage: lint") == ".wf.yaml:3:3: gate 'lint' needs 'run' or 'builtin'");
  BOOST_TEST(lint_error("stage: lint\nfix: x") ==
             ".wf.yaml:3:3: gate 'lint' needs 'run' or 'builtin' | 'fix' only repairs; 'run' says whether all is well");
  BOOST_TEST(lint_error("stage: lint\nrun: x\nbuiltin: check-json") ==
             ".wf.yaml:6:5: gate 'lint' has both 'run' and 'builtin' | keep one of them");
  BOOST_TEST(lint_error("stage: lint\nbuiltin: x\nfix: y") ==
             ".wf.yaml:6:5: 'fix' in gate 'lint' cannot stand beside 'builtin' | remove it");
  BOOST_TEST(lint_error("stage: lint\nrun: x\nargs: [y]") ==
             ".wf.yaml:6:5: 'args' in gate 'lint' is only for built-in gates | write the arguments into 'run'");
  BOOST_TEST(lint_error("stage: lint\nrun: x\nfindings: {on: all}") ==
             ".wf.yaml:6:5: 'findings' in gate 'lint' needs a report to read them from | "
             "add 'metrics', as in {findings: {gcc: output}}");
  BOOST_TEST(lint_error("stage: lint\nbuiltin: ''") == ".wf.yaml:5:14: 'builtin' in gate 'lint' is empty");
  BOOST_TEST(lint_error("stage: lint\nrun: ' '") == ".wf.yaml:5:10: 'run' in gate 'lint' is empty");
  BOOST_TEST(lint_error("stage: lint\nrun: []") == ".wf.yaml:5:10: 'run' in gate 'lint' is empty");
  BOOST_TEST(lint_error("stage: lint\nrun: ['']") == ".wf.yaml:5:10: 'run' in gate 'lint' is empty");
}

BOOST_AUTO_TEST_CASE(a_value_has_the_right_type) {
  BOOST_TEST(
      lint_error("run: true") ==
      ".wf.yaml:4:10: 'run' in gate 'lint' must be text or a list, not true | quote it if text is meant: 'true'");
  BOOST_TEST(
      lint_error("run: 5") ==
      ".wf.yaml:4:10: 'run' in gate 'lint' must be text or a list, not the number 5 | quote it if text is meant: '5'");
  BOOST_TEST(lint_error("run: {a: b}") == ".wf.yaml:4:10: 'run' in gate 'lint' must be text or a list, not a map");
  BOOST_TEST(lint_error("run:\nstage: lint") ==
             ".wf.yaml:4:5: 'run' in gate 'lint' has no value | give it one, or remove the key");
  BOOST_TEST(lint_error("run: ~") ==
             ".wf.yaml:4:5: 'run' in gate 'lint' has no value | give it one, or remove the key");
  BOOST_TEST(lint_error("env: [A=b]") == ".wf.yaml:4:10: 'env' in gate 'lint' must be a map, not a list");
  BOOST_TEST(lint_error("allow_failure: yes") ==
             ".wf.yaml:4:20: 'allow_failure' in gate 'lint' must be true or false, not yes");
  BOOST_TEST(lint_error("enabled: 'true'") ==
             ".wf.yaml:4:14: 'enabled' in gate 'lint' must be true or false, not 'true'");
  BOOST_TEST(lint_error("stage: [lint]") == ".wf.yaml:4:12: 'stage' in gate 'lint' must be a single value, not a list");
  BOOST_TEST(lint_error("run: [a, [b]]") ==
             ".wf.yaml:4:14: 'run' in gate 'lint' may only hold single values, not a list");
  BOOST_TEST(lint_error("run: [a, {b: c}]") ==
             ".wf.yaml:4:14: 'run' in gate 'lint' may only hold single values, not a map");
  BOOST_TEST(lint_error("run:\n  - a\n  -\nstage: lint") ==
             ".wf.yaml:5:7: 'run' in gate 'lint' may only hold single values, not an empty item");
  BOOST_TEST(error_in("gates: [lint]\n") == ".wf.yaml:2:8: 'gates' must be a map, not a list");
  BOOST_TEST(error_in("gates:\n  lint: make\n") == ".wf.yaml:3:9: gate 'lint' must be a map, not 'make'");
  BOOST_TEST(error_in("gates:\n  lint:\n") == ".wf.yaml:3:3: gate 'lint' has no value");
}

BOOST_AUTO_TEST_CASE(a_choice_names_the_nearest_and_the_others) {
  BOOST_TEST(lint_error("stage: lnt") ==
             ".wf.yaml:4:12: unknown stage 'lnt' for 'stage' in gate 'lint' | did you mean 'lint'? known: setup, "
             "parse, quality, "
             "hooks, message, unit, integration, types, lint, performance, stress, security, compliance");
  BOOST_TEST(lint_error("stage: lint\non: [pre-comit]") ==
             ".wf.yaml:5:10: unknown event 'pre-comit' for 'on' in gate 'lint' | did you mean 'pre-commit'? known: "
             "pre-commit, "
             "pre-merge-commit, prepare-commit-msg, commit-msg, post-commit, pre-push, post-checkout, post-merge, "
             "post-rewrite, "
             "pre-rebase, applypatch-msg, pre-applypatch, manual, ci");
  BOOST_TEST(lint_error("stage: lint\non: []") == ".wf.yaml:5:9: 'on' in gate 'lint' is empty");
  BOOST_TEST(
      lint_error("stage: lint\ncache: file") ==
      ".wf.yaml:5:12: unknown value 'file' for 'cache' in gate 'lint' | did you mean 'files'? known: files, tree, off");
  BOOST_TEST(lint_error("stage: lint\non_missing_tool: ignore") ==
             ".wf.yaml:5:22: unknown value 'ignore' for 'on_missing_tool' in gate 'lint' | known: fail, warn, skip");
  BOOST_TEST(lint_error("stage: lint\nbuiltin: x\nfindings: {on: changed}") ==
             ".wf.yaml:6:20: unknown value 'changed' for 'on' in 'findings' in gate 'lint' | known: all, "
             "changed_lines, introduced");
  BOOST_TEST(lint_error("stage: lint\nbuiltin: x\nfindings: {at: all}") ==
             ".wf.yaml:6:16: unknown key 'at' in 'findings' in gate 'lint' | known here: on");
  BOOST_TEST(lint_error("stage: lint\nbuiltin: x\nfindings: {}") ==
             ".wf.yaml:6:15: 'findings' in gate 'lint' is empty | write {on: changed_lines}");
}

BOOST_AUTO_TEST_CASE(numbers_and_patterns_are_checked) {
  BOOST_TEST(lint_error("stage: lint\ntimeout: 10 minutes") ==
             ".wf.yaml:5:14: 'timeout' in gate 'lint' is no duration: '10 minutes' | write 90s, 10m or 1h");
  BOOST_TEST(lint_error("stage: lint\ntimeout: -5s") ==
             ".wf.yaml:5:14: 'timeout' in gate 'lint' is no duration: '-5s' | write 90s, 10m or 1h");
  BOOST_TEST(lint_error("stage: lint\ntimeout: 99999999999999h") ==
             ".wf.yaml:5:14: 'timeout' in gate 'lint' is no duration: '99999999999999h' | write 90s, 10m or 1h");
  BOOST_TEST(lint_error("stage: lint\ntimeout: 0") ==
             ".wf.yaml:5:14: 'timeout' in gate 'lint' must be more than nothing");
  BOOST_TEST((lint("stage: lint\nrun: x\ntimeout: 90").timeout == std::chrono::seconds(90)));
  BOOST_TEST(lint_error("stage: lint\nfiles: [a, '[b']") ==
             ".wf.yaml:5:16: 'files' in gate 'lint': '[' is not closed in the pattern '[b'");
  BOOST_TEST(lint_error("stage: lint\ninputs: ['']") ==
             ".wf.yaml:5:14: 'inputs' in gate 'lint': a pattern must not be empty");
  BOOST_TEST(lint_error("stage: lint\nexclude: []") == ".wf.yaml:5:14: 'exclude' in gate 'lint' is empty");
}

BOOST_AUTO_TEST_CASE(names_are_plain) {
  const std::string hint = " | use letters, digits, '.', '_' and '-', at most 100";
  BOOST_TEST(error_in("gates:\n  'a b': {}\n") == ".wf.yaml:3:3: 'a b' is no name for a gate" + hint);
  BOOST_TEST(error_in("gates:\n  \"a\\x1b\": {}\n") == ".wf.yaml:3:3: '\"a\\033\"' is no name for a gate" + hint);
  BOOST_TEST(error_in("gates:\n  '': {}\n") == ".wf.yaml:3:3: '' is no name for a gate" + hint);
  BOOST_TEST(error_in("gates:\n  " + std::string(101, 'a') + ": {}\n") ==
             ".wf.yaml:3:3: '" + std::string(101, 'a') + "' is no name for a gate" + hint);
  BOOST_TEST(loaded_gate("gates:\n  C_1.2-x: {stage: lint, run: y}\n", "C_1.2-x").id == "C_1.2-x");
}

BOOST_AUTO_TEST_CASE(variables_have_names_and_values) {
  BOOST_TEST(lint_error("stage: lint\nenv: {A-B: c}") ==
             ".wf.yaml:5:11: 'A-B' is no name of a variable for 'env' in gate 'lint' | use letters, digits and '_', "
             "and no digit first");
  BOOST_TEST(lint_error("stage: lint\nenv: {1A: c}").starts_with(".wf.yaml:5:11: '1A' is no name of a variable"));
  BOOST_TEST(lint_error("stage: lint\nenv: {A: [b]}") ==
             ".wf.yaml:5:11: 'A' for 'env' in gate 'lint' must be a single value | write '' for an empty one");
  BOOST_TEST(lint_error("stage: lint\nenv: {A: }") ==
             ".wf.yaml:5:11: 'A' for 'env' in gate 'lint' must be a single value | write '' for an empty one");
}

BOOST_AUTO_TEST_CASE(a_built_in_gate_is_changed_key_by_key) {
  const Gate gate = loaded_gate("gates:\n  check-added-large-files: {args: {maxkb: 500}}\n", "check-added-large-files");
  BOOST_TEST(gate.builtin == "check-added-large-files");
  BOOST_TEST(gate.arguments == std::vector<std::string>{"--maxkb=500"});
  BOOST_TEST((gate.stage == Stage::quality));
  BOOST_TEST((gate.where == wf::Where{".wf.yaml", 3, 3}));
  const Gate strict = loaded_gate("gates:\n  trailing-whitespace: {allow_failure: false}\n", "trailing-whitespace");
  BOOST_TEST(!strict.allow_failure);
  BOOST_TEST((strict.findings_on == FindingsOn::changed_lines));
  const Gate moved = loaded_gate("gates:\n  trailing-whitespace: {stage: unit}\n", "trailing-whitespace");
  BOOST_TEST((moved.on == default_events(Stage::unit)));
  BOOST_TEST(loaded("gates:\n  check-json: {}\n").gates.size() == built_in().gates.size());
  BOOST_TEST(error_in("gates:\n  check-json: {fix: x}\n") ==
             ".wf.yaml:3:16: 'fix' in gate 'check-json' cannot stand beside 'builtin' | remove it");
}

BOOST_AUTO_TEST_CASE(a_command_of_its_own_replaces_a_built_in_gate_whole) {
  const Gate gate =
      loaded_gate("gates:\n  trailing-whitespace: {stage: lint, run: 'x {files}'}\n", "trailing-whitespace");
  BOOST_TEST(!gate.is_builtin());
  BOOST_TEST(!gate.allow_failure);
  BOOST_TEST((gate.findings_on == FindingsOn::all));
  BOOST_TEST(error_in("gates:\n  trailing-whitespace: {run: x}\n")
                 .starts_with(".wf.yaml:3:3: gate 'trailing-whitespace' has no stage"));
}

BOOST_AUTO_TEST_CASE(a_gate_can_be_switched_off) {
  BOOST_TEST(loaded("gates:\n  check-xml: {enabled: false}\n").gate("check-xml") == nullptr);
  BOOST_TEST(loaded("gates:\n  mine: {enabled: false, stage: lint, run: x}\n").gate("mine") == nullptr);
  BOOST_TEST(error_in("gates:\n  check-xlm: {enabled: false}\n") ==
             ".wf.yaml:3:3: there is no gate 'check-xlm' to switch off | did you mean 'check-xml'?");
  BOOST_TEST(error_in("gates:\n  check-xml: {enabled: false, stge: unit}\n") ==
             ".wf.yaml:3:31: unknown key 'stge' in gate 'check-xml' | did you mean 'stage'?");
}

BOOST_AUTO_TEST_CASE(gates_stand_in_the_order_of_their_stages) {
  const Config config = loaded(
      "gates:\n  b: {stage: unit, run: b}\n  a: {stage: unit, run: a}\n  s: {stage: setup, run: s}\n  "
      "trailing-whitespace: {args: []}\n");
  std::vector<std::string> ids;
  for (const Gate& gate : config.gates) ids.push_back(gate.id);
  BOOST_TEST(wf::join(ids, " ") ==
             "s check-merge-conflict check-json check-yaml check-toml check-xml check-symlinks check-added-large-files "
             "check-case-conflict trailing-whitespace end-of-file-fixer mixed-line-ending fix-byte-order-marker "
             "conventional-commit b a check-secrets");
}

BOOST_AUTO_TEST_CASE(a_later_file_replaces_a_gate_of_an_earlier_one) {
  const std::vector<Source> sources = {
      {"one.yaml",
       "version: 1\ngates: {lint: {stage: lint, run: x, allow_failure: true}, json: {stage: parse, builtin: "
       "check-json}}\n"},
      {"two.yaml", "version: 1\ngates: {lint: {stage: unit, run: y}, json: {description: mine}}\n"}};
  const auto config = load(sources);
  BOOST_REQUIRE_MESSAGE(config.has_value(), complaint(config));
  BOOST_TEST(config->gate("lint")->run == std::vector<std::string>{"y"});
  BOOST_TEST(!config->gate("lint")->allow_failure);
  BOOST_TEST((config->gate("lint")->where == wf::Where{"two.yaml", 2, 9}));
  BOOST_TEST(config->gate("json")->builtin == "check-json");
  const std::vector<Source> incomplete = {sources[0], {"two.yaml", "version: 1\ngates: {lint: {stage: unit}}\n"}};
  BOOST_TEST(complaint(load(incomplete)) == "two.yaml:2:9: gate 'lint' needs 'run' or 'builtin'");
}

BOOST_AUTO_TEST_CASE(batches_are_for_files_and_a_command_has_files_or_their_folders) {
  BOOST_TEST((lint("stage: lint\nrun: x {files}\nbatches: one").batches == wf::config::Batches::one));
  BOOST_TEST((lint("stage: lint\nrun: x {files}").batches == wf::config::Batches::automatic));
  BOOST_TEST(lint("stage: lint\nrun: x {dirs}").takes_files());
  BOOST_TEST(lint("stage: lint\nrun: x {dirs}").takes_folders());
  BOOST_TEST(!lint("stage: lint\nrun: x {files}").takes_folders());
  BOOST_TEST(wf::contains(lint_error("stage: lint\nrun: x\nbatches: one"),
                          "'batches' in gate 'lint' says nothing without {files} in 'run'"));
  BOOST_TEST(
      wf::contains(lint_error("stage: lint\nbuiltin: check-json\nbatches: one"), "is only for gates with 'run'"));
  BOOST_TEST(wf::contains(lint_error("stage: lint\nrun: x {files} {dirs}"),
                          "'run' in gate 'lint' has both {files} and {dirs}"));
}

BOOST_AUTO_TEST_CASE(isolation_shadow_and_on_fix_are_read) {
  const auto gate = lint(
      "stage: lint\nrun: x\nisolation: shadow\nshadow: {link: [./node_modules/], keep: build, prepare: [make, x]}");
  BOOST_TEST((gate.isolation == wf::config::IsolationMode::shadow));
  BOOST_TEST(gate.shadow.link == (std::vector<std::string>{"node_modules"}), boost::test_tools::per_element());
  BOOST_TEST(gate.shadow.keep == (std::vector<std::string>{"build"}), boost::test_tools::per_element());
  BOOST_TEST(gate.shadow.prepare == (std::vector<std::string>{"make", "x"}), boost::test_tools::per_element());
  BOOST_TEST(!gate.shadow.prepare_is_shell);
  const auto plain = lint("stage: lint\nrun: x\nfix: y\non_fix: report\nisolation: auto\nshadow: {prepare: make x}");
  BOOST_TEST((plain.on_fix == wf::config::OnFix::report));
  BOOST_TEST(plain.shadow.prepare_is_shell);
}

BOOST_AUTO_TEST_CASE(isolation_shadow_and_on_fix_that_cannot_be_are_refused) {
  for (const char* path : {"/abs", "..", "../x", ".git/hooks", "a/../..", "."})
    BOOST_TEST(wf::contains(lint_error(std::string("stage: lint\nrun: x\nshadow: {link: ") + path + "}"),
                            "no path below the top"));
  BOOST_TEST(wf::contains(lint_error("stage: lint\nrun: x\non_fix: block"),
                          "'on_fix' in gate 'lint' says nothing without 'fix' or 'diff'"));
  BOOST_TEST(wf::contains(lint_error("stage: lint\nrun: x\nfix: y\nisolation: shadow"), "must be auto beside 'fix'"));
  for (const char* key : {"isolation: none", "shadow: {keep: a}", "on_fix: block"})
    BOOST_TEST(
        wf::contains(lint_error(std::string("stage: lint\nbuiltin: check-json\n") + key), "only for gates with 'run'"));
}

BOOST_AUTO_TEST_SUITE_END()
