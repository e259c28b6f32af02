// Report: what a tool wrote about its run, whatever its format, and the numbers that are in it.
// docs/metrics.md names the numbers and says how each is counted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wf::metrics {

enum class Severity : std::uint8_t { error, warning, note };
std::string_view name_of(Severity severity);

// One thing a tool has to say about one place.
struct Finding {
  std::string path;          // from the folder that the tool ran in; absolute outside of it; empty: about no file
  std::uint32_t line = 0;    // from 1; 0: the whole file
  std::uint32_t column = 0;  // from 1; 0: unknown
  Severity severity = Severity::warning;
  std::string message;
  std::string rule;  // the tool's name for what is wrong; may be empty

  bool operator==(const Finding&) const = default;
};

// How many tests came to which end; each test is in exactly one of the four, or passed.
struct TestCounts {
  std::uint64_t total = 0;
  std::uint64_t failed = 0;
  std::uint64_t errored = 0;
  std::uint64_t skipped = 0;
  std::vector<std::string> broken;  // the first names of those that failed or errored

  std::uint64_t ran() const { return total - skipped; }
  std::uint64_t passed() const { return total - skipped - failed - errored; }
  bool operator==(const TestCounts&) const = default;
};

// A part of a whole; `whole` is above 0.
struct Share {
  double part = 0;
  double whole = 0;

  double percent() const { return 100 * part / whole; }
  bool operator==(const Share&) const = default;
};

using Numbers = std::vector<std::pair<std::string, double>>;  // name → value; rates are 0 to 100
std::optional<double> find(const Numbers& numbers, std::string_view name);

// What a report does not speak of is not there; zero findings are findings.
struct Report {
  std::optional<TestCounts> tests;
  std::optional<Share> lines;     // covered ones
  std::optional<Share> branches;  // covered ones
  std::optional<std::vector<Finding>> findings;
  Numbers numbers;  // with names of the user's own
};

// Adds what another report of the same run says. A number of the same name is replaced: the last one counts.
void add(Report& report, Report other);

// Everything that can be counted in the report, under the names of docs/metrics.md. `pass_rate` is there only when some
// test ran.
Numbers numbers_of(const Report& report);

}  // namespace wf::metrics
