#include "run/hook_job.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "base/text.h"
#include "gates/command.h"
#include "pre_commit/pre_commit.h"
#include "pre_commit/shuffle.h"
#include "run/calls.h"
#include "run/hook_environment.h"
#include "run/hook_tool.h"
#include "run/meta_hooks.h"

namespace wf::run {

namespace {

using gates::Outcome;
using CommandLines = std::vector<std::vector<std::string>>;

// pre-commit's bounds for the bytes of one command line.
constexpr std::size_t k_head_room = 2048;
constexpr std::size_t k_shortest_line = std::size_t{1} << 12U;
constexpr std::size_t k_longest_line = std::size_t{1} << 17U;

// The worst of several calls: one that did not come to its end, else the one of the highest exit code.
const os::Completion& worst_of(const std::vector<os::Completion>& all) {
  return *std::max_element(all.begin(), all.end(), [](const os::Completion& a, const os::Completion& b) {
    const bool a_ended = a.ending == os::Ending::exited;
    const bool b_ended = b.ending == os::Ending::exited;
    return a_ended != b_ended ? a_ended : a.exit_code < b.exit_code;
  });
}

class HookJob {
 public:
  HookJob(const Execution& execution, const Plan& plan, const Job& job, os::Path directory)
      : execution_(execution),
        plan_(plan),
        job_(job),
        gate_(*job.gate),
        hook_(*job.gate->hook),
        directory_(std::move(directory)),
        environment_(gate_environment(execution, plan, job)),
        result_(result_of(plan, job)) {}

  GateResult run() {
    conclude(result_, plan_, job_, Outcome::passed);
    if (hook_.is_meta()) {
      ask_meta();
    } else if (find_tool()) {
      complete_environment();
      job_.messages.empty() ? run_on(files()) : run_on_messages();
    }
    result_.wall_time = os::steady_now() - started_;
    result_.shows_output = hook_.verbose;
    return std::move(result_);
  }

 private:
  std::vector<std::string> files() const {
    if (!execution_.request.message_file.empty()) return {execution_.request.message_file.native()};
    std::vector<std::string> files;
    for (const PlannedFile& file : job_.files) files.push_back(file.delta->path);
    return files;
  }

  void ask_meta() {
    const auto answer = ask_meta_hook(execution_, *plan_.target, hook_, files());
    if (!answer) return conclude(result_, plan_, job_, Outcome::errored, answer.error().message);
    result_.output = answer->output;
    if (!answer->is_right) conclude(result_, plan_, job_, Outcome::failed, "exit code 1");
  }

  // Whether there is one; else the result says why not.
  bool find_tool() {
    const std::string npms_words = install();
    auto tool = hook_tool(gate_, execution_.session);
    if (!tool) {
      conclude_missing_tool(result_, plan_, job_, reason_of_absence() + npms_words);
      return false;
    }
    tool_ = *std::move(tool);
    if (!can_be_found(tool_.program, directory_, environment_)) {
      conclude_missing_tool(result_, plan_, job_, fmt::format("command not found: {}", shown(tool_.program)));
      return false;
    }
    result_.ran_by = told(tool_, hook_, execution_.session);
    return true;
  }

  // What npm has to say when it cannot.
  std::string install() const {
    if (!wants_packages(gate_, execution_.session)) return "";
    execution_.observer.on_note(
        fmt::format("{}: npm installs {}", gate_.id, join(hook_.additional_dependencies, ", ")));
    const Status installed = install_packages(hook_, execution_.session, environment_);
    return installed ? "" : "; " + installed.error().message;
  }

  std::string reason_of_absence() const {
    if (!hook_.is_known)
      return fmt::format("it needs an environment from {}: install prek or pre-commit, which make one",
                         shown(hook_.repository));
    return fmt::format(
        "it needs an environment ({}): install {} in the project or on the PATH, or prek or pre-commit, "
        "which make one",
        hook_.language, shown(gate_.run.front()));
  }

  void complete_environment() {
    add_hook_variables(execution_, *plan_.target, environment_);
    if (tool_.folder)
      environment_.set("PATH", fmt::format("{}:{}", tool_.folder->native(), environment_.get("PATH").value_or("")));
    if (tool_.runner != HookRunner::delegate) return;
    environment_.set("PRE_COMMIT_COLOR", "never");
    environment_.set("NO_COLOR", "1");
  }

  bool is_delegate() const { return tool_.runner == HookRunner::delegate; }

  // The entry with its arguments; of a hook that somebody else runs, how to ask for it.
  std::vector<std::string> words() const {
    if (!is_delegate()) {
      std::vector<std::string> words = gate_.run;
      words.front() = tool_.program;
      return words;
    }
    std::vector<std::string> asked = {tool_.program, "run", hook_.id};
    if (const std::string stage = delegated_stage(); !stage.empty()) {
      asked.emplace_back("--hook-stage");
      asked.push_back(stage);
    }
    asked.emplace_back(is_message_event(execution_.request.event) ? "--commit-msg-filename" : "--files");
    asked.emplace_back("{files}");
    return asked;
  }

  // Empty for a commit, which is what both programs run by themselves. pre-commit before 3.2 knows only the old names.
  std::string delegated_stage() const {
    using config::Event;
    const Event event = execution_.request.event;
    const bool is_by_hand = event == Event::manual && !execution_.request.asks_for_manual_hooks;
    if (event == Event::pre_commit || event == Event::ci || is_by_hand || !gate_.runs_at(event)) return "";
    const bool is_prek = os::Path(tool_.program).filename() == "prek";
    if (!is_prek && event == Event::pre_push) return "push";
    if (!is_prek && event == Event::pre_merge_commit) return "merge-commit";
    return std::string(config::name_of(event));
  }

  // Never none: a hook that always runs does so once without files. pre-commit would then ask git for the staged ones,
  // so it is given one that is always there, and chooses for itself.
  CommandLines command_lines(std::vector<std::string> files) const {
    std::vector<std::string> all = words();
    if (files.empty() && is_delegate()) files.emplace_back(pre_commit::k_file_name);
    if (files.empty()) std::erase(all, "{files}");
    const std::size_t room = os::argument_limit() - std::min(os::argument_limit() / 2, environment_bytes(environment_));
    const std::size_t limit = std::clamp(room - std::min(room, k_head_room), k_shortest_line, k_longest_line);
    const bool is_single = hook_.require_serial || is_delegate();
    if (!is_single) files = pre_commit::shuffled(std::move(files));
    return gates::command_lines({std::move(all), false}, files, limit,
                                static_cast<unsigned>(is_single ? 1 : execution_.budget.places()));
  }

  void run_on(const std::vector<std::string>& files) {
    std::vector<os::Completion> completions;
    for (Result<os::Completion>& end : run_all(command_lines(files))) {
      if (!end) return conclude(result_, plan_, job_, Outcome::errored, end.error().message);
      add_use(result_, *end);
      result_.exit_code = std::max(result_.exit_code, end->exit_code);
      completions.push_back(*std::move(end));
    }
    conclude_completion(result_, plan_, job_, worst_of(completions));
  }

  std::vector<Result<os::Completion>> run_all(const CommandLines& lines) const {
    std::vector<Result<os::Completion>> ends(lines.size(), os::Completion{});
    std::atomic<std::size_t> next = 0;
    const auto run_some = [&] {
      for (std::size_t i = next++; i < lines.size(); i = next++) ends[i] = call(lines[i]);
    };
    const std::size_t at_once = hook_.require_serial ? 1 : std::min(lines.size(), execution_.budget.places());
    std::vector<std::thread> threads(at_once > 0 ? at_once - 1 : 0);
    for (std::thread& thread : threads) thread = std::thread(run_some);
    run_some();
    for (std::thread& thread : threads) thread.join();
    return ends;
  }

  Result<os::Completion> call(const std::vector<std::string>& line) const {
    if (os::was_interrupted()) {
      os::Completion interrupted;
      interrupted.ending = os::Ending::interrupted;
      return interrupted;
    }
    os::Command command;
    command.arguments = line;
    command.directory = directory_;
    command.environment = environment_;
    command.timeout = gate_.timeout;
    command.dies_with_us = true;
    return os::run(command);
  }

  void run_on_messages() {
    call_on_messages(plan_, job_, result_, [this](const std::string& file) {
      run_on({file});
      return result_.outcome == Outcome::passed;
    });
  }

  const Execution& execution_;
  const Plan& plan_;
  const Job& job_;
  const config::Gate& gate_;
  const config::Hook& hook_;
  os::Path directory_;
  HookTool tool_;
  os::Environment environment_;
  GateResult result_;
  std::chrono::steady_clock::time_point started_ = os::steady_now();
};

}  // namespace

GateResult run_hook_job(const Execution& execution, const Plan& plan, const Job& job, const os::Path& directory) {
  return HookJob(execution, plan, job, directory).run();
}

}  // namespace wf::run
