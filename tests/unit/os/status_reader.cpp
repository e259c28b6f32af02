// Many files below one folder, in whatever order: what lstat says of each, and nothing of what lies behind a symlink.
#include "os/status_reader.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "support/repository.h"

BOOST_FIXTURE_TEST_SUITE(os_status_reader, wf::test::TemporaryFolder)

BOOST_AUTO_TEST_CASE(files_are_found_in_any_order) {
  const std::vector<std::string> files = {"a", "b/c/d", "b/e", "b/c/f", "g/h/i/j", "b-c", "b/c-d/e"};
  for (const std::string& file : files) write(file, file);
  wf::os::StatusReader reader(path());
  for (std::size_t step = 1; step <= files.size(); ++step) {
    for (std::size_t i = 0, at = 0; i < files.size(); ++i, at = (at + step) % files.size()) {
      const auto status = reader.read(files[at]);
      BOOST_REQUIRE_MESSAGE(status.has_value(), files[at]);
      BOOST_TEST(status->size == files[at].size());
      BOOST_TEST(status->inode == wf::os::status_of(path() / files[at])->inode);
    }
  }
}

BOOST_AUTO_TEST_CASE(what_is_not_there_or_behind_a_symlink_is_nothing) {
  write("real/file", "x");
  std::filesystem::create_symlink("real", path() / "link");
  std::filesystem::create_symlink("file", path() / "real/pointer");
  wf::os::StatusReader reader(path());
  for (const char* file : {"link/file", "gone/deep/file", "real/gone", "real/file/inside", "gone"})
    BOOST_TEST(!reader.read(file).has_value(), file);
  BOOST_TEST(reader.read("real/file").has_value());
  BOOST_TEST((reader.read("real/pointer")->type == wf::os::FileType::symlink));
  BOOST_TEST((reader.read("link")->type == wf::os::FileType::symlink));
  BOOST_TEST(!wf::os::StatusReader(path() / "gone").read("file").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
