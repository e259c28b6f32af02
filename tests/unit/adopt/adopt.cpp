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
  BOOST_TEST(gate_of(config, "eslint").run == Strings{"eslint {files}"});
  BOOST_TEST(gate_of(config, "eslint").fix == Strings{"eslint --fix {files}"});
  BOOST_TEST(misses(draft, ".husky/pre-push:2: pre-push: make $X"));
  BOOST_TEST(misses(draft, "the pattern '!x'"));
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

BOOST_AUTO_TEST_SUITE_END()
