// TerminalObserver: tells a person on standard error what happens: notes at once, on a terminal a line of progress
// after a quarter of a second, and the result at the end.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "os/environment.h"
#include "run/observer.h"
#include "run/telling.h"

namespace wf::run {

class TerminalObserver : public Observer {
 public:
  TerminalObserver(const os::Environment& environment, Verbosity verbosity);
  ~TerminalObserver() override;
  TerminalObserver(const TerminalObserver&) = delete;
  TerminalObserver& operator=(const TerminalObserver&) = delete;

  void on_plan(const LaneResult& lane, const std::vector<std::string>& gates_to_run) override;
  void on_gate_started(const std::string& id) override;
  void on_gate_finished(const GateResult& result) override;
  void on_note(const std::string& note) override;
  void on_finished(const RunResult& result) override;

 private:
  void show_progress();  // the thread
  void stop_progress();
  void draw();
  void clear();

  Telling telling_;
  bool has_progress_;
  int width_;
  std::mutex mutex_;  // of all below, and of the terminal
  std::condition_variable changed_;
  std::thread thread_;
  bool is_over_ = false;
  bool is_drawn_ = false;
  std::vector<std::string> running_;
  std::size_t planned_ = 0;
  std::size_t finished_ = 0;
  std::chrono::steady_clock::time_point started_;
};

}  // namespace wf::run
