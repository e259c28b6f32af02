#include "git/message.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.h"

namespace wf::git {

namespace {

constexpr std::string_view k_scissors = " ------------------------ >8 ------------------------";

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_'; }

std::string_view without_blanks_at_end(std::string_view line) {
  const std::size_t end = line.find_last_not_of(" \t\r");
  return line.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

void drop_blank_end(std::vector<MessageLine>& kept) {
  while (!kept.empty() && kept.back().text.empty()) kept.pop_back();
}

// With core.commentChar=auto git takes the first of these that no line of the message begins with.
constexpr std::string_view k_choices = "#;@!$%^&|:";

// What starts a comment line. What git has chosen stands before the scissors; without them its own comments are last.
std::string comment_of(std::string_view raw, const MessageForm& form) {
  if (form.comment.empty() || !form.comment_is_chosen_by_git) return form.comment;
  const std::size_t scissors = raw.find(k_scissors);
  if (scissors != std::string_view::npos) {
    const std::size_t start = raw.substr(0, scissors).rfind('\n') + 1;
    const std::string_view comment = raw.substr(start, scissors - start);
    const bool has_text = std::any_of(comment.begin(), comment.end(), [](char c) { return is_word(c) || c == ' '; });
    if (!comment.empty() && !has_text) return std::string(comment);
  }
  const auto all = lines(raw);
  const auto last = std::find_if(all.rbegin(), all.rend(), [](std::string_view line) { return !trim(line).empty(); });
  const bool is_chosen = last != all.rend() && k_choices.find(last->front()) != std::string_view::npos;
  return is_chosen ? std::string(1, last->front()) : form.comment;
}

// The comments at the end, if one of them is empty, as in what git writes, and something stands before them.
void drop_comments_of_git(std::vector<MessageLine>& kept, const std::string& comment) {
  if (comment.empty()) return;
  const auto is_text = [&](const MessageLine& line) { return !line.text.empty() && !line.text.starts_with(comment); };
  const auto text_end = std::find_if(kept.rbegin(), kept.rend(), is_text).base();
  const bool has_empty_one =
      std::any_of(text_end, kept.end(), [&](const MessageLine& line) { return line.text == comment; });
  if (text_end == kept.begin() || !has_empty_one) return;
  kept.erase(text_end, kept.end());
}

// Enough for "breaking changes".
constexpr std::size_t k_longest_breaking_token = 16;

bool is_indented(const MessageLine& line) { return line.text.empty() || line.text[0] == ' ' || line.text[0] == '\t'; }

// The index of the first footer line; lines.size() when there is none. Goes up from the end, paragraph by paragraph.
std::size_t start_of_footers(std::span<const MessageLine> lines) {
  std::size_t start = lines.size();
  std::size_t end = lines.size();
  while (end > 2) {
    std::size_t first = end;
    while (first > 1 && !lines[first - 1].text.empty()) --first;
    if (first <= 1) break;  // the paragraph of the subject
    if (begins_footer(lines[first].text)) {
      start = first;
    } else if (!std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(first),
                            lines.begin() + static_cast<std::ptrdiff_t>(end), is_indented)) {
      break;
    }
    end = first;
    while (end > 1 && lines[end - 1].text.empty()) --end;
  }
  return start;
}

bool has_breaking_footer(std::string_view cleaned) {
  const auto all = lines(cleaned);
  return std::any_of(all.begin(), all.end(), [](std::string_view line) {
    return line.starts_with("BREAKING CHANGE: ") || line.starts_with("BREAKING-CHANGE: ");
  });
}

}  // namespace

MessageForm stored_form() { return {"", false, Cleanup::whitespace}; }

std::vector<MessageLine> kept_lines(std::string_view raw, const MessageForm& form) {
  const std::string comment = comment_of(raw, form);
  const auto is_comment = [&](std::string_view line) { return !comment.empty() && line.starts_with(comment); };
  std::vector<MessageLine> kept;
  std::uint32_t number = 0;
  for (const std::string_view line : lines(raw)) {
    ++number;
    if (is_comment(line) && line.substr(comment.size()).starts_with(k_scissors)) break;
    if (form.cleanup == Cleanup::strip && is_comment(line)) continue;
    const std::string_view text = without_blanks_at_end(line);
    const bool is_repeated_blank = text.empty() && (kept.empty() || kept.back().text.empty());
    if (!is_repeated_blank || (form.cleanup == Cleanup::verbatim && !kept.empty())) kept.push_back({text, number});
  }
  drop_blank_end(kept);
  if (form.cleanup == Cleanup::unedited) drop_comments_of_git(kept, comment);
  return kept;
}

std::string cleaned_message(std::string_view raw, const MessageForm& form) {
  std::string message;
  for (const MessageLine& line : kept_lines(raw, form)) message.append(line.text).append("\n");
  return message;
}

std::string cleaned_message(std::string_view raw, std::string_view comment) {
  return cleaned_message(raw, MessageForm{std::string(comment), false, Cleanup::strip});
}

std::optional<ConventionalHeader> parse_conventional(std::string_view subject) {
  ConventionalHeader header;
  std::size_t i = 0;
  while (i < subject.size() && is_word(subject[i])) ++i;
  if (i == 0) return std::nullopt;
  header.type = subject.substr(0, i);
  if (i < subject.size() && subject[i] == '(') {
    const std::size_t close = subject.find(')', i);
    if (close == std::string_view::npos || close == i + 1) return std::nullopt;
    header.scope = subject.substr(i + 1, close - i - 1);
    i = close + 1;
  }
  if (i < subject.size() && subject[i] == '!') {
    header.is_breaking = true;
    ++i;
  }
  if (!subject.substr(i).starts_with(": ")) return std::nullopt;
  header.description = trim(subject.substr(i + 2));
  if (header.description.empty()) return std::nullopt;
  return header;
}

bool begins_footer(std::string_view line) {
  std::size_t end = 0;
  if (line.starts_with("BREAKING CHANGE")) {
    end = std::string_view("BREAKING CHANGE").size();
  } else {
    while (end < line.size() && (std::isalnum(static_cast<unsigned char>(line[end])) != 0 || line[end] == '-')) ++end;
  }
  const std::string_view rest = line.substr(end);
  if (end == 0 || line[0] == '-' || !(rest.starts_with(": ") || rest.starts_with(" #"))) return false;
  return !trim(rest.substr(2)).empty();
}

std::optional<BreakingLine> breaking_line(std::string_view line) {
  constexpr std::string_view k_breaking = "breaking";
  constexpr std::string_view k_change = "change";
  const std::string lower = to_lower(line.substr(0, k_longest_breaking_token));
  std::size_t end = k_breaking.size();
  if (!lower.starts_with(k_breaking) || lower.size() == end) return std::nullopt;
  if (std::string_view(" -_").find(lower[end]) == std::string_view::npos) return std::nullopt;
  ++end;
  if (std::string_view(lower).substr(end, k_change.size()) != k_change) return std::nullopt;
  end += k_change.size();
  if (end < lower.size() && lower[end] == 's') ++end;
  const std::size_t colon = line.find_first_not_of(" \t", end);
  if (colon == std::string_view::npos || line[colon] != ':') return std::nullopt;
  const std::string_view token = line.substr(0, end);
  const bool is_exact = (token == "BREAKING CHANGE" || token == "BREAKING-CHANGE") && colon == end &&
                        (colon + 1 == line.size() || line[colon + 1] == ' ');
  return BreakingLine{token, trim(line.substr(colon + 1)), is_exact};
}

Message parse_message(std::span<const MessageLine> lines) {
  Message message;
  if (lines.empty()) return message;
  message.subject = lines[0].text;
  message.subject_line = lines[0].number;
  message.header = parse_conventional(message.subject);
  if (lines.size() == 1) return message;
  message.has_blank_line_after_subject = lines[1].text.empty();
  const std::size_t footers = start_of_footers(lines);
  message.body.assign(lines.begin() + 1, lines.begin() + static_cast<std::ptrdiff_t>(footers));
  message.footer_lines.assign(lines.begin() + static_cast<std::ptrdiff_t>(footers), lines.end());
  while (!message.body.empty() && message.body.front().text.empty()) message.body.erase(message.body.begin());
  drop_blank_end(message.body);
  return message;
}

std::string conventional_type(std::string_view cleaned) {
  const auto all = lines(cleaned);
  if (all.empty()) return "";
  const auto header = parse_conventional(all[0]);
  if (!header) return "";
  return to_lower(header->type) + (header->is_breaking || has_breaking_footer(cleaned) ? "!" : "");
}

bool is_written_by_git(std::string_view subject) {
  constexpr std::array<std::string_view, 6> k_starts = {"Merge ",  "Revert \"", "Reapply \"",
                                                        "fixup! ", "squash! ",  "amend! "};
  return std::any_of(k_starts.begin(), k_starts.end(),
                     [&](std::string_view start) { return subject.starts_with(start); });
}

}  // namespace wf::git
