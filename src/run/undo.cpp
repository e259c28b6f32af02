#include "run/undo.h"

#include <fmt/format.h>

#include "base/checksum.h"
#include "base/text.h"
#include "git/merge.h"
#include "os/clock.h"
#include "os/process.h"
#include "run/worktree_lock.h"

namespace wf::run {

namespace {

using state::FileMoment;
using state::SnapshotFile;

class Undo {
 public:
  Undo(const git::Repository& repository, const state::Folders& folders, state::Snapshot snapshot)
      : repository_(repository), folders_(folders), snapshot_(std::move(snapshot)) {
    result_.undone = snapshot_.head();
  }

  Result<UndoResult> go(DryRun dry_run) {
    for (const SnapshotFile& file : snapshot_.files()) {
      WF_ASSIGN(FileMoment now, moment_of(file.path));
      WF_ASSIGN(FileMoment wanted, wanted_of(file, now));
      if (wanted == now) continue;
      result_.files.push_back(file.path);
      steps_.push_back({file.path, std::move(now), std::move(wanted)});
    }
    if (dry_run == DryRun::no && !steps_.empty()) WF_TRY(apply());
    return std::move(result_);
  }

 private:
  struct Step {
    std::string path;
    FileMoment now;
    FileMoment wanted;
  };

  Result<FileMoment> moment_of(const std::string& path) const {
    WF_ASSIGN(FileMoment moment, state::file_moment(repository_.location().worktree / path));
    const auto entry = repository_.reader().index_entry(path);
    if (entry) moment.staged = git::text_of(*entry);
    return moment;
  }

  Result<FileMoment> wanted_of(const SnapshotFile& file, const FileMoment& now) {
    FileMoment wanted = now;
    const FileMoment& after = file.after ? *file.after : now;  // who did not come to the end left what is there
    if (file.before.content && now.content) {
      if (auto content = gone_back(*file.before.content, after.content.value_or(""), *now.content)) {
        wanted.content = std::move(content);
        if (now.mode == after.mode) wanted.mode = file.before.mode;
      } else {
        result_.left.push_back(fmt::format("{} has changed since on the same lines: it stays", shown(file.path)));
        return wanted;
      }
    } else if (file.before.content) {
      result_.left.push_back(fmt::format("{} is not there any more", shown(file.path)));
    }
    WF_ASSIGN(wanted.staged, wanted_staged(file, after, now));
    return wanted;
  }

  // The change from `before` to `after` taken out of `now`.
  static std::optional<std::string> gone_back(const std::string& before, const std::string& after,
                                              const std::string& now) {
    if (now == before || now == after) return before;
    return git::merged(after, now, before);
  }

  Result<std::string> wanted_staged(const SnapshotFile& file, const FileMoment& after, const FileMoment& now) {
    if (now.staged == after.staged) return file.before.staged;
    const auto entries = {git::index_entry_of(file.path, file.before.staged),
                          git::index_entry_of(file.path, after.staged), git::index_entry_of(file.path, now.staged)};
    std::vector<std::string> contents;
    for (const auto& entry : entries) {
      if (!entry) return now.staged;  // it was taken out of the index since, or put there
      WF_ASSIGN(std::string content, repository_.reader().blob(entry->oid));
      contents.push_back(std::move(content));
    }
    const auto content = gone_back(contents[0], contents[1], contents[2]);
    if (!content) {
      result_.left.push_back(
          fmt::format("what is staged of {} has changed since on the same lines: it stays", shown(file.path)));
      return now.staged;
    }
    git::IndexEntry entry = *git::index_entry_of(file.path, now.staged);
    WF_ASSIGN(entry.oid, repository_.write_blob(*content));
    return git::text_of(entry);
  }

  // Copies of what is there now come first, so that this can be undone, too.
  Status apply() {
    const os::WallTime now = os::wall_now();
    result_.id = KeyBuilder()
                     .add(snapshot_.head().id)
                     .add(static_cast<std::uint64_t>(os::steady_now().time_since_epoch().count()))
                     .add(static_cast<std::uint64_t>(os::process_id()))
                     .key()
                     .hex()
                     .substr(0, 16);
    state::Snapshot ours(folders_, {result_.id, "undo", now.seconds, 0});
    std::vector<SnapshotFile> files;
    files.reserve(steps_.size());
    for (const Step& step : steps_) files.push_back({step.path, step.now, std::nullopt});
    WF_TRY(ours.add(std::move(files)));
    std::vector<git::IndexEntry> entries;
    for (const Step& step : steps_) {
      WF_TRY(write(step));
      const auto entry = git::index_entry_of(step.path, step.wanted.staged);
      if (entry && step.wanted.staged != step.now.staged) entries.push_back(*entry);
    }
    if (!entries.empty()) WF_TRY(repository_.stage_entries(entries));
    return ours.finish([&](const std::string& path) { return moment_of(path); });
  }

  Status write(const Step& step) const {
    if (step.wanted.content == step.now.content && step.wanted.mode == step.now.mode) return {};
    const os::Path file = repository_.location().worktree / step.path;
    WF_TRY(os::replace_file(file, *step.wanted.content, step.wanted.mode, os::Durable::yes));
    return os::set_mode(file, step.wanted.mode);
  }

  const git::Repository& repository_;
  const state::Folders& folders_;
  state::Snapshot snapshot_;
  UndoResult result_;
  std::vector<Step> steps_;
};

}  // namespace

Result<UndoResult> undo(const git::Repository& repository, const state::Folders& folders, const std::string& id,
                        DryRun dry_run) {
  WorktreeLock lock(folders, false);
  WF_TRY(lock.own());
  WF_ASSIGN(state::Snapshot snapshot, state::Snapshot::load(folders, id));
  return Undo(repository, folders, std::move(snapshot)).go(dry_run);
}

}  // namespace wf::run
