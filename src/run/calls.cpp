#include "run/calls.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace wf::run {

namespace {

using gates::Outcome;

constexpr int k_shell_not_found = 127;

}  // namespace

std::size_t environment_bytes(const os::Environment& environment) {
  std::size_t total = 0;
  for (const auto& [name, value] : environment.variables()) total += name.size() + value.size() + 2 + sizeof(char*);
  return total;
}

bool can_be_found(const std::string& program, const os::Path& directory, const os::Environment& environment) {
  if (contains(program, "/")) return os::exists(directory / program);
  return os::find_program(program, environment).has_value();
}

void call_on_messages(const Plan& plan, const Job& job, GateResult& result,
                      const std::function<bool(const std::string& file)>& passes) {
  const auto folder = os::make_temporary_directory("wf-messages-");
  if (!folder) return conclude(result, plan, job, Outcome::errored, folder.error().message);
  for (const PlannedMessage& message : job.messages) {
    const os::Path file = *folder / message.commit->id;
    if (const Status written = os::replace_file(file, message.commit->message); !written) {
      conclude(result, plan, job, Outcome::errored, written.error().message);
      break;
    }
    ++result.files;
    if (passes(file.native())) continue;
    result.reason +=
        fmt::format(" for commit {}: {}", git::short_oid(message.commit->id), shown(message.commit->subject()));
    break;
  }
  (void)os::remove_tree(*folder);
}

void add_use(GateResult& result, const os::Completion& completion) {
  result.output += completion.output;
  result.called_time += completion.wall_time;
  result.use.user_time += completion.use.user_time;
  result.use.system_time += completion.use.system_time;
  result.use.peak_memory_bytes = std::max(result.use.peak_memory_bytes, completion.use.peak_memory_bytes);
  result.use.blocks_read += completion.use.blocks_read;
  result.use.blocks_written += completion.use.blocks_written;
  result.use.context_switches += completion.use.context_switches;
}

void conclude_missing_tool(GateResult& result, const Plan& plan, const Job& job, std::string reason) {
  config::OnMissingTool wish = job.gate->on_missing_tool;
  if (wish == config::OnMissingTool::fail && plan.lane_definition->on_missing_tool)
    wish = *plan.lane_definition->on_missing_tool;
  switch (wish) {
    case config::OnMissingTool::fail:
      return conclude(result, plan, job, Outcome::missing_tool, std::move(reason));
    case config::OnMissingTool::warn:
      return conclude(result, plan, job, Outcome::warned, std::move(reason));
    case config::OnMissingTool::skip:
      return conclude(result, plan, job, Outcome::skipped, std::move(reason));
  }
}

// The worst of the batches decides; the first that is not a pass ends the gate.
void conclude_completion(GateResult& result, const Plan& plan, const Job& job, const os::Completion& completion) {
  result.exit_code = std::max(result.exit_code, completion.exit_code);  // of several calls the worst
  switch (completion.ending) {
    case os::Ending::timed_out:
      return conclude(
          result, plan, job, Outcome::timed_out,
          fmt::format("no end after {}", human_duration(job.gate->timeout.value_or(std::chrono::milliseconds(0)))));
    case os::Ending::interrupted:
      return conclude(result, plan, job, Outcome::cancelled, "interrupted");
    case os::Ending::killed_by_signal:
      return conclude(result, plan, job, Outcome::errored,
                      fmt::format("killed by signal {}", completion.signal_number));
    case os::Ending::exited:
      break;
  }
  if (completion.exit_code == 0) return conclude(result, plan, job, Outcome::passed);
  if (job.gate->run_is_shell && completion.exit_code == k_shell_not_found) {
    return conclude_missing_tool(result, plan, job, fmt::format("command not found (exit code {})", k_shell_not_found));
  }
  if (job.gate->ignores_exit_code) return conclude(result, plan, job, Outcome::passed);
  conclude(result, plan, job, Outcome::failed, fmt::format("exit code {}", completion.exit_code));
}

}  // namespace wf::run
