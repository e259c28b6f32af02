// calls: what the calls of a gate's command and of a hook have in common: whether there is one to call, the files that
// hold messages, and what the end of a process means.
#pragma once

#include <functional>

#include "run/execution.h"

namespace wf::run {

// The bytes that the environment takes of what arguments and it may take together.
std::size_t environment_bytes(const os::Environment& environment);

// Whether `program`, as a command in `directory` names it, is there.
bool can_be_found(const std::string& program, const os::Path& directory, const os::Environment& environment);

// At a push: the message of each new commit in a file of its own, as git gives it to commit-msg. `passes` calls the
// gate on the file and concludes `result`; the first that does not pass is the last.
void call_on_messages(const Plan& plan, const Job& job, GateResult& result,
                      const std::function<bool(const std::string& file)>& passes);

// Adds output and use of one call.
void add_use(GateResult& result, const os::Completion& completion);

// As the gate, or else the lane, wishes.
void conclude_missing_tool(GateResult& result, const Plan& plan, const Job& job, std::string reason);

// Of several calls the worst exit code is kept.
void conclude_completion(GateResult& result, const Plan& plan, const Job& job, const os::Completion& completion);

}  // namespace wf::run
