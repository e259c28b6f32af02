#include "cli/command.h"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <utility>

#include "base/text.h"
#include "run/isolation.h"

namespace wf::cli {

namespace {

CLI::App* add(CLI::App& parent, const Description& description) {
  CLI::App* command = parent.add_subcommand(description.name, description.summary);
  if (!description.examples.empty()) command->footer("Examples:\n" + description.examples);
  return command;
}

Error unknown(std::string_view what, std::string_view name, const std::vector<std::string>& known) {
  const auto near = nearest(name, known);
  return {ErrorKind::usage,
          fmt::format("unknown {} {}", what, shown(fmt::format("'{}'", name))),
          near ? fmt::format("did you mean '{}'?", *near) : fmt::format("there are {}", join(known, ", ")),
          {}};
}

// What a killed run had set aside goes back before anything else; whether there was something.
Result<bool> put_back_left_behind(const git::Repository& repository, const Context& context) {
  WF_ASSIGN(const std::vector<std::string> sentences,
            run::put_back_left_behind(repository, folders_of(repository), context.environment));
  for (const std::string& sentence : sentences) print_error(fmt::format("wf: {}\n", sentence));
  return !sentences.empty();
}

}  // namespace

CLI::App* add_command(CLI::App& parent, Context& context, const Description& description, Action action) {
  CLI::App* command = add(parent, description);
  command->callback([&context, act = std::move(action)] { context.outcome = act(); });
  return command;
}

CLI::App* add_group(CLI::App& parent, const Description& description) {
  CLI::App* group = add(parent, description);
  group->require_subcommand(1);
  return group;
}

void add_json_option(CLI::App* command, Context& context) {
  command->add_flag("--json", context.as_json, "Answer as JSON on standard output (docs/formats.md)");
}

Result<git::Repository> open_repository(const Context& context) {
  std::error_code error;
  const os::Path here = std::filesystem::current_path(error);
  if (error) return fail(ErrorKind::io, "the current folder is gone");
  WF_ASSIGN(git::Repository repository, git::Repository::open(here, context.environment, git::StartedBy::user));
  WF_TRY(put_back_left_behind(repository, context));
  return repository;
}

Result<run::Session> open_session(const Context& context, run::ConfigFrom from) {
  std::error_code error;
  const os::Path here = std::filesystem::current_path(error);
  if (error) return fail(ErrorKind::io, "the current folder is gone");
  const auto open = [&] { return run::Session::open(here, context.environment, git::StartedBy::user, from); };
  WF_ASSIGN(run::Session session, open());
  WF_ASSIGN(const bool has_moved_something, put_back_left_behind(session.repository, context));
  if (has_moved_something) return open();  // the configuration may be among it
  return session;
}

state::Folders folders_of(const git::Repository& repository) {
  return state::Folders::of(repository.location().git_dir, repository.location().common_dir);
}

Result<config::Event> event_of(std::string_view name) {
  if (const auto event = config::event_named(name)) return *event;
  std::vector<std::string> known;
  known.reserve(config::hook_events().size());
  for (const config::Event event : config::hook_events()) known.emplace_back(name_of(event));
  return tl::unexpected<Error>(unknown("event", name, known));
}

Result<config::Stage> stage_of(std::string_view name) {
  if (const auto stage = config::stage_named(name)) return *stage;
  std::vector<std::string> known;
  known.reserve(static_cast<std::size_t>(config::k_stage_count));
  for (int i = 0; i < config::k_stage_count; ++i) known.emplace_back(name_of(static_cast<config::Stage>(i)));
  return tl::unexpected<Error>(unknown("stage", name, known));
}

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void print_error(std::string_view text) {
  std::fflush(stdout);  // what was said before stands before it, also in one file
  std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace wf::cli
