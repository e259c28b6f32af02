// records: the history as another program would read it, line by line with RapidJSON, by the members that
// docs/formats.md promises. An own small reader, because only history/read.cpp and who links simdjson read it in bulk.
#pragma once

#include <rapidjson/document.h>

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <string>
#include <vector>

#include "base/text.h"
#include "history/record.h"
#include "os/file.h"

namespace wf::run::sample {

inline std::string text_of(const rapidjson::Value& object, const char* name) {
  const auto member = object.FindMember(name);
  return member == object.MemberEnd() ? "" : std::string(member->value.GetString(), member->value.GetStringLength());
}

inline std::uint32_t number_of(const rapidjson::Value& object, const char* name) {
  const auto member = object.FindMember(name);
  return member == object.MemberEnd() ? 0 : member->value.GetUint();
}

inline history::GateRecord gate_record_of(const rapidjson::Value& object) {
  history::GateRecord gate;
  gate.id = text_of(object, "id");
  gate.stage = text_of(object, "stage");
  gate.outcome = text_of(object, "outcome");
  gate.reason = text_of(object, "reason");
  gate.files = number_of(object, "files");
  gate.findings = number_of(object, "findings");
  gate.exit_code = static_cast<int>(number_of(object, "exit_code"));
  if (const auto member = object.FindMember("duration_ms"); member != object.MemberEnd()) {
    const std::chrono::duration<double, std::milli> duration(member->value.GetDouble());
    gate.wall_time = std::chrono::duration_cast<os::Duration>(duration);
  }
  return gate;
}

inline history::Record record_of_line(std::string_view line) {
  rapidjson::Document root;
  root.Parse(line.data(), line.size());
  BOOST_REQUIRE_MESSAGE(!root.HasParseError() && root.IsObject(), line);
  BOOST_TEST(number_of(root, "v") == 1U);
  history::Record record;
  record.flow = text_of(root, "flow");
  record.event = text_of(root, "event");
  record.version = text_of(root, "version");
  record.lane = text_of(root, "lane");
  record.lane_source = text_of(root, "lane_source");
  record.lane_reason = text_of(root, "lane_reason");
  record.branch = text_of(root, "branch");
  record.head = text_of(root, "head");
  record.tree = text_of(root, "tree");
  record.exit_code = static_cast<int>(number_of(root, "exit_code"));
  if (root.HasMember("change")) {
    record.files = number_of(root["change"], "files");
    record.added_lines = number_of(root["change"], "added_lines");
  }
  if (root.HasMember("notes")) {
    for (const auto& note : root["notes"].GetArray()) record.notes.emplace_back(note.GetString());
  }
  if (root.HasMember("gates")) {
    for (const auto& gate : root["gates"].GetArray()) record.gates.push_back(gate_record_of(gate));
  }
  return record;
}

// All records of a repository, oldest first.
inline std::vector<history::Record> all_records(const os::Path& shared) {
  std::vector<history::Record> records;
  for (const std::string& month : os::list_directory(shared / "history")) {
    const auto content = os::read_file(shared / "history" / month);
    BOOST_REQUIRE(content.has_value());
    for (const std::string_view line : lines(*content)) records.push_back(record_of_line(line));
  }
  return records;
}

}  // namespace wf::run::sample
