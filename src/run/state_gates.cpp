#include "run/state_gates.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace wf::run {

namespace {

using gates::Outcome;
using namespace std::chrono_literals;

constexpr std::chrono::milliseconds k_patience = 10s;  // with a tool that is asked for its version

// Not every tool knows --version: `go version`, `java -version`.
Result<std::string> ask_for_version(const std::string& tool, const os::Environment& environment) {
  std::string text;
  for (const char* question : {"--version", "version", "-version"}) {
    os::Command command;
    command.arguments = {tool, question};
    command.environment = environment;
    command.timeout = k_patience;
    command.dies_with_us = true;
    WF_ASSIGN(os::Completion answer, os::run(command));
    if (answer.ending == os::Ending::interrupted) return fail(ErrorKind::io, "interrupted");
    if (answer.ending == os::Ending::timed_out) {
      return fail(ErrorKind::io, fmt::format("`{} {}` does not come to an end within {} seconds", shown(tool), question,
                                             std::chrono::duration_cast<std::chrono::seconds>(k_patience).count()));
    }
    text += answer.output;
    if (answer.is_success()) break;
  }
  return text;
}

Result<std::string> version_text(const std::string& tool, const os::Environment& environment, ToolVersions& versions) {
  const auto found = versions.find(tool);
  if (found != versions.end()) return found->second;
  WF_ASSIGN(std::string text, ask_for_version(tool, environment));
  return versions.emplace(tool, std::move(text)).first->second;
}

bool is_meant(const Job& job) { return job.runs() && job.is_state_check(); }

class StateRun {
 public:
  StateRun(Execution& execution, const Plan& plan)
      : plan_(plan),
        questions_(
            state_questions(&execution.session.repository, execution.session.environment, execution.tool_versions)) {
    questions_.branch = plan.target->branch;
  }

  std::vector<GateResult> run() {
    for (const Job& job : plan_.jobs) settle(job);
    return std::move(results_);
  }

 private:
  // Needs form no circle: the configuration refuses one.
  void settle(const Job& job) {
    const bool is_settled = std::any_of(results_.begin(), results_.end(),
                                        [&](const GateResult& result) { return result.id == job.gate->id; });
    if (is_settled || !is_meant(job)) return;
    for (const Job& other : plan_.jobs) {
      const auto& needs = job.gate->needs;
      if (std::find(needs.begin(), needs.end(), other.gate->id) != needs.end()) settle(other);
    }
    const auto need = blocking_need(job, results_);
    results_.push_back(need ? skipped_by_need(plan_, job, *need) : judged(job));
  }

  GateResult judged(const Job& job) const {
    GateResult result = result_of(plan_, job);
    const auto started = os::steady_now();
    auto findings = job.builtin->as_state_check()->ask(questions_);
    result.wall_time = os::steady_now() - started;
    if (os::was_interrupted()) {
      conclude(result, plan_, job, Outcome::cancelled, "interrupted");
    } else if (!findings) {
      conclude(result, plan_, job, Outcome::errored, findings.error().message);
    } else if (findings->empty()) {
      conclude(result, plan_, job, Outcome::passed);
    } else {
      result.findings = std::move(*findings);
      conclude(result, plan_, job, Outcome::failed, count_of(result.findings.size(), "finding"));
    }
    return result;
  }

  const Plan& plan_;
  gates::StateQuestions questions_;
  std::vector<GateResult> results_;
};

}  // namespace

gates::StateQuestions state_questions(const git::Repository* repository, const os::Environment& environment,
                                      ToolVersions& versions) {
  gates::StateQuestions questions;
  if (repository != nullptr) {
    if (const auto head = repository->reader().head()) questions.branch = head->branch;
  }
  questions.variable = [&environment](const std::string& name) { return environment.get(name); };
  questions.has_program = [&environment](const std::string& tool) {
    return os::find_program(tool, environment).has_value();
  };
  questions.version_text = [&](const std::string& tool) { return version_text(tool, environment, versions); };
  questions.submodules = [repository]() -> Result<std::vector<git::SubmoduleState>> {
    if (repository == nullptr) return std::vector<git::SubmoduleState>();
    return repository->submodules();
  };
  return questions;
}

std::vector<GateResult> run_state_checks(Execution& execution, const Plan& plan) {
  const bool has_any = std::any_of(plan.jobs.begin(), plan.jobs.end(), is_meant);
  return has_any ? StateRun(execution, plan).run() : std::vector<GateResult>();
}

}  // namespace wf::run
