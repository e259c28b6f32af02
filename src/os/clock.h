// Clock: the time as a value, handed to whoever writes it down, so that tests can choose it.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace wf::os {

using Duration = std::chrono::nanoseconds;

// A point in wall-clock time with the zone it was seen in.
struct WallTime {
  std::int64_t seconds = 0;  // since the epoch
  int zone_minutes = 0;      // east of UTC
};

WallTime wall_now();
std::chrono::steady_clock::time_point steady_now();
// "2026-11-24T14:25:37+01:00" (RFC 3339).
std::string rfc3339(WallTime time);
// "2026-11", in UTC.
std::string year_month(WallTime time);

}  // namespace wf::os
