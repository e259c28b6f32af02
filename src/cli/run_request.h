// run_request: what a person's `wf run …` or `wf lane explain …` asks for, as the request that a hook would make.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "run/run.h"

namespace wf::cli {

struct RunOptions {
  std::vector<std::string> names;  // events and gates, as typed
  std::string event;               // --hook-stage
  std::vector<std::string> files;
  std::vector<std::string> stages;
  std::string from;
  std::string to;
  std::string lane;
  std::string branch;  // of a range
  std::string target;  // the branch that a range is for
  std::string jobs;
  bool fail_fast = false;
  std::string message_file;
  bool all_files = false;
  bool last_commit = false;
  bool plan = false;
  bool no_fix = false;
  bool no_cache = false;
  bool verbose = false;
};

// The path from the top of a file as it is typed: "src/../a.c" in the folder sub → "sub/a.c". Errors: usage, for a file
// outside of the worktree.
Result<std::string> from_top(const os::Path& worktree, const std::string& file);

// The options that choose what is looked at, for the commands that have them.
void add_selection_options(CLI::App* command, RunOptions& options);

// A session with the configuration that counts for the event, and the request. Names that are events choose the event
// (an event's name wins over a gate's). Files are given relative to the current folder.
// Errors: usage, for contradicting options; repository, config.
struct PreparedRun {
  run::Session session;
  run::Request request;
};
Result<PreparedRun> prepare_run(const Context& context, const RunOptions& options);
// Prepares the run, runs it and tells of it. The exit code of the program.
Result<int> run_and_tell(const Context& context, const RunOptions& options);
// How much runs at once and is told, for the commands that run gates.
void add_run_options(CLI::App* command, RunOptions& options);

}  // namespace wf::cli
