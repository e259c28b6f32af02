// Other tools' configurations become gates, what has no equivalent is listed with its line, and what is written is read
// back by the reader of configurations as it was meant, whatever text is in it.
#include "adopt/adopt.h"

#include <boost/test/unit_test.hpp>
#include <map>
#include <random>

#include "base/text.h"
#include "config/load.h"

namespace {

using namespace wf;
using namespace wf::adopt;

struct Files {
  std::map<std::string, std::string> contents;

  Place place() const {
    Place place;
    for (const auto& [path, content] : contents) place.paths.push_back(path);
    place.read = [this](const std::string& path) -> Result<std::optional<std::string>> {
      const auto found = contents.find(path);
      return found == contents.end() ? std::nullopt : std::optional(found->second);
    };
    return place;
  }

  Draft translated() const {
    Draft draft;
    for (const std::string& path : configurations(place())) BOOST_REQUIRE(translate(place(), path, draft).has_value());
    settle(draft, {});
    return draft;
  }
};

config::Config read_back(const Draft& draft) {
  const config::Source source{".wf.yaml", written(draft, "head")};
  auto loaded = config::load({&source, 1});
  BOOST_REQUIRE_MESSAGE(loaded.has_value(), source.content);
  return *loaded;
}

const config::Gate& gate_of(const config::Config& config, std::string_view id) {
  const auto found =
      std::find_if(config.gates.begin(), config.gates.end(), [&](const config::Gate& gate) { return gate.id == id; });
  BOOST_REQUIRE(found != config.gates.end());
  return *found;
}

bool misses(const Draft& draft, std::string_view what) {
  return std::any_of(draft.missed.begin(), draft.missed.end(),
                     [&](const Missed& missed) { return contains(told(missed), what); });
}

using Strings = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(adopt_adopt)

BOOST_AUTO_TEST_CASE(hooks_of_pre_commit_become_gates_and_the_rest_is_listed) {
  const Draft draft =
      Files{{{".pre-commit-config.yaml",
              "exclude: ^vendor/\nrepos:\n- repo: https://github.com/psf/black\n  hooks:\n  - id: black\n"
              "    args: [--line-length=90]\n- repo: local\n  hooks:\n  - id: words\n    language: system\n"
              "    entry: tool \"a b\"\n    files: x\\.py$\n    exclude: ^y\n    stages: [push]\n"
              "    pass_filenames: false\n  - {id: env, language: python, entry: z}\n"}}}
          .translated();
  const config::Config config = read_back(draft);
  const config::Gate& black = gate_of(config, "black");
  BOOST_TEST(black.run == (Strings{"black", "--check", "--line-length=90", "{files}"}));
  BOOST_TEST(black.fix == (Strings{"black", "--line-length=90", "{files}"}));
  BOOST_TEST((black.on_fix == config::OnFix::block));
  BOOST_TEST(black.exclude_regex == "^vendor/");
  const config::Gate& words = gate_of(config, "words");
  BOOST_TEST(words.run == (Strings{"tool", "a b"}));
  BOOST_TEST(words.regex == "x\\.py$");
  BOOST_TEST(words.exclude_regex == "(?:^vendor/)|(?:^y)");
  BOOST_TEST(words.runs_at(config::Event::pre_push));
  BOOST_TEST(!words.runs_at(config::Event::pre_commit));
  BOOST_TEST(misses(draft, ".pre-commit-config.yaml:16: hook 'env': language python"));
}

BOOST_AUTO_TEST_CASE(commands_of_lefthook_become_gates_and_a_fix_is_checked_first) {
  const Draft draft =
      Files{{{"lefthook.yml",
              "pre-commit:\n  piped: true\n  commands:\n    a: {run: \"prettier --write {staged_files}\", "
              "stage_fixed: true, glob: \"*.js\"}\n    b: {run: make, skip: merge}\n"
              "commit-msg:\n  jobs:\n  - {name: msg, run: \"grep x {1}\"}\n  - {run: \"grep {0}\"}\n"
              "extends: [lefthook.yml]\n"}}}
          .translated();
  const config::Config config = read_back(draft);
  BOOST_TEST(gate_of(config, "a").run == Strings{"prettier --check {files}"});
  BOOST_TEST(gate_of(config, "a").fix == Strings{"prettier --write {files}"});
  BOOST_TEST(gate_of(config, "b").needs == Strings{"a"});
  BOOST_TEST(gate_of(config, "msg").run == Strings{"grep x {files}"});
  BOOST_TEST(gate_of(config, "msg").runs_at(config::Event::commit_msg));
  BOOST_TEST(misses(draft, "lefthook.yml:5: b: skip"));
  BOOST_TEST(misses(draft, "a template in 'grep {0}'"));
  BOOST_TEST(misses(draft, "extends"));
}

BOOST_AUTO_TEST_CASE(plain_lines_of_husky_and_the_rules_of_lint_staged_become_gates) {
  const Draft draft =
      Files{{{".husky/pre-commit", "#!/bin/sh\n. \"$(dirname \"$0\")/_/husky.sh\"\nnpx lint-staged\nnpm test\n"},
             {".husky/commit-msg", "npx --no -- commitlint --edit $1\n"},
             {".husky/pre-push", "if true; then\nmake $X\nfi\n"},
             {"package.json", R"({"lint-staged": {"*.js": ["eslint --fix", "git add"], "!x": "no"}})"}}}
          .translated();
  const config::Config config = read_back(draft);
  BOOST_TEST(gate_of(config, "npm-test").run == Strings{"npm test"});
  BOOST_TEST(gate_of(config, "conventional-commit").builtin == "conventional-commit");
  const std::string search = "PATH=\"node_modules/.bin:$PATH\" ";
  BOOST_TEST(gate_of(config, "eslint").run == Strings{search + "eslint {files}"});
  BOOST_TEST(gate_of(config, "eslint").fix == Strings{search + "eslint --fix {files}"});
  BOOST_TEST(misses(draft, ".husky/pre-push:1: pre-push: 'if true; then' makes it a program"));
  BOOST_TEST(misses(draft, "the pattern '!x'"));
}

BOOST_AUTO_TEST_CASE(no_line_is_taken_out_of_a_script_that_is_a_program) {
  for (const std::string line :
       {"cd frontend", "npm ci && cd frontend", "if [ -f x ]\nthen\nnpm run secret\nfi", "FOO=1", "export A=b",
        "exec </dev/tty", "exit 1", "npm test \\\n  --all", "npm test &&\nnpm run x", "cat <<END\nnpm\nEND",
        "echo \"open\n\"", "(cd a; b)\nx $1", "for i in a b\ndo\nmake\ndone", "f() {\nmake\n}", ". ./other.sh"}) {
    const Draft draft = Files{{{".husky/pre-commit", "npm run first\n" + line + "\nnpm run last\n"}}}.translated();
    BOOST_TEST(draft.gates.empty(), line);
    BOOST_TEST(draft.missed.size() == 1U, line);
    BOOST_TEST(misses(draft, "makes it a program"), line);
  }
}

BOOST_AUTO_TEST_CASE(a_hook_in_package_json_is_one_command_or_none) {
  const Draft draft = Files{{{"package.json", R"({"husky": {"hooks": {"pre-commit": "npm run a && npm run b",
                               "pre-push": "cd client && npm test", "nonsense": "x"}}})"}}}
                          .translated();
  BOOST_REQUIRE_EQUAL(draft.gates.size(), 1U);
  BOOST_TEST(draft.gates[0].run.words == Strings{"npm run a && npm run b"});
  BOOST_TEST(misses(draft, "pre-push: cd client && npm test"));
  BOOST_TEST(misses(draft, "nonsense: x"));
}

BOOST_AUTO_TEST_CASE(what_stands_beside_lint_staged_in_a_line_is_not_lost) {
  const Draft draft = Files{{{".husky/pre-commit", "npx lint-staged && npm run types && npm test\n"},
                             {".husky/pre-push", "npx lint-staged; npm test\n"},
                             {".husky/pre-merge-commit", "npx lint-staged --config other.json\n"}}}
                          .translated();
  const config::Config config = read_back(draft);
  BOOST_REQUIRE_EQUAL(draft.gates.size(), 1U);
  BOOST_TEST(draft.gates[0].run.words == Strings{"npm run types && npm test"});
  BOOST_TEST(misses(draft, ".husky/pre-push:1: pre-push: npx lint-staged; npm test"));
  BOOST_TEST(misses(draft, "the options of 'npx lint-staged --config other.json'"));
  BOOST_TEST(misses(draft, ".husky/pre-commit: it calls lint-staged, whose rules are not at the top"));
}

BOOST_AUTO_TEST_CASE(rules_of_lint_staged_keep_their_order_and_odd_patterns_are_listed) {
  const Draft draft = Files{{{".husky/pre-commit", "npx lint-staged\n"},
                             {".lintstagedrc.json", R"_({"*.js": ["eslint", "prettier --check"],
                               "*.ts": ["eslint", "prettier --check", "npx tsc-files"],
                               "src/!(*.min).css": "stylelint", "@(a|b)": "x"})_"}}}
                          .translated();
  const config::Config config = read_back(draft);
  BOOST_TEST(gate_of(config, "prettier").needs == Strings{"eslint"});
  BOOST_TEST(gate_of(config, "prettier-2").needs == Strings{"eslint-2"});
  BOOST_TEST(gate_of(config, "tsc-files").needs == Strings{"prettier-2"});
  BOOST_TEST(gate_of(config, "tsc-files").run == Strings{"npx tsc-files {files}"});
  BOOST_TEST(draft.gates.size() == 5U);
  BOOST_TEST(misses(draft, "the pattern 'src/!(*.min).css'"));
  BOOST_TEST(misses(draft, "the pattern '@(a|b)'"));
  BOOST_TEST(!misses(draft, "whose rules"));
}

BOOST_AUTO_TEST_CASE(a_job_of_lefthook_takes_over_what_its_groups_say) {
  const Draft draft =
      Files{{{"lefthook.yml",
              "source_dir: hooks/\npre-commit:\n  parallel: true\n  exclude: [\"*.gen.ts\"]\n  commands:\n"
              "    other: {run: make}\n  jobs:\n  - root: web/\n    glob: \"*.css\"\n    env: {A: outer, B: outer}\n"
              "    group:\n      piped: true\n      jobs:\n"
              "      - {name: a one, run: \"one {staged_files}\", env: {A: inner}, exclude: [\"x/**\"]}\n"
              "      - {name: two, run: \"two {staged_files}\", glob: \"*.js\", root: api, fail_text: call Ada}\n"
              "  - {script: s.sh, runner: bash}\n"}}}
          .translated();
  const config::Config config = read_back(draft);
  const config::Gate& one = gate_of(config, "a-one");
  BOOST_TEST(one.dir == "web");
  BOOST_TEST(one.files.at(0).pattern() == "*.css");
  BOOST_TEST(one.exclude.size() == 2U);
  BOOST_TEST(one.needs.empty());
  BOOST_REQUIRE_EQUAL(one.environment.size(), 2U);
  BOOST_TEST(one.environment[0].second == "inner");
  BOOST_TEST(one.environment[1].second == "outer");
  const config::Gate& two = gate_of(config, "two");
  BOOST_TEST(two.dir == "api");
  BOOST_REQUIRE_EQUAL(two.files.size(), 2U);  // lefthook takes files that match either
  BOOST_TEST(two.files[1].pattern() == "*.js");
  BOOST_TEST(two.needs == Strings{"a-one"});
  BOOST_TEST(two.hints == Strings{"call Ada"});
  BOOST_TEST(gate_of(config, "s.sh").run == Strings{"bash hooks/pre-commit/s.sh"});
  BOOST_TEST(gate_of(config, "s.sh").dir == "");
}

BOOST_AUTO_TEST_CASE(patterns_of_lefthook_that_mean_something_else_here_are_listed) {
  const Draft draft = Files{{{"lefthook.yml",
                              "pre-commit:\n  jobs:\n  - {name: a, run: a, glob: [\"*.js\", \"src/**/*.js\"]}\n"
                              "  - {name: b, run: b, glob: \"src/*.js\"}\n  - {name: c, run: c, glob: Makefile}\n"
                              "  - {name: d, run: d, exclude: \"(^|/)x\\\\.c$\"}\n"
                              "  - {name: e, run: e, exclude: \"*.c\"}\n"}}}
                          .translated();
  const config::Config config = read_back(draft);
  BOOST_TEST(draft.missed.size() == 2U);
  BOOST_TEST(misses(draft, "lefthook.yml:4: b: in 'src/*.js' a '*' crosses no folder here"));
  BOOST_TEST(misses(draft, "lefthook.yml:5: c: 'Makefile' matches in every folder here"));
  BOOST_TEST(gate_of(config, "d").exclude_regex == "(^|/)x\\.c$");
  BOOST_TEST(gate_of(config, "d").exclude.empty());
  BOOST_TEST(gate_of(config, "e").exclude_regex == "");
  BOOST_TEST(gate_of(config, "e").exclude.at(0).pattern() == "*.c");
}

BOOST_AUTO_TEST_CASE(piped_commands_of_lefthook_follow_their_priority) {
  const Draft draft = Files{{{"lefthook.yml",
                              "pre-commit:\n  piped: true\n  commands:\n    a: {run: a}\n    b: {run: b, priority: 2}\n"
                              "    c: {run: c, priority: 1}\n"}}}
                          .translated();
  const config::Config config = read_back(draft);
  BOOST_TEST(gate_of(config, "c").needs.empty());
  BOOST_TEST(gate_of(config, "b").needs == Strings{"c"});
  BOOST_TEST(gate_of(config, "a").needs == Strings{"b"});
}

BOOST_AUTO_TEST_CASE(what_is_no_hook_of_pre_commit_is_listed) {
  const Draft draft = Files{{{".pre-commit-config.yaml",
                              "repos:\n- repo: local\n  hooks: {a: 1}\n- repo: x\n  hooks: [[1], word]\n- text\n"}}}
                          .translated();
  BOOST_TEST(draft.gates.empty());
  BOOST_TEST(misses(draft, ".pre-commit-config.yaml:2: repository 'local': there is no list 'hooks'"));
  BOOST_TEST(misses(draft, ".pre-commit-config.yaml:5: repository 'x': a hook that is no map"));
  BOOST_TEST(misses(draft, ".pre-commit-config.yaml:6: repository '': there is no list 'hooks'"));
}

BOOST_AUTO_TEST_CASE(lists_in_lists_limits_and_what_holds_for_all_in_overcommit) {
  const Draft draft =
      Files{{{".overcommit.yml",
              "PreCommit:\n  ALL: {problem_on_unmodified_line: warn}\n  FileSize: {size_limit_bytes: 204801}\n"
              "  RuboCop: {include: [\"*.rb\", [\"bin/*\"]]}\n"}}}
          .translated();
  const config::Config config = read_back(draft);
  BOOST_TEST(gate_of(config, "check-added-large-files").arguments == Strings{"--maxkb=201"});
  BOOST_TEST(gate_of(config, "RuboCop").files.size() == 2U);
  BOOST_TEST(misses(draft, ".overcommit.yml:2: ALL: problem_on_unmodified_line"));
}

BOOST_AUTO_TEST_CASE(hooks_of_overcommit_become_built_ins_or_their_tools) {
  const Draft draft =
      Files{{{".overcommit.yml",
              "PreCommit:\n  TrailingWhitespace: {enabled: true}\n  RuboCop: {flags: [-x], on_warn: fail}\n"
              "  Odd: {enabled: true}\n  ShellCheck: {enabled: false}\n"}}}
          .translated();
  const config::Config config = read_back(draft);
  BOOST_TEST(gate_of(config, "trailing-whitespace").builtin == "trailing-whitespace");
  BOOST_TEST(gate_of(config, "RuboCop").run == (Strings{"rubocop", "-x", "{files}"}));
  BOOST_TEST(draft.gates.size() == 2U);
  BOOST_TEST(misses(draft, ".overcommit.yml:3: RuboCop: on_warn"));
  BOOST_TEST(misses(draft, ".overcommit.yml:4: pre-commit Odd"));
}

BOOST_AUTO_TEST_CASE(a_broken_configuration_is_an_error_with_its_place) {
  const Files files{{{"lefthook.yml", "pre-commit:\n\tx: 1\n"}, {".pre-commit-config.yaml", "- a\n"}}};
  Draft draft;
  const Status status = translate(files.place(), "lefthook.yml", draft);
  BOOST_REQUIRE(!status);
  BOOST_TEST(status.error().where.line == 2);
  BOOST_TEST((status.error().kind == ErrorKind::config));
  BOOST_TEST(!translate(files.place(), ".pre-commit-config.yaml", draft).has_value());
  BOOST_TEST(!translate(files.place(), "README.md", draft).has_value());
}

BOOST_AUTO_TEST_CASE(any_text_is_read_back_as_it_was) {
  std::mt19937 random(7);
  const std::string alphabet = "ab'\"\\{}[]:#,&*!|>%@`-?= \t\n\r\x01\x7f~0.";
  for (int round = 0; round < 500; ++round) {
    std::string text = "x";
    const std::size_t length = random() % 12;
    for (std::size_t i = 0; i < length; ++i)
      text.insert(random() % (text.size() + 1), 1, alphabet[random() % alphabet.size()]);
    Draft draft;
    draft.gates.push_back({.id = text, .origin = text, .run = {{"tool", text}, false}});
    settle(draft, {});
    draft.missed.push_back({{text, 1, 1}, text});
    BOOST_REQUIRE_EQUAL(draft.gates.size(), 1U);
    BOOST_TEST(gate_of(read_back(draft), draft.gates[0].id).run == (Strings{"tool", text}));
  }
}

BOOST_AUTO_TEST_CASE(only_tools_that_the_files_show_are_suggested) {
  BOOST_TEST(suggested(Files{{{"a.py", ""}}}.place()).gates.empty());
  const Files files{{{".clang-format", ""},
                     {"pyproject.toml", "[tool.ruff]\n"},
                     {"Makefile", "test: a\ncheck := 1\n"},
                     {"package.json", R"({"scripts": {"lint": "x", "test": "no test specified"}})"}}};
  Draft draft = suggested(files.place());
  settle(draft, {});
  Strings ids;
  for (const adopt::Gate& gate : draft.gates) ids.push_back(gate.id);
  BOOST_TEST(ids == (Strings{"clang-format", "ruff", "npm-lint", "make-test"}), boost::test_tools::per_element());
  read_back(draft);
}

BOOST_AUTO_TEST_CASE(scripts_targets_and_tests_are_suggested_by_what_runs_them) {
  const Files files{{{"package.json", R"({"scripts": {"typecheck": "tsc", "format": "prettier --write ."}})"},
                     {"pnpm-lock.yaml", ""},
                     {"eslint.config.js", ""},
                     {".prettierrc", ""},
                     {"sub/.eslintrc", ""},
                     {"Makefile", "# lint: no\nall check-format format: x\n\tlint: no\ntest := 1\nlint ::= 2\n"},
                     {"CMakeLists.txt", "enable_testing()\n"},
                     {"setup.cfg", "[tool:pytest]\n"}}};
  Draft draft = suggested(files.place());
  settle(draft, {});
  Strings ids;
  for (const adopt::Gate& gate : draft.gates) ids.push_back(gate.id);
  BOOST_TEST(
      ids == (Strings{"pnpm-typecheck", "eslint", "prettier", "make-check-format", "cmake-build", "ctest", "pytest"}),
      boost::test_tools::per_element());
  const config::Config config = read_back(draft);
  BOOST_TEST(gate_of(config, "pnpm-typecheck").run == Strings{"pnpm run typecheck"});
  BOOST_TEST(gate_of(config, "eslint").run == (Strings{"node_modules/.bin/eslint", "{files}"}));
  BOOST_TEST(gate_of(config, "ctest").needs == Strings{"cmake-build"});
  BOOST_TEST(misses(suggested(Files{{{"Makefile", "format:\n"}}}.place()), "Makefile: the target format repairs"));
}

BOOST_AUTO_TEST_SUITE_END()
