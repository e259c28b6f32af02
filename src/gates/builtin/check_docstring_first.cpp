// A string in the first column counts as a docstring, wherever it stands: the original does not know the grammar.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "gates/builtin/python_strings.h"
#include "gates/builtin/python_text.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

// PEP 263: a comment in one of the first two lines names the encoding.
bool names_encoding(std::string_view content) {
  bool does = false;
  for_each_line(content.substr(0, 1000), [&](const Line& line) {
    const std::size_t comment = line.text.find('#');
    if (line.number > 2 || comment == std::string_view::npos) return;
    const std::string_view text = line.text.substr(comment);
    does = does || contains(text, "coding:") || contains(text, "coding=");
  });
  return does;
}

class CheckDocstringFirst final : public Builtin {
 public:
  bool applies_to(const FileView& file) const override {
    return file.mode == git::k_mode_file || file.mode == git::k_mode_executable;
  }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    WF_ASSIGN(const std::string_view content, file.content());
    std::optional<SyntaxFault> fault;
    if (!names_encoding(content)) fault = utf8_fault(content);
    if (!fault) fault = fault_in(content);
    if (!fault) return std::vector<Finding>();
    return std::vector{Finding{file.path, fault->line, fault->column, fault->message}};
  }

 private:
  static std::optional<SyntaxFault> fault_in(std::string_view content) {
    const PythonSource source = python_source(content);
    std::uint32_t docstring_line = 0;
    for (const PythonString& string : source.strings) {
      if (!string.starts_line) continue;
      if (docstring_line != 0) {
        return SyntaxFault{string.line, 0,
                           fmt::format("Multiple module docstrings (first docstring on line {}).", docstring_line)};
      }
      if (source.code_line != 0 && source.code_begin < string.begin) {
        return SyntaxFault{
            string.line, 0,
            fmt::format("Module docstring appears after code (code seen on line {}).", source.code_line)};
      }
      docstring_line = string.line;
    }
    return source.fault;
  }
};

}  // namespace

Registration check_docstring_first() {
  return {.description = {.id = "check-docstring-first",
                          .summary = "Finds docstrings of Python modules below code",
                          .arguments = ""},
          .options = {},
          .make = make_plain<CheckDocstringFirst>};
}

}  // namespace wf::gates
