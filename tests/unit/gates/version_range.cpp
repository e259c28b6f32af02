// Versions as tools tell them, and which of them will do.
#include "gates/version_range.h"

#include <boost/test/unit_test.hpp>

using wf::gates::Version;
using wf::gates::version_in;
using wf::gates::VersionRange;

namespace {

std::string seen_in(std::string_view text) {
  const auto version = version_in(text);
  return version ? wf::gates::text_of(*version) : "none";
}

bool holds(std::string_view range, const Version& version) {
  const auto parsed = VersionRange::parse(range);
  BOOST_REQUIRE(parsed.has_value());
  return parsed->has(version);
}

std::string refusal(std::string_view range) {
  const auto parsed = VersionRange::parse(range);
  return parsed ? "none" : parsed.error().message;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_version_range)

BOOST_AUTO_TEST_CASE(what_tools_print_is_understood) {
  BOOST_TEST(seen_in("Debian clang-format version 14.0.6\n") == "14.0.6");
  BOOST_TEST(seen_in("git version 2.39.5") == "2.39.5");
  BOOST_TEST(seen_in("jq-1.6") == "1.6");
  BOOST_TEST(seen_in("v18.19.0") == "18.19.0");
  BOOST_TEST(seen_in("go version go1.19.8 linux/amd64") == "1.19.8");
  BOOST_TEST(seen_in("GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)") == "5.2.15");
  BOOST_TEST(seen_in("openjdk version \"17.0.9\" 2023-10-17") == "17.0.9");
  BOOST_TEST(seen_in("ShellCheck - shell script analysis tool\nversion: 0.9.0\n") == "0.9.0");
  BOOST_TEST(seen_in("less 590 (GNU regular expressions)") == "590");
  BOOST_TEST(seen_in("v8") == "8");
  BOOST_TEST(seen_in("1.2.") == "1.2");
}

BOOST_AUTO_TEST_CASE(what_is_no_version_is_none) {
  for (const char* text : {"", "no digits", "x86_64", "sha256sum", "999999999999999999999", "..."})
    BOOST_TEST(seen_in(text) == "none");
  BOOST_TEST(seen_in("999999999999999999999.1 and 2.1") == "2.1");
}

BOOST_AUTO_TEST_CASE(each_relation_decides_alone) {
  BOOST_TEST((holds(">=14", {14}) && holds(">=14", {14, 0, 6}) && holds(">=14", {15}) && !holds(">=14", {13, 9})));
  BOOST_TEST((holds(">14.0", {14, 1}) && holds(">14.0", {15}) && !holds(">14", {14, 0, 6}) && !holds(">14", {13})));
  BOOST_TEST((holds("<15", {14, 9}) && !holds("<15", {15}) && !holds("<15", {15, 1})));
  BOOST_TEST((holds("<=14", {14, 0, 6}) && holds("<=14", {9}) && !holds("<=14", {15})));
  BOOST_TEST((holds("=14", {14, 0, 6}) && holds("==14.0", {14, 0}) && holds("14", {14}) && !holds("=14", {1, 4})));
  BOOST_TEST((holds("!=14.0.3", {14, 0, 6}) && holds("!=14.0.3", {15}) && !holds("!=14.0", {14, 0, 6})));
}

BOOST_AUTO_TEST_CASE(a_version_with_fewer_parts_ends_in_zeros) {
  BOOST_TEST((holds(">=14.0", {14}) && !holds(">=14.1", {14}) && holds("<14.1", {14}) && !holds("=14.1", {14})));
}

BOOST_AUTO_TEST_CASE(several_conditions_hold_together) {
  for (const char* range : {">=14, <16", ">=14,<16", ">= 14  < 16", " >=14 , <16 "}) {
    BOOST_TEST_CONTEXT(range) BOOST_TEST((holds(range, {15, 2}) && !holds(range, {13}) && !holds(range, {16, 0})));
  }
  for (const char* range : {"", "*", "any", "  "}) BOOST_TEST(holds(range, {1}));
}

BOOST_AUTO_TEST_CASE(what_is_no_condition_is_refused) {
  BOOST_TEST(refusal("~>2") == "'~>2' is no condition on a version");
  BOOST_TEST(refusal(">=") == "'>=' is no condition on a version");
  BOOST_TEST(refusal("new") == "'new' is no condition on a version");
  BOOST_TEST(refusal(">=14, <x") == "'<x' is no condition on a version");
  BOOST_TEST(refusal(">=1..2") == "'>=1..2' is no condition on a version");
  BOOST_TEST(refusal(">=.5") == "'>=.5' is no condition on a version");
  BOOST_TEST(refusal(">=99999999999999999999") == "'>=99999999999999999999' is no condition on a version");
}

BOOST_AUTO_TEST_SUITE_END()
