// lane_choice: the lane of one target, from everybody's wishes, the rules, and the floors of the policy.
#pragma once

#include "lanes/choice.h"
#include "run/target.h"

namespace wf::run {

// Chooses from session.config. Errors: usage, for a wished lane that does not exist; repository.
Result<lanes::Choice> choose_lane(const Session& session, const Request& request, const Target& target,
                                  const lanes::Classification& classification);

}  // namespace wf::run
