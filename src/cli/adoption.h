// adoption: what `wf init` and `wf import` have in common: the files they look at, and the file they write.
#pragma once

#include <string>

#include "adopt/adopt.h"
#include "cli/command.h"

namespace wf::cli {

struct AdoptionOptions {
  std::string output = ".wf.yaml";  // "-": standard output
  bool force = false;
  bool dry_run = false;
  bool strict = false;
};

// The tracked files of the repository, and files of other tools that are not tracked yet. Errors: repository.
Result<adopt::Place> place_of(const git::Repository& repository);
// Checks and writes the draft and tells of it; the exit code. Errors: usage when the file is there, config, io.
Result<int> finish(const Context& context, const git::Repository& repository, const AdoptionOptions& options,
                   adopt::Draft draft, std::string_view head);
void add_adoption_options(CLI::App* command, AdoptionOptions& options);

}  // namespace wf::cli
