// pre-commit-hooks counts every line that starts like a conflict marker, but only during a merge or rebase: a heading
// in reStructuredText is underlined with the same seven '='. --whole-markers looks at all times, and for the three
// markers in their order (the fourth one of diff3 may stand between them); during a merge it also counts a lone opening
// or closing marker, what remains of a conflict that was half resolved.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "gates/builtin/registration.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

constexpr std::string_view k_ours = "<<<<<<< ";
constexpr std::string_view k_theirs = ">>>>>>> ";
constexpr std::array<std::string_view, 5> k_any = {k_ours, "======= ", "=======\r\n", "=======\n", k_theirs};

bool starts_with_any(std::string_view line, std::span<const std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return line.starts_with(start); });
}

bool is_separator(std::string_view line) {
  return line == "=======" || starts_with_any(line, std::span(k_any).subspan(1, 3));
}

Finding marker(const FileView& file, const Line& line) {
  return {file.path, line.number, 1, fmt::format("merge conflict marker '{}'", line.text.substr(0, 7))};
}

std::vector<Finding> any_markers(const FileView& file, std::string_view content,
                                 std::span<const std::string_view> starts) {
  std::vector<Finding> findings;
  for_each_line(content, [&](const Line& line) {
    if (starts_with_any(line.text, starts)) findings.push_back(marker(file, line));
  });
  return findings;
}

// The markers of every "<<<<<<<", "=======", ">>>>>>>" in this order; a new "<<<<<<<" starts anew.
std::vector<Finding> whole_conflicts(const FileView& file, std::string_view content) {
  std::vector<Finding> findings;
  std::vector<Finding> open;
  for_each_line(content, [&](const Line& line) {
    if (line.text.starts_with(k_ours)) {
      open = {marker(file, line)};
    } else if (open.size() == 1 && is_separator(line.text)) {
      open.push_back(marker(file, line));
    } else if (open.size() == 2 && line.text.starts_with(k_theirs)) {
      open.push_back(marker(file, line));
      findings.insert(findings.end(), open.begin(), open.end());
      open.clear();
    }
  });
  return findings;
}

class CheckMergeConflict final : public Builtin {
 public:
  CheckMergeConflict(bool assumes_merge, bool wants_whole) : assumes_merge_(assumes_merge), wants_whole_(wants_whole) {}

  Reads reads() const override { return {.merge_state = !assumes_merge_}; }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& surroundings) const override {
    const bool is_merging = assumes_merge_ || surroundings.is_merging;
    if (!is_merging && !wants_whole_) return std::vector<Finding>();
    WF_ASSIGN(const std::string_view content, file.content());
    if (!file.facts().may_have_conflict) return std::vector<Finding>();
    if (!wants_whole_) return any_markers(file, content, k_any);
    std::vector<Finding> findings = whole_conflicts(file, content);
    if (findings.empty() && is_merging) findings = any_markers(file, content, std::array{k_ours, k_theirs});
    return findings;
  }

  // The original names the line's start, without the space or the line end that belong to it.
  std::string told(const Finding& finding) const override {
    return fmt::format("{}:{}: Merge conflict string {} found", shown(finding.path), finding.line,
                       std::string_view(finding.message).substr(finding.message.find('\'')));
  }

 private:
  bool assumes_merge_;
  bool wants_whole_;
};

}  // namespace

Registration check_merge_conflict() {
  return {.description = {.id = "check-merge-conflict",
                          .summary = "Finds merge conflict markers",
                          .arguments = "[--assume-in-merge] [--whole-markers]"},
          .options = {{"--assume-in-merge"}, {"--whole-markers"}},
          .make = [](const Arguments& arguments) -> Result<std::unique_ptr<Builtin>> {
            return std::make_unique<CheckMergeConflict>(arguments.has("--assume-in-merge"),
                                                        arguments.has("--whole-markers"));
          }};
}

}  // namespace wf::gates
