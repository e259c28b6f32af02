// fixers: gates with `fix:`, one after the other: check, fix, put the fix into the index, check again. They work on
// what is staged (isolation.h); where unstaged changes cannot be set aside, a file with such is checked and never
// rewritten. Nothing is staged that the gate was not given. What a fixer needs runs before it.
#pragma once

#include "run/execution.h"

namespace wf::run {

struct FixRound {
  std::vector<GateResult> results;  // of the gates with a fixer and of those that they need
  bool changed_content = false;     // what the other gates judge is no longer what was planned
};

// What came of each fixer over several rounds, each planned on the content that the one before has left.
class FixRounds {
 public:
  // `is_last`: nothing was fixed any more, only checked; who is still not content is at odds with another fixer.
  void add(FixRound round, bool is_last);
  std::vector<GateResult> take() { return std::move(results_); }

 private:
  void merge(GateResult& earlier, GateResult result, bool is_last);
  std::vector<GateResult> results_;
};

// Whether this run may rewrite files at all, and if not, why.
struct FixingPermission {
  bool is_given = false;
  std::string refusal;
};
FixingPermission fixing_permission(const Session& session, const Request& request, const Target& target);

// Runs the jobs of the plan that have a fixer and run; without `fixing` they are only checked.
// Errors: io or busy, when the run lock cannot be had.
Result<FixRound> run_fixers(Execution& execution, const Plan& plan, Fixing fixing);

}  // namespace wf::run
