// answers: what our code says, for the scripts beside it to compare. It reads a question a line and answers on one;
// bytes are in hexadecimal digits, none as "-".
//   regex PATTERN TEXT        → "error", "none", or "found LAST" with what Regex::last_match gives
//   tags PATH MODE CONTENT    → the tags of the file, sorted
//   types TAG PATH MODE CONTENT → "yes" or "no": has_types for this one tag, and whether the content was read
//   all_tags                  → every tag
#include <fmt/format.h>

#include <charconv>
#include <iostream>
#include <string>
#include <vector>

#include "base/regex.h"
#include "base/text.h"
#include "gates/file_tags.h"

namespace {

using namespace wf;

std::string bytes_of(std::string_view digits) {
  std::string bytes;
  if (digits == "-") return bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    unsigned byte = 0;
    std::from_chars(digits.data() + i, digits.data() + i + 2, byte, 16);
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

std::string digits_of(std::string_view bytes) {
  std::string digits;
  for (const char byte : bytes) digits += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  return digits.empty() ? "-" : digits;
}

std::string regex_answer(std::string_view pattern, std::string_view text) {
  const auto regex = Regex::compile(pattern);
  if (!regex) return "error";
  const auto found = regex->search(text);
  const auto last = regex->last_match(text);
  if (!found || !last) return "gives up";
  WF_ASSERT(*found == last->has_value());
  return *found ? "found " + digits_of(**last) : "none";
}

gates::FileView file_of(const std::string& path, std::string_view mode, gates::FileView::Loader content) {
  gates::FileView file(path, std::move(content), nullptr);
  std::from_chars(mode.data(), mode.data() + mode.size(), file.mode, 8);
  return file;
}

std::string answer(const std::vector<std::string_view>& words) {
  bool was_read = false;
  const auto loader = [&](std::string_view digits) {
    return [&was_read, bytes = bytes_of(digits)]() -> Result<std::string> {
      was_read = true;
      return bytes;
    };
  };
  if (words.at(0) == "regex") return regex_answer(bytes_of(words.at(1)), bytes_of(words.at(2)));
  if (words.at(0) == "all_tags") return join(gates::all_tags(), " ");
  if (words.at(0) == "tags") {
    const auto file = file_of(bytes_of(words.at(1)), words.at(2), loader(words.at(3)));
    std::vector<std::string> tags;
    for (const std::string_view tag : tags_of(file).sorted()) tags.emplace_back(tag);
    return join(tags, " ");
  }
  const auto file = file_of(bytes_of(words.at(2)), words.at(3), loader(words.at(4)));
  const std::vector<std::string> tag = {std::string(words.at(1))};
  const bool has = has_types(file, {tag, {}, {}});
  const bool has_any = has_types(file, {{}, tag, {}});
  const bool is_left = has_types(file, {{}, {}, tag});
  WF_ASSERT(has == has_any && has != is_left);
  return fmt::format("{} {}", has ? "yes" : "no", was_read ? "read" : "unread");
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::string line;
  while (std::getline(std::cin, line)) std::cout << answer(split(line, ' ')) << '\n';
  return 0;
}
