// wf init.
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "cli/adoption.h"
#include "config/yaml_reader.h"
#include "os/process.h"
#include "pre_commit/pre_commit.h"

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

// The hooks that run as they are, from pre-commit's file: they need no gate. One that is broken has none.
std::vector<config::Gate> hooks_of(const adopt::Place& place) {
  const auto content = place.read(pre_commit::k_file_name);
  if (!content || !*content) return {};
  const auto root = config::read_yaml({pre_commit::k_file_name, **content, config::Origin::pre_commit});
  return root ? pre_commit::read(**root).gates : std::vector<config::Gate>();
}

Result<int> init(const Context& context, const AdoptionOptions& options) {
  WF_ASSIGN(const git::Repository repository, open_repository(context));
  WF_ASSIGN(const adopt::Place place, place_of(repository));
  adopt::Draft draft;
  const std::vector<config::Gate> hooks = hooks_of(place);
  for (const std::string& file : adopt::configurations(place)) {
    if (file == pre_commit::k_file_name) continue;
    // A configuration that is broken must not keep anybody from beginning.
    if (const Status status = adopt::translate(place, file, draft); !status) {
      draft.missed.push_back({status.error().where, status.error().message});
    }
  }
  adopt::Draft suggested = adopt::suggested(place);
  for (adopt::Gate& gate : suggested.gates) {
    const auto is_same = [&](const auto& other) { return other.id == gate.id; };
    if (std::any_of(hooks.begin(), hooks.end(), is_same)) continue;
    if (std::none_of(draft.gates.begin(), draft.gates.end(), is_same)) draft.gates.push_back(std::move(gate));
  }
  std::move(suggested.missed.begin(), suggested.missed.end(), std::back_inserter(draft.missed));
  for (adopt::Gate& gate : draft.gates) {
    gate.on_missing_tool = is_missing(gate.run, repository.location().worktree, context.environment) ? "warn" : "";
    if (!gate.on_missing_tool.empty()) gate.origin += "; its tool is not installed here";
  }
  std::string head = k_head;
  if (!draft.sources.empty()) head += "\nGates were imported from " + join(draft.sources, ", ") + ".";
  if (!hooks.empty()) head += fmt::format("\nThe hooks of {} run besides, as they are.", pre_commit::k_file_name);
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
