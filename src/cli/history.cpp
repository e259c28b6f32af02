// wf history: the last runs, from the records that the hooks left.
#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <memory>

#include "base/text.h"
#include "cli/command.h"
#include "history/read.h"

namespace wf::cli {

namespace {

bool has_outcome(const history::GateRecord& gate, std::initializer_list<std::string_view> outcomes) {
  return std::find(outcomes.begin(), outcomes.end(), gate.outcome) != outcomes.end();
}

// The gate that stopped the run; one that warned only where no other can have done it (on a strict lane).
const history::GateRecord* culprit_of(const history::Record& record) {
  const history::GateRecord* culprit = nullptr;
  for (const history::GateRecord& gate : record.gates) {
    if (has_outcome(gate, {"passed", "fixed", "cached", "skipped", "owed"})) continue;
    if (gate.outcome != "warned") return &gate;
    if (culprit == nullptr) culprit = &gate;
  }
  return culprit;
}

std::string outcome_of(const history::Record& record) {
  if (record.exit_code == k_exit_pass) return "passed";
  if (record.exit_code == k_exit_interrupted) return "interrupted";
  if (const history::GateRecord* culprit = culprit_of(record)) return "stopped by " + culprit->id;
  return fmt::format("exit code {}", record.exit_code);
}

Result<int> show_history(const Context& context, std::size_t count) {
  WF_ASSIGN(const git::Repository repository, open_repository(context));
  WF_ASSIGN(const auto records, history::latest_records(folders_of(repository).shared, count));
  if (context.as_json) {
    for (const history::Record& record : records) print(history::to_json(record));
    return k_exit_pass;
  }
  if (records.empty()) print("no run is recorded yet\n");
  for (const history::Record& record : records) {
    print(fmt::format("{}  {:<12} {:<10} {:>9}  {}{}\n", os::rfc3339(record.started), record.event,
                      record.lane.empty() ? "-" : record.lane, human_duration(record.wall_time), outcome_of(record),
                      record.notes.empty() ? "" : " (" + join(record.notes, "; ") + ")"));
  }
  return k_exit_pass;
}

}  // namespace

void add_history(CLI::App& app, Context& context) {
  const auto count = std::make_shared<std::size_t>(20);
  CLI::App* command =
      add_command(app, context,
                  {"history", "The last runs of the hooks",
                   "  wf history -n 100\n  wf history --json   # one JSON object a line (docs/formats.md)"},
                  [&context, count] { return show_history(context, *count); });
  command->add_option("-n,--number", *count, "How many")->type_name("NUMBER")->check(CLI::Range(1, 1'000'000));
  add_json_option(command, context);
}

}  // namespace wf::cli
