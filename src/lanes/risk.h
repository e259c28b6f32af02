// risk: how much a change deserves a second look: low, medium or high, with the reason in words.
#pragma once

#include <string>

#include "lanes/classification.h"

namespace wf::lanes {

struct Assessment {
  Risk risk = Risk::low;
  std::string reason;  // everything that led to this risk, joined by "; "
};

// `classification` is that of `change`, complete but for its risk.
Assessment assess(const git::Change& change, const Classification& classification);

}  // namespace wf::lanes
