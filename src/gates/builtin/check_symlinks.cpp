// Follows the link's text from its folder through the names of the tree that will be committed. What leaves the
// repository, is absolute, or leads through another link or a submodule cannot be judged and is left alone.
#include <fmt/format.h>

#include "base/text.h"
#include "gates/builtin/registration.h"

namespace wf::gates {

namespace {

struct Destination {
  std::string path;  // from the top; "" is the top itself
  bool is_known = false;
};

Destination destination_of(std::string_view link, std::string_view target, const NameSet& names) {
  std::string path(directory_name(link));
  for (const std::string_view step : split(target, '/')) {
    if (step.empty() || step == ".") continue;
    // A name that is there but is no folder may be a link or a submodule: what lies behind it is not in the tree.
    if (!path.empty() && names.has(path) && !names.has_folder(path)) return {};
    if (step != "..") {
      path.append(path.empty() ? "" : "/").append(step);
    } else {
      if (path.empty()) return {};
      path.resize(directory_name(path).size());
    }
  }
  return {path, true};
}

class CheckSymlinks final : public Builtin {
 public:
  Reads reads() const override { return {.names = true}; }

  bool concerns(std::string_view /*path*/, std::uint32_t mode) const override { return mode == git::k_mode_symlink; }
  bool applies_to(const FileView& file) const override { return file.is_symlink(); }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& surroundings) const override {
    WF_ASSIGN(const std::string_view target, file.content());
    std::vector<Finding> findings;
    if (target.starts_with('/') || !surroundings.names) return findings;
    const NameSet& names = surroundings.names();
    const Destination destination = destination_of(file.path, target, names);
    if (target.empty()) {
      findings.push_back({file.path, 0, 0, "broken link: it has no target"});
    } else if (destination.is_known && destination.path == file.path) {
      findings.push_back({file.path, 0, 0, "broken link: it leads to itself"});
    } else if (destination.is_known && !destination.path.empty() && !names.has(destination.path)) {
      findings.push_back({file.path, 0, 0, fmt::format("broken link: {} is not in the repository", shown(target))});
    }
    return findings;
  }

  std::string told(const Finding& finding) const override {
    return fmt::format("{}: Broken symlink", shown(finding.path));
  }
};

}  // namespace

Registration check_symlinks() {
  return {.description = {.id = "check-symlinks",
                          .summary = "Finds links whose target is not in the tree",
                          .arguments = ""},
          .options = {},
          .make = make_plain<CheckSymlinks>};
}

}  // namespace wf::gates
