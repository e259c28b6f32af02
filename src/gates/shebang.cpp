#include "gates/shebang.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/text.h"

namespace wf::gates {

namespace {

using Words = std::vector<std::string>;

constexpr std::string_view k_mark = "#!";
constexpr std::string_view k_blanks = " \t\n\r\v\f";

bool is_printable(char c) { return (c >= ' ' && c <= '~') || k_blanks.find(c) != std::string_view::npos; }

std::string_view stripped(std::string_view text) {
  const std::size_t first = text.find_first_not_of(k_blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(k_blanks) + 1 - first);
}

Words words_between_blanks(std::string_view text) {
  Words words;
  while (!(text = stripped(text)).empty()) {
    const std::size_t end = std::min(text.find_first_of(k_blanks), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return words;
}

// Takes a line that begins with "#!" off `rest`: its words; nothing when it does not, or is no printable ASCII.
std::optional<Words> take_line(std::string_view& rest) {
  if (!rest.starts_with(k_mark)) return std::nullopt;
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(k_mark.size(), end - k_mark.size());
  rest.remove_prefix(std::min(end + 1, rest.size()));
  if (!std::all_of(line.begin(), line.end(), is_printable)) return std::nullopt;
  if (auto words = shell_words(stripped(line))) return words;
  return words_between_blanks(line);
}

std::string nix_interpreter(std::string_view rest) {
  std::string program = "nix-shell";
  while (const auto words = take_line(rest)) {
    for (std::size_t i = 0; i + 1 < words->size(); ++i) {
      if ((*words)[i] == "-i") program = (*words)[i + 1];
    }
  }
  return program;
}

}  // namespace

std::string interpreter(std::string_view content) {
  std::string_view rest = content;
  auto words = take_line(rest);
  if (!words || words->empty()) return "";
  if (words->front() != "/usr/bin/env") return words->front();
  words->erase(words->begin());
  if (!words->empty() && words->front() == "-S") words->erase(words->begin());
  if (words->empty()) return "";
  return *words == Words{"nix-shell"} ? nix_interpreter(rest) : words->front();
}

}  // namespace wf::gates
