#include <fmt/format.h>

#include "base/text.h"
#include "gates/builtin/registration.h"

namespace wf::gates {

namespace {

constexpr std::string_view k_marker = "\xEF\xBB\xBF";

// Without all the marks at its start: editors that join files leave two, and a fixer must be done after one run.
std::string_view without_markers(std::string_view content) {
  while (content.starts_with(k_marker)) content.remove_prefix(k_marker.size());
  return content;
}

class FixByteOrderMarker final : public Builtin {
 public:
  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    WF_ASSIGN(const std::string_view content, file.content());
    if (!content.starts_with(k_marker)) return std::vector<Finding>();
    return std::vector{Finding{file.path, 1, 1, "the file starts with a UTF-8 byte-order mark"}};
  }

  Result<std::optional<std::string>> fixed(const FileView& file, const Surroundings& /*surroundings*/) const override {
    WF_ASSIGN(const std::string_view content, file.content());
    if (!content.starts_with(k_marker)) return std::optional<std::string>();
    return std::string(without_markers(content));
  }

  std::string told_fix(const FileView& file) const override {
    return fmt::format("{}: removed byte-order marker", shown(file.path));
  }
};

}  // namespace

Registration fix_byte_order_marker() {
  return {.description = {.id = "fix-byte-order-marker",
                          .summary = "Removes a UTF-8 byte-order mark from the start of files",
                          .arguments = "",
                          .is_fixer = true},
          .options = {},
          .make = make_plain<FixByteOrderMarker>};
}

}  // namespace wf::gates
