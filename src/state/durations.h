// Durations: how long gates that run commands have taken lately. History holds every run; a hook reads this short file
// instead, which needs no parser of JSON.
#pragma once

#include <map>
#include <string>

#include "state/folders.h"

namespace wf::state {

struct GateDuration {
  double seconds = 0;           // of a run
  double seconds_per_file = 0;  // 0: it never ran on files
};

using GateDurations = std::map<std::string, GateDuration>;  // by id

// A file that is missing, damaged or too large says nothing of any gate.
GateDurations read_durations(const Folders& folders);
// Errors: io.
Status write_durations(const Folders& folders, const GateDurations& durations);

}  // namespace wf::state
