#include "base/error.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>

namespace wf {

Error Error::within(std::string_view task) const {
  Error outer = *this;
  outer.message = fmt::format("{}: {}", task, message);
  return outer;
}

tl::unexpected<Error> fail(ErrorKind kind, std::string message, std::string hint, Where where) {
  return tl::unexpected<Error>(Error{kind, std::move(message), std::move(hint), std::move(where)});
}

int exit_code(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
    case ErrorKind::config:
      return k_exit_usage;
    case ErrorKind::repository:
    case ErrorKind::io:
    case ErrorKind::busy:
      return k_exit_unreadable;
    case ErrorKind::interrupted:
      return k_exit_interrupted;
  }
  return k_exit_unreadable;
}

std::string describe(const Error& error) {
  std::string text;
  if (!error.where.file.empty()) {
    text = error.where.file;
    if (error.where.line > 0) text += fmt::format(":{}", error.where.line);
    if (error.where.column > 0) text += fmt::format(":{}", error.where.column);
    text += ": ";
  }
  text += error.message;
  if (!error.excerpt.empty()) text += "\n" + error.excerpt;
  if (!error.hint.empty()) text += "\n  " + error.hint;
  for (const Error& other : error.others) text += "\n" + describe(other);
  return text;
}

void assertion_failed(const char* condition, const char* file, int line) {
  fmt::print(stderr, "wf: internal error at {}:{}: {}\n", file, line, condition);
  std::abort();
}

}  // namespace wf
