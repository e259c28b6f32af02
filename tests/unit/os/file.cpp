// Files: replaced whole or not at all, appended in one piece, never followed or waited for where that would hurt.
#include "os/file.h"

#include <boost/test/unit_test.hpp>
#include <cerrno>
#include <thread>

#include "base/text.h"
#include "os/process.h"
#include "support/repository.h"

namespace {

using wf::os::Durable;
using wf::os::FileType;
using wf::os::Path;

struct NoFaults {
  ~NoFaults() { wf::os::fail_writes_after(0, 0); }
};

void run(std::vector<std::string> arguments) {
  wf::os::Command command;
  command.arguments = std::move(arguments);
  command.environment = wf::os::Environment::current();
  const auto completion = wf::os::run(command);
  BOOST_REQUIRE((completion && completion->is_success()));
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(os_file, wf::test::TemporaryFolder)

BOOST_AUTO_TEST_CASE(a_replaced_file_has_the_new_content_and_a_new_inode) {
  const Path file = path() / "a" / "b" / "file";
  BOOST_REQUIRE(wf::os::replace_file(file, "one").has_value());
  const auto first = wf::os::status_of(file).value();
  BOOST_REQUIRE(wf::os::replace_file(file, std::string("two\0three", 9), 0600, Durable::yes).has_value());
  const auto second = wf::os::status_of(file).value();
  BOOST_TEST(wf::os::read_file(file).value() == std::string("two\0three", 9));
  BOOST_TEST(first.inode != second.inode);
  BOOST_TEST(second.mode == 0600U);
  BOOST_TEST(second.size == 9U);
}

BOOST_AUTO_TEST_CASE(whichever_write_fails_the_old_file_stands_and_nothing_is_left_over) {
  const NoFaults guard;
  const Path file = path() / "file";
  for (const Durable durable : {Durable::no, Durable::yes}) {
    for (int fault = 1;; ++fault) {
      write("file", "old");
      wf::os::fail_writes_after(fault, ENOSPC);
      const auto status = wf::os::replace_file(file, "new", 0644, durable);
      wf::os::fail_writes_after(0, 0);
      BOOST_TEST(wf::os::list_directory(path()).size() == 1U);
      if (status) break;
      BOOST_TEST((status.error().kind == wf::ErrorKind::io));
      BOOST_TEST(wf::contains(status.error().message, "no space left on device"));
      // The last write of a durable one is the folder's fsync: by then the new file stands.
      const std::string content = read("file");
      BOOST_TEST((content == "old" || (durable == Durable::yes && fault == 4 && content == "new")));
      BOOST_REQUIRE(fault < 10);
    }
    BOOST_TEST(read("file") == "new");
  }
}

BOOST_AUTO_TEST_CASE(what_a_killed_process_of_the_same_number_left_is_no_obstacle) {
  for (int i = 0; i < 200; ++i) {
    write("file.tmp." + std::to_string(wf::os::process_id()) + "." + std::to_string(i), "left over");
  }
  BOOST_TEST(wf::os::replace_file(path() / "file", "new").has_value());
  BOOST_TEST(read("file") == "new");
}

BOOST_AUTO_TEST_CASE(appending_makes_the_file_and_its_folders) {
  const Path file = path() / "a" / "file";
  BOOST_REQUIRE(wf::os::append_file(file, "one\n").has_value());
  BOOST_REQUIRE(wf::os::append_file(file, "two\n").has_value());
  BOOST_TEST(read("a/file") == "one\ntwo\n");
}

BOOST_AUTO_TEST_CASE(appenders_at_the_same_time_do_not_mix) {
  std::vector<std::thread> writers;
  for (const char c : {'a', 'b', 'c', 'd'}) {
    writers.emplace_back([this, c] {
      for (int i = 0; i < 100; ++i) (void)wf::os::append_file(path() / "file", std::string(999, c) + '\n');
    });
  }
  for (std::thread& writer : writers) writer.join();
  const std::string content = read("file");
  BOOST_TEST(content.size() == 400000U);
  for (const std::string_view line : wf::lines(content)) {
    BOOST_REQUIRE(line.size() == 999U);
    BOOST_REQUIRE(line.find_first_not_of(line[0]) == std::string_view::npos);
  }
}

BOOST_AUTO_TEST_CASE(a_fifo_is_never_waited_for) {
  run({"mkfifo", (path() / "fifo").native()});
  BOOST_TEST(!wf::os::append_file(path() / "fifo", "text").has_value());
  BOOST_TEST(wf::os::read_file(path() / "fifo").value_or("").empty());
  BOOST_TEST((wf::os::status_of(path() / "fifo")->type == FileType::other));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_says_why) {
  const auto missing = wf::os::read_file(path() / "missing");
  BOOST_REQUIRE(!missing.has_value());
  BOOST_TEST((missing.error().kind == wf::ErrorKind::io));
  BOOST_TEST(missing.error().message == "cannot read " + (path() / "missing").native() + ": no such file or directory");
  const auto folder = wf::os::read_file(path());
  BOOST_REQUIRE(!folder.has_value());
  BOOST_TEST(wf::contains(folder.error().message, "is a directory"));
}

BOOST_AUTO_TEST_CASE(a_missing_file_can_be_nothing) {
  write("file", "text");
  BOOST_TEST(wf::os::read_file_if_any(path() / "file").value().value() == "text");
  BOOST_TEST(!wf::os::read_file_if_any(path() / "missing").value().has_value());
  BOOST_TEST(!wf::os::read_file_if_any(path() / "file" / "below").value().has_value());
  BOOST_TEST(!wf::os::read_file_if_any(path()).has_value());
}

BOOST_AUTO_TEST_CASE(a_part_of_a_file) {
  write("file", "0123456789");
  BOOST_TEST(wf::os::read_part(path() / "file", 3, 4).value() == "3456");
  BOOST_TEST(wf::os::read_part(path() / "file", 8, 4).value() == "89");
  BOOST_TEST(wf::os::read_part(path() / "file", 10, 4).value().empty());
  BOOST_TEST(!wf::os::read_part(path() / "missing", 0, 4).has_value());
}

BOOST_AUTO_TEST_CASE(the_status_follows_no_link) {
  write("file", "text", 0755);
  std::filesystem::create_symlink("nowhere", path() / "dangling");
  BOOST_TEST((wf::os::status_of(path() / "dangling")->type == FileType::symlink));
  BOOST_TEST(wf::os::exists(path() / "dangling"));
  BOOST_TEST(wf::os::read_link(path() / "dangling").value() == "nowhere");
  BOOST_TEST(!wf::os::read_link(path() / "file").has_value());
  BOOST_TEST(wf::os::status_of(path() / "file")->is_executable());
  BOOST_TEST((wf::os::status_of(path())->type == FileType::directory));
  BOOST_TEST(!wf::os::status_of(path() / "missing").has_value());
}

BOOST_AUTO_TEST_CASE(folders_are_made_on_the_way) {
  BOOST_TEST(wf::os::make_directories(path() / "a" / "b" / "c").has_value());
  BOOST_TEST(wf::os::make_directories(path() / "a" / "b" / "c").has_value());
  BOOST_TEST((wf::os::status_of(path() / "a" / "b" / "c")->type == FileType::directory));
  write("file", "text");
  BOOST_TEST(!wf::os::make_directories(path() / "file").has_value());
  BOOST_TEST(!wf::os::make_directories(path() / "file" / "below").has_value());
  std::filesystem::create_symlink("loop", path() / "loop");
  BOOST_TEST(!wf::os::make_directories(path() / "loop").has_value());
}

BOOST_AUTO_TEST_CASE(removing_a_tree_does_not_follow_links) {
  write("precious/file", "text");
  write("tree/a/b", "text");
  std::filesystem::create_directory_symlink(path() / "precious", path() / "tree" / "link");
  BOOST_REQUIRE(wf::os::remove_tree(path() / "tree").has_value());
  BOOST_TEST(!has("tree"));
  BOOST_TEST(read("precious/file") == "text");
  BOOST_TEST(wf::os::remove_tree(path() / "tree").has_value());
}

BOOST_AUTO_TEST_CASE(removing_a_missing_file_is_no_error) {
  write("file", "text");
  BOOST_TEST(wf::os::remove_file(path() / "file").has_value());
  BOOST_TEST(wf::os::remove_file(path() / "file").has_value());
  BOOST_TEST(!wf::os::remove_file(path()).has_value());
}

BOOST_AUTO_TEST_CASE(links_copies_and_modes) {
  write("file", "text");
  BOOST_REQUIRE(wf::os::hard_link(path() / "file", path() / "link").has_value());
  BOOST_TEST(wf::os::status_of(path() / "link")->inode == wf::os::status_of(path() / "file")->inode);
  BOOST_TEST(!wf::os::hard_link(path() / "file", path() / "link").has_value());
  BOOST_REQUIRE(wf::os::copy_file(path() / "file", path() / "copy", 0700).has_value());
  BOOST_TEST(wf::os::status_of(path() / "copy")->mode == 0700U);
  BOOST_REQUIRE(wf::os::set_mode(path() / "copy", 0640).has_value());
  BOOST_TEST(wf::os::status_of(path() / "copy")->mode == 0640U);
  BOOST_REQUIRE(wf::os::rename_file(path() / "copy", path() / "file").has_value());
  BOOST_TEST(!has("copy"));
  BOOST_TEST(!wf::os::set_mode(path() / "copy", 0640).has_value());
  BOOST_TEST(!wf::os::copy_file(path() / "copy", path() / "other", 0600).has_value());
}

BOOST_AUTO_TEST_CASE(a_folder_is_listed_in_order) {
  for (const char* name : {"b", "a", ".hidden", "c d"}) write(name, "");
  const std::vector<std::string> expected = {".hidden", "a", "b", "c d"};
  BOOST_TEST(wf::os::list_directory(path()) == expected, boost::test_tools::per_element());
  BOOST_TEST(wf::os::list_directory(path() / "missing").empty());
}

BOOST_AUTO_TEST_CASE(temporary_folders_differ) {
  const auto first = wf::os::make_temporary_directory("x-", path()).value();
  const auto second = wf::os::make_temporary_directory("x-", path()).value();
  BOOST_TEST((first != second));
  BOOST_TEST(first.filename().native().starts_with("x-"));
  BOOST_TEST(wf::os::status_of(first)->mode == 0700U);
  BOOST_TEST(!wf::os::make_temporary_directory("x-", path() / "missing").has_value());
}

BOOST_AUTO_TEST_CASE(we_know_our_own_file) {
  BOOST_TEST(wf::os::own_executable().value().filename().native() == "test_os");
}

BOOST_AUTO_TEST_CASE(a_name_with_control_characters_does_not_reach_the_terminal) {
  const auto missing = wf::os::read_file(path() / "a\x1b[31m");
  BOOST_TEST(!wf::contains(missing.error().message, "\x1b"));
}

BOOST_AUTO_TEST_SUITE_END()
