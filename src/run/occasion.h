// occasion: which gates an event, and who asks for some, is about.
#pragma once

#include <string>
#include <vector>

#include "config/config.h"
#include "run/run.h"

namespace wf::run {

// Whether the gate runs at this event at all.
bool is_for_event(const config::Gate& gate, const Request& request);
// Whether the gates or stages that were asked for have it, or, where none were, the lane.
bool is_asked_for(const config::Gate& gate, const config::Lane& lane, const Request& request);
// Whether at a push it judges the message of each new commit. The team's rule for messages: a commit made with
// --no-verify or on another machine has not met it yet. The default rule only warns, and has done so at the commit.
bool judges_messages_at_push(const config::Gate& gate);
// Whether one of `words` means the gate.
bool names(const std::vector<std::string>& words, const config::Gate& gate);

}  // namespace wf::run
