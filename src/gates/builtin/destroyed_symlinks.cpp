// Where a file system knows no links, or a tool copies them as files, a link comes back as a file that holds its
// target. A formatter may have put a line end behind it since.
#include <fmt/format.h>

#include "base/text.h"
#include "gates/builtin/registration.h"

namespace wf::gates {

namespace {

constexpr std::size_t k_longest_line_end = 2;

std::string_view without_end(std::string_view text) { return text.substr(0, text.find_last_not_of(" \t\n\r\v\f") + 1); }

class DestroyedSymlinks final : public Builtin {
 public:
  Reads reads() const override { return {.previous = true}; }

  bool concerns(std::string_view /*path*/, std::uint32_t mode) const override {
    return mode == git::k_mode_file || mode == git::k_mode_executable;
  }
  bool applies_to(const FileView& file) const override {
    return concerns(file.path, file.mode) && file.previous_mode == git::k_mode_symlink;
  }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    std::vector<Finding> findings;
    WF_ASSIGN(const auto target, file.previous());
    if (!target || file.previous_mode != git::k_mode_symlink) return findings;
    WF_ASSIGN(const std::string_view content, file.content());
    const bool is_target = content == *target || (content.size() <= target->size() + k_longest_line_end &&
                                                  without_end(content) == without_end(*target));
    if (is_target) {
      findings.push_back({file.path, 0, 0,
                          fmt::format("was a link to {} and is now a file with that text: git restore --staged "
                                      "--worktree {} brings the link back",
                                      shown(without_end(*target)), shell_quoted(file.path))});
    }
    return findings;
  }

  std::string told_before() const override { return "Destroyed symlinks:"; }
  std::string told(const Finding& finding) const override { return fmt::format("- {}", shown(finding.path)); }
  std::string told_after(std::span<const Finding> findings) const override {
    std::string files;
    for (const Finding& finding : findings) files += " " + shell_quoted(finding.path);
    return fmt::format(
        "You should unstage affected files:\n"
        "\tgit reset HEAD --{}\n"
        "And retry commit. As a long term solution you may try to explicitly tell git that your environment does not "
        "support symlinks:\n"
        "\tgit config core.symlinks false",
        files);
  }
};

}  // namespace

Registration destroyed_symlinks() {
  return {.description = {.id = "destroyed-symlinks",
                          .summary = "Finds links that became files with their target as the text",
                          .arguments = ""},
          .options = {},
          .make = make_plain<DestroyedSymlinks>};
}

}  // namespace wf::gates
