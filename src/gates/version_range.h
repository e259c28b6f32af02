// VersionRange: which versions of a tool will do, as ">=14, <16" says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace wf::gates {

using Version = std::vector<std::uint64_t>;  // "14.0.6"; never empty

// The version that a tool's own words name: the first number with a dot in it, else the first number of a word that
// stands alone ("clang-format version 14.0.6 (2023)", "jq-1.6", "v18.19.0", "less 590").
std::optional<Version> version_in(std::string_view text);
std::string text_of(const Version& version);

class VersionRange {
 public:
  // Conditions with "," or blanks between: ">=14", ">14", "<15", "<=15", "=14.0" (also "==" or nothing), "!=14.0.3";
  // "*", "any" or nothing is every version. Errors: usage.
  static Result<VersionRange> parse(std::string_view text);

  // What a condition leaves open is not looked at: "=14" and "<=14" hold for 14.0.6, ">14" does not.
  bool has(const Version& version) const;
  bool is_any() const { return conditions_.empty(); }
  const std::string& text() const { return text_; }

 private:
  enum class Relation : std::uint8_t { least, more, less, most, equal, other };
  struct Condition {
    Relation relation;
    Version version;
  };
  static Result<Condition> parse_condition(std::string_view text);
  static bool holds(const Condition& condition, const Version& version);

  std::vector<Condition> conditions_;
  std::string text_;
};

}  // namespace wf::gates
