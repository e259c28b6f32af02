// repaired_message(): 1. leave comments and what is below the scissors; 2. the first line left is the subject: put its
// head right only when the result is a conventional header; 3. upper case for the token of a breaking change, where
// parse_message() of the whole finds it as a footer.
#include <algorithm>

#include "base/text.h"
#include "git/message.h"

namespace wf::git {

namespace {

constexpr std::string_view k_scissors = " ------------------------ >8 ------------------------";

std::string_view without_end(std::string_view line) {
  const std::size_t end = line.find_last_not_of(" \t\r");
  return line.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

// The head of a subject ("Fix ( a ) !") as it should be; empty when that is not certain.
std::string repaired_head(std::string_view head, const std::function<bool(std::string_view)>& is_type) {
  const std::size_t open = std::min(head.find('('), head.find('!'));
  std::string_view type = trim(head.substr(0, open));
  std::string_view rest = open == std::string_view::npos ? "" : trim(head.substr(open));
  std::string repaired = to_lower(type);
  if (!is_type(repaired)) return "";
  if (rest.starts_with('(')) {
    const std::size_t close = rest.find(')');
    if (close == std::string_view::npos) return "";
    const std::string_view scope = rest.substr(0, close + 1);
    if (!trim(scope.substr(1, scope.size() - 2)).empty()) repaired += scope;
    rest = trim(rest.substr(close + 1));
  }
  if (!rest.empty() && rest != "!") return "";
  return repaired + std::string(rest);
}

std::string repaired_subject(std::string_view subject, const std::function<bool(std::string_view)>& is_type) {
  const std::size_t colon = subject.find(':');
  if (is_written_by_git(subject) || colon == std::string_view::npos || subject.substr(colon).starts_with("://"))
    return std::string(subject);
  const std::string head = repaired_head(subject.substr(0, colon), is_type);
  std::string_view description = trim(subject.substr(colon + 1));
  if (description.ends_with('.') && !description.ends_with("..") && description.size() > 1)
    description.remove_suffix(1);
  std::string repaired = head + ": " + std::string(trim(description));
  return head.empty() || !parse_conventional(repaired) ? std::string(subject) : repaired;
}

}  // namespace

std::string repaired_message(std::string_view raw, std::string_view comment,
                             const std::function<bool(std::string_view)>& is_type) {
  std::string repaired;
  bool has_subject = false;
  bool may_begin_footer = false;  // after a blank line or another footer
  bool wants_blank = false;       // after the subject
  std::size_t at = 0;
  while (at < raw.size()) {
    const std::size_t newline = raw.find('\n', at);
    const std::size_t next = newline == std::string_view::npos ? raw.size() : newline + 1;
    const std::string_view whole = raw.substr(at, next - at);
    const bool is_comment = !comment.empty() && whole.starts_with(comment);
    if (is_comment && whole.substr(comment.size()).starts_with(k_scissors)) break;
    at = next;
    if (is_comment) {
      repaired += whole;
      continue;
    }
    const std::string_view text = without_end(whole.substr(0, whole.size() - (whole.ends_with('\n') ? 1 : 0)));
    const std::string_view end = whole.ends_with("\r\n") ? "\r\n" : whole.ends_with('\n') ? "\n" : "";
    std::string line(text);
    if (!text.empty() && !has_subject) {
      line = repaired_subject(text, is_type);
      has_subject = wants_blank = true;
    } else if (has_subject) {
      if (wants_blank && !text.empty()) repaired += end.empty() ? "\n" : end;
      may_begin_footer = may_begin_footer || text.empty() || wants_blank;
      wants_blank = false;
      const auto footer = parse_footer(text);
      const bool is_breaking = footer && to_lower(footer->token).starts_with("breaking");
      if (is_breaking && may_begin_footer && to_lower(footer->token).size() == 15 && !footer->value.empty())
        line = (footer->token[8] == '-' ? "BREAKING-CHANGE" : "BREAKING CHANGE") + line.substr(15);
      may_begin_footer = text.empty() || (footer && may_begin_footer);
    }
    repaired += line;
    repaired += end;
  }
  return repaired + std::string(raw.substr(at));
}

}  // namespace wf::git
