#include "run/measuring.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "base/text.h"

namespace wf::run {

namespace {

using config::Gate;
using config::MetricSource;
using config::ThresholdWish;
using gates::Outcome;

constexpr std::string_view k_output = "output";

bool can_measure(const Gate& gate, std::string_view metric) {
  if (metrics::is_always_measured(metric)) return true;
  return std::any_of(gate.metrics.begin(), gate.metrics.end(), [&](const MetricSource& source) {
    const auto format = metrics::format_named(source.format);
    return source.name == metric || (format && is_among(metric, metrics::metrics_of(*format)));
  });
}

Error at(Error error, std::string_view task, const Where& where) {
  error = error.within(task);
  error.kind = ErrorKind::config;
  error.where = where;
  return error;
}

// A name that belongs to one sort of report says nothing of another: {coverage: {junit: …}}.
std::optional<std::string> mismatch(const MetricSource& source) {
  const auto format = metrics::format_named(source.format);
  if (!format || is_among(source.name, metrics::metrics_of(*format))) return std::nullopt;
  for (const auto other : {metrics::Format::junit, metrics::Format::lcov, metrics::Format::sarif}) {
    if (is_among(source.name, metrics::metrics_of(other)))
      return fmt::format("{} is not read from {}", source.name, source.format);
  }
  if (metrics::is_always_measured(source.name)) return fmt::format("{} is measured for every command", source.name);
  return std::nullopt;
}

std::string told(const metrics::Finding& finding) {
  return fmt::format("{}: {}{}", name_of(finding.severity), finding.message,
                     finding.rule.empty() ? "" : fmt::format(" [{}]", finding.rule));
}

bool is_on_added_line(const git::Delta& delta, std::uint32_t line) {
  return delta.status == git::DeltaStatus::added || git::has_line(delta.added, line);
}

}  // namespace

std::vector<Error> check_measures(const Gate& gate) {
  const std::string task = fmt::format("gate '{}'", gate.id);
  std::vector<Error> errors;
  for (const MetricSource& source : gate.metrics) {
    if (const auto wrong = mismatch(source))
      errors.push_back(at({ErrorKind::config, *wrong, "", {}}, task, source.where));
  }
  for (const ThresholdWish& wish : gate.thresholds) {
    if (const auto parsed = metrics::parse_threshold(wish.metric, wish.text); !parsed) {
      errors.push_back(at(parsed.error(), task, wish.where));
    } else if (!can_measure(gate, wish.metric)) {
      errors.push_back(at({ErrorKind::config,
                           fmt::format("no {} is measured", shown(wish.metric)),
                           fmt::format("say where it stands: metrics: {{{}: …}}", shown(wish.metric)),
                           {}},
                          task, wish.where));
    }
  }
  return errors;
}

std::vector<Error> check_thresholds(const config::Lane& lane, const config::Config& config) {
  std::vector<Error> errors;
  for (const ThresholdWish& wish : lane.thresholds) {
    const std::string task = fmt::format("lane '{}'", lane.id);
    if (const auto parsed = metrics::parse_threshold(wish.metric, wish.text); !parsed) {
      errors.push_back(at(parsed.error(), task, wish.where));
      continue;
    }
    const bool is_measured = std::any_of(config.gates.begin(), config.gates.end(), [&](const Gate& gate) {
      return !gate.is_builtin() && (wish.gate.empty() || gate.id == wish.gate) && can_measure(gate, wish.metric);
    });
    if (is_measured) continue;
    const std::string who = wish.gate.empty() ? "no gate" : fmt::format("no gate '{}'", shown(wish.gate));
    errors.push_back(at({ErrorKind::config,
                         fmt::format("{} measures {}", who, shown(wish.metric)),
                         fmt::format("a gate says where it stands: metrics: {{{}: …}}", shown(wish.metric)),
                         {}},
                        task, wish.where));
  }
  return errors;
}

std::vector<ThresholdWish> thresholds_for(const Gate& gate, const config::Lane& lane) {
  std::vector<ThresholdWish> wishes = gate.thresholds;
  for (const ThresholdWish& wish : lane.thresholds) {
    const bool is_meant = wish.gate.empty() ? can_measure(gate, wish.metric) : wish.gate == gate.id;
    if (is_meant) wishes.push_back(wish);
  }
  return wishes;
}

Measuring::Measuring(const Plan& plan, const Job& job, os::Path top) : plan_(plan), job_(job), top_(std::move(top)) {}

std::optional<Measuring::Stamp> Measuring::stamp_of(const MetricSource& source) const {
  std::error_code none;
  const os::Path path = std::filesystem::weakly_canonical(folder() / source.source, none);
  const auto status = os::status_of(none ? folder() / source.source : path);
  if (!status) return std::nullopt;
  return Stamp{status->inode, status->size, status->modified_ns};
}

// A file's time goes on in ticks of the kernel's clock: a report of this tick could be written again unseen.
void Measuring::before_call() {
  constexpr std::int64_t k_tick_ns = 20'000'000;
  was_called_ = false;
  before_.clear();
  for (const MetricSource& source : job_.gate->metrics) {
    before_.push_back(source.source == k_output ? std::nullopt : stamp_of(source));
    if (!before_.back()) continue;
    const std::int64_t now_ns = std::chrono::nanoseconds(std::chrono::system_clock::now().time_since_epoch()).count();
    const std::int64_t age_ns = now_ns - before_.back()->modified_ns;
    if (age_ns >= 0 && age_ns < k_tick_ns) std::this_thread::sleep_for(std::chrono::nanoseconds(k_tick_ns - age_ns));
  }
}

void Measuring::after_call(std::string_view output) {
  was_called_ = true;
  const auto& sources = job_.gate->metrics;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    // One report under several names is read once for all.
    const auto is_same = [&](const MetricSource& other) {
      return other.format == sources[i].format && other.source == sources[i].source && other.format != "regex";
    };
    const bool is_read = std::any_of(sources.begin(), sources.begin() + static_cast<std::ptrdiff_t>(i), is_same);
    const auto format = metrics::format_named(sources[i].format);
    if (is_read && format && is_among(sources[i].name, metrics::metrics_of(*format))) continue;
    if (sources[i].source == k_output) {
      read(sources[i], output);
    } else if (const auto content = content_of(sources[i], i)) {
      read(sources[i], *content);
    } else {
      add_trouble(content.error().message);
    }
  }
}

Result<std::string> Measuring::content_of(const MetricSource& source, std::size_t number) const {
  const os::Path path = folder() / source.source;
  const auto now = stamp_of(source);
  if (!now) return fail(ErrorKind::io, fmt::format("missing report: {} was not written", shown(source.source)));
  if (now == before_.at(number))
    return fail(ErrorKind::io, fmt::format("missing report: {} was not written by this run", shown(source.source)));
  // Nobody may wait for a pipe that nobody writes to.
  if (!std::filesystem::is_regular_file(path))
    return fail(ErrorKind::io, fmt::format("{} is no file", shown(source.source)));
  if (now->size > metrics::k_largest_report_bytes) {
    return fail(ErrorKind::io, fmt::format("{} has {}, and reports of up to {} are read", shown(source.source),
                                           human_size(now->size), human_size(metrics::k_largest_report_bytes)));
  }
  return os::read_file(path);
}

void Measuring::read(const MetricSource& source, std::string_view content) {
  metrics::Source from;
  from.format = metrics::format_named(source.format).value_or(metrics::Format::regex);
  from.name = source.name;
  from.pattern = source.pattern;
  from.folder = folder().lexically_normal().native();
  auto report = metrics::read(from, content);
  if (report) return metrics::add(report_, std::move(*report));
  const bool is_output = source.source == k_output;
  add_trouble(fmt::format("{}: {}", is_output ? "its output" : shown(source.source), report.error().message));
}

void Measuring::add_trouble(const std::string& message) {
  if (std::find(trouble_.begin(), trouble_.end(), message) == trouble_.end()) trouble_.push_back(message);
}

// Files are named from the top, whatever folder the command ran in.
void Measuring::place_findings() {
  if (!report_.findings) return;
  for (metrics::Finding& finding : *report_.findings) {
    if (finding.path.empty()) continue;
    const std::string path = finding.path.starts_with('/') ? finding.path : (folder() / finding.path).native();
    finding.path = metrics::path_from(top_.native(), path);
  }
  if (job_.gate->findings_on == config::FindingsOn::changed_lines && !plan_.target->whole_files)
    std::erase_if(*report_.findings, [&](const metrics::Finding& finding) { return !counts(finding); });
}

bool Measuring::counts(const metrics::Finding& finding) const {
  if (finding.path.empty()) return true;  // about the change as a whole
  const auto& deltas = plan_.target->change.deltas;
  const auto delta =
      std::find_if(deltas.begin(), deltas.end(), [&](const git::Delta& d) { return d.path == finding.path; });
  return delta != deltas.end() && is_on_added_line(*delta, finding.line);
}

void Measuring::judge_tests() {
  if (!report_.tests || report_.tests->ran() > 0) return;
  const auto wishes = thresholds_for(*job_.gate, *plan_.lane_definition);
  const bool may_be_none = std::any_of(wishes.begin(), wishes.end(), [&](const ThresholdWish& wish) {
    const auto threshold = metrics::parse_threshold(wish.metric, wish.text);
    return wish.metric == "tests" && threshold && judge(*threshold, numbers_).standing == metrics::Standing::holds;
  });
  if (!may_be_none) broken_.emplace_back("no test ran");
}

void Measuring::judge_thresholds(const GateResult& result) {
  metrics::Numbers all = numbers_;
  all.emplace_back("duration", std::chrono::duration<double, std::milli>(result.wall_time).count());
  all.emplace_back("exit_code", result.exit_code);
  for (const ThresholdWish& wish : thresholds_for(*job_.gate, *plan_.lane_definition)) {
    const auto threshold = metrics::parse_threshold(wish.metric, wish.text);
    if (!threshold) {
      add_trouble(threshold.error().message);
      continue;
    }
    metrics::Judgement judgement = judge(*threshold, all);
    const bool is_about_tests = wish.metric == "pass_rate" || wish.metric == "failures";
    if (judgement.standing == metrics::Standing::broken) {
      if (is_about_tests && report_.tests && !report_.tests->broken.empty())
        judgement.sentence += fmt::format(" (failed: {})", shown(join(report_.tests->broken, ", ")));
      broken_.push_back(std::move(judgement.sentence));
    } else if (judgement.standing == metrics::Standing::not_measured && trouble_.empty() &&
               !(is_about_tests && report_.tests)) {
      add_trouble(judgement.sentence);
    }
  }
}

void Measuring::conclude(GateResult& result) {
  if (!was_called_) return;
  place_findings();
  numbers_ = numbers_of(report_);
  result.metrics = numbers_;
  result.output_is_in_findings =
      std::any_of(job_.gate->metrics.begin(), job_.gate->metrics.end(),
                  [](const MetricSource& source) { return source.source == k_output && source.format != "regex"; });
  for (const metrics::Finding& finding : report_.findings.value_or(std::vector<metrics::Finding>()))
    result.findings.push_back({finding.path, finding.line, finding.column, told(finding)});
  judge_tests();
  judge_thresholds(result);
  std::vector<std::string> reasons;
  if (!result.reason.empty()) reasons.push_back(result.reason);
  const bool has_failed = result.outcome != Outcome::passed || !broken_.empty();
  reasons.insert(reasons.end(), broken_.begin(), broken_.end());
  reasons.insert(reasons.end(), trouble_.begin(), trouble_.end());
  if (reasons.empty()) return;
  // A failing command explains why its report is not there; only one that passed owes it.
  const bool is_unreadable = !trouble_.empty() && result.outcome == Outcome::passed;
  if (is_unreadable || has_failed)
    run::conclude(result, plan_, job_, is_unreadable ? Outcome::errored : Outcome::failed, join(reasons, "; "));
}

}  // namespace wf::run
