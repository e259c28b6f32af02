// fixers: gates with `fix:`. All of them check first, beside each other, because checking only reads; those that are
// not content fix then, one after the other, in the order of the plan: fix, put the fix into the index, check again.
// They work on what is staged (isolation.h); where unstaged changes cannot be set aside, a file with such is checked
// and never rewritten. Nothing is staged that the gate was not given. What a fixer needs runs before it.
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

// Runs the jobs of the plan that have a fixer and run; without `fixing` they are only checked. Files that a fixer has
// changed without staging them are added to the target's unstaged ones. Errors: busy, when another run is at work.
Result<FixRound> run_fixers(Execution& execution, const Plan& plan, Target& target, Fixing fixing);

}  // namespace wf::run
