// StatusReader: looks at many files below one folder. Each folder on the way is opened once for files that are asked
// for one after the other, and none is entered through a symlink.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "os/file.h"

namespace wf::os {

class StatusReader {
 public:
  explicit StatusReader(const Path& top);

  // Of the file at `path`, which is relative, in its shortest form. Nothing when it is not there, cannot be seen, or
  // lies behind a symlink.
  std::optional<FileStatus> read(std::string_view path);

 private:
  struct Folder {
    std::size_t end = 0;    // in folder_, behind its slash
    Descriptor descriptor;  // not open: it cannot be entered
  };

  const Folder& enter(std::string_view folder);

  std::string folder_;        // where we are, with a slash at its end; empty: at the top
  std::vector<Folder> open_;  // the way to it, from the top
};

}  // namespace wf::os
