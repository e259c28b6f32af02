// The pattern is translated from Python's form, compiled once and made machine code where the machine allows it. Every
// match has a limit on its steps, so that a pattern that never ends is an error.
#include "base/regex.h"

#include <fmt/format.h>
#include <array>

#include "base/python_pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace wf {

namespace {

constexpr std::uint32_t k_most_steps = 1'000'000;
constexpr std::uint32_t k_most_heap_kilobytes = 65'536;

// Frees what PCRE2 made.
struct Release {
  void operator()(pcre2_code* code) const { pcre2_code_free(code); }
  void operator()(pcre2_match_data* data) const { pcre2_match_data_free(data); }
  void operator()(pcre2_compile_context* context) const { pcre2_compile_context_free(context); }
  void operator()(pcre2_match_context* context) const { pcre2_match_context_free(context); }
};
template <typename T>
using Owned = std::unique_ptr<T, Release>;

PCRE2_SPTR bytes_of(std::string_view text) {
  // PCRE2 takes no null pointer for a text before 10.43.
  return reinterpret_cast<PCRE2_SPTR>(text.data() == nullptr ? "" : text.data());
}

std::string message_of(int code) {
  std::array<PCRE2_UCHAR, 256> text{};
  pcre2_get_error_message(code, text.data(), text.size());
  return reinterpret_cast<const char*>(text.data());
}

Result<Owned<pcre2_code>> compiled(std::string_view pattern) {
  WF_ASSIGN(const TranslatedPattern translated, translate_python_pattern(pattern));
  const Owned<pcre2_compile_context> context(pcre2_compile_context_create(nullptr));
  WF_ASSERT(context != nullptr);
  pcre2_set_newline(context.get(), PCRE2_NEWLINE_LF);
  const std::uint32_t options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C | PCRE2_ALT_CIRCUMFLEX |
                                (translated.is_ascii_only ? 0 : PCRE2_UCP);
  int code = 0;
  std::size_t place = 0;
  Owned<pcre2_code> made(
      pcre2_compile(bytes_of(translated.text), translated.text.size(), options, &code, &place, context.get()));
  if (made) return made;
  const std::size_t origin = place < translated.origins.size() ? translated.origins[place] : pattern.size();
  return tl::unexpected(pattern_error(pattern, origin, message_of(code)));
}

}  // namespace

struct Regex::Compiled {
  std::string pattern;
  Owned<pcre2_code> code;
  Owned<pcre2_match_context> limits;

  Result<std::optional<Match>> find(std::string_view subject, std::size_t from, std::uint32_t options) const;
  Result<bool> match(std::string_view subject, std::size_t from, std::uint32_t options, pcre2_match_data* data) const;
};

Result<Regex> Regex::compile(std::string_view pattern) {
  auto made = std::make_shared<Compiled>();
  made->pattern = pattern;
  WF_ASSIGN(made->code, compiled(pattern));
  // Where memory may not be executed this fails, and pcre2_match interprets.
  pcre2_jit_compile(made->code.get(), PCRE2_JIT_COMPLETE);
  made->limits.reset(pcre2_match_context_create(nullptr));
  WF_ASSERT(made->limits != nullptr);
  pcre2_set_match_limit(made->limits.get(), k_most_steps);
  pcre2_set_depth_limit(made->limits.get(), k_most_steps);
  pcre2_set_heap_limit(made->limits.get(), k_most_heap_kilobytes);
  return Regex(std::move(made));
}

Result<bool> Regex::Compiled::match(std::string_view subject, std::size_t from, std::uint32_t options,
                                    pcre2_match_data* data) const {
  WF_ASSERT(data != nullptr);
  int found = pcre2_match(code.get(), bytes_of(subject), subject.size(), from, options, data, limits.get());
  // The machine code has a small stack of its own; the interpreter has the heap.
  if (found == PCRE2_ERROR_JIT_STACKLIMIT) {
    found =
        pcre2_match(code.get(), bytes_of(subject), subject.size(), from, options | PCRE2_NO_JIT, data, limits.get());
  }
  if (found >= 0) return true;
  if (found == PCRE2_ERROR_NOMATCH) return false;
  const bool is_limit = found == PCRE2_ERROR_MATCHLIMIT || found == PCRE2_ERROR_DEPTHLIMIT ||
                        found == PCRE2_ERROR_HEAPLIMIT || found == PCRE2_ERROR_JIT_STACKLIMIT;
  const std::string what = is_limit ? "took too many steps" : message_of(found);
  return fail(ErrorKind::config, fmt::format("the regular expression '{}' {}", pattern, what),
              is_limit ? "nested repeats such as (a+)+ make a pattern slow" : "");
}

Result<std::optional<Regex::Match>> Regex::Compiled::find(std::string_view subject, std::size_t from,
                                                          std::uint32_t options) const {
  const Owned<pcre2_match_data> data(pcre2_match_data_create_from_pattern(code.get(), nullptr));
  WF_ASSIGN(const bool is_found, match(subject, from, options, data.get()));
  if (!is_found) return std::optional<Match>();
  const std::size_t* places = pcre2_get_ovector_pointer(data.get());
  Match found{.begin = places[0], .end = places[1], .groups = {}};
  for (std::size_t i = 1; i < pcre2_get_ovector_count(data.get()); ++i) {
    const std::size_t begin = places[2 * i];
    found.groups.push_back(begin == PCRE2_UNSET ? std::optional<std::string_view>()
                                                : subject.substr(begin, places[2 * i + 1] - begin));
  }
  return found;
}

Result<bool> Regex::search(std::string_view subject) const {
  const Owned<pcre2_match_data> data(pcre2_match_data_create(1, nullptr));
  return compiled_->match(subject, 0, 0, data.get());
}

Result<std::optional<Regex::Match>> Regex::find(std::string_view subject) const {
  return compiled_->find(subject, 0, 0);
}

Result<std::vector<Regex::Match>> Regex::find_all(std::string_view subject) const {
  std::vector<Match> all;
  for (std::size_t from = 0;;) {
    // After an empty match only a longer one may begin at the same place.
    const bool was_empty = !all.empty() && all.back().begin == all.back().end;
    WF_ASSIGN(std::optional<Match> next, compiled_->find(subject, from, was_empty ? PCRE2_NOTEMPTY_ATSTART : 0));
    if (!next) return all;
    from = next->end;
    all.push_back(std::move(*next));
  }
}

Result<std::optional<std::string>> Regex::last_match(std::string_view subject) const {
  WF_ASSIGN(const std::vector<Match> all, find_all(subject));
  if (all.empty()) return std::optional<std::string>();
  const Match& last = all.back();
  if (!last.groups.empty() && last.groups.front()) return std::string(*last.groups.front());
  return std::string(subject.substr(last.begin, last.end - last.begin));
}

const std::string& Regex::pattern() const { return compiled_->pattern; }

}  // namespace wf
