// Every outcome has one name and is found by it.
#include "gates/outcome.h"

#include <boost/test/unit_test.hpp>

using wf::gates::name_of;
using wf::gates::Outcome;
using wf::gates::outcome_named;

BOOST_AUTO_TEST_SUITE(gates_outcome)

BOOST_AUTO_TEST_CASE(names_and_back) {
  for (int i = 0; i <= static_cast<int>(Outcome::cancelled); ++i) {
    const auto outcome = static_cast<Outcome>(i);
    BOOST_TEST((outcome_named(name_of(outcome)) == outcome));
  }
  BOOST_TEST(name_of(Outcome::missing_tool) == "missing tool");
  BOOST_TEST(name_of(Outcome::cancelled) == "cancelled");
  BOOST_TEST(!outcome_named("").has_value());
  BOOST_TEST(!outcome_named("Passed").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
