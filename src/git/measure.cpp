#include <git2.h>

#include <algorithm>

#include "base/text.h"
#include "git/readers.h"

namespace wf::git {

namespace {

std::uint32_t line_count(std::string_view content) {
  const auto newlines = std::count(content.begin(), content.end(), '\n');
  return static_cast<std::uint32_t>(newlines) + (content.empty() || content.ends_with('\n') ? 0 : 1);
}

// git's own rule: a NUL byte within the first 8,000.
bool looks_binary(std::string_view content) { return content.substr(0, 8000).find('\0') != std::string_view::npos; }

int note_hunk(const git_diff_delta* /*file*/, const git_diff_hunk* hunk, void* payload) {
  auto& delta = *static_cast<Delta*>(payload);
  delta.added_lines += static_cast<std::uint32_t>(hunk->new_lines);
  delta.deleted_lines += static_cast<std::uint32_t>(hunk->old_lines);
  if (hunk->new_lines > 0) {
    delta.added.push_back({static_cast<std::uint32_t>(hunk->new_start), static_cast<std::uint32_t>(hunk->new_lines)});
  }
  return 0;
}

// Every old line deleted, every new line added.
void replace_all(Delta& delta, std::string_view old_content, std::string_view new_content) {
  delta.added_lines = line_count(new_content);
  delta.deleted_lines = line_count(old_content);
  delta.added.clear();
  if (delta.added_lines > 0) delta.added = {{1, delta.added_lines}};
}

}  // namespace

void measure(Delta& delta, std::string_view old_content, std::string_view new_content) {
  delta.size = new_content.size();
  delta.is_binary = looks_binary(old_content) || looks_binary(new_content);
  if (delta.is_binary) return;
  if (old_content.empty() || new_content.empty()) return replace_all(delta, old_content, new_content);
  git_diff_options options = GIT_DIFF_OPTIONS_INIT;
  options.context_lines = 0;
  options.flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_INDENT_HEURISTIC;  // git's default since 2.14: it moves hunks
  const int result =
      git_diff_buffers(old_content.data(), old_content.size(), nullptr, new_content.data(), new_content.size(), nullptr,
                       &options, nullptr, nullptr, note_hunk, nullptr, &delta);
  if (result != 0) replace_all(delta, old_content, new_content);  // what cannot be compared is all new
}

}  // namespace wf::git
