#include "gates/builtin/rewriter.h"

#include <algorithm>

#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

std::size_t first_difference(std::string_view content, std::string_view wanted) {
  const auto [here, there] = std::mismatch(content.begin(), content.end(), wanted.begin(), wanted.end());
  return static_cast<std::size_t>(here - content.begin());
}

}  // namespace

bool Rewriter::concerns(std::string_view /*path*/, std::uint32_t mode) const {
  return mode == git::k_mode_file || mode == git::k_mode_executable;
}

Result<std::vector<Finding>> Rewriter::check(const FileView& file, const Surroundings& /*surroundings*/) const {
  WF_ASSIGN(const std::string_view content, file.content());
  const Rewriting wanted = rewritten(content);
  if (!wanted) {
    const SyntaxFault& fault = wanted.error();
    return std::vector{Finding{file.path, fault.line, fault.column, fault.message}};
  }
  if (*wanted == content) return std::vector<Finding>();
  const Position place = position_of(content, first_difference(content, *wanted));
  return std::vector{
      Finding{file.path, std::min(place.line, std::max(count_lines(content), 1U)), 0, std::string(complaint())}};
}

Result<std::optional<std::string>> Rewriter::fixed(const FileView& file, const Surroundings& /*surroundings*/) const {
  WF_ASSIGN(const std::string_view content, file.content());
  Rewriting wanted = rewritten(content);
  if (!wanted || *wanted == content) return std::optional<std::string>();
  return *std::move(wanted);
}

bool is_blank(std::string_view text) { return text.find_first_not_of(k_ascii_white_space) == std::string_view::npos; }

}  // namespace wf::gates
