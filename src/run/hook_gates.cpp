#include "run/hook_gates.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/text.h"
#include "run/hook_job.h"
#include "run/isolation.h"
#include "run/modified_files.h"
#include "run/shadow_room.h"

namespace wf::run {

namespace {

using gates::Outcome;

class HookRun {
 public:
  HookRun(Execution& execution, const Plan& plan, Target& target, std::vector<GateResult> done)
      : execution_(execution), plan_(plan), target_(target), room_(execution, plan), known_(std::move(done)) {}

  std::vector<GateResult> run() {
    std::vector<const Job*> jobs;
    for (const Job& job : plan_.jobs) {
      if (is_command(job)) jobs.push_back(&job);
    }
    if (jobs.empty()) return {};
    for (const GateResult& result : known_) execution_.fail_fast.note(result);
    for (GateResult& failed : room_.open_for(jobs)) settle(std::move(failed));
    for (const Job& job : plan_.jobs) {
      if (is_command(job) && find(job.gate->id) == nullptr) run_one(job);
      note_end(job);
    }
    return std::move(results_);
  }

 private:
  static bool is_command(const Job& job) { return job.gate->hook && job.runs_command(); }

  const GateResult* find(const std::string& id) const {
    const auto found =
        std::find_if(known_.begin(), known_.end(), [&](const GateResult& result) { return result.id == id; });
    return found == known_.end() ? nullptr : &*found;
  }

  void settle(GateResult result) {
    execution_.fail_fast.note(result);
    known_.push_back(result);
    results_.push_back(std::move(result));
  }

  // A hook with `fail_fast`, in process or not, lets no later one run.
  void note_end(const Job& job) {
    if (!stopper_.empty() || !job.gate->hook || !job.gate->hook->fail_fast) return;
    const GateResult* result = find(job.gate->id);
    if (result != nullptr && result->blocks) stopper_ = job.gate->hook->id;
  }

  void run_one(const Job& job) {
    if (const auto need = blocking_need(job, known_)) return settle(skipped_by_need(plan_, job, *need));
    if (execution_.fail_fast.is_over) return settle(skipped_by_fail_fast(execution_, plan_, job));
    if (!stopper_.empty()) {
      GateResult skipped = result_of(plan_, job);
      conclude(skipped, plan_, job, Outcome::skipped, fmt::format("fail_fast: {} failed", stopper_));
      return settle(std::move(skipped));
    }
    execution_.observer.on_gate_started(job.gate->id);
    GateResult result = run_and_compare(job);
    write_log(job, result);
    remember(execution_, job, result, sight(job));
    execution_.observer.on_gate_finished(result);
    settle(std::move(result));
  }

  os::Path directory_of(const Job& job) const {
    return job.commands == CommandsIn::shadow ? room_.path() : execution_.session.repository.location().worktree;
  }

  GateResult run_and_compare(const Job& job) {
    const bool is_comparable = !is_post_event(execution_.request.event) && !job.gate->hook->is_meta();
    if (!is_comparable) return run_hook_job(execution_, plan_, job, directory_of(job));
    ModifiedFiles* files = nullptr;
    if (const Status looked = look_at_files_of(job, files); !looked) return errored(job, looked.error().message);
    const Contents before = contents_aside();
    GateResult result = run_hook_job(execution_, plan_, job, directory_of(job));
    auto modified = files->since_last_look();
    if (!modified) return errored(job, modified.error().message);
    note_written_aside(before);
    if (modified->empty()) return result;
    if (job.commands == CommandsIn::shadow) {
      is_shadow_changed_ = true;
    } else {
      add_unstaged(target_, *modified);
    }
    conclude_modified(job, result, *modified);
    return result;
  }

  // What a hook has changed is what the later ones see, and not what is judged.
  std::optional<state::Sight> sight(const Job& job) const {
    if (job.commands == CommandsIn::shadow && is_shadow_changed_) return std::nullopt;
    return sight_of(target_, job);
  }

  GateResult errored(const Job& job, const std::string& message) const {
    GateResult result = result_of(plan_, job);
    conclude(result, plan_, job, Outcome::errored, message);
    return result;
  }

  // One look serves as the end of a hook and the beginning of the next.
  Status look_at_files_of(const Job& job, ModifiedFiles*& files) {
    const bool is_in_shadow = job.commands == CommandsIn::shadow;
    std::optional<ModifiedFiles>& look = is_in_shadow ? in_shadow_ : in_worktree_;
    if (!look) {
      const git::Repository* repository = &execution_.session.repository;
      if (is_in_shadow) {
        WF_ASSIGN(git::Repository shadow,
                  git::Repository::open(room_.path(), gate_environment(execution_, plan_, job), git::StartedBy::git));
        shadow_.emplace(std::move(shadow));
        repository = &*shadow_;
      }
      WF_ASSIGN(ModifiedFiles now, ModifiedFiles::from_now(*repository));
      look.emplace(std::move(now));
    }
    files = &*look;
    return {};
  }

  using Contents = std::map<std::string, std::string>;

  // What stands in the place of files that are away.
  Contents contents_aside() const {
    Contents contents;
    if (execution_.isolation == nullptr) return contents;
    for (const std::string& path : execution_.isolation->paths()) {
      auto content = os::read_file(execution_.session.repository.location().worktree / path);
      if (content) contents[path] = std::move(*content);
    }
    return contents;
  }

  // What the hook has made of them is merged into the user's. Where that cannot be, it is not taken for a fix, so that
  // it is kept aside: it may be what the user has just saved.
  void note_written_aside(const Contents& before) const {
    for (const auto& [path, content] : before) {
      Isolation& isolation = *execution_.isolation;
      if (!isolation.is_foreign(path)) continue;
      const auto now = os::read_file(execution_.session.repository.location().worktree / path);
      const auto users = os::read_file(isolation.users_file(path));
      if (!now || !users || !merged_with_users_line_ends(content, *now, *users)) continue;
      isolation.note_fix(path, content, *now);
      isolation.note_settled(path);
    }
  }

  void conclude_modified(const Job& job, GateResult& result, const std::vector<std::string>& modified) const {
    const bool came_to_its_end =
        result.outcome == Outcome::passed || result.outcome == Outcome::failed || result.outcome == Outcome::warned;
    result.fixed_files = modified;
    if (!came_to_its_end) return;
    std::string reason = "files were modified by this hook";
    if (result.exit_code != 0) reason = fmt::format("exit code {}; {}", result.exit_code, reason);
    constexpr std::size_t k_most_named = 3;
    const std::size_t named = std::min(modified.size(), k_most_named);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < named; ++i) names.push_back(shown(modified[i]));
    reason += fmt::format(" ({}{})", join(names, ", "),
                          named < modified.size() ? fmt::format(" and {} more", modified.size() - named) : "");
    if (job.commands == CommandsIn::place && execution_.request.event == config::Event::pre_commit)
      reason += ": look, `git add` them and commit again";
    conclude(result, plan_, job, Outcome::failed, std::move(reason));
  }

  // What people are shown goes there too, behind what is there.
  void write_log(const Job& job, GateResult& result) const {
    const std::string& file = job.gate->hook->log_file;
    const bool is_shown = result.shows_output || result.outcome != Outcome::passed;
    if (file.empty() || !is_shown || result.output.empty()) return;
    const os::Path path = execution_.session.repository.location().worktree / file;
    const Status written = os::append_file(path, std::string(trim(result.output)) + "\n");
    if (!written) result.output += fmt::format("its log_file cannot be written: {}\n", written.error().message);
  }

  Execution& execution_;
  const Plan& plan_;
  Target& target_;
  ShadowRoom room_;
  std::vector<GateResult> known_;
  std::vector<GateResult> results_;
  std::string stopper_;  // the hook that has stopped all later ones
  std::optional<git::Repository> shadow_;
  std::optional<ModifiedFiles> in_worktree_;
  std::optional<ModifiedFiles> in_shadow_;
  bool is_shadow_changed_ = false;
};

}  // namespace

std::vector<GateResult> run_hooks(Execution& execution, const Plan& plan, Target& target,
                                  const std::vector<GateResult>& done) {
  return HookRun(execution, plan, target, done).run();
}

}  // namespace wf::run
