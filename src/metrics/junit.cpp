// The test cases themselves are counted, not what a suite's attributes claim: writers disagree about what those mean.
// The claims serve where there is nothing else: a suite without cases, and failures that no case shows.
#include <fmt/format.h>

#include <algorithm>

#include "metrics/formats.h"
#include "metrics/xml_reader.h"

namespace wf::metrics {

namespace {

constexpr std::size_t k_most_names = 5;

struct Case {
  std::string name;
  bool has_failed = false;
  bool has_errored = false;
  bool is_skipped = false;
};

// What the attributes of the outermost suites claim.
struct Claim {
  std::uint64_t total = 0;
  std::uint64_t failed = 0;
  std::uint64_t errored = 0;
  std::uint64_t skipped = 0;
};

std::string name_of_case(const XmlAttributes& attributes) {
  const std::string_view name = attributes.get("name");
  const std::string_view owner = attributes.get("classname");
  return owner.empty() || owner == name ? std::string(name) : fmt::format("{}.{}", owner, name);
}

// Some writers have no element for a test that did not run: GoogleTest, and CTest for one that is switched off.
bool is_left_out(const XmlAttributes& attributes) {
  const std::string_view status = attributes.get("status");
  return status == "notrun" || status == "disabled" || status == "skipped" || attributes.get("result") == "suppressed";
}

class JUnit {
 public:
  std::string open(std::string_view name, const XmlAttributes& attributes, std::size_t depth) {
    if (depth == 0 && name != "testsuites" && name != "testsuite") return fmt::format("its root is <{}>", name);
    if (name == "testsuites" || name == "testsuite") return open_suite(attributes, depth);
    if (name == "testcase") {
      if (case_) return "a test case stands in another";
      case_.emplace();
      case_->name = name_of_case(attributes);
      case_->is_skipped = is_left_out(attributes);
      case_depth_ = depth;
      return {};
    }
    if (case_ && depth == case_depth_ + 1) note(name, attributes);
    // A suite that could not even begin has its failure for itself.
    if (!case_ && depth == suite_depth_ + 1 && (name == "failure" || name == "error")) {
      ++counts_.total;
      ++counts_.errored;
    }
    return {};
  }

  std::string close(std::string_view name, std::size_t depth) {
    if (name == "testcase" && case_ && depth == case_depth_) settle();
    if (name == "testsuites" || name == "testsuite") suite_depth_ = depth > 0 ? depth - 1 : 0;
    return {};
  }

  TestCounts counts() {
    if (counts_.total == 0 && claim_.total > 0) {
      counts_.failed = std::min(claim_.failed, claim_.total);
      counts_.errored = std::min(claim_.errored, claim_.total - counts_.failed);
      counts_.skipped = std::min(claim_.skipped, claim_.total - counts_.failed - counts_.errored);
      counts_.total = claim_.total;
    } else if (counts_.failed + counts_.errored == 0 && claim_.failed + claim_.errored > 0) {
      counts_.errored = claim_.failed + claim_.errored;
      counts_.total += counts_.errored;
    }
    return std::move(counts_);
  }

 private:
  std::string open_suite(const XmlAttributes& attributes, std::size_t depth) {
    suite_depth_ = depth;
    Claim claim;
    std::uint64_t disabled = 0;
    for (const auto& [name, count] : {std::pair<std::string_view, std::uint64_t*>("tests", &claim.total),
                                      {"failures", &claim.failed},
                                      {"errors", &claim.errored},
                                      {"skipped", &claim.skipped},
                                      {"disabled", &disabled}}) {
      const std::string_view text = attributes.get(name);
      const auto number = text.empty() ? 0 : to_count(text);
      if (!number) return fmt::format("its {}=\"{}\" is no count", name, text);
      *count = *number;
    }
    claim.skipped += disabled;
    // The attributes of a suite include those of the suites in it; a <testsuites> may have none.
    if (depth == 0 || (depth == 1 && !root_has_claim_)) add(claim);
    if (depth == 0) root_has_claim_ = claim.total + claim.failed + claim.errored > 0;
    return {};
  }

  void add(const Claim& claim) {
    claim_.total += claim.total;
    claim_.failed += claim.failed;
    claim_.errored += claim.errored;
    claim_.skipped += claim.skipped;
  }

  void note(std::string_view name, const XmlAttributes& attributes) {
    if (name == "failure") case_->has_failed = true;
    if (name == "error") case_->has_errored = true;
    if (name != "skipped") return;
    // CTest calls a test skipped whose program is missing, and fails for it.
    if (attributes.get("message") == "Unable to find executable") case_->has_errored = true;
    case_->is_skipped = true;
  }

  void settle() {
    ++counts_.total;
    if (case_->has_errored) {
      ++counts_.errored;
    } else if (case_->has_failed) {
      ++counts_.failed;
    } else if (case_->is_skipped) {
      ++counts_.skipped;
    }
    const bool is_broken = case_->has_errored || case_->has_failed;
    if (is_broken && counts_.broken.size() < k_most_names) counts_.broken.push_back(std::move(case_->name));
    case_.reset();
  }

  TestCounts counts_;
  Claim claim_;
  bool root_has_claim_ = false;
  std::size_t suite_depth_ = 0;
  std::optional<Case> case_;
  std::size_t case_depth_ = 0;
};

}  // namespace

Result<Report> read_junit(std::string_view content) {
  JUnit junit;
  const auto fault = read_xml(
      content, {[&](auto name, const auto& attributes, auto depth) { return junit.open(name, attributes, depth); },
                [&](auto name, auto depth) { return junit.close(name, depth); }});
  if (fault) return no_report("JUnit", fault->message, fault->line);
  Report report;
  report.tests = junit.counts();
  return report;
}

}  // namespace wf::metrics
