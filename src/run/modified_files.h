// ModifiedFiles: which tracked files a command has changed, as `git diff` before and after it would tell.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/checksum.h"
#include "git/repository.h"

namespace wf::run {

class ModifiedFiles {
 public:
  // Looks at the worktree of `repository`, to which it refers. Errors: repository.
  static Result<ModifiedFiles> from_now(const git::Repository& repository);
  // The files that have changed since the last look, which this one becomes. Errors: repository.
  Result<std::vector<std::string>> since_last_look();

 private:
  using Prints = std::map<std::string, Key>;  // of the files that differ from the index
  explicit ModifiedFiles(const git::Repository& repository) : repository_(&repository) {}
  Result<Prints> look() const;

  const git::Repository* repository_;
  Prints prints_;
};

}  // namespace wf::run
