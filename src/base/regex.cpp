#include "base/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <fmt/format.h>
#include <pcre2.h>

#include <algorithm>
#include <array>

#include "base/python_pattern.h"
#include "base/text.h"

namespace wf {

namespace {

constexpr std::uint32_t k_most_steps = 10'000'000;
constexpr std::uint32_t k_most_heap_kib = 65'536;
constexpr std::uint32_t k_most_nested_groups = 100;
// `^` of (?m) is also after a newline that ends the text. \C would take a character apart.
constexpr std::uint32_t k_options = PCRE2_ALT_CIRCUMFLEX | PCRE2_NEVER_BACKSLASH_C;
constexpr std::uint32_t k_unicode = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF;

std::string message_of(int code) {
  std::array<PCRE2_UCHAR, 256> buffer{};
  pcre2_get_error_message(code, buffer.data(), buffer.size());
  return reinterpret_cast<const char*>(buffer.data());
}

PCRE2_SPTR units_of(std::string_view text) { return reinterpret_cast<PCRE2_SPTR>(text.data()); }

using MatchData = std::unique_ptr<pcre2_match_data, decltype(&pcre2_match_data_free)>;
using CompileContext = std::unique_ptr<pcre2_compile_context, decltype(&pcre2_compile_context_free)>;
using MatchContext = std::unique_ptr<pcre2_match_context, decltype(&pcre2_match_context_free)>;

// Where the next match may begin.
struct From {
  std::size_t start = 0;
  std::uint32_t options = 0;
};

}  // namespace

struct Regex::Code {
  explicit Code(pcre2_code* compiled) : code(compiled, pcre2_code_free) {}
  std::unique_ptr<pcre2_code, decltype(&pcre2_code_free)> code;

  // Whether there is a match from there on; its places are in `data`.
  Result<bool> match(std::string_view text, From from, pcre2_match_data& data) const {
    const MatchContext context(pcre2_match_context_create(nullptr), pcre2_match_context_free);
    pcre2_set_match_limit(context.get(), k_most_steps);
    pcre2_set_heap_limit(context.get(), k_most_heap_kib);
    const int found =
        pcre2_match(code.get(), units_of(text), text.size(), from.start, from.options, &data, context.get());
    if (found > 0) return true;
    if (found == PCRE2_ERROR_NOMATCH) return false;
    return fail(ErrorKind::config, fmt::format("the regular expression gives up: {}", message_of(found)));
  }

  MatchData new_data() const {
    return {pcre2_match_data_create_from_pattern(code.get(), nullptr), pcre2_match_data_free};
  }
};

namespace {

std::uint32_t options_of(RegexFlags flags) {
  return (flags.ignores_case ? PCRE2_CASELESS : 0) | (flags.is_multiline ? PCRE2_MULTILINE : 0) |
         (flags.dot_takes_newline ? PCRE2_DOTALL : 0);
}

}  // namespace

Result<Regex> Regex::compile(std::string_view pattern, RegexFlags flags) {
  return compile_with(pattern, k_options | k_unicode | options_of(flags), PCRE2_UCP);
}

Result<Regex> Regex::compile_bytes(std::string_view pattern, RegexFlags flags) {
  WF_ASSIGN(Regex regex, compile_with(pattern, k_options | options_of(flags), 0));
  (void)pcre2_jit_compile(regex.code_->code.get(), PCRE2_JIT_COMPLETE);  // else it is interpreted
  return regex;
}

// `unicode_options`: those that an (?a) in the pattern takes away.
Result<Regex> Regex::compile_with(std::string_view pattern, std::uint32_t options, std::uint32_t unicode_options) {
  WF_ASSIGN(const PythonPattern python, translate(pattern));
  const std::string& text = python.for_pcre2;
  int error = 0;
  PCRE2_SIZE offset = 0;
  const CompileContext context(pcre2_compile_context_create(nullptr), pcre2_compile_context_free);
  pcre2_set_newline(context.get(), PCRE2_NEWLINE_LF);
  pcre2_set_parens_nest_limit(context.get(), k_most_nested_groups);
  const std::uint32_t all_options = options | (python.is_ascii ? 0 : unicode_options);
  pcre2_code* code = pcre2_compile(units_of(text), text.size(), all_options, &error, &offset, context.get());
  if (code == nullptr) {
    return fail(ErrorKind::config,
                fmt::format("'{}' is no regular expression: {} (at character {})", shown(pattern), message_of(error),
                            python.origins.at(std::min(offset, text.size())) + 1));
  }
  Regex regex;
  regex.pattern_ = pattern;
  regex.code_ = std::make_shared<const Code>(code);
  return regex;
}

namespace {

// The text with every byte that is no UTF-8 as the character U+FFFD, as Python's tools see odd names: PCRE2 would find
// nothing across such a byte, and `^src/.*[.]py$` would let a file slip.
class Readable {
 public:
  explicit Readable(std::string_view text) : text_(text) {
    if (is_valid_utf8(text)) return;
    mended_ = valid_utf8(text);
    text_ = mended_;
  }
  Readable(const Readable&) = delete;
  Readable& operator=(const Readable&) = delete;
  std::string_view text() const { return text_; }

 private:
  std::string mended_;
  std::string_view text_;
};

}  // namespace

Result<bool> Regex::search(std::string_view text) const {
  const Readable readable(text);
  const MatchData data = code_->new_data();
  return code_->match(readable.text(), {}, *data);
}

Result<bool> Regex::matches_start(std::string_view text) const {
  const Readable readable(text);
  const MatchData data = code_->new_data();
  return code_->match(readable.text(), {0, PCRE2_ANCHORED}, *data);
}

Result<std::optional<RegexMatch>> Regex::find(std::string_view text, std::size_t from) const {
  const MatchData data = code_->new_data();
  WF_ASSIGN(const bool found, code_->match(text, {from, 0}, *data));
  if (!found) return std::optional<RegexMatch>();
  const PCRE2_SIZE* places = pcre2_get_ovector_pointer(data.get());
  // \K in a look-ahead may end a match before it starts.
  return RegexMatch{places[0], places[1] < places[0] ? 0 : places[1] - places[0]};
}

// After an empty match the next one may begin at the same place if it is not empty, as Python's finditer has it.
Result<std::optional<std::string>> Regex::last_match(std::string_view given) const {
  const Readable readable(given);
  const std::string_view text = readable.text();
  const MatchData data = code_->new_data();
  std::optional<std::string> last;
  From from;
  while (true) {
    WF_ASSIGN(const bool found, code_->match(text, from, *data));
    if (!found) return last;
    const PCRE2_SIZE* places = pcre2_get_ovector_pointer(data.get());
    const std::size_t group = pcre2_get_ovector_count(data.get()) > 1 && places[2] != PCRE2_UNSET ? 2 : 0;
    last = std::string(text.substr(places[group], places[group + 1] - places[group]));
    from = {places[1], places[0] == places[1] ? PCRE2_NOTEMPTY_ATSTART : 0};
  }
}

}  // namespace wf
