#include <fmt/format.h>

#include <cmath>

#include "base/regex.h"
#include "base/text.h"
#include "metrics/formats.h"

namespace wf::metrics {

namespace {

// Under a well-known name stands only what can be such a number: no coverage of 120 %, no half finding.
bool is_possible(std::string_view name, double value) {
  if (name == "pass_rate" || is_among(name, metrics_of(Format::lcov))) return value >= 0 && value <= 100;
  const bool is_count = is_among(name, metrics_of(Format::junit)) || is_among(name, metrics_of(Format::gcc));
  return !is_count || (value >= 0 && value == std::floor(value));
}

}  // namespace

Result<Report> read_by_pattern(std::string_view content, const std::string& pattern, const std::string& name) {
  WF_ASSIGN(const Regex regex, Regex::compile(pattern));
  WF_ASSIGN(const std::optional<std::string> match, regex.last_match(without_colours(content)));
  if (!match) return fail(ErrorKind::io, fmt::format("no number for {}: nothing matches {}", name, shown(pattern)));
  std::string_view text = trim(*match);
  if (text.ends_with('%')) text = trim(text.substr(0, text.size() - 1));
  const auto value = to_decimal(text);
  if (!value || !is_possible(name, *value))
    return fail(ErrorKind::io, fmt::format("no number for {}: {} is none", name, shown(*match)));
  Report report;
  report.numbers.emplace_back(name, *value);
  return report;
}

}  // namespace wf::metrics
