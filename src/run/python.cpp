#include "run/python.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "base/text.h"

namespace wf::run {

namespace {

using gates::Outcome;

// Below this many contents a second process costs more than it saves.
constexpr std::size_t k_items_worth_a_process = 100;

bool is_program(const os::Path& path) {
  std::error_code circle;  // of links
  const os::Path file = std::filesystem::weakly_canonical(path, circle);
  const auto status = circle ? std::nullopt : os::status_of(file);
  return status && status->type == os::FileType::regular && status->is_executable();
}

PythonAnswer answer_of(const os::Completion& completion, std::span<const gates::BatchItem> items) {
  switch (completion.ending) {
    case os::Ending::timed_out:
      return {Outcome::timed_out, "Python does not come to an end"};
    case os::Ending::interrupted:
      return {Outcome::cancelled, "interrupted"};
    case os::Ending::killed_by_signal:
      return {Outcome::errored, fmt::format("Python was killed by signal {}", completion.signal_number)};
    case os::Ending::exited:
      break;
  }
  if (completion.exit_code != 0) {
    const auto said = lines(completion.errors);
    return {Outcome::errored, fmt::format("Python ended with exit code {}{}", completion.exit_code,
                                          said.empty() ? "" : ": " + shown(said.back()))};
  }
  auto findings = gates::batch_findings(items, completion.output);
  if (!findings) return {Outcome::errored, findings.error().message};
  return {Outcome::passed, "", *std::move(findings)};
}

PythonAnswer ask_one(const PythonRun& run, std::span<const gates::BatchItem> items) {
  os::Command command;
  command.arguments = gates::batch_command(run.python.native());
  command.directory = run.directory;
  command.environment = run.environment;
  command.input = gates::batch_input(items);
  command.timeout = run.timeout;
  command.separate_errors = true;
  command.dies_with_us = true;
  const auto completion = os::run(command);
  if (!completion) return {Outcome::errored, completion.error().message};
  return answer_of(*completion, items);
}

}  // namespace

std::optional<os::Path> find_python(const os::Environment& environment, const os::Path& top) {
  std::vector<os::Path> places;
  const std::string chosen = environment.get("VIRTUAL_ENV").value_or("");
  if (!chosen.empty()) places.push_back(os::Path(chosen) / "bin/python");
  if (!top.empty()) places.insert(places.end(), {top / ".venv/bin/python", top / "venv/bin/python"});
  const auto found = std::find_if(places.begin(), places.end(), is_program);
  if (found != places.end()) return *found;
  for (const char* name : {"python3", "python"}) {
    if (auto program = os::find_program(name, environment)) return program;
  }
  return std::nullopt;
}

PythonAnswer ask_python(const PythonRun& run, std::span<const gates::BatchItem> items) {
  const std::size_t wanted = std::max<std::size_t>(items.size() / k_items_worth_a_process, 1);
  const std::size_t count = std::min(wanted, std::max<std::size_t>(run.processes, 1));
  std::vector<PythonAnswer> answers(count);
  const auto ask = [&](std::size_t i) {
    const std::size_t from = items.size() * i / count;
    answers[i] = ask_one(run, items.subspan(from, items.size() * (i + 1) / count - from));
  };
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < count; ++i) threads.emplace_back(ask, i);
  ask(0);
  for (std::thread& thread : threads) thread.join();
  PythonAnswer all;
  for (PythonAnswer& answer : answers) {
    if (answer.outcome != Outcome::passed) return std::move(answer);
    std::move(answer.findings.begin(), answer.findings.end(), std::back_inserter(all.findings));
  }
  return all;
}

}  // namespace wf::run
