// Lock: flock(2) on a file. The kernel drops it when its holder dies, so no lock file is ever stale.
#pragma once

#include <chrono>

#include "base/error.h"
#include "os/file.h"

namespace wf::os {

enum class Sharing : bool { shared, exclusive };

// Held for the life of the object.
class Lock {
 public:
  // Takes the lock on `path` (made when missing), waiting up to `patience`.
  // Errors: busy when somebody else holds it longer (the message names the holder's process when the file says so);
  // io when the file cannot be made.
  static Result<Lock> take(const Path& path, Sharing sharing, std::chrono::milliseconds patience);

 private:
  explicit Lock(Descriptor file) : file_(std::move(file)) {}
  Descriptor file_;
};

}  // namespace wf::os
