// The order of files beside what Python's random.Random(1542676187).shuffle makes of the same lists.
#include "pre_commit/shuffle.h"

#include <boost/test/unit_test.hpp>

#include "base/text.h"

using namespace wf::pre_commit;

namespace {

std::string order_of(std::size_t count) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < count; ++i) names.push_back(std::to_string(i));
  return wf::join(shuffled(names), " ");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pre_commit_shuffle)

BOOST_AUTO_TEST_CASE(the_order_is_pythons) {
  BOOST_TEST(order_of(0) == "");
  BOOST_TEST(order_of(1) == "0");
  BOOST_TEST(order_of(2) == "0 1");
  BOOST_TEST(order_of(5) == "1 0 2 3 4");
  BOOST_TEST(order_of(17) == "1 9 4 12 11 0 13 16 2 8 3 7 10 14 5 6 15");
  BOOST_TEST(
      order_of(40) ==
      "17 19 16 3 34 18 1 9 39 24 4 27 14 0 5 7 33 23 38 35 11 25 10 12 32 28 6 37 29 2 22 26 8 15 31 21 20 13 30 36");
}

BOOST_AUTO_TEST_SUITE_END()
