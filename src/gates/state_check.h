// StateCheck: a built-in about the machine and the repository (tools, variables, the branch, submodules) instead of
// about files. It is asked once a run, also where no file changed, and its answer is never remembered.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "gates/builtin.h"
#include "git/repository.h"

namespace wf::gates {

// What such a check may ask. Whoever answers remembers what is dear: the same may be asked again.
struct StateQuestions {
  std::string branch = {};  // that is committed to, or pushed; empty: none
  std::function<std::optional<std::string>(const std::string& name)> variable;
  std::function<bool(const std::string& tool)> has_program;
  // What a program prints when it is asked for its version. Errors: io, when it cannot be started or runs on and on.
  std::function<Result<std::string>(const std::string& tool)> version_text;
  std::function<Result<std::vector<git::SubmoduleState>>()> submodules;
};

class StateCheck : public Builtin {
 public:
  const StateCheck* as_state_check() const final { return this; }
  bool concerns(std::string_view /*path*/, std::uint32_t /*mode*/) const final { return false; }
  bool applies_to(const FileView& /*file*/) const final { return false; }
  Result<std::vector<Finding>> check(const FileView& /*file*/, const Surroundings& /*surroundings*/) const final {
    return std::vector<Finding>();
  }

  // What is not as it must be, each with its remedy. Errors: what the questions give.
  virtual Result<std::vector<Finding>> ask(const StateQuestions& questions) const = 0;
};

}  // namespace wf::gates
