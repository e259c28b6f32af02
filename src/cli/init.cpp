// wf init.
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "cli/adoption.h"
#include "os/process.h"

namespace wf::cli {

namespace {

constexpr const char* k_head =
    "What must hold before a commit or a push. The built-in gates run besides these: wf gate list.\n"
    "A gate whose tool is not installed only warns where it says on_missing_tool: warn.";

bool is_missing(const adopt::Command& command, const os::Path& top, const os::Environment& environment) {
  if (command.is_empty()) return false;
  const std::string& line = command.words[0];
  const std::string program = command.is_shell ? line.substr(0, line.find(' ')) : line;
  if (contains(program, "=")) return false;  // a variable for it
  return contains(program, "/") ? !os::exists(top / program) : !os::find_program(program, environment);
}

Result<int> init(const Context& context, const AdoptionOptions& options) {
  WF_ASSIGN(const git::Repository repository, open_repository(context));
  WF_ASSIGN(const adopt::Place place, place_of(repository));
  adopt::Draft draft;
  for (const std::string& file : adopt::configurations(place)) {
    // A configuration that is broken must not keep anybody from beginning.
    if (const Status status = adopt::translate(place, file, draft); !status) {
      draft.missed.push_back({status.error().where, status.error().message});
    }
  }
  adopt::Draft suggested = adopt::suggested(place);
  for (adopt::Gate& gate : suggested.gates) {
    const auto is_same = [&](const adopt::Gate& other) { return other.id == gate.id; };
    if (std::none_of(draft.gates.begin(), draft.gates.end(), is_same)) draft.gates.push_back(std::move(gate));
  }
  std::move(suggested.missed.begin(), suggested.missed.end(), std::back_inserter(draft.missed));
  for (adopt::Gate& gate : draft.gates) {
    gate.on_missing_tool = is_missing(gate.run, repository.location().worktree, context.environment) ? "warn" : "";
    if (!gate.on_missing_tool.empty()) gate.origin += "; its tool is not installed here";
  }
  std::string head = k_head;
  if (!draft.sources.empty()) head += "\nGates were imported from " + join(draft.sources, ", ") + ".";
  return finish(context, repository, options, std::move(draft), head);
}

}  // namespace

void add_init(CLI::App& app, Context& context) {
  const auto options = std::make_shared<AdoptionOptions>();
  CLI::App* command = add_command(
      app, context,
      {"init", "Look at the repository and write a first .wf.yaml", "  wf init\n  wf init --dry-run   # only show it"},
      [&context, options] { return init(context, *options); });
  add_adoption_options(command, *options);
  add_json_option(command, context);
}

}  // namespace wf::cli
