// Reader: from the bytes of a report to a Report. The bytes may be anything at all: what is not a whole, sane report of
// its format is an error, never a number.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/error.h"
#include "metrics/report.h"

namespace wf::metrics {

enum class Format : std::uint8_t { junit, sarif, lcov, cobertura, checkstyle, gcc, regex };
std::string_view name_of(Format format);  // as in `.wf.yaml`
std::optional<Format> format_named(std::string_view name);
// The metrics that a report of this format can hold, the one that it is mostly about first; none for regex.
std::span<const std::string_view> metrics_of(Format format);

// A report larger than this is refused before it is read.
inline constexpr std::uint64_t k_largest_report_bytes = 100'000'000;

// One source of numbers of a gate.
struct Source {
  Format format = Format::junit;
  std::string name;     // what the number is to be called; a name of metrics_of() means just that, empty means all
  std::string pattern;  // of regex: with one group, which is the number
  std::string folder;   // where the tool ran, absolute: paths below it are told from there
};

// Reads one report. Errors: io, "no JUnit report: … (line 7)"; config for a pattern that is none.
Result<Report> read(const Source& source, std::string_view content);

// A file name as it is called from `folder`: without `./` and `..`, and relative when it is below; absolute elsewhere.
std::string path_from(std::string_view folder, std::string_view name);

}  // namespace wf::metrics
