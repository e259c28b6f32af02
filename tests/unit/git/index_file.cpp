// The index as it lies on disk: what is read from it is what `git ls-files --stage` says, in every version of the
// format; and whatever is cut or flipped in it ends in an answer or an error.
#include "git/index_file.h"

#include <filesystem>
#include <numeric>

#include "sample.h"

using namespace wf::git::sample;
using namespace wf::git;

namespace {

std::string hex(const unsigned char* oid) {
  std::string text;
  for (std::size_t i = 0; i < IndexFile::k_oid_bytes; ++i) text += fmt::format("{:02x}", oid[i]);
  return text;
}

IndexFile index_of(const TemporaryRepository& place) { return wanted(IndexFile::read(place.path() / ".git/index")); }

// "100644 OID 0\tPATH", as `git ls-files --stage -z` has it.
void is_what_git_lists(const TemporaryRepository& place) {
  const IndexFile index = index_of(place);
  std::string listed;
  for (const IndexFile::Entry& entry : index.entries())
    listed += fmt::format("{:06o} {} {}\t{}", entry.mode, hex(entry.oid), entry.stage, entry.path) + '\0';
  const std::string expected =
      git_in(place.path(), environment_of(place), {"ls-files", "--stage", "--full-name", "-z"});
  BOOST_TEST((listed == expected));
}

std::size_t version_of(const TemporaryRepository& place) {
  return static_cast<std::size_t>(place.read(".git/index")[7]);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(git_index_file)

BOOST_AUTO_TEST_CASE(every_version_is_read_as_git_reads_it) {
  const TemporaryRepository place;
  for (const char* path : {"a-b", "a/b/c", "a/b/d", "a.b", "longer/path/with/file", "longer/path/with/filet"})
    place.stage(path, path);
  is_what_git_lists(place);
  BOOST_TEST(version_of(place) == 2U);
  place.write("later", "1\n");
  place.git({"add", "-N", "later"});
  BOOST_TEST(version_of(place) == 3U);
  is_what_git_lists(place);
  BOOST_TEST(index_of(place).find("later")->is_intended);
  BOOST_TEST(!index_of(place).find("a.b")->is_intended);
  place.git({"update-index", "--index-version", "4"});
  BOOST_TEST(version_of(place) == 4U);
  is_what_git_lists(place);
}

BOOST_AUTO_TEST_CASE(names_longer_than_their_length_field_are_whole) {
  const TemporaryRepository place;
  const std::string blob = git_in(place.path(), environment_of(place), {"hash-object", "-w", "--stdin"}, "x\n");
  std::string path = "p";
  for (int i = 0; i < 50; ++i) path += "/" + std::string(100, static_cast<char>('a' + i % 26));
  const std::string lines = fmt::format("100644 {} 0\t{}\n100755 {} 0\tz\n", wf::trim(blob), path, wf::trim(blob));
  git_in(place.path(), environment_of(place), {"update-index", "--index-info"}, lines);
  BOOST_REQUIRE(index_of(place).entries().size() == 2U);
  BOOST_TEST(index_of(place).entries()[0].path == path);
  is_what_git_lists(place);
}

BOOST_AUTO_TEST_CASE(an_index_that_is_not_there_is_empty) {
  const TemporaryRepository place;
  const IndexFile index = index_of(place);
  BOOST_TEST(index.entries().empty());
  BOOST_TEST(index.cache_tree() == nullptr);
  BOOST_TEST(index.find("a") == nullptr);
}

BOOST_AUTO_TEST_CASE(the_sides_of_an_unmerged_path_are_no_content) {
  const TemporaryRepository place;
  const std::string blob = place.git({"hash-object", "-w", "--stdin"});
  const std::string lines =
      fmt::format("100644 {0} 1\tboth\n100644 {0} 2\tboth\n100644 {0} 3\tboth\n100644 {0} 0\tplain\n", blob);
  git_in(place.path(), environment_of(place), {"update-index", "--index-info"}, lines);
  const IndexFile index = index_of(place);
  BOOST_TEST(index.has_conflicts());
  BOOST_TEST(index.entries().size() == 4U);
  BOOST_TEST(index.find("both") == nullptr);
  BOOST_TEST(index.find("plain") != nullptr);
  is_what_git_lists(place);
}

BOOST_AUTO_TEST_CASE(the_cache_tree_knows_the_folders_that_were_not_touched) {
  const TemporaryRepository place;
  for (const char* path : {"top", "one/a", "one/b", "two/deep/c", "two/d"}) place.stage(path, path);
  place.commit("base");
  {
    const IndexFile index = index_of(place);
    BOOST_REQUIRE(index.cache_tree() != nullptr);
    BOOST_TEST(hex(index.cache_tree()->oid) == place.git({"rev-parse", "HEAD^{tree}"}));
    BOOST_TEST(index.cache_tree()->entries == 5U);
    BOOST_TEST(hex(index.cache_tree()->folder("two")->folder("deep")->oid) ==
               place.git({"rev-parse", "HEAD:two/deep"}));
  }
  place.stage("two/d", "changed");
  const IndexFile index = index_of(place);
  BOOST_TEST(index.cache_tree()->oid == nullptr);
  BOOST_TEST(index.cache_tree()->folder("two")->oid == nullptr);
  BOOST_TEST(index.cache_tree()->folder("two")->folder("deep")->entries == 1U);
  BOOST_TEST(hex(index.cache_tree()->folder("one")->oid) == place.git({"rev-parse", "HEAD:one"}));
  BOOST_TEST(index.cache_tree()->folder("three") == nullptr);
}

// Else its tree, which is not there any more, would be missed.
BOOST_AUTO_TEST_CASE(a_folder_that_was_not_touched_is_not_read) {
  const TemporaryRepository place;
  for (const char* path : {"one/a", "two/b"}) place.stage(path, path);
  place.commit("base");
  place.stage("two/b", "changed");
  const std::string tree = place.git({"rev-parse", "HEAD:one"});
  BOOST_REQUIRE(std::filesystem::remove(place.path() / ".git/objects" / tree.substr(0, 2) / tree.substr(2)));
  const auto opened = open_with_libgit2(place.path(), environment_of(place), StartedBy::user);
  BOOST_REQUIRE(opened.has_value());
  const Head head = wanted(opened->reader->head());
  const auto deltas = wanted(opened->reader->compare_with_index(head.tree));
  BOOST_REQUIRE(deltas.size() == 1U);
  BOOST_TEST(deltas[0].path == "two/b");
  BOOST_TEST(wanted(opened->reader->index_tree()) == place.git({"write-tree", "--missing-ok"}));
}

BOOST_AUTO_TEST_CASE(a_split_index_is_refused) {
  const TemporaryRepository place;
  place.stage("a", "1\n");
  place.git({"update-index", "--split-index"});
  const auto index = IndexFile::read(place.path() / ".git/index");
  BOOST_REQUIRE(!index.has_value());
  BOOST_TEST((index.error().kind == wf::ErrorKind::repository));
  BOOST_TEST(wf::contains(index.error().message, "the index cannot be read: "));
}

BOOST_AUTO_TEST_CASE(what_is_cut_or_flipped_is_an_answer_or_an_error) {
  const TemporaryRepository place;
  for (const char* path : {"a-", "a-b", "a/b/c", "a/b/d", "z"}) place.stage(path, path);
  place.commit("base");
  for (const char* version : {"2", "4"}) {
    place.git({"update-index", "--index-version", version});
    const std::string whole = place.read(".git/index");
    const std::size_t entries = wanted(IndexFile::parse(whole)).entries().size();
    BOOST_TEST(entries == 5U);
    std::size_t refused = 0;
    for (std::size_t length = 0; length < whole.size(); ++length) {
      const auto cut = IndexFile::parse(whole.substr(0, length));
      refused += cut ? 0U : 1U;
      if (cut) BOOST_TEST(cut->entries().size() == entries);
    }
    BOOST_TEST(refused > 0U);
    for (std::size_t at = 0; at < whole.size(); ++at) {
      std::string flipped = whole;
      flipped[at] = static_cast<char>(flipped[at] ^ 0x55);
      const auto index = IndexFile::parse(flipped);
      if (!index) continue;
      const auto length = [](std::size_t sum, const IndexFile::Entry& entry) { return sum + entry.path.size(); };
      BOOST_TEST(std::accumulate(index->entries().begin(), index->entries().end(), std::size_t(0), length) > 0U);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
