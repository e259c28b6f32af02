// Hook files: telling ours from others', and the single steps of putting a hook in place and taking it out. Each step
// is one link(2) or rename(2), so that there is a working hook before and after it, and a killed run can be repeated.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "state/manifest.h"

namespace wf::state {

// Everybody may run the program, nobody may write to it: `cat > .git/hooks/pre-commit` would else write into the one
// file that all our hooks are names of. rename(2) and unlink(2), by which hooks are replaced, do not care.
inline constexpr std::uint32_t k_program_mode = 0555;

enum class Origin : std::uint8_t {
  missing,
  current,  // holds the program that is being installed
  ours,     // holds what we put there earlier
  changed,  // we put something there, and somebody has changed it since
  foreign,
};

class HookFiles {
 public:
  // `program`: what is being installed, if anything is.
  HookFiles(os::Path folder, const Folders& folders, const std::optional<Manifest>& manifest,
            std::optional<Content> program = std::nullopt);

  os::Path hook(std::string_view event) const { return folder_ / event; }
  os::Path kept(std::string_view event) const;
  const os::Path& folder() const { return folder_; }
  const PlacedHook* listed(std::string_view event) const { return listed_.find(event); }

  Origin origin(std::string_view event);
  // What the hook holds now; nothing when it is no regular file or far too large.
  std::optional<Content> content(std::string_view event);
  // Whether the hook that was there has its second name already, but is still in place: a killed run left it so.
  bool is_being_kept(std::string_view event) const;
  // The hooks in the folder that are ours, whether the manifest lists them or not, sorted.
  std::vector<std::string> ours();
  // The events that have a kept hook, sorted.
  std::vector<std::string> kept_events() const;
  // The names of the backups of an event's hook.
  std::vector<std::string> backups(std::string_view event) const;

 private:
  std::optional<Content> content_of(const os::Path& path);
  bool has_mark(const os::Path& path) const;

  os::Path folder_;
  os::Path private_copy_;
  HooksFolder listed_;
  Content listed_program_;
  std::optional<Content> program_;
  std::map<std::pair<std::uint64_t, std::uint64_t>, Content> seen_;  // by device and inode: all hooks share one
};

// Gives the hook the name NAME.before-wf; it stays in place until something replaces it (where the file system has no
// hard links it does not).
Status keep_hook(const HookFiles& files, std::string_view event);
// The same with the first free NAME.before-wf.N; the name of the backup.
Result<std::string> back_up_hook(const HookFiles& files, std::string_view event);
// Makes the hook a link to the private copy (or a copy of `program`, its content, on another file system), replacing
// what is there in one step.
Status place_hook(const HookFiles& files, const os::Path& private_copy, std::string_view event,
                  std::string_view program);
// Puts the kept hook back in the place of ours, or removes ours.
Status take_out_hook(const HookFiles& files, std::string_view event);
// Removes what killed runs left behind: `program` is what their unfinished copies begin like.
Status remove_leftovers(const HookFiles& files, const Folders& folders, std::string_view program);

}  // namespace wf::state
