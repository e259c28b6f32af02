// Who may do what in a worktree at a time: reading beside reading, nothing beside moving files.
#include "run/worktree_lock.h"

#include <boost/test/unit_test.hpp>

#include "base/text.h"
#include "support/repository.h"

namespace {

using wf::run::WorktreeLock;

struct Place : wf::test::TemporaryFolder {
  wf::state::Folders folders = wf::state::Folders::of(path(), path());
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_worktree_lock, Place)

BOOST_AUTO_TEST_CASE(those_who_share_do_not_wait) {
  WorktreeLock one(folders, false);
  WorktreeLock other(folders, false);
  BOOST_TEST(one.share().has_value());
  BOOST_TEST(other.share().has_value());
  BOOST_TEST(!one.is_owned());
}

BOOST_AUTO_TEST_CASE(one_who_shares_can_own_it_when_the_others_are_done) {
  WorktreeLock one(folders, false);
  BOOST_TEST(one.share().has_value());
  BOOST_TEST(one.own().value());  // nobody was there in between
  BOOST_TEST(one.is_owned());
  BOOST_TEST(one.own().value());
  BOOST_TEST(one.share().has_value());
  BOOST_TEST(!one.is_owned());
}

BOOST_AUTO_TEST_CASE(one_who_yields_lets_others_look) {
  WorktreeLock one(folders, false);
  BOOST_TEST(one.yield().has_value());  // nothing is held, and nothing is taken
  BOOST_TEST(!has("wf/run.lock"));
  BOOST_REQUIRE(one.own().has_value());
  BOOST_TEST(one.yield().has_value());
  WorktreeLock other(folders, false);
  BOOST_TEST(other.share().has_value());
}

BOOST_AUTO_TEST_CASE(who_waits_in_vain_is_told_for_whom_and_holds_nothing) {
  WorktreeLock owner(folders, false);
  BOOST_REQUIRE(owner.own().has_value());
  WorktreeLock other(folders, false);
  const auto shared = other.share();
  BOOST_REQUIRE(!shared.has_value());
  BOOST_TEST((shared.error().kind == wf::ErrorKind::busy));
  BOOST_TEST(wf::contains(shared.error().message, "another run is at work in this worktree"));
  BOOST_TEST(wf::contains(shared.error().message, "by process"));
  BOOST_TEST(!other.is_owned());
}

BOOST_AUTO_TEST_CASE(a_run_inside_a_gate_needs_none) {
  WorktreeLock owner(folders, false);
  BOOST_REQUIRE(owner.own().has_value());
  WorktreeLock nested(folders, true);
  BOOST_TEST(nested.share().has_value());
  BOOST_TEST(nested.own().value());
  BOOST_TEST(nested.is_owned());
}

BOOST_AUTO_TEST_CASE(state_that_cannot_be_written_stops_nobody_and_owns_nothing) {
  write("wf", "no folder");
  WorktreeLock lock(folders, false);
  BOOST_TEST(lock.share().has_value());
  BOOST_TEST(lock.own().has_value());
  BOOST_TEST(!lock.is_owned());
}

BOOST_AUTO_TEST_SUITE_END()
