#include "git/merge.h"

#include <git2.h>

#include <initializer_list>

namespace wf::git {

std::optional<std::string> merged(std::string_view base, std::string_view ours, std::string_view theirs) {
  for (const std::string_view side : {base, ours, theirs}) {
    if (side.find('\0') != std::string_view::npos) return std::nullopt;
  }
  const auto input_of = [](std::string_view content) {
    git_merge_file_input input = GIT_MERGE_FILE_INPUT_INIT;
    input.ptr = content.data();
    input.size = content.size();
    return input;
  };
  const git_merge_file_input ancestor = input_of(base);
  const git_merge_file_input mine = input_of(ours);
  const git_merge_file_input yours = input_of(theirs);
  git_merge_file_result result = {};
  git_libgit2_init();
  std::optional<std::string> content;
  if (git_merge_file(&result, &ancestor, &mine, &yours, nullptr) == 0 && result.automergeable != 0)
    content.emplace(result.len == 0 ? "" : result.ptr, result.len);
  git_merge_file_result_free(&result);
  git_libgit2_shutdown();
  return content;
}

}  // namespace wf::git
