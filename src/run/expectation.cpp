#include "run/expectation.h"

#include <algorithm>

namespace wf::run {

namespace {

constexpr double k_share_of_newest = 0.4;
// Of a gate that has never run. Linters that take less are not hurt by being cut: there is nothing to wait for.
constexpr double k_unknown_seconds = 1.0;
constexpr double k_unknown_seconds_per_file = 0.01;
constexpr double k_shortest_batch_seconds = 0.5;
constexpr unsigned k_batches_a_place = 4;

double seconds_of(os::Duration duration) { return std::chrono::duration<double>(duration).count(); }

void move_to(double& known, double newest) {
  known = known == 0 ? newest : known + k_share_of_newest * (newest - known);
}

}  // namespace

void Expectations::note(const std::string& id, std::uint32_t files, os::Duration time) {
  const double seconds = seconds_of(time);
  if (seconds <= 0) return;
  state::GateDuration& known = durations_[id];
  move_to(known.seconds, seconds);
  if (files > 0) move_to(known.seconds_per_file, seconds / files);
}

os::Duration Expectations::of(const Job& job) const {
  const auto found = durations_.find(job.gate->id);
  const bool has_files = job.gate->takes_files() && !job.files.empty();
  double seconds = found == durations_.end() ? k_unknown_seconds : found->second.seconds;
  if (has_files) {
    const double per_file = found == durations_.end() || found->second.seconds_per_file == 0
                                ? k_unknown_seconds_per_file
                                : found->second.seconds_per_file;
    seconds = per_file * static_cast<double>(job.files.size());
  }
  return std::chrono::duration_cast<os::Duration>(std::chrono::duration<double>(seconds));
}

unsigned Expectations::batches(const Job& job, std::size_t places) const {
  const bool can_be_cut = job.gate->takes_files() && job.gate->batches == config::Batches::automatic &&
                          job.gate->metrics.empty() && !job.gate->takes_folders() && places > 1;
  if (!can_be_cut) return 1;
  const auto worth = static_cast<std::size_t>(seconds_of(of(job)) / k_shortest_batch_seconds);
  return static_cast<unsigned>(std::clamp<std::size_t>(worth, 1, places * k_batches_a_place));
}

}  // namespace wf::run
