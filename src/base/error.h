// Error: why a function could not do what it was asked, and what the caller can do about it.
// A gate that fails is an outcome, not an error; a broken promise of our own code is WF_ASSERT.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace wf {

// Chosen by what the caller can do, not by who noticed; each kind has one exit code.
enum class ErrorKind : std::uint8_t {
  usage,        // the command line is wrong
  config,       // a configuration file is wrong; `where` says in which line
  repository,   // there is no repository, or Git's state cannot be read
  io,           // a file cannot be read or written
  busy,         // somebody else holds a lock
  interrupted,  // the user pressed Ctrl-C, or a signal asked us to stop
};

// A place in a file that the user wrote. `line` and `column` count from 1; 0 means unknown.
struct Where {
  std::string file;
  int line = 0;
  int column = 0;

  bool operator==(const Where&) const = default;
};

struct Error {
  ErrorKind kind = ErrorKind::io;
  std::string message;  // what failed and its name: lower case, no period
  std::string hint;     // the next thing to type, or nothing
  Where where;
  std::string excerpt = {};        // the line at `where` with a mark below the column, when it was at hand
  std::vector<Error> others = {};  // what else is wrong, each without others of its own

  // Adds the task that was under way: "loading the lane file: no such file".
  Error within(std::string_view task) const;
};

template <typename T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

tl::unexpected<Error> fail(ErrorKind kind, std::string message, std::string hint = "", Where where = {});

// The exit codes of every program here.
inline constexpr int k_exit_pass = 0;
inline constexpr int k_exit_gate_failed = 1;
inline constexpr int k_exit_usage = 2;
inline constexpr int k_exit_unreadable = 3;
inline constexpr int k_exit_interrupted = 130;
int exit_code(ErrorKind kind);

// "file:line:column: message", and on lines of their own the excerpt and the hint; then the others in the same way.
std::string describe(const Error& error);

[[noreturn]] void assertion_failed(const char* condition, const char* file, int line);

}  // namespace wf

// Passes the error of an expression on to the caller.
#define WF_TRY(...)                                                       \
  do {                                                                    \
    if (auto wf_status = (__VA_ARGS__); !wf_status) {                     \
      return ::tl::unexpected<::wf::Error>(std::move(wf_status.error())); \
    }                                                                     \
  } while (false)

// WF_ASSIGN(auto name, expression) declares or sets `name`, or passes the error on.
#define WF_ASSIGN(target, ...) WF_ASSIGN_AT(__LINE__, target, __VA_ARGS__)
#define WF_ASSIGN_AT(line, target, ...) WF_ASSIGN_AS(line, target, __VA_ARGS__)
#define WF_ASSIGN_AS(line, target, ...)                                        \
  auto wf_result_##line = (__VA_ARGS__);                                       \
  if (!wf_result_##line) {                                                     \
    return ::tl::unexpected<::wf::Error>(std::move(wf_result_##line.error())); \
  }                                                                            \
  target = std::move(*wf_result_##line)

// A promise of our own code; stays on in release builds.
#define WF_ASSERT(condition) ((condition) ? void(0) : ::wf::assertion_failed(#condition, __FILE__, __LINE__))
