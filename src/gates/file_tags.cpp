// 1. What git keeps of a file: link, submodule, executable or not. 2. The name, or the first of its parts between dots
// that is known, and the extension. 3. If these say nothing of an executable file: its "#!". 4. If nothing has said
// whether it is text: its first bytes. Only 3 and 4 need the content.
#include "gates/file_tags.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "gates/file_tag_table.h"
#include "gates/shebang.h"

namespace wf::gates {

namespace {

// Git keeps no sockets, but the word is known.
constexpr std::string_view k_general_tags = "binary directory executable file non-executable socket symlink text";

template <typename Use>
void for_each_word(std::string_view words, const Use& use) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    use(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

bool has_word(std::string_view words, std::string_view wanted) {
  bool is_there = false;
  for_each_word(words, [&](std::string_view word) { is_there |= word == wanted; });
  return is_there;
}

// Several dots in front start no extension, either.
std::string extension_of(std::string_view name) {
  const std::size_t start = name.find_first_not_of('.');
  return start == std::string_view::npos ? "" : extension(name.substr(start));
}

std::string_view tags_of_name_parts(std::string_view name) {
  if (const std::string_view tags = tags_of_name(name); !tags.empty()) return tags;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find('.', at), name.size());
    if (const std::string_view tags = tags_of_name(name.substr(at, end - at)); !tags.empty()) return tags;
    at = end + 1;
  }
  return {};
}

FileTags tags_by_name(std::string_view path) {
  FileTags tags;
  const std::string_view name = base_name(path);
  tags.add(tags_of_name_parts(name));
  tags.add(tags_of_extension(extension_of(name)));
  return tags;
}

std::string_view tags_by_program(const FileView& file) {
  const auto content = file.content();
  if (!content) return {};
  const std::string program = interpreter(*content);
  std::string_view name = base_name(program);
  // "python3.11" is known as "python3".
  while (!name.empty()) {
    if (const std::string_view tags = tags_of_interpreter(name); !tags.empty()) return tags;
    const std::size_t dot = name.rfind('.');
    name = name.substr(0, dot == std::string_view::npos ? 0 : dot);
  }
  return {};
}

// The tags as far as they are known without the content, and what the content may add.
struct Outline {
  FileTags tags;
  bool wants_program = false;
  bool wants_encoding = false;

  bool is_whole() const { return !wants_program && !wants_encoding; }
  bool may_become(std::string_view tag) const {
    if (tag == "text" || tag == "binary") return wants_encoding;
    const auto rows = interpreter_rows();
    return wants_program &&
           std::any_of(rows.begin(), rows.end(), [&](const TagRow& row) { return has_word(row.tags, tag); });
  }
};

Outline outline_of(const FileView& file) {
  Outline outline;
  if (file.mode == git::k_mode_symlink || file.mode == git::k_mode_submodule) {
    outline.tags.add(file.mode == git::k_mode_symlink ? "symlink" : "directory");
    return outline;
  }
  const bool is_executable = file.mode == git::k_mode_executable;
  const FileTags of_name = tags_by_name(file.path);
  outline.wants_program = is_executable && of_name.is_empty();
  outline.wants_encoding = !of_name.has("text") && !of_name.has("binary");
  outline.tags = of_name;
  outline.tags.add(is_executable ? "executable file" : "file non-executable");
  return outline;
}

FileTags completed(Outline outline, const FileView& file) {
  if (outline.wants_program) outline.tags.add(tags_by_program(file));
  if (outline.wants_encoding) outline.tags.add(file.is_text() ? "text" : "binary");
  return std::move(outline.tags);
}

bool holds(const FileTags& tags, const TagFilter& filter) {
  const auto has = [&](const std::string& tag) { return tags.has(tag); };
  return std::all_of(filter.all.begin(), filter.all.end(), has) &&
         (filter.any.empty() || std::any_of(filter.any.begin(), filter.any.end(), has)) &&
         std::none_of(filter.none.begin(), filter.none.end(), has);
}

// Whether the content can turn the answer: the tags that it may add are taken for granted once, and for absent once.
bool is_open(const Outline& outline, const TagFilter& filter) {
  if (outline.is_whole()) return false;
  const auto has = [&](const std::string& tag) { return outline.tags.has(tag); };
  const auto may_have = [&](const std::string& tag) { return has(tag) || outline.may_become(tag); };
  if (std::any_of(filter.none.begin(), filter.none.end(), has)) return false;
  if (!std::all_of(filter.all.begin(), filter.all.end(), may_have)) return false;
  if (!filter.any.empty() && std::none_of(filter.any.begin(), filter.any.end(), may_have)) return false;
  return !holds(outline.tags, filter) || std::any_of(filter.none.begin(), filter.none.end(), may_have);
}

}  // namespace

bool FileTags::has(std::string_view tag) const { return std::find(tags_.begin(), tags_.end(), tag) != tags_.end(); }

std::vector<std::string_view> FileTags::sorted() const {
  std::vector<std::string_view> tags = tags_;
  std::sort(tags.begin(), tags.end());
  return tags;
}

void FileTags::add(std::string_view tags) {
  for_each_word(tags, [&](std::string_view tag) {
    if (!has(tag)) tags_.push_back(tag);
  });
}

FileTags tags_of(const FileView& file) { return completed(outline_of(file), file); }

bool has_types(const FileView& file, const TagFilter& filter) {
  Outline outline = outline_of(file);
  if (!is_open(outline, filter)) return holds(outline.tags, filter);
  return holds(completed(std::move(outline), file), filter);
}

// Asked for every changed file by several built-ins: it makes no FileTags.
bool name_has_tag(std::string_view path, std::string_view tag) {
  const std::string_view name = base_name(path);
  return has_word(tags_of_extension(extension_of(name)), tag) || has_word(tags_of_name_parts(name), tag);
}

bool is_tag(std::string_view word) {
  const std::vector<std::string> tags = all_tags();
  return std::binary_search(tags.begin(), tags.end(), word);
}

std::vector<std::string> all_tags() {
  std::vector<std::string> tags;
  const auto add = [&](std::string_view tag) { tags.emplace_back(tag); };
  for_each_word(k_general_tags, add);
  for (const auto rows : {extension_rows(), name_rows(), interpreter_rows()}) {
    for (const TagRow& row : rows) for_each_word(row.tags, add);
  }
  std::sort(tags.begin(), tags.end());
  tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
  return tags;
}

}  // namespace wf::gates
