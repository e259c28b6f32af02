#include "os/lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <thread>

#include "base/text.h"
#include "os/reason.h"

namespace wf::os {

namespace {

std::string holder(const Path& path) {
  const auto content = read_file(path);
  const auto number = content ? to_number(trim(*content)) : std::nullopt;
  return number ? fmt::format(" by process {}", *number) : std::string();
}

void note_holder(int descriptor) {
  // Only a courtesy for the message of whoever waits: a failure to write it changes nothing.
  const std::string text = fmt::format("{:<10}\n", ::getpid());
  [[maybe_unused]] const ssize_t written = ::pwrite(descriptor, text.data(), text.size(), 0);
}

}  // namespace

Result<Lock> Lock::take(const Path& path, Sharing sharing, std::chrono::milliseconds patience) {
  if (path.has_parent_path()) WF_TRY(make_directories(path.parent_path()));
  Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
  if (!file.is_open()) {
    return fail(ErrorKind::io, fmt::format("cannot open the lock {}: {}", shown(path.native()), reason(errno)));
  }
  const int operation = (sharing == Sharing::exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB;
  const auto deadline = std::chrono::steady_clock::now() + patience;
  auto pause = std::chrono::milliseconds(2);
  while (::flock(file.number(), operation) != 0) {
    if (errno != EWOULDBLOCK && errno != EINTR) {
      return fail(ErrorKind::io, fmt::format("cannot lock {}: {}", shown(path.native()), reason(errno)));
    }
    if (std::chrono::steady_clock::now() >= deadline) {
      return fail(ErrorKind::busy, fmt::format("{} is held{}", shown(path.native()), holder(path)));
    }
    std::this_thread::sleep_for(pause);
    pause = std::min(pause * 2, std::chrono::milliseconds(100));
  }
  if (sharing == Sharing::exclusive) note_holder(file.number());
  return Lock(std::move(file));
}

}  // namespace wf::os
