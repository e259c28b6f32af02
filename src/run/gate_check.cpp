#include "run/gate_check.h"

#include <fmt/format.h>

#include "base/text.h"
#include "gates/builtin.h"
#include "gates/file_tags.h"
#include "run/measuring.h"

namespace wf::run {

namespace {

void check_tags(const config::Gate& gate, std::string_view key, const std::vector<std::string>& tags,
                std::vector<Error>& errors) {
  for (const std::string& tag : tags) {
    if (gates::is_tag(tag)) continue;
    const auto near = nearest(tag, gates::all_tags());
    errors.push_back({ErrorKind::config,
                      fmt::format("gate '{}': unknown tag {} for '{}'", gate.id, shown(fmt::format("'{}'", tag)), key),
                      near ? fmt::format("did you mean '{}'?", *near) : "docs/configuration.md says which there are",
                      gate.where});
  }
}

}  // namespace

std::vector<Error> check_gate(const config::Gate& gate) {
  std::vector<Error> errors = check_measures(gate);
  check_tags(gate, "types", gate.types, errors);
  check_tags(gate, "types_or", gate.types_or, errors);
  check_tags(gate, "exclude_types", gate.exclude_types, errors);
  if (gate.is_builtin()) {
    if (auto made = gates::make_builtin(gate.builtin, gate.arguments); !made) {
      Error error = made.error().within(fmt::format("gate '{}'", gate.id));
      error.kind = ErrorKind::config;
      error.where = gate.where;
      errors.push_back(std::move(error));
    }
  }
  return errors;
}

}  // namespace wf::run
