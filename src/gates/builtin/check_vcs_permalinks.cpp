// Links to lines of a file on GitHub that name a branch instead of a commit: the lines will be others tomorrow. A
// domain is part of a regular expression, as in the original: "." is any character.
#include <fmt/format.h>

#include "base/regex.h"
#include "base/text.h"
#include "gates/builtin/registration.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

class CheckVcsPermalinks final : public Builtin {
 public:
  explicit CheckVcsPermalinks(std::vector<Regex> patterns) : patterns_(std::move(patterns)) {}

  bool applies_to(const FileView& file) const override {
    return file.mode == git::k_mode_file || file.mode == git::k_mode_executable;
  }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    WF_ASSIGN(const std::string_view content, file.content());
    std::vector<Finding> findings;
    Status status;
    for_each_line(content, [&](const Line& line) {
      if (status && find_bytes(line.text, "/blob/") != std::string_view::npos) status = judge(file, line, findings);
    });
    if (!status) return tl::unexpected(status.error());
    return findings;
  }

  // The line itself follows the place, as often as a pattern is found in it.
  std::string told_all(const FileView& file, std::span<const Finding> findings) const override {
    std::string all;
    const auto content = file.content();
    if (!content) return all;
    const std::vector<std::string_view> rows = lines(*content);
    for (const Finding& finding : findings) {
      const std::string_view row = rows.at(finding.line - 1);
      const bool has_newline = row.data() + row.size() < content->data() + content->size();
      all +=
          fmt::format("{}:{}:{}{}", shown(finding.path), finding.line, without_steering(row), has_newline ? "\n" : "");
    }
    return all;
  }

  std::string told_after(std::span<const Finding> /*findings*/) const override {
    return "\nNon-permanent github link detected.\nOn any page on github press [y] to load a permalink.";
  }

 private:
  Status judge(const FileView& file, const Line& line, std::vector<Finding>& findings) const {
    for (const Regex& pattern : patterns_) {
      WF_ASSIGN(const bool has_link, pattern.search(line.text));
      if (has_link) findings.push_back({file.path, line.number, 0, "a link to lines that is no permalink"});
    }
    return {};
  }

  std::vector<Regex> patterns_;
};

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  std::vector<std::string> domains = {"github.com"};
  for (std::string& domain : arguments.all("--additional-github-domain")) domains.push_back(std::move(domain));
  std::vector<Regex> patterns;
  for (const std::string& domain : domains) {
    const auto pattern = Regex::compile(
        fmt::format("(?a)https://{}/[^/ ]+/[^/ ]+/blob/(?![a-fA-F0-9]{{4,64}}/)([^/. ]+)/[^# ]+#L\\d+", domain));
    if (!pattern) {
      return fail(ErrorKind::usage, fmt::format("check-vcs-permalinks: {} is no domain: {}",
                                                shown(fmt::format("'{}'", domain)), pattern.error().message));
    }
    patterns.push_back(*pattern);
  }
  return std::make_unique<CheckVcsPermalinks>(std::move(patterns));
}

}  // namespace

Registration check_vcs_permalinks() {
  return {.description = {.id = "check-vcs-permalinks",
                          .summary = "Finds links to GitHub that name a branch instead of a commit",
                          .arguments = "[--additional-github-domain=DOMAIN]"},
          .options = {{"--additional-github-domain", true}},
          .make = make};
}

}  // namespace wf::gates
