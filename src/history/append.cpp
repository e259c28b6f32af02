#include <chrono>
#include <string>

#include "history/record.h"
#include "os/lock.h"

namespace wf::history {

namespace {

constexpr std::chrono::milliseconds k_patience{200};

// A crash may have cut the last line: what is appended must not become the rest of it.
bool ends_within_a_line(const os::Path& path) {
  const auto status = os::status_of(path);
  if (!status || status->size == 0) return false;
  const auto last = os::read_part(path, status->size - 1, 1);
  return last && *last != "\n";
}

}  // namespace

Status append(const os::Path& shared, const Record& record) {
  const std::string line = to_json(record);
  const os::Path path = shared / "history" / (os::year_month(record.started) + ".jsonl");
  WF_ASSIGN(const os::Lock lock, os::Lock::take(shared / "lock", os::Sharing::shared, k_patience));
  return os::append_file(path, ends_within_a_line(path) ? "\n" + line : line);
}

}  // namespace wf::history
