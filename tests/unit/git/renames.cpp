// Which renames are certain without git, on made-up deltas.
#include "git/renames.h"

#include "sample.h"

using namespace wf::git::sample;
using namespace wf::git;

namespace {

Delta added(const std::string& path, const Oid& oid, std::uint32_t mode = k_mode_file) {
  Delta delta;
  delta.status = DeltaStatus::added;
  delta.path = path;
  delta.old_path = path;
  delta.new_mode = mode;
  delta.new_oid = oid;
  return delta;
}

Delta deleted(const std::string& path, const Oid& oid, std::uint32_t mode = k_mode_file) {
  Delta delta;
  delta.status = DeltaStatus::deleted;
  delta.path = path;
  delta.old_path = path;
  delta.old_mode = mode;
  delta.old_oid = oid;
  return delta;
}

// What became of the deltas; "?" when git must decide, and then they are untouched.
std::string paired(std::vector<Delta> deltas) {
  const std::string before = names(deltas);
  if (pair_renames(deltas) == Pairing::complete) return names(deltas);
  BOOST_TEST(names(deltas) == before);
  return "?";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(git_renames)

BOOST_AUTO_TEST_CASE(without_deletions_or_without_additions_nothing_moved) {
  BOOST_TEST(paired({}) == "");
  BOOST_TEST(paired({added("a", "1"), added("b", "1")}) == "A a\nA b\n");
  BOOST_TEST(paired({deleted("a", "1"), deleted("b", "2")}) == "D a\nD b\n");
}

BOOST_AUTO_TEST_CASE(the_only_two_files_of_one_content_are_one_file) {
  BOOST_TEST(paired({added("b", "1"), deleted("a", "1")}) == "R a -> b\n");
  BOOST_TEST(paired({added("b", "1", k_mode_executable), deleted("a", "1")}) == "R a -> b\n");
  BOOST_TEST(paired({added("b", "1"), added("c", "2"), deleted("a", "1")}) == "R a -> b\nA c\n");
}

BOOST_AUTO_TEST_CASE(git_decides_where_there_is_a_choice_or_a_likeness) {
  BOOST_TEST(paired({added("b", "1"), added("c", "1"), deleted("a", "1")}) == "?");
  BOOST_TEST(paired({added("c", "1"), deleted("a", "1"), deleted("b", "1")}) == "?");
  BOOST_TEST(paired({added("b", "2"), deleted("a", "1")}) == "?");
}

BOOST_AUTO_TEST_CASE(symlinks_and_submodules_move_only_as_they_are) {
  BOOST_TEST(paired({added("b", "1", k_mode_symlink), deleted("a", "1", k_mode_symlink)}) == "R a -> b\n");
  BOOST_TEST(paired({added("b", "1", k_mode_symlink), deleted("a", "1")}) == "A b\nD a\n");
  BOOST_TEST(paired({added("b", "2", k_mode_symlink), deleted("a", "1", k_mode_symlink)}) == "A b\nD a\n");
}

BOOST_AUTO_TEST_SUITE_END()
