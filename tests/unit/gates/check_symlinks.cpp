// check-symlinks: links are followed through the names that will be committed.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

std::string said_of(std::string path, std::string_view target) {
  static const NameSet k_names({"a.txt", "docs/b.txt", "docs/deep/c.txt", "vendor", "docs/link", "link"});
  FileView view = file(std::move(path), target);
  view.mode = wf::git::k_mode_symlink;
  return found(*made("check-symlinks"), view, {.names = []() -> const NameSet& { return k_names; }});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_check_symlinks)

BOOST_AUTO_TEST_CASE(links_to_files_and_folders_of_the_tree_pass) {
  for (const char* target :
       {"a.txt", "./a.txt", "docs", "docs/", "docs/b.txt", "docs/../a.txt", "docs//b.txt", ".", "docs/.."})
    BOOST_TEST_CONTEXT(target) { BOOST_TEST(said_of("link", target) == ""); }
  for (const char* target : {"b.txt", "../a.txt", "deep/c.txt", "..", "deep/../../a.txt"}) BOOST_TEST_CONTEXT(target) {
      BOOST_TEST(said_of("docs/link", target) == "");
    }
}

BOOST_AUTO_TEST_CASE(links_to_nothing_are_found) {
  BOOST_TEST(said_of("link", "b.txt") == "0:0 broken link: b.txt is not in the repository");
  BOOST_TEST(said_of("docs/link", "a.txt") == "0:0 broken link: a.txt is not in the repository");
  BOOST_TEST(said_of("link", "docs/nothing/../b.txt") == "");  // Git keeps no empty folder: this one may be there
  BOOST_TEST(said_of("link", "") == "0:0 broken link: it has no target");
  BOOST_TEST(said_of("link", "link") == "0:0 broken link: it leads to itself");
  BOOST_TEST(said_of("link", "x\n") == "0:0 broken link: \"x\\n\" is not in the repository");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_judged_passes) {
  for (const char* target : {"/etc/passwd", "../outside", "../../x", "vendor/file", "docs/link/x"})
    BOOST_TEST_CONTEXT(target) { BOOST_TEST(said_of("link", target) == ""); }
  FileView view = file("link", "nowhere");
  view.mode = wf::git::k_mode_symlink;
  BOOST_TEST(found(*made("check-symlinks"), view) == "");
  BOOST_TEST(found(*made("check-symlinks"), file("a.txt", "nowhere")) == "not its business");
}

BOOST_AUTO_TEST_CASE(an_endless_target_is_followed_in_one_pass) {
  BOOST_TEST(said_of("link", repeated("x/", 200'000)) != "");
  BOOST_TEST(said_of("link", repeated("docs/../", 200'000) + "a.txt") == "");
}

BOOST_AUTO_TEST_SUITE_END()
