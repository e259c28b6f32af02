// Record: one hook run as history keeps it. One JSON line in history/YYYY-MM.jsonl (docs/formats.md gives the schema).
// No source text, no secrets. Appending needs no JSON parser: a hook only writes.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "os/clock.h"
#include "os/file.h"
#include "os/process.h"

namespace wf::history {

inline constexpr int k_record_version = 1;

struct GateRecord {
  std::string id;
  std::string stage;
  std::string outcome;
  std::string reason;  // of a skip or an error; may be empty
  std::uint32_t files = 0;
  std::uint32_t findings = 0;
  os::Duration wall_time{};
  os::ResourceUse use;
  int exit_code = 0;
  std::vector<std::pair<std::string, double>> metrics = {};  // what was measured: name → value
};

struct Record {
  std::string flow;
  std::string event;
  os::WallTime started;
  os::Duration wall_time{};
  std::string version;  // of git-wf
  std::string lane;
  std::string lane_source;
  std::string lane_reason;
  std::string branch;
  std::string head;
  std::string tree;
  std::uint32_t files = 0;
  std::uint32_t added_lines = 0;
  std::uint32_t deleted_lines = 0;
  std::vector<std::pair<std::string, std::uint32_t>> kinds;  // kind → files, only those that occur
  std::string risk;
  std::string type;  // conventional type of the message
  std::vector<GateRecord> gates;
  int exit_code = 0;
  std::vector<std::string> notes;  // "bypassed", "resumed", "own state unreadable: …"
};

// One line of JSON with its '\n'. Bytes that are not UTF-8 become U+FFFD.
std::string to_json(const Record& record);

// Appends the record to the month's file below `shared` ($GIT_COMMON_DIR/wf) with one write, under the shared common
// lock. Errors: io, busy.
Status append(const os::Path& shared, const Record& record);

}  // namespace wf::history
