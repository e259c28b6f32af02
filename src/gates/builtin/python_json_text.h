// Python JSON text: a JSON value as Python's `json.dumps` writes it, to the byte.
#pragma once

#include <string>
#include <string_view>

#include "gates/builtin/python_json.h"

namespace wf::gates {

enum class JsonCharacters : std::uint8_t { ascii, all };  // `ensure_ascii`

struct JsonForm {
  std::string indent = "  ";
  JsonCharacters characters = JsonCharacters::ascii;
};

std::string json_text(const JsonValue& value, const JsonForm& form);

// A float as Python's repr() writes it.
std::string python_float(double value);

}  // namespace wf::gates
