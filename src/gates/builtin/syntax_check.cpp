#include "gates/builtin/syntax_check.h"

#include <algorithm>

#include "base/text.h"

namespace wf::gates {

bool SyntaxCheck::concerns(std::string_view path, std::uint32_t mode) const {
  if (mode == git::k_mode_symlink || mode == git::k_mode_submodule || !has_type(path, type_)) return false;
  if (!skips_dialects_) return true;
  return !is_template_name(path) && !(type_ == FileType::json && is_json_with_comments(path));
}

Result<std::vector<Finding>> SyntaxCheck::check(const FileView& file, const Surroundings& /*surroundings*/) const {
  WF_ASSIGN(const std::string_view content, file.content());
  const std::optional<SyntaxFault> fault = fault_in(content);
  if (!fault || (skips_dialects_ && is_excused(content, *fault))) return std::vector<Finding>();
  return std::vector{Finding{file.path, fault->line, fault->column, fault->message}};
}

// A template is excused: a mark of one stands where the parser stumbled, or before.
bool SyntaxCheck::is_excused(std::string_view content, const SyntaxFault& fault) {
  const std::vector<std::string_view> all = lines(content);
  const std::size_t last = fault.line == 0 ? all.size() : std::min<std::size_t>(fault.line, all.size());
  return std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(last), has_template_mark);
}

}  // namespace wf::gates
