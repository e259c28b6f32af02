// Lines as GCC, Clang and many others write them: `path:line[:column]: [severity:] message`. Every other line is the
// tool's talk. A note explains the finding before it and is none itself, unless it names its rule, as in `… [SC2086]`.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "metrics/formats.h"

namespace wf::metrics {

namespace {

struct SeverityWord {
  std::string_view word;
  Severity severity;
};
constexpr std::array<SeverityWord, 6> k_words = {{{"fatal error", Severity::error},
                                                  {"error", Severity::error},
                                                  {"warning", Severity::warning},
                                                  {"note", Severity::note},
                                                  {"info", Severity::note},
                                                  {"style", Severity::note}}};

// Takes "12:" from the front.
std::optional<std::uint32_t> take_number(std::string_view& text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto number = to_count(text.substr(0, colon));
  if (!number || *number > UINT32_MAX) return std::nullopt;
  text.remove_prefix(colon + 1);
  return static_cast<std::uint32_t>(*number);
}

// Times and addresses have colons and numbers, too.
bool may_be_path(std::string_view text) {
  return !text.empty() && text.front() != ' ' && text.front() != '\t' && !contains(text, "://") &&
         text.find_first_not_of("0123456789.-") != std::string_view::npos;
}

std::optional<Severity> take_severity(std::string_view& text) {
  for (const auto& [word, severity] : k_words) {
    if (!text.starts_with(word) || text.substr(word.size(), 1) != ":") continue;
    text = trim(text.substr(word.size() + 1));
    return severity;
  }
  return std::nullopt;
}

// "… [-Wunused-variable]" → "-Wunused-variable", and takes it from the end.
std::string take_rule(std::string_view& message) {
  const std::size_t bracket = message.rfind(" [");
  if (!message.ends_with(']') || bracket == std::string_view::npos) return {};
  std::string rule(message.substr(bracket + 2, message.size() - bracket - 3));
  if (rule.empty() || rule.find(' ') != std::string::npos) return {};
  message = trim(message.substr(0, bracket));
  return rule;
}

std::optional<Finding> finding_in(std::string_view line, std::string_view folder) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || !may_be_path(line.substr(0, colon))) return std::nullopt;
  const std::string_view path = line.substr(0, colon);
  line.remove_prefix(colon + 1);
  const auto number = take_number(line);
  if (!number || *number == 0) return std::nullopt;
  Finding finding;
  finding.line = *number;
  if (const auto column = take_number(line)) finding.column = *column;
  if (!line.starts_with(' ')) return std::nullopt;
  line = trim(line);
  const auto severity = take_severity(line);
  // Without a word for it, only what looks like a file's name is one: "localhost:80: refused" is not.
  if (!severity && path.find_first_of("./") == std::string_view::npos) return std::nullopt;
  finding.severity = severity.value_or(Severity::warning);
  finding.rule = take_rule(line);
  if (line.empty() || (finding.severity == Severity::note && finding.rule.empty())) return std::nullopt;
  finding.path = path_from(folder, path);
  finding.message = line;
  return finding;
}

}  // namespace

Result<Report> read_gcc_lines(std::string_view content, std::string_view folder) {
  const std::string plain = without_colours(content);
  Report report;
  report.findings.emplace();
  std::size_t number = 0;
  for (const std::string_view line : lines(plain)) {
    ++number;
    if (line.find('\0') != std::string_view::npos) return no_report("gcc", "it is no text", number);
    if (auto finding = finding_in(line, folder)) report.findings->push_back(std::move(*finding));
  }
  return report;
}

}  // namespace wf::metrics
