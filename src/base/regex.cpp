#include "base/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <fmt/format.h>
#include <pcre2.h>

#include <array>
#include <limits>

#include "base/text.h"

namespace wf {

namespace {

constexpr std::uint32_t k_most_steps = 10'000'000;
constexpr std::uint32_t k_most_heap_kib = 65'536;

std::string message_of(int code) {
  std::array<PCRE2_UCHAR, 256> buffer{};
  pcre2_get_error_message(code, buffer.data(), buffer.size());
  return reinterpret_cast<const char*>(buffer.data());
}

PCRE2_SPTR units_of(std::string_view text) { return reinterpret_cast<PCRE2_SPTR>(text.data()); }

// Python's `\Z` is the very end, which PCRE2 calls `\z`. An escaped backslash before it is passed over.
std::string without_python_end(std::string_view pattern) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    text += pattern[i];
    if (pattern[i] != '\\' || i + 1 == pattern.size()) continue;
    ++i;
    text += pattern[i] == 'Z' ? 'z' : pattern[i];
  }
  return text;
}

using MatchData = std::unique_ptr<pcre2_match_data, decltype(&pcre2_match_data_free)>;
using MatchContext = std::unique_ptr<pcre2_match_context, decltype(&pcre2_match_context_free)>;

}  // namespace

struct Regex::Code {
  explicit Code(pcre2_code* compiled) : code(compiled, pcre2_code_free) {}
  std::unique_ptr<pcre2_code, decltype(&pcre2_code_free)> code;

  // Whether there is a match from `start` on; its places are in `data`.
  Result<bool> match(std::string_view text, std::size_t start, pcre2_match_data& data) const {
    const MatchContext context(pcre2_match_context_create(nullptr), pcre2_match_context_free);
    pcre2_set_match_limit(context.get(), k_most_steps);
    pcre2_set_heap_limit(context.get(), k_most_heap_kib);
    const int found = pcre2_match(code.get(), units_of(text), text.size(), start, 0, &data, context.get());
    if (found > 0) return true;
    if (found == PCRE2_ERROR_NOMATCH) return false;
    return fail(ErrorKind::config, fmt::format("the regular expression gives up: {}", message_of(found)));
  }

  MatchData new_data() const {
    return {pcre2_match_data_create_from_pattern(code.get(), nullptr), pcre2_match_data_free};
  }
};

Result<Regex> Regex::compile(std::string_view pattern) {
  int error = 0;
  PCRE2_SIZE offset = 0;
  const std::string translated = without_python_end(pattern);
  // Names of files need not be UTF-8: PCRE2 then matches around the odd bytes.
  constexpr std::uint32_t k_options = PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF;
  pcre2_code* code = pcre2_compile(units_of(translated), translated.size(), k_options, &error, &offset, nullptr);
  if (code == nullptr) {
    return fail(ErrorKind::config, fmt::format("'{}' is no regular expression: {} (at character {})", shown(pattern),
                                               message_of(error), offset + 1));
  }
  Regex regex;
  regex.pattern_ = pattern;
  regex.code_ = std::make_shared<const Code>(code);
  return regex;
}

Result<bool> Regex::search(std::string_view text) const {
  const MatchData data = code_->new_data();
  return code_->match(text, 0, *data);
}

Result<std::optional<std::string>> Regex::last_match(std::string_view text) const {
  const MatchData data = code_->new_data();
  std::optional<std::string> last;
  std::size_t start = 0;
  while (start <= text.size()) {
    WF_ASSIGN(const bool found, code_->match(text, start, *data));
    if (!found) break;
    const PCRE2_SIZE* places = pcre2_get_ovector_pointer(data.get());
    const std::size_t group = pcre2_get_ovector_count(data.get()) > 1 && places[2] != PCRE2_UNSET ? 2 : 0;
    last = std::string(text.substr(places[group], places[group + 1] - places[group]));
    start = std::max(places[1], start + 1);  // an empty match leads on by a byte
  }
  return last;
}

}  // namespace wf
