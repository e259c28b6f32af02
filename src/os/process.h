// Process: running a program to its end, in its own process group, with its output captured.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "os/clock.h"
#include "os/environment.h"
#include "os/file.h"

namespace wf::os {

// What an interrupt (Ctrl-C, SIGTERM, SIGHUP) means for a child: it is stopped, or, where it puts something back, it
// finishes.
enum class OnInterrupt : std::uint8_t { stop, finish };

struct Command {
  std::vector<std::string> arguments;  // the first one is looked up in the PATH of `environment`
  Path directory;                      // empty: the current one
  Environment environment;
  std::string input;  // what the child reads on its standard input; empty: /dev/null
  std::optional<std::chrono::milliseconds> timeout;
  bool separate_errors = false;  // else standard error is mixed into `output`, in order
  // The child writes to our own standard output and error, nothing is captured, and it stays in our process group, so
  // that it may ask the user something on the terminal.
  bool passes_output = false;
  OnInterrupt on_interrupt = OnInterrupt::stop;
  // The kernel kills the child when the thread that started it dies, so that it does not go on writing after us.
  bool dies_with_us = false;
};

// What getrusage tells of a child and its waited-for descendants.
struct ResourceUse {
  Duration user_time{};
  Duration system_time{};
  std::uint64_t peak_memory_bytes = 0;
  std::uint64_t blocks_read = 0;
  std::uint64_t blocks_written = 0;
  std::uint64_t context_switches = 0;
};

enum class Ending : std::uint8_t { exited, killed_by_signal, timed_out, interrupted };

struct Completion {
  Ending ending = Ending::exited;
  int exit_code = 0;      // when exited
  int signal_number = 0;  // when killed by a signal
  std::string output;
  std::string errors;  // only with separate_errors
  Duration wall_time{};
  ResourceUse use;

  bool is_success() const { return ending == Ending::exited && exit_code == 0; }
};

// Runs the command and waits for it. A timeout, a cancelled token or an interrupt ends the whole process group
// (SIGTERM, after a second SIGKILL). A background process that keeps the output open does not hold us longer than that
// second. Errors: io when the program cannot be started ("command not found: x" when it does not exist: see
// is_missing_program).
Result<Completion> run(const Command& command, const std::atomic<bool>* cancelled = nullptr);

// The file that `name` would run, by the PATH of `environment`; nothing when there is none.
std::optional<Path> find_program(std::string_view name, const Environment& environment);

// Starts to note SIGINT, SIGTERM and SIGHUP instead of dying of them; run() then ends its child, was_interrupted()
// tells.
void catch_interrupts();
bool was_interrupted();

int process_id();
bool is_alive(int process_id);
// How many processors this process may use (its affinity mask).
unsigned processor_count();
// Those of them that had nothing to do in the last minute, at least 1.
unsigned idle_processor_count();
// The bytes that arguments and environment of a new process may take together.
std::size_t argument_limit();

}  // namespace wf::os
