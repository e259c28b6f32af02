#include "metrics/report.h"

#include <algorithm>

namespace wf::metrics {

namespace {

constexpr std::size_t k_most_names = 5;

void add(std::optional<Share>& share, const std::optional<Share>& other) {
  if (!other) return;
  if (!share) share.emplace();
  share->part += other->part;
  share->whole += other->whole;
}

void add(std::optional<TestCounts>& tests, std::optional<TestCounts> other) {
  if (!other) return;
  if (!tests) tests.emplace();
  tests->total += other->total;
  tests->failed += other->failed;
  tests->errored += other->errored;
  tests->skipped += other->skipped;
  std::move(other->broken.begin(), other->broken.end(), std::back_inserter(tests->broken));
  tests->broken.resize(std::min(tests->broken.size(), k_most_names));
}

double count_of(const std::vector<Finding>& findings, Severity severity) {
  return static_cast<double>(std::count_if(findings.begin(), findings.end(),
                                           [&](const Finding& finding) { return finding.severity == severity; }));
}

}  // namespace

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "";
}

std::optional<double> find(const Numbers& numbers, std::string_view name) {
  const auto found =
      std::find_if(numbers.begin(), numbers.end(), [&](const auto& entry) { return entry.first == name; });
  return found == numbers.end() ? std::nullopt : std::optional(found->second);
}

void add(Report& report, Report other) {
  add(report.tests, std::move(other.tests));
  add(report.lines, other.lines);
  add(report.branches, other.branches);
  if (other.findings) {
    if (!report.findings) report.findings.emplace();
    std::move(other.findings->begin(), other.findings->end(), std::back_inserter(*report.findings));
  }
  for (auto& [name, value] : other.numbers) {
    std::erase_if(report.numbers, [&wanted = name](const auto& entry) { return entry.first == wanted; });
    report.numbers.emplace_back(std::move(name), value);
  }
}

Numbers numbers_of(const Report& report) {
  Numbers numbers;
  if (report.tests) {
    const TestCounts& tests = *report.tests;
    if (tests.ran() > 0)
      numbers.emplace_back("pass_rate", 100 * static_cast<double>(tests.passed()) / static_cast<double>(tests.ran()));
    numbers.emplace_back("tests", static_cast<double>(tests.ran()));
    numbers.emplace_back("failures", static_cast<double>(tests.failed + tests.errored));
    numbers.emplace_back("skipped", static_cast<double>(tests.skipped));
  }
  if (report.lines) numbers.emplace_back("coverage", report.lines->percent());
  if (report.branches) numbers.emplace_back("branch_coverage", report.branches->percent());
  if (report.findings) {
    numbers.emplace_back("findings", static_cast<double>(report.findings->size()));
    numbers.emplace_back("errors", count_of(*report.findings, Severity::error));
    numbers.emplace_back("warnings", count_of(*report.findings, Severity::warning));
    numbers.emplace_back("notes", count_of(*report.findings, Severity::note));
  }
  numbers.insert(numbers.end(), report.numbers.begin(), report.numbers.end());
  return numbers;
}

}  // namespace wf::metrics
