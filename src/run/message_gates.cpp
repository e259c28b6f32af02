#include "run/message_gates.h"

#include <fmt/format.h>

#include "base/text.h"

namespace wf::run {

namespace {

using gates::Outcome;

class MessageJob {
 public:
  MessageJob(Execution& execution, const Plan& plan, const Job& job)
      : execution_(execution), plan_(plan), job_(job), result_(result_of(plan, job)) {
    surroundings_.branch = plan.target->branch;
  }

  GateResult run() {
    if (is_message_event(execution_.request.event)) {
      const git::Repository& repository = execution_.session.repository;
      surroundings_.message = form_of_message(repository, execution_.request.event);
      surroundings_.is_message_prepared = execution_.request.event == config::Event::prepare_commit_msg;
      surroundings_.committer = [&] { return repository.committer(); };
      if (execution_.request.fixing == Fixing::yes) set_right();
      if (!surroundings_.is_message_prepared && !error_) judge(message());
    } else {
      surroundings_.message = git::stored_form();
      for (const PlannedMessage& message : job_.messages) {
        const git::Commit& commit = *message.commit;
        judge({"commit " + git::short_oid(commit.id), [&]() -> Result<std::string> { return commit.message; }, {}});
      }
    }
    if (error_) {
      conclude(result_, plan_, job_, Outcome::errored, error_->message);
    } else if (!result_.findings.empty()) {
      conclude(result_, plan_, job_, Outcome::failed, count_of(result_.findings.size(), "finding"));
    } else if (!result_.fixed_files.empty()) {
      conclude(result_, plan_, job_, Outcome::fixed, "the message is set right");
    } else {
      conclude(result_, plan_, job_, Outcome::passed);
      if (!job_.messages.empty()) remember(execution_, job_, result_, state::Sight::clean);
    }
    return std::move(result_);
  }

 private:
  gates::FileView message() const {
    const os::Path& file = execution_.request.message_file;
    return {file.filename().native(), [file] { return os::read_file(file); }, {}};
  }

  void set_right() {
    const os::Path& file = execution_.request.message_file;
    const auto fixed = job_.builtin->fixed(message(), surroundings_);
    if (!fixed) {
      error_ = fixed.error();
    } else if (*fixed) {
      const std::uint32_t mode = os::status_of(file).value_or(os::FileStatus{.mode = 0644}).mode & 0777U;
      const Status written = os::replace_file(file, **fixed, mode);
      if (written) {
        result_.fixed_files.push_back(file.filename().native());
      } else {
        error_ = written.error();
      }
    }
  }

  void judge(const gates::FileView& message) {
    ++result_.files;
    auto findings = gates::judge(*job_.builtin, message, surroundings_, gates::Counting::all);
    if (!findings) {
      error_ = std::move(findings.error());
      return;
    }
    std::move(findings->begin(), findings->end(), std::back_inserter(result_.findings));
  }

  Execution& execution_;
  const Plan& plan_;
  const Job& job_;
  GateResult result_;
  gates::Surroundings surroundings_;
  std::optional<Error> error_;
};

bool is_about_message(const Execution& execution, const Job& job) {
  return job.builtin && job.runs() && !job.is_state_check() &&
         (is_message_event(execution.request.event) || !job.messages.empty());
}

}  // namespace

git::MessageForm form_of_message(const git::Repository& repository, config::Event event) {
  return event == config::Event::applypatch_msg ? git::stored_form() : repository.message_form();
}

std::vector<GateResult> run_message_builtins(Execution& execution, const Plan& plan) {
  std::vector<GateResult> results;
  for (const Job& job : plan.jobs) {
    if (is_about_message(execution, job)) results.push_back(MessageJob(execution, plan, job).run());
  }
  return results;
}

}  // namespace wf::run
