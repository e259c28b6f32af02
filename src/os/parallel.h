// Parallel: a row of independent pieces of work, shared out among the processors.
#pragma once

#include <cstddef>
#include <functional>

namespace wf::os {

// Calls `work(begin, end)` for ranges that together are [0, count), at the same time, one of them on this thread; no
// thread gets fewer than `least`, because starting it costs something. Returns when all have. `work` does not throw.
void in_parallel(std::size_t count, std::size_t least, const std::function<void(std::size_t, std::size_t)>& work);

}  // namespace wf::os
