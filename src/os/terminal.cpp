#include "os/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

namespace wf::os {

bool is_terminal(Stream stream) { return ::isatty(static_cast<int>(stream)) == 1; }

bool wants_colour(Stream stream, const Environment& environment) {
  if (!environment.get("NO_COLOR").value_or("").empty()) return false;
  return is_terminal(stream) && environment.get("TERM").value_or("dumb") != "dumb";
}

int terminal_width(Stream stream) {
  winsize size = {};
  if (::ioctl(static_cast<int>(stream), TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return size.ws_col;
}

}  // namespace wf::os
