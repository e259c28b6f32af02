#include "cli/run_as_json.h"

namespace wf::cli {

namespace {

double milliseconds(os::Duration duration) { return std::chrono::duration<double, std::milli>(duration).count(); }

void write_finding(Json& json, const gates::Finding& finding) {
  json.begin_object();
  if (!finding.path.empty()) json.member("path", finding.path);
  if (finding.line > 0) json.member("line", finding.line);
  if (finding.column > 0) json.member("column", finding.column);
  json.member("message", finding.message);
  json.end_object();
}

void write_gate(Json& json, const run::GateResult& gate) {
  json.begin_object();
  json.member("id", gate.id);
  json.member("stage", name_of(gate.stage));
  json.member("outcome", name_of(gate.outcome));
  json.member("blocks", gate.blocks);
  if (!gate.target.empty()) json.member("ref", gate.target);
  if (!gate.reason.empty()) json.member("reason", gate.reason);
  json.member("files", gate.files);
  json.member("cached_files", gate.cached_files);
  json.member("duration_ms", milliseconds(gate.wall_time));
  json.member("exit_code", gate.exit_code);
  if (!gate.metrics.empty()) {
    json.begin_object("metrics");
    for (const auto& [name, value] : gate.metrics) json.member(name, value);
    json.end_object();
  }
  json.begin_array("fixed_files");
  for (const std::string& file : gate.fixed_files) json.value(file);
  json.end_array();
  json.begin_array("findings");
  for (const gates::Finding& finding : gate.findings) write_finding(json, finding);
  json.end_array();
  if (!gate.output.empty()) json.member("output", gate.output);
  json.end_object();
}

void write_file(Json& json, const lanes::ClassifiedFile& file) {
  json.begin_object();
  json.member("path", file.path);
  json.member("kind", name_of(file.kind));
  if (!file.language.empty()) json.member("language", file.language);
  json.member("reason", file.reason);
  json.end_object();
}

void write_rules(Json& json, const run::LaneResult& lane) {
  json.begin_array("rules");
  for (const lanes::Tried& tried : lane.tried) {
    json.begin_object();
    json.member("lane", tried.lane);
    json.member("is_floor", tried.is_floor);
    json.member("holds", tried.answer.holds);
    json.member("reason", tried.answer.text);
    json.end_object();
  }
  json.end_array();
  if (!lane.floor.empty()) {
    json.begin_object("floor");
    json.member("lane", lane.floor);
    json.member("reason", lane.floor_reason);
    json.member("is_passed_over", lane.is_below_floor);
    json.end_object();
  }
  if (lane.left_out.empty()) return;
  json.begin_array("left_out");
  for (const run::LeftOut& gate : lane.left_out) {
    json.begin_object();
    json.member("id", gate.id);
    json.member("stage", name_of(gate.stage));
    json.member("reason", gate.reason);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_lane(Json& json, const run::LaneResult& lane) {
  const lanes::Classification& classification = lane.classification;
  json.begin_object();
  if (!lane.target.empty()) json.member("ref", lane.target);
  json.member("id", lane.id);
  json.member("source", name_of(lane.source));
  json.member("reason", lane.reason);
  write_rules(json, lane);
  json.begin_object("classification");
  json.member("summary", classification.summary());
  json.member("risk", name_of(classification.risk));
  json.member("risk_reason", classification.risk_reason);
  if (!classification.type.empty()) json.member("type", classification.type);
  json.member("added_lines", classification.added_lines);
  json.member("deleted_lines", classification.deleted_lines);
  json.begin_array("files");
  for (const lanes::ClassifiedFile& file : classification.files) write_file(json, file);
  json.end_array();
  json.end_object();
  json.end_object();
}

std::string run_as_json(const run::RunResult& result) {
  Json json;
  json.begin_object();
  json.member("version", 1);
  json.member("event", name_of(result.event));
  json.member("flow", result.flow);
  json.member("exit_code", result.exit_code);
  json.member("duration_ms", milliseconds(result.wall_time));
  json.begin_array("lanes");
  for (const run::LaneResult& lane : result.lanes) write_lane(json, lane);
  json.end_array();
  json.begin_array("gates");
  for (const run::GateResult& gate : result.gates) write_gate(json, gate);
  json.end_array();
  json.begin_array("notes");
  for (const std::string& note : result.notes) json.value(note);
  json.end_array();
  json.end_object();
  return json.text();
}

}  // namespace wf::cli
