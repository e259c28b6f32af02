// sample: loading a few lines of `.wf.yaml`, and its complaint as people see it.
#pragma once

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "config/load.h"

namespace wf::config::sample {

inline Result<Config> load_text(std::string_view text) {
  const Source source = {".wf.yaml", std::string(text)};
  return load({&source, 1});
}

// "version: 1" is line 1; `text` begins in line 2.
inline Result<Config> load_lines(std::string_view text) { return load_text("version: 1\n" + std::string(text)); }

// "file:line:column: message | hint", of the first configuration error.
inline std::string complaint(const Result<Config>& config) {
  if (config) return "no error";
  BOOST_TEST((config.error().kind == ErrorKind::config));
  Error error = config.error();
  const std::string hint = error.hint.empty() ? "" : " | " + error.hint;
  error.hint.clear();
  error.excerpt.clear();
  error.others.clear();
  return describe(error) + hint;
}

inline Config loaded(std::string_view text) {
  auto config = load_lines(text);
  BOOST_REQUIRE_MESSAGE(config.has_value(), complaint(config));
  return *std::move(config);
}

inline Gate loaded_gate(std::string_view text, std::string_view id) {
  const Config config = loaded(text);
  const Gate* gate = config.gate(id);
  BOOST_REQUIRE(gate != nullptr);
  return *gate;
}

inline Lane loaded_lane(std::string_view text, std::string_view id) {
  const Config config = loaded(text);
  const Lane* lane = config.lane(id);
  BOOST_REQUIRE(lane != nullptr);
  return *lane;
}

inline std::string error_in_text(std::string_view text) { return complaint(load_text(text)); }
inline std::string error_in(std::string_view text) { return complaint(load_lines(text)); }

}  // namespace wf::config::sample
