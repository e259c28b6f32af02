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
  // Errors: busy when somebody else holds it longer (the message names the process that took it last and is alive); io
  // when the file cannot be made.
  static Result<Lock> take(const Path& path, Sharing sharing, std::chrono::milliseconds patience);

  // Turns it into one of the other kind, which may let somebody else have it in between: false then. Errors: busy, and
  // then it is not held any more.
  Result<bool> change(Sharing sharing, std::chrono::milliseconds patience);
  Sharing sharing() const { return sharing_; }
  // Writes our process into the file, for the message of whoever waits. Taking an exclusive lock does so by itself.
  void name_holder() const;

 private:
  Lock(Descriptor file, Path path) : file_(std::move(file)), path_(std::move(path)) {}
  Descriptor file_;
  Path path_;
  Sharing sharing_ = Sharing::shared;
};

}  // namespace wf::os
