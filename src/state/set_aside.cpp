// The manifest (docs/formats.md) is durable before the first file moves, and removed after the last is back. In between
// each unit is in one of these states, told by inodes alone:
//   the user's file in the worktree, the stand-in in our folder    not yet away, or back
//   the stand-in in the worktree, the user's file in our folder    away
//   something else in the worktree, the user's file in our folder  away, and somebody (a fixer, an editor) wrote there
#include "state/set_aside.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "os/lock.h"
#include "state/sealed.h"

namespace wf::state {

namespace {

constexpr std::string_view k_name = "wf-set-aside";
constexpr int k_version = 1;
constexpr std::size_t k_most_bytes = std::size_t{256} * 1024 * 1024;
constexpr std::size_t k_most_synced_alone = 32;  // files; above, one sync of the whole file system is faster
// Kinds of notes: the caller's, and what takes the place of both files, by its inode.
constexpr std::string_view k_users_note = "note";
constexpr std::string_view k_final_note = "final";

os::Path parent_folder(const Folders& folders) { return folders.own / "set-aside"; }

void add_print(KeyBuilder& key, const os::Path& path) {
  const auto status = os::status_of(path);
  if (!status) return;
  key.add(static_cast<std::uint64_t>(status->type)).add(status->mode).add(status->inode);
  if (status->type == os::FileType::directory) {
    // Its own time changes with what is written beside.
    for (const std::string& name : os::list_directory(path)) {
      key.add(name);
      add_print(key, path / name);
    }
    return;
  }
  key.add(status->size).add(static_cast<std::uint64_t>(status->modified_ns));
}

// Tried where nothing can be lost. Errors: io, when not even that can be written.
Result<bool> can_exchange(const os::Path& folder, const os::Path& worktree) {
  const auto ours = os::status_of(folder);
  const auto theirs = os::status_of(worktree);
  if (!ours || !theirs || ours->device != theirs->device) return false;
  WF_TRY(os::replace_file(folder / "one", ""));
  WF_TRY(os::replace_file(folder / "other", ""));
  return os::exchange_files(folder / "one", folder / "other").has_value();
}

Result<Fate> ask_nobody(const ChangedStandIn& /*stand_in*/) { return Fate(); }

// Git knows of the owner's x alone; what else the user allows of a file, a fixed one shall allow too.
void take_over_permissions(const os::FileStatus& users, const os::Path& stand_in) {
  const auto ours = os::status_of(stand_in);
  const bool are_files =
      ours && ours->type == os::FileType::regular && users.type == os::FileType::regular && users.mode != ours->mode;
  if (are_files && users.is_executable() == ours->is_executable()) (void)os::set_mode(stand_in, users.mode);
}

std::string number_text(std::optional<std::uint64_t> number) { return number ? std::to_string(*number) : "-"; }

}  // namespace

Key print_of(const os::Path& path) {
  KeyBuilder key;
  add_print(key, path);
  return key.key();
}

Result<std::optional<SetAside>> SetAside::make(const Folders& folders, const os::Path& worktree,
                                               const std::string& run_id) {
  WF_TRY(os::make_directories(parent_folder(folders)));
  WF_ASSIGN(os::Path folder, os::make_temporary_directory(run_id + "-", parent_folder(folders)));
  SetAside aside(folders, std::move(folder), worktree);
  WF_TRY(os::make_directories(aside.stand_ins()));
  WF_ASSIGN(const bool is_possible, can_exchange(aside.folder_, worktree));
  if (!is_possible) return std::optional<SetAside>();
  return std::optional(std::move(aside));
}

SetAside::SetAside(SetAside&& other) noexcept
    : folders_(std::move(other.folders_)),
      folder_(std::exchange(other.folder_, {})),
      worktree_(std::move(other.worktree_)),
      units_(std::move(other.units_)),
      places_(std::move(other.places_)),
      batch_(other.batch_),
      merged_count_(other.merged_count_) {}

SetAside::~SetAside() {
  if (!folder_.empty()) (void)put_back(ask_nobody);
}

Status SetAside::exchange(const std::vector<AsideFile>& files) {
  const std::size_t known = units_.size();
  for (const AsideFile& file : files) {
    Unit unit = unit_of(file);
    if (places_.try_emplace(unit.path, units_.size()).second) units_.push_back(std::move(unit));
  }
  ++batch_;
  Status moved = write_manifest();
  for (std::size_t i = known; i < units_.size() && moved; ++i) moved = step_aside(units_[i]);
  if (moved) return {};
  for (; units_.size() > known; units_.pop_back()) {
    WF_TRY(put_back(units_.back(), ask_nobody));
    places_.erase(units_.back().path);
  }
  return moved;
}

const SetAside::Unit* SetAside::find(const std::string& path) const {
  const auto place = places_.find(path);
  return place == places_.end() ? nullptr : &units_[place->second];
}

os::Path SetAside::users_file(const std::string& path) const {
  const Unit* unit = find(path);
  return unit == nullptr ? worktree_ / path : held(*unit);
}

bool SetAside::is_untouched(const Unit& unit) const {
  const auto now = os::status_of(here(unit));
  return now && now->inode == unit.inode && print_of(here(unit)) == unit.print;
}

// One line each; the last one of its kind about a path counts.
Status SetAside::append_note(std::string_view kind, const std::string& path, const std::string& text) const {
  return os::append_file(notes(), "\n" + sealed_line(fmt::format("{} {} ={}", kind, escaped(path), escaped(text))));
}

Status SetAside::note(const std::string& path, const std::string& text) const {
  return append_note(k_users_note, path, text);
}

void SetAside::read_notes() {
  const auto bytes = read_bounded(notes(), k_most_bytes);
  for (const std::string_view line : split(bytes ? *bytes : std::string_view(), '\n')) {
    const auto words = split(unsealed_line(line).value_or(""), ' ');
    const auto path = words.size() == 3 ? unescaped(words[1]) : std::nullopt;
    const auto place = places_.find(path.value_or(""));
    if (place == places_.end()) continue;
    const std::string text = unescaped(words[2].substr(1)).value_or("");
    if (words[0] == k_users_note) units_[place->second].note = text;
    if (words[0] == k_final_note)
      units_[place->second].final_inode = static_cast<std::uint64_t>(to_number(text).value_or(0));
  }
}

// The path itself, or the first thing on the way to it that is no folder.
SetAside::Unit SetAside::unit_of(const AsideFile& file) const {
  const std::string& path = file.path;
  Unit unit;
  unit.batch = batch_;
  for (std::size_t slash = path.find('/');; slash = path.find('/', slash + 1)) {
    unit.path = path.substr(0, slash);
    const auto here = os::status_of(worktree_ / unit.path);
    if (!here && slash != std::string::npos && unit.made_folder.empty()) unit.made_folder = unit.path;
    const bool is_on_the_way = slash != std::string::npos && (!here || here->type == os::FileType::directory);
    if (is_on_the_way) continue;
    if (here) unit.user_inode = here->inode;
    if (here) take_over_permissions(*here, stand_ins() / unit.path);
    break;
  }
  if (unit.path == path) unit.staged = file.staged;
  if (const auto there = os::status_of(held(unit))) unit.inode = there->inode;
  unit.print = print_of(held(unit));
  return unit;
}

Status SetAside::write_manifest() const {
  std::string body = fmt::format("worktree: {}\n", escaped(worktree_.native()));
  for (const Unit& unit : units_) {
    body += fmt::format("unit: {} {} {} {} {} ={} ={}\n", unit.batch, escaped(unit.path), number_text(unit.user_inode),
                        unit.inode, unit.print.hex(), escaped(unit.made_folder), escaped(unit.staged));
  }
  return os::replace_file(manifest(), sealed(k_name, k_version, body), 0600, os::Durable::yes);
}

// Without a manifest nothing has moved yet, or all is back.
Result<SetAside> SetAside::open(const Folders& folders, const os::Path& folder) {
  SetAside aside(folders, folder, {});
  if (!os::exists(aside.manifest())) return aside;
  Status status = aside.read_manifest();
  if (status) {
    aside.read_notes();
    return aside;
  }
  aside.folder_.clear();  // hands off
  return tl::unexpected<Error>(std::move(status.error()));
}

Status SetAside::read_manifest() {
  const auto bytes = read_bounded(manifest(), k_most_bytes);
  const auto body = bytes ? unsealed(k_name, k_version, *bytes) : std::nullopt;
  if (!body) {
    return fail(ErrorKind::io, fmt::format("{} is damaged", shown(manifest().native())),
                fmt::format("files that were set aside lie in {}", shown((folder_ / "stand-ins").native())));
  }
  for (const std::string_view line : lines(*body)) {
    const std::vector<std::string_view> words = split(line, ' ');
    if (words[0] == "worktree:" && words.size() == 2) worktree_ = unescaped(words[1]).value_or("");
    if (words[0] != "unit:" || words.size() != 8) continue;
    Unit unit;
    unit.batch = static_cast<std::size_t>(to_number(words[1]).value_or(0));
    unit.path = unescaped(words[2]).value_or("");
    if (words[3] != "-") unit.user_inode = to_number(words[3]).value_or(0);
    unit.inode = static_cast<std::uint64_t>(to_number(words[4]).value_or(0));
    unit.print = Key::from_hex(words[5]).value_or(Key());
    unit.made_folder = unescaped(words[6].substr(1)).value_or("");
    unit.staged = unescaped(words[7].substr(1)).value_or("");
    places_[unit.path] = units_.size();
    units_.push_back(std::move(unit));
  }
  return {};
}

Status SetAside::step_aside(const Unit& unit) const {
  if (unit.user_inode) return os::exchange_files(held(unit), here(unit));
  WF_TRY(os::make_directories(here(unit).parent_path()));
  return os::rename_to_new(held(unit), here(unit));
}

// The last one first: what stepped aside later may stand below what did earlier.
Result<std::vector<PutBack>> SetAside::put_back(const AskFate& ask) {
  std::vector<PutBack> results;
  Status all;
  for (auto unit = units_.rbegin(); unit != units_.rend(); ++unit) {  // NOLINT(modernize-loop-convert): backwards
    auto result = put_back(*unit, ask);
    if (result) {
      results.push_back(std::move(*result));
    } else if (all) {
      all = tl::unexpected<Error>(result.error());
    }
  }
  WF_TRY(all);
  if (merged_count_ > k_most_synced_alone) WF_TRY(os::sync_file_system(folder_));
  WF_TRY(os::remove_file(manifest()));
  (void)os::remove_tree(std::exchange(folder_, {}));  // without a manifest it is nothing but garbage
  units_.clear();
  places_.clear();
  std::reverse(results.begin(), results.end());
  return results;
}

Result<PutBack> SetAside::put_back(Unit& unit, const AskFate& ask) {
  const auto now = os::status_of(here(unit));
  const bool is_final = now && unit.final_inode != 0 && now->inode == unit.final_inode;
  const bool is_users = now && unit.user_inode && now->inode == *unit.user_inode;
  if (is_final || is_users) return PutBack{unit.path, false, unit.kept};
  const bool is_half_fixed = !unit.note.empty();  // by a run that was killed: there is more to it than files
  if (!now && !unit.user_inode && !is_half_fixed) {
    remove_made_folders(unit);
    return PutBack{unit.path, false, unit.kept};
  }
  const auto users = os::status_of(held(unit));
  if (unit.user_inode && (!users || users->inode != *unit.user_inode)) {
    return fail(ErrorKind::io,
                fmt::format("{} was set aside and is not in {} any more", shown(unit.path), shown(folder_.native())),
                "if your file is where it should be, remove that folder");
  }
  Fate fate{Fate::Kind::drop};
  if (!is_untouched(unit)) {
    WF_ASSIGN(fate, ask({unit.path, unit.staged, held(unit), unit.note}));
  }
  WF_TRY(settle(unit, fate));
  return PutBack{unit.path, true, unit.kept};
}

Status SetAside::settle(Unit& unit, const Fate& fate) {
  if (fate.kind == Fate::Kind::stay) return leave_in_place(unit);
  const bool wants_rescue = fate.kind == Fate::Kind::rescue || fate.has_rescue;
  if (wants_rescue && os::exists(here(unit))) WF_TRY(rescue(unit));
  if (fate.kind == Fate::Kind::merge) return merge(unit, fate.merged);
  return bring_back(unit);
}

// What still stands there may go.
Status SetAside::bring_back(const Unit& unit) const {
  const bool is_free = !os::exists(here(unit));
  if (!unit.user_inode) {
    WF_TRY(os::make_directories(held(unit).parent_path()));
    if (!is_free) WF_TRY(os::rename_to_new(here(unit), held(unit)));
    remove_made_folders(unit);
    return {};
  }
  if (!is_free) return os::exchange_files(held(unit), here(unit));
  WF_TRY(os::make_directories(here(unit).parent_path()));
  return os::rename_to_new(held(unit), here(unit));
}

// The user has deleted the file, perhaps with the folders around it.
void SetAside::remove_made_folders(const Unit& unit) const {
  if (unit.made_folder.empty()) return;
  const os::Path uppermost = worktree_ / unit.made_folder;
  for (os::Path folder = here(unit).parent_path(); os::remove_empty_directory(folder); folder = folder.parent_path()) {
    if (folder == uppermost) break;
  }
}

// What was merged is written beside first, and known by its inode before it is there. Many are made durable at once,
// before the user's own files go (put_back).
Status SetAside::merge(Unit& unit, const std::string& content) {
  const os::Path merged = folder_ / "merged";
  const std::uint32_t mode = os::status_of(held(unit)).value_or(os::FileStatus()).mode;
  const os::Durable durable = ++merged_count_ > k_most_synced_alone ? os::Durable::no : os::Durable::yes;
  WF_TRY(os::replace_file(merged, content, mode, durable));
  WF_TRY(os::set_mode(merged, mode));
  unit.final_inode = os::status_of(merged).value_or(os::FileStatus()).inode;
  WF_TRY(append_note(k_final_note, unit.path, std::to_string(unit.final_inode)));
  WF_TRY(os::make_directories(here(unit).parent_path()));
  return os::rename_file(merged, here(unit));
}

Status SetAside::leave_in_place(Unit& unit) const {
  unit.final_inode = os::status_of(here(unit)).value_or(os::FileStatus()).inode;
  return append_note(k_final_note, unit.path, std::to_string(unit.final_inode));
}

// It goes before the user's file comes back, so that there is no moment in which it is in a folder that may be removed.
Status SetAside::rescue(Unit& unit) const {
  os::Path place = folders_.shared / "rescue" / folder_.filename() / unit.path;
  WF_TRY(os::make_directories(place.parent_path()));
  while (os::exists(place)) place += "~";
  WF_TRY(os::rename_to_new(here(unit), place));
  unit.kept = std::move(place);
  return {};
}

Result<std::vector<PutBack>> SetAside::put_back_left_behind(const Folders& folders, const AskFate& ask) {
  std::vector<PutBack> results;
  const std::vector<std::string> names = os::list_directory(parent_folder(folders));
  if (names.empty()) return results;
  const auto lock = os::Lock::take(folders.run_lock(), os::Sharing::exclusive, {});
  if (!lock && lock.error().kind == ErrorKind::busy) return results;
  if (!lock) return tl::unexpected<Error>(lock.error());
  for (const std::string& name : names) {
    WF_ASSIGN(SetAside aside, open(folders, parent_folder(folders) / name));
    WF_ASSIGN(std::vector<PutBack> back, aside.put_back(ask));
    std::move(back.begin(), back.end(), std::back_inserter(results));
  }
  return results;
}

}  // namespace wf::state
