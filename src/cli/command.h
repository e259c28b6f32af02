// command: what the commands have in common: how they are put on the command line, and the repository they act on.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "base/error.h"
#include "os/environment.h"
#include "run/session.h"

namespace wf::cli {

// What the chosen command is given, and what came of it.
struct Context {
  os::Environment environment;
  bool as_json = false;  // for the message of an error
  Result<int> outcome = 0;
};

using Action = std::function<Result<int>()>;

struct Description {
  std::string name;
  std::string summary;   // one line, for the list of commands
  std::string examples;  // lines of "wf …  # what it does"
};

// Adds a command below `parent`; `action` returns the exit code and is called after the words were read.
CLI::App* add_command(CLI::App& parent, Context& context, const Description& description, Action action);
// Adds a command that only holds others, and needs one of them.
CLI::App* add_group(CLI::App& parent, const Description& description);
// Adds --json.
void add_json_option(CLI::App* command, Context& context);

void add_init(CLI::App& app, Context& context);
void add_import(CLI::App& app, Context& context);
void add_install(CLI::App& app, Context& context);
void add_uninstall(CLI::App& app, Context& context);
void add_run(CLI::App& app, Context& context);
void add_status(CLI::App& app, Context& context);
void add_lane(CLI::App& app, Context& context);
void add_lane_choose(CLI::App& group, Context& context);
void add_ci(CLI::App& app, Context& context);
void add_gate(CLI::App& app, Context& context);
void add_builtin(CLI::App& app, Context& context);
void add_config(CLI::App& app, Context& context);
void add_history(CLI::App& app, Context& context);
void add_undo(CLI::App& app, Context& context);
void add_version(CLI::App& app, Context& context);

// The repository around the current folder, or the one that GIT_DIR names.
Result<git::Repository> open_repository(const Context& context);
Result<run::Session> open_session(const Context& context, run::ConfigFrom from);
state::Folders folders_of(const git::Repository& repository);

// Errors: usage, with the nearest name.
Result<config::Event> event_of(std::string_view name);
Result<config::Stage> stage_of(std::string_view name);

void print(std::string_view text);        // standard output
void print_error(std::string_view text);  // standard error

}  // namespace wf::cli
