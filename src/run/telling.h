// telling: a run in words, for a person at a terminal or in a log. Pure functions; TerminalObserver writes what they
// say. Quiet on success, exact on failure: which gate, why, its output, how to rerun it.
#pragma once

#include <string>

#include "run/result.h"

namespace wf::run {

enum class Verbosity : std::uint8_t {
  failures,      // says nothing of a success
  team_summary,  // one line for a success in which something was judged, if some `.wf.yaml` counted
  summary,       // one line for it in any case
  all,           // a line for every gate
};

struct Telling {
  Verbosity verbosity = Verbosity::summary;
  bool has_colour = false;
};

// What a gate that did not simply pass has to say, with a newline at the end; empty for one that has nothing to say.
std::string told_of_gate(const RunResult& run, const GateResult& gate, const Telling& telling);
// Everything at the end of a run: the gates, what is owed or was skipped on demand, and one line of conclusion.
std::string told_of_run(const RunResult& run, const Telling& telling);
// The command that runs one gate of this run again: "wf run pre-push unit".
std::string rerun_command(const RunResult& run, const GateResult& gate);

}  // namespace wf::run
