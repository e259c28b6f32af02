// Blocks are what blank lines separate. The comments at the top stay there; the other blocks are sorted by their first
// line that is no comment, and one blank line stands between two. Nothing here knows YAML: deeper levels are only text.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "gates/builtin/python_text.h"
#include "gates/builtin/rewriter.h"

namespace wf::gates {

namespace {

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view content) {
  Lines all;
  while (!content.empty()) {
    const PythonLine line = first_python_line(content);
    all.push_back(without_trailing_space(line.text));
    content.remove_prefix(line.size);
  }
  return all;
}

struct Block {
  std::string_view key;
  Lines lines;
};

std::string_view key_of(const Lines& block) {
  const auto first =
      std::find_if(block.begin(), block.end(), [](std::string_view line) { return !line.starts_with('#'); });
  if (first == block.end()) return "";
  return first->starts_with('\'') || first->starts_with('"') ? first->substr(1) : *first;
}

Lines sorted(const Lines& all) {
  const auto header_end =
      std::find_if(all.begin(), all.end(), [](std::string_view line) { return !line.starts_with('#'); });
  Lines result(all.begin(), header_end);
  std::vector<Block> blocks;
  for (auto line = header_end; line != all.end();) {
    const auto end = std::find(line, all.end(), std::string_view());
    if (line != end) blocks.push_back({"", Lines(line, end)});
    line = end == all.end() ? end : end + 1;
  }
  for (Block& block : blocks) block.key = key_of(block.lines);
  std::stable_sort(blocks.begin(), blocks.end(), [](const Block& a, const Block& b) { return a.key < b.key; });
  for (const Block& block : blocks) {
    if (!result.empty()) result.emplace_back();
    result.insert(result.end(), block.lines.begin(), block.lines.end());
  }
  return result;
}

class SortSimpleYaml final : public Rewriter {
 public:
  std::string told_fix(const FileView& file) const override {
    return fmt::format("Fixing file `{}`", shown(file.path));
  }

 protected:
  Rewriting rewritten(std::string_view content) const override {
    if (auto fault = utf8_fault(content)) return tl::unexpected(*std::move(fault));
    const Lines all = lines_of(content);
    const Lines wanted = sorted(all);
    if (wanted == all) return std::string(content);
    std::string text;
    for (const std::string_view line : wanted) text.append(line).append("\n");
    // Nothing but blank lines becomes one of them, as the original has it.
    return wanted.empty() ? "\n" : text;
  }
  std::string_view complaint() const override { return "the blocks are not sorted"; }
};

}  // namespace

Registration sort_simple_yaml() {
  return {.description = {.id = "sort-simple-yaml",
                          .summary = "Sorts the blocks of YAML files that have only one level",
                          .arguments = "",
                          .is_fixer = true},
          .options = {},
          .make = make_plain<SortSimpleYaml>};
}

}  // namespace wf::gates
