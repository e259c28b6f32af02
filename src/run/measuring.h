// Measuring: what a command's reports say, and whether that is what the gate and the lane want (docs/metrics.md). A
// report counts only when this very call of the command has written it.
#pragma once

#include <string>
#include <vector>

#include "metrics/reader.h"
#include "metrics/threshold.h"
#include "run/execution.h"

namespace wf::run {

// Errors: config, for every threshold of the gate that is none, or whose number the gate does not measure, and for
// every report that does not hold what it is asked for.
std::vector<Error> check_measures(const config::Gate& gate);
// The same for a lane, whose thresholds are about gates of `config`.
std::vector<Error> check_thresholds(const config::Lane& lane, const config::Config& config);

// The thresholds that count for a gate on a lane, its own first.
std::vector<config::ThresholdWish> thresholds_for(const config::Gate& gate, const config::Lane& lane);

class Measuring {
 public:
  // `top`: the worktree or the shadow tree in which the job's command runs.
  Measuring(const Plan& plan, const Job& job, os::Path top);

  // Around each call of the command; after_call() only when it came to its end by itself.
  void before_call();
  void after_call(std::string_view output);
  // Adds numbers and findings to the result, and fails it for what they are. `result` has its wall time and exit code.
  void conclude(GateResult& result);

 private:
  struct Stamp {
    std::uint64_t inode = 0;
    std::uint64_t size = 0;
    std::int64_t modified_ns = 0;
    bool operator==(const Stamp&) const = default;
  };

  os::Path folder() const { return top_ / job_.gate->dir; }
  std::optional<Stamp> stamp_of(const config::MetricSource& source) const;
  Result<std::string> content_of(const config::MetricSource& source, std::size_t number) const;
  void read(const config::MetricSource& source, std::string_view content);
  void place_findings();
  bool counts(const metrics::Finding& finding) const;
  void judge_tests();
  void judge_thresholds(const GateResult& result);
  void add_trouble(const std::string& message);

  const Plan& plan_;
  const Job& job_;
  os::Path top_;
  std::vector<std::optional<Stamp>> before_;  // of each source
  metrics::Report report_;
  metrics::Numbers numbers_;
  bool was_called_ = false;
  std::vector<std::string> broken_;   // thresholds
  std::vector<std::string> trouble_;  // what could not be measured
};

}  // namespace wf::run
