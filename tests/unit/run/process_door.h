// process_door: what a program stands in when it is called: a current folder, standard input, output and errors. For
// the tests of hook and cli, which speak to these and not to values.
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <string>

#include "support/repository.h"

namespace wf::test {

struct Answer {
  int code = 0;
  std::string output;
  std::string errors;
};

// Calls `program` in `folder` with `input` on standard input.
inline Answer called_in(const os::Path& folder, const std::string& input, const std::function<int()>& program) {
  const TemporaryFolder place;
  place.write("0", input);
  place.write("1", "");
  place.write("2", "");
  std::array<int, 3> kept = {};
  const os::Path here = std::filesystem::current_path();
  std::filesystem::current_path(folder);
  std::fflush(nullptr);
  for (int stream = 0; stream < 3; ++stream) {
    kept.at(static_cast<std::size_t>(stream)) = ::dup(stream);
    const os::Descriptor file(::open((place.path() / std::to_string(stream)).c_str(), O_RDWR | O_APPEND | O_CLOEXEC));
    ::dup2(file.number(), stream);
  }
  Answer answer;
  answer.code = program();
  std::fflush(nullptr);
  for (int stream = 0; stream < 3; ++stream) {
    ::dup2(kept.at(static_cast<std::size_t>(stream)), stream);
    ::close(kept.at(static_cast<std::size_t>(stream)));
  }
  std::filesystem::current_path(here);
  answer.output = place.read("1");
  answer.errors = place.read("2");
  return answer;
}

}  // namespace wf::test
