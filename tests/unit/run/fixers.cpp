// Fixers change what will be committed: the fix is staged, for the files that the gate was given and for no other; what
// has unstaged changes is never rewritten; and fixers that do not come to an end are named. The fixer is sed.
#include "run/fixers.h"

#include <boost/test/unit_test.hpp>

#include "sample.h"

namespace {

namespace os = wf::os;
using namespace wf::run::sample;
using wf::run::Fixing;
using wf::run::Request;
using wf::run::RunResult;
using wf::run::Selection;

constexpr const char* k_no_bad =
    "gates:\n"
    "  no-bad: {stage: quality, files: \"*.c\", run: \"! grep -q bad {files}\", fix: \"sed -i s/bad/good/ {files}\"}\n";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_fixers, Project)

BOOST_AUTO_TEST_CASE(a_fix_goes_into_the_index_and_the_worktree) {
  configure(k_no_bad);
  stage("a.c", "bad\n");
  stage("b.c", "fine\n");
  const RunResult result = run();
  BOOST_TEST(outcome(result, "no-bad") == "fixed: fixed 1 file");
  BOOST_TEST(gate(result, "no-bad").fixed_files == (Strings{"a.c"}), boost::test_tools::per_element());
  BOOST_TEST(result.exit_code == 0);
  BOOST_TEST(staged("a.c") == "good");
  BOOST_TEST(read("a.c") == "good\n");
  BOOST_TEST(git({"diff", "--name-only"}) == "");
}

BOOST_AUTO_TEST_CASE(what_git_will_commit_is_what_is_remembered) {
  configure(k_no_bad);
  stage("a.c", "bad\n");
  run();
  BOOST_TEST(outcome(run(), "no-bad") == "cached: these files passed before");
  BOOST_TEST(last_record().tree == git({"write-tree"}));
}

BOOST_AUTO_TEST_CASE(the_checks_judge_what_the_fixer_made) {
  configure(
      "gates:\n"
      "  no-bad: {stage: quality, files: \"*.json\", run: \"! grep -q bad {files}\","
      " fix: \"sed -i 's/bad/[/' {files}\"}\n"
      "  check: {stage: lint, files: \"*.json\", run: \"cat {files} >> $HOME/.git/ran\"}\n");
  stage("a.json", "bad]\n");
  const RunResult result = run();
  BOOST_TEST(staged("a.json") == "[]");
  BOOST_TEST(outcome(result, "check-json") == "passed");
  BOOST_TEST(ran() == "[]");
}

BOOST_AUTO_TEST_CASE(a_fix_that_breaks_something_else_is_noticed) {
  configure(
      "gates:\n"
      "  no-bad: {stage: quality, files: \"*.json\", run: \"! grep -q bad {files}\","
      " fix: \"sed -i 's/bad/{/' {files}\"}\n");
  stage("a.json", "[\"bad\"]\n");
  const RunResult result = run();
  BOOST_TEST(staged("a.json") == "[\"{\"]");
  BOOST_TEST(outcome(result, "check-json") == "passed");
  stage("b.json", "[bad]\n");
  BOOST_TEST(outcome(run(), "check-json") == "failed: 1 finding");
}

BOOST_AUTO_TEST_CASE(what_a_fixer_was_not_given_is_not_staged) {
  configure(
      "gates:\n"
      "  greedy: {stage: quality, files: \"*.c\", run: \"! grep -q bad {files}\","
      " fix: \"sed -i s/bad/good/ {files}; echo changed > other.txt; echo new > new.c\"}\n");
  stage("other.txt", "other\n");
  stage("a.c", "bad\n");
  run();
  BOOST_TEST(staged("a.c") == "good");
  BOOST_TEST(staged("other.txt") == "other");
  BOOST_TEST(read("other.txt") == "changed\n");
  BOOST_TEST(git({"ls-files", "new.c"}) == "");
}

BOOST_AUTO_TEST_CASE(a_file_with_unstaged_changes_is_checked_and_never_rewritten) {
  configure(k_no_bad);
  stage("a.c", "bad\n");
  stage("b.c", "bad\n");
  write("a.c", "bad\nand work that is not staged\n");
  const RunResult result = run();
  BOOST_TEST(read("a.c") == "bad\nand work that is not staged\n");
  BOOST_TEST(staged("a.c") == "bad");
  BOOST_TEST(staged("b.c") == "good");
  BOOST_TEST(result.exit_code == 1);  // a.c is still bad
}

BOOST_AUTO_TEST_CASE(a_fix_that_collides_with_unstaged_changes_is_told_and_leaves_both_as_they_were) {
  configure(k_no_bad);
  stage("a.c", "bad\n");
  write("a.c", "bad\nmore\n");
  const RunResult result = run();
  BOOST_TEST(wf::contains(outcome(result, "no-bad"), "failed: its fix of a.c collides with your unstaged changes"));
  BOOST_TEST(result.exit_code == 1);
  BOOST_TEST(read("a.c") == "bad\nmore\n");
  BOOST_TEST(staged("a.c") == "bad");
}

BOOST_AUTO_TEST_CASE(a_fixer_that_deletes_a_file_is_an_error_and_the_deletion_is_not_staged) {
  configure("gates: {no-bad: {stage: quality, files: \"*.c\", run: \"! grep -q bad {files}\", fix: \"rm {files}\"}}\n");
  stage("a.c", "bad\n");
  const RunResult result = run();
  BOOST_TEST(outcome(result, "no-bad") == "errored: its fixer deleted a.c");
  BOOST_TEST(result.exit_code == 1);
  BOOST_TEST(staged("a.c") == "bad");
}

BOOST_AUTO_TEST_CASE(a_fixer_that_fails_and_changes_nothing_is_told) {
  configure(
      "gates: {no-bad: {stage: quality, files: \"*.c\", run: \"! grep -q bad {files}\", fix: \"echo why; exit 3\"}}\n");
  stage("a.c", "bad\n");
  const RunResult result = run();
  BOOST_TEST(outcome(result, "no-bad") == "failed: exit code 1; its fixer: exit code 3");
  BOOST_TEST(wf::contains(gate(result, "no-bad").output, "why"));
}

BOOST_AUTO_TEST_CASE(a_fixer_that_could_only_do_half_still_leaves_its_half) {
  configure(
      "gates: {no-bad: {stage: quality, files: \"*.c\", run: \"! grep -q bad {files}\","
      " fix: \"sed -i '1s/bad/good/' {files}; exit 1\"}}\n");
  stage("a.c", "bad\nbad\n");
  const RunResult result = run();
  BOOST_TEST(staged("a.c") == "good\nbad");
  BOOST_TEST(result.exit_code == 1);
  BOOST_TEST(gate(result, "no-bad").fixed_files == (Strings{"a.c"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(fixers_that_undo_each_other_are_named_after_two_rounds) {
  configure(
      "gates:\n"
      "  one: {stage: quality, files: \"*.c\", run: \"grep -q one {files}\", fix: \"echo one > a.c # {files}\"}\n"
      "  two: {stage: quality, files: \"*.c\", run: \"grep -q two {files}\", fix: \"echo two > a.c # {files}\"}\n");
  stage("a.c", "zero\n");
  const RunResult result = run();
  BOOST_TEST(outcome(result, "one") == "failed: it is at odds with two: both change a.c");
  BOOST_TEST(result.exit_code == 1);
}

BOOST_AUTO_TEST_CASE(a_fixer_that_depends_on_another_s_work_comes_to_rest) {
  configure(
      "gates:\n"
      "  late: {stage: quality, files: \"*.c\", run: \"! grep -q two {files}\", fix: \"sed -i s/two/three/ {files}\"}\n"
      "  later: {stage: lint, files: \"*.c\", run: \"! grep -q one {files}\", fix: \"sed -i s/one/two/ {files}\"}\n");
  stage("a.c", "one\n");
  const RunResult result = run();
  BOOST_TEST(staged("a.c") == "three");
  BOOST_TEST(outcome(result, "later") == "fixed: fixed 1 file");
  BOOST_TEST(result.exit_code == 0);
}

BOOST_AUTO_TEST_CASE(fixing_can_be_forbidden) {
  configure(k_no_bad);
  stage("a.c", "bad\n");
  Request request = at(Event::pre_commit);
  request.fixing = Fixing::no;
  const RunResult result = run(request);
  BOOST_TEST(outcome(result, "no-bad") == "failed: exit code 1");
  BOOST_TEST(staged("a.c") == "bad");
}

// Git has put the path into its own index, which it holds locked, and commits another one.
BOOST_AUTO_TEST_CASE(git_commit_PATH_is_fixed_and_git_s_own_index_gets_the_fix_after_the_commit) {
  configure(k_no_bad);
  stage("a.c", "bad\n");
  stage("b.c", "other\n");
  git({"read-tree", "--index-output=.git/next-index-1.lock", git({"write-tree"})});
  environment.set("GIT_INDEX_FILE", ".git/next-index-1.lock");
  BOOST_TEST(outcome(run(), "no-bad") == "fixed: fixed 1 file");
  BOOST_TEST(read("a.c") == "good\n");
  BOOST_TEST(staged("a.c") == "bad");
  environment.unset("GIT_INDEX_FILE");
  const std::string unfixed = git({"write-tree"});
  BOOST_REQUIRE(os::rename_file(path() / ".git/next-index-1.lock", path() / ".git/index").has_value());
  commit("path");
  git({"read-tree", unfixed});
  environment.set("GIT_INDEX_FILE", ".git/next-index-1.lock");
  run(Event::post_commit);
  BOOST_TEST(staged("a.c") == "good");
  BOOST_TEST(git({"status", "--porcelain"}) == "");
}

BOOST_AUTO_TEST_CASE(what_was_staged_otherwise_since_stays_after_git_commit_PATH) {
  configure(k_no_bad);
  stage("a.c", "bad\n");
  git({"read-tree", "--index-output=.git/next-index-1.lock", git({"write-tree"})});
  environment.set("GIT_INDEX_FILE", ".git/next-index-1.lock");
  run();
  environment.unset("GIT_INDEX_FILE");
  BOOST_REQUIRE(os::rename_file(path() / ".git/next-index-1.lock", path() / ".git/index").has_value());
  commit("path");
  stage("a.c", "quite another\n");
  environment.set("GIT_INDEX_FILE", ".git/next-index-1.lock");
  run(Event::post_commit);
  BOOST_TEST(staged("a.c") == "quite another");
}

// `git commit -a` holds index.lock, with the changes in it, while the hook runs; git puts it in the index's place.
BOOST_AUTO_TEST_CASE(git_commit_all_is_fixed_in_the_index_that_git_gave_us) {
  configure(k_no_bad);
  stage("a.c", "fine\n");
  commit("first");
  stage("a.c", "bad\n");
  BOOST_REQUIRE(os::copy_file(path() / ".git/index", path() / ".git/index.lock", 0644).has_value());
  git({"reset", "-q", "--soft", "HEAD"});
  environment.set("GIT_INDEX_FILE", ".git/index.lock");
  BOOST_TEST(outcome(run(), "no-bad") == "fixed: fixed 1 file");
  BOOST_TEST(staged("a.c") == "bad");  // the real index is git's business
  BOOST_REQUIRE(os::rename_file(path() / ".git/index.lock", path() / ".git/index").has_value());
  BOOST_TEST(staged("a.c") == "good");
}

BOOST_AUTO_TEST_CASE(by_hand_files_are_fixed_in_the_worktree_and_nothing_is_staged) {
  configure(k_no_bad);
  stage("a.c", "bad\n");
  write("b.c", "bad and untracked\n");
  write("a.c", "bad and more\n");
  Request request = at(Event::manual);
  request.selection = Selection::files;
  request.files = {"a.c", "b.c"};
  const RunResult result = run(request);
  BOOST_TEST(outcome(result, "no-bad") == "fixed: fixed 2 files");
  BOOST_TEST(read("a.c") == "good and more\n");
  BOOST_TEST(read("b.c") == "good and untracked\n");
  BOOST_TEST(staged("a.c") == "bad");
  BOOST_TEST(git({"ls-files", "b.c"}) == "");
}

BOOST_AUTO_TEST_CASE(by_hand_the_staged_change_is_fixed_as_at_the_commit) {
  configure(k_no_bad);
  stage("a.c", "bad\n");
  BOOST_TEST(outcome(run(Event::manual), "no-bad") == "fixed: fixed 1 file");
  BOOST_TEST(staged("a.c") == "good");
}

BOOST_AUTO_TEST_CASE(in_ci_and_inside_of_a_gate_nothing_is_rewritten) {
  configure(k_no_bad);
  stage("a.c", "bad\n");
  BOOST_TEST(outcome(run(Event::ci), "no-bad") == "failed: exit code 1");
  BOOST_TEST(read("a.c") == "bad\n");
}

BOOST_AUTO_TEST_CASE(a_gate_that_is_given_no_files_does_not_blame_unstaged_changes) {
  configure("gates: {all: {stage: quality, run: \"! grep -q bad a.c\", fix: \"sed -i s/bad/good/ a.c\"}}\n");
  stage("a.c", "bad\n");
  BOOST_TEST(!wf::contains(outcome(run(), "all"), "unstaged changes"));
}

BOOST_AUTO_TEST_CASE(a_fixer_waits_for_what_it_needs) {
  configure(
      "gates:\n"
      "  build: {stage: types, run: [\"false\"]}\n"
      "  no-bad: {stage: quality, files: \"*.c\", needs: [build], run: \"! grep -q bad {files}\","
      " fix: \"sed -i s/bad/good/ {files}\"}\n");
  stage("a.c", "bad\n");
  const RunResult result = run();
  BOOST_TEST(outcome(result, "no-bad") == "skipped: it needs build, which did not pass");
  BOOST_TEST(read("a.c") == "bad\n");
}

BOOST_AUTO_TEST_CASE(odd_names_are_staged_as_they_are) {
  configure(
      "gates: {no-bad: {stage: quality, run: \"! grep -q bad {files}\", fix: \"sed -i s/bad/good/ {files}\","
      " exclude: .wf.yaml}}\n");
  for (const char* name : {"-n", "with blank", "new\nline", "*", "\xff", "\"quoted\""}) {
    write(name, "bad\n");
  }
  git({"add", "--all"});
  const RunResult result = run();
  BOOST_TEST(outcome(result, "no-bad") == "fixed: fixed 6 files");
  BOOST_TEST(git({"grep", "--cached", "-l", "good", "--", ":(exclude).wf.yaml"}) != "");
  BOOST_TEST(git({"diff", "--name-only"}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
