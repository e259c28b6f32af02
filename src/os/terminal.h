// Terminal: what we read from and write to, and whether it understands colour.
#pragma once

#include "os/environment.h"

namespace wf::os {

enum class Stream : int { input = 0, output = 1, errors = 2 };

bool is_terminal(Stream stream);
// A terminal that is not "dumb", and NO_COLOR is unset or empty (no-color.org).
bool wants_colour(Stream stream, const Environment& environment);
// Columns; 80 when unknown.
int terminal_width(Stream stream);

}  // namespace wf::os
