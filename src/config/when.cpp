// The condition of a lane or a floor.
#include <fmt/format.h>

#include "base/text.h"
#include "config/draft.h"
#include "config/values.h"

namespace wf::config {

namespace {

void set_paths(const Fields& fields, When& when) {
  const YamlNode* node = fields.find("paths");
  if (node == nullptr) return;
  if (node->type != NodeType::map) return fields.set("paths", when.paths_any, read_globs);
  const Fields inner(*node, Section::paths, fields.label("paths"), fields.problems());
  inner.set("any", when.paths_any, read_globs);
  inner.set("all", when.paths_all, read_globs);
  inner.set("none", when.paths_none, read_globs);
}

void set_optional_range(const Fields& fields, std::string_view key, std::optional<Range>& range) {
  Range read;
  fields.set(key, read, read_range);
  if (!read.text.empty()) range = std::move(read);
}

}  // namespace

std::optional<When> read_when(const YamlNode& node, const std::string& label, Problems& problems) {
  const std::size_t before = problems.count();
  const Fields fields(node, Section::when, label, problems);
  When when;
  fields.set("branch", when.branch, read_branches);
  set_paths(fields, when);
  fields.set("kinds", when.kinds, read_kinds);
  set_optional_range(fields, "files", when.files);
  set_optional_range(fields, "lines", when.lines);
  fields.set("message", when.message, read_regexes);
  fields.set("type", when.type, read_words);
  fields.set("author", when.author, read_branches);
  fields.set("event", when.event, read_events);
  if (problems.count() > before) return std::nullopt;
  if (!when.is_empty()) return when;
  problems.add(wrong(node.where, fmt::format("{} is empty", label),
                     fmt::format("give it one of {}", join(key_names(Section::when), ", "))));
  return std::nullopt;
}

}  // namespace wf::config
