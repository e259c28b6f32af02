// run_builtins(): 1. turn the plan's jobs round: for each file, the gates that want it; 2. judge file by file, so that
// each content is read once, on all processors when there are many files; 3. put the findings back together per gate.
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <set>
#include <thread>

#include "base/text.h"
#include "run/batch_gates.h"
#include "run/content.h"
#include "run/execution.h"

namespace wf::run {

namespace {

using gates::Finding;

// Below this many files a second thread costs more than it saves.
constexpr std::size_t k_files_worth_a_thread = 32;

struct FileWork {
  const PlannedFile* file = nullptr;
  std::vector<std::size_t> jobs;  // indexes into the builtin jobs
};

struct Judgement {
  bool applies = true;  // false: by its content the file is none of the gate's business (no text)
  std::vector<Finding> findings;
  std::optional<Error> error;
};

// Line ends, white space: what a built-in could set right by itself.
bool is_about_form(const Job& job) {
  if (job.gate->hook) return false;  // pre-commit knows no attributes
  const auto known = gates::builtins();
  return std::any_of(known.begin(), known.end(), [&](const gates::BuiltinDescription& description) {
    return description.id == job.gate->builtin && description.is_fixer;
  });
}

class BuiltinRun {
 public:
  BuiltinRun(Execution& execution, const Plan& plan) : execution_(execution), plan_(plan) {
    std::set<std::string> files;
    for (const Job& job : plan.jobs) {
      const bool is_ours =
          job.builtin && job.runs() && job.messages.empty() && !job.is_state_check() && !job.is_batch_check();
      if (!is_ours) continue;
      jobs_.push_back(&job);
      for (std::string& path : job.builtin->reads().files) files.insert(std::move(path));
    }
    surroundings_ = surroundings_of(execution.session, *plan.target, files);
  }

  std::vector<GateResult> run() {
    collect();
    judge_all();
    std::vector<GateResult> results;
    for (std::size_t i = 0; i < jobs_.size(); ++i) results.push_back(conclude_job(i));
    return results;
  }

 private:
  void collect() {
    std::map<const git::Delta*, std::size_t> by_delta;
    for (std::size_t j = 0; j < jobs_.size(); ++j) {
      for (const PlannedFile& file : jobs_[j]->files) {
        const auto [found, is_new] = by_delta.try_emplace(file.delta, work_.size());
        if (is_new) work_.push_back({&file, {}});
        work_[found->second].jobs.push_back(j);
      }
    }
    judgements_.resize(work_.size());
  }

  void judge_all() {
    std::atomic<std::size_t> next = 0;
    const auto judge_some = [&] {
      for (std::size_t i = next++; i < work_.size() && !os::was_interrupted(); i = next++) judge_file(i);
    };
    const std::size_t wanted = work_.size() / k_files_worth_a_thread;
    std::vector<std::thread> threads(std::min<std::size_t>(wanted, os::processor_count() - 1));
    for (std::thread& thread : threads) thread = std::thread(judge_some);
    judge_some();
    for (std::thread& thread : threads) thread.join();
    was_cut_short_ = os::was_interrupted();
  }

  void judge_file(std::size_t i) {
    const FileWork& work = work_[i];
    const gates::FileView view =
        file_view(execution_.session, *work.file->delta, plan_.target->content, plan_.target->whole_files);
    const bool keeps_its_form = run::keeps_its_form(execution_.session, work.file->delta->path);
    judgements_[i].resize(work.jobs.size());
    for (std::size_t k = 0; k < work.jobs.size(); ++k) {
      const Job& job = *jobs_[work.jobs[k]];
      Judgement& judgement = judgements_[i][k];
      judgement.applies = job.builtin->applies_to(view) && !(is_about_form(job) && keeps_its_form);
      if (!judgement.applies) continue;
      auto findings = gates::judge(*job.builtin, view, surroundings_, counting_of(*job.gate, *plan_.target));
      if (findings) {
        judgement.findings = std::move(*findings);
        name_commit(judgement.findings, work.file->commit);
      } else {
        judgement.error = std::move(findings.error());
      }
    }
  }

  static void name_commit(std::vector<Finding>& findings, const std::string& commit) {
    if (commit.empty()) return;
    for (Finding& finding : findings) finding.message += fmt::format(" (in commit {})", git::short_oid(commit));
  }

  GateResult conclude_job(std::size_t j) {
    const Job& job = *jobs_[j];
    GateResult result = result_of(plan_, job);
    std::optional<Error> error;
    std::vector<const PlannedFile*> clean;
    result.files = 0;
    for (std::size_t i = 0; i < work_.size(); ++i) {
      const auto place = std::find(work_[i].jobs.begin(), work_[i].jobs.end(), j);
      if (place == work_[i].jobs.end() || judgements_[i].empty()) continue;
      Judgement& judgement = judgements_[i][static_cast<std::size_t>(place - work_[i].jobs.begin())];
      if (judgement.applies) ++result.files;
      if (judgement.error) error = judgement.error;
      if (judgement.applies && !judgement.error && judgement.findings.empty()) clean.push_back(work_[i].file);
      std::move(judgement.findings.begin(), judgement.findings.end(), std::back_inserter(result.findings));
    }
    if (was_cut_short_) {
      conclude(result, plan_, job, gates::Outcome::cancelled, "interrupted");
    } else if (error) {
      conclude(result, plan_, job, gates::Outcome::errored, error->message);
    } else if (!result.findings.empty()) {
      conclude(result, plan_, job, gates::Outcome::failed, count_of(result.findings.size(), "finding"));
    } else if (result.files == 0 && runs_always(job)) {
      conclude_without_files(result, job);
    } else if (result.files == 0 && result.cached_files == 0) {
      conclude(result, plan_, job, gates::Outcome::skipped, "no files to check");
    } else {
      conclude(result, plan_, job, gates::Outcome::passed);
    }
    remember_clean_files(job, clean);
    if (result.outcome == gates::Outcome::passed && job.tree_verdict)
      execution_.verdicts.add(job.tree_verdict->place, job.tree_verdict->key, verdict_now());
    return result;
  }

  static bool runs_always(const Job& job) { return job.gate->hook && job.gate->hook->always_run; }

  // As pre-commit runs a hook that always runs: `fail` fails by itself, and the others find nothing in no file.
  void conclude_without_files(GateResult& result, const Job& job) const {
    const bool fails = job.gate->builtin == "fail";
    conclude(result, plan_, job, fails ? gates::Outcome::failed : gates::Outcome::passed,
             fails ? "it always fails" : "");
  }

  static state::Verdict verdict_now() {
    return {state::Sight::clean, static_cast<std::uint32_t>(os::wall_now().seconds)};
  }

  // Also of a gate that failed: what it said of the other files stands. `file` here is the first job's; verdicts are
  // found again by delta.
  void remember_clean_files(const Job& job, const std::vector<const PlannedFile*>& clean) {
    std::map<const git::Delta*, const PlannedFile*> own;
    for (const PlannedFile& file : job.files) own[file.delta] = &file;
    for (const PlannedFile* file : clean) {
      const auto found = own.find(file->delta);
      if (found != own.end() && found->second->verdict) {
        execution_.verdicts.add(found->second->verdict->place, found->second->verdict->key, verdict_now());
      }
    }
  }

  Execution& execution_;
  const Plan& plan_;
  gates::Surroundings surroundings_;
  std::vector<const Job*> jobs_;
  std::vector<FileWork> work_;
  std::vector<std::vector<Judgement>> judgements_;  // per file, per gate that wants it
  bool was_cut_short_ = false;
};

// They take next to no time, so what they need of each other is seen afterwards. Needs form no circle, and each goes
// round once more at most.
void heed_needs(const Execution& execution, const Plan& plan, std::vector<GateResult>& results) {
  const auto job_of = [&](const GateResult& result) {
    return std::find_if(plan.jobs.begin(), plan.jobs.end(), [&](const Job& job) { return job.gate->id == result.id; });
  };
  for (bool has_changed = true; has_changed;) {
    has_changed = false;
    std::vector<GateResult> known = execution.state_results;
    known.insert(known.end(), results.begin(), results.end());
    for (GateResult& result : results) {
      const auto job = job_of(result);
      if (result.outcome == gates::Outcome::skipped || job->gate->needs.empty()) continue;
      const auto need = blocking_need(*job, known);
      if (!need) continue;
      result = skipped_by_need(plan, *job, *need);
      has_changed = true;
    }
  }
}

}  // namespace

std::vector<GateResult> run_builtins(Execution& execution, const Plan& plan) {
  std::vector<GateResult> results = BuiltinRun(execution, plan).run();
  std::vector<GateResult> known = execution.state_results;
  known.insert(known.end(), results.begin(), results.end());
  std::vector<GateResult> batch = run_batch_checks(execution, plan, known);
  std::move(batch.begin(), batch.end(), std::back_inserter(results));
  heed_needs(execution, plan, results);
  (void)execution.verdicts.flush();  // one write a shard for all built-ins; a failure only costs the cache
  return results;
}

}  // namespace wf::run
