// Reading history: 1. the month files by name, which is their order in time; 2. each in blocks, so that memory stays
// bounded, cut at newlines; 3. each line parsed by itself, so that a bad one costs only itself.
// The only file that needs simdjson: a program that only appends does not link it.
#include "history/read.h"

#include <simdjson.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string_view>

#include "base/text.h"

namespace wf::history {

namespace {

namespace dom = simdjson::dom;

constexpr std::size_t k_block = std::size_t{4} * 1024 * 1024;
constexpr std::size_t k_longest_line = std::size_t{16} * 1024 * 1024;  // more is no line of ours
constexpr std::uint64_t k_first_tail = std::uint64_t{64} * 1024;

bool read(dom::element value, std::string& into) {
  std::string_view text;
  if (value.get(text) != simdjson::SUCCESS) return false;
  into = text;
  return true;
}

bool read(dom::element value, std::uint64_t& into) { return value.get(into) == simdjson::SUCCESS; }

bool read(dom::element value, std::int64_t& into) { return value.get(into) == simdjson::SUCCESS; }

template <typename Number>
bool read(dom::element value, Number& into) {
  std::int64_t number = 0;
  if (value.get(number) != simdjson::SUCCESS) return false;
  if (number < std::numeric_limits<Number>::min() || number > std::numeric_limits<Number>::max()) return false;
  into = static_cast<Number>(number);
  return true;
}

bool read(dom::element value, os::Duration& into) {
  constexpr double k_most_ms = 9e12;  // 285 years: all that a count of nanoseconds holds
  double milliseconds = 0;
  if (value.get(milliseconds) != simdjson::SUCCESS || !(milliseconds >= 0 && milliseconds < k_most_ms)) return false;
  into = std::chrono::microseconds(std::llround(milliseconds * 1000));
  return true;
}

// Calls read_one for each member of an object; false when the value is no object or a member is not what it must be.
template <typename ReadOne>
bool read_object(dom::element value, const ReadOne& read_one) {
  dom::object object;
  if (value.get(object) != simdjson::SUCCESS) return false;
  return std::all_of(object.begin(), object.end(),
                     [&](const dom::key_value_pair& member) { return read_one(member.key, member.value); });
}

bool read_metrics(dom::element value, GateRecord& gate) {
  return read_object(value, [&](std::string_view name, dom::element number) {
    return number.get(gate.metrics.emplace_back(name, 0).second) == simdjson::SUCCESS;
  });
}

bool read_member(std::string_view name, dom::element value, GateRecord& gate) {
  if (name == "id") return read(value, gate.id);
  if (name == "stage") return read(value, gate.stage);
  if (name == "outcome") return read(value, gate.outcome);
  if (name == "reason") return read(value, gate.reason);
  if (name == "files") return read(value, gate.files);
  if (name == "findings") return read(value, gate.findings);
  if (name == "metrics") return read_metrics(value, gate);
  if (name == "duration_ms") return read(value, gate.wall_time);
  if (name == "user_ms") return read(value, gate.use.user_time);
  if (name == "system_ms") return read(value, gate.use.system_time);
  if (name == "peak_memory_bytes") return read(value, gate.use.peak_memory_bytes);
  if (name == "blocks_read") return read(value, gate.use.blocks_read);
  if (name == "blocks_written") return read(value, gate.use.blocks_written);
  if (name == "context_switches") return read(value, gate.use.context_switches);
  if (name == "exit_code") return read(value, gate.exit_code);
  return true;  // a later writer's addition
}

template <typename ReadOne>
bool read_list(dom::element value, const ReadOne& read_one) {
  dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return false;
  return std::all_of(list.begin(), list.end(), read_one);
}

bool read_gate(dom::element value, Record& into) {
  GateRecord& gate = into.gates.emplace_back();
  return read_object(value,
                     [&](std::string_view name, dom::element member) { return read_member(name, member, gate); });
}

bool read_change(std::string_view name, dom::element value, Record& into) {
  if (name == "files") return read(value, into.files);
  if (name == "added_lines") return read(value, into.added_lines);
  if (name == "deleted_lines") return read(value, into.deleted_lines);
  if (name == "risk") return read(value, into.risk);
  if (name == "type") return read(value, into.type);
  if (name != "kinds") return true;
  return read_object(value, [&](std::string_view kind, dom::element files) {
    return read(files, into.kinds.emplace_back(kind, 0).second);
  });
}

bool read_lane(std::string_view name, dom::element value, Record& into) {
  if (name == "lane") return read(value, into.lane);
  if (name == "lane_source") return read(value, into.lane_source);
  if (name == "lane_reason") return read(value, into.lane_reason);
  return true;
}

bool read_member(std::string_view name, dom::element value, Record& into) {
  if (name == "flow") return read(value, into.flow);
  if (name == "event") return read(value, into.event);
  if (name == "started_s") return read(value, into.started.seconds);
  if (name == "zone_min") return read(value, into.started.zone_minutes);
  if (name == "duration_ms") return read(value, into.wall_time);
  if (name == "version") return read(value, into.version);
  if (name == "branch") return read(value, into.branch);
  if (name == "head") return read(value, into.head);
  if (name == "tree") return read(value, into.tree);
  if (name == "exit_code") return read(value, into.exit_code);
  if (name == "gates") return read_list(value, [&](dom::element gate) { return read_gate(gate, into); });
  if (name == "notes") {
    return read_list(value, [&](dom::element note) { return read(note, into.notes.emplace_back()); });
  }
  if (name == "change") {
    return read_object(value,
                       [&](std::string_view part, dom::element member) { return read_change(part, member, into); });
  }
  return read_lane(name, value, into);
}

// `padding` bytes behind `line` may be read.
std::optional<Record> parse(dom::parser& parser, std::string_view line) {
  dom::element document;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(line.data());
  if (parser.parse(bytes, line.size(), false).get(document) != simdjson::SUCCESS) return std::nullopt;
  std::int64_t version = 0;
  if (document["v"].get(version) != simdjson::SUCCESS || version != k_record_version) return std::nullopt;
  Record record;
  const bool is_good = read_object(
      document, [&](std::string_view name, dom::element value) { return read_member(name, value, record); });
  if (!is_good) return std::nullopt;
  return record;
}

bool is_month_file(std::string_view name) {
  return name.size() == 13 && name.ends_with(".jsonl") && name[4] == '-' && to_number(name.substr(0, 4)) &&
         to_number(name.substr(5, 2));
}

std::vector<os::Path> month_files(const os::Path& shared) {
  std::vector<os::Path> files;
  for (const std::string& name : os::list_directory(shared / "history")) {
    if (is_month_file(name)) files.push_back(shared / "history" / name);
  }
  return files;
}

class Reader {
 public:
  explicit Reader(const std::function<bool(const Record&)>& visit) : visit_(visit) {}

  const ReadSummary& summary() const { return summary_; }

  // False when the visitor has seen enough.
  Result<bool> read_file(const os::Path& path) {
    std::uint64_t offset = 0;
    std::string pending;  // an unfinished line
    while (true) {
      WF_ASSIGN(const std::string block, os::read_part(path, offset, k_block));
      offset += block.size();
      pending += block;
      const bool is_end = block.size() < k_block;
      const std::size_t last_newline = pending.rfind('\n');
      const std::size_t whole = is_end ? pending.size() : last_newline == std::string::npos ? 0 : last_newline + 1;
      if (!read_lines(pending, whole)) return false;
      if (is_end) return true;
      pending.erase(0, whole);
      if (pending.size() > k_longest_line) pending.assign(1, '{');  // its rest is skipped as one damaged line
    }
  }

 private:
  bool read_lines(std::string& text, std::size_t size) {
    text.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    for (const std::string_view line : lines(std::string_view(text).substr(0, size))) {
      if (trim(line).empty()) continue;
      const auto record = parse(parser_, line);
      ++(record ? summary_.records : summary_.damaged);
      if (record && !visit_(*record)) return false;
    }
    return true;
  }

  const std::function<bool(const Record&)>& visit_;
  dom::parser parser_;
  ReadSummary summary_;
};

// The newest records of one file, newest first, up to `count`: of a tail that grows until it holds enough.
Result<std::vector<Record>> newest_of(const os::Path& path, std::size_t count) {
  const auto status = os::status_of(path);
  const std::uint64_t size = status ? status->size : 0;
  dom::parser parser;
  for (std::uint64_t length = k_first_tail;; length *= 8) {
    const std::uint64_t tail = std::min(length, size);
    WF_ASSIGN(std::string text, os::read_part(path, size - tail, static_cast<std::size_t>(tail)));
    text.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    auto found = lines(text);
    if (tail < size && !found.empty()) found.erase(found.begin());  // it may have begun before the tail
    std::vector<Record> records;
    for (auto line = found.rbegin(); line != found.rend() && records.size() < count; ++line) {
      auto record = parse(parser, *line);
      if (record) records.push_back(std::move(*record));
    }
    if (records.size() == count || tail == size) return records;
  }
}

}  // namespace

Result<ReadSummary> for_each_record(const os::Path& shared, const std::function<bool(const Record&)>& visit) {
  Reader reader(visit);
  for (const os::Path& path : month_files(shared)) {
    WF_ASSIGN(const bool wants_more, reader.read_file(path));
    if (!wants_more) break;
  }
  return reader.summary();
}

Result<std::vector<Record>> latest_records(const os::Path& shared, std::size_t count) {
  std::vector<Record> newest_first;
  const auto files = month_files(shared);
  for (auto file = files.rbegin(); file != files.rend() && newest_first.size() < count; ++file) {
    WF_ASSIGN(std::vector<Record> records, newest_of(*file, count - newest_first.size()));
    std::move(records.begin(), records.end(), std::back_inserter(newest_first));
  }
  std::reverse(newest_first.begin(), newest_first.end());
  return newest_first;
}

}  // namespace wf::history
