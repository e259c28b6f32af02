// Random edits of a random repository: libgit2, plumbing and git must tell the same deltas and the same tree.
#include <array>
#include <random>

#include "sample.h"

using namespace wf::git::sample;
using namespace wf::git;

namespace {

constexpr unsigned k_seed = 20261125;
constexpr int k_rounds = 80;
constexpr std::size_t k_files = 12;

// One `update-index --index-info` line a file, from a few contents, so that renames and ties happen, and under a few
// names, so that files and folders take each other's place (git then takes out what is in the way).
class RandomIndex {
 public:
  RandomIndex(const TemporaryRepository& place, std::vector<Oid> contents)
      : place_(place), contents_(std::move(contents)), random_(k_seed) {}

  void shuffle() {
    std::string info;
    // From few to many, so that some folders stay as git's cache tree has them.
    for (std::size_t i = 0, count = 1 + below(k_files); i < count; ++i) {
      const std::string path = random_path();
      const bool leaves = below(3) == 0;
      const char* mode = below(5) == 0 ? "100755" : "100644";
      info += leaves ? fmt::format("0 {} 0\t{}\n", contents_[0], path)
                     : fmt::format("{} {} 0\t{}\n", mode, contents_[below(contents_.size())], path);
    }
    git_in(place_.path(), environment_of(place_), {"update-index", "--index-info"}, info);
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::string random_path() {
    constexpr std::array<const char*, 6> k_names = {"a", "a-b", "a.b", "a0", "b", "ab"};
    std::string path = k_names[below(k_names.size())];
    while (below(3) != 0 && path.size() < 20) path += std::string("/") + k_names[below(k_names.size())];
    return path;
  }

  const TemporaryRepository& place_;
  std::vector<Oid> contents_;
  std::mt19937 random_;
};

// Texts of 40 lines that are alike by degrees.
std::vector<Oid> make_contents(const TemporaryRepository& place) {
  std::vector<Oid> contents;
  for (int changed = 0; changed < 40; changed += 4) {
    std::string text;
    for (int line = 0; line < 40; ++line) text += fmt::format("line {} {}\n", line, line < changed ? changed : 0);
    contents.emplace_back(
        wf::trim(git_in(place.path(), environment_of(place), {"hash-object", "-w", "--stdin"}, text)));
  }
  return contents;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(git_differential)

BOOST_AUTO_TEST_CASE(both_readers_tell_what_git_tells) {
  BOOST_TEST_MESSAGE("seed " << k_seed);
  const TemporaryRepository place;
  RandomIndex index(place, make_contents(place));
  for (int round = 0; round < k_rounds; ++round) {
    index.shuffle();
    const std::string expected = raw_of_git(place.git({"diff", "--cached", "--raw", "-z", "-M", "--no-abbrev"}));
    std::vector<Oid> trees;
    for (const auto& opened : both_readers(place)) {
      const Head head = wanted(opened.reader->head());
      BOOST_TEST_CONTEXT("round " << round) {
        BOOST_TEST(raw(wanted(opened.reader->compare_with_index(head.tree))) == expected);
        trees.push_back(wanted(opened.reader->index_tree()));
      }
    }
    // Only now: it writes all that it finds into the index's cache tree.
    const std::string tree = place.git({"write-tree"});
    for (const Oid& found : trees) BOOST_TEST(found == tree);
    if (round % 3 == 0) place.commit("next");
  }
}

BOOST_AUTO_TEST_SUITE_END()
