#include "run/job_budget.h"

namespace wf::run {

void JobBudget::take() {
  std::unique_lock lock(mutex_);
  returned_.wait(lock, [this] { return free_ > 0; });
  --free_;
}

bool JobBudget::try_take() {
  const std::lock_guard lock(mutex_);
  if (free_ == 0) return false;
  --free_;
  return true;
}

void JobBudget::give_back() {
  {
    const std::lock_guard lock(mutex_);
    ++free_;
  }
  returned_.notify_one();
}

}  // namespace wf::run
