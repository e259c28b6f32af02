// Expectation: how long gates will take, by how long they took in the last runs. It decides what begins first and what
// is cut into batches, never what is judged.
#pragma once

#include <string>

#include "run/plan.h"
#include "state/durations.h"

namespace wf::run {

class Expectations {
 public:
  // Without `durations` nothing is known of any gate.
  explicit Expectations(state::GateDurations durations = {}) : durations_(std::move(durations)) {}

  // Notes one run of a gate over `files` files (0: as a whole) and the time that its calls took, together. The newest
  // runs count most.
  void note(const std::string& id, std::uint32_t files, os::Duration time);

  os::Duration of(const Job& job) const;
  // How many calls the files of a job are best given to: none shorter than it takes to be worth a process, and some
  // more than there are places, so that no place is idle for long at the end. 1 for what is called as a whole.
  unsigned batches(const Job& job, std::size_t places) const;

  const state::GateDurations& durations() const { return durations_; }

 private:
  state::GateDurations durations_;
};

}  // namespace wf::run
