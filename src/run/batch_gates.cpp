// run_batch_checks(): 1. for each file, the gates that it is the business of; 2. all contents to one Python; 3. what it
// says, put together per gate.
#include "run/batch_gates.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "run/calls.h"
#include "run/content.h"
#include "run/python.h"

namespace wf::run {

namespace {

using gates::Counting;
using gates::Finding;
using gates::Outcome;

bool is_meant(const Job& job) { return job.runs() && job.messages.empty() && job.is_batch_check(); }

// What a job wants to know of a file: the place of the answer, and of that about the content before the change.
struct Wish {
  std::size_t job = 0;
  const PlannedFile* file = nullptr;
  std::size_t view = 0;
  std::size_t item = 0;
  std::size_t check = 0;
  std::optional<std::size_t> previous_item = {};
};

class BatchRun {
 public:
  BatchRun(Execution& execution, const Plan& plan, const std::vector<GateResult>& done)
      : execution_(execution), plan_(plan) {
    for (const Job& job : plan.jobs) {
      if (!is_meant(job)) continue;
      jobs_.push_back(&job);
      results_.push_back(result_of(plan, job));
      if (const auto need = blocking_need(job, done)) results_.back() = skipped_by_need(plan, job, *need);
    }
    errors_.resize(jobs_.size());
  }

  std::vector<GateResult> run() {
    const auto started = os::steady_now();
    for (std::size_t j = 0; j < jobs_.size(); ++j) {
      if (results_[j].outcome != Outcome::skipped) collect(j);
    }
    const auto answer = ask();
    for (std::size_t j = 0; j < jobs_.size(); ++j) {
      if (results_[j].outcome == Outcome::skipped) continue;
      results_[j].wall_time = os::steady_now() - started;
      conclude_job(j, answer);
    }
    return std::move(results_);
  }

 private:
  void collect(std::size_t j) {
    const Job& job = *jobs_[j];
    results_[j].files = 0;
    for (const PlannedFile& file : job.files) {
      const std::size_t view = view_of(*file.delta);
      if (!job.builtin->applies_to(*views_[view])) continue;
      ++results_[j].files;
      const auto content = views_[view]->content();
      if (!content) {
        errors_[j] = content.error();
        continue;
      }
      Wish wish{j, &file, view, item_of(view, *content)};
      items_[wish.item].checks.push_back(job.builtin->as_batch_check());
      wish.check = items_[wish.item].checks.size() - 1;
      add_previous(wish);
      wishes_.push_back(wish);
    }
  }

  std::size_t view_of(const git::Delta& delta) {
    const auto [found, is_new] = view_by_delta_.try_emplace(&delta, views_.size());
    if (is_new) {
      views_.push_back(std::make_unique<gates::FileView>(
          file_view(execution_.session, delta, plan_.target->content, plan_.target->whole_files)));
    }
    return found->second;
  }

  std::size_t item_of(std::size_t view, std::string_view content) {
    const auto [found, is_new] = item_by_view_.try_emplace(view, items_.size());
    if (is_new) items_.push_back({views_[view]->path, content, {}});
    return found->second;
  }

  void add_previous(Wish& wish) {
    const gates::FileView& view = *views_[wish.view];
    const bool is_asked = counting_of(*jobs_[wish.job]->gate, *plan_.target) == Counting::introduced &&
                          view.status != git::DeltaStatus::type_changed;
    if (!is_asked) return;
    const auto previous = view.previous();
    if (!previous) errors_[wish.job] = previous.error();
    if (!previous || !*previous) return;
    wish.previous_item = items_.size();
    items_.push_back({view.path, **previous, {jobs_[wish.job]->builtin->as_batch_check()}});
  }

  // Nothing, when there is nothing to ask.
  std::optional<PythonAnswer> ask() const {
    if (items_.empty()) return std::nullopt;
    const Session& session = execution_.session;
    const os::Path& top = session.repository.location().worktree;
    const auto python = find_python(session.environment, top);
    if (!python) return PythonAnswer{Outcome::missing_tool, std::string(k_no_python)};
    return ask_python({*python, top, session.environment, timeout(), execution_.budget.places()}, items_);
  }

  // They share the process: the most patient gate says how long it may take.
  std::optional<std::chrono::milliseconds> timeout() const {
    std::optional<std::chrono::milliseconds> longest;
    for (const Wish& wish : wishes_) {
      const auto& own = jobs_[wish.job]->gate->timeout;
      if (!own) return std::nullopt;
      longest = std::max(longest.value_or(*own), *own);
    }
    return longest;
  }

  void conclude_job(std::size_t j, const std::optional<PythonAnswer>& answer) {
    const Job& job = *jobs_[j];
    GateResult& result = results_[j];
    if (os::was_interrupted()) return conclude(result, plan_, job, Outcome::cancelled, "interrupted");
    if (errors_[j]) return conclude(result, plan_, job, Outcome::errored, errors_[j]->message);
    if (result.files == 0) {
      const bool is_cached = result.cached_files > 0;
      return conclude(result, plan_, job, is_cached ? Outcome::passed : Outcome::skipped,
                      is_cached ? "" : "no files to check");
    }
    if (answer->outcome == Outcome::missing_tool) return conclude_missing_tool(result, plan_, job, answer->reason);
    if (answer->outcome != Outcome::passed) return conclude(result, plan_, job, answer->outcome, answer->reason);
    for (const Wish& wish : wishes_) {
      if (wish.job == j) take_findings(wish, *answer);
    }
    if (result.findings.empty()) {
      remember_clean(execution_, job.tree_verdict);
      return conclude(result, plan_, job, Outcome::passed);
    }
    conclude(result, plan_, job, Outcome::failed, count_of(result.findings.size(), "finding"));
  }

  void take_findings(const Wish& wish, const PythonAnswer& answer) {
    std::vector<Finding> findings = answer.findings[wish.item][wish.check];
    const bool was_there_before = wish.previous_item && !answer.findings[*wish.previous_item].front().empty();
    if (was_there_before) findings.clear();
    if (counting_of(*jobs_[wish.job]->gate, *plan_.target) == Counting::added_lines)
      findings = gates::on_added_lines(std::move(findings), *views_[wish.view]);
    if (findings.empty()) remember_clean(execution_, wish.file->verdict);
    std::move(findings.begin(), findings.end(), std::back_inserter(results_[wish.job].findings));
  }

  Execution& execution_;
  const Plan& plan_;
  std::vector<const Job*> jobs_;
  std::vector<GateResult> results_;
  std::vector<std::optional<Error>> errors_;
  std::vector<std::unique_ptr<gates::FileView>> views_;  // items refer to their contents
  std::map<const git::Delta*, std::size_t> view_by_delta_;
  std::map<std::size_t, std::size_t> item_by_view_;
  std::vector<gates::BatchItem> items_;
  std::vector<Wish> wishes_;
};

}  // namespace

std::vector<GateResult> run_batch_checks(Execution& execution, const Plan& plan, const std::vector<GateResult>& done) {
  const bool has_any = std::any_of(plan.jobs.begin(), plan.jobs.end(), is_meant);
  return has_any ? BatchRun(execution, plan, done).run() : std::vector<GateResult>();
}

}  // namespace wf::run
