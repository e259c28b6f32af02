// message: a commit message as git will store it, and its header read by Conventional Commits 1.0.0
// (https://www.conventionalcommits.org).
#pragma once

#include <cstdint>
#include <functional>
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

// "Token: value" or "Token #value" behind the body; a value goes on until the next footer.
struct Footer {
  std::string token;  // as written
  std::string value;  // its lines joined by '\n', without blanks at the end
  std::uint32_t line = 0;
  bool is_breaking() const { return token == "BREAKING CHANGE" || token == "BREAKING-CHANGE"; }
};
struct MessageLine {
  std::string_view text;
  std::uint32_t line = 0;  // from 1
};
struct MessageParts {
  std::string_view subject;  // empty: there is no message
  std::vector<MessageLine> body;
  std::vector<Footer> footers;
};
// Takes a cleaned message apart; the result looks into it. Footers begin with the first paragraph that a breaking
// change begins, or else with the first of the last paragraphs that each begin with a footer.
MessageParts parse_message(std::string_view cleaned);
// A line that begins a footer, with the value's first line; also one whose "breaking change" is in the wrong case.
std::optional<Footer> parse_footer(std::string_view line);

// `raw` with what is certainly meant put right, everything else byte for byte as it was: in the subject blanks around
// the colon, an empty "()", a final period and the case of a type that `is_type` knows; a blank line after the subject;
// blanks at line ends; "BREAKING CHANGE" in upper case where it begins a footer. Comment lines and what is below the
// scissors stay.
std::string repaired_message(std::string_view raw, std::string_view comment,
                             const std::function<bool(std::string_view)>& is_type);

// "feat", "feat!" (also for a BREAKING CHANGE footer), or "" when the message is not conventional.
std::string conventional_type(std::string_view cleaned);

// Messages that git itself writes or will rewrite: "Merge …", "Revert "…"", "Reapply "…"", "fixup! …", "squash! …",
// "amend! …".
bool is_written_by_git(std::string_view subject);

}  // namespace wf::git
