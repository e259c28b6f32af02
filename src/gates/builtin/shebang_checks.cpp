// check-executables-have-shebangs and check-shebang-scripts-are-executable: text files that may be run and say by
// what, or neither. The mode is the one that Git keeps.
#include <fmt/format.h>

#include "base/text.h"
#include "gates/builtin/registration.h"

namespace wf::gates {

namespace {

constexpr std::string_view k_mark = "#!";

Result<std::vector<Finding>> finding_if_marked(const FileView& file, bool is_marked, std::string message) {
  WF_ASSIGN(const std::string_view content, file.content());
  std::vector<Finding> findings;
  if (content.starts_with(k_mark) == is_marked) findings.push_back({file.path, 0, 0, std::move(message)});
  return findings;
}

class ExecutablesHaveShebangs final : public Builtin {
 public:
  bool concerns(std::string_view /*path*/, std::uint32_t mode) const override { return mode == git::k_mode_executable; }
  bool applies_to(const FileView& file) const override { return concerns(file.path, file.mode) && file.is_text(); }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    const std::string path = shell_quoted(file.path);
    return finding_if_marked(
        file, false,
        fmt::format("executable, but does not begin with #!: git add --chmod=-x {}, or say what runs it", path));
  }

  std::string told(const Finding& finding) const override {
    const std::string path = shell_quoted(finding.path);
    return fmt::format(
        "{}: marked executable but has no (or invalid) shebang!\n"
        "  If it isn't supposed to be executable, try: `chmod -x {}`\n"
        "  If on Windows, you may also need to: `git add --chmod=-x {}`\n"
        "  If it is supposed to be executable, double-check its shebang.",
        shown(finding.path), path, path);
  }
};

class ShebangScriptsAreExecutable final : public Builtin {
 public:
  Reads reads() const override { return {.staged_mode = true}; }
  bool concerns(std::string_view /*path*/, std::uint32_t mode) const override { return mode == git::k_mode_file; }
  bool applies_to(const FileView& file) const override { return concerns(file.path, file.mode) && file.is_text(); }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    const std::string path = shell_quoted(file.path);
    return finding_if_marked(
        file, true,
        fmt::format("begins with #!, but is not executable: git add --chmod=+x {}, or take the #! out", path));
  }

  std::string told(const Finding& finding) const override {
    const std::string path = shell_quoted(finding.path);
    return fmt::format(
        "{}: has a shebang but is not marked executable!\n"
        "  If it is supposed to be executable, try: `chmod +x {}`\n"
        "  If on Windows, you may also need to: `git add --chmod=+x {}`\n"
        "  If it is not supposed to be executable, double-check its shebang is wanted.\n",
        shown(finding.path), path, path);
  }
};

}  // namespace

Registration check_executables_have_shebangs() {
  return {.description = {.id = "check-executables-have-shebangs",
                          .summary = "Finds executable text files without #!",
                          .arguments = ""},
          .options = {},
          .make = make_plain<ExecutablesHaveShebangs>};
}

Registration check_shebang_scripts_are_executable() {
  return {.description = {.id = "check-shebang-scripts-are-executable",
                          .summary = "Finds text files with #! that are not executable",
                          .arguments = ""},
          .options = {},
          .make = make_plain<ShebangScriptsAreExecutable>};
}

}  // namespace wf::gates
