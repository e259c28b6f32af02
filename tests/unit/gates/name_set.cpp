// The names of a tree: files and folders, and those that differ only in case.
#include <boost/test/unit_test.hpp>

#include "base/text.h"
#include "gates/builtin.h"

using wf::gates::NameSet;

BOOST_AUTO_TEST_SUITE(gates_name_set)

BOOST_AUTO_TEST_CASE(files_and_their_folders_are_there) {
  const NameSet names({"b/c/d.txt", "a", "b/c/e", "b-c", "b/c/d.txt"});
  for (const char* name : {"a", "b", "b/c", "b/c/d.txt", "b/c/e", "b-c"}) BOOST_TEST(names.has(name));
  for (const char* name : {"", "b/", "b/c/d", "c", "B", "/a"}) BOOST_TEST(!names.has(name));
  BOOST_TEST(names.has_folder("b/c"));
  BOOST_TEST(!names.has_folder("b/c/e"));
  BOOST_TEST(!NameSet({}).has("a"));
}

BOOST_AUTO_TEST_CASE(names_that_differ_only_in_case_are_found) {
  const NameSet names({"README", "Readme", "readme/x", "other", "caf\xC3\xA9", "caf\xC3\x89"});
  BOOST_TEST(wf::join(names.differing_only_in_case("README"), " ") == "Readme readme");
  BOOST_TEST(wf::join(names.differing_only_in_case("reADme"), " ") == "README Readme readme");
  BOOST_TEST(names.differing_only_in_case("other").empty());
  BOOST_TEST(names.differing_only_in_case("nothing").empty());
  BOOST_TEST(names.differing_only_in_case("caf\xC3\xA9").empty());  // only ASCII has case here
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_names_in_any_order) {
  std::vector<std::string> paths;
  for (int i = 0; i < 100'000; ++i) {
    const int n = (i * 7919) % 100'000;
    paths.push_back("d" + std::to_string(n / 1000) + "/e" + std::to_string(n / 10) + "/f" + std::to_string(n));
  }
  paths.emplace_back("D5/e599/F5990");
  const NameSet names(std::move(paths));
  BOOST_TEST(names.has("d99/e9999/f99999"));
  BOOST_TEST(names.has_folder("d99/e9999"));
  BOOST_TEST(wf::join(names.differing_only_in_case("d5/e599/f5990"), " ") == "D5/e599/F5990");
  BOOST_TEST(wf::join(names.differing_only_in_case("d5"), " ") == "D5");
}

BOOST_AUTO_TEST_SUITE_END()
