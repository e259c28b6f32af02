// Trailers, placed where git interpret-trailers places them: compared with git itself.
#include "git/message_edit.h"

#include <boost/test/unit_test.hpp>
#include <vector>

#include "os/process.h"

using namespace wf;
using namespace wf::git;

namespace {

constexpr const char* k_trailer = "Signed-off-by: Ada <ada@example.com>";

std::string placed_by_git(const std::string& message) {
  os::Command command;
  command.arguments = {"git", "-c", "trailer.ifexists=addIfDifferent", "interpret-trailers", "--trailer", k_trailer};
  command.environment = os::Environment::current();
  command.input = message;
  const auto completion = os::run(command);
  BOOST_REQUIRE(completion.has_value());
  BOOST_REQUIRE(completion->is_success());
  return completion->output;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(git_message_edit)

BOOST_AUTO_TEST_CASE(a_trailer_goes_where_git_puts_it) {
  const std::vector<std::string> messages = {
      "fix: x\n",
      "fix: x\n\nbody\n",
      "fix: x\n\nRefs: #1\n",
      "fix: x\n\nbody\n\nRefs: #1\nCo-authored-by: B <b@example.com>\n",
      "fix: x\n\nRefs: #1\n  folded\n",
      "fix: x\n\nsome text\nRefs: #1\n",
      "fix: x\n\nsome text\n(cherry picked from commit 1234)\n",
      "fix: x\n\na\nb\nc\nd\nSigned-off-by: B <b@example.com>\n",
      "fix: x\n\na\nb\nc\nSigned-off-by: B <b@example.com>\n",
      "fix: x\n\nbody\n\n# Please enter\n#\n# On branch\n",
      "fix: x\n\nRefs: #1\n\n# Please enter\n#\n",
      "fix: x\n\nSigned-off-by: Ada <ada@example.com>\n",
  };
  for (const std::string& message : messages) {
    BOOST_TEST_CONTEXT(message) { BOOST_TEST(with_trailer(message, {}, k_trailer) == placed_by_git(message)); }
  }
}

BOOST_AUTO_TEST_CASE(a_trailer_is_added_once) {
  for (const char* message : {"", "\n# Please\n", "fix: x", "fix: x\r\n\r\nbody\r\n", "fix: x\n\nRefs: #1"}) {
    const std::string once = with_trailer(message, {}, k_trailer);
    BOOST_TEST(once != message);
    BOOST_TEST(with_trailer(once, {}, k_trailer) == once);
  }
  BOOST_TEST(with_trailer("\n# Please\n", {}, k_trailer) == "\n\n" + std::string(k_trailer) + "\n\n# Please\n");
  BOOST_TEST(with_trailer("a\r\n", {}, k_trailer) == "a\r\n\r\n" + std::string(k_trailer) + "\r\n");
}

BOOST_AUTO_TEST_CASE(no_line_becomes_a_comment) {
  const std::vector<std::string> types = {"fix"};
  BOOST_TEST(mended_message(" #1 is done.\n", {}, types) == " #1 is done\n");
  BOOST_TEST(mended_message("\r#1 is done.\n", {}, types) == "\r#1 is done\n");
  MessageForm odd;
  odd.comment = "f";
  BOOST_TEST(mended_message("Fix: it.\n", odd, types) == "Fix: it.\n");
}

BOOST_AUTO_TEST_SUITE_END()
