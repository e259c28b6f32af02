// HEAD's tree against the index that git gave us: every kind of entry, by both readers, compared with git itself.
#include "sample.h"

using namespace wf::git::sample;
using namespace wf::git;
namespace os = wf::os;

namespace {

// Both readers must tell what git tells.
void agree_with_git(const TemporaryRepository& place, const Variables& variables = {}) {
  const os::Environment environment = environment_of(place, variables);
  const std::string expected = raw_of_git(git_in(
      place.path(), environment, {"diff", "--cached", "--raw", "-z", "-M", "--no-abbrev", "--ignore-submodules=none"}));
  for (const auto& opened : both_readers(place, variables)) {
    const Head head = wanted(opened.reader->head());
    BOOST_TEST(raw(wanted(opened.reader->compare_with_index(head.tree))) == expected);
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(git_staged_change)

BOOST_AUTO_TEST_CASE(before_the_first_commit_everything_is_added) {
  const TemporaryRepository place;
  BOOST_TEST(wanted(open(place).staged_change()).deltas.empty());
  place.stage("a", "1\n2\n");
  place.stage("empty", "");
  const Change change = wanted(open(place).staged_change());
  BOOST_TEST(names(change.deltas) == "A a\nA empty\n");
  BOOST_TEST(change.base_tree.empty());
  BOOST_TEST(change.deltas[0].size == 4U);
  BOOST_TEST(change.deltas[0].added_lines == 2U);
  agree_with_git(place);
}

BOOST_AUTO_TEST_CASE(every_kind_of_delta_is_told_as_git_tells_it) {
  const TemporaryRepository place;
  for (const char* name : {"mod", "del", "mode", "type", "moved"}) place.stage(name, std::string(name) + "\n1\n2\n3\n");
  place.git({"update-index", "--add", "--cacheinfo", "160000,1234567890123456789012345678901234567890,sub"});
  place.commit("base");
  place.stage("mod", "mod\n1\nx\n3\n");
  place.git({"rm", "-q", "del"});
  place.git({"update-index", "--chmod=+x", "mode"});
  place.git({"mv", "moved", "there"});
  place.git({"update-index", "--add", "--cacheinfo", "160000,1234567890123456789012345678901234567891,sub"});
  place.git({"update-index", "--cacheinfo", "120000," + place.git({"rev-parse", ":type"}) + ",type"});
  place.stage("binary", std::string_view("a\0b", 3));
  agree_with_git(place);
}

BOOST_AUTO_TEST_CASE(what_is_only_intended_to_be_added_is_not_there) {
  const TemporaryRepository place;
  place.stage("a", "1\n");
  place.commit("base");
  place.write("new", "x\n");
  place.git({"add", "-N", "new"});
  place.git({"rm", "-q", "--cached", "a"});
  place.git({"add", "-N", "a"});
  agree_with_git(place);
}

BOOST_AUTO_TEST_CASE(a_temporary_index_counts_absolute_or_relative_to_the_top) {
  const TemporaryRepository place;
  place.stage("a", "1\n");
  place.commit("base");
  place.write("below/b", "2\n");
  const Variables relative = {{"GIT_INDEX_FILE", ".git/other.lock"}};
  git_in(place.path(), environment_of(place, relative), {"add", "."});
  BOOST_TEST(only(wanted(open(place, relative, "below").staged_change())).path == "below/b");
  agree_with_git(place, {{"GIT_INDEX_FILE", (place.path() / ".git" / "other.lock").native()}});
}

BOOST_AUTO_TEST_CASE(an_unmerged_index_has_no_tree) {
  const TemporaryRepository place;
  place.stage("a", "1\n");
  place.commit("base");
  const std::string oid = place.git({"rev-parse", ":a"});
  place.git({"rm", "-q", "--cached", "a"});
  place.write("info", "100644 " + oid + " 2\ta\n100644 " + oid + " 3\ta\n");
  git_in(place.path(), environment_of(place), {"update-index", "--index-info"}, place.read("info"));
  for (const auto& opened : both_readers(place)) {
    BOOST_TEST(wanted(opened.reader->index_tree()).empty());
    BOOST_TEST(wanted(opened.reader->index_entries()).size() == 1U);
    BOOST_TEST(!opened.reader->index_entry("a").has_value());
  }
}

BOOST_AUTO_TEST_CASE(in_a_merge_only_what_differs_from_every_parent_is_left) {
  const TemporaryRepository place;
  place.stage("both", "1\n2\n3\n4\n5\n6\n7\n8\n");
  place.commit("base");
  place.git({"checkout", "-q", "-b", "side"});
  place.stage("both", "x\n2\n3\n4\n5\n6\n7\n8\n");
  place.stage("theirs", "1\n");
  const std::string side = place.commit("side");
  place.git({"checkout", "-q", "main"});
  place.stage("both", "1\n2\n3\n4\n5\n6\n7\ny\n");
  place.commit("main");
  place.git({"merge", "-q", "--no-commit", "side"});
  BOOST_TEST(names(wanted(open(place).staged_change()).deltas) == "M both\n");
  // pre-merge-commit runs before MERGE_HEAD is written.
  (void)os::remove_file(place.path() / ".git" / "MERGE_HEAD");
  const Repository repository = open(place, {{"GITHEAD_" + side, "side"}});
  BOOST_TEST((repository.operation() == Operation::merge));
  BOOST_TEST(names(wanted(repository.staged_change()).deltas) == "M both\n");
}

BOOST_AUTO_TEST_CASE(a_bare_repository_has_nothing_staged) {
  const TemporaryRepository place({"--bare"});
  const auto change = open(place).staged_change();
  BOOST_REQUIRE(!change.has_value());
  BOOST_TEST((change.error().kind == wf::ErrorKind::repository));
}

BOOST_AUTO_TEST_SUITE_END()
