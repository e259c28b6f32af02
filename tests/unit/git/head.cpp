// HEAD before the first commit, on a branch, detached, and damaged; by both readers.
#include "sample.h"

using namespace wf::git::sample;
using namespace wf::git;

BOOST_AUTO_TEST_SUITE(git_head)

BOOST_AUTO_TEST_CASE(before_the_first_commit_there_is_only_a_branch) {
  const TemporaryRepository place;
  for (const auto& opened : both_readers(place)) {
    const Head head = wanted(opened.reader->head());
    BOOST_TEST(head.branch == "main");
    BOOST_TEST(head.commit.empty());
    BOOST_TEST(head.tree.empty());
  }
}

BOOST_AUTO_TEST_CASE(a_branch_has_its_whole_name_also_beside_a_tag_of_that_name) {
  const TemporaryRepository place;
  place.stage("a", "1\n");
  const std::string commit = place.commit("one");
  place.git({"checkout", "-q", "-b", "team/topic"});
  place.git({"tag", "team/topic"});
  for (const auto& opened : both_readers(place)) {
    const Head head = wanted(opened.reader->head());
    BOOST_TEST(head.branch == "team/topic");
    BOOST_TEST(head.commit == commit);
    BOOST_TEST(head.tree == place.git({"rev-parse", "HEAD^{tree}"}));
  }
}

BOOST_AUTO_TEST_CASE(a_detached_head_has_no_branch) {
  const TemporaryRepository place;
  const std::string commit = place.commit("one");
  place.git({"checkout", "-q", "--detach"});
  for (const auto& opened : both_readers(place)) {
    const Head head = wanted(opened.reader->head());
    BOOST_TEST(head.branch.empty());
    BOOST_TEST(head.commit == commit);
  }
}

BOOST_AUTO_TEST_CASE(an_orphan_branch_is_unborn_again) {
  const TemporaryRepository place;
  place.commit("one");
  place.git({"checkout", "-q", "--orphan", "fresh"});
  for (const auto& opened : both_readers(place)) {
    const Head head = wanted(opened.reader->head());
    BOOST_TEST(head.branch == "fresh");
    BOOST_TEST(head.commit.empty());
  }
}

BOOST_AUTO_TEST_CASE(a_damaged_branch_is_an_error_and_not_unborn) {
  const TemporaryRepository place;
  place.commit("one");
  for (const std::string_view content : {"", "garbage\n", "0123456789012345678901234567890123456789\n"}) {
    place.write(".git/refs/heads/main", content);
    for (const auto& opened : both_readers(place)) {
      const auto head = opened.reader->head();
      BOOST_REQUIRE_MESSAGE(!head.has_value(), content);
      BOOST_TEST((head.error().kind == wf::ErrorKind::repository));
      BOOST_TEST(!wf::contains(head.error().message, "\n"), head.error().message);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
