#include "run/fix_job.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/text.h"
#include "git/patch.h"
#include "run/diff_fix.h"
#include "run/fixing.h"
#include "run/isolation.h"

namespace wf::run {

namespace {

using config::OnFix;
using gates::Outcome;

Contents read_contents(const os::Path& worktree, const std::vector<PlannedFile>& files) {
  Contents contents;
  for (const PlannedFile& file : files) {
    auto content = os::read_file_if_any(worktree / file.delta->path);
    contents[file.delta->path] = content ? *content : std::nullopt;
  }
  return contents;
}

std::vector<std::string> paths_of(const std::vector<PlannedFile>& files) {
  std::vector<std::string> paths;
  paths.reserve(files.size());
  for (const PlannedFile& file : files) paths.push_back(file.delta->path);
  return paths;
}

class FixJob {
 public:
  FixJob(Execution& execution, const Plan& plan, const Job& job)
      : execution_(execution),
        plan_(plan),
        job_(job),
        on_fix_(job.gate->on_fix),
        worktree_(execution.session.repository.location().worktree) {}

  // What `check` becomes. Whether the content changed is told by `changed()`.
  GateResult run(GateResult check) {
    choose_files();
    if (const auto refusal = reason_not_to()) {
      check.reason += *refusal;
      return check;
    }
    // It only reads, so that what it leaves out is neither locked nor copied.
    if (!job_.gate->list.empty()) {
      if (const Status listed = keep_listed(); !listed) return with_error(std::move(check), listed.error().message);
      if (rewritable_.empty()) {
        check.reason += "; `list` names no file that needs its fixer";
        return check;
      }
    }
    if (const Status ready = get_ready(); !ready) return with_error(std::move(check), ready.error().message);
    if (const auto path = overwritten()) {
      check.reason += fmt::format("; not fixed: {} was written while gates ran", shown(*path));
      return check;
    }
    const Contents before = read_contents(worktree_, rewritable_);
    for (const auto& [path, content] : before) {
      if (!content) return with_error(std::move(check), fmt::format("{} cannot be read", shown(path)));
    }
    for (const std::string& path : paths_of(rewritable_))
      modes_[path] = os::status_of(worktree_ / path).value_or(os::FileStatus()).mode & 07777U;
    const GateResult fixing = job_.gate->diff.empty() ? run_fixer() : run_diff(before);
    const Contents after = read_contents(worktree_, rewritable_);
    for (const auto& [path, content] : before) {
      if (after.at(path) != content) fixed_.push_back(path);
      if (execution_.isolation != nullptr && after.at(path))
        execution_.isolation->note_fix(path, *content, *after.at(path));
    }
    return conclude_fix(std::move(check), fixing, before, after);
  }

  bool changed() const { return changed_; }
  // What it has changed and not staged.
  std::vector<std::string> left_unstaged() const { return left_unstaged_; }

 private:
  void choose_files() {
    const std::vector<std::string>& unstaged = plan_.target->unstaged;
    const std::vector<std::string>& hidden = plan_.target->hidden;
    for (const PlannedFile& file : job_.files) {
      const bool is_unstaged = std::binary_search(unstaged.begin(), unstaged.end(), file.delta->path);
      const bool is_hidden = std::binary_search(hidden.begin(), hidden.end(), file.delta->path);
      if (is_by_hand() || (!is_unstaged && !is_hidden)) {
        rewritable_.push_back(file);
      } else {
        left_alone_.push_back(file.delta->path);
        why_left_alone_ =
            is_hidden ? "git is told not to look at (assume-unchanged, skip-worktree)" : "unstaged changes in";
      }
    }
  }

  std::optional<std::string> reason_not_to() const {
    if (rewritable_.empty())
      return left_alone_.empty() ? "; its fixer is given no files, so it is not run" : left_alone();
    if (on_fix_ == OnFix::report && is_by_hand()) return "; its fixes are only reported, at a commit (on_fix: report)";
    return std::nullopt;
  }

  // From here on files may change: they are ours alone, away from the user's hands, and there are copies.
  Status get_ready() {
    WF_TRY(execution_.lock.own());
    if (execution_.isolation != nullptr) {
      WF_ASSIGN(const bool is_possible, execution_.isolation->set_aside(paths_of(rewritable_)));
      if (!is_possible && on_fix_ == OnFix::report)
        return fail(ErrorKind::io, "its fix cannot be shown: files cannot be set aside here");
    }
    if (on_fix_ == OnFix::report) return {};
    return keep_copies(execution_, paths_of(rewritable_));
  }

  // A file that is no longer what we laid there or a fixer made: what somebody has saved must not be taken for a fix.
  std::optional<std::string> overwritten() const {
    if (execution_.isolation == nullptr) return std::nullopt;
    for (const std::string& path : paths_of(rewritable_)) {
      if (execution_.isolation->is_foreign(path)) return path;
    }
    return std::nullopt;
  }

  // Only what `list` prints is rewritten. Tools say with their exit code whether there is anything, so the code says
  // nothing by itself.
  Status keep_listed() {
    const GateResult listing = run_reader(job_.gate->list, job_.gate->list_is_shell);
    if (listing.outcome != Outcome::passed) return fail(ErrorKind::io, fmt::format("its list: {}", listing.reason));
    const std::string& folder = job_.gate->dir;
    std::set<std::string> listed;
    for (std::string_view line : lines(listing.output)) {
      if (line.starts_with("./")) line.remove_prefix(2);
      if (!trim(line).empty()) listed.insert(folder.empty() ? std::string(line) : fmt::format("{}/{}", folder, line));
    }
    std::erase_if(rewritable_, [&](const PlannedFile& file) { return !listed.contains(file.delta->path); });
    return {};
  }

  GateResult run_fixer() const { return run_other(job_.gate->fix, job_.gate->fix_is_shell, false); }

  // Tools say with the exit code whether there is anything to say.
  GateResult run_reader(const std::vector<std::string>& command, bool is_shell) const {
    return run_other(command, is_shell, true);
  }

  GateResult run_other(const std::vector<std::string>& command, bool is_shell, bool ignores_exit_code) const {
    config::Gate other = *job_.gate;
    other.run = command;
    other.run_is_shell = is_shell;
    other.metrics.clear();  // its check is measured, not this
    other.thresholds.clear();
    other.ignores_exit_code = ignores_exit_code;
    Job other_job;
    other_job.gate = &other;
    other_job.files = rewritable_;
    other_job.commands = job_.commands;
    return run_command_job(execution_, plan_, other_job, worktree_);
  }

  // The command only reads; what it prints is put into effect here, all of it or nothing.
  GateResult run_diff(const Contents& before) const {
    GateResult reading = run_reader(job_.gate->diff, job_.gate->diff_is_shell);
    if (reading.outcome != Outcome::passed) return reading;
    const auto fixed = fixed_by_diff(reading.output, before, job_.gate->dir);
    if (!fixed) return with_error(std::move(reading), fixed.error().message);
    for (const auto& [path, content] : *fixed) {
      const std::uint32_t mode = modes_.at(path);
      Status written = os::replace_file(worktree_ / path, content, mode);
      if (written) written = os::set_mode(worktree_ / path, mode);
      if (!written) return with_error(std::move(reading), written.error().message);
    }
    return reading;
  }

  GateResult conclude_fix(GateResult check, const GateResult& fixing, const Contents& before, const Contents& after) {
    const auto deleted =
        std::find_if(fixed_.begin(), fixed_.end(), [&](const std::string& path) { return !after.at(path); });
    if (deleted != fixed_.end())
      return give_back(std::move(check), before, fmt::format("its fixer deleted {}", shown(*deleted)));
    const bool came_to_its_end =
        fixing.outcome == Outcome::passed || fixing.outcome == Outcome::failed || fixing.outcome == Outcome::warned;
    if (!came_to_its_end && !fixed_.empty()) {
      check.output += fixing.output;
      return give_back(std::move(check), before, fmt::format("{}: {}", name_of_fixer(), fixing.reason));
    }
    check.fixed_files = fixed_;
    if (fixing.outcome != Outcome::passed && fixed_.empty()) {
      check.output += fixing.output;
      check.reason +=
          fmt::format("; {}: {}", name_of_fixer(), fixing.reason.empty() ? name_of(fixing.outcome) : fixing.reason);
      return check;
    }
    if (fixed_.empty()) {
      if (!left_alone_.empty()) check.reason += left_alone();
      return check;
    }
    if (on_fix_ == OnFix::report) return report(std::move(check), before, after);
    if (on_fix_ == OnFix::block && !is_by_hand()) return leave_in_worktree(std::move(check));
    return restage(std::move(check), fixing);
  }

  // What a fixer left that was stopped half-way, or that deletes, is no fix: the files are as before when others look.
  GateResult give_back(GateResult check, const Contents& before, const std::string& reason) {
    const Status given = write_back(before);
    return with_error(std::move(check), given ? reason : reason + "; " + given.error().message);
  }

  Status write_back(const Contents& before) const {
    for (const std::string& path : fixed_) {
      const std::uint32_t mode = modes_.at(path);
      WF_TRY(os::replace_file(worktree_ / path, *before.at(path), mode));
      WF_TRY(os::set_mode(worktree_ / path, mode));
      if (execution_.isolation != nullptr) execution_.isolation->note_fix(path, *before.at(path), *before.at(path));
    }
    return {};
  }

  GateResult restage(GateResult check, const GateResult& fixing) {
    if (!is_by_hand()) {
      if (const Status staged = stage(); !staged) return with_error(std::move(check), staged.error().message);
    }
    changed_ = true;
    GateResult again = run_command_job(execution_, plan_, job_, worktree_);
    again.fixed_files = fixed_;
    again.wall_time += check.wall_time + fixing.wall_time;
    if (again.outcome == Outcome::passed) {
      conclude(again, plan_, job_, Outcome::fixed, fmt::format("fixed {}", count_of(fixed_.size(), "file")));
    } else if (!left_alone_.empty()) {
      again.reason += left_alone();
    }
    return again;
  }

  Status stage() {
    const git::Repository& repository = execution_.session.repository;
    std::vector<git::IndexEntry> before;
    for (const std::string& path : fixed_) {
      if (auto entry = repository.reader().index_entry(path)) before.push_back(std::move(*entry));
      if (execution_.isolation != nullptr) WF_TRY(execution_.isolation->note_staging(path, std::nullopt));
    }
    WF_TRY(repository.stage_worktree(fixed_));
    for (const std::string& path : fixed_) {
      if (execution_.isolation == nullptr) continue;
      WF_TRY(execution_.isolation->note_staging(path, repository.reader().index_entry(path)));
      execution_.isolation->note_settled(path);
    }
    if (repository.location().has_partial_index) carry(before);
    return {};
  }

  // Git's own index is not written while `git commit PATH` has another: it gets the last fix after the commit.
  void carry(const std::vector<git::IndexEntry>& before) {
    std::vector<state::CarriedFix>& carried = execution_.carried;
    for (const git::IndexEntry& entry : before) {
      const auto after = execution_.session.repository.reader().index_entry(entry.path);
      if (!after) continue;
      const auto known = std::find_if(carried.begin(), carried.end(),
                                      [&](const state::CarriedFix& fix) { return fix.path == entry.path; });
      if (known != carried.end()) {
        known->after = git::text_of(*after);
      } else {
        carried.push_back({entry.path, git::text_of(entry), git::text_of(*after)});
      }
    }
  }

  GateResult leave_in_worktree(GateResult check) {
    for (const std::string& path : fixed_) {
      if (execution_.isolation != nullptr) execution_.isolation->note_settled(path);
    }
    left_unstaged_ = fixed_;
    check.reason +=
        fmt::format("; {} fixed in your worktree and not staged: look, `git add` {} and commit again",
                    count_of(fixed_.size(), "file"), fixed_.size() == 1 ? shell_quoted(fixed_.front()) : "them");
    if (!left_alone_.empty()) check.reason += left_alone();
    return check;
  }

  // The stand-ins are as they were when the next gate looks.
  GateResult report(GateResult check, const Contents& before, const Contents& after) {
    for (const std::string& path : fixed_) check.output += git::unified_diff(path, *before.at(path), *after.at(path));
    if (const Status given = write_back(before); !given) return with_error(std::move(check), given.error().message);
    check.reason += fmt::format("; its fixer would change {}", count_of(fixed_.size(), "file"));
    check.fixed_files.clear();
    return check;
  }

  GateResult with_error(GateResult check, const std::string& message) const {
    conclude(check, plan_, job_, Outcome::errored, message);
    return check;
  }

  std::string left_alone() const {
    return fmt::format("; not fixed: {} {}{}", why_left_alone_, shown(left_alone_.back()),
                       left_alone_.size() > 1 ? fmt::format(" and {} more", left_alone_.size() - 1) : "");
  }

  std::string_view name_of_fixer() const { return job_.gate->diff.empty() ? "its fixer" : "its diff"; }
  bool is_by_hand() const { return plan_.target->content == ContentFrom::worktree; }

  Execution& execution_;
  const Plan& plan_;
  const Job& job_;
  config::OnFix on_fix_;
  os::Path worktree_;
  std::vector<PlannedFile> rewritable_;
  std::map<std::string, std::uint32_t> modes_;  // of those, before the fixer
  std::vector<std::string> fixed_;
  std::vector<std::string> left_alone_;  // files that it must not rewrite
  std::string_view why_left_alone_;      // of the last one
  std::vector<std::string> left_unstaged_;
  bool changed_ = false;  // what will be committed
};

}  // namespace

Fixed fix(Execution& execution, const Plan& plan, const Job& job, GateResult check) {
  FixJob one(execution, plan, job);
  GateResult result = one.run(std::move(check));
  return {std::move(result), one.changed(), one.left_unstaged()};
}

}  // namespace wf::run
