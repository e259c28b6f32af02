// Bytes that somebody made to be read wrongly: whatever they are, they never become a number, and never harm.
#include <boost/test/unit_test.hpp>
#include <string>

#include "metrics/reader.h"

namespace {

using namespace wf::metrics;

// What is wrong with it; "" when it is a report.
std::string fault(Format format, std::string_view content, const std::string& name = "", const char* pattern = "") {
  const auto report = read({format, name, pattern, "/repo"}, content);
  return report ? "" : report.error().message;
}

void is_whole_only_as_a_whole(Format format, const std::string& content) {
  BOOST_TEST(fault(format, content) == "");
  for (std::size_t size = 0; size < content.size(); ++size)
    BOOST_TEST_CONTEXT(name_of(format) << " of " << size << " bytes")
  BOOST_TEST(fault(format, content.substr(0, size)) != "");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(metrics_hostile)

BOOST_AUTO_TEST_CASE(a_report_torn_anywhere_is_no_report) {
  is_whole_only_as_a_whole(Format::junit,
                           "<testsuites><testsuite><testcase name='a'><failure/></testcase></testsuite></testsuites>");
  is_whole_only_as_a_whole(
      Format::cobertura,
      "<coverage line-rate='0.5' lines-covered='1' lines-valid='2'><line number='1' hits='1'/></coverage>");
  is_whole_only_as_a_whole(Format::checkstyle,
                           "<checkstyle><file name='a'><error line='1' message='m'/></file></checkstyle>");
  is_whole_only_as_a_whole(
      Format::sarif,
      R"({"version":"2.1.0","runs":[{"tool":{"driver":{"name":"t"}},"results":[{"message":{"text":"m"}}]}]})");
  is_whole_only_as_a_whole(Format::lcov, "SF:a\nDA:1,1\nDA:2,0\nend_of_record");
}

BOOST_AUTO_TEST_CASE(entities_of_its_own_are_refused) {
  const std::string bomb = "<!DOCTYPE t [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]>";
  BOOST_TEST(fault(Format::junit, bomb + "<testsuite name='&b;'/>").starts_with("no JUnit report: "));
  BOOST_TEST(fault(Format::checkstyle, bomb + "<checkstyle/>").starts_with("no Checkstyle report: "));
  BOOST_TEST(fault(Format::junit, "<!DOCTYPE t [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><testsuite>&a;</testsuite>") !=
             "");
}

BOOST_AUTO_TEST_CASE(endless_nesting_is_refused_and_exhausts_no_stack) {
  std::string deep = "<testsuite>";
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  BOOST_TEST(fault(Format::junit, deep) != "");
  BOOST_TEST(fault(Format::sarif, std::string(1'000'000, '[')) != "");
  BOOST_TEST(fault(Format::sarif, "{\"version\":\"2.1.0\",\"x\":" + std::string(100'000, '[') +
                                      std::string(100'000, ']') + ",\"runs\":[{\"results\":[3]}]}") != "");
}

BOOST_AUTO_TEST_CASE(impossible_numbers_are_none) {
  for (const std::string number : {"-1", "NaN", "inf", "1e5", "99999999999999999999", "0x1"}) {
    BOOST_TEST_CONTEXT(number) {
      BOOST_TEST(fault(Format::junit, "<testsuite tests='" + number + "'/>") != "");
      BOOST_TEST(fault(Format::lcov, "SF:a\nDA:1," + number + "\nend_of_record\n") != "");
      BOOST_TEST(fault(Format::cobertura, "<coverage lines-covered='" + number + "' lines-valid='1'/>") != "");
    }
  }
  for (const std::string rate : {"1.01", "-0.1", "NaN", "inf", "70%"})
    BOOST_TEST(fault(Format::cobertura, "<coverage line-rate='" + rate + "'/>") != "", rate);
  BOOST_TEST(fault(Format::lcov, "SF:a\nLF:1\nLH:2\nend_of_record\n") != "");
}

BOOST_AUTO_TEST_CASE(a_pattern_finds_only_what_its_name_can_be) {
  BOOST_TEST(fault(Format::regex, "is 101%", "coverage", "is (\\S+)") != "");
  BOOST_TEST(fault(Format::regex, "is -1", "pass_rate", "is (\\S+)") != "");
  BOOST_TEST(fault(Format::regex, "is 1.5", "findings", "is (\\S+)") != "");
  BOOST_TEST(fault(Format::regex, "is -1", "tests", "is (\\S+)") != "");
  BOOST_TEST(fault(Format::regex, "is 100%", "coverage", "is (\\S+)") == "");
  BOOST_TEST(fault(Format::regex, "is -1.5", "own", "is (\\S+)") == "");
  for (const std::string word : {"nan", "inf", "1,234", "0x12", "-"})
    BOOST_TEST(fault(Format::regex, "is " + word, "own", "is (\\S+)") != "", word);
}

BOOST_AUTO_TEST_SUITE_END()
