#include "run/telling.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace wf::run {

namespace {

using config::Event;
using gates::Outcome;

// More findings of one gate than a person reads; `wf run GATE -v` shows them all.
constexpr std::size_t k_most_findings = 30;

enum class Colour : int { red = 31, green = 32, yellow = 33 };

std::string coloured(std::string_view text, Colour colour, const Telling& telling) {
  if (!telling.has_colour) return std::string(text);
  return fmt::format("\x1b[{}m{}\x1b[0m", static_cast<int>(colour), text);
}

Colour colour_of(const GateResult& gate) {
  if (gate.blocks) return Colour::red;
  return gate.outcome == Outcome::passed || gate.outcome == Outcome::cached ? Colour::green : Colour::yellow;
}

// Whether people must hear of it although it stops nothing.
bool is_worth_telling(const GateResult& gate) {
  switch (gate.outcome) {
    case Outcome::passed:
    case Outcome::cached:
    case Outcome::skipped:
    case Outcome::owed:
      return false;
    default:
      return true;
  }
}

// A skip that somebody asked for, or that a missing tool or another gate caused, is named; that a gate had nothing to
// do is not.
bool is_skip_worth_telling(const GateResult& gate) {
  if (gate.outcome != Outcome::skipped) return false;
  return gate.reason == "named in SKIP" || gate.reason.starts_with("it needs ") || contains(gate.reason, "not found");
}

std::string told_finding(const gates::Finding& finding) {
  std::string place = shown(finding.path);
  if (finding.line > 0) place += fmt::format(":{}", finding.line);
  if (finding.line > 0 && finding.column > 0) place += fmt::format(":{}", finding.column);
  const std::string message = without_steering(finding.message);
  return place.empty() ? fmt::format("  {}\n", message) : fmt::format("  {}: {}\n", place, message);
}

std::string told_findings(const RunResult& run, const GateResult& gate, const Telling& telling) {
  const bool shows_all = telling.verbosity == Verbosity::all || gate.findings.size() <= k_most_findings;
  const std::size_t count = shows_all ? gate.findings.size() : k_most_findings;
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += told_finding(gate.findings[i]);
  if (!shows_all)
    text += fmt::format("  … and {} more: {} -v\n", gate.findings.size() - count, rerun_command(run, gate));
  return text;
}

// "  coverage 71.2, branch_coverage 50".
std::string told_metrics(const GateResult& gate) {
  std::vector<std::string> parts;
  for (const auto& [name, value] : gate.metrics) parts.push_back(fmt::format("{} {:.6g}", name, value));
  return parts.empty() ? "" : fmt::format("  {}\n", join(parts, ", "));
}

std::string head_of_gate(const GateResult& gate, const Telling& telling) {
  std::string head = fmt::format("wf: {} {}", gate.id, coloured(name_of(gate.outcome), colour_of(gate), telling));
  if (!gate.target.empty()) head += fmt::format(" for {}", shown(gate.target));
  if (!gate.reason.empty()) head += ": " + without_steering(gate.reason);
  return head + "\n";
}

std::string ids_where(const RunResult& run, bool (*is_meant)(const GateResult&)) {
  std::vector<std::string> ids;
  for (const GateResult& gate : run.gates) {
    if (is_meant(gate) && std::find(ids.begin(), ids.end(), gate.id) == ids.end()) ids.push_back(gate.id);
  }
  return join(ids, ", ");
}

// What git was about to do.
std::string_view subject_of(Event event) {
  switch (event) {
    case Event::pre_commit:
    case Event::commit_msg:
    case Event::prepare_commit_msg:
      return "commit";
    case Event::pre_merge_commit:
      return "merge";
    case Event::pre_push:
      return "push";
    case Event::pre_rebase:
      return "rebase";
    case Event::applypatch_msg:
    case Event::pre_applypatch:
      return "patch";
    default:
      return "run";
  }
}

std::string lanes_of(const RunResult& run) {
  std::vector<std::string> ids;
  for (const LaneResult& lane : run.lanes) {
    if (std::find(ids.begin(), ids.end(), lane.id) == ids.end()) ids.push_back(lane.id);
  }
  return join(ids, ", ") + (ids.size() == 1 ? " lane" : " lanes");
}

// "4 gates passed, 2 cached, 1 owed"; "5 gates cached".
std::string counts_of(const RunResult& run) {
  std::vector<std::string> parts;
  const auto add = [&](std::size_t count, std::string_view outcome) {
    if (count == 0) return;
    parts.push_back(fmt::format("{} {}", parts.empty() ? count_of(count, "gate") : std::to_string(count), outcome));
  };
  add(run.count(Outcome::passed) + run.count(Outcome::fixed), name_of(Outcome::passed));
  for (const Outcome outcome : {Outcome::cached, Outcome::warned, Outcome::owed})
    add(run.count(outcome), name_of(outcome));
  return parts.empty() ? "no gate ran" : join(parts, ", ");
}

std::string_view why_nothing(const RunResult& run) {
  if (run.lanes.empty()) return "nothing new would be pushed";
  const bool has_files = std::any_of(run.lanes.begin(), run.lanes.end(),
                                     [](const LaneResult& lane) { return !lane.classification.files.empty(); });
  if (has_files) return "no gate has anything to do with these files";
  const bool is_staged = run.selection.empty() && (run.event == Event::manual || run.event == Event::pre_commit);
  return is_staged ? "nothing is staged" : "nothing changed";
}

std::string conclusion(const RunResult& run, const Telling& telling) {
  const auto blocking = static_cast<std::size_t>(
      std::count_if(run.gates.begin(), run.gates.end(), [](const GateResult& gate) { return gate.blocks; }));
  if (run.exit_code == k_exit_interrupted) {
    return fmt::format("wf: {} {}\n", subject_of(run.event), coloured("interrupted", Colour::red, telling));
  }
  if (blocking > 0) {
    const std::string_view verb = subject_of(run.event) == "run" ? "failed" : "stopped";
    return fmt::format("wf: {} {} by {}, {} ({})\n", subject_of(run.event), coloured(verb, Colour::red, telling),
                       count_of(blocking, "gate"), lanes_of(run), human_duration(run.wall_time));
  }
  const bool judged = std::any_of(run.gates.begin(), run.gates.end(), [](const GateResult& gate) {
    return gate.outcome != Outcome::skipped && gate.outcome != Outcome::owed;
  });
  const bool is_quiet =
      telling.verbosity == Verbosity::failures || (telling.verbosity == Verbosity::team_summary && !run.is_from_team);
  if (is_quiet || (!judged && telling.verbosity == Verbosity::team_summary)) return "";
  if (!judged && telling.verbosity == Verbosity::summary)
    return fmt::format("wf: nothing to check: {}\n", why_nothing(run));
  return fmt::format("wf: {}: {} ({})\n", lanes_of(run), counts_of(run), human_duration(run.wall_time));
}

}  // namespace

std::string rerun_command(const RunResult& run, const GateResult& gate) {
  const bool is_by_itself = run.event == Event::pre_commit || run.event == Event::manual || run.event == Event::ci;
  std::string command = "wf run";
  if (!is_by_itself || !gate.runs_alone) command += fmt::format(" {}", name_of(run.event));
  if (gate.runs_alone) command += " " + gate.id;
  return command + run.selection;
}

std::string told_of_gate(const RunResult& run, const GateResult& gate, const Telling& telling) {
  const bool is_shown = gate.shows_output && !gate.output.empty();
  if (!is_worth_telling(gate) && !is_shown && telling.verbosity != Verbosity::all) return "";
  std::string text = head_of_gate(gate, telling);
  if (telling.verbosity == Verbosity::all) text += told_metrics(gate);
  text += told_findings(run, gate, telling);
  const bool is_told = gate.output_is_in_findings && !gate.findings.empty();
  if (!gate.ran_by.empty() && (telling.verbosity == Verbosity::all || gate.blocks))
    text += fmt::format("  ran {}\n", gate.ran_by);
  const bool shows_output =
      telling.verbosity == Verbosity::all || is_shown || (gate.outcome != Outcome::passed && !is_told);
  if (shows_output && !gate.output.empty()) {
    text += without_steering(gate.output);
    if (!text.ends_with('\n')) text += '\n';
  }
  const bool is_complaint = gate.outcome != Outcome::passed && gate.outcome != Outcome::cached &&
                            gate.outcome != Outcome::skipped && gate.outcome != Outcome::owed;
  if (is_complaint) {
    for (const std::string& hint : gate.hints) text += fmt::format("  hint: {}\n", without_steering(hint));
  }
  if (gate.blocks && gate.outcome != Outcome::cancelled) text += fmt::format("  rerun: {}\n", rerun_command(run, gate));
  return text;
}

std::string told_of_run(const RunResult& run, const Telling& telling) {
  std::string text;
  for (const GateResult& gate : run.gates) text += told_of_gate(run, gate, telling);
  if (telling.verbosity != Verbosity::all) {
    if (const std::string ids = ids_where(run, is_skip_worth_telling); !ids.empty())
      text += "wf: skipped: " + ids + "\n";
    const auto is_owed = [](const GateResult& gate) { return gate.outcome == Outcome::owed; };
    if (const std::string ids = ids_where(run, is_owed); !ids.empty()) {
      const auto owed = std::find_if(run.gates.begin(), run.gates.end(), is_owed);
      text += fmt::format("wf: owed: {} ({})\n", ids, owed->reason);
    }
  }
  return text + conclusion(run, telling);
}

}  // namespace wf::run
