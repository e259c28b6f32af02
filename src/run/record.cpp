
#include "run/record.h"

#include <array>

namespace wf::run {

namespace {

history::GateRecord gate_record(const GateResult& result) {
  history::GateRecord record;
  record.id = result.id;
  record.stage = name_of(result.stage);
  record.outcome = name_of(result.outcome);
  record.reason = result.reason;
  record.files = result.files + result.cached_files;
  record.findings = static_cast<std::uint32_t>(result.findings.size());
  record.metrics = result.metrics;
  record.wall_time = result.wall_time;
  record.use = result.use;
  record.exit_code = result.exit_code;
  return record;
}

}  // namespace

history::Record bare_record(config::Event event, os::WallTime started) {
  history::Record record;
  record.event = name_of(event);
  record.started = started;
  record.version = WF_VERSION;
  return record;
}

history::Record record_of(const RunResult& result, os::WallTime started, const git::Head& head, const git::Oid& tree) {
  history::Record record = bare_record(result.event, started);
  record.flow = result.flow;
  record.wall_time = result.wall_time;
  record.branch = head.branch;
  record.head = head.commit;
  record.tree = tree;
  record.exit_code = result.exit_code;
  record.notes = result.notes;
  if (!result.lanes.empty()) {
    const LaneResult& lane = result.lanes.front();
    record.lane = lane.id;
    record.lane_source = name_of(lane.source);
    record.lane_reason = lane.reason;
    record.risk = name_of(lane.classification.risk);
    record.type = lane.classification.type;
  }
  std::array<std::uint32_t, lanes::k_kind_count> counts{};
  for (const LaneResult& lane : result.lanes) {
    record.added_lines += lane.classification.added_lines;
    record.deleted_lines += lane.classification.deleted_lines;
    for (std::size_t kind = 0; kind < counts.size(); ++kind) counts[kind] += lane.classification.counts[kind];
  }
  for (std::size_t kind = 0; kind < counts.size(); ++kind) {
    record.files += counts[kind];  // each has one kind; of a recalled lane only these numbers are known
    if (counts[kind] > 0) record.kinds.emplace_back(name_of(static_cast<lanes::Kind>(kind)), counts[kind]);
  }
  for (const GateResult& gate : result.gates) record.gates.push_back(gate_record(gate));
  return record;
}

}  // namespace wf::run
