#include "git/message_edit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace wf::git {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// The lines of a message with their ends.
class EditedMessage {
 public:
  explicit EditedMessage(std::string_view raw) {
    while (!raw.empty()) {
      const std::size_t newline = raw.find('\n');
      const std::size_t length = newline == std::string_view::npos ? raw.size() : newline + 1;
      lines_.emplace_back(raw.substr(0, length));
      raw.remove_prefix(length);
    }
  }

  // Puts `text` for `old`, which begins line `number`; white space behind it stays.
  void replace(std::uint32_t number, std::string_view old, const std::string& text) {
    std::string& line = lines_[number - 1];
    line = text + line.substr(old.size());
  }

  void insert_after(std::uint32_t number, std::initializer_list<std::string_view> added) {
    std::string text;
    const std::string_view end = ends_with_return(number) ? "\r\n" : "\n";
    if (number > 0 && !lines_[number - 1].ends_with('\n')) text += end;
    for (const std::string_view line : added) text.append(line).append(end);
    if (number == 0) {
      lines_.insert(lines_.begin(), text);
    } else {
      lines_[number - 1] += text;
    }
  }

  std::string text() const { return join(lines_, ""); }

 private:
  bool ends_with_return(std::uint32_t number) const {
    return !lines_.empty() && lines_[number == 0 ? 0 : number - 1].ends_with("\r\n");
  }

  std::vector<std::string> lines_;
};

// "Fix (a) ! : text", with whatever stands too much in it.
struct LooseHeader {
  std::string_view type;
  std::string_view scope;  // with its parentheses; "" also when there is nothing in them
  bool is_breaking = false;
  std::string_view description;
};

std::optional<LooseHeader> loose_header(std::string_view subject) {
  LooseHeader header;
  std::size_t i = 0;
  const auto skip_blanks = [&] {
    while (i < subject.size() && is_blank(subject[i])) ++i;
  };
  while (i < subject.size() &&
         (std::isalnum(static_cast<unsigned char>(subject[i])) != 0 || subject[i] == '-' || subject[i] == '_'))
    ++i;
  header.type = subject.substr(0, i);
  skip_blanks();
  if (i < subject.size() && subject[i] == '(') {
    const std::size_t close = subject.find(')', i);
    if (close == std::string_view::npos) return std::nullopt;
    header.scope = subject.substr(i, close + 1 - i);
    if (trim(header.scope.substr(1, header.scope.size() - 2)).empty()) header.scope = {};
    i = close + 1;
    skip_blanks();
  }
  header.is_breaking = i < subject.size() && subject[i] == '!';
  if (header.is_breaking) ++i;
  skip_blanks();
  if (i == subject.size() || subject[i] != ':') return std::nullopt;
  header.description = trim(subject.substr(i + 1));
  // "a::b" and "file://x" are no headers.
  const bool is_name = i + 1 < subject.size() && (subject[i + 1] == ':' || subject[i + 1] == '/');
  if (header.type.empty() || header.description.empty() || is_name) return std::nullopt;
  return header;
}

// One period; an ellipsis is meant.
std::string_view without_period(std::string_view text) {
  if (!text.ends_with('.') || text.ends_with("..")) return text;
  const std::string_view rest = text.substr(0, text.find_last_not_of(" \t\r", text.size() - 2) + 1);
  const bool has_word = std::any_of(rest.begin(), rest.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
  });
  return has_word && !rest.ends_with('.') && !rest.ends_with(':') ? rest : text;
}

std::string mended_subject(std::string_view subject, std::span<const std::string> types) {
  const auto header = loose_header(subject);
  if (!header) return std::string(without_period(subject));
  const std::string type = to_lower(header->type);
  if (std::find(types.begin(), types.end(), type) == types.end()) return std::string(without_period(subject));
  return fmt::format("{}{}{}: {}", type, header->scope, header->is_breaking ? "!" : "",
                     without_period(header->description));
}

// Nothing when the line is right, or means something that cannot be known.
std::optional<std::string> mended_breaking_line(std::string_view line) {
  const auto breaking = breaking_line(line);
  if (!breaking || breaking->is_exact || breaking->text.empty()) return std::nullopt;
  const std::string token = to_lower(breaking->token);
  if (token != "breaking change" && token != "breaking-change") return std::nullopt;
  return fmt::format("{}: {}", token == "breaking change" ? "BREAKING CHANGE" : "BREAKING-CHANGE", breaking->text);
}

// "Token: value" as git reads a trailer: blanks may stand before the colon.
bool is_trailer(std::string_view line) {
  std::size_t i = 0;
  while (i < line.size() && (std::isalnum(static_cast<unsigned char>(line[i])) != 0 || line[i] == '-')) ++i;
  if (i == 0) return false;
  while (i < line.size() && is_blank(line[i])) ++i;
  return i < line.size() && line[i] == ':';
}

// Trailers that git writes itself: one of them lets a paragraph have lines that are none, up to three for each.
bool is_trailer_of_git(std::string_view line) {
  return line.starts_with("Signed-off-by: ") || line.starts_with("(cherry picked from commit ");
}

// Whether the last paragraph holds trailers; that of the subject never does.
bool ends_with_trailers(std::span<const MessageLine> kept) {
  std::size_t first = kept.size();
  while (first > 0 && !kept[first - 1].text.empty()) --first;
  if (first == 0) return false;
  std::size_t trailers = 0;
  std::size_t others = 0;
  bool has_one_of_git = false;
  bool is_continued = false;
  for (const MessageLine& line : kept.subspan(first)) {
    const bool is_of_git = is_trailer_of_git(line.text);
    if (is_of_git || is_trailer(line.text)) {
      ++trailers;
      has_one_of_git = has_one_of_git || is_of_git;
      is_continued = true;
    } else if (!is_continued || !is_blank(line.text[0])) {
      ++others;
      is_continued = false;
    }
  }
  return trailers > 0 && (others == 0 || (has_one_of_git && trailers * 3 >= others));
}

}  // namespace

std::string mended_message(std::string_view raw, const MessageForm& form, std::span<const std::string> types) {
  const std::vector<MessageLine> kept = kept_lines(raw, form);
  if (kept.empty() || is_written_by_git(kept[0].text)) return std::string(raw);
  EditedMessage edited(raw);
  const std::string subject = mended_subject(kept[0].text, types);
  const bool becomes_comment = !form.comment.empty() && subject.starts_with(form.comment);
  if (!becomes_comment) edited.replace(kept[0].number, kept[0].text, subject);
  for (std::size_t i = 1; i < kept.size(); ++i) {
    if (const auto mended = mended_breaking_line(kept[i].text)) edited.replace(kept[i].number, kept[i].text, *mended);
  }
  if (kept.size() > 1 && !kept[1].text.empty()) edited.insert_after(kept[0].number, {""});
  return edited.text();
}

std::string with_trailer(std::string_view raw, const MessageForm& form, std::string_view trailer) {
  const std::vector<MessageLine> kept = kept_lines(raw, form);
  const bool is_there = std::any_of(kept.begin(), kept.end(), [&](const MessageLine& l) { return l.text == trailer; });
  if (is_there) return std::string(raw);
  EditedMessage edited(raw);
  if (kept.empty()) {
    edited.insert_after(0, {"", "", trailer});  // the first line is for the subject
  } else if (ends_with_trailers(kept)) {
    edited.insert_after(kept.back().number, {trailer});
  } else {
    edited.insert_after(kept.back().number, {"", trailer});
  }
  return edited.text();
}

}  // namespace wf::git
