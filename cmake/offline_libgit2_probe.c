/* Links what a hook uses of libgit2; WfLibgit2.cmake builds it statically to see whether the offline shim fits. */
#include <git2.h>
int main(int argc, char** argv) {
  git_repository* repository = NULL;
  git_diff* diff = NULL;
  git_libgit2_init();
  if (git_repository_open_ext(&repository, argc > 1 ? argv[1] : ".", 0, NULL) == 0)
    git_diff_tree_to_index(&diff, repository, NULL, NULL, NULL);
  git_diff_free(diff);
  git_repository_free(repository);
  return git_libgit2_shutdown();
}
