// The risk of a change: each rule decides alone, at its threshold and one beyond it.
#include "lanes/risk.h"

#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::lanes;
using namespace wf::lanes::sample;

namespace {

std::string risk_of(const wf::git::Change& change, std::string_view message = {}) {
  const Classification classification = classified(change, message);
  return std::string(name_of(classification.risk)) + ": " + classification.risk_reason;
}

wf::git::Change many(std::size_t count, std::string_view extension, bool is_deleted = false) {
  wf::git::Change made = change({});
  for (std::size_t i = 0; i < count; ++i) {
    const std::string path = "a" + std::to_string(i) + std::string(extension);
    made.deltas.push_back(is_deleted ? deleted(path) : modified(path));
  }
  return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lanes_risk)

BOOST_AUTO_TEST_CASE(a_small_change_is_a_low_risk) {
  BOOST_TEST(risk_of(change_of({"src/a.cpp", "tests/a.cpp", "data.csv", "a.yaml"})) == "low: a small change");
}

BOOST_AUTO_TEST_CASE(nothing_is_a_low_risk) { BOOST_TEST(risk_of(change({})) == "low: nothing changed"); }

BOOST_AUTO_TEST_CASE(only_documentation_is_a_low_risk_whatever_its_size) {
  BOOST_TEST(risk_of(change({modified("a.md", 5000, 5000)}), "docs!: rewrite") == "low: only documentation");
  BOOST_TEST(risk_of(many(500, ".md", true)) == "low: only documentation");
}

BOOST_AUTO_TEST_CASE(one_security_file_is_a_high_risk) {
  BOOST_TEST(risk_of(change_of({"CODEOWNERS"})) == "high: 1 security file");
  BOOST_TEST(risk_of(change({deleted("a.pem"), modified("b.pem")})) == "high: 2 security files");
}

BOOST_AUTO_TEST_CASE(very_many_lines_of_source_are_a_high_risk) {
  BOOST_TEST(risk_of(change({modified("a.cpp", 600, 400)})) == "medium: 1000 changed lines of source, more than 400");
  BOOST_TEST(risk_of(change({modified("a.cpp", 600), modified("b.py", 1, 400)})) ==
             "high: 1001 changed lines of source, more than 1000");
}

BOOST_AUTO_TEST_CASE(very_many_files_of_source_are_a_high_risk) {
  BOOST_TEST(risk_of(many(100, ".c")) == "medium: 100 files, more than 30");
  BOOST_TEST(risk_of(many(101, ".c")) == "high: 101 files of source, more than 100");
}

BOOST_AUTO_TEST_CASE(build_ci_dependency_and_vendored_files_are_a_medium_risk) {
  BOOST_TEST(risk_of(change_of({"CMakeLists.txt"})) == "medium: 1 build file");
  BOOST_TEST(risk_of(change_of({".gitlab-ci.yml"})) == "medium: 1 ci file");
  BOOST_TEST(risk_of(change_of({"Cargo.lock"})) == "medium: 1 dependency file");
  BOOST_TEST(risk_of(change_of({"vendor/a.c", "vendor/b.c"})) == "medium: 2 vendored files");
}

BOOST_AUTO_TEST_CASE(many_lines_of_source_are_a_medium_risk) {
  BOOST_TEST(risk_of(change({modified("a.cpp", 400)})) == "low: a small change");
  BOOST_TEST(risk_of(change({modified("a.cpp", 400, 1)})) == "medium: 401 changed lines of source, more than 400");
}

BOOST_AUTO_TEST_CASE(many_files_are_a_medium_risk) {
  BOOST_TEST(risk_of(many(30, ".csv")) == "low: a small change");
  BOOST_TEST(risk_of(many(31, ".csv")) == "medium: 31 files, more than 30");
}

BOOST_AUTO_TEST_CASE(many_deletions_are_a_medium_risk) {
  BOOST_TEST(risk_of(many(10, ".csv", true)) == "low: a small change");
  BOOST_TEST(risk_of(many(11, ".csv", true)) == "medium: 11 deleted files, more than 10");
}

BOOST_AUTO_TEST_CASE(a_breaking_change_is_a_medium_risk) {
  BOOST_TEST(risk_of(change_of({"a.c"}), "feat!: other names\n") == "medium: a breaking change");
  BOOST_TEST(risk_of(change_of({"a.c"}), "feat: names\n\nBREAKING CHANGE: gone\n") == "medium: a breaking change");
  BOOST_TEST(risk_of(change_of({"a.c"}), "feat: names\n") == "low: a small change");
}

BOOST_AUTO_TEST_CASE(every_reason_of_the_same_risk_is_named) {
  BOOST_TEST(risk_of(change_of({"CMakeLists.txt", "Cargo.lock", "a.c"})) == "medium: 1 build file; 1 dependency file");
}

BOOST_AUTO_TEST_CASE(lines_of_what_nobody_wrote_by_hand_do_not_count) {
  BOOST_TEST(risk_of(change({modified("a.min.js", 9000), modified("a.json", 9000), modified("a.md", 9000)})) ==
             "low: a small change");
}

BOOST_AUTO_TEST_CASE(the_first_commit_is_not_risky_by_its_size) {
  wf::git::Change import = many(150, ".c");
  import.deltas[0].added_lines = 100'000;
  import.base_tree.clear();
  BOOST_TEST(risk_of(import) == "medium: 150 files, more than 30");
}

BOOST_AUTO_TEST_CASE(a_run_over_whole_files_risks_nothing) {
  wf::git::Change whole = change_of({"CODEOWNERS", "CMakeLists.txt", "a.c"});
  for (auto& delta : whole.deltas) delta.old_oid = delta.new_oid;
  BOOST_TEST(risk_of(whole) == "low: a small change");
  whole.deltas[0].new_mode = wf::git::k_mode_executable;
  BOOST_TEST(risk_of(whole) == "high: 1 security file");
}

BOOST_AUTO_TEST_SUITE_END()
