// Errors: how they read, what they cost, and that the macros pass them on untouched.
#include "base/error.h"

#include <boost/test/unit_test.hpp>
#include <memory>

namespace {

using wf::Error;
using wf::ErrorKind;

wf::Result<std::unique_ptr<int>> half(int number) {
  if (number % 2 != 0) return wf::fail(ErrorKind::config, "odd", "take an even one", {"file", 3, 0});
  return std::make_unique<int>(number / 2);
}

wf::Status check(int number) {
  WF_ASSIGN(const auto once, half(number));
  WF_TRY(half(*once));
  return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(base_error)

BOOST_AUTO_TEST_CASE(an_error_reads_as_place_message_and_hint) {
  BOOST_TEST(describe(Error{ErrorKind::io, "disk full", "", {}}) == "disk full");
  BOOST_TEST(describe(Error{ErrorKind::config, "bad", "", {"a.yaml", 0, 0}}) == "a.yaml: bad");
  BOOST_TEST(describe(Error{ErrorKind::config, "bad", "", {"a.yaml", 3, 0}}) == "a.yaml:3: bad");
  BOOST_TEST(describe(Error{ErrorKind::config, "bad", "do this", {"a.yaml", 3, 7}}) == "a.yaml:3:7: bad\n  do this");
}

BOOST_AUTO_TEST_CASE(a_task_goes_in_front_and_the_rest_stays) {
  const Error inner{ErrorKind::busy, "held", "wait", {"lock", 1, 2}};
  const Error outer = inner.within("installing");
  BOOST_TEST(outer.message == "installing: held");
  BOOST_TEST((outer.kind == ErrorKind::busy));
  BOOST_TEST(outer.hint == "wait");
  BOOST_TEST((outer.where == inner.where));
}

BOOST_AUTO_TEST_CASE(each_kind_has_its_exit_code) {
  BOOST_TEST(wf::exit_code(ErrorKind::usage) == 2);
  BOOST_TEST(wf::exit_code(ErrorKind::config) == 2);
  BOOST_TEST(wf::exit_code(ErrorKind::repository) == 3);
  BOOST_TEST(wf::exit_code(ErrorKind::io) == 3);
  BOOST_TEST(wf::exit_code(ErrorKind::busy) == 3);
  BOOST_TEST(wf::exit_code(ErrorKind::interrupted) == 130);
}

BOOST_AUTO_TEST_CASE(errors_are_passed_on_whole) {
  BOOST_TEST(check(4).has_value());
  for (const int number : {3, 2}) {  // the first or the second step fails
    const auto status = check(number);
    BOOST_REQUIRE(!status.has_value());
    BOOST_TEST(status.error().hint == "take an even one");
    BOOST_TEST((status.error().where == wf::Where{"file", 3, 0}));
  }
}

BOOST_AUTO_TEST_SUITE_END()
