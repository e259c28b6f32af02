// Result: what came of each gate, and of the run.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "config/config.h"
#include "gates/outcome.h"
#include "lanes/choice.h"
#include "os/process.h"
#include "state/gate_log.h"

namespace wf::run {

struct GateResult {
  std::string id;
  config::Stage stage = config::Stage::lint;
  gates::Outcome outcome = gates::Outcome::passed;
  bool blocks = false;  // this outcome does not let the change through
  std::string target;   // the pushed ref; empty elsewhere
  std::string reason;   // why it was skipped, owed, cached or errored; how it failed
  std::vector<gates::Finding> findings;
  std::string output;       // of a command
  std::uint32_t files = 0;  // judged now
  std::uint32_t cached_files = 0;
  std::vector<std::string> fixed_files;
  os::Duration wall_time{};
  os::Duration called_time{};  // of its calls together, also of those that ran at once
  os::ResourceUse use;
  int exit_code = 0;
  std::vector<std::pair<std::string, double>> metrics;  // what its reports say; rates are 0 to 100
  bool runs_alone = true;              // false: it is what a lane demands, and no gate that could be run by itself
  std::string ran_by = {};             // "by .venv/bin/black": who ran a hook that names no program of its own
  bool shows_output = false;           // people want to see it also where it passed
  bool output_is_in_findings = false;  // the findings were read from the output
  state::Dependence depends = {};      // of one that ran
  std::vector<std::string> hints;      // what the team tells people when it does not pass
};

// A gate that is no part of a plan, and why.
struct LeftOut {
  std::string id;
  config::Stage stage = config::Stage::lint;
  std::string reason;
};

// The lane of one target, in words.
struct LaneResult {
  std::string target;
  std::string id;
  lanes::LaneSource source = lanes::LaneSource::classification;
  std::string reason;
  lanes::Classification classification;
  std::vector<lanes::Tried> tried = {};  // the rules and floors that were asked
  std::string floor = {};                // the lane of a floor that counted, or would have
  std::string floor_reason = {};
  bool is_below_floor = false;
  std::vector<LeftOut> left_out = {};  // of a plan only
};

struct RunResult {
  config::Event event = config::Event::manual;
  std::string flow;
  std::vector<LaneResult> lanes;  // one, or one a pushed ref
  std::vector<GateResult> gates;
  std::vector<std::string> notes;  // what the user should know and the record keeps
  bool is_from_team = false;       // some `.wf.yaml` counted
  std::string selection;           // what was asked for by hand, as `wf run` takes it: " --all-files"; else empty
  os::Duration wall_time{};
  int exit_code = 0;

  std::size_t count(gates::Outcome outcome) const;
};

}  // namespace wf::run
