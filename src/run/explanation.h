// Explanation: why a gate would run now, or would not, and what came of it last; nothing is run.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "run/run.h"
#include "state/gate_log.h"

namespace wf::run {

struct Explanation {
  const config::Gate* gate = nullptr;  // of the session's configuration
  LaneResult lane;
  bool is_on_lane = false;
  bool is_at_event = false;
  std::optional<gates::Outcome> decided;  // what it is without running; nothing: it would run
  std::string reason;                     // of what is decided
  std::size_t changed_files = 0;          // of the change, whosever business they are
  std::vector<std::string> files;         // that it would judge
  std::uint32_t cached_files = 0;         // that have passed
  bool is_complete = true;  // false: a verdict holds for a day, because not all is known that it depends on
  state::Dependence depends;
  std::optional<state::GateLog> last;  // of a built-in: the last time that it did not pass
};

// Of the first target of the request, whose `gates` names the one gate. Errors: as run(), and usage when there is
// nothing to judge.
Result<Explanation> explain(Session& session, const Request& request);

}  // namespace wf::run
