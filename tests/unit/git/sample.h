// What the tests of git/ share: one repository seen through both readers, and git's own answer in the same words.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "base/text.h"
#include "git/readers.h"
#include "git/repository.h"
#include "os/process.h"
#include "support/repository.h"

namespace wf::git::sample {

using test::TemporaryFolder;
using test::TemporaryRepository;

using Variables = std::vector<std::pair<std::string, std::string>>;

inline os::Environment environment_of(const TemporaryFolder& folder, const Variables& variables = {}) {
  os::Environment environment = test::quiet_environment(folder.path());
  for (const auto& [name, value] : variables) environment.set(name, value);
  return environment;
}

inline std::string git_in(const os::Path& folder, const os::Environment& environment,
                          std::vector<std::string> arguments, std::string_view input = {}) {
  os::Command command;
  command.arguments = std::move(arguments);
  command.arguments.insert(command.arguments.begin(), "git");
  command.directory = folder;
  command.environment = environment;
  command.input = input;
  const auto completion = os::run(command);
  BOOST_REQUIRE(completion.has_value());
  BOOST_REQUIRE_MESSAGE(completion->is_success(), join(command.arguments, " ") + ": " + completion->output);
  return completion->output;
}

inline std::string told(const Error& error) { return error.message + (error.hint.empty() ? "" : " | " + error.hint); }

template <typename T>
T wanted(Result<T> result) {
  BOOST_REQUIRE_MESSAGE(result.has_value(), (result ? "" : told(result.error())));
  return std::move(*result);
}
inline void wanted(const Status& status) {
  BOOST_REQUIRE_MESSAGE(status.has_value(), (status ? "" : told(status.error())));
}

inline Repository open(const TemporaryFolder& folder, const Variables& variables = {}, const os::Path& below = {},
                       StartedBy by = StartedBy::user) {
  return wanted(Repository::open(folder.path() / below, environment_of(folder, variables), by));
}

// The message and hint of a failed opening, which must be of kind repository.
inline std::string refusal(const os::Path& start, const os::Environment& environment) {
  const auto repository = Repository::open(start, environment, StartedBy::user);
  if (repository) return "";
  BOOST_TEST((repository.error().kind == ErrorKind::repository));
  return told(repository.error());
}

// The same repository through libgit2 and through plumbing.
inline std::vector<OpenedReader> both_readers(const TemporaryFolder& folder, const Variables& variables = {},
                                              const os::Path& below = {}) {
  std::vector<OpenedReader> readers;
  const os::Environment environment = environment_of(folder, variables);
  auto fast = open_with_libgit2(folder.path() / below, environment, StartedBy::user);
  BOOST_REQUIRE(fast.has_value());
  readers.push_back(std::move(*fast));
  readers.push_back(wanted(open_with_plumbing(folder.path() / below, environment)));
  return readers;
}

// As `git diff --raw` tells it, without the likeness: ":100644 100644 OID OID R old -> new", ordered by path.
inline std::string raw(const std::vector<Delta>& deltas) {
  std::vector<std::string> all;
  for (const Delta& delta : deltas) {
    const std::string none(std::max(delta.old_oid.size(), delta.new_oid.size()), '0');
    all.push_back(fmt::format("{} :{:06o} {:06o} {} {} {} {}\n", delta.path, delta.old_mode, delta.new_mode,
                              delta.old_oid.empty() ? none : delta.old_oid,
                              delta.new_oid.empty() ? none : delta.new_oid, letter(delta.status), delta.old_path));
  }
  std::sort(all.begin(), all.end());
  return join(all, "");
}

// git's own `diff … --raw -z`, in the words of raw().
inline std::string raw_of_git(std::string_view output) {
  std::vector<std::string> all;
  const auto fields = split(output, '\0');
  for (std::size_t i = 0; i + 1 < fields.size(); i += 2) {
    const std::string head(fields[i].substr(0, fields[i].rfind(' ')));
    const char status = fields[i][fields[i].rfind(' ') + 1];
    const std::string old_path(fields[i + 1]);
    if (status == 'R') ++i;
    all.push_back(fmt::format("{} {} {} {}\n", fields[i + 1], head, status, old_path));
  }
  std::sort(all.begin(), all.end());
  return join(all, "");
}

// "A new.txt", "R old.txt -> new.txt", one a line.
inline std::string names(const std::vector<Delta>& deltas) {
  std::string text;
  for (const Delta& delta : deltas) {
    const bool has_moved = delta.old_path != delta.path;
    text += fmt::format("{} {}{}\n", letter(delta.status), has_moved ? delta.old_path + " -> " : "", delta.path);
  }
  return text;
}

inline const Delta& only(const Change& change) {
  BOOST_REQUIRE_EQUAL(change.deltas.size(), 1U);
  return change.deltas.front();
}

inline std::string paths(const std::vector<IndexEntry>& entries) {
  std::string text;
  for (const IndexEntry& entry : entries) text += fmt::format("{:o} {}\n", entry.mode, entry.path);
  return text;
}

}  // namespace wf::git::sample
