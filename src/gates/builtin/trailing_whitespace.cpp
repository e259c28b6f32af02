// Lines end at '\n' alone, as in pre-commit-hooks: a '\r' before it belongs to the line ending, any other is white
// space.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "gates/builtin/registration.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

constexpr std::string_view k_white_space = " \t\n\r\v\f";
constexpr std::string_view k_markdown_break = "  ";

// A line taken apart: what stays of it, the spaces of a Markdown line break, and its ending.
struct Parts {
  std::string_view kept;
  std::string_view line_break;
  std::string_view ending;

  std::size_t size() const { return kept.size() + line_break.size() + ending.size(); }
};

std::string_view ending_of(std::string_view line) {
  if (line.ends_with("\r\n")) return "\r\n";
  if (line.ends_with('\n')) return "\n";
  return "";
}

class TrailingWhitespace final : public Builtin {
 public:
  TrailingWhitespace(std::string chars, std::vector<std::string> markdown_extensions)
      : chars_(std::move(chars)), markdown_extensions_(std::move(markdown_extensions)) {}

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    WF_ASSIGN(const std::string_view content, file.content());
    std::vector<Finding> findings;
    if (is_surely_right(file)) return findings;
    const bool is_markdown = is_markdown_file(file.path);
    for_each_line(content, [&](const Line& line) {
      const Parts parts = parts_of(line.text, is_markdown);
      if (parts.size() == line.text.size()) return;
      findings.push_back({file.path, line.number, count_characters(parts.kept) + 1, "trailing whitespace"});
    });
    return findings;
  }

  Result<std::optional<std::string>> fixed(const FileView& file, const Surroundings& /*surroundings*/) const override {
    WF_ASSIGN(const std::string_view content, file.content());
    if (is_surely_right(file)) return std::optional<std::string>();
    const bool is_markdown = is_markdown_file(file.path);
    std::string clean;
    clean.reserve(content.size());
    for_each_line(content, [&](const Line& line) {
      const Parts parts = parts_of(line.text, is_markdown);
      clean.append(parts.kept).append(parts.line_break).append(parts.ending);
    });
    if (clean.size() == content.size()) return std::optional<std::string>();
    return clean;
  }

 private:
  // A '\r' that is no part of a line's end is white space too.
  bool is_surely_right(const FileView& file) const {
    return chars_ == k_white_space && !file.facts().has_blank_before_end && !file.facts().has_carriage_return;
  }

  bool is_markdown_file(std::string_view path) const {
    const std::string own = extension(path);
    return std::any_of(markdown_extensions_.begin(), markdown_extensions_.end(),
                       [&](const std::string& known) { return known == "*" || (!own.empty() && known == own); });
  }

  std::string_view stripped(std::string_view text) const { return text.substr(0, text.find_last_not_of(chars_) + 1); }

  Parts parts_of(std::string_view line, bool is_markdown) const {
    const std::string_view ending = ending_of(line);
    const std::string_view body = line.substr(0, line.size() - ending.size());
    const bool is_break = is_markdown && body.ends_with(k_markdown_break) &&
                          body.find_first_not_of(k_white_space) != std::string_view::npos;
    if (!is_break) return {stripped(body), "", ending};
    return {stripped(body.substr(0, body.size() - k_markdown_break.size())), k_markdown_break, ending};
  }

  std::string chars_;
  std::vector<std::string> markdown_extensions_;  // in lower case, without the dot; "*" for every file
};

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  std::vector<std::string> extensions;
  for (const std::string& given : arguments.all("--markdown-linebreak-ext")) {
    if (given.empty())
      return fail(ErrorKind::usage, "trailing-whitespace: --markdown-linebreak-ext needs an extension");
    for (std::string_view one : split(given, ',')) {
      one.remove_prefix(std::min(one.find_first_not_of('.'), one.size()));
      if (one.find_first_of("./\\:") != std::string_view::npos) {
        return fail(ErrorKind::usage,
                    fmt::format("trailing-whitespace: {} is no extension", shown(fmt::format("'{}'", one))),
                    "write --markdown-linebreak-ext=EXT before the file names");
      }
      extensions.push_back(to_lower(one));
    }
  }
  std::string chars = arguments.text("--chars", k_white_space);
  return std::make_unique<TrailingWhitespace>(std::move(chars), std::move(extensions));
}

}  // namespace

Registration trailing_whitespace() {
  return {.description = {.id = "trailing-whitespace",
                          .summary = "Removes white space at the ends of lines",
                          .arguments = "[--markdown-linebreak-ext=EXT[,EXT…]|*] [--chars=CHARACTERS]",
                          .is_fixer = true},
          .options = {{"--markdown-linebreak-ext", true}, {"--chars", true}, {"--no-markdown-linebreak-ext"}},
          .make = make};
}

}  // namespace wf::gates
