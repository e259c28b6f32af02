// Plan: which gates of the lane run for this target, on which files, and why the others do not.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gates/builtin.h"
#include "lanes/choice.h"
#include "run/target.h"
#include "state/checkpoint.h"
#include "state/gate_log.h"
#include "state/verdicts.h"

namespace wf::run {

// A verdict's name: where it is kept and what it is about.
struct VerdictName {
  Key place;
  Key key;
};

// One file that a gate has to judge: a delta of the target's change, or of one of its new commits.
struct PlannedFile {
  const git::Delta* delta = nullptr;
  std::optional<VerdictName> verdict;  // none: it cannot be remembered
  std::string commit;                  // the new commit of a push it belongs to; empty: the net change
};

// The message of a new commit of a push.
struct PlannedMessage {
  const git::Commit* commit = nullptr;
  VerdictName verdict;
};

struct Job {
  const config::Gate* gate = nullptr;
  std::unique_ptr<gates::Builtin> builtin;  // of a built-in gate
  // Set when the gate does not run: cached, skipped or owed.
  std::optional<gates::Outcome> decided;
  std::string reason;
  std::vector<PlannedFile> files;        // to judge now; for commands without {files} they are not given but may matter
  std::vector<PlannedMessage> messages;  // of a message gate at a push: to judge now, one by one
  std::uint32_t cached_files = 0;        // or messages
  std::optional<state::Verdict> weakest;    // of what is known of cached_files: it counts for all of them together
  std::optional<VerdictName> tree_verdict;  // of all that the gate judges
  Key checkpoint_key;                       // the same for the same gate on the same content
  CommandsIn commands = CommandsIn::place;  // where the command runs
  state::Dependence depends;                // of one that runs

  bool runs() const { return !decided; }
  // Asked once, before all others, and of no file.
  bool is_state_check() const { return builtin && builtin->as_state_check() != nullptr; }
  // One process judges its files together.
  bool is_batch_check() const { return builtin && builtin->as_batch_check() != nullptr; }
  bool runs_command() const { return runs() && !builtin; }
};

struct Plan {
  const Target* target = nullptr;
  const config::Lane* lane_definition = nullptr;
  std::vector<Job> jobs;     // in stage order
  bool lacks_files = false;  // of a target that is not listed: some gate cannot be planned without
};

// What planning needs to know besides session, target and request.
struct PlanContext {
  const Session& session;
  const Request& request;
  state::Verdicts& verdicts;
  // An interrupted run of the same change: what passed there need not run again.
  const state::Checkpoint* interrupted = nullptr;
};

// Errors: usage, for gates and lanes that do not exist; config, for unknown built-ins or their arguments.
Result<Plan> make_plan(const PlanContext& context, const Target& target, const config::Lane& lane);

// Whether an outcome lets the change through on this lane.
bool lets_through(gates::Outcome outcome, const config::Gate& gate, const config::Lane& lane);

}  // namespace wf::run
