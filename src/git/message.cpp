#include "git/message.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.h"

namespace wf::git {

namespace {

constexpr std::string_view k_scissors = " ------------------------ >8 ------------------------";

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_'; }

bool has_breaking_footer(std::string_view cleaned) {
  const auto all = lines(cleaned);
  return std::any_of(all.begin(), all.end(), [](std::string_view line) {
    return line.starts_with("BREAKING CHANGE: ") || line.starts_with("BREAKING-CHANGE: ");
  });
}

}  // namespace

std::string cleaned_message(std::string_view raw, std::string_view comment) {
  std::vector<std::string> kept;
  for (std::string_view line : lines(raw)) {
    if (!comment.empty() && line.starts_with(comment)) {
      if (line.substr(comment.size()).starts_with(k_scissors)) break;
      continue;
    }
    const std::size_t end = line.find_last_not_of(" \t\r");
    line = line.substr(0, end == std::string_view::npos ? 0 : end + 1);
    const bool is_repeated_blank = line.empty() && (kept.empty() || kept.back().empty());
    if (!is_repeated_blank) kept.emplace_back(line);
  }
  while (!kept.empty() && kept.back().empty()) kept.pop_back();
  return kept.empty() ? std::string() : join(kept, "\n") + "\n";
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

std::optional<Footer> parse_footer(std::string_view line) {
  constexpr std::string_view k_two_words = "breaking change";
  std::size_t end = 0;
  if (to_lower(line.substr(0, k_two_words.size())) == k_two_words) {
    end = k_two_words.size();
  } else {
    while (end < line.size() && is_word(line[end]) && line[end] != '_') ++end;
  }
  if (end == 0 || std::isalpha(static_cast<unsigned char>(line[0])) == 0) return std::nullopt;
  const std::string_view rest = line.substr(end);
  // Cleaning has taken the blank from an empty value.
  if (!rest.starts_with(": ") && !rest.starts_with(" #") && rest != ":") return std::nullopt;
  Footer footer;
  footer.token = line.substr(0, end);
  footer.value = trim(rest.substr(rest.starts_with(" #") ? 1 : rest.size() < 2 ? rest.size() : 2));
  return footer;
}

MessageParts parse_message(std::string_view cleaned) {
  MessageParts parts;
  const std::vector<std::string_view> all = lines(cleaned);
  if (all.empty()) return parts;
  parts.subject = all[0];
  std::size_t first = all.size();  // of the footers
  bool is_last_run = true;         // every paragraph from here on begins with a footer
  for (std::size_t i = all.size() - 1; i >= 1; --i) {
    if (all[i].empty() || !all[i - 1].empty()) continue;
    const auto footer = parse_footer(all[i]);
    is_last_run = is_last_run && footer;
    if (footer && (is_last_run || footer->is_breaking())) first = i;
  }
  for (std::size_t i = 1; i < first; ++i) parts.body.push_back({all[i], static_cast<std::uint32_t>(i + 1)});
  while (!parts.body.empty() && parts.body.back().text.empty()) parts.body.pop_back();
  for (std::size_t i = first; i < all.size(); ++i) {
    auto footer = parse_footer(all[i]);
    if (footer) {
      footer->line = static_cast<std::uint32_t>(i + 1);
      parts.footers.push_back(std::move(*footer));
    } else {
      parts.footers.back().value += "\n" + std::string(all[i]);
    }
  }
  for (Footer& footer : parts.footers) footer.value = trim(footer.value);
  return parts;
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
