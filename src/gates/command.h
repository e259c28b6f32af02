// command: how a gate's command line is made from its words and the files, in batches that the kernel accepts.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/error.h"

namespace wf::gates {

// A command as the user wrote it: a list of arguments, or one string for sh.
struct CommandLine {
  std::vector<std::string> words;
  bool is_shell = false;
};

// Whether some word contains "{files}" or "{dirs}".
bool takes_files(const CommandLine& command);
// Whether some word contains "{dirs}": the folders of the files are given instead, each once: "./src/a", "." for the
// top.
bool takes_folders(const CommandLine& command);

// The argument lists to run, one after the other. Without {files} or {dirs} there is one, and `files` does not matter.
// In a list, a word that is "{files}" becomes all files of the batch; {dirs} is the same for their folders. In a shell
// string, {files} becomes "$@" and the files are given to sh as arguments, so that no name, however odd, is ever read
// as shell. A name that starts with '-' is given as "./-name". A batch keeps below `limit_bytes` (arguments and their
// pointers); `parallel` asks for at least that many batches when there are files enough (4 files a batch at least).
std::vector<std::vector<std::string>> command_lines(const CommandLine& command, std::span<const std::string> files,
                                                    std::size_t limit_bytes, unsigned parallel);

}  // namespace wf::gates
