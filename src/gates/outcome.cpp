#include "gates/outcome.h"

#include <array>
#include <cstddef>

namespace wf::gates {

namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, 11> k_names = {
    "passed", "warned",       "failed",    "fixed",   "cached",    "skipped",
    "owed",   "missing tool", "timed out", "errored", "cancelled",
};

}  // namespace

std::string_view name_of(Outcome outcome) { return k_names.at(static_cast<std::size_t>(outcome)); }

std::optional<Outcome> outcome_named(std::string_view name) {
  for (std::size_t i = 0; i < k_names.size(); ++i) {
    if (k_names.at(i) == name) return static_cast<Outcome>(i);
  }
  return std::nullopt;
}

}  // namespace wf::gates
