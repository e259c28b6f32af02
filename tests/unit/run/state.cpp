// State that cannot be read or written never decides about a commit: whatever is wrong with .git/wf, the gates run, the
// exit code is theirs, and the run says so once. The disk is full from the Nth write on, for every N; or other things
// stand where our files should be.
#include <boost/test/unit_test.hpp>
#include <cerrno>

#include "sample.h"

namespace {

using namespace wf::run::sample;
using wf::run::Request;
using wf::run::RunResult;

struct NoFaults {
  ~NoFaults() { wf::os::fail_writes_after(0, 0); }
};

constexpr const char* k_two_gates =
    "gates:\n"
    "  good: {stage: lint, run: \"echo good >> $HOME/.git/ran\"}\n"
    "  bad: {stage: lint, run: \"echo bad >> $HOME/.git/ran; test -e $HOME/.git/calm\"}\n";

struct Place : Project {
  // Something that is no folder, so that nothing can be written below it, not even by root.
  void block_state() const {
    (void)wf::os::remove_tree(path() / ".git/wf");
    write(".git/wf", "");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_state, Place)

BOOST_AUTO_TEST_CASE(a_full_disk_from_any_write_on_changes_no_judgement) {
  const NoFaults guard;
  configure(k_two_gates);
  for (const int expected : {1, 0}) {
    if (expected == 0) write(".git/calm", "");
    for (int fault = 1; fault < 40; ++fault) {
      (void)wf::os::remove_tree(path() / ".git/wf");
      ran();
      wf::os::fail_writes_after(fault, ENOSPC);
      wf::run::Observer silent;
      const auto result = try_run(at(Event::pre_commit), silent);
      wf::os::fail_writes_after(0, 0);
      BOOST_REQUIRE_MESSAGE(result.has_value(), (result ? "" : describe(result.error())));
      BOOST_TEST(result->exit_code == expected);
      BOOST_TEST(outcome(*result, "good") == "passed");
      const std::string both = ran();
      BOOST_TEST((wf::contains(both, "good") && wf::contains(both, "bad")));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_run_that_cannot_be_remembered_says_so_once) {
  configure(k_two_gates);
  write(".git/calm", "");
  block_state();
  Listener listener;
  const RunResult result = run(at(Event::pre_commit), listener);
  BOOST_TEST(result.exit_code == 0);
  BOOST_TEST(listener.notes.size() == 1U);
  BOOST_TEST(some_has(listener.notes, "cannot be written"));
  BOOST_TEST(result.notes.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_push_of_several_refs_says_so_once_too) {
  configure("gates: {unit: {stage: unit, run: [\"true\"]}}\n");
  commit("first");
  block_state();
  Request request = at(Event::pre_push);
  request.remote = "origin";
  const std::string oid = git({"rev-parse", "HEAD"});
  request.updates = {{"refs/heads/a", oid, "refs/heads/a", ""}, {"refs/heads/b", oid, "refs/heads/b", ""}};
  Listener listener;
  BOOST_TEST(run(request, listener).exit_code == 0);
  BOOST_TEST(listener.notes.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_run_by_hand_that_cannot_be_recorded_says_so) {
  stage("a.txt", "x\n");
  block_state();
  Listener by_hand;
  BOOST_TEST(run(at(Event::manual), by_hand).exit_code == 0);
  BOOST_TEST(by_hand.notes.size() == 1U);
}

BOOST_AUTO_TEST_CASE(fixers_work_without_state) {
  configure(
      "gates: {no-bad: {stage: quality, files: \"*.c\", run: \"! grep -q bad {files}\","
      " fix: \"sed -i s/bad/good/ {files}\"}}\n");
  block_state();
  stage("a.c", "fine\n");
  BOOST_TEST(run().exit_code == 0);
  stage("a.c", "bad\n");
  Listener listener;
  wf::run::Observer silent;
  const auto result = try_run(at(Event::pre_commit), silent);
  BOOST_REQUIRE_MESSAGE(result.has_value(), (result ? "" : describe(result.error())));
  BOOST_TEST((outcome(*result, "no-bad") == "fixed: fixed 1 file" || result->exit_code == 1));
}

BOOST_AUTO_TEST_CASE(strange_things_in_the_place_of_our_files_change_no_judgement) {
  configure(k_two_gates);
  for (const char* name : {"checkpoint", "config", "verdicts", "history", "lock"}) {
    for (const bool as_folder : {true, false}) {
      (void)wf::os::remove_tree(path() / ".git/wf");
      if (as_folder)
        write(wf::os::Path(".git/wf") / name / "inside", "x");
      else
        write(wf::os::Path(".git/wf") / name, std::string("\0\xff garbage\n", 11));
      wf::run::Observer silent;
      const auto result = try_run(at(Event::pre_commit), silent);
      BOOST_REQUIRE_MESSAGE(result.has_value(), name << ": " << (result ? "" : describe(result.error())));
      BOOST_TEST(result->exit_code == 1);
      BOOST_TEST(outcome(*result, "good") == "passed");
      BOOST_TEST(outcome(*result, "bad") == "failed: exit code 1");
    }
  }
}

BOOST_AUTO_TEST_CASE(damaged_verdicts_are_none_and_whole_ones_still_count) {
  configure("gates: {gate: {stage: lint, run: \"echo gate >> $HOME/.git/ran\"}}\n");
  run();
  BOOST_TEST(ran() == "gate");
  for (const std::string& shard : wf::os::list_directory(folders().shared / "verdicts")) {
    const wf::os::Path file = wf::os::Path(".git/wf/verdicts") / shard;
    std::string bytes = read(file);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    write(file, bytes);
  }
  BOOST_TEST(run().exit_code == 0);
  BOOST_TEST(ran() == "gate");
}

BOOST_AUTO_TEST_CASE(a_compiled_configuration_that_is_cut_is_made_again) {
  configure("gates: {gate: {stage: lint, run: [\"false\"]}}\n");
  run();
  const std::string whole = read(".git/wf/config");
  BOOST_REQUIRE(!whole.empty());
  for (const std::size_t size : {std::size_t{0}, std::size_t{8}, whole.size() / 2, whole.size() - 1}) {
    write(".git/wf/config", whole.substr(0, size));
    BOOST_TEST(run().exit_code == 1);
    BOOST_TEST(read(".git/wf/config") == whole);
  }
}

BOOST_AUTO_TEST_SUITE_END()
