#include "cli/adoption.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cli/json.h"
#include "config/load.h"
#include "run/gate_check.h"

namespace wf::cli {

namespace {

void tell_as_json(const adopt::Draft& draft, const std::string& file, const std::string& text) {
  Json json;
  json.begin_object();
  json.member("version", 1);
  json.member("file", file);
  json.begin_array("sources");
  for (const std::string& source : draft.sources) json.value(source);
  json.end_array();
  json.begin_array("gates");
  for (const adopt::Gate& gate : draft.gates) {
    json.begin_object();
    json.member("id", gate.id);
    json.member("from", gate.origin);
    json.end_object();
  }
  json.end_array();
  json.begin_array("missed");
  for (const adopt::Missed& missed : draft.missed) {
    json.begin_object();
    json.member("file", missed.where.file);
    json.member("line", missed.where.line);
    json.member("what", missed.what);
    json.end_object();
  }
  json.end_array();
  json.member("text", text);
  json.end_object();
  print(json.text());
}

}  // namespace

Result<adopt::Place> place_of(const git::Repository& repository) {
  if (repository.location().is_bare()) {
    return fail(ErrorKind::repository, "a bare repository has no files to look at", "run it in a clone");
  }
  adopt::Place place;
  WF_ASSIGN(const std::vector<git::IndexEntry> entries, repository.reader().index_entries());
  for (const git::IndexEntry& entry : entries) place.paths.push_back(entry.path);
  const os::Path top = repository.location().worktree;
  for (const char* folder : {"", ".config", ".husky"}) {
    for (const std::string& name : os::list_directory(top / folder)) {
      const os::Path path = os::Path(folder) / name;
      const auto status = os::status_of(top / path);
      if (status && status->type == os::FileType::regular && !place.has(path.native())) {
        place.paths.push_back(path.native());
      }
    }
  }
  place.read = [top](const std::string& path) { return os::read_file_if_any(top / path); };
  return place;
}

Result<int> finish(const Context& context, const git::Repository& repository, const AdoptionOptions& options,
                   adopt::Draft draft, std::string_view head) {
  adopt::settle(draft, run::check_gate);
  const std::string text = adopt::written(draft, head);
  const config::Source source{options.output, text};
  WF_TRY(config::load({&source, 1}, {{}, run::check_gate}));
  const bool is_shown = options.dry_run || options.output == "-";
  if (!is_shown) {
    const os::Path path = repository.location().worktree / options.output;
    if (os::exists(path) && !options.force) {
      return fail(ErrorKind::usage, fmt::format("{} is there already", shown(options.output)),
                  "--force replaces it, --dry-run only shows the new one");
    }
    WF_TRY(os::replace_file(path, text));
  }
  if (context.as_json) {
    tell_as_json(draft, is_shown ? "" : options.output, text);
  } else if (is_shown) {
    print(text);
  } else {
    print(fmt::format("{}: {}\n", shown(options.output), count_of(draft.gates.size(), "gate")));
    print("next: wf install, then wf run --all-files\n");
  }
  for (const adopt::Missed& missed : draft.missed)
    print_error(fmt::format("not translated: {}\n", adopt::told(missed)));
  return options.strict && !draft.missed.empty() ? k_exit_gate_failed : k_exit_pass;
}

void add_adoption_options(CLI::App* command, AdoptionOptions& options) {
  command->add_flag("--force", options.force, "Replace a file that is there");
  command->add_flag("--dry-run", options.dry_run, "Show the file instead of writing it");
}

}  // namespace wf::cli
