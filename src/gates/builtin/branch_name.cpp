#include <fmt/format.h>

#include "base/glob.h"
#include "base/text.h"
#include "gates/builtin/registration.h"
#include "gates/state_check.h"

namespace wf::gates {

namespace {

// A detached HEAD (a rebase, a bisection, CI) has no name that could be wrong.
class BranchName final : public StateCheck {
 public:
  BranchName(std::vector<Glob> allowed, std::vector<Glob> denied)
      : allowed_(std::move(allowed)), denied_(std::move(denied)) {}

  Result<std::vector<Finding>> ask(const StateQuestions& questions) const override {
    std::vector<Finding> findings;
    const std::string& branch = questions.branch;
    if (branch.empty()) return findings;
    if (matches_any(denied_, branch)) {
      findings.push_back({"", 0, 0,
                          fmt::format("branch '{}' does not take this directly: git switch -c NAME moves "
                                      "your work to a branch of its own",
                                      shown(branch))});
    } else if (!allowed_.empty() && !matches_any(allowed_, branch)) {
      findings.push_back({"", 0, 0,
                          fmt::format("branch '{}' is not named like {}: git branch -m NAME renames it", shown(branch),
                                      told(allowed_))});
    }
    return findings;
  }

 private:
  static std::string told(const std::vector<Glob>& globs) {
    std::vector<std::string> patterns;
    patterns.reserve(globs.size());
    for (const Glob& glob : globs) patterns.push_back(shown(glob.pattern()));
    return join(patterns, " or ");
  }

  std::vector<Glob> allowed_;  // empty: all
  std::vector<Glob> denied_;
};

Result<std::vector<Glob>> globs_of(const std::vector<std::string>& patterns) {
  std::vector<Glob> globs;
  for (const std::string& pattern : patterns) {
    WF_ASSIGN(Glob glob, name_pattern(pattern));
    globs.push_back(std::move(glob));
  }
  return globs;
}

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  WF_ASSIGN(std::vector<Glob> allowed, globs_of(arguments.all("--allow")));
  WF_ASSIGN(std::vector<Glob> denied, globs_of(arguments.all("--deny")));
  if (allowed.empty() && denied.empty())
    return fail(ErrorKind::usage, "branch-name: there is no rule", "write --allow=PATTERN or --deny=PATTERN");
  return std::make_unique<BranchName>(std::move(allowed), std::move(denied));
}

}  // namespace

Registration branch_name() {
  return {.description = {.id = "branch-name",
                          .summary = "Asks that the branch has a name that is allowed",
                          .arguments = "[--allow=PATTERN…] [--deny=PATTERN…]",
                          .is_state_check = true},
          .options = {{"--allow", true}, {"--deny", true}},
          .make = make};
}

}  // namespace wf::gates
