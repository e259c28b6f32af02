// shuffle: the order in which pre-commit gives files to a hook that may run several times at once, so that the slow
// ones of one folder do not all come to one process.
#pragma once

#include <string>
#include <vector>

namespace wf::pre_commit {

// The same order as pre-commit's: Python's random.Random(1542676187).shuffle, which is the Mersenne Twister seeded by
// an array and Fisher-Yates from the end (Matsumoto and Nishimura, 1998; CPython's random.py).
std::vector<std::string> shuffled(std::vector<std::string> files);

}  // namespace wf::pre_commit
