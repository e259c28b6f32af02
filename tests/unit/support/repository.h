// Real folders and real Git repositories for tests: temporary, with a fixed identity and dates, and without any system
// or user configuration. Kept on failure (the path is printed), removed otherwise.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "os/environment.h"
#include "os/file.h"

namespace wf::test {

class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const os::Path& path() const { return path_; }
  // Writes a file (and its folders) below the folder.
  void write(const os::Path& relative, std::string_view content, std::uint32_t mode = 0644) const;
  std::string read(const os::Path& relative) const;  // "" when it does not exist
  bool has(const os::Path& relative) const;

 private:
  os::Path path_;
};

// The environment that git gets in tests: HOME in the folder, no configuration, fixed names and dates.
os::Environment quiet_environment(const os::Path& home);

class TemporaryRepository : public TemporaryFolder {
 public:
  explicit TemporaryRepository(std::vector<std::string> init_options = {});
  // Runs `git ARGUMENTS` in the folder; fails the test when git does. Returns its output without the last newline.
  std::string git(std::vector<std::string> arguments) const;
  // write + git add
  void stage(const os::Path& relative, std::string_view content, std::uint32_t mode = 0644) const;
  // Commits what is staged (no hooks); returns the commit id.
  std::string commit(std::string_view message) const;
};

}  // namespace wf::test
