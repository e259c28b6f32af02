// scratch: a folder for one fuzz program, for readers that want a file.
#pragma once

#include <string_view>

#include "os/file.h"

namespace wf::fuzz {

class Scratch {
 public:
  Scratch() : path_(made()) {}
  ~Scratch() { (void)os::remove_tree(path_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  const os::Path& path() const { return path_; }
  void write(const os::Path& relative, std::string_view content) const {
    WF_ASSERT(os::replace_file(path_ / relative, content).has_value());
  }

 private:
  static os::Path made() {
    const auto path = os::make_temporary_directory("wf-fuzz-");
    WF_ASSERT(path.has_value());
    return *path;
  }

  os::Path path_;
};

}  // namespace wf::fuzz
