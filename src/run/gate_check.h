// gate_check: what a configuration says of its gates that only this floor can know to be wrong: built-ins and their
// options, tags of files, thresholds.
#pragma once

#include <vector>

#include "config/config.h"

namespace wf::run {

// Everything wrong with `gate`, each where the gate or the value stands. All of kind config.
std::vector<Error> check_gate(const config::Gate& gate);

}  // namespace wf::run
