// Shebang: the program behind a file's "#!", as pre-commit's `identify` reads it.
#pragma once

#include <string>
#include <string_view>

namespace wf::gates {

// The program as it is written ("/bin/sh", "python3"); "" when there is no "#!", or a line that is no printable ASCII.
// `/usr/bin/env`, its -S, and nix-shell's `-i` in the lines below are looked through.
std::string interpreter(std::string_view content);

}  // namespace wf::gates
