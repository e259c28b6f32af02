#include "os/lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <thread>

#include "base/text.h"
#include "os/process.h"
#include "os/reason.h"

namespace wf::os {

namespace {

// "process 4711 (pre-commit)"; empty when the file names nobody who is alive.
std::string holder(const Path& path) {
  const auto content = read_file(path);
  const auto number = content ? to_number(trim(*content)) : std::nullopt;
  if (!number || !is_alive(static_cast<int>(*number))) return "";
  const auto name = read_file(fmt::format("/proc/{}/comm", *number));
  return fmt::format(" by process {}{}", *number, name ? fmt::format(" ({})", shown(trim(*name))) : "");
}

// Whether it was had at once. Errors: busy, io.
Result<bool> wait_for(int descriptor, const Path& path, Sharing sharing, std::chrono::milliseconds patience) {
  const int operation = (sharing == Sharing::exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB;
  const auto deadline = std::chrono::steady_clock::now() + patience;
  auto pause = std::chrono::milliseconds(2);
  bool is_first = true;
  for (; ::flock(descriptor, operation) != 0; is_first = false) {
    if (errno != EWOULDBLOCK && errno != EINTR) {
      return fail(ErrorKind::io, fmt::format("cannot lock {}: {}", shown(path.native()), reason(errno)));
    }
    if (std::chrono::steady_clock::now() >= deadline) {
      return fail(ErrorKind::busy, fmt::format("{} is held{}", shown(path.native()), holder(path)));
    }
    std::this_thread::sleep_for(pause);
    pause = std::min(pause * 2, std::chrono::milliseconds(100));
  }
  return is_first;
}

}  // namespace

Result<Lock> Lock::take(const Path& path, Sharing sharing, std::chrono::milliseconds patience) {
  if (path.has_parent_path()) WF_TRY(make_directories(path.parent_path()));
  Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
  if (!file.is_open()) {
    return fail(ErrorKind::io, fmt::format("cannot open the lock {}: {}", shown(path.native()), reason(errno)));
  }
  Lock lock(std::move(file), path);
  WF_TRY(lock.change(sharing, patience));
  if (sharing == Sharing::exclusive) lock.name_holder();
  return lock;
}

// Only a courtesy: a failure to write it changes nothing. Of those who share it the first one is named as long as it
// lives.
void Lock::name_holder() const {
  if (sharing_ == Sharing::shared && !holder(path_).empty()) return;
  const std::string text = fmt::format("{:<10}\n", ::getpid());
  [[maybe_unused]] const ssize_t written = ::pwrite(file_.number(), text.data(), text.size(), 0);
}

Result<bool> Lock::change(Sharing sharing, std::chrono::milliseconds patience) {
  WF_ASSIGN(const bool was_at_once, wait_for(file_.number(), path_, sharing, patience));
  sharing_ = sharing;
  return was_at_once;
}

}  // namespace wf::os
