// approval: whether enough people besides the author stand behind a pushed commit, as its message says.
#pragma once

#include <optional>

#include "run/target.h"

namespace wf::run {

// The result of the lane's `approval`, as a gate named "approval" of the stage compliance; nothing when the lane asks
// for none, or where nothing is pushed. A trailer "Approved-by: name <mail address>" is an approval; its author's and a
// second one of the same address are none.
// Only the tip counts: it is what is released. Errors: repository.
Result<std::optional<GateResult>> judge_approval(const Session& session, const Request& request, const Target& target,
                                                 const config::Lane& lane);

}  // namespace wf::run
