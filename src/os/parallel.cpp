#include "os/parallel.h"

#include <algorithm>
#include <thread>
#include <vector>

#include "os/process.h"

namespace wf::os {

void in_parallel(std::size_t count, std::size_t least, const std::function<void(std::size_t, std::size_t)>& work) {
  const std::size_t parts = std::clamp<std::size_t>(count / least, 1, processor_count());
  std::vector<std::thread> threads;
  for (std::size_t part = 1; part < parts; ++part)
    threads.emplace_back(work, count * part / parts, count * (part + 1) / parts);
  work(0, count / parts);
  for (std::thread& thread : threads) thread.join();
}

}  // namespace wf::os
