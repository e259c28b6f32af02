// fuzz_replay TARGET FOLDER: feeds every file of the folder to the target. A crash ends it, as it should; so does a
// folder without files, because then nothing was tried.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>

#include "os/file.h"
#include "targets.h"

namespace {

struct Target {
  std::string_view name;
  void (*run)(std::string_view bytes);
};

constexpr std::array k_targets = {
    Target{"builtins", wf::fuzz::builtins},
    Target{"command_lines", wf::fuzz::command_lines},
    Target{"configuration", wf::fuzz::configuration},
    Target{"glob", wf::fuzz::glob},
    Target{"history", wf::fuzz::history},
    Target{"hook_file", wf::fuzz::hook_file},
    Target{"index_file", wf::fuzz::index_file},
    Target{"message", wf::fuzz::message},
    Target{"metrics", wf::fuzz::metrics},
    Target{"patch", wf::fuzz::patch},
    Target{"regex", wf::fuzz::regex},
    Target{"secrets", wf::fuzz::secrets},
    Target{"state", wf::fuzz::state},
};

int complain(std::string_view complaint) {
  fmt::print(stderr, "fuzz_replay: {}\n", complaint);
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::span<char*> words(argv, static_cast<std::size_t>(argc));
  if (words.size() != 3) return complain("usage: fuzz_replay TARGET FOLDER");
  const std::string_view name = words[1];
  const wf::os::Path folder = words[2];
  const auto* const target =
      std::find_if(k_targets.begin(), k_targets.end(), [&](const Target& known) { return known.name == name; });
  if (target == k_targets.end()) return complain(fmt::format("there is no target {}", name));
  const std::vector<std::string> files = wf::os::list_directory(folder);
  if (files.empty()) return complain(fmt::format("{} holds no files", folder.native()));
  for (const std::string& file : files) {
    fmt::print("{}\n", file);
    std::fflush(stdout);  // the last name is that of the file at which it crashed
    const auto bytes = wf::os::read_file(folder / file);
    if (!bytes) return complain(bytes.error().message);
    target->run(*bytes);
  }
  return 0;
}
