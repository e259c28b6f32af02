// Outcome: how a gate ended. The words are DESIGN's and appear as such in output, records and the glossary.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wf::gates {

enum class Outcome : std::uint8_t {
  passed,
  warned,
  failed,
  fixed,
  cached,
  skipped,
  owed,
  missing_tool,
  timed_out,
  errored,
  cancelled,
};
std::string_view name_of(Outcome outcome);  // "missing tool"
std::optional<Outcome> outcome_named(std::string_view name);

// One thing a gate has to say about one place.
struct Finding {
  std::string path;          // empty: about the change as a whole
  std::uint32_t line = 0;    // from 1; 0: the whole file
  std::uint32_t column = 0;  // from 1; 0: unknown
  std::string message;

  bool operator==(const Finding&) const = default;
};

}  // namespace wf::gates
