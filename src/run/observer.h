// Observer: told what happens during a run. The engine prints nothing itself.
#pragma once

#include "run/result.h"

namespace wf::run {

class Observer {
 public:
  virtual ~Observer() = default;
  // The gates of one target that are about to run, in the order of the plan.
  virtual void on_plan(const LaneResult& /*lane*/, const std::vector<std::string>& /*gates_to_run*/) {}
  virtual void on_gate_started(const std::string& /*id*/) {}
  virtual void on_gate_finished(const GateResult& /*result*/) {}
  // A sentence the user should see at once, on one line.
  virtual void on_note(const std::string& /*note*/) {}
  virtual void on_finished(const RunResult& /*result*/) {}
};

}  // namespace wf::run
