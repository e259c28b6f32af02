// Built-ins about the machine and the repository, asked with answers that are made up.
#include "gates/state_check.h"

#include <map>

#include "sample.h"

using namespace wf::gates::sample;
using wf::gates::StateQuestions;
using wf::git::SubmoduleState;

namespace {

struct Machine {
  std::string branch = {};
  std::map<std::string, std::string> variables = {};
  std::map<std::string, std::string> tools = {};  // and what they say
  std::vector<SubmoduleState> submodules = {};

  std::string answer(std::string_view id, const Words& arguments) const {
    StateQuestions questions;
    questions.branch = branch;
    questions.variable = [&](const std::string& name) {
      const auto found = variables.find(name);
      return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
    questions.has_program = [&](const std::string& tool) { return tools.contains(tool); };
    questions.version_text = [&](const std::string& tool) -> wf::Result<std::string> {
      if (tools.at(tool) == "hangs") return wf::fail(wf::ErrorKind::io, "it hangs");
      return tools.at(tool);
    };
    questions.submodules = [&]() -> wf::Result<std::vector<SubmoduleState>> { return submodules; };
    const auto builtin = made(id, arguments);
    BOOST_REQUIRE(builtin->as_state_check() != nullptr);
    BOOST_TEST(found(*builtin, file("a.c", "a")) == "not its business");
    const auto findings = builtin->as_state_check()->ask(questions);
    BOOST_REQUIRE(findings.has_value());
    std::string text;
    for (const auto& finding : *findings)
      text += (text.empty() ? "" : "; ") + (finding.path.empty() ? "" : finding.path + ": ") + finding.message;
    return text;
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_state_check)

BOOST_AUTO_TEST_CASE(tools_are_there_in_the_versions_that_are_wanted) {
  const Machine machine{.tools = {{"format", "format 14.0.6"}, {"mute", "hello"}, {"slow", "hangs"}}};
  BOOST_TEST(machine.answer("required-tools", {"--tools=format", "--tools=mute any", "--tools=slow *"}) == "");
  BOOST_TEST(machine.answer("required-tools", {"--tools=format >=14, <15", "--tools=format>=14"}) == "");
  BOOST_TEST(machine.answer("required-tools", {"--tools=format >=15"}) ==
             "format is 14.0.6, and >=15 is wanted: install another version, or put it first in PATH");
  BOOST_TEST(machine.answer("required-tools", {"--tools=none", "--tools=other >=2"}) ==
             "none is not installed: install it, or add its folder to PATH; "
             "other is not installed: install it (version >=2), or add its folder to PATH");
  BOOST_TEST(machine.answer("required-tools", {"--tools=mute >=1"}) ==
             "mute does not tell its version, and >=1 is wanted");
  BOOST_TEST(machine.answer("required-tools", {"--tools=slow >=1"}) == "slow does not tell its version: it hangs");
  BOOST_TEST(refusal("required-tools") == "required-tools: no tool is named | write --tools='NAME >=VERSION'");
  BOOST_TEST(refusal("required-tools", {"--tools=>=2"}) ==
             "required-tools: a tool has no name | write --tools='NAME >=VERSION'");
  BOOST_TEST(refusal("required-tools", {"--tools=a ^2"}) ==
             "'^2' is no condition on a version | write it like '>=14', '>=1.2, <2' or 'any'");
}

BOOST_AUTO_TEST_CASE(variables_are_set_and_never_shown) {
  const Machine machine{.variables = {{"A", "secret"}, {"EMPTY", ""}}};
  BOOST_TEST(machine.answer("required-env", {"--variables=A", "--variables=A sec*", "--variables=A=*ret"}) == "");
  BOOST_TEST(machine.answer("required-env", {"--variables=B", "--variables=EMPTY"}) ==
             "B is not set: export B=…; EMPTY is empty: export EMPTY=…");
  BOOST_TEST(machine.answer("required-env", {"--variables=A {x,y}"}) ==
             "A has a value that is not like '{x,y}': export A=…");
  BOOST_TEST(refusal("required-env").starts_with("required-env: no variable is named"));
  BOOST_TEST(refusal("required-env", {"--variables=1A"}).starts_with("required-env: '1A' is no name of a variable"));
  BOOST_TEST(refusal("required-env", {"--variables=A {x"}) != "none");
}

BOOST_AUTO_TEST_CASE(branches_have_names_that_are_allowed) {
  const auto on = [](std::string branch, const Words& arguments) {
    return Machine{.branch = std::move(branch)}.answer("branch-name", arguments);
  };
  BOOST_TEST(on("feature/a", {"--allow=feature/*"}) == "");
  BOOST_TEST(on("", {"--allow=feature/*", "--deny=*"}) == "");
  BOOST_TEST(on("fix", {"--allow=feature/*", "--allow=docs"}) ==
             "branch 'fix' is not named like feature/* or docs: git branch -m NAME renames it");
  BOOST_TEST(on("main", {"--deny=main"}) ==
             "branch 'main' does not take this directly: git switch -c NAME moves your work to a branch of its own");
  BOOST_TEST(on("work/main", {"--deny=main"}) == "");
  BOOST_TEST(refusal("branch-name") == "branch-name: there is no rule | write --allow=PATTERN or --deny=PATTERN");
}

BOOST_AUTO_TEST_CASE(some_branches_take_no_commits) {
  const auto on = [](std::string branch, const Words& arguments) {
    const std::string answer = Machine{.branch = std::move(branch)}.answer("no-commit-to-branch", arguments);
    return answer.empty() ? "free" : answer.substr(0, answer.find(':'));
  };
  BOOST_TEST(on("main", {}) == "branch 'main' takes no commits");
  BOOST_TEST(on("master", {}) == "branch 'master' takes no commits");
  BOOST_TEST(on("", {"-p", ""}) == "free");
  BOOST_TEST(on("a/main", {}) == "free");
  BOOST_TEST(on("Main", {}) == "free");
  BOOST_TEST(on("main", {"-b", "other", "--branch=third"}) == "free");
  BOOST_TEST(on("third", {"-bother", "--branch", "third"}) != "free");
  BOOST_TEST(on("main", {"-p", "release/.*"}) != "free");
  BOOST_TEST(on("release/1", {"--pattern=release/\\d"}) != "free");
  BOOST_TEST(on("release/1.0/more", {"--pattern=release/\\d"}) != "free");
  BOOST_TEST(on("a/release/1", {"--pattern=release/\\d"}) == "free");
  BOOST_TEST(on("b", {"--pattern=a", "-pb"}) != "free");
  BOOST_TEST(on("topic", {"--pattern=(?!feat/|fix/)"}) != "free");
  BOOST_TEST(on("fix/a", {"--pattern=(?!feat/|fix/)"}) == "free");
  BOOST_TEST(on("TOPIC", {"--pattern=(?ix) topic # of any case"}) != "free");
  BOOST_TEST(
      refusal("no-commit-to-branch", {"-p", "("}).starts_with("no-commit-to-branch: '(' is no regular expression: "));
}

BOOST_AUTO_TEST_CASE(submodules_are_as_they_are_staged) {
  const auto with = [](SubmoduleState state, const Words& arguments = {}) {
    state.path = "a b";
    return Machine{.submodules = {std::move(state)}}.answer("clean-submodules", arguments);
  };
  BOOST_TEST(Machine{}.answer("clean-submodules", {}) == "");
  BOOST_TEST(with({.is_missing = true}) == "a b: the submodule is not checked out: git submodule update --init 'a b'");
  BOOST_TEST(with({.is_missing = true}, {"--allow-missing"}) == "");
  BOOST_TEST(with({.has_changes = true}) ==
             "a b: the submodule has changes that are not committed: git -C 'a b' status");
  BOOST_TEST(with({.has_untracked = true}) == "a b: the submodule has untracked files: git -C 'a b' status");
  BOOST_TEST(with({.has_untracked = true}, {"--allow-untracked"}) == "");
  BOOST_TEST(with({.has_other_commit = true}, {"--allow-untracked", "--allow-missing"})
                 .starts_with("a b: the submodule is at another commit"));
}

BOOST_AUTO_TEST_SUITE_END()
