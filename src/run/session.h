// Session: the repository, the state and the configuration that one run works with.
#pragma once

#include <string>
#include <vector>

#include "config/config.h"
#include "git/repository.h"
#include "os/environment.h"
#include "state/folders.h"

namespace wf::run {

// Which `.wf.yaml` counts: the staged one at pre-commit, the pushed tip's at pre-push (each tip has its own: built_in
// until it is known), the file itself when run by hand.
enum class ConfigFrom : std::uint8_t { built_in, index, tree, worktree };

struct Session {
  git::Repository repository;
  state::Folders folders;
  os::Environment environment;
  config::Config config;

  // `tree` is for ConfigFrom::tree. Errors: repository, config.
  static Result<Session> open(const os::Path& start, const os::Environment& environment, git::StartedBy by,
                              ConfigFrom from, const git::Oid& tree = {});
  // Whether we were started, perhaps through other programs, by one of our own gates.
  bool is_nested() const { return environment.has("WF_RUN_ID"); }
};

// The configuration of a repository: the team's files as `from` says, with the person's own laid over them
// (`.wf.local.yaml` in the worktree, `git-wf/config.yaml` below XDG_CONFIG_HOME or ~/.config). From the compiled form
// when they are unchanged. Errors: config, repository, io.
Result<config::Config> load_config(const git::Repository& repository, const state::Folders& folders,
                                   const os::Environment& environment, ConfigFrom from, const git::Oid& tree = {});

}  // namespace wf::run
