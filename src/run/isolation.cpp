#include "run/isolation.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "git/merge.h"

namespace wf::run {

namespace {

using state::Fate;

// With `git commit -a` and `git commit PATH` git works on a temporary one, which is gone when the commit is.
bool has_own_index(const git::Repository& repository) {
  return repository.location().index == repository.location().git_dir / "index";
}

void add_kept(const std::vector<state::PutBack>& all, std::vector<std::string>& sentences) {
  for (const state::PutBack& back : all) {
    if (back.kept.empty()) continue;
    sentences.push_back(fmt::format("{} was written while gates ran: your file is back, and what was written is in {}",
                                    shown(back.path), shown(back.kept.native())));
  }
}

// A killed run's fix of a file that was set aside: it is in the index, and the stand-in shows it.
class LeftFixes {
 public:
  explicit LeftFixes(const git::Repository& repository) : repository_(repository) {}

  Result<Fate> fate_of(const state::ChangedStandIn& stand_in) {
    const auto before = git::index_entry_of(stand_in.path, stand_in.staged);
    const auto now = repository_.reader().index_entry(stand_in.path);
    const bool is_fixed = before && now && git::text_of(*now) != stand_in.staged && has_own_index(repository_);
    if (!is_fixed || is_unstaged(stand_in.path)) return Fate();
    WF_TRY(repository_.stage_entries({*before}));
    return Fate{Fate::Kind::drop, {}};
  }

 private:
  bool is_unstaged(const std::string& path) {
    if (!state_) {
      auto state = repository_.reader().worktree_state();
      if (!state) return true;
      state_ = std::move(*state);
    }
    return std::binary_search(state_->unstaged.begin(), state_->unstaged.end(), path);
  }

  const git::Repository& repository_;
  std::optional<git::WorktreeState> state_;
};

}  // namespace

Result<bool> Isolation::set_aside(const std::vector<std::string>& paths, const std::vector<std::string>& intended) {
  std::vector<std::string> moving;
  std::vector<state::AsideFile> files;
  std::map<std::string, git::IndexEntry> entries;
  for (const std::string& path : paths) {
    const auto entry = session_->repository.reader().index_entry(path);
    const bool is_committed =
        entry && entry->mode != git::k_mode_submodule && !std::binary_search(intended.begin(), intended.end(), path);
    if (!is_committed || has(path)) continue;
    moving.push_back(path);
    files.push_back({path, has_own_index(session_->repository) ? git::text_of(*entry) : ""});
    entries[path] = *entry;
  }
  if (moving.empty()) return true;
  WF_ASSIGN(const bool is_possible, begin());
  if (!is_possible) return false;
  WF_TRY(session_->repository.check_out_staged(moving, aside_->stand_ins()));
  WF_TRY(aside_->exchange(files));
  staged_.merge(entries);
  return true;
}

// Without the lock the state cannot be written.
Result<bool> Isolation::begin() {
  if (is_impossible_ || aside_) return !is_impossible_;
  is_impossible_ = true;
  if (!lock_->is_owned()) return false;
  WF_ASSIGN(auto aside, state::SetAside::make(session_->folders, session_->repository.location().worktree, run_id_));
  if (!aside) return false;
  aside_.emplace(std::move(*aside));
  is_impossible_ = false;
  return true;
}

void Isolation::note_fix(const std::string& path, const std::string& before, const std::string& after) {
  if (!staged_.contains(path)) return;
  Fix& fix = fixes_.try_emplace(path, Fix{before, {}}).first->second;
  fix.print = state::print_of(session_->repository.location().worktree / path);
  if (after != before) fix.is_settled = false;
}

void Isolation::note_settled(const std::string& path) {
  if (const auto fix = fixes_.find(path); fix != fixes_.end()) fix->second.is_settled = true;
}

os::Path Isolation::users_file(const std::string& path) const {
  if (aside_ && has(path)) return aside_->users_file(path);
  return session_->repository.location().worktree / path;
}

// What fixers did is merged into the user's text. Where that cannot be, the index gets back what it had first, so that
// a kill in between leaves no fix there that the user's text would undo.
Result<Fate> Isolation::fate_of(const state::ChangedStandIn& stand_in, std::vector<std::string>& collisions) const {
  const auto fix = fixes_.find(stand_in.path);
  const os::Path here = session_->repository.location().worktree / stand_in.path;
  if (fix == fixes_.end() || state::print_of(here) != fix->second.print) return Fate();
  const auto status = os::status_of(stand_in.users);
  if (!status) return Fate{Fate::Kind::drop, {}};  // the user has deleted it: the fix is in the index alone
  if (status->type == os::FileType::regular) {
    WF_ASSIGN(const std::string users, os::read_file(stand_in.users));
    WF_ASSIGN(const std::string fixed, os::read_file(here));
    const std::string& base = fix->second.base;
    if (fixed == base) return Fate{Fate::Kind::drop, {}};
    if (!fix->second.is_settled) return give_up(stand_in.path, collisions);
    const bool is_mode_staged = status->is_executable() == (staged_.at(stand_in.path).mode == git::k_mode_executable);
    if (users == base && is_mode_staged) return Fate{Fate::Kind::stay, {}};
    if (auto both = git::merged(base, fixed, users)) return Fate{Fate::Kind::merge, std::move(*both)};
  }
  return give_up(stand_in.path, collisions);
}

Result<Fate> Isolation::give_up(const std::string& path, std::vector<std::string>& collisions) const {
  if (!fixes_.contains(path)) return Fate();
  WF_TRY(session_->repository.stage_entries({staged_.at(path)}));
  collisions.push_back(path);
  return Fate{Fate::Kind::drop, {}};
}

Result<Isolation::End> Isolation::end() {
  End end;
  if (!aside_) return end;
  auto all = aside_->put_back([&](const state::ChangedStandIn& it) { return fate_of(it, end.collisions); });
  if (!all) {  // no space to merge, perhaps; going back needs none
    end.notes.push_back(all.error().message);
    all = aside_->put_back([&](const state::ChangedStandIn& it) { return give_up(it.path, end.collisions); });
  }
  WF_TRY(all);
  add_kept(*all, end.notes);
  aside_.reset();
  staged_.clear();
  fixes_.clear();
  return end;
}

Result<std::vector<std::string>> put_back_left_behind(const git::Repository& repository,
                                                      const state::Folders& folders) {
  LeftFixes fixes(repository);
  WF_ASSIGN(const std::vector<state::PutBack> all,
            state::SetAside::put_back_left_behind(
                folders, [&](const state::ChangedStandIn& stand_in) { return fixes.fate_of(stand_in); }));
  std::vector<std::string> sentences;
  const auto count = static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [](const state::PutBack& back) { return back.has_moved; }));
  if (count == 0) return sentences;
  sentences.push_back(fmt::format("a run was killed while {} set aside: {} back",
                                  count == 1 ? "a file was" : fmt::format("{} files were", count),
                                  count == 1 ? "it is" : "they are"));
  add_kept(all, sentences);
  return sentences;
}

}  // namespace wf::run
