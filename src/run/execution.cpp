#include "run/execution.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace wf::run {

namespace {

constexpr std::string_view k_skipped_by_need = "it needs ";

// A lane may let failures pass while work is tried out. A secret would stay in the history, and what a protected branch
// gets is tried out no longer.
bool only_warns(const Plan& plan, const config::Gate& gate) {
  if (gate.allow_failure) return true;
  return plan.lane_definition->allow_failure && !plan.target->is_protected && gate.stage != config::Stage::security;
}

}  // namespace

GateResult result_of(const Plan& plan, const Job& job) {
  GateResult result;
  result.id = job.gate->id;
  result.stage = job.gate->stage;
  result.target = plan.target->name;
  result.files = static_cast<std::uint32_t>(job.files.size());
  result.cached_files = job.cached_files;
  result.hints = job.gate->hints;
  result.depends = job.depends;
  return result;
}

void conclude(GateResult& result, const Plan& plan, const Job& job, gates::Outcome outcome, std::string reason) {
  if (outcome == gates::Outcome::failed && only_warns(plan, *job.gate)) outcome = gates::Outcome::warned;
  result.outcome = outcome;
  result.reason = std::move(reason);
  result.blocks = !lets_through(outcome, *job.gate, *plan.lane_definition);
}

// The worst of the batches decides; the first that is not a pass ends the gate.
gates::Counting counting_of(const config::Gate& gate, const Target& target) {
  if (target.whole_files) return gates::Counting::all;
  switch (gate.findings_on) {
    case config::FindingsOn::all:
      return gates::Counting::all;
    case config::FindingsOn::changed_lines:
      return gates::Counting::added_lines;
    case config::FindingsOn::introduced:
      return gates::Counting::introduced;
  }
  return gates::Counting::all;
}

void remember_clean(Execution& execution, const std::optional<VerdictName>& name) {
  if (!name) return;
  const auto now = static_cast<std::uint32_t>(os::wall_now().seconds);
  execution.verdicts.add(name->place, name->key, {state::Sight::clean, now});
}

std::optional<state::Sight> sight_of(const Target& target, const Job& job) {
  if (job.commands == CommandsIn::shadow) return state::Sight::clean;
  const std::set<std::string_view> unstaged(target.unstaged.begin(), target.unstaged.end());
  if (!job.messages.empty()) return state::Sight::clean;  // they are in no worktree
  const bool judges_files = job.gate->takes_files();
  if (!judges_files && !unstaged.empty()) return std::nullopt;
  const bool saw_unstaged = std::any_of(job.files.begin(), job.files.end(),
                                        [&](const PlannedFile& file) { return unstaged.contains(file.delta->path); });
  if (saw_unstaged) return std::nullopt;
  return unstaged.empty() && !target.has_untracked ? state::Sight::clean : state::Sight::local;
}

std::optional<std::string> blocking_need(const Job& job, const std::vector<GateResult>& settled) {
  for (const std::string& id : job.gate->needs) {
    for (const GateResult& result : settled) {
      const bool was_skipped_too =
          result.outcome == gates::Outcome::skipped && result.reason.starts_with(k_skipped_by_need);
      if (result.id == id && (result.blocks || was_skipped_too)) return id;
    }
  }
  return std::nullopt;
}

GateResult skipped_by_need(const Plan& plan, const Job& job, const std::string& need) {
  GateResult result = result_of(plan, job);
  conclude(result, plan, job, gates::Outcome::skipped,
           fmt::format("{}{}, which did not pass", k_skipped_by_need, need));
  return result;
}

GateResult skipped_by_fail_fast(const Execution& execution, const Plan& plan, const Job& job) {
  GateResult result = result_of(plan, job);
  conclude(result, plan, job, gates::Outcome::skipped, execution.fail_fast.reason());
  return result;
}

void remember(Execution& execution, const Job& job, const GateResult& result, std::optional<state::Sight> sight) {
  if (result.outcome != gates::Outcome::passed) return;
  const auto now = static_cast<std::uint32_t>(os::wall_now().seconds);
  if (!sight) return;  // it saw unstaged work: that says nothing of what is judged, also not when the run is resumed
  const state::Verdict verdict{*sight, now};
  if (job.tree_verdict) {
    const state::Verdict of_all = job.weakest ? state::weaker(*job.weakest, verdict) : verdict;
    execution.verdicts.add(job.tree_verdict->place, job.tree_verdict->key, of_all);
  }
  for (const PlannedMessage& message : job.messages)
    execution.verdicts.add(message.verdict.place, message.verdict.key, verdict);
  for (const PlannedFile& file : job.files) {
    if (file.verdict) execution.verdicts.add(file.verdict->place, file.verdict->key, verdict);
  }
  (void)execution.verdicts.flush();  // state that cannot be written costs the next run its cache, never this one
  if (execution.checkpoint == nullptr) return;
  (void)execution.checkpoint->finish_gate({result.id, job.checkpoint_key, std::string(name_of(result.outcome))});
}

}  // namespace wf::run
