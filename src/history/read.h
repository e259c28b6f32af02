// read: records back from history/*.jsonl, with simdjson. Not for hooks: they only append.
#pragma once

#include <functional>
#include <string>

#include "history/record.h"

namespace wf::history {

struct ReadSummary {
  std::size_t records = 0;
  std::size_t damaged = 0;  // lines that are no record of a version we know: skipped
};

// Calls `visit` with each record, oldest file first, in the order of the lines; stops when it returns false.
// Damaged lines are skipped and counted. A missing folder holds no records. Errors: io.
Result<ReadSummary> for_each_record(const os::Path& shared, const std::function<bool(const Record&)>& visit);

// The newest `count` records, oldest first, read from the end of the newest files.
Result<std::vector<Record>> latest_records(const os::Path& shared, std::size_t count);

}  // namespace wf::history
