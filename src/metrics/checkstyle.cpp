#include <fmt/format.h>

#include "base/text.h"
#include "metrics/formats.h"
#include "metrics/xml_reader.h"

namespace wf::metrics {

namespace {

// The names are Checkstyle's; "info" also stands for what other tools call a style or a convention.
std::optional<Severity> severity_named(std::string_view name) {
  if (name.empty() || name == "error" || name == "fatal") return Severity::error;
  if (name == "warning") return Severity::warning;
  if (name == "info" || name == "style" || name == "notice" || name == "note") return Severity::note;
  return std::nullopt;
}

class Checkstyle {
 public:
  explicit Checkstyle(std::string_view folder) : folder_(folder) {}

  std::string open(std::string_view name, const XmlAttributes& attributes, std::size_t depth) {
    if (depth == 0) return name == "checkstyle" ? "" : fmt::format("its root is <{}>", name);
    if (name == "file") path_ = path_from(folder_, attributes.get("name"));
    if (name == "error") return add(attributes);
    // The tool itself failed on this file.
    if (name == "exception") findings_.push_back({path_, 0, 0, Severity::error, "the tool failed on this file", {}});
    return {};
  }

  std::string close(std::string_view name, std::size_t /*depth*/) {
    if (name == "file") path_.clear();
    return {};
  }

  std::vector<Finding> take() { return std::move(findings_); }

 private:
  std::string add(const XmlAttributes& attributes) {
    if (attributes.get("severity") == "ignore") return {};
    Finding finding;
    finding.path = path_;
    for (const auto& [name, number] :
         {std::pair<std::string_view, std::uint32_t*>("line", &finding.line), {"column", &finding.column}}) {
      const std::string_view text = attributes.get(name);
      const auto count = text.empty() ? 0 : to_count(text);
      if (!count || *count > UINT32_MAX) return fmt::format("its {}=\"{}\" is no count", name, text);
      *number = static_cast<std::uint32_t>(*count);
    }
    const auto severity = severity_named(to_lower(attributes.get("severity")));
    if (!severity) return fmt::format("\"{}\" is no severity", attributes.get("severity"));
    finding.severity = *severity;
    finding.message = attributes.get("message");
    finding.rule = attributes.get("source");
    findings_.push_back(std::move(finding));
    return {};
  }

  std::string_view folder_;
  std::string path_;
  std::vector<Finding> findings_;
};

}  // namespace

Result<Report> read_checkstyle(std::string_view content, std::string_view folder) {
  Checkstyle checkstyle(folder);
  const auto fault = read_xml(
      content, {[&](auto name, const auto& attributes, auto depth) { return checkstyle.open(name, attributes, depth); },
                [&](auto name, auto depth) { return checkstyle.close(name, depth); }});
  if (fault) return no_report("Checkstyle", fault->message, fault->line);
  Report report;
  report.findings = checkstyle.take();
  return report;
}

}  // namespace wf::metrics
