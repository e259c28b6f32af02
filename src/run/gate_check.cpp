#include "run/gate_check.h"

#include <fmt/format.h>

#include "gates/builtin.h"
#include "run/measuring.h"

namespace wf::run {

std::vector<Error> check_gate(const config::Gate& gate) {
  std::vector<Error> errors = check_measures(gate);
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
