// Texts (--pattern) are found once per line; of expressions (--regex) one match per line counts, or, where they look at
// the whole file (--multiline), one match per file.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "gates/builtin/pattern_check.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

constexpr std::string_view k_regex_message = "must not be committed: ";
constexpr std::size_t k_most_shown_bytes = 1000;

// As much of the line as people can read.
std::string shown_line(std::string_view line) {
  if (line.size() <= k_most_shown_bytes) return without_steering(line);
  return valid_utf8(without_steering(line.substr(0, k_most_shown_bytes))) + "…";
}

struct Denied {
  std::vector<std::string> texts;
  std::vector<Regex> patterns;
  bool ignores_case = false;  // of the texts
  bool is_multiline = false;
};

class DenyPattern final : public Builtin {
 public:
  explicit DenyPattern(Denied denied) : denied_(std::move(denied)) {}

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    WF_ASSIGN(std::string_view content, file.content());
    std::vector<Finding> findings;
    if (!denied_.patterns.empty()) WF_TRY(find_patterns(file.path, content, findings));
    std::string lower;
    if (denied_.ignores_case) content = lower = to_lower(content);
    for (const std::string& text : denied_.texts) find_text(content, text, file.path, findings);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.line < b.line; });
    return findings;
  }

  std::string told(const Finding& finding) const override {
    if (!finding.message.starts_with(k_regex_message)) return Builtin::told(finding);
    return fmt::format("{}:{}:{}", shown(finding.path), finding.line, finding.message.substr(k_regex_message.size()));
  }

 private:
  Status find_patterns(const std::string& path, std::string_view content, std::vector<Finding>& findings) const {
    const ReadableText readable(content);
    if (denied_.is_multiline) return find_in_whole(path, readable.text(), findings);
    Status status;
    for_each_line(readable.text(), [&](const Line& line) {
      if (!status) return;
      const std::string_view text = without_line_end(line.text);
      const auto match = first_match(denied_.patterns, text);
      if (!match) {
        status = tl::unexpected<Error>(match.error());
      } else if (*match) {
        findings.push_back({path, line.number, count_characters(text.substr(0, (*match)->start)) + 1,
                            std::string(k_regex_message) + shown_line(text)});
      }
    });
    return status;
  }

  Status find_in_whole(const std::string& path, std::string_view text, std::vector<Finding>& findings) const {
    WF_ASSIGN(const auto match, first_match(denied_.patterns, text));
    if (!match) return {};
    const Position place = position_of(text, match->start);
    const std::string_view found = text.substr(match->start, match->length);
    findings.push_back(
        {path, place.line, place.column,
         std::string(k_regex_message) + shown_line(without_line_end(found.substr(0, found.find('\n'))))});
    return {};
  }

  // One finding per line is enough to find the place.
  void find_text(std::string_view content, const std::string& text, const std::string& path,
                 std::vector<Finding>& findings) const {
    const std::string wanted = denied_.ignores_case ? to_lower(text) : text;
    PositionWalk walk(content);
    for (std::size_t at = find_bytes(content, wanted); at != std::string_view::npos;) {
      const Position place = walk.at(at);
      findings.push_back(
          {path, place.line, place.column, fmt::format("{} must not be committed", shown(fmt::format("'{}'", text)))});
      const std::size_t newline = find_bytes(content, "\n", at);
      at = newline == std::string_view::npos ? newline : find_bytes(content, wanted, newline + 1);
    }
  }

  Denied denied_;
};

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  Denied denied{arguments.all("--pattern"), {}, arguments.has("--ignore-case"), arguments.has("--multiline")};
  WF_ASSIGN(denied.patterns, patterns_of(arguments));
  const bool has_empty = std::find(denied.texts.begin(), denied.texts.end(), "") != denied.texts.end();
  if (has_empty || (denied.texts.empty() && denied.patterns.empty())) {
    return fail(ErrorKind::usage, "deny-pattern: there is no text to look for",
                "write --pattern=TEXT or --regex=REGEX");
  }
  return std::make_unique<DenyPattern>(std::move(denied));
}

}  // namespace

Registration deny_pattern() {
  std::vector<Option> options = content_pattern_options();
  options.push_back({"--pattern", true});
  return {.description = {.id = "deny-pattern",
                          .summary = "Refuses lines that contain a given text, or match an expression",
                          .arguments = "[--pattern=TEXT…] [--regex=REGEX…] [-i|--ignore-case] [-m|--multiline]",
                          .takes_patterns = true},
          .options = std::move(options),
          .make = make};
}

}  // namespace wf::gates
