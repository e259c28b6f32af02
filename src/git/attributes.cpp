#include "git/attributes.h"

namespace wf::git {

void note_attribute(Attributes& attributes, std::string_view name, std::string_view value) {
  const bool is_on = value == "set" || value == "true";
  if (name == "linguist-generated") attributes.is_generated = is_on;
  if (name == "linguist-vendored") attributes.is_vendored = is_on;
  if (name == "linguist-documentation") attributes.is_documentation = is_on;
  if (name == "text") attributes.is_not_text = value == "unset";
  if (name == "whitespace") attributes.ignores_whitespace = value == "unset";
  if (name == "filter") attributes.is_lfs = value == "lfs";
}

bool has_outside_attributes(const Location& location, const os::Environment& environment,
                            const std::optional<std::string>& configured) {
  if (configured || os::exists(location.common_dir / "info" / "attributes") || os::exists("/etc/gitattributes"))
    return true;
  const auto folder = user_folder(environment);
  return folder && os::exists(*folder / "attributes");
}

std::optional<os::Path> user_folder(const os::Environment& environment) {
  if (const auto folder = environment.get("XDG_CONFIG_HOME"); folder && !folder->empty())
    return os::Path(*folder) / "git";
  if (const auto home = environment.get("HOME"); home && !home->empty()) return os::Path(*home) / ".config" / "git";
  return std::nullopt;
}

}  // namespace wf::git
