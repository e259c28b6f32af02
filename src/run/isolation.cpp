#include "run/isolation.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

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

enum class LineEnds : std::uint8_t { none, lf, crlf, mixed };

LineEnds line_ends_of(std::string_view text) {
  LineEnds ends = LineEnds::none;
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    const LineEnds here = at > 0 && text[at - 1] == '\r' ? LineEnds::crlf : LineEnds::lf;
    if (ends != LineEnds::none && ends != here) return LineEnds::mixed;
    ends = here;
  }
  return ends;
}

std::string with_line_ends(std::string_view text, LineEnds ends) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_end = text[i] == '\n' || (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n');
    if (!is_end) {
      result += text[i];
      continue;
    }
    if (text[i] == '\r') ++i;
    result += ends == LineEnds::crlf ? "\r\n" : "\n";
  }
  return result;
}

// What a note says before the index gets a fix.
constexpr std::string_view k_being_staged = "?";

// A killed run's fixes of files that were set aside, by what it noted when it staged them: they are taken out of the
// index again. While git commits a temporary index it holds the lock of its own, so there the fix is merged instead, or
// where it collides the next run takes it out.
class LeftFixes {
 public:
  LeftFixes(const git::Repository& repository, const state::Folders& folders, os::Environment environment)
      : repository_(repository), folders_(folders), environment_(std::move(environment)) {}

  Result<Fate> fate_of(const state::ChangedStandIn& stand_in) {
    const auto before = git::index_entry_of(stand_in.path, stand_in.staged);
    if (!before) return Fate();
    WF_ASSIGN(const git::Repository* index, real_index());
    const auto now = index->reader().index_entry(stand_in.path);
    if (!now) return Fate();
    WF_ASSIGN(const bool was_written_since, is_unstaged(stand_in.path));
    if (git::text_of(*now) == stand_in.staged) return was_written_since ? Fate() : Fate{Fate::Kind::drop};
    const bool is_ours =
        !stand_in.note.empty() && (stand_in.note == k_being_staged || git::text_of(*now) == stand_in.note);
    if (!is_ours) return Fate();
    Fate fate{Fate::Kind::drop};
    if (has_own_index(repository_)) {
      WF_TRY(index->stage_entries({*before}));
    } else if (auto merged = merged_with_fix(*index, *before, *now, stand_in.users)) {
      fate = Fate{Fate::Kind::merge, std::move(*merged)};
    } else {
      WF_TRY(state::keep_for_later(folders_, {stand_in.path, git::text_of(*now), stand_in.staged}));
    }
    fate.has_rescue = was_written_since;
    return fate;
  }

 private:
  Result<const git::Repository*> real_index() {
    if (has_own_index(repository_)) return &repository_;
    if (!real_) {
      environment_.unset("GIT_INDEX_FILE");
      WF_ASSIGN(git::Repository real,
                git::Repository::open(repository_.location().worktree, environment_, git::StartedBy::git));
      real_.emplace(std::move(real));
    }
    return &*real_;
  }

  Result<bool> is_unstaged(const std::string& path) {
    WF_ASSIGN(const git::Repository* index, real_index());
    if (!state_) {
      WF_ASSIGN(git::WorktreeState state, index->reader().worktree_state(git::Untracked::leave_out));
      state_ = std::move(state);
    }
    return std::binary_search(state_->unstaged.begin(), state_->unstaged.end(), path);
  }

  // Nothing when they collide: the user's text stays.
  static std::optional<std::string> merged_with_fix(const git::Repository& index, const git::IndexEntry& before,
                                                    const git::IndexEntry& after, const os::Path& users) {
    const auto base = index.reader().blob(before.oid);
    const auto fixed = index.reader().blob(after.oid);
    const auto text = os::read_file(users);
    if (!base || !fixed || !text) return std::nullopt;
    return merged_with_users_line_ends(*base, *fixed, *text);
  }

  const git::Repository& repository_;
  const state::Folders& folders_;
  os::Environment environment_;
  std::optional<git::Repository> real_;
  std::optional<git::WorktreeState> state_;
};

}  // namespace

std::optional<std::string> merged_with_users_line_ends(const std::string& base, const std::string& fixed,
                                                       const std::string& users) {
  const LineEnds staged = line_ends_of(base);
  const LineEnds theirs = line_ends_of(users);
  const bool differ = staged != theirs && (staged == LineEnds::lf || staged == LineEnds::crlf) &&
                      (theirs == LineEnds::lf || theirs == LineEnds::crlf);
  if (!differ) return git::merged(base, fixed, users);
  return git::merged(with_line_ends(base, theirs), with_line_ends(fixed, theirs), users);
}

// Attributes say what a checkout writes, so those that are staged have to be in place before all else.
Result<bool> Isolation::set_aside(const std::vector<std::string>& paths, const std::vector<std::string>& intended) {
  std::vector<git::IndexEntry> attributes;
  std::vector<git::IndexEntry> others;
  for (const std::string& path : paths) {
    auto entry = session_->repository.reader().index_entry(path);
    const bool is_committed =
        entry && entry->mode != git::k_mode_submodule && !std::binary_search(intended.begin(), intended.end(), path);
    if (!is_committed || has(path)) continue;
    (base_name(path) == ".gitattributes" ? attributes : others).push_back(std::move(*entry));
  }
  for (const std::vector<git::IndexEntry>* batch : {&attributes, &others}) {
    WF_ASSIGN(const bool is_possible, exchange(*batch));
    if (!is_possible) return false;
  }
  return true;
}

Result<bool> Isolation::exchange(const std::vector<git::IndexEntry>& entries) {
  if (entries.empty()) return true;
  WF_ASSIGN(const bool is_possible, begin());
  if (!is_possible) return false;
  std::vector<std::string> paths;
  std::vector<state::AsideFile> files;
  for (const git::IndexEntry& entry : entries) {
    paths.push_back(entry.path);
    files.push_back({entry.path, has_own_index(session_->repository) ? git::text_of(entry) : ""});
  }
  WF_TRY(session_->repository.check_out_staged(paths, aside_->stand_ins()));
  WF_TRY(aside_->exchange(files));
  for (const git::IndexEntry& entry : entries) {
    staged_[entry.path] = entry;
    prints_[entry.path] = state::print_of(session_->repository.location().worktree / entry.path);
  }
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
  Fix& fix = fixes_.try_emplace(path, Fix{before, {}, {}}).first->second;
  fix.after = after;
  fix.print = state::print_of(session_->repository.location().worktree / path);
  if (after != before) fix.is_settled = false;
}

void Isolation::note_settled(const std::string& path) {
  if (const auto fix = fixes_.find(path); fix != fixes_.end()) fix->second.is_settled = true;
}

// A folder in the place of something else of the user's, in which there is nothing but what we and fixers have written:
// the fixes are in the index, and the user has no such files.
bool Isolation::is_known_folder(const std::string& path) const {
  const std::string prefix = path + "/";
  std::size_t known = 0;
  for (auto file = staged_.lower_bound(prefix); file != staged_.end() && file->first.starts_with(prefix); ++file) {
    if (is_foreign(file->first)) return false;
    ++known;
  }
  std::error_code error;
  std::size_t found = 0;
  const os::Path folder = session_->repository.location().worktree / path;
  for (auto it = std::filesystem::recursive_directory_iterator(folder, error);
       !error && it != std::filesystem::recursive_directory_iterator(); it.increment(error))
    found += it->is_directory(error) && !it->is_symlink(error) ? 0 : 1;
  return !error && known > 0 && found == known;
}

Status Isolation::note_staging(const std::string& path, const std::optional<git::IndexEntry>& entry) const {
  if (!aside_ || !has(path)) return {};
  return aside_->note(path, entry ? git::text_of(*entry) : std::string(k_being_staged));
}

bool Isolation::is_foreign(const std::string& path) const {
  if (!has(path)) return false;
  const Key now = state::print_of(session_->repository.location().worktree / path);
  const auto fix = fixes_.find(path);
  return now != prints_.at(path) && (fix == fixes_.end() || now != fix->second.print);
}

std::vector<std::string> Isolation::paths() const {
  std::vector<std::string> paths;
  for (const auto& [path, entry] : staged_) paths.push_back(path);
  return paths;
}

os::Path Isolation::users_file(const std::string& path) const {
  if (aside_ && has(path)) return aside_->users_file(path);
  return session_->repository.location().worktree / path;
}

// What fixers did is merged into the user's text. Where that cannot be, the index gets back what it had first, so that
// a kill in between leaves no fix there that the user's text would undo. What somebody else has written over a fix is
// rescued, and the fix is merged all the same.
Result<Fate> Isolation::fate_of(const state::ChangedStandIn& stand_in, End& end) const {
  const auto fix = fixes_.find(stand_in.path);
  if (fix == fixes_.end()) return is_known_folder(stand_in.path) ? Fate{Fate::Kind::drop} : Fate();
  const bool was_overwritten = is_foreign(stand_in.path);
  WF_ASSIGN(Fate fate, fate_of_fix(stand_in, fix->second, was_overwritten, end));
  fate.has_rescue = was_overwritten;
  return fate;
}

Result<Fate> Isolation::fate_of_fix(const state::ChangedStandIn& stand_in, const Fix& fix, bool was_overwritten,
                                    End& end) const {
  const auto status = os::status_of(stand_in.users);
  if (!status) return Fate{Fate::Kind::drop};  // the user has deleted it: the fix is in the index alone
  if (status->type == os::FileType::regular) {
    if (fix.after == fix.base) return Fate{Fate::Kind::drop};
    if (!fix.is_settled) return give_up(stand_in.path, end);
    WF_ASSIGN(const std::string users, os::read_file(stand_in.users));
    const bool is_mode_staged = status->is_executable() == (staged_.at(stand_in.path).mode == git::k_mode_executable);
    if (users == fix.base && is_mode_staged && !was_overwritten) return Fate{Fate::Kind::stay};
    if (auto both = merged_with_users_line_ends(fix.base, fix.after, users)) {
      end.merged.push_back(stand_in.path);
      return Fate{Fate::Kind::merge, std::move(*both)};
    }
  }
  return give_up(stand_in.path, end);
}

Result<Fate> Isolation::give_up(const std::string& path, End& end) const {
  if (!fixes_.contains(path)) return Fate();
  WF_TRY(session_->repository.stage_entries({staged_.at(path)}));
  end.collisions.push_back(path);
  Fate fate{Fate::Kind::drop};
  fate.has_rescue = is_foreign(path);
  return fate;
}

Result<Isolation::End> Isolation::end() {
  End end;
  if (!aside_) return end;
  auto all = aside_->put_back([&](const state::ChangedStandIn& it) { return fate_of(it, end); });
  if (!all) {  // no space to merge, perhaps; going back needs none
    end.notes.push_back(all.error().message);
    all = aside_->put_back([&](const state::ChangedStandIn& it) { return give_up(it.path, end); });
  }
  WF_TRY(all);
  add_kept(*all, end.notes);
  WF_TRY(look_again_at(end.merged));
  aside_.reset();
  staged_.clear();
  prints_.clear();
  fixes_.clear();
  return end;
}

// Git believes a file to be changed whose size is not the one that it noted when it staged the fix, and the user's file
// may have other line ends than that had. An entry that is staged by its id has no size: git looks at the file.
Status Isolation::look_again_at(const std::vector<std::string>& merged) const {
  std::vector<git::IndexEntry> entries;
  for (const std::string& path : merged) {
    if (auto entry = session_->repository.reader().index_entry(path)) entries.push_back(std::move(*entry));
  }
  return entries.empty() ? Status() : session_->repository.stage_entries(entries);
}

Result<std::vector<std::string>> put_back_left_behind(const git::Repository& repository, const state::Folders& folders,
                                                      const os::Environment& environment) {
  if (has_own_index(repository)) {
    const std::vector<state::CarriedFix> waiting = state::take_kept_for_later(folders);
    if (!waiting.empty()) {
      WF_TRY(stage_carried(repository, environment, waiting));
      WF_TRY(repository.reader().reload_index());
    }
  }
  LeftFixes fixes(repository, folders, environment);
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

Status stage_carried(const git::Repository& repository, os::Environment environment,
                     const std::vector<state::CarriedFix>& fixes) {
  environment.unset("GIT_INDEX_FILE");
  WF_ASSIGN(const git::Repository own,
            git::Repository::open(repository.location().worktree, environment, git::StartedBy::git));
  std::vector<git::IndexEntry> entries;
  for (const state::CarriedFix& fix : fixes) {
    const auto now = own.reader().index_entry(fix.path);
    const auto after = git::index_entry_of(fix.path, fix.after);
    if (now && after && git::text_of(*now) == fix.before) entries.push_back(*after);
  }
  return entries.empty() ? Status() : own.stage_entries(entries);
}

}  // namespace wf::run
