// forbid-submodules and forbid-new-submodules: a submodule that is there, and one that was not there before.
#include <fmt/format.h>

#include "base/text.h"
#include "gates/builtin/registration.h"

namespace wf::gates {

namespace {

class SubmoduleCheck : public Builtin {
 public:
  bool judges_submodules() const final { return true; }
  bool concerns(std::string_view /*path*/, std::uint32_t mode) const final { return mode == git::k_mode_submodule; }
};

class ForbidSubmodules final : public SubmoduleCheck {
 public:
  Reads reads() const override { return {.content = false}; }
  bool applies_to(const FileView& file) const override { return concerns(file.path, file.mode); }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    return std::vector<Finding>{
        {file.path, 0, 0,
         fmt::format("a submodule, and this repository takes none: git rm --cached {}", shell_quoted(file.path))}};
  }

  std::string told_before() const override { return "submodules are not allowed in this repository:\n"; }
  std::string told(const Finding& finding) const override { return shown(finding.path); }
};

class ForbidNewSubmodules final : public SubmoduleCheck {
 public:
  Reads reads() const override { return {.content = false, .status = true, .previous = true}; }
  bool concerns_only_new_files() const override { return true; }
  bool applies_to(const FileView& file) const override {
    return concerns(file.path, file.mode) && file.status == git::DeltaStatus::added;
  }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    std::vector<Finding> findings;
    if (!applies_to(file)) return findings;
    findings.push_back({file.path, 0, 0,
                        fmt::format("a new submodule; if it came in with git add by mistake: git rm --cached {}",
                                    shell_quoted(file.path))});
    return findings;
  }

  std::string told(const Finding& finding) const override {
    return fmt::format("{}: new submodule introduced", shown(finding.path));
  }
  std::string told_after(std::span<const Finding> /*findings*/) const override {
    return "\nThis commit introduces new submodules.\n"
           "Did you unintentionally `git add .`?\n"
           "To fix: git rm {thesubmodule}  # no trailing slash\n"
           "Also check .gitmodules";
  }
};

}  // namespace

Registration forbid_submodules() {
  return {.description = {.id = "forbid-submodules", .summary = "Refuses submodules", .arguments = ""},
          .options = {},
          .make = make_plain<ForbidSubmodules>};
}

Registration forbid_new_submodules() {
  return {.description = {.id = "forbid-new-submodules",
                          .summary = "Refuses submodules that were not there before",
                          .arguments = ""},
          .options = {},
          .make = make_plain<ForbidNewSubmodules>};
}

}  // namespace wf::gates
