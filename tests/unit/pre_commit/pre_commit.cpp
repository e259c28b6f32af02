// `.pre-commit-config.yaml` → gates: defaults, overrides of the manifest, legacy names, and what is refused or told.
#include "pre_commit/pre_commit.h"

#include <fmt/format.h>

#include <boost/test/unit_test.hpp>

#include "base/text.h"
#include "config/yaml_reader.h"
#include "pre_commit/manifest.h"

using namespace wf;
using namespace wf::pre_commit;

namespace {

config::HookFile hooks_in(const std::string& text) {
  const auto root = config::read_yaml({k_file_name, text, config::Origin::pre_commit});
  BOOST_REQUIRE_MESSAGE(root.has_value(), (root ? "" : describe(root.error())));
  return read(**root);
}

config::HookFile right(const std::string& text) {
  config::HookFile file = hooks_in(text);
  for (const Error& error : file.errors) BOOST_ERROR(error.message);
  return file;
}

// One local hook with these keys besides.
config::Gate local(const std::string& keys, const std::string& top = "") {
  const config::HookFile file = right(
      top + "repos:\n- repo: local\n  hooks:\n  - {id: a, name: A, entry: tool x, language: system" + keys + "}\n");
  BOOST_REQUIRE_EQUAL(file.gates.size(), 1U);
  return file.gates[0];
}

config::Gate remote(const std::string& repository, const std::string& keys) {
  const config::HookFile file =
      right("repos:\n- repo: " + repository + "\n  rev: v1.2.3\n  hooks:\n  - {" + keys + "}\n");
  BOOST_REQUIRE_EQUAL(file.gates.size(), 1U);
  return file.gates[0];
}

std::string words(const std::vector<std::string>& all) { return join(all, " "); }

std::string events(const config::Gate& gate) {
  std::vector<std::string> names;
  for (const config::Event event : gate.on) names.emplace_back(name_of(event));
  return join(names, " ");
}

std::string first_error(const std::string& text) {
  const config::HookFile file = hooks_in(text);
  return file.errors.empty() ? "none" : file.errors[0].message;
}

std::string notices(const std::string& text) {
  std::string all;
  for (const config::Notice& notice : hooks_in(text).notices)
    all += fmt::format("{}: {}\n", notice.where.line, notice.text);
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pre_commit_config)

BOOST_AUTO_TEST_CASE(a_local_hook_has_pre_commits_defaults) {
  const config::Gate gate = local("");
  BOOST_TEST(gate.id == "a");
  BOOST_TEST(words(gate.run) == "tool x {files}");
  BOOST_TEST(words(gate.types) == "file");
  BOOST_TEST((gate.stage == config::Stage::hooks));
  BOOST_TEST((gate.origin == config::Origin::pre_commit));
  BOOST_TEST((gate.cache == config::CacheMode::files));
  BOOST_TEST(events(gate) == "pre-commit manual pre-merge-commit ci");
  const config::Hook& hook = *gate.hook;
  BOOST_TEST(hook.name == "A");
  BOOST_TEST(hook.repository == "local");
  BOOST_TEST(hook.exclude == "^$");
  BOOST_TEST((hook.is_known && !hook.always_run && !hook.fail_fast && !hook.require_serial && !hook.verbose));
}

BOOST_AUTO_TEST_CASE(every_key_of_a_hook_is_read) {
  const config::Gate gate = local(
      ", alias: b, files: x, exclude: y, types: [python], types_or: [c, c++], exclude_types: [symlink], args: [-a, 1],"
      " always_run: true, fail_fast: yes, pass_filenames: false, description: d, language_version: '3', log_file: l,"
      " minimum_pre_commit_version: 2.0, require_serial: true, stages: [push], verbose: true, env: {A: b}",
      "files: z\nexclude: w\n");
  BOOST_TEST(words(gate.run) == "tool x -a 1");
  BOOST_TEST(gate.regex == "x");
  BOOST_TEST(gate.exclude_regex == "y");
  BOOST_TEST(words(gate.types) == "python");
  BOOST_TEST(words(gate.types_or) == "c c++");
  BOOST_TEST(words(gate.exclude_types) == "symlink");
  BOOST_TEST(gate.description == "d");
  BOOST_TEST(events(gate) == "pre-push ci");
  BOOST_TEST((gate.cache == config::CacheMode::off));
  BOOST_TEST(gate.environment.at(0).first + gate.environment.at(0).second == "Ab");
  const config::Hook& hook = *gate.hook;
  BOOST_TEST(hook.alias + hook.files + hook.exclude + hook.log_file + hook.language_version == "bzwl3");
  BOOST_TEST((hook.always_run && hook.fail_fast && hook.require_serial && hook.verbose));
}

BOOST_AUTO_TEST_CASE(stages_have_their_old_names_too) {
  BOOST_TEST(events(local(", stages: [commit, push, merge-commit, manual]")) ==
             "pre-commit pre-push pre-merge-commit manual ci");
  BOOST_TEST(events(local(", stages: [commit-msg]")) == "commit-msg");
  BOOST_TEST(events(local(", stages: [post-checkout, post-merge, post-rewrite, post-commit, pre-rebase]")) ==
             "post-checkout post-merge post-rewrite post-commit pre-rebase");
  BOOST_TEST(
      first_error("repos:\n- repo: local\n  hooks:\n  - {id: a, name: a, entry: a, language: system, stages: [x]}") ==
      "hook 'a': there is no stage 'x'");
}

BOOST_AUTO_TEST_CASE(default_stages_and_hook_types_hold_where_a_hook_says_nothing) {
  BOOST_TEST(events(local("", "default_stages: [push]\n")) == "pre-push ci");
  BOOST_TEST(events(local(", stages: [manual]", "default_stages: [push]\n")) == "manual");
  BOOST_TEST(events(local("", "default_install_hook_types: [pre-commit, commit-msg]\n")) ==
             "pre-commit commit-msg manual pre-merge-commit ci");
}

BOOST_AUTO_TEST_CASE(languages_that_need_no_environment_run_by_themselves) {
  const auto hook = [](const std::string& language, const std::string& entry, const std::string& more = "") {
    return right("repos:\n- repo: local\n  hooks:\n  - {id: a, name: a, language: " + language + ", entry: '" + entry +
                 "'" + more + "}")
        .gates.at(0);
  };
  BOOST_TEST(words(hook("script", "check.sh -q").run) == "./check.sh -q {files}");
  BOOST_TEST(words(hook("unsupported_script", "ci/check.sh").run) == "ci/check.sh {files}");
  BOOST_TEST(words(hook("unsupported", "make lint").run) == "make lint {files}");
  BOOST_TEST(hook("fail", "not here").builtin == "fail");
  BOOST_TEST(words(hook("fail", "not here").arguments) == "--message=not here");
  BOOST_TEST(hook("pygrep", "a b").builtin == "pygrep");
  BOOST_TEST(words(hook("pygrep", "a b", ", args: [-i, --multiline]").arguments) == "-i --multiline --pattern=a b");
  BOOST_TEST(!needs_environment(*hook("system", "x").hook));
  BOOST_TEST(needs_environment(*hook("python", "x").hook));
  BOOST_TEST(words(hook("node", "eslint --fix", ", additional_dependencies: [eslint@8]").run) ==
             "eslint --fix {files}");
}

BOOST_AUTO_TEST_CASE(a_known_hook_has_its_manifest_and_a_configuration_overrides_it) {
  const config::Gate black = remote("https://github.com/psf/black", "id: black");
  BOOST_TEST(words(black.run) == "black {files}");
  BOOST_TEST(words(black.types_or) == "python pyi");
  BOOST_TEST(black.hook->require_serial);
  BOOST_TEST(black.hook->revision == "v1.2.3");
  const config::Gate isort =
      remote("https://github.com/PyCQA/isort.git", "id: isort, args: [--profile, black], types_or: []");
  BOOST_TEST(words(isort.run) == "isort --profile black {files}");
  BOOST_TEST(words(isort.types_or) == "");
  BOOST_TEST(words(isort.types) == "file");
  const config::Gate system =
      remote("https://github.com/psf/black", "id: black, language: system, entry: uv run black");
  BOOST_TEST(words(system.run) == "uv run black {files}");
  BOOST_TEST(!needs_environment(*system.hook));
  const config::Gate prettier = remote("https://github.com/pre-commit/mirrors-prettier", "id: prettier");
  BOOST_TEST(words(prettier.hook->additional_dependencies) == "prettier@1.2.3");
}

BOOST_AUTO_TEST_CASE(hooks_of_pre_commit_hooks_run_in_process) {
  const config::Gate gate =
      remote("https://github.com/pre-commit/pre-commit-hooks", "id: check-yaml, args: [--multi], exclude: ^x");
  BOOST_TEST(gate.builtin == "check-yaml");
  BOOST_TEST(words(gate.arguments) == "--multi");
  BOOST_TEST(words(gate.types) == "yaml");
  BOOST_TEST(gate.run.empty());
  const config::Gate large = remote("https://github.com/pre-commit/pre-commit-hooks", "id: check-added-large-files");
  BOOST_TEST(events(large) == "pre-commit pre-push manual pre-merge-commit ci");
  BOOST_TEST(right("repos: [{repo: builtin, hooks: [{id: check-json}]}]").gates.at(0).builtin == "check-json");
  BOOST_TEST(first_error("repos: [{repo: builtin, hooks: [{id: x}]}]") == "there is no built-in hook 'x'");
}

BOOST_AUTO_TEST_CASE(a_hook_that_is_not_known_keeps_only_its_id) {
  const config::Gate gate = remote("https://example.com/x/y", "id: z, args: [-q]");
  BOOST_TEST(!gate.hook->is_known);
  BOOST_TEST(words(gate.run) == "z {files}");
  BOOST_TEST(gate.types.empty());
}

BOOST_AUTO_TEST_CASE(the_second_hook_of_an_id_is_a_gate_of_its_own) {
  const config::HookFile file = right(
      "repos:\n- repo: local\n  hooks:\n"
      "  - {id: a, name: a, entry: x, language: system}\n"
      "  - {id: a, name: a, entry: y, language: system, alias: second}\n");
  BOOST_TEST(file.gates.at(1).id == "a-2");
  BOOST_TEST(is_named(*file.gates[1].hook, "a"));
  BOOST_TEST(is_named(*file.gates[1].hook, "second"));
  BOOST_TEST(!is_named(*file.gates[0].hook, ""));
}

BOOST_AUTO_TEST_CASE(meta_hooks_are_about_the_file_itself) {
  const config::HookFile file =
      right("repos: [{repo: meta, hooks: [{id: check-hooks-apply}, {id: check-useless-excludes}, {id: identity}]}]");
  BOOST_TEST(file.gates.at(0).regex == R"(^\.pre-commit-config\.yaml$)");
  BOOST_TEST(file.gates.at(2).hook->verbose);
  BOOST_TEST(file.gates.at(2).regex.empty());
  BOOST_TEST(first_error("repos: [{repo: meta, hooks: [{id: x}]}]") == "there is no meta hook 'x'");
}

BOOST_AUTO_TEST_CASE(what_pre_commit_refuses_is_refused) {
  BOOST_TEST(first_error("[]") == "a list of repositories is how pre-commit was written before 1.0");
  BOOST_TEST(first_error("{}") == "there is no list 'repos'");
  BOOST_TEST(first_error("repos: [{hooks: []}]") == "a repository has no 'repo'");
  BOOST_TEST(first_error("repos: [{repo: x, hooks: []}]") == "repository x has no 'rev'");
  BOOST_TEST(first_error("repos: [{repo: local, rev: v1, hooks: []}]") == "repository local must not have a 'rev'");
  BOOST_TEST(first_error("repos: [{repo: local}]") == "repository local has no list 'hooks'");
  BOOST_TEST(first_error("repos: [{repo: local, hooks: [{id: a}]}]") == "hook 'a' has no 'name'");
  BOOST_TEST(first_error("repos: [{repo: local, hooks: [a]}]") == "repository local: a hook that is no map");
  const auto hook = [](const std::string& keys) {
    return first_error("repos: [{repo: local, hooks: [{id: a, name: a, entry: a, language: system, " + keys + "}]}]");
  };
  BOOST_TEST(hook("files: '('").starts_with("'files' in hook 'a': "));
  BOOST_TEST(hook("types: python") == "'types' in hook 'a' must be a list");
  BOOST_TEST(hook("always_run: maybe") == "'always_run' in hook 'a' must be true or false");
  BOOST_TEST(hook("minimum_pre_commit_version: 99.0") ==
             "hook 'a' needs pre-commit 99.0, and this does what 4.6.2 does");
  BOOST_TEST(first_error("minimum_pre_commit_version: '5'\nrepos: []") ==
             "the file needs pre-commit 5, and this does what 4.6.2 does");
}

BOOST_AUTO_TEST_CASE(what_is_only_odd_is_told) {
  BOOST_TEST(notices("repos: []\nexlude: a\nx-mine: 1\nci: {}\n") ==
             "2: the file: the key 'exlude' is not known; did you mean 'exclude'?\n");
  BOOST_TEST(
      notices("repos:\n- repo: https://github.com/psf/black\n  rev: main\n  hooks: [{id: black, priority: 1}]\n") ==
      "3: repository https://github.com/psf/black: 'main' is no fixed revision: a tag or a commit is\n"
      "4: hook 'black': the key 'priority' is not known\n");
}

BOOST_AUTO_TEST_SUITE_END()
