// Durations come back as they were written, whatever the id; damage is nothing known.
#include "state/durations.h"

#include <boost/test/unit_test.hpp>

#include "support/repository.h"

namespace {

using wf::state::GateDurations;
using wf::state::read_durations;
using wf::state::write_durations;

struct Place : wf::test::TemporaryFolder {
  wf::state::Folders folders() const { return {path() / "wf", path() / "wf"}; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(state_durations, Place)

BOOST_AUTO_TEST_CASE(they_come_back_to_the_microsecond) {
  BOOST_TEST(read_durations(folders()).empty());
  const GateDurations written = {{"lint", {1.25, 0.000'125}}, {"odd name\n\\", {3600, 0}}};
  BOOST_REQUIRE(write_durations(folders(), written).has_value());
  const GateDurations read = read_durations(folders());
  BOOST_REQUIRE(read.size() == 2U);
  BOOST_TEST(read.at("lint").seconds == 1.25);
  BOOST_TEST(read.at("lint").seconds_per_file == 0.000'125, boost::test_tools::tolerance(1e-9));
  BOOST_TEST(read.at("odd name\n\\").seconds == 3600);
}

BOOST_AUTO_TEST_CASE(a_flipped_bit_makes_all_of_it_unknown) {
  BOOST_REQUIRE(write_durations(folders(), {{"lint", {1, 1}}}).has_value());
  const std::string text = read("wf/durations");
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string damaged = text;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    write("wf/durations", damaged);
    BOOST_TEST(read_durations(folders()).empty());
  }
}

BOOST_AUTO_TEST_CASE(the_file_is_bounded) {
  GateDurations many;
  for (int i = 0; i < 40'000; ++i) many["a-gate-with-a-long-name-" + std::to_string(i)] = {1, 1};
  BOOST_REQUIRE(write_durations(folders(), many).has_value());
  BOOST_TEST(read_durations(folders()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
