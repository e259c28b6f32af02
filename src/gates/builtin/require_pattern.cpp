#include <fmt/format.h>

#include "base/text.h"
#include "gates/builtin/pattern_check.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

class RequirePattern final : public Builtin {
 public:
  RequirePattern(std::vector<Regex> patterns, bool is_multiline)
      : patterns_(std::move(patterns)), is_multiline_(is_multiline) {}

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    WF_ASSIGN(const std::string_view content, file.content());
    WF_ASSIGN(const bool is_there, is_found(content));
    std::vector<Finding> findings;
    if (!is_there) {
      findings.push_back({file.path, 0, 0, fmt::format("nothing in it is like {}", gates::told(patterns_))});
    }
    return findings;
  }

  std::string told(const Finding& finding) const override {
    return fmt::format("{}: file does not match any required pattern", shown(finding.path));
  }

 private:
  Result<bool> is_found(std::string_view content) const {
    const ReadableText readable(content);
    Result<bool> is_found = false;
    const auto look = [&](std::string_view text) {
      if (!is_found || *is_found) return;
      const auto match = first_match(patterns_, text);
      is_found = match ? Result<bool>(match->has_value()) : Result<bool>(tl::unexpected<Error>(match.error()));
    };
    if (is_multiline_) {
      look(readable.text());
    } else {
      for_each_line(readable.text(), [&](const Line& line) { look(without_line_end(line.text)); });
    }
    return is_found;
  }

  std::vector<Regex> patterns_;
  bool is_multiline_;
};

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  WF_ASSIGN(std::vector<Regex> patterns, patterns_of(arguments));
  if (patterns.empty())
    return fail(ErrorKind::usage, "require-pattern: there is nothing to look for", "write --regex=REGEX");
  return std::make_unique<RequirePattern>(std::move(patterns), arguments.has("--multiline"));
}

}  // namespace

Registration require_pattern() {
  return {.description = {.id = "require-pattern",
                          .summary = "Refuses files in which nothing matches an expression",
                          .arguments = "--regex=REGEX… [-i|--ignore-case] [-m|--multiline]",
                          .takes_patterns = true},
          .options = content_pattern_options(),
          .make = make};
}

}  // namespace wf::gates
