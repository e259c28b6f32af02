// Any bytes as a month of history: records and damaged lines, never an error, and the newest are the last of all.
#include "base/text.h"
#include "history/read.h"
#include "scratch.h"
#include "targets.h"

#include <algorithm>

namespace wf::fuzz {

void history(std::string_view bytes) {
  static const Scratch k_scratch;
  k_scratch.write("history/2026-01.jsonl", bytes);
  std::size_t count = 0;
  const auto summary = wf::history::for_each_record(k_scratch.path(), [&](const wf::history::Record& record) {
    ++count;
    const std::string line = wf::history::to_json(record);
    WF_ASSERT(line.ends_with('\n') && line.find('\n') == line.size() - 1);
    WF_ASSERT(is_valid_utf8(line));
    return true;
  });
  WF_ASSERT(summary.has_value() && summary->records == count);
  const auto latest = wf::history::latest_records(k_scratch.path(), 3);
  WF_ASSERT(latest.has_value() && latest->size() == std::min<std::size_t>(count, 3));
}

}  // namespace wf::fuzz
