// One Record → one line. Members that are empty or zero are left out: the reader's defaults are the same, and most
// members of most gates are.
#include "history/record.h"

#include <fmt/format.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <string_view>

#include "base/text.h"

namespace wf::history {

namespace {

constexpr std::size_t k_longest_text = 4000;  // bytes of one string; a runaway message must not fill the history

class Line {
 public:
  Line() : writer_(buffer_) {}

  void begin(std::string_view name = {}) {
    key(name);
    writer_.StartObject();
  }
  void end() { writer_.EndObject(); }
  void begin_list(std::string_view name) {
    key(name);
    writer_.StartArray();
  }
  void end_list() { writer_.EndArray(); }

  void text(std::string_view value) {
    const std::string valid = valid_utf8(value.substr(0, k_longest_text));
    writer_.String(valid.data(), static_cast<rapidjson::SizeType>(valid.size()));
  }
  void text(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    key(name);
    text(value);
  }
  void number(std::string_view name, std::int64_t value) {
    if (value == 0) return;
    key(name);
    writer_.Int64(value);
  }
  void count(std::string_view name, std::uint64_t value) {
    if (value == 0) return;
    key(name);
    writer_.Uint64(value);
  }
  // A zero is said, too: somebody measured it. The shortest digits that mean the same number.
  void measured(std::string_view name, double value) {
    key(name);
    const std::string digits = fmt::format("{}", value);
    writer_.RawValue(digits.data(), digits.size(), rapidjson::kNumberType);
  }
  // Milliseconds with three decimals, exactly.
  void duration(std::string_view name, os::Duration value) {
    const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(value).count();
    if (microseconds <= 0) return;
    key(name);
    const std::string digits = fmt::format("{}.{:03}", microseconds / 1000, microseconds % 1000);
    writer_.RawValue(digits.data(), digits.size(), rapidjson::kNumberType);
  }

  std::string take() const { return std::string(buffer_.GetString(), buffer_.GetSize()) + '\n'; }

 private:
  void key(std::string_view name) {
    if (name.empty()) return;
    const std::string valid = valid_utf8(name);
    writer_.Key(valid.data(), static_cast<rapidjson::SizeType>(valid.size()));
  }

  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_;
};

void write_change(Line& line, const Record& record) {
  line.begin("change");
  line.count("files", record.files);
  line.count("added_lines", record.added_lines);
  line.count("deleted_lines", record.deleted_lines);
  if (!record.kinds.empty()) {
    line.begin("kinds");
    for (const auto& [kind, files] : record.kinds) line.count(kind, files);
    line.end();
  }
  line.text("risk", record.risk);
  line.text("type", record.type);
  line.end();
}

void write_gate(Line& line, const GateRecord& gate) {
  line.begin();
  line.text("id", gate.id);
  line.text("stage", gate.stage);
  line.text("outcome", gate.outcome);
  line.text("reason", gate.reason);
  line.count("files", gate.files);
  line.count("findings", gate.findings);
  if (!gate.metrics.empty()) {
    line.begin("metrics");
    for (const auto& [name, value] : gate.metrics) line.measured(name, value);
    line.end();
  }
  line.duration("duration_ms", gate.wall_time);
  line.duration("user_ms", gate.use.user_time);
  line.duration("system_ms", gate.use.system_time);
  line.count("peak_memory_bytes", gate.use.peak_memory_bytes);
  line.count("blocks_read", gate.use.blocks_read);
  line.count("blocks_written", gate.use.blocks_written);
  line.count("context_switches", gate.use.context_switches);
  line.number("exit_code", gate.exit_code);
  line.end();
}

void write_head(Line& line, const Record& record) {
  line.number("v", k_record_version);
  line.text("flow", record.flow);
  line.text("event", record.event);
  line.text("started", os::rfc3339(record.started));
  line.number("started_s", record.started.seconds);
  line.number("zone_min", record.started.zone_minutes);
  line.duration("duration_ms", record.wall_time);
  line.text("version", record.version);
  line.text("lane", record.lane);
  line.text("lane_source", record.lane_source);
  line.text("lane_reason", record.lane_reason);
  line.text("branch", record.branch);
  line.text("head", record.head);
  line.text("tree", record.tree);
}

}  // namespace

std::string to_json(const Record& record) {
  Line line;
  line.begin();
  write_head(line, record);
  write_change(line, record);
  if (!record.gates.empty()) {
    line.begin_list("gates");
    for (const GateRecord& gate : record.gates) write_gate(line, gate);
    line.end_list();
  }
  line.number("exit_code", record.exit_code);
  if (!record.notes.empty()) {
    line.begin_list("notes");
    for (const std::string& note : record.notes) line.text(note);
    line.end_list();
  }
  line.end();
  return line.take();
}

}  // namespace wf::history
