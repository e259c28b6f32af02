#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "gates/builtin/registration.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

class DenyPattern final : public Builtin {
 public:
  DenyPattern(std::vector<std::string> patterns, bool ignores_case)
      : patterns_(std::move(patterns)), ignores_case_(ignores_case) {}

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    WF_ASSIGN(std::string_view content, file.content());
    std::string lower;
    if (ignores_case_) content = lower = to_lower(content);
    std::vector<Finding> findings;
    for (const std::string& pattern : patterns_) find_in(content, pattern, file.path, findings);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.line < b.line; });
    return findings;
  }

 private:
  // One finding per line is enough to find the place.
  void find_in(std::string_view content, const std::string& pattern, const std::string& path,
               std::vector<Finding>& findings) const {
    const std::string wanted = ignores_case_ ? to_lower(pattern) : pattern;
    PositionWalk walk(content);
    for (std::size_t at = find_bytes(content, wanted); at != std::string_view::npos;) {
      const Position place = walk.at(at);
      findings.push_back({path, place.line, place.column,
                          fmt::format("{} must not be committed", shown(fmt::format("'{}'", pattern)))});
      const std::size_t newline = find_bytes(content, "\n", at);
      at = newline == std::string_view::npos ? newline : find_bytes(content, wanted, newline + 1);
    }
  }

  std::vector<std::string> patterns_;
  bool ignores_case_;
};

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  std::vector<std::string> patterns = arguments.all("--pattern");
  if (patterns.empty() || std::find(patterns.begin(), patterns.end(), "") != patterns.end()) {
    return fail(ErrorKind::usage, "deny-pattern: there is no text to look for", "write --pattern=TEXT");
  }
  return std::make_unique<DenyPattern>(std::move(patterns), arguments.has("--ignore-case"));
}

}  // namespace

Registration deny_pattern() {
  return {.description = {.id = "deny-pattern",
                          .summary = "Refuses lines that contain a given text",
                          .arguments = "--pattern=TEXT… [--ignore-case]"},
          .options = {{"--pattern", true}, {"--ignore-case"}},
          .make = make};
}

}  // namespace wf::gates
