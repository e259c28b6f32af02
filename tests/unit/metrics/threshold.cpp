// Thresholds: every way to write one, those that are refused, and the sentence when one is broken.
#include "metrics/threshold.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace wf::metrics;

std::string judged(std::string_view metric, std::string_view text, double value) {
  const auto threshold = parse_threshold(metric, text);
  BOOST_REQUIRE_MESSAGE(threshold.has_value(), (threshold ? "" : threshold.error().message));
  const Judgement judgement = judge(*threshold, {{std::string(metric), value}});
  return judgement.standing == Standing::holds ? "holds" : judgement.sentence;
}

bool is_refused(std::string_view metric, std::string_view text) {
  const auto threshold = parse_threshold(metric, text);
  return !threshold && threshold.error().kind == wf::ErrorKind::config && !threshold.error().hint.empty();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(metrics_threshold)

BOOST_AUTO_TEST_CASE(a_plain_number_means_what_is_usual_for_its_metric) {
  BOOST_TEST(judged("coverage", "80%", 80) == "holds");
  BOOST_TEST(judged("coverage", "80", 71.2) == "coverage is 71.2 %, and 80 % is wanted");
  BOOST_TEST(judged("findings", "3", 3) == "holds");
  BOOST_TEST(judged("findings", "3", 4) == "4 findings, and at most 3 are wanted");
  BOOST_TEST(judged("tests", "10", 9) == "9 tests, and at least 10 are wanted");
  BOOST_TEST(judged("duration", "2m", 119999) == "holds");
  BOOST_TEST(judged("duration", "2m", 121000) == "duration is 2 min 1 s, and at most 2 min 0 s is wanted");
  BOOST_TEST(judged("exit_code", "0", 1) == "exit_code is 1, and exactly 0 is wanted");
}

BOOST_AUTO_TEST_CASE(an_operator_says_it_otherwise) {
  BOOST_TEST(judged("slow", "<= 3", 3) == "holds");
  BOOST_TEST(judged("slow", "< 3", 3) == "slow is 3, and less than 3 is wanted");
  BOOST_TEST(judged("slow", ">3", 3) == "slow is 3, and more than 3 is wanted");
  BOOST_TEST(judged("slow", "= 3", 3) == "holds");
  BOOST_TEST(judged("coverage", "<= 50%", 60) == "coverage is 60 %, and at most 50 % is wanted");
}

BOOST_AUTO_TEST_CASE(a_number_close_to_what_is_wanted_is_told_exactly_enough) {
  BOOST_TEST(judged("coverage", "80%", 79.996) == "coverage is 79.996 %, and 80 % is wanted");
  BOOST_TEST(judged("coverage", "57%", 100 * 0.57) == "holds");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_meant_is_refused_with_what_to_write) {
  BOOST_TEST(parse_threshold("coverage", "0.7").error().hint == "write 70% for 70 %, or 0.7% if you mean so little");
  for (const char* text : {"0.7", "1", "101%", "-1", "nan", "", "%", "high", ">="}) {
    BOOST_TEST(is_refused("coverage", text), text);
  }
  for (const char* text : {"2.5", "-1", "80%", "", "<= "}) BOOST_TEST(is_refused("findings", text), text);
  for (const char* text : {"fast", "", "-2m"}) BOOST_TEST(is_refused("duration", text), text);
  for (const char* text : {"3", "<= x", "<= inf"}) BOOST_TEST(is_refused("slow", text), text);
}

BOOST_AUTO_TEST_CASE(what_was_not_measured_does_not_hold) {
  const auto threshold = parse_threshold("coverage", "80%");
  BOOST_TEST((judge(*threshold, {}).standing == Standing::not_measured));
  BOOST_TEST(judge(*threshold, {}).sentence == "coverage was not measured, and 80 % is wanted");
}

BOOST_AUTO_TEST_SUITE_END()
