// Gate log: the last time that each gate ran: what came of it, what it depended on, and what it said if it did not
// pass. So that a person can ask why without running it again.
#pragma once

#include <optional>
#include <string>

#include "base/checksum.h"
#include "state/folders.h"

namespace wf::state {

// What a gate's judgement depends on besides the files that it is given, as digests: equal ones mean the same.
struct Dependence {
  Key definition;    // its keys in the configuration
  Key tool;          // the program behind its command; of a built-in, of what it reads on this machine
  Key surroundings;  // its `inputs`, or the whole tree

  bool operator==(const Dependence&) const = default;
};

struct GateLog {
  std::string event;
  std::int64_t seconds = 0;  // since the epoch
  std::string outcome;
  std::string reason;
  Dependence depended;
  std::string output;  // of a gate that did not pass: what was told, at most k_most_output bytes of it
};

inline constexpr std::size_t k_most_output = std::size_t{64} * 1024;

// Nothing when it never ran, or what is there cannot be read.
std::optional<GateLog> read_gate_log(const Folders& folders, const std::string& id);
// Replaces what is there. Errors: io.
Status write_gate_log(const Folders& folders, const std::string& id, const GateLog& log);

}  // namespace wf::state
