#include "git/patch.h"

#include <git2.h>

namespace wf::git {

std::string unified_diff(const std::string& path, std::string_view before, std::string_view after) {
  git_libgit2_init();
  git_patch* patch = nullptr;
  git_buf text = GIT_BUF_INIT_CONST(nullptr, 0);
  std::string diff;
  const int made = git_patch_from_buffers(&patch, before.data(), before.size(), path.c_str(), after.data(),
                                          after.size(), path.c_str(), nullptr);
  if (made == 0 && git_patch_to_buf(&text, patch) == 0) diff.assign(text.ptr == nullptr ? "" : text.ptr, text.size);
  git_buf_dispose(&text);
  git_patch_free(patch);
  git_libgit2_shutdown();
  return diff;
}

}  // namespace wf::git
