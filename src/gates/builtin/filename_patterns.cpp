// deny-filename-pattern and require-filename-pattern: expressions about the last part of a file's path.
#include <fmt/format.h>

#include "base/text.h"
#include "gates/builtin/pattern_check.h"

namespace wf::gates {

namespace {

enum class Wish : std::uint8_t { denied, required };

class FilenamePattern final : public Builtin {
 public:
  FilenamePattern(std::vector<Regex> patterns, Wish wish) : patterns_(std::move(patterns)), wish_(wish) {}

  Reads reads() const override { return {.content = false}; }
  bool concerns(std::string_view /*path*/, std::uint32_t mode) const override {
    return mode == git::k_mode_file || mode == git::k_mode_executable;
  }
  bool applies_to(const FileView& file) const override { return concerns(file.path, file.mode); }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    bool matches = false;
    for (const Regex& pattern : patterns_) {
      WF_ASSIGN(const bool found, pattern.search(base_name(file.path)));
      matches = matches || found;
    }
    std::vector<Finding> findings;
    if (matches != (wish_ == Wish::denied)) return findings;
    findings.push_back(
        {file.path, 0, 0,
         fmt::format("its name must {} {}", matches ? "not be like" : "be like", gates::told(patterns_))});
    return findings;
  }

  std::string told(const Finding& finding) const override {
    return fmt::format("{}: filename {}", shown(finding.path),
                       wish_ == Wish::denied ? "matches a denied pattern" : "does not match any required pattern");
  }

 private:
  std::vector<Regex> patterns_;
  Wish wish_;
};

template <Wish wish>
Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  WF_ASSIGN(std::vector<Regex> patterns, patterns_of(arguments));
  if (patterns.empty())
    return fail(ErrorKind::usage, fmt::format("{}: there is nothing to look for", arguments.id()),
                "write --regex=REGEX");
  return std::make_unique<FilenamePattern>(std::move(patterns), wish);
}

constexpr std::string_view k_usage = "--regex=REGEX… [-i|--ignore-case]";

}  // namespace

Registration deny_filename_pattern() {
  return {.description = {.id = "deny-filename-pattern",
                          .summary = "Refuses files whose name matches an expression",
                          .arguments = k_usage,
                          .takes_patterns = true},
          .options = pattern_options(),
          .make = make<Wish::denied>};
}

Registration require_filename_pattern() {
  return {.description = {.id = "require-filename-pattern",
                          .summary = "Refuses files whose name matches no expression",
                          .arguments = k_usage,
                          .takes_patterns = true},
          .options = pattern_options(),
          .make = make<Wish::required>};
}

}  // namespace wf::gates
