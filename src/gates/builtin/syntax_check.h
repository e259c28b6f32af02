// Syntax check: what check-json, check-yaml, check-toml and check-xml have in common. Each has a reader that returns
// the first fault of a content.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gates/builtin/file_type.h"
#include "gates/builtin/registration.h"

namespace wf::gates {

// The first thing a parser stumbles over; line and column from 1, 0 when unknown.
struct SyntaxFault {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string message;
};

// Documents and arrays may not be nested deeper than this: readers and their users recurse.
inline constexpr std::size_t k_deepest_nesting = 1000;

class SyntaxCheck : public Builtin {
 public:
  // `skips_dialects`: leaves alone what is no plain JSON, YAML, … and not meant to be: JSON with comments (by name),
  // and templates (by name, or by a mark before the fault). --skip-dialects asks for it; pre-commit-hooks does not do
  // it.
  SyntaxCheck(FileType type, bool skips_dialects) : type_(type), skips_dialects_(skips_dialects) {}

  bool concerns(std::string_view path, std::uint32_t mode) const final;
  bool applies_to(const FileView& file) const final { return concerns(file.path, file.mode); }
  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& surroundings) const final;

 protected:
  virtual std::optional<SyntaxFault> fault_in(std::string_view content) const = 0;
  bool skips_dialects() const { return skips_dialects_; }

 private:
  static bool is_excused(std::string_view content, const SyntaxFault& fault);

  FileType type_;
  bool skips_dialects_;
};

// Of a check whose only option is --skip-dialects.
template <typename Check>
Result<std::unique_ptr<Builtin>> make_syntax_check(const Arguments& arguments) {
  return std::make_unique<Check>(arguments.has("--skip-dialects"));
}

}  // namespace wf::gates
