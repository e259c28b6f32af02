// sample: a project with a `.wf.yaml`, runs in it as a hook or a person would start them, and what came of each gate.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "run/plan.h"
#include "run/records.h"
#include "run/run.h"
#include "support/repository.h"

namespace wf::run::sample {

using config::Event;
using Strings = std::vector<std::string>;

// Listens, so that a test can ask what was told and in which order.
class Listener : public Observer {
 public:
  Strings planned;
  Strings started;
  Strings finished;
  Strings notes;
  int ends = 0;

  void on_plan(const LaneResult& /*lane*/, const Strings& gates) override { add(planned, join(gates, " ")); }
  void on_gate_started(const std::string& id) override { add(started, id); }
  void on_gate_finished(const GateResult& result) override { add(finished, result.id); }
  void on_note(const std::string& note) override { add(notes, note); }
  void on_finished(const RunResult& /*result*/) override { ++ends; }

 private:
  void add(Strings& list, const std::string& text) {
    const std::lock_guard lock(mutex_);  // gates finish on several threads
    list.push_back(text);
  }
  std::mutex mutex_;
};

inline Request at(Event event) {
  Request request;
  request.event = event;
  return request;
}

// As the hook and `wf run` choose.
inline ConfigFrom config_for(Event event) {
  if (event == Event::pre_push) return ConfigFrom::built_in;
  return event == Event::manual || event == Event::ci ? ConfigFrom::worktree : ConfigFrom::index;
}

// Runs `action` in a process of its own, which may be killed. Its exit code, or 128 and the signal, as sh has it.
inline int in_child(const std::function<int()>& action) {
  const pid_t child = ::fork();
  BOOST_REQUIRE(child >= 0);
  if (child == 0) ::_exit(action());
  int status = 0;
  BOOST_REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

struct Project : test::TemporaryRepository {
  using TemporaryRepository::TemporaryRepository;

  os::Environment environment = test::quiet_environment(path());

  // Stages a `.wf.yaml`; "version: 1" is its first line.
  void configure(std::string_view yaml) const { stage(".wf.yaml", "version: 1\n" + std::string(yaml)); }

  // A merge of `side` into main in progress, without conflicts: both have changed a file of their own.
  void start_merge() const {
    stage("both.txt", "base\n");
    commit("first");
    git({"checkout", "-q", "-b", "side"});
    stage("theirs.txt", "x\n");
    commit("theirs");
    git({"checkout", "-q", "main"});
    stage("ours.txt", "x\n");
    commit("ours");
    git({"merge", "-q", "--no-commit", "--no-ff", "side"});
  }

  Session open(ConfigFrom from = ConfigFrom::index) const {
    auto session = Session::open(path(), environment, git::StartedBy::user, from);
    BOOST_REQUIRE_MESSAGE(session.has_value(), (session ? "" : describe(session.error())));
    return *std::move(session);
  }

  Result<RunResult> try_run(const Request& request, Observer& observer) const {
    auto session = Session::open(path(), environment, git::StartedBy::user, config_for(request.event));
    if (!session) return tl::unexpected<Error>(session.error());
    return run::run(*session, request, observer);
  }

  RunResult run(const Request& request, Observer& observer) const {
    auto result = try_run(request, observer);
    BOOST_REQUIRE_MESSAGE(result.has_value(), (result ? "" : describe(result.error())));
    return *std::move(result);
  }
  RunResult run(const Request& request) const {
    Observer silent;
    return run(request, silent);
  }
  RunResult run(Event event = Event::pre_commit) const { return run(at(event)); }

  // The run's exit code in a process that a gate may kill.
  int run_in_child(const Request& request) const {
    return in_child([&] {
      os::catch_interrupts();
      Observer silent;
      const auto result = try_run(request, silent);
      return result ? result->exit_code : 99;
    });
  }

  // What the gates noted since the last question.
  std::string ran() const {
    const std::string noted = read(".git/ran");
    (void)os::remove_file(path() / ".git/ran");
    Strings words;
    for (const std::string_view line : lines(noted)) words.emplace_back(line);
    return join(words, " ");
  }

  // What is staged, without its last newline.
  std::string staged(const std::string& file) const { return git({"show", ":" + file}); }
  state::Folders folders() const { return state::Folders::of(path() / ".git", path() / ".git"); }

  std::vector<history::Record> records() const { return all_records(folders().shared); }
  history::Record last_record() const {
    const auto all = records();
    BOOST_REQUIRE(!all.empty());
    return all.back();
  }
};

inline const GateResult& gate(const RunResult& run, std::string_view id) {
  const auto found = std::find_if(run.gates.begin(), run.gates.end(), [&](const auto& one) { return one.id == id; });
  BOOST_REQUIRE_MESSAGE(found != run.gates.end(), "no gate " << id);
  return *found;
}

// "passed", "skipped: named in SKIP", or "not there".
inline std::string outcome(const RunResult& run, std::string_view id) {
  const auto found = std::find_if(run.gates.begin(), run.gates.end(), [&](const auto& one) { return one.id == id; });
  if (found == run.gates.end()) return "not there";
  return std::string(name_of(found->outcome)) + (found->reason.empty() ? "" : ": " + found->reason);
}

inline bool some_has(const Strings& texts, std::string_view part) {
  return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) { return contains(text, part); });
}

// "A added.txt, M old.txt".
inline std::string told(const git::Change& change) {
  Strings parts;
  for (const git::Delta& delta : change.deltas)
    parts.push_back(std::string(1, letter(delta.status)) + " " + delta.path);
  return join(parts, ", ");
}

inline Strings paths(const std::vector<PlannedFile>& files) {
  Strings names;
  for (const PlannedFile& file : files) names.push_back(file.delta->path);
  return names;
}

}  // namespace wf::run::sample
