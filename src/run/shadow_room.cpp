#include "run/shadow_room.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "gates/command.h"
#include "os/process.h"

namespace wf::run {

using gates::Outcome;

std::vector<GateResult> ShadowRoom::open_for(const std::vector<const Job*>& jobs) {
  std::vector<const Job*> guests;
  std::copy_if(jobs.begin(), jobs.end(), std::back_inserter(guests),
               [](const Job* job) { return job->commands == CommandsIn::shadow; });
  std::vector<GateResult> results;
  if (guests.empty()) return results;
  auto shadow = make(guests);
  for (const Job* job : guests) {
    const Status ready = shadow ? prepare(*job, *shadow) : Status(tl::unexpected<Error>(shadow.error()));
    if (!ready) results.push_back(failed(*job, ready.error()));
  }
  if (shadow) shadow_.emplace(std::move(*shadow));
  return results;
}

Result<Shadow> ShadowRoom::make(const std::vector<const Job*>& jobs) const {
  ShadowWishes wishes;
  for (const Job* job : jobs) {
    wishes.link.insert(job->gate->shadow.link.begin(), job->gate->shadow.link.end());
    wishes.keep.insert(job->gate->shadow.keep.begin(), job->gate->shadow.keep.end());
  }
  WF_ASSIGN(const ShadowContent wanted, content());
  return Shadow::make(execution_.session, wanted, wishes, execution_.run_id);
}

// A pushed commit is HEAD there; what is staged has the HEAD that it will be committed on.
Result<ShadowContent> ShadowRoom::content() const {
  const Target& target = *plan_.target;
  if (!target.tip.empty()) return ShadowContent{target.change.tree, target.tip};
  const git::Repository& repository = execution_.session.repository;
  const state::Folders& folders = execution_.session.folders;
  WF_ASSIGN(const git::Head head, repository.reader().head());
  WF_TRY(os::make_directories(folders.own));
  WF_ASSIGN(git::Oid tree, repository.write_index_tree(folders.own / "shadow-index"));
  return ShadowContent{std::move(tree), head.commit.empty() ? "ref: refs/heads/" + head.branch : head.commit};
}

// Once for each tree, where the gate keeps what that makes; else all of it has been cleaned away.
Status ShadowRoom::prepare(const Job& job, const Shadow& shadow) const {
  const config::ShadowSetup& setup = job.gate->shadow;
  if (setup.prepare.empty()) return {};
  KeyBuilder key;
  for (const std::string& word : setup.prepare) key.add(word);
  const Key preparation = key.key();
  if (!setup.keep.empty() && shadow.is_prepared(preparation)) return {};
  os::Command command;
  command.arguments =
      gates::command_lines({setup.prepare, setup.prepare_is_shell}, {}, os::argument_limit(), 1).front();
  command.directory = shadow.path();
  command.environment = gate_environment(execution_, plan_, job);
  command.dies_with_us = true;
  command.timeout = job.gate->timeout;
  WF_ASSIGN(const os::Completion completion, os::run(command));
  if (completion.ending == os::Ending::interrupted) return fail(ErrorKind::interrupted, "interrupted");
  if (completion.is_success()) {
    shadow.note_prepared(preparation);
    return {};
  }
  const std::string how = completion.ending == os::Ending::timed_out
                              ? "it took too long"
                              : fmt::format("exit code {}", completion.exit_code);
  return fail(ErrorKind::io,
              fmt::format("its shadow tree could not be prepared ({}): {}", how, trim(completion.output)));
}

GateResult ShadowRoom::failed(const Job& job, const Error& error) const {
  GateResult result = result_of(plan_, job);
  const bool is_cancelled = error.kind == ErrorKind::interrupted;
  conclude(result, plan_, job, is_cancelled ? Outcome::cancelled : Outcome::errored, error.message);
  execution_.observer.on_gate_finished(result);
  return result;
}

}  // namespace wf::run
