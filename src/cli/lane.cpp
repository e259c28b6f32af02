// wf lane list, show, explain.
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "cli/command.h"
#include "cli/run_as_json.h"
#include "cli/run_request.h"

namespace wf::cli {

namespace {

std::string names_of(const std::vector<config::Stage>& stages) {
  if (stages.size() == static_cast<std::size_t>(config::k_stage_count)) return "all";
  std::vector<std::string> names;
  names.reserve(stages.size());
  for (const config::Stage stage : stages) names.emplace_back(name_of(stage));
  return join(names, " ");
}

std::string origin_of(const config::Lane& lane) {
  return lane.where.file.empty() ? "built in" : fmt::format("{}:{}", lane.where.file, lane.where.line);
}

// The members of one lane, into the object that is open.
void write_lane_definition(Json& json, const config::Lane& lane) {
  json.member("id", lane.id);
  json.member("description", lane.description);
  json.member("defined", origin_of(lane));
  json.member("strict", lane.strict);
  json.member("allow_failure", lane.allow_failure);
  json.member("approval", lane.approval);
  if (lane.budget) json.member("budget_ms", static_cast<std::int64_t>(lane.budget->count()));
  json.begin_array("stages");
  for (const config::Stage stage : lane.stages) json.value(name_of(stage));
  json.end_array();
  json.begin_array("owed");
  for (const config::Stage stage : lane.owed) json.value(name_of(stage));
  json.end_array();
}

Result<int> list_lanes(const Context& context) {
  WF_ASSIGN(const run::Session session, open_session(context, run::ConfigFrom::worktree));
  if (context.as_json) {
    Json json;
    json.begin_object();
    json.member("version", 1);
    json.begin_array("lanes");
    for (const config::Lane& lane : session.config.lanes) {
      json.begin_object();
      write_lane_definition(json, lane);
      json.end_object();
    }
    json.end_array();
    json.end_object();
    print(json.text());
    return k_exit_pass;
  }
  for (const config::Lane& lane : session.config.lanes) {
    print(fmt::format("{:<14} {} ({})\n", lane.id, lane.description.empty() ? "-" : lane.description, origin_of(lane)));
  }
  return k_exit_pass;
}

Result<int> show_lane(const Context& context, const std::string& id) {
  WF_ASSIGN(const run::Session session, open_session(context, run::ConfigFrom::worktree));
  const config::Lane* lane = session.config.lane(id);
  if (lane == nullptr) {
    std::vector<std::string> known;
    for (const config::Lane& each : session.config.lanes) known.push_back(each.id);
    const auto near = nearest(id, known);
    return fail(ErrorKind::usage, fmt::format("no lane {}", shown(fmt::format("'{}'", id))),
                near ? fmt::format("did you mean '{}'?", *near) : fmt::format("there are {}", join(known, ", ")));
  }
  if (context.as_json) {
    Json json;
    json.begin_object();
    json.member("version", 1);
    write_lane_definition(json, *lane);
    json.end_object();
    print(json.text());
    return k_exit_pass;
  }
  print(fmt::format("{}: {}\n  defined: {}\n  stages: {}\n", lane->id, lane->description, origin_of(*lane),
                    names_of(lane->stages)));
  if (!lane->owed.empty()) print(fmt::format("  owed until a protected branch: {}\n", names_of(lane->owed)));
  if (lane->budget) print(fmt::format("  budget: {}\n", human_duration(*lane->budget)));
  if (lane->strict) print("  strict: a warning of a team's gate stops the change\n");
  if (lane->allow_failure) print("  failures only warn, but for secrets and before a protected branch\n");
  if (lane->approval > 0)
    print(fmt::format("  approval: by {} besides the author\n",
                      count_of(static_cast<std::size_t>(lane->approval), "person")));
  std::vector<std::string> gates;
  for (const config::Gate& gate : session.config.gates) {
    if (lane->has(gate)) gates.push_back(gate.id);
  }
  print(fmt::format("  gates: {}\n", join(gates, ", ")));
  return k_exit_pass;
}

std::string told_rules(const run::LaneResult& lane) {
  std::string text;
  for (const lanes::Tried& tried : lane.tried) {
    text +=
        fmt::format("  {:<10} {}{}{}\n", tried.answer.holds ? "holds" : "does not", tried.is_floor ? "at least " : "",
                    tried.lane, tried.answer.text.empty() ? "" : ": " + tried.answer.text);
  }
  return text.empty() ? text : "rules:\n" + text;
}

std::string told_left_out(const run::RunResult& result) {
  std::string text;
  for (const run::LaneResult& lane : result.lanes) {
    for (const run::LeftOut& gate : lane.left_out) {
      const std::string line = fmt::format("  {:<12} {}: {}\n", "not here", gate.id, gate.reason);
      if (!contains(text, line)) text += line;
    }
  }
  return text;
}

std::string told(const run::LaneResult& lane) {
  std::string text;
  if (!lane.target.empty()) text += fmt::format("{}\n", shown(lane.target));
  text += fmt::format("change: {}\n", lane.classification.summary());
  if (!lane.classification.risk_reason.empty()) {
    text += fmt::format("risk:   {} ({})\n", name_of(lane.classification.risk), lane.classification.risk_reason);
  }
  text += fmt::format("lane:   {}\n", lane.id);
  text += fmt::format("reason: {} ({})\n", lane.reason, name_of(lane.source));
  if (lane.is_below_floor) text += fmt::format("floor:  {} ({}), until the push\n", lane.floor, lane.floor_reason);
  for (const lanes::ClassifiedFile& file : lane.classification.files) {
    const std::string language = file.language.empty() ? "" : fmt::format(" ({})", file.language);
    text += fmt::format("  {:<10} {}{}: {}\n", name_of(file.kind), shown(file.path), language, file.reason);
  }
  return text + told_rules(lane);
}

std::string told(const run::GateResult& gate) {
  const bool would_run = gate.reason == "would run";
  return fmt::format("  {:<12} {}{}\n", would_run ? "runs" : name_of(gate.outcome), gate.id,
                     would_run || gate.reason.empty() ? "" : ": " + gate.reason);
}

Result<int> explain(const Context& context, RunOptions options) {
  options.plan = true;
  if (options.event.empty()) options.event = "pre-commit";
  WF_ASSIGN(PreparedRun prepared, prepare_run(context, options));
  run::Observer silent;
  WF_ASSIGN(const run::RunResult result, run::run(prepared.session, prepared.request, silent));
  if (context.as_json) {
    print(run_as_json(result));
    return k_exit_pass;
  }
  if (result.lanes.empty()) print("nothing new would be pushed\n");
  for (const run::LaneResult& lane : result.lanes) print(told(lane));
  if (!result.gates.empty()) print("gates:\n");
  for (const run::GateResult& gate : result.gates) print(told(gate));
  print(told_left_out(result));
  return k_exit_pass;
}

}  // namespace

void add_lane(CLI::App& app, Context& context) {
  CLI::App* group = add_group(app, {"lane", "Lanes: which there are, and which one a change takes",
                                    "  wf lane explain   # for what is staged now\n  wf lane show docs"});
  add_json_option(
      add_command(*group, context, {"list", "All lanes", "  wf lane list"}, [&context] { return list_lanes(context); }),
      context);
  const auto id = std::make_shared<std::string>();
  CLI::App* show =
      add_command(*group, context, {"show", "One lane: its stages, budget and gates", "  wf lane show standard"},
                  [&context, id] { return show_lane(context, *id); });
  show->add_option("lane", *id, "Its name")->required();
  add_json_option(show, context);
  const auto options = std::make_shared<RunOptions>();
  CLI::App* explain_command =
      add_command(*group, context,
                  {"explain", "What the change is, which lane it takes and why, and which gates run",
                   "  wf lane explain                     # the staged change\n"
                   "  wf lane explain --hook-stage pre-push\n"
                   "  wf lane explain --from-ref main --to-ref HEAD --json"},
                  [&context, options] { return explain(context, *options); });
  add_selection_options(explain_command, *options);
  add_json_option(explain_command, context);
  add_lane_choose(*group, context);
}

}  // namespace wf::cli
