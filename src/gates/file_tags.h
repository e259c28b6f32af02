// File tags: what kind of file this is, in the words of pre-commit's `identify` ("file", "executable", "text",
// "python"): by its mode, its name and extension, else the program behind its "#!", and at last by its content.
// They are the values of the keys `types`, `types_or` and `exclude_types` (docs/configuration.md).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gates/builtin.h"

namespace wf::gates {

// The tags of one file: a few, none twice.
class FileTags {
 public:
  bool has(std::string_view tag) const;
  bool is_empty() const { return tags_.empty(); }
  std::vector<std::string_view> sorted() const;
  void add(std::string_view tags);  // of static storage, a blank between two

 private:
  std::vector<std::string_view> tags_;
};

// All tags of the file. A content that cannot be read counts as text without "#!": who needs it will tell the error.
FileTags tags_of(const FileView& file);

// What `types` (all of these), `types_or` (one of those) and `exclude_types` (none of those) ask for.
struct TagFilter {
  std::span<const std::string> all;
  std::span<const std::string> any;  // empty: no matter
  std::span<const std::string> none;

  bool is_empty() const { return all.empty() && any.empty() && none.empty(); }
};
// Whether the file's tags are such. Its content is read only when name, extension and mode leave that open.
bool has_types(const FileView& file, const TagFilter& filter);

// Whether a file of this name has the tag, whatever its mode and content.
bool name_has_tag(std::string_view path, std::string_view tag);

bool is_tag(std::string_view word);
std::vector<std::string> all_tags();  // sorted

}  // namespace wf::gates
