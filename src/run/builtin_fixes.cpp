// For each file with complaints: 1. its content as it is judged; 2. through every fixer that applies, in plan order; 3.
// where the user's file is something else, the change is merged into it; 4. replaced in one step, mode kept.
#include "run/builtin_fixes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "run/content.h"
#include "run/fixing.h"
#include "run/isolation.h"

namespace wf::run {

namespace {

using gates::Outcome;

struct Fixer {
  const Job* job;
  GateResult* result;
};

class BuiltinFixes {
 public:
  BuiltinFixes(Execution& execution, const Plan& plan, std::vector<GateResult>& results)
      : execution_(execution),
        plan_(plan),
        worktree_(execution.session.repository.location().worktree),
        surroundings_(surroundings_of(execution.session, *plan.target)) {
    for (const Job& job : plan.jobs) {
      const auto result =
          std::find_if(results.begin(), results.end(), [&](const GateResult& each) { return each.id == job.gate->id; });
      const bool has_complaint = result != results.end() && !result->findings.empty() &&
                                 (result->outcome == Outcome::failed || result->outcome == Outcome::warned);
      if (job.gate->hook && job.builtin && has_complaint) fixers_.push_back({&job, &*result});
    }
  }

  Result<std::vector<std::string>> run() {
    collect();
    for (const auto& [path, delta] : deltas_) {
      if (const Status fixed = fix(*delta); !fixed) left_alone_[path] = fixed.error().message;
    }
    for (const Fixer& fixer : fixers_) conclude_fixer(fixer);
    return written_;
  }

 private:
  void collect() {
    for (const Fixer& fixer : fixers_) {
      std::set<std::string_view> complained;
      for (const gates::Finding& finding : fixer.result->findings) complained.insert(finding.path);
      for (const PlannedFile& file : fixer.job->files) {
        if (complained.contains(file.delta->path)) deltas_[file.delta->path] = file.delta;
      }
    }
  }

  // The content after all fixers, and whose change that is. Errors: what they give.
  Result<std::string> fixed(const git::Delta& delta, std::string content, std::vector<GateResult*>& authors) {
    for (const Fixer& fixer : fixers_) {
      gates::FileView view(
          delta.path, [&content]() -> Result<std::string> { return content; }, nullptr);
      view.mode = delta.new_mode;
      view.status = delta.status;
      view.size = content.size();
      const bool is_given = std::any_of(fixer.job->files.begin(), fixer.job->files.end(),
                                        [&](const PlannedFile& file) { return file.delta->path == delta.path; });
      if (!is_given || !fixer.job->builtin->applies_to(view)) continue;
      WF_ASSIGN(auto after, fixer.job->builtin->fixed(view, surroundings_));
      if (!after) continue;
      content = *std::move(after);
      authors.push_back(fixer.result);
    }
    return content;
  }

  Status fix(const git::Delta& delta) {
    const gates::FileView view = file_view(execution_.session, delta, plan_.target->content, true);
    WF_ASSIGN(const std::string_view judged, view.content());
    const std::string before(judged);
    std::vector<GateResult*> authors;
    WF_ASSIGN(const std::string after, fixed(delta, before, authors));
    if (authors.empty() || after == before) return {};
    WF_TRY(write(delta.path, before, after));
    for (GateResult* author : authors) author->fixed_files.push_back(delta.path);
    written_.push_back(delta.path);
    return {};
  }

  Status write(const std::string& path, const std::string& before, const std::string& after) {
    WF_TRY(execution_.lock.own());
    const os::Path file = worktree_ / path;
    const auto status = os::status_of(file);
    if (!status || status->type != os::FileType::regular) return fail(ErrorKind::io, "it is no file in the worktree");
    Isolation* const isolation = execution_.isolation;
    if (isolation != nullptr && isolation->is_foreign(path))
      return fail(ErrorKind::io, "it was written while gates ran");
    WF_ASSIGN(const std::string users, os::read_file(file));
    const auto merged = users == before ? std::optional(after) : merged_with_users_line_ends(before, after, users);
    if (!merged) return fail(ErrorKind::io, "what would change collides with your unstaged changes");
    WF_TRY(keep_copies(execution_, {path}));
    WF_TRY(os::replace_file(file, *merged, status->mode));
    if (isolation != nullptr) {
      isolation->note_fix(path, before, *merged);
      isolation->note_settled(path);
    }
    return {};
  }

  void conclude_fixer(const Fixer& fixer) const {
    GateResult& result = *fixer.result;
    std::string reason = result.reason;
    if (!result.fixed_files.empty()) {
      const bool is_at_commit = execution_.request.event == config::Event::pre_commit;
      reason += fmt::format("; {} fixed in your worktree{}", count_of(result.fixed_files.size(), "file"),
                            is_at_commit ? ": look, `git add` and commit again" : "");
    }
    for (const gates::Finding& finding : result.findings) {
      const auto left = left_alone_.find(finding.path);
      if (left == left_alone_.end()) continue;
      reason += fmt::format("; {} is not fixed: {}", shown(left->first), left->second);
      break;
    }
    conclude(result, plan_, *fixer.job, Outcome::failed, std::move(reason));
  }

  Execution& execution_;
  const Plan& plan_;
  const os::Path& worktree_;
  gates::Surroundings surroundings_;
  std::vector<Fixer> fixers_;
  std::map<std::string, const git::Delta*> deltas_;
  std::map<std::string, std::string> left_alone_;  // path → why
  std::vector<std::string> written_;
};

}  // namespace

Result<std::vector<std::string>> fix_by_builtins(Execution& execution, const Plan& plan,
                                                 std::vector<GateResult>& results) {
  if (!may_fix(execution, *plan.target)) return std::vector<std::string>();
  return BuiltinFixes(execution, plan, results).run();
}

}  // namespace wf::run
