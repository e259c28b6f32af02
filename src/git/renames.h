// Renames: which deletion and which addition are one file that moved. git's answer depends on its own measure of
// likeness and its own order of trying; libgit2 has another of both. So only the pairs that leave no choice are made
// here, and everything else is git's to decide.
#pragma once

#include <cstdint>
#include <vector>

#include "git/change.h"

namespace wf::git {

enum class Pairing : std::uint8_t { complete, undecided };

// Makes one renamed delta of each deletion and addition of the same content, if no third file has that content too.
// undecided: git could find further renames; `deltas` are then as they were.
Pairing pair_renames(std::vector<Delta>& deltas);

}  // namespace wf::git
