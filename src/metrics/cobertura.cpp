// Lines and branches come from the totals of the root when it has counts, else from the lines themselves, else from its
// rates. A line stands once below its class and may stand again below its method; only the former counts.
#include <fmt/format.h>

#include "base/text.h"
#include "metrics/formats.h"
#include "metrics/xml_reader.h"

namespace wf::metrics {

namespace {

std::string wrong(std::string_view name, std::string_view value, std::string_view wanted) {
  return fmt::format("its {}=\"{}\" is no {}", name, value, wanted);
}

class Cobertura {
 public:
  std::string open(std::string_view name, const XmlAttributes& attributes, std::size_t depth) {
    if (depth == 0) return name == "coverage" ? open_root(attributes) : fmt::format("its root is <{}>", name);
    if (name == "methods") ++methods_;
    return name == "line" && methods_ == 0 ? add_line(attributes) : "";
  }

  std::string close(std::string_view name, std::size_t /*depth*/) {
    if (name == "methods") --methods_;
    return {};
  }

  std::optional<Share> lines() const { return first_of(line_totals_, counted_lines_, line_rate_); }
  // A rate of branches alone says nothing: many writers give 0 when they have not looked. With lines but no branches
  // among them there are none.
  std::optional<Share> branches() const {
    return first_of(branch_totals_, counted_branches_, counted_lines_.whole > 0 ? std::nullopt : branch_rate_);
  }

 private:
  static std::optional<Share> first_of(const std::optional<Share>& totals, const Share& counted,
                                       const std::optional<Share>& rate) {
    if (totals) return totals->whole > 0 ? totals : std::nullopt;
    return counted.whole > 0 ? std::optional(counted) : rate;
  }

  std::string open_root(const XmlAttributes& attributes) {
    std::string fault = read_totals(attributes, "lines-covered", "lines-valid", line_totals_);
    if (fault.empty()) fault = read_totals(attributes, "branches-covered", "branches-valid", branch_totals_);
    if (fault.empty()) fault = read_rate(attributes, "line-rate", line_rate_);
    return fault.empty() ? read_rate(attributes, "branch-rate", branch_rate_) : fault;
  }

  static std::string read_totals(const XmlAttributes& attributes, std::string_view covered, std::string_view valid,
                                 std::optional<Share>& share) {
    const std::string_view part = attributes.get(covered);
    const std::string_view whole = attributes.get(valid);
    if (part.empty() || whole.empty()) return {};
    const auto part_count = to_count(part);
    const auto whole_count = to_count(whole);
    if (!part_count) return wrong(covered, part, "count");
    if (!whole_count) return wrong(valid, whole, "count");
    if (*part_count > *whole_count) return fmt::format("its {} is more than its {}", covered, valid);
    share = Share{static_cast<double>(*part_count), static_cast<double>(*whole_count)};
    return {};
  }

  static std::string read_rate(const XmlAttributes& attributes, std::string_view name, std::optional<Share>& share) {
    const std::string_view text = attributes.get(name);
    if (text.empty()) return {};
    const auto rate = to_decimal(text);
    if (!rate || *rate < 0 || *rate > 1) return wrong(name, text, "rate from 0 to 1");
    share = Share{*rate, 1};
    return {};
  }

  std::string add_line(const XmlAttributes& attributes) {
    const auto hits = to_count(attributes.get("hits"));
    if (!hits) return wrong("hits", attributes.get("hits"), "count");
    ++counted_lines_.whole;
    if (*hits > 0) ++counted_lines_.part;
    return add_branches(attributes.get("condition-coverage"));
  }

  // "50% (1/2)"
  std::string add_branches(std::string_view text) {
    if (text.empty()) return {};
    const std::size_t opening = text.find('(');
    const std::size_t stroke = text.find('/', std::min(opening, text.size()));
    const std::size_t closing = text.find(')', std::min(stroke, text.size()));
    if (closing == std::string_view::npos) return wrong("condition-coverage", text, "rate with its counts");
    const auto part = to_count(text.substr(opening + 1, stroke - opening - 1));
    const auto whole = to_count(text.substr(stroke + 1, closing - stroke - 1));
    if (!part || !whole || *part > *whole) return wrong("condition-coverage", text, "rate with its counts");
    counted_branches_.part += static_cast<double>(*part);
    counted_branches_.whole += static_cast<double>(*whole);
    return {};
  }

  int methods_ = 0;  // open ones
  std::optional<Share> line_totals_;
  std::optional<Share> branch_totals_;
  std::optional<Share> line_rate_;
  std::optional<Share> branch_rate_;
  Share counted_lines_;
  Share counted_branches_;
};

}  // namespace

Result<Report> read_cobertura(std::string_view content) {
  Cobertura cobertura;
  const auto fault = read_xml(
      content, {[&](auto name, const auto& attributes, auto depth) { return cobertura.open(name, attributes, depth); },
                [&](auto name, auto depth) { return cobertura.close(name, depth); }});
  if (fault) return no_report("Cobertura", fault->message, fault->line);
  Report report;
  report.lines = cobertura.lines();
  report.branches = cobertura.branches();
  if (!report.lines) return no_report("Cobertura", "it holds no line that could be covered");
  return report;
}

}  // namespace wf::metrics
