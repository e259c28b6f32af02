// wf undo.
#include "run/undo.h"

#include <fmt/format.h>

#include <memory>

#include "base/text.h"
#include "cli/command.h"
#include "cli/json.h"
#include "os/clock.h"

namespace wf::cli {

namespace {

struct UndoOptions {
  std::string id;
  bool list = false;
  bool dry_run = false;
};

std::string told_head(const state::SnapshotHead& head) {
  return fmt::format("{}  {}  {:<12} {}", head.id, os::rfc3339({head.seconds, 0}), head.what,
                     count_of(head.files, "file"));
}

void add_head(Json& json, const state::SnapshotHead& head) {
  json.member("id", head.id);
  json.member("event", head.what);
  json.member("time", os::rfc3339({head.seconds, 0}));
  json.member("files", static_cast<std::uint64_t>(head.files));
}

Result<int> list_snapshots(const Context& context) {
  WF_ASSIGN(const git::Repository repository, open_repository(context));
  const std::vector<state::SnapshotHead> heads = state::Snapshot::list(folders_of(repository));
  if (context.as_json) {
    Json json;
    json.begin_object();
    json.member("version", 1);
    json.begin_array("runs");
    for (const state::SnapshotHead& head : heads) {
      json.begin_object();
      add_head(json, head);
      json.end_object();
    }
    json.end_array();
    json.end_object();
    print(json.text());
    return k_exit_pass;
  }
  if (heads.empty()) print("there is nothing to undo: no fixer has changed a file\n");
  for (const state::SnapshotHead& head : heads) print(told_head(head) + "\n");
  return k_exit_pass;
}

std::string as_json(const run::UndoResult& result, bool is_dry) {
  Json json;
  json.begin_object();
  json.member("version", 1);
  json.begin_object("run");
  add_head(json, result.undone);
  json.end_object();
  json.member("dry_run", is_dry);
  json.member("id", result.id);
  json.begin_array("files");
  for (const std::string& file : result.files) json.value(file);
  json.end_array();
  json.begin_array("left");
  for (const std::string& sentence : result.left) json.value(sentence);
  json.end_array();
  json.end_object();
  return json.text();
}

void tell(const run::UndoResult& result, bool is_dry) {
  for (const std::string& sentence : result.left) print_error(fmt::format("wf: {}\n", sentence));
  const std::string what = fmt::format("{} of {}", result.undone.what, os::rfc3339({result.undone.seconds, 0}));
  if (result.files.empty()) return print(fmt::format("nothing to change: your files are as before the {}\n", what));
  print(fmt::format("{} to before the {}:\n", is_dry ? "would go back" : "back", what));
  for (const std::string& file : result.files) print(fmt::format("  {}\n", shown(file)));
  if (!is_dry) print(fmt::format("`wf undo {}` takes this back\n", result.id));
}

Result<int> go_back(const Context& context, const UndoOptions& options) {
  if (options.list) return list_snapshots(context);
  WF_ASSIGN(const git::Repository repository, open_repository(context));
  const run::DryRun dry_run = options.dry_run ? run::DryRun::yes : run::DryRun::no;
  WF_ASSIGN(const run::UndoResult result, run::undo(repository, folders_of(repository), options.id, dry_run));
  if (context.as_json) {
    print(as_json(result, options.dry_run));
  } else {
    tell(result, options.dry_run);
  }
  return result.left.empty() ? k_exit_pass : k_exit_gate_failed;
}

}  // namespace

void add_undo(CLI::App& app, Context& context) {
  const auto options = std::make_shared<UndoOptions>();
  CLI::App* command = add_command(app, context,
                                  {"undo", "Go back behind what a run's fixers did to your files",
                                   "  wf undo             # the last time; once more: forward again\n"
                                   "  wf undo --list      # the last 20 times, of 7 days\n"
                                   "  wf undo --dry-run   # only tell which files would change\n"
                                   "What you wrote since stays: each file is merged. No commit is touched."},
                                  [&context, options] { return go_back(context, *options); });
  command->add_option("id", options->id, "Which time, as --list names it; its first digits do")->type_name("ID");
  command->add_flag("--list", options->list, "Name all that can be undone, the newest first");
  command->add_flag("--dry-run", options->dry_run, "Change nothing; tell what would change");
  add_json_option(command, context);
}

}  // namespace wf::cli
