#include "run/worktree_lock.h"

namespace wf::run {

namespace {

constexpr auto k_patience = std::chrono::seconds(5);

}  // namespace

Status WorktreeLock::share() {
  return change(os::Sharing::shared).map([](bool /*was_at_once*/) {});
}

Result<bool> WorktreeLock::own() { return change(os::Sharing::exclusive); }

Status WorktreeLock::yield() { return lock_ ? share() : Status(); }

bool WorktreeLock::is_owned() const { return is_nested_ || (lock_ && lock_->sharing() == os::Sharing::exclusive); }

Result<bool> WorktreeLock::change(os::Sharing sharing) {
  if (is_nested_ || (lock_ && lock_->sharing() == sharing)) return true;
  const auto result = [&]() -> Result<bool> {
    if (lock_) return lock_->change(sharing, k_patience);
    WF_ASSIGN(os::Lock taken, os::Lock::take(folders_->run_lock(), sharing, k_patience));
    lock_.emplace(std::move(taken));
    return false;
  }();
  if (result) lock_->name_holder();
  if (result || result.error().kind != ErrorKind::busy) return result.value_or(true);
  lock_.reset();
  return tl::unexpected<Error>(result.error().within("another run is at work in this worktree"));
}

}  // namespace wf::run
