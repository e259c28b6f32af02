// json: a thin layer over RapidJSON's writer: every string valid UTF-8, keys and values in one call.
#pragma once

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/text.h"

namespace wf::cli {

class Json {
 public:
  Json() : writer_(buffer_) { writer_.SetIndent(' ', 2); }

  void begin_object() { writer_.StartObject(); }
  void begin_object(std::string_view key) { name(key), writer_.StartObject(); }
  void end_object() { writer_.EndObject(); }
  void begin_array(std::string_view key) { name(key), writer_.StartArray(); }
  void end_array() { writer_.EndArray(); }
  void value(std::string_view text) { write(valid_utf8(text)); }
  void flag(bool is_true) { writer_.Bool(is_true); }
  void member(std::string_view key, std::string_view text) { name(key), value(text); }
  void member(std::string_view key, const char* text) { name(key), value(text); }
  void member(std::string_view key, bool is_true) { name(key), writer_.Bool(is_true); }
  void member(std::string_view key, std::uint64_t number) { name(key), writer_.Uint64(number); }
  void member(std::string_view key, std::int64_t number) { name(key), writer_.Int64(number); }
  void member(std::string_view key, std::uint32_t number) { name(key), writer_.Uint(number); }
  void member(std::string_view key, int number) { name(key), writer_.Int(number); }
  void member(std::string_view key, double number) { name(key), writer_.Double(number); }

  // The document with a newline at its end.
  std::string text() const { return std::string(buffer_.GetString(), buffer_.GetSize()) + "\n"; }

 private:
  void name(std::string_view key) { writer_.Key(key.data(), static_cast<rapidjson::SizeType>(key.size())); }
  void write(const std::string& text) { writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }

  rapidjson::StringBuffer buffer_;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> writer_;
};

// {"version": 1, "error": {kind, message, hint, file, line, column}}, and "others" with the same of what else is wrong
std::string error_as_json(const Error& error);

}  // namespace wf::cli
