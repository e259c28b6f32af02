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
      const os::Path& file = execution_.request.message_file;
      surroundings_.comment = execution_.session.repository.comment_prefix();
      judge({file.filename().native(), [&] { return os::read_file(file); }, {}});
    } else {
      surroundings_.comment.clear();  // git has taken the comments out
      for (const PlannedMessage& message : job_.messages) {
        const git::Commit& commit = *message.commit;
        judge({"commit " + git::short_oid(commit.id), [&]() -> Result<std::string> { return commit.message; }, {}});
      }
    }
    if (error_) {
      conclude(result_, plan_, job_, Outcome::errored, error_->message);
    } else if (!result_.findings.empty()) {
      conclude(result_, plan_, job_, Outcome::failed, count_of(result_.findings.size(), "finding"));
    } else {
      conclude(result_, plan_, job_, Outcome::passed);
      if (!job_.messages.empty()) remember(execution_, job_, result_, state::Sight::clean);
    }
    return std::move(result_);
  }

 private:
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

std::vector<GateResult> run_message_builtins(Execution& execution, const Plan& plan) {
  std::vector<GateResult> results;
  for (const Job& job : plan.jobs) {
    if (is_about_message(execution, job)) results.push_back(MessageJob(execution, plan, job).run());
  }
  return results;
}

}  // namespace wf::run
