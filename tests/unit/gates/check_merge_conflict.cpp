// check-merge-conflict: every marker in a merge as pre-commit-hooks, whole conflicts at any time with --whole-markers.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

constexpr std::string_view k_conflict = "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\nd\n";
constexpr std::string_view k_diff3 = "<<<<<<< a\nb\n||||||| base\nx\n=======\r\nc\n>>>>>>> d\n";
constexpr std::string_view k_heading = "A heading\n=======\n\nAnother\n======= \n";

std::string lines_found(std::string_view content, const Words& arguments, bool is_merging) {
  const auto builtin = made("check-merge-conflict", arguments);
  const auto findings = builtin->check(file("a.txt", content), {.is_merging = is_merging});
  BOOST_REQUIRE(findings.has_value());
  Words lines;
  for (const Finding& finding : *findings) lines.push_back(std::to_string(finding.line));
  return wf::join(lines, " ");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_check_merge_conflict)

BOOST_AUTO_TEST_CASE(every_marker_counts_in_a_merge_only) {
  BOOST_TEST(lines_found(k_conflict, {}, true) == "2 4 6");
  BOOST_TEST(lines_found(k_conflict, {}, false) == "");
  BOOST_TEST(lines_found(k_conflict, {"--assume-in-merge"}, false) == "2 4 6");
  BOOST_TEST(lines_found(k_heading, {}, true) == "2 5");
  BOOST_TEST(lines_found("<<<<<<<\n<<<<<<<<\n =======\n=======x\n>>>>>>>\n=======", {}, true) == "");
  BOOST_TEST(lines_found("=======\r\n", {}, true) == "1");
}

BOOST_AUTO_TEST_CASE(whole_conflicts_count_at_any_time) {
  const Words whole = {"--whole-markers"};
  BOOST_TEST(lines_found(k_conflict, whole, false) == "2 4 6");
  BOOST_TEST(lines_found(k_diff3, whole, false) == "1 5 7");
  BOOST_TEST(lines_found(k_heading, whole, true) == "");
  BOOST_TEST(lines_found("<<<<<<< a\nb\n", whole, false) == "");
  BOOST_TEST(lines_found("<<<<<<< a\nb\n", whole, true) == "1");
  BOOST_TEST(lines_found(">>>>>>> a\n", whole, true) == "1");
  BOOST_TEST(lines_found("=======\n>>>>>>> b\n", whole, false) == "");
  BOOST_TEST(lines_found("<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> c\n", whole, false) == "2 3 4");
}

BOOST_AUTO_TEST_CASE(the_marker_is_named) {
  BOOST_TEST(told(made("check-merge-conflict")->check(file("a", "<<<<<<< x\n"), {.is_merging = true})) ==
             "1:1 merge conflict marker '<<<<<<<'");
}

BOOST_AUTO_TEST_CASE(its_verdict_depends_on_the_merge_unless_it_is_told) {
  BOOST_TEST(made("check-merge-conflict")->reads().merge_state);
  BOOST_TEST(!made("check-merge-conflict", {"--assume-in-merge"})->reads().merge_state);
}

BOOST_AUTO_TEST_SUITE_END()
