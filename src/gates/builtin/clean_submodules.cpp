#include <fmt/format.h>

#include "base/text.h"
#include "gates/builtin/registration.h"
#include "gates/state_check.h"

namespace wf::gates {

namespace {

class CleanSubmodules final : public StateCheck {
 public:
  CleanSubmodules(bool allows_untracked, bool allows_missing)
      : allows_untracked_(allows_untracked), allows_missing_(allows_missing) {}

  Result<std::vector<Finding>> ask(const StateQuestions& questions) const override {
    WF_ASSIGN(const std::vector<git::SubmoduleState> submodules, questions.submodules());
    std::vector<Finding> findings;
    for (const git::SubmoduleState& submodule : submodules) {
      if (auto complaint = complaint_about(submodule))
        findings.push_back({submodule.path, 0, 0, *std::move(complaint)});
    }
    return findings;
  }

 private:
  std::optional<std::string> complaint_about(const git::SubmoduleState& submodule) const {
    const std::string path = shell_quoted(submodule.path);
    if (submodule.is_missing) {
      if (allows_missing_) return std::nullopt;
      return fmt::format("the submodule is not checked out: git submodule update --init {}", path);
    }
    if (submodule.has_changes)
      return fmt::format("the submodule has changes that are not committed: git -C {} status", path);
    if (submodule.has_untracked && !allows_untracked_)
      return fmt::format("the submodule has untracked files: git -C {} status", path);
    if (submodule.has_other_commit) {
      return fmt::format(
          "the submodule is at another commit than the one that is staged: git add {} takes it, "
          "git submodule update {} goes back",
          path, path);
    }
    return std::nullopt;
  }

  bool allows_untracked_;
  bool allows_missing_;
};

}  // namespace

Registration clean_submodules() {
  return {.description = {.id = "clean-submodules",
                          .summary = "Asks that submodules are at their staged commit, without changes",
                          .arguments = "[--allow-untracked] [--allow-missing]",
                          .is_state_check = true},
          .options = {{"--allow-untracked"}, {"--allow-missing"}},
          .make = [](const Arguments& arguments) -> Result<std::unique_ptr<Builtin>> {
            return std::make_unique<CleanSubmodules>(arguments.has("--allow-untracked"),
                                                     arguments.has("--allow-missing"));
          }};
}

}  // namespace wf::gates
