// Going back behind a run: what it changed, and nothing that was changed since.
#include "run/undo.h"

#include <boost/test/unit_test.hpp>

#include "sample.h"

namespace {

using namespace wf::run::sample;
using wf::run::DryRun;
using wf::run::UndoResult;
using wf::state::FileMoment;
using wf::state::Snapshot;

struct Place : Project {
  FileMoment now(const std::string& name) const {
    FileMoment moment = wf::state::file_moment(path() / name).value();
    const std::string line = git({"ls-files", "-s", "--", name});
    const auto words = wf::split(line, ' ');
    if (words.size() >= 2) moment.staged = std::string(words[0]) + " " + std::string(words[1]);
    return moment;
  }
  // A snapshot of what `change` does to a.c.
  template <typename Change>
  void remember(const Change& change) const {
    Snapshot snapshot(folders(), {"0123456789abcdef", "pre-commit", wf::os::wall_now().seconds, 0});
    BOOST_REQUIRE(snapshot.add({{"a.c", now("a.c"), std::nullopt}}).has_value());
    change();
    BOOST_REQUIRE(snapshot.finish([&](const std::string& name) -> wf::Result<FileMoment> { return now(name); }));
  }
  UndoResult undo(DryRun dry_run = DryRun::no, const std::string& id = "") const {
    const auto session = open();
    auto result = wf::run::undo(session.repository, session.folders, id, dry_run);
    BOOST_REQUIRE_MESSAGE(result.has_value(), (result ? "" : describe(result.error())));
    return *std::move(result);
  }
};

const std::string k_lines = "1\n2\n3\n4\n5\n6\n";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_undo, Place)

BOOST_AUTO_TEST_CASE(file_and_index_go_back_and_forth) {
  stage("a.c", "bad\n" + k_lines);
  remember([&] { stage("a.c", "good\n" + k_lines); });
  BOOST_TEST(undo().files == (Strings{"a.c"}), boost::test_tools::per_element());
  BOOST_TEST(read("a.c") == "bad\n" + k_lines);
  BOOST_TEST(staged("a.c") == wf::trim("bad\n" + k_lines));
  undo();
  BOOST_TEST(read("a.c") == "good\n" + k_lines);
  BOOST_TEST(staged("a.c") == wf::trim("good\n" + k_lines));
}

BOOST_AUTO_TEST_CASE(a_dry_run_changes_nothing) {
  stage("a.c", "bad\n");
  remember([&] { stage("a.c", "good\n"); });
  const UndoResult result = undo(DryRun::yes);
  BOOST_TEST(result.files.size() == 1U);
  BOOST_TEST(result.id == "");
  BOOST_TEST(read("a.c") == "good\n");
  BOOST_TEST(Snapshot::list(folders()).size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_was_written_and_staged_since_stays) {
  stage("a.c", "bad\n" + k_lines);
  remember([&] { stage("a.c", "good\n" + k_lines); });
  stage("a.c", "good\n" + k_lines + "staged since\n");
  write("a.c", "good\n" + k_lines + "staged since\nwritten since\n");
  undo();
  BOOST_TEST(read("a.c") == "bad\n" + k_lines + "staged since\nwritten since\n");
  BOOST_TEST(staged("a.c") == "bad\n" + k_lines + "staged since");
}

BOOST_AUTO_TEST_CASE(what_collides_is_left_and_told) {
  stage("a.c", "bad\n");
  remember([&] { stage("a.c", "good\n"); });
  write("a.c", "better\n");
  const UndoResult result = undo();
  BOOST_TEST(result.files.empty());
  BOOST_TEST(result.left == (Strings{"a.c has changed since on the same lines: it stays"}),
             boost::test_tools::per_element());
  BOOST_TEST(read("a.c") == "better\n");
  BOOST_TEST(staged("a.c") == "good");
  stage("a.c", "best\n");
  write("a.c", "good\n");
  BOOST_TEST(undo().left == (Strings{"what is staged of a.c has changed since on the same lines: it stays"}),
             boost::test_tools::per_element());
  BOOST_TEST(read("a.c") == "bad\n");
  BOOST_TEST(staged("a.c") == "best");
}

BOOST_AUTO_TEST_CASE(a_mode_goes_back_unless_it_was_changed_since) {
  stage("a.c", "bad\n");
  remember([&] { BOOST_REQUIRE(wf::os::set_mode(path() / "a.c", 0755).has_value()); });
  undo();
  BOOST_TEST(wf::os::status_of(path() / "a.c")->mode == 0644U);
  undo();
  BOOST_REQUIRE(wf::os::set_mode(path() / "a.c", 0700).has_value());
  undo(DryRun::no, "0123");
  BOOST_TEST(wf::os::status_of(path() / "a.c")->mode == 0700U);
}

BOOST_AUTO_TEST_CASE(of_a_killed_run_the_copies_come_back) {
  stage("a.c", "bad\n");
  Snapshot snapshot(folders(), {"0123456789abcdef", "manual", wf::os::wall_now().seconds, 0});
  BOOST_REQUIRE(snapshot.add({{"a.c", now("a.c"), std::nullopt}}).has_value());
  write("a.c", "half a fi");
  undo();
  BOOST_TEST(read("a.c") == "bad\n");
  undo();
  BOOST_TEST(read("a.c") == "half a fi");
}

BOOST_AUTO_TEST_CASE(files_that_are_no_files_any_more_stay) {
  stage("a.c", "bad\n");
  remember([&] { stage("a.c", "good\n"); });
  BOOST_REQUIRE(wf::os::remove_file(path() / "a.c").has_value());
  const UndoResult result = undo();
  BOOST_TEST(result.left == (Strings{"a.c is not there any more"}), boost::test_tools::per_element());
  BOOST_TEST(!has("a.c"));
  BOOST_TEST(staged("a.c") == "bad");
  git({"rm", "-q", "--cached", "a.c"});
  BOOST_TEST(undo(DryRun::no, "0123").files.empty());
}

BOOST_AUTO_TEST_SUITE_END()
