// message: a commit message as git will store it, and its header read by Conventional Commits 1.0.0
// (https://www.conventionalcommits.org).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wf::git {

// What git takes out of a message before it stores it: commit.cleanup. `unedited` is for a message without an editor,
// of which git keeps comments: but GIT_EDITOR=: looks the same, so a block at the end that git wrote goes.
enum class Cleanup : std::uint8_t { strip, whitespace, verbatim, unedited };

struct MessageForm {
  std::string comment = "#";              // what starts a comment line; empty: nothing does, and no scissors cut
  bool comment_is_chosen_by_git = false;  // core.commentChar=auto: `comment` is only the first choice
  Cleanup cleanup = Cleanup::strip;
};

// A commit's message as it is stored: nothing in it is a comment.
MessageForm stored_form();

struct MessageLine {
  std::string_view text;     // of the message as given; without white space at its end, also where git keeps that
  std::uint32_t number = 0;  // in the message as given, from 1
};

// The lines that git keeps: no comments, nothing from the scissors line on
// ("# ------------------------ >8 ------------------------"), blank lines at both ends and repeated ones gone
// (verbatim: only those at both ends).
std::vector<MessageLine> kept_lines(std::string_view raw, const MessageForm& form);
std::string cleaned_message(std::string_view raw, const MessageForm& form);
// In cleanup mode `strip`.
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

// Whether the line begins a footer: "Token: value" or "Token #value".
bool begins_footer(std::string_view line);

// A message taken apart. The footers are the last paragraphs that begin with a footer, with indented paragraphs between
// them; a paragraph of text below makes body of what stands above it.
struct Message {
  std::string_view subject;
  std::uint32_t subject_line = 0;  // 0: the message is empty
  std::optional<ConventionalHeader> header;
  std::vector<MessageLine> body;  // with its blank lines
  std::vector<MessageLine> footer_lines;
  bool has_blank_line_after_subject = true;
};
// `lines` are those of kept_lines(), and must outlive what they view.
Message parse_message(std::span<const MessageLine> lines);

// A line that means to announce a breaking change, however it is written: "breaking changes : text".
struct BreakingLine {
  std::string_view token;  // as written
  std::string_view text;   // what breaks; may be empty
  bool is_exact = false;   // "BREAKING CHANGE: " or "BREAKING-CHANGE: "
};
std::optional<BreakingLine> breaking_line(std::string_view line);

// "feat", "feat!" (also for a BREAKING CHANGE footer), or "" when the message is not conventional.
std::string conventional_type(std::string_view cleaned);

// Messages that git itself writes or will rewrite: "Merge …", "Revert "…"", "Reapply "…"", "fixup! …", "squash! …",
// "amend! …".
bool is_written_by_git(std::string_view subject);

}  // namespace wf::git
