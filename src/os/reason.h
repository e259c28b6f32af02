// reason: an errno in words, without the C library's locale machinery (and safe in threads).
#pragma once

#include <string>

namespace wf::os {

// "permission denied", "no space left on device"; lower case, as our messages are.
std::string reason(int error_number);

}  // namespace wf::os
