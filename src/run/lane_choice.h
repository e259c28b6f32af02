// lane_choice: the lane of one target, from everybody's wishes, the rules, and the floors of the policy.
#pragma once

#include "base/checksum.h"
#include "lanes/choice.h"
#include "run/target.h"

namespace wf::run {

// Chooses from session.config. Errors: usage, for a wished lane that does not exist; repository.
Result<lanes::Choice> choose_lane(const Session& session, const Request& request, const Target& target,
                                  const lanes::Classification& classification);

// All that classifying the files of a target and choosing its lane depend on: the trees stand for the files. Nothing
// where they do not, because attributes come from outside the repository's files.
std::optional<Key> lane_key(const Session& session, const Request& request, const Target& target);

}  // namespace wf::run
