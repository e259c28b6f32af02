// What of the worktree differs from the index: what `git status` says, found by one look at each file.
#include <fcntl.h>
#include <sys/stat.h>

#include <filesystem>
#include <random>

#include "git/worktree_look.h"
#include "sample.h"

using namespace wf::git::sample;
using namespace wf::git;
using wf::os::Path;

namespace {

// Files and the index get times long past, so that nothing is racy: what git knows of them holds.
void let_time_pass(const TemporaryRepository& place) {
  constexpr timespec k_long_ago = {1'600'000'000, 123'456'789};
  for (const auto& file : std::filesystem::recursive_directory_iterator(place.path())) {
    if (file.path().native().find("/.git") != std::string::npos) continue;
    const std::array<timespec, 2> times = {k_long_ago, k_long_ago};
    ::utimensat(AT_FDCWD, file.path().c_str(), times.data(), AT_SYMLINK_NOFOLLOW);
  }
  place.git({"update-index", "-q", "--really-refresh"});
}

std::size_t touched_in(const TemporaryRepository& place) {
  const IndexFile index = wanted(IndexFile::read(place.path() / ".git/index"));
  const std::vector<FileLook> looks = look_at_worktree(index, place.path());
  return static_cast<std::size_t>(
      std::count_if(looks.begin(), looks.end(), [](const FileLook& look) { return look.is_touched; }));
}

// The second letter of each line of `git status`: what stands in the worktree.
std::string unstaged_by_git(const TemporaryRepository& place) {
  std::string text;
  const std::string output =
      git_in(place.path(), environment_of(place), {"status", "--porcelain", "-z", "--no-renames", "-uno"});
  for (const std::string_view line : wf::split(output, '\0')) {
    if (line.size() > 3 && line[1] != ' ') text += fmt::format("{}\n", line.substr(3));
  }
  return text;
}

std::string unstaged(const std::vector<WorktreeFile>& files) {
  std::string text;
  for (const WorktreeFile& file : files) text += file.is_unstaged ? file.entry.path + '\n' : "";
  return text;
}

void all_tell_what_git_tells(const TemporaryRepository& place) {
  const std::string expected = unstaged_by_git(place);
  for (const auto& opened : both_readers(place)) {
    const WorktreeState state = wanted(opened.reader->worktree_state(Untracked::leave_out));
    BOOST_TEST(wf::join(state.unstaged, "\n") + (state.unstaged.empty() ? "" : "\n") == expected);
    BOOST_TEST(unstaged(wanted(opened.reader->worktree_files())) == expected);
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(git_worktree)

BOOST_AUTO_TEST_CASE(random_work_is_seen_as_git_sees_it) {
  constexpr unsigned k_seed = 20261127;
  BOOST_TEST_MESSAGE("seed " << k_seed);
  std::mt19937 random(k_seed);
  const TemporaryRepository place;
  const auto path_of = [](std::size_t number) { return fmt::format("d{}/e{}/f{}", number % 3, number % 2, number); };
  for (std::size_t i = 0; i < 12; ++i) place.stage(path_of(i), fmt::format("content {}\n", i));
  place.commit("base");
  for (int round = 0; round < 25; ++round) {
    if (random() % 2 == 0) let_time_pass(place);
    const std::string path = path_of(random() % 12);
    switch (random() % 7) {
      case 0:
        place.write(path, fmt::format("content {}\n", random() % 10));  // often of the same size
        break;
      case 1:
        std::filesystem::remove(place.path() / path);
        break;
      case 2:
        std::filesystem::permissions(place.path() / path, std::filesystem::perms(random() % 2 == 0 ? 0755 : 0644));
        break;
      case 3:
        place.git({"add", "-A"});
        break;
      case 4:
        std::filesystem::remove_all(place.path() / path);
        std::filesystem::create_symlink("elsewhere", place.path() / path);
        break;
      case 5:
        place.git({"update-index", random() % 2 == 0 ? "--assume-unchanged" : "--no-assume-unchanged", path_of(3)});
        break;
      default:
        place.git({"checkout", "-q", "-f", "HEAD", "--", "."});
    }
    for (std::size_t i = 0; i < 12; ++i) std::filesystem::create_directories((place.path() / path_of(i)).parent_path());
    BOOST_TEST_CONTEXT("round " << round) { all_tell_what_git_tells(place); }
  }
}

BOOST_AUTO_TEST_CASE(what_git_knows_needs_no_git) {
  const TemporaryRepository place;
  for (int i = 0; i < 40; ++i) place.stage(fmt::format("a{}/b/c{}", i % 4, i), "text\n");
  let_time_pass(place);
  BOOST_TEST(touched_in(place) == 0U);
  // With an empty PATH git cannot be asked.
  auto opened = open_with_libgit2(place.path(), environment_of(place, {{"PATH", "/nowhere"}}), StartedBy::git);
  BOOST_REQUIRE(opened.has_value());
  Reader* reader = opened->reader.get();
  BOOST_TEST(wanted(reader->worktree_state(Untracked::leave_out)).unstaged.empty());
  place.write("a1/b/c1", "more\n");
  BOOST_TEST(touched_in(place) == 1U);
  BOOST_TEST(!reader->worktree_state(Untracked::leave_out).has_value());
}

BOOST_AUTO_TEST_CASE(a_file_that_was_written_again_in_the_second_of_the_index_is_looked_at) {
  const TemporaryRepository place;
  place.stage("a", "one\n");
  place.write("a", "two\n");  // the same size, and with bad luck the same time
  BOOST_TEST(touched_in(place) == 1U);
  all_tell_what_git_tells(place);
}

// A hook that ran `git reset` has not touched the file.
BOOST_AUTO_TEST_CASE(an_index_that_was_rewritten_since_it_was_read_is_the_one_that_counts) {
  const TemporaryRepository place;
  place.stage("a", "one\n");
  place.stage("b", "one\n");
  place.commit("base");
  place.stage("a", "two, and longer\n");
  let_time_pass(place);
  for (const auto& opened : both_readers(place)) {
    BOOST_TEST(wanted(opened.reader->worktree_state(Untracked::leave_out)).unstaged.empty());
    place.git({"reset", "-q", "--", "a"});
    const WorktreeState state = wanted(opened.reader->worktree_state(Untracked::leave_out));
    BOOST_TEST(state.unstaged == std::vector<std::string>{"a"}, boost::test_tools::per_element());
    place.git({"add", "a"});
    BOOST_TEST(wanted(opened.reader->worktree_state(Untracked::leave_out)).unstaged.empty());
  }
}

BOOST_AUTO_TEST_CASE(what_lies_behind_a_symlink_is_not_the_file) {
  const TemporaryRepository place;
  place.stage("dir/sub/file", "text\n");
  place.stage("dir/file", "text\n");
  place.commit("base");
  let_time_pass(place);
  BOOST_TEST(touched_in(place) == 0U);
  std::filesystem::rename(place.path() / "dir", place.path() / "moved");
  std::filesystem::create_symlink("moved", place.path() / "dir");
  BOOST_TEST(touched_in(place) == 2U);
  all_tell_what_git_tells(place);
}

BOOST_AUTO_TEST_CASE(what_stands_at_a_path_is_told) {
  const TemporaryRepository place;
  for (const char* path : {"executable", "gone", "link", "plain", "folder"}) place.stage(path, "text\n");
  std::filesystem::permissions(place.path() / "executable", std::filesystem::perms(0755));
  for (const char* path : {"gone", "link", "folder"}) std::filesystem::remove(place.path() / path);
  std::filesystem::create_symlink("plain", place.path() / "link");
  place.write("folder/inside", "text\n");
  for (const auto& opened : both_readers(place)) {
    std::string told;
    for (const WorktreeFile& file : wanted(opened.reader->worktree_files()))
      told += fmt::format("{} {:o} {}\n", file.entry.path, file.mode, file.mode == 0 ? 0 : file.size);
    BOOST_TEST(told == "executable 100755 5\nfolder 0 0\ngone 0 0\nlink 120000 5\nplain 100644 5\n");
  }
}

BOOST_AUTO_TEST_CASE(more_touched_files_than_a_command_line_takes_are_asked_about_all_the_same) {
  const TemporaryRepository place;
  const std::string folder(100, 'f');
  const auto write_all = [&] {
    for (int i = 0; i < 1100; ++i) place.write(fmt::format("{}/{}", folder, i), "text\n");
  };
  write_all();
  place.git({"add", "."});
  place.commit("base");
  let_time_pass(place);
  write_all();
  place.write(folder + "/7", "other\n");
  BOOST_TEST(touched_in(place) * folder.size() > 100'000U);
  all_tell_what_git_tells(place);
}

BOOST_AUTO_TEST_SUITE_END()
