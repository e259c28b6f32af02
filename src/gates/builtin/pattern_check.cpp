#include "gates/builtin/pattern_check.h"

#include <fmt/format.h>

#include "base/text.h"

namespace wf::gates {

Result<std::vector<Regex>> patterns_of(const Arguments& arguments) {
  const bool is_multiline = arguments.has("--multiline");
  const RegexFlags flags{arguments.has("--ignore-case"), is_multiline, is_multiline};
  std::vector<std::string> words = arguments.all("--regex");
  words.insert(words.end(), arguments.files.begin(), arguments.files.end());
  std::vector<Regex> patterns;
  for (const std::string& word : words) {
    auto pattern = Regex::compile(word, flags);
    if (!pattern) return fail(ErrorKind::usage, fmt::format("{}: {}", arguments.id(), pattern.error().message));
    patterns.push_back(*std::move(pattern));
  }
  return patterns;
}

std::vector<Option> pattern_options() { return {{"--regex", true}, {"--ignore-case", false, {"-i"}}}; }

std::vector<Option> content_pattern_options() {
  std::vector<Option> options = pattern_options();
  options.push_back({"--multiline", false, {"-m"}});
  return options;
}

std::string told(const std::vector<Regex>& patterns) {
  std::vector<std::string> words;
  words.reserve(patterns.size());
  for (const Regex& pattern : patterns) words.push_back(fmt::format("'{}'", without_steering(pattern.pattern())));
  return join(words, " or ");
}

Result<std::optional<RegexMatch>> first_match(const std::vector<Regex>& patterns, std::string_view text) {
  std::optional<RegexMatch> first;
  for (const Regex& pattern : patterns) {
    WF_ASSIGN(const auto match, pattern.find(text));
    if (match && (!first || match->start < first->start)) first = match;
  }
  return first;
}

ReadableText::ReadableText(std::string_view content) : text_(content) {
  if (is_valid_utf8(content)) return;
  mended_ = valid_utf8(content);
  text_ = mended_;
}

std::string_view without_line_end(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace wf::gates
