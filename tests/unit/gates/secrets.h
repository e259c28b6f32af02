// secrets: made-up secrets, put together at run time, so that no scanner takes a test for a leak.
#pragma once

#include <string>
#include <string_view>

#include "gates/builtin/secret_formats.h"
#include "sample.h"

namespace wf::gates::sample {

inline constexpr std::string_view k_letters = "q7Zk2Lw9RtB4xVnM0cYpH5sJdG8fKa3TeUi6WoXr1";
inline constexpr std::string_view k_upper = "Q7ZK2LW9RTB4XVNM0CYPH5SJDG8FKA3TEUI6WOXR1";
inline constexpr std::string_view k_hex = "9f2c81e07ab35d64c0f1e8297b3d4a65";

// As many characters that do not repeat soon.
inline std::string body(std::size_t length, std::string_view from = k_letters) {
  return repeated(from, length / from.size() + 1).substr(0, length);
}

// Bodies with their checksums, as Python's zlib.crc32 says.
inline const std::string k_checked_body = body(30) + "1kBCaz";

inline std::string header(std::string_view kind) { return "-----BE" + fmt::format("GIN {}-----", kind); }

// "line:column format" of each finding, "; " between two.
inline std::string secrets(std::string_view content, const Words& arguments = {},
                           const Surroundings& surroundings = {}) {
  static const auto k_usual = made("check-secrets");  // to make one takes longer than to ask it
  const auto other = arguments.empty() ? nullptr : made("check-secrets", arguments);
  std::string text;
  const auto found = (other ? *other : *k_usual).check(file("a.txt", content), surroundings);
  BOOST_REQUIRE(found.has_value());
  for (const Finding& finding : *found) {
    const std::size_t begin = finding.message.rfind('(') + 1;
    text += fmt::format("{}{}:{} {}", text.empty() ? "" : "; ", finding.line, finding.column,
                        finding.message.substr(begin, finding.message.rfind(')') - begin));
  }
  return text;
}

}  // namespace wf::gates::sample
