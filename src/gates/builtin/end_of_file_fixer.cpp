// A file ends with exactly one line ending (of any kind), or is empty; one that holds nothing but line endings becomes
// empty.
#include <algorithm>

#include "gates/builtin/registration.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

// The bytes of `content` to keep, and whether a newline is missing after them.
struct End {
  std::size_t kept = 0;
  bool lacks_newline = false;
};

End right_end_of(std::string_view content) {
  if (content.empty()) return {};
  const std::size_t last = content.find_last_not_of("\r\n");
  if (last == std::string_view::npos) return {};
  const std::string_view endings = content.substr(last + 1);
  if (endings.empty()) return {content.size(), true};
  return {last + (endings.starts_with("\r\n") ? 3U : 2U), false};
}

class EndOfFileFixer final : public Builtin {
 public:
  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    WF_ASSIGN(const std::string_view content, file.content());
    const End end = right_end_of(content);
    if (end.lacks_newline)
      return std::vector{Finding{file.path, count_lines(content), 0, "no newline at the end of the file"}};
    if (end.kept == content.size()) return std::vector<Finding>();
    const std::uint32_t first_excess = count_lines(content.substr(0, end.kept)) + 1;
    // Behind a lone '\r' nothing starts a line of its own.
    const std::uint32_t line = std::min(first_excess, count_lines(content));
    return std::vector{
        Finding{file.path, line, 0, end.kept == 0 ? "nothing but blank lines" : "blank lines at the end of the file"}};
  }

  Result<std::optional<std::string>> fixed(const FileView& file, const Surroundings& /*surroundings*/) const override {
    WF_ASSIGN(const std::string_view content, file.content());
    const End end = right_end_of(content);
    if (end.kept == content.size() && !end.lacks_newline) return std::optional<std::string>();
    std::string whole(content.substr(0, end.kept));
    if (end.lacks_newline) whole += '\n';
    return whole;
  }
};

}  // namespace

Registration end_of_file_fixer() {
  return {.description = {.id = "end-of-file-fixer",
                          .summary = "Makes files end in one newline, and only one",
                          .arguments = "",
                          .is_fixer = true},
          .options = {},
          .make = make_plain<EndOfFileFixer>};
}

}  // namespace wf::gates
