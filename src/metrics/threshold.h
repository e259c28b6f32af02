// Threshold: what a team wants a number to be, and whether it is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "metrics/report.h"

namespace wf::metrics {

enum class Comparison : std::uint8_t { at_least, at_most, above, below, exactly };

struct Threshold {
  std::string metric;
  Comparison comparison = Comparison::at_least;
  double value = 0;  // a rate from 0 to 100, a duration in milliseconds, else the number itself

  bool operator==(const Threshold&) const = default;
};

// Reads `>= 80`, `80%`, `<= 3`, `< 2m`. Without an operator a rate is at least that, findings, failures and durations
// are at most that, the exit code is just that; a number of the user's own needs one.
// Errors: config, with what to write instead; also for a rate as a fraction (0.7), which is 70 % or a typing error.
Result<Threshold> parse_threshold(std::string_view metric, std::string_view text);

// Whether `name` is one that every command has: duration, exit_code.
bool is_always_measured(std::string_view name);

enum class Standing : std::uint8_t { holds, broken, not_measured };
struct Judgement {
  Standing standing = Standing::holds;
  std::string sentence;  // "coverage is 71.2 %, and 80 % is wanted"; empty when it holds
};
Judgement judge(const Threshold& threshold, const Numbers& numbers);

}  // namespace wf::metrics
