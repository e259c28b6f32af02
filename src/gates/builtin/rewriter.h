// Rewriter: what the built-ins that write a whole file anew have in common (sorters, pretty-format-json). Each says how
// a content should read; as their originals, they take every file that they are given.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gates/builtin/registration.h"
#include "gates/builtin/syntax_check.h"

namespace wf::gates {

// The content as it should be, or why that cannot be said.
using Rewriting = tl::expected<std::string, SyntaxFault>;

class Rewriter : public Builtin {
 public:
  bool concerns(std::string_view path, std::uint32_t mode) const final;
  bool applies_to(const FileView& file) const final { return concerns(file.path, file.mode); }
  // One finding: the fault, or the first line that would change.
  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& surroundings) const final;
  Result<std::optional<std::string>> fixed(const FileView& file, const Surroundings& surroundings) const override;

 protected:
  virtual Rewriting rewritten(std::string_view content) const = 0;
  virtual std::string_view complaint() const = 0;  // "the lines are not sorted"
};

// What Python's bytes.strip() takes for white space.
inline constexpr std::string_view k_ascii_white_space = " \t\n\r\v\f";
bool is_blank(std::string_view text);

}  // namespace wf::gates
