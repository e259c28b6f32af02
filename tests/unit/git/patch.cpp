// Diffs are read as tools write them, and put into effect exactly, as git itself does.
#include "git/patch.h"

#include <boost/test/unit_test.hpp>
#include <random>

#include "base/text.h"

using wf::git::parse_patch;
using wf::git::patched;

namespace {

// What the content becomes by the first file of a diff; "! message" when it is refused.
std::string by(std::string_view diff, std::string_view content) {
  const auto patches = parse_patch(diff);
  if (!patches) return "! " + patches.error().message;
  if (patches->empty()) return "! nothing";
  const auto result = patched(content, patches->front());
  return result ? *result : "! " + result.error().message;
}

std::string random_text(std::mt19937& random) {
  static constexpr std::string_view k_words[] = {"a",  "b",           "",      "c d",  "-x",
                                                 "+y", "@@ -1 +1 @@", "--- z", "\\ e", "f\r"};
  std::string text;
  for (std::size_t count = random() % 12; count > 0; --count) {
    text += k_words[random() % std::size(k_words)];
    text += '\n';
  }
  if (!text.empty() && random() % 4 == 0) text.pop_back();
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(git_patch)

BOOST_AUTO_TEST_CASE(the_forms_of_many_tools_are_read) {
  const std::string hunk = "@@ -1,2 +1,2 @@\n-a\n+A\n b\n";
  BOOST_TEST(by("--- a/x.c\n+++ b/x.c\n" + hunk, "a\nb\n") == "A\nb\n");
  BOOST_TEST(by("diff x.c.orig x.c\n--- x.c.orig\n+++ x.c\n" + hunk, "a\nb\n") == "A\nb\n");
  BOOST_TEST(by("would reformat x.py\n--- x.py\t2026-01-01\n+++ x.py\t2026-01-01\n" + hunk + "1 file\n", "a\nb\n") ==
             "A\nb\n");
  const auto patches = parse_patch("--- x\n+++ b/a b.c\t2026\n" + hunk + "\n--- y\n+++ y\n" + hunk);
  BOOST_REQUIRE(patches.has_value());
  BOOST_REQUIRE(patches->size() == 2U);
  BOOST_TEST((*patches)[0].path == "b/a b.c");
  BOOST_TEST((*patches)[1].path == "y");
}

BOOST_AUTO_TEST_CASE(lines_are_added_and_taken_at_every_place) {
  const std::string names = "--- x\n+++ x\n";
  BOOST_TEST(by(names + "@@ -0,0 +1 @@\n+a\n", "") == "a\n");
  BOOST_TEST(by(names + "@@ -1 +0,0 @@\n-a\n", "a\n") == "");
  BOOST_TEST(by(names + "@@ -1,0 +2 @@\n+b\n", "a\nc\n") == "a\nb\nc\n");
  BOOST_TEST(by(names + "@@ -1 +1 @@\n-a\n+b\n@@ -3 +3 @@ f()\n-c\n+d\n", "a\n\nc\n") == "b\n\nd\n");
  BOOST_TEST(by(names + "@@ -1,3 +1,3 @@\n-a\n+b\n\n c\n", "a\n\nc\n") == "b\n\nc\n");
}

BOOST_AUTO_TEST_CASE(a_missing_newline_at_the_end_comes_and_goes) {
  const std::string names = "--- x\n+++ x\n";
  BOOST_TEST(by(names + "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n", "a") == "a\n");
  BOOST_TEST(by(names + "@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n", "a\n") == "a");
  BOOST_TEST(by(names + "@@ -1,2 +1,2 @@\n-a\n+b\n c\n", "a\nc") == "b\nc");
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_refused) {
  const std::string names = "--- x\n+++ x\n";
  BOOST_TEST(by(names + "@@ -1 +1 @@\n-a\n+b\n", "c\n") == "! line 1 is not what the diff says");
  BOOST_TEST(by(names + "@@ -2 +2 @@\n-a\n+b\n", "a\n") == "! line 2 is not what the diff says");
  BOOST_TEST(by(names + "@@ -9 +9 @@\n-a\n+b\n", "a\n") == "! it has no place after line 8");
  BOOST_TEST(by(names + "@@ -2 +2 @@\n-b\n+c\n@@ -1 +1 @@\n-a\n+b\n", "a\nb\n") == "! it has no place after line 0");
}

BOOST_AUTO_TEST_CASE(what_is_no_diff_is_refused_or_passed_over) {
  const std::string names = "--- x\n+++ x\n";
  BOOST_TEST(by("", "a") == "! nothing");
  BOOST_TEST(by("all is well\n--- \n", "a") == "! nothing");
  BOOST_TEST(by(names + "no hunk\n", "a") == "! nothing");
  BOOST_TEST(by(names + "@@ -1,2 +1,2 @@\n-a\n+b\n", "a\nb\n") == "! line 6 of the diff: the hunk is cut short");
  BOOST_TEST(by(names + "@@ -1 +1 @@\n-a\n-b\n", "a\nb\n") == "! line 5 of the diff: the hunk counts wrongly");
  BOOST_TEST(by(names + "@@ -0,0 +1 @@\n+\n\\ No newline at end of file\n", "") ==
             "! line 5 of the diff: an empty line without its newline is none");
  BOOST_TEST(by(names + "@@ -x +1 @@\n+a\n", "a\n") == "! line 3 of the diff: this is no head of a hunk");
  BOOST_TEST(by(names + "@@ -1,99999999999999999999 +1 @@\n+a\n", "a\n") ==
             "! line 3 of the diff: this is no head of a hunk");
}

BOOST_AUTO_TEST_CASE(what_git_finds_different_leads_from_one_to_the_other) {
  std::mt19937 random(1);
  int changed = 0;
  for (int i = 0; i < 2000; ++i) {
    const std::string before = random_text(random);
    const std::string after = random_text(random);
    const std::string diff = wf::git::unified_diff("x", before, after);
    if (diff.empty()) continue;
    ++changed;
    BOOST_TEST_CONTEXT(diff) BOOST_REQUIRE(by(diff, before) == after);
  }
  BOOST_TEST(changed > 1000);
}

BOOST_AUTO_TEST_SUITE_END()
