#include "run/terminal_observer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "base/text.h"
#include "os/terminal.h"

namespace wf::run {

namespace {

constexpr auto k_before_progress = std::chrono::milliseconds(250);
constexpr auto k_between_draws = std::chrono::milliseconds(100);

}  // namespace

TerminalObserver::TerminalObserver(const os::Environment& environment, Verbosity verbosity)
    : telling_{verbosity, os::wants_colour(os::Stream::errors, environment)},
      has_progress_(os::is_terminal(os::Stream::errors) && !environment.is_on("CI") &&
                    environment.get("TERM").value_or("dumb") != "dumb"),
      width_(has_progress_ ? os::terminal_width(os::Stream::errors) : 80),
      started_(os::steady_now()) {}

TerminalObserver::~TerminalObserver() { stop_progress(); }

void TerminalObserver::on_plan(const LaneResult& /*lane*/, const std::vector<std::string>& gates_to_run) {
  const std::lock_guard lock(mutex_);
  planned_ += gates_to_run.size();
  if (has_progress_ && !thread_.joinable() && !gates_to_run.empty()) thread_ = std::thread([this] { show_progress(); });
}

void TerminalObserver::on_gate_started(const std::string& id) {
  const std::lock_guard lock(mutex_);
  running_.push_back(id);
}

void TerminalObserver::on_gate_finished(const GateResult& result) {
  const std::lock_guard lock(mutex_);
  std::erase(running_, result.id);
  ++finished_;
}

void TerminalObserver::on_note(const std::string& note) {
  const std::lock_guard lock(mutex_);
  clear();
  fmt::print(stderr, "wf: {}\n", note);
}

void TerminalObserver::on_finished(const RunResult& result) {
  stop_progress();
  const std::string text = told_of_run(result, telling_);
  std::fwrite(text.data(), 1, text.size(), stderr);
}

void TerminalObserver::show_progress() {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, k_before_progress, [this] { return is_over_; });
  while (!is_over_) {
    draw();
    changed_.wait_for(lock, k_between_draws, [this] { return is_over_; });
  }
  clear();
}

void TerminalObserver::stop_progress() {
  {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void TerminalObserver::draw() {
  std::string line = fmt::format("wf: {}/{} {} {}", std::min(finished_, planned_), planned_,
                                 human_duration(os::steady_now() - started_), join(running_, ", "));
  const auto most = static_cast<std::size_t>(std::max(width_ - 1, 10));
  if (line.size() > most) line.resize(most);  // ids are ASCII
  fmt::print(stderr, "\r\x1b[K{}", line);
  std::fflush(stderr);
  is_drawn_ = true;
}

void TerminalObserver::clear() {
  if (!is_drawn_) return;
  fmt::print(stderr, "\r\x1b[K");
  std::fflush(stderr);
  is_drawn_ = false;
}

}  // namespace wf::run
