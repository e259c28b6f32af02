// file_tag_table: what a file's name, its extension and the program behind its "#!" say about it, in the words of
// pre-commit's `identify`.
#pragma once

#include <span>
#include <string_view>

namespace wf::gates {

struct TagRow {
  std::string_view word;
  std::string_view tags;  // sorted, a blank between two
};

// The tags, in the form of TagRow::tags; "" for a word that is not known.
std::string_view tags_of_extension(std::string_view extension);  // in lower case, without the dot
std::string_view tags_of_name(std::string_view name);
std::string_view tags_of_interpreter(std::string_view program);

// All that is known, sorted by word.
std::span<const TagRow> extension_rows();
std::span<const TagRow> name_rows();
std::span<const TagRow> interpreter_rows();

}  // namespace wf::gates
