#include "metrics/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/text.h"
#include "metrics/formats.h"

namespace wf::metrics {

namespace {

constexpr std::array<std::string_view, 7> k_format_names = {"junit",      "sarif", "lcov", "cobertura",
                                                            "checkstyle", "gcc",   "regex"};
constexpr std::array<std::string_view, 4> k_of_tests = {"pass_rate", "tests", "failures", "skipped"};
constexpr std::array<std::string_view, 2> k_of_coverage = {"coverage", "branch_coverage"};
constexpr std::array<std::string_view, 4> k_of_findings = {"findings", "errors", "warnings", "notes"};

Result<Report> read_format(const Source& source, std::string_view content) {
  switch (source.format) {
    case Format::junit:
      return read_junit(content);
    case Format::sarif:
      return read_sarif(content, source.folder);
    case Format::lcov:
      return read_lcov(content);
    case Format::cobertura:
      return read_cobertura(content);
    case Format::checkstyle:
      return read_checkstyle(content, source.folder);
    case Format::gcc:
      return read_gcc_lines(content, source.folder);
    case Format::regex:
      return read_by_pattern(content, source.pattern, source.name);
  }
  return Report();
}

}  // namespace

std::string_view name_of(Format format) { return k_format_names.at(static_cast<std::size_t>(format)); }

std::optional<Format> format_named(std::string_view name) {
  const auto* const found = std::find(k_format_names.begin(), k_format_names.end(), name);
  if (found == k_format_names.end()) return std::nullopt;
  return static_cast<Format>(found - k_format_names.begin());
}

std::span<const std::string_view> metrics_of(Format format) {
  switch (format) {
    case Format::junit:
      return k_of_tests;
    case Format::lcov:
    case Format::cobertura:
      return k_of_coverage;
    case Format::sarif:
    case Format::checkstyle:
    case Format::gcc:
      return k_of_findings;
    case Format::regex:
      break;
  }
  return {};
}

Result<Report> read(const Source& source, std::string_view content) {
  if (content.size() > k_largest_report_bytes) {
    return fail(ErrorKind::io, fmt::format("a report of {} is not read; {} is the most", human_size(content.size()),
                                           human_size(k_largest_report_bytes)));
  }
  WF_ASSIGN(Report report, read_format(source, content));
  const auto known = metrics_of(source.format);
  const bool is_own_name = !source.name.empty() && std::find(known.begin(), known.end(), source.name) == known.end();
  if (known.empty() || !is_own_name) return report;
  if (const auto value = find(numbers_of(report), known.front())) report.numbers.emplace_back(source.name, *value);
  return report;
}

tl::unexpected<Error> no_report(std::string_view kind, std::string_view why, std::size_t line) {
  return fail(ErrorKind::io, line == 0 ? fmt::format("no {} report: {}", kind, why)
                                       : fmt::format("no {} report: {} (line {})", kind, why, line));
}

std::optional<std::uint64_t> to_count(std::string_view text) {
  std::uint64_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  // More than any report of this size can hold would only overflow sums.
  if (error != std::errc() || end != text.data() + text.size() || count >> 48U != 0) return std::nullopt;
  return count;
}

std::optional<double> to_decimal(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

std::string without_colours(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  while (!text.empty()) {
    const std::size_t escape = std::min(text.find("\x1b["), text.size());
    plain += text.substr(0, escape);
    text.remove_prefix(escape);
    if (text.empty()) break;
    const std::size_t end = text.find_first_not_of("0123456789;:?", 2);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return plain;
}

}  // namespace wf::metrics
