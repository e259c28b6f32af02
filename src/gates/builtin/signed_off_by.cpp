// The Developer Certificate of Origin 1.1 (https://developercertificate.org) as git writes it: `git commit --signoff`.
// Merges, and what will be melded into another commit, need none.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "gates/builtin/registration.h"
#include "git/message_edit.h"

namespace wf::gates {

namespace {

constexpr std::string_view k_token = "signed-off-by:";

bool is_sign_off(std::string_view line) { return to_lower(line.substr(0, k_token.size())) == k_token; }

// "Name <mail>", both there.
bool names_somebody(std::string_view line) {
  const std::string_view value = trim(line.substr(k_token.size()));
  const std::size_t open = value.find('<');
  if (open == std::string_view::npos || !value.ends_with('>')) return false;
  const std::string_view mail = trim(value.substr(open + 1, value.size() - open - 2));
  return !trim(value.substr(0, open)).empty() && !mail.empty() && mail.find_first_of("<> ") == std::string_view::npos;
}

bool needs_none(std::string_view subject) {
  return git::is_written_by_git(subject) && !subject.starts_with("Revert ") && !subject.starts_with("Reapply ");
}

class SignedOffBy final : public Builtin {
 public:
  explicit SignedOffBy(bool fixes) : fixes_(fixes) {}

  bool applies_to(const FileView& /*file*/) const override { return true; }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& surroundings) const override {
    WF_ASSIGN(const std::string_view content, file.content());
    std::vector<Finding> findings;
    const std::vector<git::MessageLine> lines = git::kept_lines(content, surroundings.message);
    if (lines.empty() || needs_none(lines[0].text)) return findings;
    for (const git::MessageLine& line : lines) {
      if (!is_sign_off(line.text)) continue;
      if (names_somebody(line.text)) return std::vector<Finding>();
      findings.push_back({file.path, line.number, 1, "the sign-off is not 'Signed-off-by: Name <mail>'"});
    }
    if (findings.empty()) {
      findings.push_back({file.path, 0, 0, "no 'Signed-off-by: Name <mail>': commit with --signoff (-s)"});
    }
    return findings;
  }

  // Adds the committer's, where nobody has signed.
  Result<std::optional<std::string>> fixed(const FileView& file, const Surroundings& surroundings) const override {
    std::optional<std::string> none;
    if ((!fixes_ && !surroundings.is_message_prepared) || !surroundings.committer) return none;
    WF_ASSIGN(const std::string_view content, file.content());
    const std::vector<git::MessageLine> lines = git::kept_lines(content, surroundings.message);
    const bool is_empty = lines.empty() && !surroundings.is_message_prepared;
    const bool has_one =
        std::any_of(lines.begin(), lines.end(), [](const git::MessageLine& line) { return is_sign_off(line.text); });
    if (is_empty || has_one || (!lines.empty() && needs_none(lines[0].text))) return none;
    WF_ASSIGN(const std::string committer, surroundings.committer());
    return git::with_trailer(content, surroundings.message, fmt::format("Signed-off-by: {}", committer));
  }

 private:
  bool fixes_;
};

}  // namespace

Registration signed_off_by() {
  return {.description = {.id = "signed-off-by",
                          .summary = "Wants commit messages signed off, and signs them at prepare-commit-msg",
                          .arguments = "[--fix]",
                          .is_message_check = true},
          .options = {{"--fix", false}},
          .make = [](const Arguments& arguments) -> Result<std::unique_ptr<Builtin>> {
            return std::make_unique<SignedOffBy>(arguments.has("--fix"));
          }};
}

}  // namespace wf::gates
