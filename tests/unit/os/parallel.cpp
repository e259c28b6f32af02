// Each piece of work is done once, however the pieces are shared out.
#include "os/parallel.h"

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <vector>

BOOST_AUTO_TEST_SUITE(os_parallel)

BOOST_AUTO_TEST_CASE(each_piece_is_done_once) {
  for (const std::size_t count : {0U, 1U, 9U, 10U, 11U, 1'000U, 1'001U}) {
    std::vector<std::atomic<int>> times(count);
    wf::os::in_parallel(count, 10, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) ++times[i];
    });
    for (std::size_t i = 0; i < count; ++i) BOOST_TEST(times[i] == 1, count << " pieces, number " << i);
  }
}

BOOST_AUTO_TEST_SUITE_END()
