// "text" becomes 'text' where no quote of either kind is in it. Formatted strings stay as they are, as they do in the
// original under Python 3.12 and later.
#include <fmt/format.h>

#include "base/text.h"
#include "gates/builtin/python_strings.h"
#include "gates/builtin/python_text.h"
#include "gates/builtin/rewriter.h"

namespace wf::gates {

namespace {

bool is_simple(std::string_view literal) {
  const std::size_t quote = literal.find_first_of("\"'");
  if (literal[quote] == '\'') return false;
  const std::string_view inside = literal.substr(quote + 1, literal.size() - quote - 2);
  return inside.find_first_of("\"'") == std::string_view::npos;
}

class DoubleQuoteStringFixer final : public Rewriter {
 public:
  std::string told_fix(const FileView& file) const override {
    return fmt::format("Fixing strings in {}", shown(file.path));
  }

 protected:
  Rewriting rewritten(std::string_view content) const override {
    if (auto fault = utf8_fault(content)) return tl::unexpected(*std::move(fault));
    const PythonSource source = python_source(content);
    if (source.fault) return tl::unexpected(*source.fault);
    std::string text(content);
    for (const PythonString& string : source.strings) {
      if (string.is_in_formatted || !is_simple(content.substr(string.begin, string.end - string.begin))) continue;
      text[content.find('"', string.begin)] = '\'';
      text[string.end - 1] = '\'';
    }
    return text;
  }
  std::string_view complaint() const override { return "a string in double quotes"; }
};

}  // namespace

Registration double_quote_string_fixer() {
  return {.description = {.id = "double-quote-string-fixer",
                          .summary = "Writes Python's \"strings\" in single quotes",
                          .arguments = "",
                          .is_fixer = true},
          .options = {},
          .make = make_plain<DoubleQuoteStringFixer>};
}

}  // namespace wf::gates
