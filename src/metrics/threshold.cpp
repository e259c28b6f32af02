#include "metrics/threshold.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "metrics/formats.h"

namespace wf::metrics {

namespace {

enum class Nature : std::uint8_t { rate, count, duration, number };

struct Known {
  std::string_view name;
  Nature nature = Nature::number;
  Comparison usual = Comparison::at_most;
  std::string_view singular;  // of counts: "failed test"
};
constexpr std::array<Known, 12> k_known = {{
    {"pass_rate", Nature::rate, Comparison::at_least, {}},
    {"coverage", Nature::rate, Comparison::at_least, {}},
    {"branch_coverage", Nature::rate, Comparison::at_least, {}},
    {"tests", Nature::count, Comparison::at_least, "test"},
    {"failures", Nature::count, Comparison::at_most, "failed test"},
    {"skipped", Nature::count, Comparison::at_most, "skipped test"},
    {"findings", Nature::count, Comparison::at_most, "finding"},
    {"errors", Nature::count, Comparison::at_most, "error"},
    {"warnings", Nature::count, Comparison::at_most, "warning"},
    {"notes", Nature::count, Comparison::at_most, "note"},
    {"duration", Nature::duration, Comparison::at_most, {}},
    {"exit_code", Nature::number, Comparison::exactly, {}},
}};

const Known* known(std::string_view name) {
  const auto* const found =
      std::find_if(k_known.begin(), k_known.end(), [&](const Known& k) { return k.name == name; });
  return found == k_known.end() ? nullptr : found;
}

Nature nature_of(std::string_view metric) {
  const Known* const found = known(metric);
  return found == nullptr ? Nature::number : found->nature;
}

// Takes an operator from the front.
std::optional<Comparison> take_operator(std::string_view& text) {
  constexpr std::array<std::pair<std::string_view, Comparison>, 6> k_operators = {{{">=", Comparison::at_least},
                                                                                   {"<=", Comparison::at_most},
                                                                                   {"==", Comparison::exactly},
                                                                                   {">", Comparison::above},
                                                                                   {"<", Comparison::below},
                                                                                   {"=", Comparison::exactly}}};
  for (const auto& [word, comparison] : k_operators) {
    if (!text.starts_with(word)) continue;
    text = trim(text.substr(word.size()));
    return comparison;
  }
  return std::nullopt;
}

tl::unexpected<Error> refused(std::string_view metric, std::string_view text, std::string_view why, std::string hint) {
  return fail(ErrorKind::config, fmt::format("{}: {} {}", shown(metric), shown(text), why), std::move(hint));
}

// 0.7 is 70 % to one reader and less than one percent to another.
Result<double> parse_rate(std::string_view metric, std::string_view text, std::string_view number, bool has_percent) {
  const auto value = to_decimal(number);
  if (!value) return refused(metric, text, "is no rate", "write a rate as 80%");
  if (*value < 0 || *value > 100) return refused(metric, text, "is outside of 0 to 100 %", "write a rate as 80%");
  if (!has_percent && *value > 0 && *value <= 1) {
    return refused(metric, text, "looks like a fraction, and rates are percentages",
                   fmt::format("write {:.6g}% for {:.6g} %, or {:.6g}% if you mean so little", 100 * *value,
                               100 * *value, *value));
  }
  return *value;
}

Result<double> parse_value(std::string_view metric, std::string_view text, std::string_view rest) {
  const bool has_percent = rest.ends_with('%');
  const std::string_view number = has_percent ? trim(rest.substr(0, rest.size() - 1)) : rest;
  const Nature nature = nature_of(metric);
  if (nature == Nature::rate) return parse_rate(metric, text, number, has_percent);
  if (nature == Nature::duration) {
    const auto duration = to_duration(rest);
    if (!duration) return refused(metric, text, "is no duration", "write 500ms, 90s, 10m or 1h");
    return static_cast<double>(duration->count());
  }
  if (nature == Nature::count) {
    const auto count = to_count(rest);
    if (!count) return refused(metric, text, "is no whole number", "write a number as 3");
    return static_cast<double>(*count);
  }
  const auto value = to_decimal(number);
  if (!value) return refused(metric, text, "is no number", "write a number with its operator, as \"<= 3\"");
  return *value;
}

// 0.57 × 100 is a little less than 57.
double tolerance(double wanted) { return 1e-9 * std::max(1.0, std::abs(wanted)); }

bool holds(const Threshold& threshold, double value) {
  const double slack = tolerance(threshold.value);
  switch (threshold.comparison) {
    case Comparison::at_least:
      return value >= threshold.value - slack;
    case Comparison::at_most:
      return value <= threshold.value + slack;
    case Comparison::above:
      return value > threshold.value + slack;
    case Comparison::below:
      return value < threshold.value - slack;
    case Comparison::exactly:
      return std::abs(value - threshold.value) <= slack;
  }
  return false;
}

std::string_view words_of(const Threshold& threshold) {
  switch (threshold.comparison) {
    case Comparison::at_least:
      return nature_of(threshold.metric) == Nature::rate ? "" : "at least ";
    case Comparison::at_most:
      return "at most ";
    case Comparison::above:
      return "more than ";
    case Comparison::below:
      return "less than ";
    case Comparison::exactly:
      return "exactly ";
  }
  return "";
}

// With as many decimals as it takes to tell it from what is wanted: 79.96 is not "80".
std::string told(const Threshold& threshold, double value) {
  if (nature_of(threshold.metric) == Nature::duration) {
    return human_duration(std::chrono::nanoseconds(static_cast<std::int64_t>(value * 1e6)));
  }
  const std::string wanted = fmt::format("{:.6g}", threshold.value);
  std::string text;
  for (int decimals = 0; decimals <= 6; ++decimals) {
    text = fmt::format("{:.{}f}", value, decimals);
    const bool says_enough = decimals > 0 || value == std::floor(value);
    if (says_enough && (value == threshold.value || to_decimal(text) != to_decimal(wanted))) break;
  }
  return nature_of(threshold.metric) == Nature::rate ? text + " %" : text;
}

}  // namespace

bool is_always_measured(std::string_view name) { return name == "duration" || name == "exit_code"; }

Result<Threshold> parse_threshold(std::string_view metric, std::string_view text) {
  Threshold threshold;
  threshold.metric = metric;
  std::string_view rest = trim(text);
  const Known* const usual = known(metric);
  if (const auto comparison = take_operator(rest)) {
    threshold.comparison = *comparison;
  } else if (usual != nullptr) {
    threshold.comparison = usual->usual;
  } else {
    return refused(metric, text, "does not say whether more is better",
                   fmt::format("write \">= {0}\" or \"<= {0}\"", rest));
  }
  WF_ASSIGN(threshold.value, parse_value(metric, text, rest));
  return threshold;
}

Judgement judge(const Threshold& threshold, const Numbers& numbers) {
  const auto value = find(numbers, threshold.metric);
  const Threshold& t = threshold;
  const std::string wanted = fmt::format("{}{}", words_of(t), told(t, t.value));
  if (!value) return {Standing::not_measured, fmt::format("{} was not measured, and {} is wanted", t.metric, wanted)};
  if (holds(t, *value)) return {};
  const Known* const found = known(t.metric);
  if (found == nullptr || found->singular.empty())
    return {Standing::broken, fmt::format("{} is {}, and {} is wanted", t.metric, told(t, *value), wanted)};
  return {Standing::broken,
          fmt::format("{}, and {} {} wanted", count_of(static_cast<std::size_t>(*value), found->singular), wanted,
                      t.value == 1 ? "is" : "are")};
}

}  // namespace wf::metrics
