// run_builtins(): 1. turn the plan's jobs round: for each file, the gates that want it; 2. judge file by file, so that
// each content is read once, on all processors when there are many files; 3. put the findings back together per gate.
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>
#include <unordered_map>

#include "base/text.h"
#include "run/batch_gates.h"
#include "run/content.h"
#include "run/execution.h"

namespace wf::run {

namespace {

using gates::Finding;

// Below this many files a second thread costs more than it saves.
constexpr std::size_t k_files_worth_a_thread = 32;

// A gate that wants a file, and the file as its job has planned it.
struct Wanted {
  std::size_t job = 0;  // its number among the built-in jobs
  const PlannedFile* file = nullptr;
};

struct Judgement {
  bool applies = true;  // false: by its content the file is none of the gate's business (no text)
  std::vector<Finding> findings;
  std::optional<Error> error;
};

struct FileWork {
  std::vector<Wanted> wanted;           // never empty; all of the same delta
  std::vector<Judgement> judgements{};  // of each; empty as long as it was not judged

  const git::Delta& delta() const { return *wanted.front().file->delta; }
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
      is_about_form_.push_back(is_about_form(job));
      for (std::string& path : job.builtin->reads().files) files.insert(std::move(path));
    }
    surroundings_ = surroundings_of(execution.session, *plan.target, files);
  }

  std::vector<GateResult> run() {
    collect();
    judge_all();
    return conclude_all();
  }

 private:
  // In the order of the paths, in which the findings are told.
  void collect() {
    std::unordered_map<const git::Delta*, std::size_t> by_delta;
    for (std::size_t j = 0; j < jobs_.size(); ++j) {
      for (const PlannedFile& file : jobs_[j]->files) {
        const auto [found, is_new] = by_delta.try_emplace(file.delta, work_.size());
        if (is_new) work_.push_back({});
        work_[found->second].wanted.push_back({j, &file});
      }
    }
    std::stable_sort(work_.begin(), work_.end(),
                     [](const FileWork& a, const FileWork& b) { return a.delta().path < b.delta().path; });
  }

  void judge_all() {
    std::atomic<std::size_t> next = 0;
    const auto judge_some = [&] {
      for (std::size_t i = next++; i < work_.size() && !os::was_interrupted(); i = next++) judge_file(work_[i]);
    };
    const std::size_t wanted = work_.size() / k_files_worth_a_thread;
    std::vector<std::thread> threads(std::min<std::size_t>(wanted, os::processor_count() - 1));
    for (std::thread& thread : threads) thread = std::thread(judge_some);
    judge_some();
    for (std::thread& thread : threads) thread.join();
    was_cut_short_ = os::was_interrupted();
  }

  void judge_file(FileWork& work) {
    const gates::FileView view =
        file_view(execution_.session, work.delta(), plan_.target->content, plan_.target->whole_files);
    const bool asks_for_form = std::any_of(work.wanted.begin(), work.wanted.end(),
                                           [&](const Wanted& wanted) { return is_about_form_[wanted.job]; });
    const bool keeps_its_form = asks_for_form && run::keeps_its_form(execution_.session, work.delta().path);
    for (const Wanted& wanted : work.wanted) {
      Judgement& judgement = work.judgements.emplace_back();
      const Job& job = *jobs_[wanted.job];
      judgement.applies = !(keeps_its_form && is_about_form_[wanted.job]) && job.builtin->applies_to(view);
      if (!judgement.applies) continue;
      auto findings = gates::judge(*job.builtin, view, surroundings_, counting_of(*job.gate, *plan_.target));
      if (findings) {
        judgement.findings = std::move(*findings);
        name_commit(judgement.findings, wanted.file->commit);
      } else {
        judgement.error = std::move(findings.error());
      }
    }
  }

  static void name_commit(std::vector<Finding>& findings, const std::string& commit) {
    if (commit.empty()) return;
    for (Finding& finding : findings) finding.message += fmt::format(" (in commit {})", git::short_oid(commit));
  }

  std::vector<GateResult> conclude_all() {
    std::vector<GateResult> results;
    for (const Job* job : jobs_) {
      results.push_back(result_of(plan_, *job));
      results.back().files = 0;
    }
    std::vector<std::optional<Error>> errors(jobs_.size());
    for (FileWork& work : work_) {
      for (std::size_t k = 0; k < work.judgements.size(); ++k) {
        const Wanted& wanted = work.wanted[k];
        Judgement& judgement = work.judgements[k];
        GateResult& result = results[wanted.job];
        if (judgement.applies) ++result.files;
        // Also of a gate that failed: what it said of the other files stands.
        const bool is_clean = judgement.applies && !judgement.error && judgement.findings.empty();
        if (is_clean) remember_clean(execution_, wanted.file->verdict);
        if (judgement.error) errors[wanted.job] = std::move(judgement.error);
        std::move(judgement.findings.begin(), judgement.findings.end(), std::back_inserter(result.findings));
      }
    }
    for (std::size_t j = 0; j < jobs_.size(); ++j) conclude_job(*jobs_[j], results[j], errors[j]);
    return results;
  }

  void conclude_job(const Job& job, GateResult& result, const std::optional<Error>& error) {
    if (was_cut_short_) {
      conclude(result, plan_, job, gates::Outcome::cancelled, "interrupted");
    } else if (error) {
      conclude(result, plan_, job, gates::Outcome::errored, error->message);
    } else if (!result.findings.empty()) {
      conclude(result, plan_, job, gates::Outcome::failed, count_of(result.findings.size(), "finding"));
    } else if (result.files == 0 && job.gate->hook && job.gate->hook->always_run) {
      conclude_without_files(result, job);
    } else if (result.files == 0 && result.cached_files == 0) {
      conclude(result, plan_, job, gates::Outcome::skipped, "no files to check");
    } else {
      conclude(result, plan_, job, gates::Outcome::passed);
      remember_clean(execution_, job.tree_verdict);
    }
  }

  // As pre-commit runs a hook that always runs: `fail` fails by itself, and the others find nothing in no file.
  void conclude_without_files(GateResult& result, const Job& job) const {
    const bool fails = job.gate->builtin == "fail";
    conclude(result, plan_, job, fails ? gates::Outcome::failed : gates::Outcome::passed,
             fails ? "it always fails" : "");
  }

  Execution& execution_;
  const Plan& plan_;
  gates::Surroundings surroundings_;
  std::vector<const Job*> jobs_;
  std::vector<bool> is_about_form_;  // of each
  std::vector<FileWork> work_;
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
