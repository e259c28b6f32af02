// The tree that committing the index would make: as `git write-tree` has it, and without writing to the repository.
#include <filesystem>

#include "sample.h"

using namespace wf::git::sample;
using namespace wf::git;
namespace os = wf::os;

namespace {

std::size_t file_count(const os::Path& folder) {
  const auto all = std::filesystem::recursive_directory_iterator(folder);
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

void is_what_git_writes(const TemporaryRepository& place) {
  const os::Path objects = place.path() / ".git" / "objects";
  const std::size_t before = file_count(objects);
  const std::string index = place.read(".git/index");
  std::vector<Oid> trees;
  for (const auto& opened : both_readers(place)) {
    trees.push_back(wanted(opened.reader->index_tree()));
    BOOST_TEST(wanted(opened.reader->tree_entries(trees.back())).empty() == place.git({"ls-files"}).empty());
  }
  BOOST_TEST(file_count(objects) == before);
  BOOST_TEST((place.read(".git/index") == index));
  const std::string expected = place.git({"write-tree"});
  for (const Oid& tree : trees) BOOST_TEST(tree == expected);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(git_index_tree)

BOOST_AUTO_TEST_CASE(it_is_what_git_writes_from_nothing_to_nothing) {
  const TemporaryRepository place;
  is_what_git_writes(place);
  place.stage("a/b/c", "1\n");
  place.stage("a-b", "2\n");
  place.stage("a0", "3\n");
  is_what_git_writes(place);
  place.commit("base");
  is_what_git_writes(place);
  place.git({"rm", "-q", "-r", "a"});
  is_what_git_writes(place);
  place.git({"rm", "-q", "a-b", "a0"});
  is_what_git_writes(place);
}

BOOST_AUTO_TEST_CASE(a_file_may_take_the_place_of_a_folder_and_back) {
  const TemporaryRepository place;
  place.stage("x/y", "1\n");
  place.stage("f", "2\n");
  place.commit("base");
  place.git({"rm", "-q", "-r", "x", "f"});
  place.stage("x", "1\n");
  place.stage("f/g", "2\n");
  is_what_git_writes(place);
}

BOOST_AUTO_TEST_CASE(what_is_only_intended_to_be_added_is_not_in_it) {
  const TemporaryRepository place;
  place.stage("a", "1\n");
  place.commit("base");
  place.stage("b", "2\n");
  place.write("later/c", "3\n");
  place.git({"add", "-N", "later/c"});
  is_what_git_writes(place);
}

BOOST_AUTO_TEST_SUITE_END()
