// ShadowRoom: the shadow tree of one target, made when a command wants to run there, and prepared as its gates ask.
#pragma once

#include <optional>
#include <vector>

#include "run/execution.h"
#include "run/shadow.h"

namespace wf::run {

class ShadowRoom {
 public:
  ShadowRoom(Execution& execution, const Plan& plan) : execution_(execution), plan_(plan) {}

  // For those of the jobs that run in the shadow; without such there is none. Returns the results of those that cannot
  // run there.
  std::vector<GateResult> open_for(const std::vector<const Job*>& jobs);
  // After open_for() with a job that can run there.
  os::Path path() const { return shadow_->path(); }

 private:
  Result<Shadow> make(const std::vector<const Job*>& jobs) const;
  Result<ShadowContent> content() const;
  Status prepare(const Job& job, const Shadow& shadow) const;
  GateResult failed(const Job& job, const Error& error) const;

  Execution& execution_;
  const Plan& plan_;
  std::optional<Shadow> shadow_;
};

}  // namespace wf::run
