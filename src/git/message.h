// message: a commit message as git will store it, and its header read by Conventional Commits 1.0.0
// (https://www.conventionalcommits.org).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wf::git {

// The message without comment lines (starting with `comment`, usually "#"), without everything from the scissors line
// on
// ("# ------------------------ >8 ------------------------"), with blank lines at both ends removed: what `git commit`
// with cleanup mode `strip` keeps.
std::string cleaned_message(std::string_view raw, std::string_view comment = "#");

// "type(scope)!: description".
struct ConventionalHeader {
  std::string type;   // as written
  std::string scope;  // empty when there is none
  bool is_breaking = false;
  std::string description;
};
// Nothing when the subject does not have this form.
std::optional<ConventionalHeader> parse_conventional(std::string_view subject);

// "feat", "feat!" (also for a BREAKING CHANGE footer), or "" when the message is not conventional.
std::string conventional_type(std::string_view cleaned);

// Messages that git itself writes or will rewrite: "Merge …", "Revert "…"", "Reapply "…"", "fixup! …", "squash! …",
// "amend! …".
bool is_written_by_git(std::string_view subject);

}  // namespace wf::git
