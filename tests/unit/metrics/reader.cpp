// Reports as real tools wrote them (samples/: CTest 3.25, pytest 7.2, GoogleTest 1.12, Boost.Test 1.74, gcovr 5.2,
// lcov 1.16, coverage.py 6.5, ShellCheck 0.9, GCC 12, Clang 14), and bytes that are no report.
#include "metrics/reader.h"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>

#include "metrics/threshold.h"

namespace {

using namespace wf::metrics;

std::string sample(const std::string& name) {
  std::ifstream file(std::string(WF_SOURCE_DIR) + "/tests/unit/metrics/samples/" + name, std::ios::binary);
  BOOST_REQUIRE_MESSAGE(file.good(), "no sample " << name);
  return {std::istreambuf_iterator<char>(file), {}};
}

wf::Result<Report> read_as(Format format, std::string_view content) {
  return read({format, "", "", "/src/calc"}, content);
}

Report good(Format format, std::string_view content) {
  auto report = read_as(format, content);
  BOOST_REQUIRE_MESSAGE(report.has_value(), (report ? "" : report.error().message));
  return *std::move(report);
}

std::string complaint(Format format, std::string_view content) {
  const auto report = read_as(format, content);
  return report ? "none" : report.error().message;
}

// "6 tests: 2 failed, 1 errored, 2 skipped"
std::string counts(std::string_view content) {
  const auto tests = good(Format::junit, content).tests.value();
  return std::to_string(tests.total) + " " + std::to_string(tests.failed) + " " + std::to_string(tests.errored) + " " +
         std::to_string(tests.skipped);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(metrics_reader)

// total, failed, errored, skipped
BOOST_AUTO_TEST_CASE(the_tests_of_real_tools_are_counted) {
  BOOST_TEST(counts(sample("ctest.xml")) == "6 2 1 2");  // the one whose program is missing errs
  BOOST_TEST(counts(sample("pytest.xml")) == "5 1 1 2");
  BOOST_TEST(counts(sample("pytest_empty.xml")) == "0 0 0 0");
  BOOST_TEST(counts(sample("gtest.xml")) == "4 1 0 2");
  BOOST_TEST(counts(sample("boost.xml")) == "4 1 1 1");
}

BOOST_AUTO_TEST_CASE(what_only_a_suite_claims_counts_where_no_case_shows_it) {
  BOOST_TEST(counts("<testsuite tests='5' failures='1' skipped='2'/>") == "5 1 0 2");
  BOOST_TEST(counts("<testsuites><testsuite errors='1' tests='1'><testcase name='a'/></testsuite></testsuites>") ==
             "2 0 1 0");
  BOOST_TEST(counts("<testsuites><testsuite><error/><testcase name='a'/></testsuite></testsuites>") == "2 0 1 0");
  BOOST_TEST(counts("<testsuite><testsuite><testcase name='a'/></testsuite><testcase name='b'/></testsuite>") ==
             "2 0 0 0");
}

BOOST_AUTO_TEST_CASE(tests_that_did_not_run_are_no_part_of_the_pass_rate) {
  const Numbers numbers = numbers_of(good(Format::junit, sample("gtest.xml")));
  BOOST_TEST(find(numbers, "pass_rate").value() == 50);
  BOOST_TEST(find(numbers, "tests").value() == 2);
  BOOST_TEST(!find(numbers_of(good(Format::junit, sample("pytest_empty.xml"))), "pass_rate").has_value());
}

BOOST_AUTO_TEST_CASE(coverage_is_read_from_both_formats_alike) {
  for (const auto& report :
       {good(Format::lcov, sample("calc.info")), good(Format::cobertura, sample("cobertura.xml"))}) {
    BOOST_TEST(report.lines->percent() == 100);
    BOOST_TEST(report.branches->percent() == 75);
  }
  const Report python = good(Format::cobertura, sample("coverage_py.xml"));
  BOOST_TEST(python.lines->percent() == 100);
  BOOST_TEST(!python.branches.has_value());  // it says 0 of 0
}

BOOST_AUTO_TEST_CASE(a_line_that_any_record_of_its_file_hit_is_covered) {
  const Report report = good(
      Format::lcov, "TN:a\nSF:x\nDA:1,1\nDA:2,0\nend_of_record\nTN:b\nSF:x\nDA:1,0\nDA:2,3\nDA:3,0\nend_of_record\n");
  BOOST_TEST((report.lines == Share{2, 3}));
  BOOST_TEST((good(Format::lcov, "SF:x\nLF:4\nLH:1\nend_of_record\n").lines == Share{1, 4}));
}

BOOST_AUTO_TEST_CASE(findings_of_real_tools_have_place_severity_and_rule) {
  const Report shell = good(Format::checkstyle, sample("checkstyle.xml"));
  BOOST_TEST(shell.findings->size() == 6U);
  BOOST_TEST(
      (shell.findings->front() == Finding{"a.sh", 2, 10, Severity::error,
                                          "Iterating over ls output is fragile. Use globs.", "ShellCheck.SC2045"}));
  const Numbers lines = numbers_of(good(Format::gcc, sample("shellcheck.txt")));
  BOOST_TEST(find(lines, "errors").value() == 1);
  BOOST_TEST(find(lines, "warnings").value() == 2);
  BOOST_TEST(find(lines, "notes").value() == 3);
  const Report gcc = good(Format::gcc, sample("gcc.txt"));
  BOOST_TEST(gcc.findings->size() == 2U);
  BOOST_TEST((gcc.findings->at(0) ==
              Finding{"calc.cpp", 6, 7, Severity::warning, "unused variable ‘unused’", "-Wunused-variable"}));
  BOOST_TEST((gcc.findings->at(1).severity == Severity::error));
  const Report clang = good(Format::sarif, sample("clang.sarif"));
  BOOST_TEST(clang.findings->size() == 2U);
  BOOST_TEST(clang.findings->front().path == "null.cpp");
  BOOST_TEST(clang.findings->front().line == 1U);
}

BOOST_AUTO_TEST_CASE(a_result_that_is_suppressed_or_no_complaint_does_not_count) {
  const Report report = good(Format::sarif, R"({"version": "2.1.0", "runs": [{"results": [
    {"ruleId": "A/1", "message": {"text": "kept"}, "locations": [{"physicalLocation": {"artifactLocation":
      {"uri": "a%20b.c", "uriBaseId": "SRCROOT"}, "region": {"startLine": 3}}}]},
    {"ruleId": "A", "suppressions": [{"kind": "inSource"}]},
    {"ruleId": "A", "level": "note", "suppressions": [{"kind": "external", "status": "rejected"}]},
    {"ruleId": "A", "level": "none"}, {"ruleId": "A", "kind": "pass"}, {"ruleId": "A", "baselineState": "absent"}],
    "originalUriBaseIds": {"SRCROOT": {"uri": "file:///src/calc/lib"}},
    "tool": {"driver": {"rules": [{"id": "A", "defaultConfiguration": {"level": "error"}}]}}}]})");
  BOOST_REQUIRE(report.findings->size() == 2U);
  BOOST_TEST((report.findings->front() == Finding{"lib/a b.c", 3, 0, Severity::error, "kept", "A/1"}));
  BOOST_TEST((report.findings->back().severity == Severity::note));
}

BOOST_AUTO_TEST_CASE(talk_and_addresses_are_no_findings) {
  const Report report = good(Format::gcc,
                             "12:30:15: started\nhttp://a.b:80: refused\nlocalhost:80: refused\n"
                             "a.c: In function 'f':\nIn file included from a.c:1:\n"
                             "a.c:3:1: note: declared here\n\x1b[1ma.py:7: undefined name\x1b[0m\n");
  BOOST_REQUIRE(report.findings->size() == 1U);
  BOOST_TEST((report.findings->front() == Finding{"a.py", 7, 0, Severity::warning, "undefined name", ""}));
}

BOOST_AUTO_TEST_CASE(the_last_match_of_a_pattern_is_the_number) {
  const auto report = read({Format::regex, "slow", R"(took (\S+))", ""}, "took 3 ms\ntook 4.5% ms\n");
  BOOST_REQUIRE(report.has_value());
  BOOST_TEST(find(numbers_of(*report), "slow").value() == 4.5);
  BOOST_TEST(read({Format::regex, "slow", "took (\\d+)", ""}, "nothing").error().message ==
             "no number for slow: nothing matches \"took (\\\\d+)\"");
  BOOST_TEST(!read({Format::regex, "slow", "took (\\w+)", ""}, "took nan").has_value());
}

BOOST_AUTO_TEST_CASE(an_own_name_is_the_main_number_of_its_report) {
  const auto report = read({Format::lcov, "core", "", ""}, "SF:x\nDA:1,1\nDA:2,0\nend_of_record\n");
  BOOST_TEST(find(numbers_of(report.value()), "core").value() == 50);
}

BOOST_AUTO_TEST_CASE(what_is_no_report_is_an_error_with_its_line) {
  const std::string torn = sample("ctest.xml").substr(0, 300);
  BOOST_TEST(complaint(Format::junit, torn).starts_with("no JUnit report: "));
  BOOST_TEST(complaint(Format::junit, "") == "no JUnit report: no element found (line 1)");
  BOOST_TEST(complaint(Format::junit, "<html/>") == "no JUnit report: its root is <html> (line 1)");
  BOOST_TEST(complaint(Format::junit, "<testsuite\ntests='-1'/>") ==
             "no JUnit report: its tests=\"-1\" is no count (line 2)");
  BOOST_TEST(complaint(Format::junit, "<!DOCTYPE a [<!ENTITY b 'c'>]>\n<testsuite name='&b;'/>") ==
             "no JUnit report: it declares entities (line 1)");
  for (const char* rate : {"nan", "1.5", "-0.1", "inf", "x"}) {
    BOOST_TEST(complaint(Format::cobertura, "<coverage line-rate='" + std::string(rate) + "'/>").starts_with("no Cob"));
  }
  BOOST_TEST(complaint(Format::cobertura, "<coverage/>") ==
             "no Cobertura report: it holds no line that could be covered");
  BOOST_TEST(complaint(Format::cobertura, "<coverage lines-covered='3' lines-valid='2'/>").starts_with("no Cobertura"));
  BOOST_TEST(complaint(Format::lcov, "SF:a\nDA:1,-1\nend_of_record\n") ==
             "no LCOV report: \"1,-1\" is no line with its hits (line 2)");
  BOOST_TEST(complaint(Format::lcov, "SF:a\nDA:1,1\n") == "no LCOV report: its last record does not end (line 2)");
  BOOST_TEST(complaint(Format::lcov, "SF:a\nLF:1\nLH:2\nend_of_record\n").starts_with("no LCOV report"));
  BOOST_TEST(complaint(Format::lcov, "") == "no LCOV report: it holds no line that could be covered");
  BOOST_TEST(complaint(Format::lcov, "hello\n") == "no LCOV report: it is no tracefile (line 1)");
  BOOST_TEST(complaint(Format::checkstyle, "<checkstyle><file name='a'><error line='-1'/></file></checkstyle>") ==
             "no Checkstyle report: its line=\"-1\" is no count (line 1)");
  BOOST_TEST(complaint(Format::sarif, "{\n\"version\": \"2.1.0\",").starts_with("no SARIF report: "));
  BOOST_TEST(complaint(Format::sarif, "{}") == "no SARIF report: it names no version");
  BOOST_TEST(complaint(Format::sarif, R"({"version": "2.1.0"})") == "no SARIF report: it has no runs");
  BOOST_TEST(complaint(Format::gcc, std::string_view("a\0b", 3)) == "no gcc report: it is no text (line 1)");
}

BOOST_AUTO_TEST_CASE(depth_and_size_are_bounded) {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<testsuite>";
  BOOST_TEST(complaint(Format::junit, deep) == "no JUnit report: it is nested too deeply (line 1)");
  BOOST_TEST(complaint(Format::sarif, std::string(200000, '[')).starts_with("no SARIF report: "));
  BOOST_TEST(complaint(Format::gcc, std::string(k_largest_report_bytes + 1, 'a')).starts_with("a report of "));
}

BOOST_AUTO_TEST_SUITE_END()
