// Checkpoint: the run in progress: event, HEAD, tree, lane, and which gates have finished.
// A small text file, replaced when a run starts; each finished gate appends one checksummed line, so a crash leaves
// whole lines (docs/formats.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/checksum.h"
#include "base/error.h"
#include "state/folders.h"

namespace wf::state {

// Everything that must be the same for a run to go on where an earlier one stopped.
struct RunIdentity {
  std::string event;
  std::string head;  // commit id; empty before the first commit
  std::string tree;  // the index's tree, or the ref lines of a push
  std::string lane;
  std::string config;  // digest

  bool operator==(const RunIdentity&) const = default;
};

struct FinishedGate {
  std::string id;
  Key key;              // of what was judged: definition, files and contents
  std::string outcome;  // gates::name_of
};

// What git's own index shall have later, when nobody holds its lock, if it still has `before`; both as "MODE OID". Of a
// fix in the temporary index of `git commit PATH`, after the commit; of a killed run's fix, in the next run.
struct CarriedFix {
  std::string path;
  std::string before;
  std::string after;
};

struct Checkpoint {
  RunIdentity identity;
  std::string lane_source;  // lanes::name_of
  std::string flow;         // the flow's id
  int process = 0;
  std::int64_t started_seconds = 0;  // since the epoch
  std::vector<std::string> planned;  // ids of the gates that were to run
  std::vector<FinishedGate> finished;
  std::vector<CarriedFix> carried;
  std::optional<int> exit_code;  // of a run that came to its end; none: interrupted or still running

  bool is_fresh(std::int64_t now_seconds) const { return now_seconds - started_seconds < std::int64_t{24} * 3600; }
};

class CheckpointFile {
 public:
  explicit CheckpointFile(const Folders& folders) : path_(folders.own / "checkpoint") {}

  // A missing, torn-at-the-head, newer or damaged file is "no checkpoint"; damaged later lines are left out.
  std::optional<Checkpoint> read() const;
  // Replaces the file; `finished` may already hold what an interrupted run of the same identity had done.
  Status begin(const Checkpoint& checkpoint) const;
  Status finish_gate(const FinishedGate& gate) const;
  Status carry(const CarriedFix& fix) const;
  Status end(int exit_code) const;

 private:
  os::Path path_;
};

// Those that wait for the next run. Errors: io.
Status keep_for_later(const Folders& folders, const CarriedFix& fix);
// All that wait, which wait no longer.
std::vector<CarriedFix> take_kept_for_later(const Folders& folders);

}  // namespace wf::state
