// SetAside: what is not staged steps out of the worktree while commands run, and back. Nothing is copied: the user's
// file and a stand-in (what is staged) exchange their places by one rename, and back by another, so that a kill or a
// full disk at any moment leaves both whole. Which of the two stands where is seen by their inodes, so that going back
// can be begun anew as often as it takes.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/checksum.h"
#include "state/folders.h"

namespace wf::state {

// What a file or folder is, without reading it: type, inode, size, times; of a folder also of all that is in it.
Key print_of(const os::Path& path);

// A file that steps aside, and what is staged there in the caller's words, which come back with AskFate.
struct AsideFile {
  std::string path;
  std::string staged;
};

// A stand-in that somebody changed or deleted while the user's file was away.
struct ChangedStandIn {
  const std::string& path;    // from the top of the worktree: there it stands, if it does
  const std::string& staged;  // AsideFile's; empty for what was in the way
  os::Path users;             // where the user's file is now; not there when the user has deleted it
  const std::string& note;    // the last note() about it; empty: none
};

// What shall become of it: `rescue` keeps both; the others are for changes that are known and kept elsewhere, as a fix
// is that is in the index.
struct Fate {
  enum class Kind : std::uint8_t {
    rescue,  // it goes to the folder `rescue`, and the user's file comes back
    drop,    // the user's file comes back
    stay,    // it takes the place of the user's file, which held nothing else
    merge,   // `merged` takes the place of both
  };
  Kind kind = Kind::rescue;
  std::string merged = {};
  bool has_rescue = false;  // with `drop` and `merge`: what stands there goes to the folder `rescue` first
};
using AskFate = std::function<Result<Fate>(const ChangedStandIn&)>;

struct PutBack {
  std::string path;
  bool has_moved = false;  // it was away until now
  os::Path kept;           // where the changed stand-in lies now; empty: there is none
};

class SetAside {
 public:
  // The folder for stand-ins; nothing has moved yet. Nothing when the file system cannot exchange files, or the state
  // is on another one than the worktree. The caller holds the run lock as long as this lives. Errors: io.
  static Result<std::optional<SetAside>> make(const Folders& folders, const os::Path& worktree,
                                              const std::string& run_id);
  SetAside(SetAside&& other) noexcept;
  SetAside& operator=(SetAside&&) = delete;
  SetAside(const SetAside&) = delete;
  SetAside& operator=(const SetAside&) = delete;
  ~SetAside();  // puts back what still is away

  // Where the caller lays a stand-in for each path of the next exchange(), under its path; another folder each time.
  os::Path stand_ins() const { return stand_ins_of(batch_); }
  // Exchanges the user's files with their stand-ins. What stands in the way of a path (a file where its folder should
  // be) steps aside with it. Errors: io; then all of these files are back.
  Status exchange(const std::vector<AsideFile>& files);
  // Keeps a word about a path that is away, for whoever puts it back after a kill. Errors: io.
  Status note(const std::string& path, const std::string& text) const;
  // Where the user's file of a path that is away lies; or would lie, were it not deleted.
  os::Path users_file(const std::string& path) const;
  // Puts everything back; `ask` is asked about stand-ins that were changed. May be called again after an error.
  // Errors: io; what could not be put back stays where it is, for the next attempt.
  Result<std::vector<PutBack>> put_back(const AskFate& ask);

  // Puts back what runs that were killed have left. Takes the run lock; nothing when another run has it, and is at
  // work. Errors: io.
  static Result<std::vector<PutBack>> put_back_left_behind(const Folders& folders, const AskFate& ask);

 private:
  // One path that steps aside.
  struct Unit {
    std::string path;
    std::size_t batch = 0;                    // of the exchange
    std::optional<std::uint64_t> user_inode;  // none: the user has deleted it
    std::uint64_t inode = 0;                  // of the stand-in
    Key print;                                // of the stand-in, before anybody could change it
    std::string staged;                       // AsideFile's; empty for what was in the way
    std::string note;                         // the last note()
    std::string made_folder;                  // the uppermost folder that had to be made for it; empty: none
    std::uint64_t final_inode = 0;            // of what takes the place of both; 0: nothing yet
    os::Path kept;                            // PutBack's
  };

  SetAside(Folders folders, os::Path folder, os::Path worktree)
      : folders_(std::move(folders)), folder_(std::move(folder)), worktree_(std::move(worktree)) {}

  static Result<SetAside> open(const Folders& folders, const os::Path& folder);
  os::Path stand_ins_of(std::size_t batch) const { return folder_ / "stand-ins" / std::to_string(batch); }
  os::Path held(const Unit& unit) const { return stand_ins_of(unit.batch) / unit.path; }
  os::Path here(const Unit& unit) const { return worktree_ / unit.path; }
  Unit unit_of(const AsideFile& file) const;
  Status write_manifest() const;
  Status read_manifest();
  Status append_note(std::string_view kind, const std::string& path, const std::string& text) const;
  void read_notes();
  const Unit* find(const std::string& path) const;
  bool is_untouched(const Unit& unit) const;
  Status step_aside(const Unit& unit) const;
  Result<PutBack> put_back(Unit& unit, const AskFate& ask);
  Status settle(Unit& unit, const Fate& fate);
  Status bring_back(const Unit& unit) const;
  Status merge(Unit& unit, const std::string& content);
  Status leave_in_place(Unit& unit) const;
  Status rescue(Unit& unit) const;
  void remove_made_folders(const Unit& unit) const;
  os::Path manifest() const { return folder_ / "manifest"; }
  os::Path notes() const { return folder_ / "notes"; }

  Folders folders_;
  os::Path folder_;
  os::Path worktree_;
  std::vector<Unit> units_;
  std::unordered_map<std::string, std::size_t> places_;  // in that, by path
  std::size_t batch_ = 0;
  std::size_t merged_count_ = 0;
};

}  // namespace wf::state
