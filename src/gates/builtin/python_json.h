// Python JSON: JSON as Python's `json` reads it. NaN and Infinity are numbers, whole numbers have any length (up to
// 4,300 digits), halves of surrogate pairs are characters, and the faults have Python's words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gates/builtin/syntax_check.h"

namespace wf::gates {

struct JsonMember;

struct JsonValue {
  enum class Kind : std::uint8_t { null, truth, whole, real, text, array, object };

  Kind kind = Kind::null;
  bool truth = false;
  double real = 0;
  std::string text;  // of a text, UTF-8 in which half a pair is three bytes, too; of a whole number, its digits
  std::vector<JsonValue> items;
  std::vector<JsonMember> members;  // as written: a key may come twice
};

struct JsonMember {
  std::string key;
  JsonValue value;
};

enum class JsonUse : std::uint8_t {
  check,  // the values are not kept; a key that comes twice is a fault
  keep,
};

using JsonReading = tl::expected<JsonValue, SyntaxFault>;

// Reads one document. The message of a fault ends in its place, as Python's does: "(char 12)".
JsonReading read_json(std::string_view text, JsonUse use);

// The content of a file as `json.loads` takes it when it gets bytes: UTF-8, UTF-16 or UTF-32, told apart by a
// byte-order mark or by where the zeros are; as UTF-8.
tl::expected<std::string, SyntaxFault> decoded_json(std::string_view content);

}  // namespace wf::gates
