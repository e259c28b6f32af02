// The branches are compared as they are; an expression counts from the name's first character on, as Python's re.match
// has it, and not to its end.
#include <fmt/format.h>

#include <algorithm>

#include "base/regex.h"
#include "base/text.h"
#include "gates/builtin/registration.h"
#include "gates/state_check.h"

namespace wf::gates {

namespace {

// A detached HEAD passes, as in a rebase.
class NoCommitToBranch final : public StateCheck {
 public:
  NoCommitToBranch(std::vector<std::string> branches, std::vector<Regex> patterns)
      : branches_(std::move(branches)), patterns_(std::move(patterns)) {}

  Result<std::vector<Finding>> ask(const StateQuestions& questions) const override {
    std::vector<Finding> findings;
    const std::string& branch = questions.branch;
    if (branch.empty()) return findings;
    WF_ASSIGN(const bool is_named, is_protected(branch));
    if (is_named) {
      findings.push_back({"", 0, 0,
                          fmt::format("branch '{}' takes no commits: git switch -c NAME moves your work to a branch of "
                                      "its own",
                                      shown(branch))});
    }
    return findings;
  }

 private:
  Result<bool> is_protected(const std::string& branch) const {
    if (std::find(branches_.begin(), branches_.end(), branch) != branches_.end()) return true;
    for (const Regex& pattern : patterns_) {
      WF_ASSIGN(const bool matches, pattern.matches_start(branch));
      if (matches) return true;
    }
    return false;
  }

  std::vector<std::string> branches_;
  std::vector<Regex> patterns_;
};

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  std::vector<std::string> branches = arguments.all("--branch");
  if (branches.empty()) branches = {"main", "master"};
  std::vector<Regex> patterns;
  for (const std::string& word : arguments.all("--pattern")) {
    auto pattern = Regex::compile(word);
    if (!pattern) return fail(ErrorKind::usage, "no-commit-to-branch: " + pattern.error().message);
    patterns.push_back(*std::move(pattern));
  }
  return std::make_unique<NoCommitToBranch>(std::move(branches), std::move(patterns));
}

}  // namespace

Registration no_commit_to_branch() {
  return {.description = {.id = "no-commit-to-branch",
                          .summary = "Refuses commits on branches that only take merges",
                          .arguments = "[-b|--branch=NAME…] [-p|--pattern=REGEX…]",
                          .is_state_check = true},
          .options = {{"--branch", true, {"-b"}}, {"--pattern", true, {"-p"}}},
          .make = make};
}

}  // namespace wf::gates
