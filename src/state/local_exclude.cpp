#include "state/local_exclude.h"

#include "base/text.h"

namespace wf::state {

namespace {

constexpr std::string_view k_line = ".wf.local.yaml\n";
constexpr std::string_view k_both_lines = "# git-wf: your own configuration is nobody else's\n.wf.local.yaml\n";

os::Path exclude_file(const os::Path& common_dir) { return common_dir / "info" / "exclude"; }

}  // namespace

Status exclude_own_configuration(const os::Path& common_dir) {
  WF_ASSIGN(const std::optional<std::string> text, os::read_file_if_any(exclude_file(common_dir)));
  const bool is_complete = !text || text->empty() || text->ends_with('\n');
  const std::string lines = "\n" + text.value_or("") + (is_complete ? "" : "\n");
  if (contains(lines, "\n" + std::string(k_line)) || contains(lines, "\n/" + std::string(k_line))) return {};
  return os::append_file(exclude_file(common_dir), (is_complete ? "" : "\n") + std::string(k_both_lines));
}

Status include_own_configuration(const os::Path& common_dir) {
  const os::Path file = exclude_file(common_dir);
  WF_ASSIGN(std::optional<std::string> text, os::read_file_if_any(file));
  const std::size_t at = text ? text->find(k_both_lines) : std::string::npos;
  const auto status = os::status_of(file);
  // A link leads to a file that other repositories may share.
  if (at == std::string::npos || !status || status->type != os::FileType::regular) return {};
  text->erase(at, k_both_lines.size());
  return os::replace_file(file, *text, status->mode & 0777U);
}

}  // namespace wf::state
