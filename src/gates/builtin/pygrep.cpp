// pre-commit's language `pygrep`: a file with a line that the pattern finds is refused; with --negate, a file in which
// it finds nothing. Patterns are Python's, of bytes.
//   line by line    a line is searched with its newline, as Python reads it
//   --multiline     the whole content is searched, ^ and $ match at line ends, and . finds newlines too
#include <fmt/format.h>

#include "base/regex.h"
#include "base/text.h"
#include "gates/builtin/registration.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

std::string_view without_ending(std::string_view line) { return line.substr(0, line.find_last_not_of("\r\n") + 1); }

// The lines on which a match lies, as they are.
std::string_view lines_around(std::string_view content, RegexMatch match) {
  const std::size_t before = match.start == 0 ? std::string_view::npos : content.rfind('\n', match.start - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t last = match.start + (match.length > 0 ? match.length - 1 : 0);
  const std::size_t end = content.find('\n', last);
  return content.substr(begin, end == std::string_view::npos ? end : end - begin);
}

class Pygrep final : public Builtin {
 public:
  struct Wish {
    bool searches_whole = false;
    bool is_negated = false;
  };

  Pygrep(Regex regex, Wish wish) : regex_(std::move(regex)), wish_(wish) {}

  bool applies_to(const FileView& file) const override { return file.mode != git::k_mode_submodule; }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    WF_ASSIGN(const std::string_view content, file.content());
    std::vector<Finding> findings;
    if (wish_.searches_whole) {
      WF_ASSIGN(const auto match, regex_.find(content));
      if (match)
        findings.push_back({file.path, position_of(content, match->start).line, 0,
                            std::string(without_ending(lines_around(content, *match)))});
    } else {
      WF_TRY(search_lines(file.path, content, findings));
    }
    if (!wish_.is_negated) return findings;
    const bool is_found = !findings.empty();
    findings.clear();
    if (!is_found) findings.push_back({file.path, 0, 0, fmt::format("nothing matches {}", shown(regex_.pattern()))});
    return findings;
  }

  // grep's "FILE:LINE:TEXT"; of a file without a match its name.
  std::string told(const Finding& finding) const override {
    if (finding.line == 0) return finding.path;
    return fmt::format("{}:{}:{}", finding.path, finding.line, finding.message);
  }

 private:
  // A line at a time: a match must not reach over its end.
  Status search_lines(const std::string& path, std::string_view content, std::vector<Finding>& findings) const {
    Status status;
    for_each_line(content, [&](const Line& line) {
      if (!status || (wish_.is_negated && !findings.empty())) return;
      const auto match = regex_.find(line.text);
      if (!match) {
        status = tl::unexpected<Error>(match.error());
      } else if (*match) {
        findings.push_back({path, line.number, 0, std::string(without_ending(line.text))});
      }
    });
    return status;
  }

  Regex regex_;
  Wish wish_;
};

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  if (!arguments.has("--pattern"))
    return fail(ErrorKind::usage, "pygrep: there is no pattern", "write --pattern=REGEX");
  const bool is_whole = arguments.has("--multiline");
  auto regex = Regex::compile_bytes(
      arguments.text("--pattern", ""),
      {.ignores_case = arguments.has("--ignore-case"), .is_multiline = is_whole, .dot_takes_newline = is_whole});
  if (!regex) {
    regex.error().kind = ErrorKind::usage;
    return tl::unexpected<Error>(regex.error().within("pygrep"));
  }
  return std::make_unique<Pygrep>(*std::move(regex), Pygrep::Wish{is_whole, arguments.has("--negate")});
}

}  // namespace

Registration pygrep() {
  return {.description = {.id = "pygrep",
                          .summary = "Refuses lines that a pattern finds (pre-commit's language pygrep)",
                          .arguments = "--pattern=REGEX [--ignore-case] [--multiline] [--negate]"},
          .options = {{"--pattern", true}, {"--ignore-case", false, {"-i"}}, {"--multiline"}, {"--negate"}},
          .make = make};
}

}  // namespace wf::gates
