// Names that Windows cannot have: those of devices, its special characters, white space or a dot at the end of a part.
#include <fmt/format.h>

#include "base/regex.h"
#include "base/text.h"
#include "gates/builtin/registration.h"

namespace wf::gates {

namespace {

constexpr std::string_view k_devices =
    "(^|/)(CON|PRN|AUX|NUL|COM[\\d\u00b9\u00b2\u00b3]|LPT[\\d\u00b9\u00b2\u00b3])(\\.|/|$)";
constexpr std::string_view k_characters = R"([<>:"\\|?*\x00-\x1F])";
constexpr std::string_view k_ends = R"(/[^/]*[.\s]/|[^/]*[.\s]$)";

class CheckIllegalWindowsNames final : public Builtin {
 public:
  explicit CheckIllegalWindowsNames(Regex illegal) : illegal_(std::move(illegal)) {}

  Reads reads() const override { return {.content = false}; }
  bool applies_to(const FileView& /*file*/) const override { return true; }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    WF_ASSIGN(const bool is_illegal, illegal_.search(file.path));
    if (!is_illegal) return std::vector<Finding>();
    return std::vector{Finding{file.path, 0, 0, "Windows cannot have a file of this name"}};
  }

  std::string told(const Finding& finding) const override {
    return fmt::format("{}: Illegal Windows filename", shown(finding.path));
  }

 private:
  Regex illegal_;
};

}  // namespace

Registration check_illegal_windows_names() {
  return {.description = {.id = "check-illegal-windows-names",
                          .summary = "Finds names that Windows cannot have",
                          .arguments = ""},
          .options = {},
          .make = [](const Arguments&) -> Result<std::unique_ptr<Builtin>> {
            WF_ASSIGN(Regex illegal, Regex::compile(fmt::format("(?i)({}|{}|{})", k_devices, k_characters, k_ends)));
            return std::make_unique<CheckIllegalWindowsNames>(std::move(illegal));
          }};
}

}  // namespace wf::gates
