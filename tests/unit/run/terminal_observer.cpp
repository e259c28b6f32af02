// The observer writes what telling says to standard error, and nothing else anywhere. Standard error is a file here, so
// there is no progress line; `progress` gives it a pseudo-terminal.
#include "run/terminal_observer.h"

#include <fcntl.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <cstdlib>

#include "base/text.h"
#include "os/terminal.h"
#include "support/repository.h"

namespace {

using wf::contains;
using wf::gates::Outcome;
using wf::run::GateResult;
using wf::run::RunResult;
using wf::run::TerminalObserver;
using wf::run::Verbosity;

// Standard error is another file as long as this lives.
class Redirected {
 public:
  explicit Redirected(int to) : kept_(::dup(STDERR_FILENO)) {
    std::fflush(stderr);
    ::dup2(to, STDERR_FILENO);
  }
  ~Redirected() {
    std::fflush(stderr);
    ::dup2(kept_, STDERR_FILENO);
    ::close(kept_);
  }
  Redirected(const Redirected&) = delete;
  Redirected& operator=(const Redirected&) = delete;

 private:
  int kept_;
};

struct Place : wf::test::TemporaryFolder {
  wf::os::Environment environment;

  Place() { environment.set("TERM", "xterm"); }

  template <typename Action>
  std::string told_by(Verbosity verbosity, Action action) const {
    const wf::os::Descriptor file(::open((path() / "err").c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    BOOST_REQUIRE(file.is_open());
    {
      const Redirected redirected(file.number());
      TerminalObserver observer(environment, verbosity);
      action(observer);
    }
    return read("err");
  }
};

RunResult a_failure() {
  RunResult run;
  run.event = wf::config::Event::pre_commit;
  run.lanes.push_back({"", "standard", wf::lanes::LaneSource::classification, "", {}});
  GateResult gate;
  gate.id = "lint";
  gate.outcome = Outcome::failed;
  gate.blocks = true;
  run.gates.push_back(gate);
  run.exit_code = 1;
  return run;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_terminal_observer, Place)

BOOST_AUTO_TEST_CASE(the_end_is_told_without_colour_into_a_file) {
  const std::string text = told_by(Verbosity::summary, [](TerminalObserver& observer) {
    observer.on_plan({}, {"lint"});
    observer.on_gate_started("lint");
    const RunResult run = a_failure();
    observer.on_gate_finished(run.gates[0]);
    observer.on_finished(run);
  });
  BOOST_TEST(text == told_of_run(a_failure(), {Verbosity::summary, false}));
}

BOOST_AUTO_TEST_CASE(notes_are_told_at_once) {
  const std::string text = told_by(Verbosity::failures, [](TerminalObserver& observer) {
    observer.on_note("unstaged changes in a.c: commands see them too");
    std::fflush(stderr);
  });
  BOOST_TEST(text == "wf: unstaged changes in a.c: commands see them too\n");
}

BOOST_AUTO_TEST_CASE(an_observer_that_is_never_finished_ends_quietly) {
  BOOST_TEST(told_by(Verbosity::all, [](TerminalObserver& observer) { observer.on_plan({}, {"a", "b"}); }) == "");
}

BOOST_AUTO_TEST_CASE(on_a_terminal_slow_gates_show_one_line_that_is_cleared_at_the_end) {
  const wf::os::Descriptor terminal(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
  BOOST_REQUIRE(terminal.is_open());
  BOOST_REQUIRE(::grantpt(terminal.number()) == 0);
  BOOST_REQUIRE(::unlockpt(terminal.number()) == 0);
  const wf::os::Descriptor other(::open(::ptsname(terminal.number()), O_RDWR | O_NOCTTY | O_CLOEXEC));
  BOOST_REQUIRE(other.is_open());
  std::string text;
  {
    const Redirected redirected(other.number());
    TerminalObserver observer(environment, Verbosity::summary);
    observer.on_plan({}, {"unit"});
    observer.on_gate_started("unit");
    // Blocks until the progress line comes, which is what is waited for here.
    while (!contains(text, "unit")) {
      char bytes[512];
      const ssize_t count = ::read(terminal.number(), bytes, sizeof bytes);
      BOOST_REQUIRE(count > 0);
      text.append(bytes, static_cast<std::size_t>(count));
    }
    const RunResult run = a_failure();
    observer.on_finished(run);
  }
  BOOST_TEST(contains(text, "wf: 0/1 "));
  char bytes[4096];
  std::string end;
  while (!contains(end, "stopped")) {
    const ssize_t count = ::read(terminal.number(), bytes, sizeof bytes);
    BOOST_REQUIRE(count > 0);
    end.append(bytes, static_cast<std::size_t>(count));
  }
  BOOST_TEST(contains(end, "\r\x1b[K"));
  BOOST_TEST(contains(end, "\x1b[31mfailed"));  // a terminal gets colour
}

BOOST_AUTO_TEST_SUITE_END()
