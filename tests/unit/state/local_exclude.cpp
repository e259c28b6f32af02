// The line in info/exclude comes once and goes without a trace.
#include "state/local_exclude.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "support/repository.h"

namespace {

namespace os = wf::os;

constexpr std::string_view k_added = "# git-wf: your own configuration is nobody else's\n.wf.local.yaml\n";

struct Place : wf::test::TemporaryFolder {
  std::string text() const { return os::read_file(path() / "info/exclude").value_or("(none)"); }
  void exclude() const { BOOST_REQUIRE(wf::state::exclude_own_configuration(path()).has_value()); }
  void include() const { BOOST_REQUIRE(wf::state::include_own_configuration(path()).has_value()); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(state_local_exclude, Place)

BOOST_AUTO_TEST_CASE(it_is_added_once_and_taken_out_again) {
  for (const std::string before : {"", "# of git\n*.o\n", "no newline"}) {
    write("info/exclude", before);
    const std::string complete = before + (before == "no newline" ? "\n" : "");
    exclude();
    BOOST_TEST(text() == complete + std::string(k_added));
    exclude();
    BOOST_TEST(text() == complete + std::string(k_added));
    write("info/exclude", text() + "later\n");
    include();
    BOOST_TEST(text() == complete + "later\n");
    include();
    BOOST_TEST(text() == complete + "later\n");
  }
}

BOOST_AUTO_TEST_CASE(without_the_file_it_is_made) {
  include();
  BOOST_TEST(text() == "(none)");
  exclude();
  BOOST_TEST(text() == k_added);
}

BOOST_AUTO_TEST_CASE(what_the_user_has_written_stays) {
  for (const std::string line : {".wf.local.yaml\n", "a\n/.wf.local.yaml", "a\n.wf.local.yaml\nb\n"}) {
    write("info/exclude", line);
    exclude();
    include();
    BOOST_TEST(text() == line);
  }
}

BOOST_AUTO_TEST_CASE(a_shared_file_behind_a_link_is_not_replaced) {
  write("shared", "*.o\n");
  BOOST_REQUIRE(os::make_directories(path() / "info").has_value());
  std::filesystem::create_symlink("../shared", path() / "info/exclude");
  exclude();
  include();
  BOOST_TEST(os::read_file(path() / "shared").value() == "*.o\n" + std::string(k_added));
  BOOST_TEST(std::filesystem::is_symlink(path() / "info/exclude"));
}

BOOST_AUTO_TEST_CASE(a_folder_in_its_place_is_an_error) {
  BOOST_REQUIRE(os::make_directories(path() / "info/exclude").has_value());
  BOOST_TEST(!wf::state::exclude_own_configuration(path()).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
