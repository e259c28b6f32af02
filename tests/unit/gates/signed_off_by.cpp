// signed-off-by: what counts as a sign-off, and when one is added.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf;
using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

std::string message(std::string_view text) { return found(*made("signed-off-by"), file("COMMIT_EDITMSG", text)); }

Surroundings of_ada(bool is_prepared) {
  return {.is_message_prepared = is_prepared, .committer = []() -> Result<std::string> { return "Ada <a@b.c>"; }};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_signed_off_by)

BOOST_AUTO_TEST_CASE(a_sign_off_names_somebody) {
  BOOST_TEST(message("fix: x\n\nSigned-off-by: Ada Lovelace <ada@example.com>\n") == "");
  BOOST_TEST(message("fix: x\n\nRefs: #1\nsigned-off-by: A <a@b.c>\n# c\n") == "");
  const std::string missing = "0:0 no 'Signed-off-by: Name <mail>': commit with --signoff (-s)";
  BOOST_TEST(message("fix: x\n") == missing);
  BOOST_TEST(message("fix: x\n# Signed-off-by: A <a@b.c>\n") == missing);
  BOOST_TEST(message("Revert \"fix: x\"\n") == missing);
  for (const std::string_view wrong : {"Signed-off-by: Ada"sv, "Signed-off-by:"sv, "Signed-off-by: <a@b.c>"sv,
                                       "Signed-off-by: Ada <>"sv, "Signed-off-by: Ada <a b>"sv}) {
    BOOST_TEST_CONTEXT(wrong) {
      BOOST_TEST(message("x\n\n" + std::string(wrong) + "\n") ==
                 "3:1 the sign-off is not 'Signed-off-by: Name <mail>'");
    }
  }
  BOOST_TEST(message("Merge branch 'a'\n") == "");
  BOOST_TEST(message("fixup! fix: x\n") == "");
  BOOST_TEST(message("") == "");
}

BOOST_AUTO_TEST_CASE(it_signs_what_git_prepares_and_only_that) {
  const auto builtin = made("signed-off-by");
  BOOST_TEST(fixed(*builtin, "fix: x\n", "m", of_ada(true)).value_or("") == "fix: x\n\nSigned-off-by: Ada <a@b.c>\n");
  BOOST_TEST(fixed(*builtin, "\n# Please\n", "m", of_ada(true)).value_or("") ==
             "\n\nSigned-off-by: Ada <a@b.c>\n\n# Please\n");
  BOOST_TEST(!fixed(*builtin, "fix: x\n", "m", of_ada(false)).has_value());
  BOOST_TEST(!fixed(*builtin, "fix: x\n\nSigned-off-by: B <b@b.c>\n", "m", of_ada(true)).has_value());
  BOOST_TEST(!fixed(*builtin, "Merge branch 'a'\n", "m", of_ada(true)).has_value());
  BOOST_TEST(fixed(*made("signed-off-by", {"--fix"}), "fix: x\n", "m", of_ada(false)).has_value());
  BOOST_TEST(!fixed(*made("signed-off-by", {"--fix"}), "", "m", of_ada(false)).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
