// SARIF 2.1.0 as a whole in memory: what a result leaves out (its level, its message, its file) stands elsewhere in its
// run, and may come after it. A result counts as a finding unless it is suppressed, absent, or of a kind or level that
// says that nothing is wrong.
#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "metrics/formats.h"

namespace wf::metrics {

namespace {

using rapidjson::Value;

constexpr int k_most_bases = 10;  // that name one another

const Value* member(const Value* object, const char* name) {
  if (object == nullptr || !object->IsObject()) return nullptr;
  const auto found = object->FindMember(name);
  return found == object->MemberEnd() ? nullptr : &found->value;
}

const Value* item(const Value* array, const Value* index) {
  if (array == nullptr || !array->IsArray() || index == nullptr || !index->IsUint()) return nullptr;
  return index->GetUint() < array->Size() ? &(*array)[index->GetUint()] : nullptr;
}

const Value* first_item(const Value* array) {
  return array != nullptr && array->IsArray() && !array->Empty() ? &(*array)[0] : nullptr;
}

std::string_view text_of(const Value* value) {
  if (value == nullptr || !value->IsString()) return {};
  return {value->GetString(), value->GetStringLength()};
}
std::string_view text(const Value* object, const char* name) { return text_of(member(object, name)); }

std::uint32_t number(const Value* object, const char* name) {
  const Value* const value = member(object, name);
  return value != nullptr && value->IsUint() ? value->GetUint() : 0;
}

// Calls visit(item) for each of an array's; `false` when the value is there and no array.
template <typename Visit>
bool for_each(const Value* array, Visit visit) {
  if (array == nullptr) return true;
  if (!array->IsArray()) return false;
  for (const Value& one : array->GetArray()) visit(&one);
  return true;
}

// A suppression holds unless it waits for a review or was turned down; one that does not hold undoes all.
bool is_suppressed(const Value* result) {
  bool is_one = false;
  bool all_hold = true;
  for_each(member(result, "suppressions"), [&](const Value* suppression) {
    is_one = true;
    const std::string_view status = text(suppression, "status");
    all_hold = all_hold && (status.empty() || status == "accepted");
  });
  return is_one && all_hold;
}

class Run {
 public:
  Run(const Value* run, std::string_view folder) : run_(run), folder_(folder) {
    const Value* const tool = member(run, "tool");
    add_rules(member(tool, "driver"));
    for_each(member(tool, "extensions"), [&](const Value* extension) { add_rules(extension); });
  }

  // What is wrong with the run; empty: nothing.
  std::string read(std::vector<Finding>& findings) const {
    if (!run_->IsObject()) return "a run is no object";
    bool has_failed = false;
    for_each(member(run_, "invocations"), [&](const Value* invocation) {
      const Value* const success = member(invocation, "executionSuccessful");
      has_failed = has_failed || (success != nullptr && success->IsBool() && !success->GetBool());
    });
    if (has_failed) return "the tool says that it did not come to its end";
    bool all_are_objects = true;
    const bool is_list = for_each(member(run_, "results"), [&](const Value* result) {
      if (!result->IsObject()) {
        all_are_objects = false;
      } else if (auto finding = finding_of(result)) {
        findings.push_back(std::move(*finding));
      }
    });
    return is_list && all_are_objects ? "" : "its results are no list of objects";
  }

 private:
  void add_rules(const Value* component) {
    for_each(member(component, "rules"), [&](const Value* rule) {
      const std::string_view id = text(rule, "id");
      if (!id.empty()) rules_.emplace(id, rule);
    });
  }

  // By its index in the component that the result names, else by its id; "CA1000/1" is a case of "CA1000".
  const Value* rule_of(const Value* result) const {
    const Value* const reference = member(result, "rule");
    const Value* const tool = member(run_, "tool");
    const Value* const extension =
        item(member(tool, "extensions"), member(member(reference, "toolComponent"), "index"));
    const Value* const rules = member(extension != nullptr ? extension : member(tool, "driver"), "rules");
    for (const Value* const index : {member(result, "ruleIndex"), member(reference, "index")}) {
      if (const Value* const rule = item(rules, index)) return rule;
    }
    const std::string_view id = id_of(result);
    auto found = rules_.find(id);
    if (found == rules_.end()) found = rules_.find(id.substr(0, id.rfind('/')));
    return found == rules_.end() ? nullptr : found->second;
  }

  static std::string_view id_of(const Value* result) {
    const std::string_view id = text(result, "ruleId");
    return id.empty() ? text(member(result, "rule"), "id") : id;
  }

  std::optional<Finding> finding_of(const Value* result) const {
    const std::string_view kind = text(result, "kind");
    if (!kind.empty() && kind != "fail") return std::nullopt;
    if (is_suppressed(result) || text(result, "baselineState") == "absent") return std::nullopt;
    const Value* const rule = rule_of(result);
    const auto severity = severity_of(result, rule);
    if (!severity) return std::nullopt;
    Finding finding;
    finding.severity = *severity;
    finding.rule = id_of(result).empty() ? text(rule, "id") : id_of(result);
    finding.message = message_of(result, rule);
    const Value* const place = member(first_item(member(result, "locations")), "physicalLocation");
    finding.path = path_of(member(place, "artifactLocation"));
    finding.line = number(member(place, "region"), "startLine");
    finding.column = number(member(place, "region"), "startColumn");
    return finding;
  }

  // Nothing for "none".
  static std::optional<Severity> severity_of(const Value* result, const Value* rule) {
    std::string_view level = text(result, "level");
    if (level.empty()) level = text(member(rule, "defaultConfiguration"), "level");
    if (level == "none") return std::nullopt;
    if (level == "error") return Severity::error;
    return level == "note" ? Severity::note : Severity::warning;
  }

  static std::string message_of(const Value* result, const Value* rule) {
    const Value* const message = member(result, "message");
    std::string_view said = text(message, "text");
    if (said.empty()) said = text(message, "markdown");
    const std::string id(text(message, "id"));
    if (said.empty()) said = text(member(member(rule, "messageStrings"), id.c_str()), "text");
    if (said.empty()) said = text(member(rule, "shortDescription"), "text");
    return std::string(said.empty() ? std::string_view(id) : said);
  }

  std::string path_of(const Value* location) const {
    if (text(location, "uri").empty())
      location = member(item(member(run_, "artifacts"), member(location, "index")), "location");
    std::string address(text(location, "uri"));
    // A base that is not told is the folder that the tool ran in.
    const Value* const bases = member(run_, "originalUriBaseIds");
    for (int i = 0; i < k_most_bases && !address.starts_with("file:") && !address.starts_with('/'); ++i) {
      const std::string base(text(location, "uriBaseId"));
      if (base.empty()) break;
      location = member(bases, base.c_str());
      std::string start(text(location, "uri"));
      if (!start.empty() && !start.ends_with('/')) start += '/';
      address.insert(0, start);
    }
    return path_of_address(folder_, address);
  }

  const Value* run_;
  std::string_view folder_;
  std::map<std::string_view, const Value*> rules_;  // by id
};

std::size_t line_of(std::string_view content, std::size_t offset) {
  const std::string_view before = content.substr(0, offset);
  return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

tl::unexpected<Error> parse_error(std::string_view content, const rapidjson::Document& document) {
  std::string why = rapidjson::GetParseError_En(document.GetParseError());
  if (why.ends_with('.')) why.pop_back();
  if (!why.empty()) why[0] = to_lower(why.substr(0, 1))[0];
  return no_report("SARIF", why, line_of(content, document.GetErrorOffset()));
}

}  // namespace

Result<Report> read_sarif(std::string_view content, std::string_view folder) {
  if (content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
  rapidjson::Document document;
  // Not by recursion, so that no nesting exhausts the stack.
  document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(content.data(),
                                                                                         content.size());
  if (document.HasParseError()) return parse_error(content, document);
  const std::string_view version = text(&document, "version");
  if (version.empty()) return no_report("SARIF", "it names no version");
  if (!version.starts_with("2.1.")) return no_report("SARIF", fmt::format("version {} is not 2.1.0", shown(version)));
  const Value* const runs = member(&document, "runs");
  if (runs == nullptr || !runs->IsArray()) return no_report("SARIF", "it has no runs");
  Report report;
  report.findings.emplace();
  std::string fault;
  for_each(runs, [&](const Value* run) {
    if (fault.empty()) fault = Run(run, folder).read(*report.findings);
  });
  if (!fault.empty()) return no_report("SARIF", fault);
  return report;
}

}  // namespace wf::metrics
