// Files step aside and come back, whatever happened to their stand-ins meanwhile, and however often putting back is
// begun.
#include "state/set_aside.h"

#include <boost/test/unit_test.hpp>
#include <cerrno>
#include <filesystem>
#include <vector>

#include "os/lock.h"
#include "support/repository.h"

namespace {

namespace os = wf::os;
using wf::state::ChangedStandIn;
using wf::state::Fate;
using wf::state::Folders;
using wf::state::PutBack;
using wf::state::SetAside;

wf::Result<Fate> ask_nobody(const ChangedStandIn& /*stand_in*/) { return Fate(); }

struct Place : wf::test::TemporaryFolder {
  Folders folders = Folders::of(path() / "git", path() / "git");
  os::Path worktree = path() / "work";

  SetAside begin() const {
    auto aside = SetAside::make(folders, worktree, "run");
    BOOST_REQUIRE(aside.has_value());
    BOOST_REQUIRE(aside->has_value());
    return *std::move(*aside);
  }
  void users(const std::string& file, std::string_view content) const { write("work/" + file, content); }
  static void stand_in(const SetAside& aside, const std::string& file, std::string_view content) {
    BOOST_REQUIRE(os::replace_file(aside.stand_ins() / file, content).has_value());
  }
  std::string here(const std::string& file) const { return os::read_file(worktree / file).value_or("(none)"); }
  SetAside begin_with_two() const {
    users("a", "users a");
    users("b", "users b");
    SetAside aside = begin();
    stand_in(aside, "a", "staged");
    stand_in(aside, "b", "staged");
    return aside;
  }
  // All that lies in the folder `rescue`.
  std::string rescued() const {
    std::string contents;
    std::error_code none;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folders.shared / "rescue", none)) {
      if (entry.is_regular_file()) contents += os::read_file(entry.path()).value_or("");
    }
    return contents;
  }
  bool is_clean() const { return os::list_directory(folders.own / "set-aside").empty(); }

  // As a killed process leaves it: the object is never destroyed.
  static void leave(SetAside aside) {
    static auto* left = new std::vector<SetAside*>();  // the leak checker can still see them
    left->push_back(new SetAside(std::move(aside)));
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(state_set_aside, Place)

BOOST_AUTO_TEST_CASE(a_file_steps_aside_and_is_the_same_file_again) {
  users("a", "users");
  const auto before = os::status_of(worktree / "a");
  SetAside aside = begin();
  stand_in(aside, "a", "staged");
  BOOST_REQUIRE(aside.exchange({{"a", ""}}).has_value());
  BOOST_TEST(here("a") == "staged");
  const auto back = aside.put_back(ask_nobody);
  BOOST_REQUIRE(back.has_value());
  BOOST_TEST(back->size() == 1U);
  BOOST_TEST((*back)[0].has_moved);
  BOOST_TEST((*back)[0].kept.empty());
  BOOST_TEST(here("a") == "users");
  BOOST_TEST(os::status_of(worktree / "a")->inode == before->inode);
  BOOST_TEST(os::status_of(worktree / "a")->modified_ns == before->modified_ns);
  BOOST_TEST(is_clean());
}

BOOST_AUTO_TEST_CASE(what_the_user_has_deleted_is_deleted_again_with_its_folders) {
  users("kept/x", "x");
  SetAside aside = begin();
  stand_in(aside, "gone/below/a", "staged");
  stand_in(aside, "kept/b", "staged");
  BOOST_REQUIRE(aside.exchange({{"gone/below/a", ""}, {"kept/b", ""}}).has_value());
  BOOST_TEST(here("gone/below/a") == "staged");
  BOOST_REQUIRE(aside.put_back(ask_nobody).has_value());
  BOOST_TEST(!os::exists(worktree / "gone"));
  BOOST_TEST(!os::exists(worktree / "kept/b"));
  BOOST_TEST(here("kept/x") == "x");
}

BOOST_AUTO_TEST_CASE(what_stands_in_the_way_steps_aside_whole) {
  users("file", "a file where a folder was");
  users("folder/untracked", "a folder where a file was");
  SetAside aside = begin();
  stand_in(aside, "file/one", "1");
  stand_in(aside, "file/two", "2");
  stand_in(aside, "folder", "staged");
  BOOST_REQUIRE(aside.exchange({{"file/one", ""}, {"file/two", ""}, {"folder", ""}}).has_value());
  BOOST_TEST(here("file/two") == "2");
  BOOST_TEST(here("folder") == "staged");
  BOOST_REQUIRE(aside.put_back(ask_nobody).has_value());
  BOOST_TEST(here("file") == "a file where a folder was");
  BOOST_TEST(here("folder/untracked") == "a folder where a file was");
}

BOOST_AUTO_TEST_CASE(what_was_written_to_a_stand_in_is_kept) {
  for (const char* file : {"in_place", "renamed", "folder"}) users(file, "users");
  SetAside aside = begin();
  stand_in(aside, "in_place", "staged");
  stand_in(aside, "renamed", "staged");
  stand_in(aside, "folder/a", "staged");
  stand_in(aside, "deleted", "staged");
  BOOST_REQUIRE(aside.exchange({{"in_place", ""}, {"renamed", ""}, {"folder/a", ""}, {"deleted", ""}}).has_value());
  BOOST_REQUIRE(os::append_file(worktree / "in_place", " and written").has_value());
  users("renamed", "written");
  users("folder/b", "written");
  users("deleted", "written");
  const auto back = aside.put_back(ask_nobody);
  BOOST_REQUIRE(back.has_value());
  for (const char* file : {"in_place", "renamed", "folder"}) BOOST_TEST(here(file) == "users");
  BOOST_TEST(!os::exists(worktree / "deleted"));
  std::string kept;
  for (const PutBack& one : *back) {
    BOOST_TEST_CONTEXT(one.path) BOOST_REQUIRE(!one.kept.empty());
    const os::Path content = one.path == "folder" ? one.kept / "b" : one.kept;
    kept += os::read_file(content).value_or("(none)") + ";";
  }
  BOOST_TEST(kept == "staged and written;written;written;written;");
}

BOOST_AUTO_TEST_CASE(what_the_caller_knows_is_merged_or_dropped) {
  users("merged", "users");
  users("dropped", "users");
  BOOST_REQUIRE(os::set_mode(worktree / "merged", 0755).has_value());
  SetAside aside = begin();
  stand_in(aside, "merged", "staged");
  stand_in(aside, "dropped", "staged");
  BOOST_REQUIRE(aside.exchange({{"merged", "100644 1"}, {"dropped", "100644 2"}}).has_value());
  users("merged", "fixed");
  users("dropped", "fixed");
  std::string asked;
  const auto ask = [&](const ChangedStandIn& it) -> wf::Result<Fate> {
    asked += it.path + " " + it.staged + " " + os::read_file(it.users).value_or("(none)") + ";";
    if (it.path == "merged") return Fate{Fate::Kind::merge, "users, fixed"};
    return Fate{Fate::Kind::drop, {}};
  };
  const auto back = aside.put_back(ask);
  BOOST_REQUIRE(back.has_value());
  BOOST_TEST(asked == "dropped 100644 2 users;merged 100644 1 users;");
  BOOST_TEST(here("merged") == "users, fixed");
  BOOST_TEST(os::status_of(worktree / "merged")->mode == 0755U);
  BOOST_TEST(here("dropped") == "users");
  BOOST_TEST(!os::exists(folders.shared / "rescue"));
}

BOOST_AUTO_TEST_CASE(of_a_stand_in_that_somebody_deleted_the_caller_is_asked_too) {
  users("below/merged", "users");
  users("rescued", "users");
  SetAside aside = begin();
  BOOST_REQUIRE(os::make_directories(aside.stand_ins() / "below").has_value());
  stand_in(aside, "below/merged", "staged");
  stand_in(aside, "rescued", "staged");
  BOOST_REQUIRE(aside.exchange({{"below/merged", ""}, {"rescued", ""}}).has_value());
  BOOST_REQUIRE(os::remove_tree(worktree / "below").has_value());
  BOOST_REQUIRE(os::remove_file(worktree / "rescued").has_value());
  const auto ask = [](const ChangedStandIn& it) -> wf::Result<Fate> {
    return it.path == "rescued" ? Fate() : Fate{Fate::Kind::merge, "users, fixed", true};
  };
  BOOST_REQUIRE(aside.put_back(ask).has_value());
  BOOST_TEST(here("below/merged") == "users, fixed");
  BOOST_TEST(here("rescued") == "users");
  BOOST_TEST(!os::exists(folders.shared / "rescue"));
  BOOST_TEST(is_clean());
}

BOOST_AUTO_TEST_CASE(of_a_deleted_stand_in_with_a_note_a_later_process_asks) {
  users("other", "users");
  SetAside aside = begin();
  stand_in(aside, "a", "staged");
  BOOST_REQUIRE(aside.exchange({{"a", "100644 1"}}).has_value());
  BOOST_REQUIRE(aside.note("a", "100644 2").has_value());
  BOOST_REQUIRE(os::remove_file(worktree / "a").has_value());
  leave(std::move(aside));
  std::string asked;
  const auto back = SetAside::put_back_left_behind(folders, [&](const ChangedStandIn& it) -> wf::Result<Fate> {
    asked += it.path + " " + it.note;
    return Fate{Fate::Kind::drop};
  });
  BOOST_REQUIRE(back.has_value());
  BOOST_TEST(asked == "a 100644 2");
  BOOST_TEST(here("a") == "(none)");
  BOOST_TEST(is_clean());
}

BOOST_AUTO_TEST_CASE(a_stand_in_may_stay_where_the_user_had_nothing_else) {
  users("a", "staged");
  SetAside aside = begin();
  stand_in(aside, "a", "staged");
  BOOST_REQUIRE(aside.exchange({{"a", ""}}).has_value());
  users("a", "fixed");
  const auto ask = [](const ChangedStandIn& /*stand_in*/) -> wf::Result<Fate> { return Fate{Fate::Kind::stay, {}}; };
  BOOST_REQUIRE(aside.put_back(ask).has_value());
  BOOST_TEST(here("a") == "fixed");
  BOOST_TEST(is_clean());
}

BOOST_AUTO_TEST_CASE(files_may_step_aside_one_after_the_other) {
  users("a", "users a");
  users("b", "users b");
  SetAside aside = begin();
  stand_in(aside, "a", "staged a");
  BOOST_REQUIRE(aside.exchange({{"a", ""}}).has_value());
  stand_in(aside, "b", "staged b");
  BOOST_REQUIRE(aside.exchange({{"b", ""}}).has_value());
  BOOST_TEST(here("a") == "staged a");
  BOOST_TEST(here("b") == "staged b");
  BOOST_REQUIRE(aside.put_back(ask_nobody).has_value());
  BOOST_TEST(here("a") == "users a");
  BOOST_TEST(here("b") == "users b");
}

// The second exchange must not undo the first: a fix may stand there already.
BOOST_AUTO_TEST_CASE(an_exchange_that_fails_moves_only_its_own_files_back) {
  users("a", "users a");
  users("b", "users b");
  users("manifest", "a file of that name");
  SetAside aside = begin();
  stand_in(aside, "a", "staged a");
  BOOST_REQUIRE(aside.exchange({{"a", ""}}).has_value());
  BOOST_TEST(!aside.exchange({{"b", ""}}).has_value());  // it has no stand-in
  BOOST_TEST(here("a") == "staged a");
  BOOST_TEST(here("b") == "users b");
  BOOST_REQUIRE(aside.put_back(ask_nobody).has_value());
  BOOST_TEST(here("a") == "users a");
  BOOST_TEST(here("manifest") == "a file of that name");
}

BOOST_AUTO_TEST_CASE(a_stand_in_below_what_stepped_aside_before_leaves_that_alone) {
  users("file", "a file where a folder was");
  SetAside aside = begin();
  stand_in(aside, "file/one", "1");
  BOOST_REQUIRE(aside.exchange({{"file/one", ""}}).has_value());
  stand_in(aside, "file/two", "2");
  BOOST_REQUIRE(aside.exchange({{"file/two", ""}}).has_value());
  BOOST_TEST(here("file/one") == "1");
  BOOST_TEST(here("file/two") == "2");
  const auto back = aside.put_back(ask_nobody);
  BOOST_REQUIRE(back.has_value());
  for (const PutBack& one : *back) BOOST_TEST(one.kept.empty());
  BOOST_TEST(here("file") == "a file where a folder was");
}

BOOST_AUTO_TEST_CASE(a_stand_in_allows_what_the_users_file_allows) {
  users("a", "users");
  BOOST_REQUIRE(os::set_mode(worktree / "a", 0600).has_value());
  SetAside aside = begin();
  stand_in(aside, "a", "staged");
  BOOST_REQUIRE(aside.exchange({{"a", ""}}).has_value());
  BOOST_TEST(os::status_of(worktree / "a")->mode == 0600U);
}

BOOST_AUTO_TEST_CASE(a_stand_in_that_is_missing_moves_nothing) {
  users("a", "users a");
  users("b", "users b");
  {
    SetAside aside = begin();
    stand_in(aside, "a", "staged");
    BOOST_TEST(!aside.exchange({{"a", ""}, {"b", ""}}).has_value());
  }
  BOOST_TEST(here("a") == "users a");
  BOOST_TEST(here("b") == "users b");
  BOOST_TEST(is_clean());
}

BOOST_AUTO_TEST_CASE(a_write_that_fails_moves_nothing) {
  for (int count = 1; count < 12; ++count) {
    SetAside aside = begin_with_two();
    os::fail_writes_after(count, ENOSPC);
    const auto moved = aside.exchange({{"a", ""}, {"b", ""}});
    os::fail_writes_after(0, 0);
    BOOST_REQUIRE(aside.put_back(ask_nobody).has_value());
    BOOST_TEST_CONTEXT(count) {
      BOOST_TEST(here("a") == "users a");
      BOOST_TEST(here("b") == "users b");
    }
  }
}

BOOST_AUTO_TEST_CASE(what_a_killed_run_left_is_put_back_by_the_next_one_at_any_step) {
  for (int count = 1; count < 12; ++count) {
    SetAside aside = begin_with_two();
    BOOST_REQUIRE(aside.exchange({{"a", ""}, {"b", ""}}).has_value());
    users("b", "written");
    os::fail_writes_after(count, EIO);
    (void)aside.put_back(ask_nobody);
    leave(std::move(aside));
    os::fail_writes_after(0, 0);
    BOOST_REQUIRE(SetAside::put_back_left_behind(folders, ask_nobody).has_value());
    BOOST_TEST_CONTEXT(count) {
      BOOST_TEST(here("a") == "users a");
      BOOST_TEST(here("b") == "users b");
      BOOST_TEST(is_clean());
      BOOST_TEST(rescued() == "written");
      BOOST_REQUIRE(os::remove_tree(folders.shared / "rescue").has_value());
    }
  }
}

BOOST_AUTO_TEST_CASE(a_run_that_is_at_work_is_left_alone) {
  users("a", "users");
  const auto lock = os::Lock::take(folders.run_lock(), os::Sharing::exclusive, {});
  SetAside aside = begin();
  stand_in(aside, "a", "staged");
  BOOST_REQUIRE(aside.exchange({{"a", ""}}).has_value());
  const auto back = SetAside::put_back_left_behind(folders, ask_nobody);
  BOOST_REQUIRE(back.has_value());
  BOOST_TEST(back->empty());
  BOOST_TEST(here("a") == "staged");
}

BOOST_AUTO_TEST_CASE(a_damaged_manifest_is_told_and_nothing_is_thrown_away) {
  users("a", "users");
  {
    SetAside aside = begin();
    stand_in(aside, "a", "staged");
    BOOST_REQUIRE(aside.exchange({{"a", ""}}).has_value());
    leave(std::move(aside));
  }
  const os::Path folder = folders.own / "set-aside" / os::list_directory(folders.own / "set-aside").at(0);
  BOOST_REQUIRE(os::append_file(folder / "manifest", "garbage").has_value());
  for (int attempt = 0; attempt < 2; ++attempt) {
    const auto back = SetAside::put_back_left_behind(folders, ask_nobody);
    BOOST_REQUIRE(!back.has_value());
    BOOST_TEST(back.error().message.ends_with("manifest is damaged"));
    BOOST_TEST(os::read_file(folder / "stand-ins/0/a").value_or("(none)") == "users");
  }
}

BOOST_AUTO_TEST_CASE(a_folder_without_manifest_is_garbage) {
  users("a", "users");
  leave(begin());
  BOOST_TEST(!is_clean());
  const auto back = SetAside::put_back_left_behind(folders, ask_nobody);
  BOOST_REQUIRE(back.has_value());
  BOOST_TEST(back->empty());
  BOOST_TEST(is_clean());
}

BOOST_AUTO_TEST_SUITE_END()
