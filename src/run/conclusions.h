// conclusions: what the end of a command's process means for its gate.
#pragma once

#include "run/execution.h"

namespace wf::run {

// The bytes that the environment takes of what arguments and it may take together.
std::size_t environment_bytes(const os::Environment& environment);

// Adds output and use of one call.
void add_use(GateResult& result, const os::Completion& completion);

// As the gate, or else the lane, wishes.
void conclude_missing_tool(GateResult& result, const Plan& plan, const Job& job, std::string reason);

// Of several calls the worst exit code is kept.
void conclude_completion(GateResult& result, const Plan& plan, const Job& job, const os::Completion& completion);

}  // namespace wf::run
