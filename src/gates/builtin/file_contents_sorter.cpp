// The lines of a file sorted by their bytes, without blank ones; every line then ends in '\n'.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "gates/builtin/rewriter.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

enum class Order : std::uint8_t { by_bytes, ignoring_case, unique };

class FileContentsSorter final : public Rewriter {
 public:
  explicit FileContentsSorter(Order order) : order_(order) {}

  std::string told_fix(const FileView& file) const override { return fmt::format("Sorting {}", shown(file.path)); }

 protected:
  Rewriting rewritten(std::string_view content) const override {
    std::vector<std::string_view> all;
    for_each_line(content, [&](const Line& line) {
      if (is_blank(line.text)) return;
      all.push_back(line.text.substr(0, line.text.find_last_not_of("\r\n") + 1));
    });
    if (order_ == Order::ignoring_case) {
      std::stable_sort(all.begin(), all.end(),
                       [](std::string_view a, std::string_view b) { return to_lower(a) < to_lower(b); });
    } else {
      std::sort(all.begin(), all.end());
    }
    if (order_ == Order::unique) all.erase(std::unique(all.begin(), all.end()), all.end());
    std::string sorted;
    sorted.reserve(content.size() + 1);
    for (const std::string_view line : all) sorted.append(line).append("\n");
    return sorted;
  }
  std::string_view complaint() const override { return "the lines are not sorted"; }

 private:
  Order order_;
};

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  const bool is_unique = arguments.has("--unique");
  const bool ignores_case = arguments.has("--ignore-case");
  if (is_unique && ignores_case) {
    return fail(ErrorKind::usage, "file-contents-sorter: --ignore-case and --unique exclude each other");
  }
  return std::make_unique<FileContentsSorter>(is_unique      ? Order::unique
                                              : ignores_case ? Order::ignoring_case
                                                             : Order::by_bytes);
}

}  // namespace

Registration file_contents_sorter() {
  return {.description = {.id = "file-contents-sorter",
                          .summary = "Sorts the lines of files and removes blank ones",
                          .arguments = "[--ignore-case|--unique]",
                          .is_fixer = true},
          .options = {{"--ignore-case"}, {"--unique"}},
          .make = make};
}

}  // namespace wf::gates
