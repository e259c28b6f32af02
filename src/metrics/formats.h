// formats: one reader a format, behind read(). Each takes content of at most k_largest_report_bytes.
#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

#include "metrics/reader.h"

namespace wf::metrics {

Result<Report> read_junit(std::string_view content);
Result<Report> read_sarif(std::string_view content, std::string_view folder);
Result<Report> read_lcov(std::string_view content);
Result<Report> read_cobertura(std::string_view content);
Result<Report> read_checkstyle(std::string_view content, std::string_view folder);
Result<Report> read_gcc_lines(std::string_view content, std::string_view folder);
Result<Report> read_by_pattern(std::string_view content, const std::string& pattern, const std::string& name);

// "no LCOV report: … (line 7)"; no line for 0.
tl::unexpected<Error> no_report(std::string_view kind, std::string_view why, std::size_t line = 0);

// A whole number, no sign, nothing else; or nothing.
std::optional<std::uint64_t> to_count(std::string_view text);
// A finite decimal number; or nothing. Knows no locale.
std::optional<double> to_decimal(std::string_view text);

// path_from() of a `file:` address, or of a relative one with escapes.
std::string path_of_address(std::string_view folder, std::string_view address);

// What a terminal's colours add to a text, taken out.
std::string without_colours(std::string_view text);

}  // namespace wf::metrics
