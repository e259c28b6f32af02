#include "cli/cli.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cli/command.h"
#include "cli/json.h"
#include "os/process.h"

namespace wf::cli {

namespace {

constexpr const char* k_about =
    "git-wf: Git hooks that classify each change, put it on a lane and run the lane's gates.";

constexpr const char* k_first_steps =
    "First steps:\n"
    "  wf install           # put the hooks into this repository; then commit and push as always\n"
    "  wf run --all-files   # judge what is there already\n"
    "  wf lane explain      # which lane the staged change takes, and why\n"
    "\n"
    "Exit codes: 0 passed, 1 a gate failed, 2 wrong usage or configuration, 3 unreadable repository, 130 interrupted.\n"
    "WF=0 switches the hooks off for one command; SKIP=gate,gate leaves gates out.";

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

// The option that an unknown one of `words` was probably meant to be.
std::optional<std::string> nearest_option(const CLI::App& command, const std::vector<std::string>& words) {
  std::vector<std::string> known;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  }
  for (const std::string& word : words) {
    const std::string name = word.substr(0, word.find('='));
    const bool is_unknown = name.starts_with("--") && std::find(known.begin(), known.end(), name) == known.end();
    if (is_unknown) return nearest(name, known);
  }
  return std::nullopt;
}

// CLI11 only says that it did not expect a word; the nearest command is what the user wants to know.
Error usage_error(const CLI::App& app, const CLI::ParseError& parse_error, const std::vector<std::string>& words) {
  const CLI::App* at = &app;
  std::string path = "wf";
  for (std::size_t i = 1; i < words.size() && !words[i].starts_with('-'); ++i) {
    const std::vector<const CLI::App*> commands = commands_of(*at);
    if (commands.empty()) break;
    std::vector<std::string> names;
    names.reserve(commands.size());
    for (const CLI::App* command : commands) names.push_back(command->get_name());
    const auto found = std::find(names.begin(), names.end(), words[i]);
    if (found == names.end()) {
      const auto near = nearest(words[i], names);
      return {ErrorKind::usage,
              fmt::format("unknown command {}", shown(fmt::format("'{} {}'", path, words[i]))),
              near ? fmt::format("did you mean '{} {}'?", path, *near) : fmt::format("{} --help", path),
              {}};
    }
    at = commands[static_cast<std::size_t>(found - names.begin())];
    path += " " + words[i];
  }
  std::string message = parse_error.what();
  std::replace(message.begin(), message.end(), '\n', ' ');
  const auto near = nearest_option(*at, words);
  return {ErrorKind::usage, std::move(message), near ? fmt::format("did you mean '{}'?", *near) : path + " --help", {}};
}

void add_commands(CLI::App& app, Context& context) {
  add_init(app, context);
  add_import(app, context);
  add_install(app, context);
  add_uninstall(app, context);
  add_run(app, context);
  add_ci(app, context);
  add_status(app, context);
  add_lane(app, context);
  add_gate(app, context);
  add_builtin(app, context);
  add_config(app, context);
  add_history(app, context);
  add_undo(app, context);
  add_version(app, context);
}

int tell(const Context& context, const Error& error) {
  if (context.as_json) print(error_as_json(error));
  print_error(fmt::format("wf: {}\n", describe(error)));
  return exit_code(error.kind);
}

}  // namespace

int run_command_line(std::vector<std::string> words, const os::Environment& environment) {
  os::catch_interrupts();
  Context context{environment};
  CLI::App app(k_about, "wf");
  app.footer(k_first_steps);
  app.set_version_flag("--version", "wf " WF_VERSION);
  app.require_subcommand(1);
  add_commands(app, context);
  std::vector<std::string> reversed(words.rbegin(), words.rend() - (words.empty() ? 0 : 1));  // as CLI11 wants them
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::Success& asked_for_help) {
    return app.exit(asked_for_help);
  } catch (const CLI::ParseError& error) {
    return tell(context, usage_error(app, error, words));
  }
  if (!context.outcome) return tell(context, context.outcome.error());
  return *context.outcome;
}

}  // namespace wf::cli
