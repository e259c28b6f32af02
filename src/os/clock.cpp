#include "os/clock.h"

#include <fmt/format.h>

#include <cstdlib>
#include <ctime>

namespace wf::os {

WallTime wall_now() {
  const std::time_t now = std::time(nullptr);
  std::tm local = {};
  ::localtime_r(&now, &local);
  return {now, static_cast<int>(local.tm_gmtoff / 60)};
}

std::chrono::steady_clock::time_point steady_now() { return std::chrono::steady_clock::now(); }

std::string rfc3339(WallTime time) {
  const std::time_t shifted = time.seconds + static_cast<std::int64_t>(time.zone_minutes) * 60;
  std::tm parts = {};
  ::gmtime_r(&shifted, &parts);
  const int zone = std::abs(time.zone_minutes);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}{:02}:{:02}", parts.tm_year + 1900, parts.tm_mon + 1,
                     parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, time.zone_minutes < 0 ? '-' : '+',
                     zone / 60, zone % 60);
}

std::string year_month(WallTime time) {
  const std::time_t seconds = time.seconds;
  std::tm parts = {};
  ::gmtime_r(&seconds, &parts);
  return fmt::format("{:04}-{:02}", parts.tm_year + 1900, parts.tm_mon + 1);
}

}  // namespace wf::os
