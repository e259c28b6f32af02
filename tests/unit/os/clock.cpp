// Times as they are written down: in their zone for people, in universal time for file names.
#include "os/clock.h"

#include <boost/test/unit_test.hpp>

#include "os/reason.h"

BOOST_AUTO_TEST_SUITE(os_clock)

BOOST_AUTO_TEST_CASE(a_time_is_written_in_its_zone) {
  BOOST_TEST(wf::os::rfc3339({1767323045, 0}) == "2026-01-02T03:04:05+00:00");
  BOOST_TEST(wf::os::rfc3339({1767323045, 60}) == "2026-01-02T04:04:05+01:00");
  BOOST_TEST(wf::os::rfc3339({1767323045, -330}) == "2026-01-01T21:34:05-05:30");
  BOOST_TEST(wf::os::rfc3339({0, 0}) == "1970-01-01T00:00:00+00:00");
  BOOST_TEST(wf::os::rfc3339({-1, 0}) == "1969-12-31T23:59:59+00:00");
}

BOOST_AUTO_TEST_CASE(a_month_is_universal) {
  BOOST_TEST(wf::os::year_month({1767225599, 600}) == "2025-12");
  BOOST_TEST(wf::os::year_month({1767225600, -600}) == "2026-01");
}

BOOST_AUTO_TEST_CASE(now_goes_forward) {
  BOOST_TEST(wf::os::wall_now().seconds > 1'700'000'000);
  const auto earlier = wf::os::steady_now();
  BOOST_TEST((earlier <= wf::os::steady_now()));
}

BOOST_AUTO_TEST_CASE(an_error_number_is_told_in_lower_case) {
  BOOST_TEST(wf::os::reason(13) == "permission denied");
  BOOST_TEST(wf::os::reason(28) == "no space left on device");
  BOOST_TEST(wf::os::reason(5) == "input/output error");
  BOOST_TEST(wf::os::reason(99999) == "error 99999");
}

BOOST_AUTO_TEST_SUITE_END()
