// Any report of any format: it is one, with numbers that can be, or it is none. Any threshold: what is read can be
// judged.
#include <algorithm>
#include <array>
#include <cmath>

#include "base/error.h"
#include "metrics/reader.h"
#include "metrics/threshold.h"
#include "targets.h"

namespace wf::fuzz {

namespace {

constexpr std::array<std::string_view, 7> k_formats = {"junit",      "sarif", "lcov", "cobertura",
                                                       "checkstyle", "gcc",   "regex"};

bool is_rate(std::string_view name) { return name == "pass_rate" || name == "coverage" || name == "branch_coverage"; }

void judge_any(std::string_view text) {
  for (const std::string_view metric : {"coverage", "findings", "tests", "duration", "own"}) {
    const auto threshold = metrics::parse_threshold(metric, text);
    if (!threshold) continue;
    WF_ASSERT(std::isfinite(threshold->value));
    for (const double value : {0.0, 71.25, 1e9})
      WF_ASSERT((judge(*threshold, {{std::string(metric), value}}).standing == metrics::Standing::broken) ==
                !judge(*threshold, {{std::string(metric), value}}).sentence.empty());
  }
}

void check(const metrics::Report& report) {
  for (const auto& [name, value] : numbers_of(report)) {
    WF_ASSERT(std::isfinite(value));
    if (is_rate(name)) WF_ASSERT(value >= 0 && value <= 100);
    if (name != "own") WF_ASSERT(value >= 0);
  }
  if (report.tests) WF_ASSERT(report.tests->passed() <= report.tests->total);
}

}  // namespace

void metrics(std::string_view bytes) {
  namespace metrics = wf::metrics;
  if (bytes.empty()) return;
  const std::size_t choice = static_cast<unsigned char>(bytes.front()) % (k_formats.size() + 1);
  bytes.remove_prefix(1);
  if (choice == k_formats.size()) return judge_any(bytes);
  metrics::Source source;
  source.format = *metrics::format_named(k_formats.at(choice));
  source.name = "own";
  source.pattern = "(\\S+)\\s*ms";
  source.folder = "/repo";
  const auto report = metrics::read(source, bytes);
  if (report) check(*report);
}

}  // namespace wf::fuzz
