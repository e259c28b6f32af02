// As Python's reader: NaN and Infinity are numbers, comments and trailing commas are faults, and so is a key that comes
// twice.
#include <fmt/format.h>

#include "base/text.h"
#include "gates/builtin/python_json.h"

namespace wf::gates {

namespace {

class CheckJson final : public SyntaxCheck {
 public:
  explicit CheckJson(bool skips_dialects) : SyntaxCheck(FileType::json, skips_dialects) {}

  std::string told(const Finding& finding) const override {
    return fmt::format("{}: Failed to json decode ({})", shown(finding.path), finding.message);
  }

 protected:
  std::optional<SyntaxFault> fault_in(std::string_view content) const override {
    const auto text = decoded_json(content);
    if (!text) return text.error();
    const JsonReading reading = read_json(*text, JsonUse::check);
    if (!reading) return reading.error();
    return std::nullopt;
  }
};

}  // namespace

Registration check_json() {
  return {.description = {.id = "check-json",
                          .summary = "Finds JSON that does not parse",
                          .arguments = "[--skip-dialects]"},
          .options = {{"--skip-dialects"}},
          .make = make_syntax_check<CheckJson>};
}

}  // namespace wf::gates
