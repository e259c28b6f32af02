// Plumbing: git itself, asked about one repository.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "git/repository.h"
#include "os/process.h"

namespace wf::git {

class Plumbing {
 public:
  // Takes from `environment` what names the repository (GIT_DIR, GIT_INDEX_FILE …) and makes it absolute, because git
  // is run at the top of the worktree. No prompt, no optional lock, English words.
  Plumbing(const Location& location, os::Environment environment);

  // Runs `git ARGUMENTS` and returns its output.
  // Errors: repository, with git's own words, when git cannot be run or fails.
  Result<std::string> run(std::vector<std::string> arguments, std::string_view input = {},
                          os::OnInterrupt on_interrupt = os::OnInterrupt::stop) const;

  // Deltas between a tree and the index, or two trees, in git's order; ids of trees that exist, never empty.
  Result<std::vector<Delta>> compare_with_index(const Oid& tree) const;
  Result<std::vector<Delta>> compare_trees(const Oid& old_tree, const Oid& new_tree) const;
  // What `git status` says of the worktree, or of these paths in it.
  Result<WorktreeState> worktree_state(Untracked untracked, const std::vector<std::string>& paths = {}) const;
  // Of those at `paths` that are checked out: the ones that are not as staged.
  Result<std::vector<SubmoduleState>> submodules(const std::vector<std::string>& paths) const;
  // Every setting as git sees it, by its canonical name; a name that is set several times has its last value.
  std::map<std::string, std::string> config() const;

  const os::Environment& environment() const { return environment_; }
  // The same with a variable set.
  Plumbing with(std::string_view name, std::string_view value) const;

 private:
  os::Path folder_;
  os::Environment environment_;
};

// "core.hookspath": section and variable in lower case, what is between them as it is.
std::string canonical_config_name(std::string_view name);
// Whether `git -c NAME=VALUE` or its like was said (libgit2 does not know).
bool has_command_line_config(const os::Environment& environment);

std::string_view without_newline(std::string_view text);
std::uint32_t octal(std::string_view digits);

}  // namespace wf::git
