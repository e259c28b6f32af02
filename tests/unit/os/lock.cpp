// Locks: one exclusive holder or many sharing ones, for as long as the object lives; who waits is told for whom.
#include "os/lock.h"

#include <boost/test/unit_test.hpp>

#include "base/text.h"
#include "os/process.h"
#include "support/repository.h"

namespace {

using namespace std::chrono_literals;
using wf::os::Lock;
using wf::os::Sharing;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(os_lock, wf::test::TemporaryFolder)

BOOST_AUTO_TEST_CASE(an_exclusive_lock_shuts_everybody_out) {
  const auto held = Lock::take(path() / "lock", Sharing::exclusive, 0ms);
  BOOST_REQUIRE(held.has_value());
  for (const Sharing sharing : {Sharing::exclusive, Sharing::shared}) {
    const auto second = Lock::take(path() / "lock", sharing, 0ms);
    BOOST_REQUIRE(!second.has_value());
    BOOST_TEST((second.error().kind == wf::ErrorKind::busy));
    BOOST_TEST(wf::contains(second.error().message, "by process " + std::to_string(wf::os::process_id())));
  }
}

BOOST_AUTO_TEST_CASE(shared_locks_live_beside_each_other) {
  const auto first = Lock::take(path() / "lock", Sharing::shared, 0ms);
  const auto second = Lock::take(path() / "lock", Sharing::shared, 0ms);
  BOOST_TEST(first.has_value());
  BOOST_TEST(second.has_value());
  BOOST_TEST(!Lock::take(path() / "lock", Sharing::exclusive, 5ms).has_value());
}

BOOST_AUTO_TEST_CASE(a_lock_can_become_one_of_the_other_kind) {
  auto lock = Lock::take(path() / "lock", Sharing::shared, 0ms);
  BOOST_REQUIRE(lock.has_value());
  BOOST_TEST(lock->change(Sharing::exclusive, 0ms).value());
  BOOST_TEST(!Lock::take(path() / "lock", Sharing::shared, 0ms).has_value());
  BOOST_TEST(lock->change(Sharing::shared, 0ms).value());
  const auto other = Lock::take(path() / "lock", Sharing::shared, 0ms);
  BOOST_TEST(other.has_value());
  const auto changed = lock->change(Sharing::exclusive, 5ms);
  BOOST_REQUIRE(!changed.has_value());
  BOOST_TEST((changed.error().kind == wf::ErrorKind::busy));
}

BOOST_AUTO_TEST_CASE(of_those_who_share_the_first_that_lives_is_named) {
  write("lock", "1\n");  // init lives
  const auto first = Lock::take(path() / "lock", Sharing::shared, 0ms);
  first->name_holder();
  BOOST_TEST(read("lock").starts_with("1\n"));
  write("lock", "2147483646\n");  // nobody
  const auto second = Lock::take(path() / "lock", Sharing::shared, 0ms);
  second->name_holder();
  BOOST_TEST(read("lock").starts_with(std::to_string(wf::os::process_id())));
}

BOOST_AUTO_TEST_CASE(a_lock_ends_with_its_object) {
  { BOOST_TEST(Lock::take(path() / "lock", Sharing::exclusive, 0ms).has_value()); }
  BOOST_TEST(Lock::take(path() / "lock", Sharing::exclusive, 0ms).has_value());
}

BOOST_AUTO_TEST_CASE(a_moved_lock_is_still_held) {
  auto held = Lock::take(path() / "lock", Sharing::exclusive, 0ms);
  const Lock moved = std::move(*held);
  BOOST_TEST(!Lock::take(path() / "lock", Sharing::shared, 0ms).has_value());
}

BOOST_AUTO_TEST_CASE(a_child_does_not_inherit_the_lock) {
  auto held = std::optional(Lock::take(path() / "lock", Sharing::exclusive, 0ms));
  wf::os::Command command;
  command.arguments = {"sh", "-c", "sleep 60 >/dev/null 2>&1 & echo $!"};
  command.environment = wf::os::Environment::current();
  const auto completion = wf::os::run(command);
  BOOST_REQUIRE((completion && completion->is_success()));
  held.reset();
  BOOST_TEST(Lock::take(path() / "lock", Sharing::exclusive, 0ms).has_value());
  command.arguments = {"kill", std::string(wf::trim(completion->output))};
  BOOST_TEST(wf::os::run(command)->is_success());
}

BOOST_AUTO_TEST_CASE(the_folder_of_a_lock_is_made) {
  BOOST_TEST(Lock::take(path() / "a" / "b" / "lock", Sharing::shared, 0ms).has_value());
  BOOST_TEST(has("a/b/lock"));
}

BOOST_AUTO_TEST_CASE(a_lock_that_cannot_be_made_is_an_io_error) {
  write("file", "text");
  for (const char* place : {"file/lock", "."}) {
    const auto lock = Lock::take(path() / place, Sharing::shared, 0ms);
    BOOST_REQUIRE(!lock.has_value());
    BOOST_TEST((lock.error().kind == wf::ErrorKind::io));
  }
}

BOOST_AUTO_TEST_SUITE_END()
