// Manifest: what `wf install` has put where: wf/installed (docs/formats.md). It is written before the first hook is put
// in place and completed after the last, so that an installation that was killed can be finished or taken back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "state/folders.h"

namespace wf::state {

// What identifies the content of a file.
struct Content {
  std::uint64_t size = 0;
  std::uint64_t checksum = 0;

  static Content of(std::string_view bytes);
  bool operator==(const Content&) const = default;
};

struct PlacedHook {
  std::string event;
  Content content;  // as we left it
};

struct HooksFolder {
  os::Path path;
  bool is_made_by_us = false;
  std::vector<PlacedHook> hooks;

  const PlacedHook* find(std::string_view event) const;
};

struct Manifest {
  std::string version;  // of the git-wf that installed last
  Content program;      // of the private copy
  std::vector<HooksFolder> folders;

  // A missing, damaged or newer file is nothing.
  static std::optional<Manifest> read(const Folders& folders);
  std::string text() const;
  const HooksFolder* find(const os::Path& folder) const;
  void set(HooksFolder folder);  // replaces the one with the same path
};

os::Path manifest_path(const Folders& folders);
os::Path private_copy_path(const Folders& folders);

// Compares "0.10.2" and "0.9" number by number; what follows the first other character does not count.
bool is_newer_version(std::string_view version, std::string_view than);

}  // namespace wf::state
