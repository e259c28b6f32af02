// Manifest: what a hook's own repository says of it (`.pre-commit-hooks.yaml`), for the hooks that are known here. We
// fetch no repositories, so what is not in this table is known by its id alone. A configuration overrides every key.
#pragma once

#include <string_view>

namespace wf::pre_commit {

struct Manifest {
  // Lists are words with a blank between them; empty means that it says nothing.
  struct Said {
    std::string_view types = {};
    std::string_view types_or = {};
    std::string_view exclude_types = {};
    std::string_view files = {};
    std::string_view arguments = {};
    std::string_view stages = {};
    std::string_view package = {};  // of npm, without a version: the revision is the package's
    bool require_serial = false;
    bool pass_filenames = true;
    bool always_run = false;
  };

  std::string_view repository;  // the end of its address: "psf/black"; empty: pre-commit-hooks, or prek's
  std::string_view id;
  std::string_view entry;  // a built-in's id for language "builtin"
  std::string_view language;
  Said said = {};
};

// Nothing when the hook is not known. `repository` is as a configuration writes it, perhaps with ".git" or another
// host.
const Manifest* manifest_of(std::string_view repository, std::string_view id);
// A hook that runs in process, whatever repository has it: prek's `repo: builtin`.
const Manifest* builtin_manifest(std::string_view id);
// Whether the address is that of pre-commit-hooks.
bool is_pre_commit_hooks(std::string_view repository);

}  // namespace wf::pre_commit
