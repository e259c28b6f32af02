// Snapshots hold what was there before and after, byte for byte; damaged ones are not there; old ones make room.
#include "state/snapshot.h"

#include <boost/test/unit_test.hpp>

#include "support/repository.h"

namespace {

using wf::state::FileMoment;
using wf::state::Folders;
using wf::state::Snapshot;
using wf::state::SnapshotFile;
using wf::state::SnapshotHead;

constexpr std::int64_t k_now = 1'800'000'000;
constexpr std::int64_t k_day = 86'400;

FileMoment moment(std::string content, std::string staged = "100644 aa") {
  return {std::move(content), 0644, std::move(staged)};
}

struct Place : wf::test::TemporaryFolder {
  Folders folders = Folders::of(path(), path());

  // One of a file `path`, from `before` to `after`.
  void keep(const std::string& id, std::int64_t seconds, const std::string& before = "before",
            const std::string& after = "after") const {
    Snapshot snapshot(folders, {id, "pre-commit", seconds, 0});
    BOOST_REQUIRE(snapshot.add({{"a.c", moment(before), std::nullopt}}).has_value());
    BOOST_REQUIRE(snapshot.finish([&](const std::string&) -> wf::Result<FileMoment> { return moment(after); }));
  }
  std::vector<std::string> ids() const {
    std::vector<std::string> ids;
    for (const SnapshotHead& head : Snapshot::list(folders)) ids.push_back(head.id);
    return ids;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(state_snapshot, Place)

BOOST_AUTO_TEST_CASE(everything_comes_back_as_it_was) {
  Snapshot snapshot(folders, {"0123", "pre-commit", k_now, 0});
  const std::string odd_name = "a \n\xff\\ name";
  const FileMoment before{std::string("\0\xff\n", 3), 0755, "100755 bb"};
  BOOST_TEST(snapshot.is_empty());
  BOOST_REQUIRE(snapshot.add({{odd_name, before, std::nullopt}, {"gone", {std::nullopt, 0, "100644 cc"}, {}}}));
  BOOST_REQUIRE(snapshot.add({{odd_name, moment("too late"), std::nullopt}, {"later", moment(""), std::nullopt}}));
  BOOST_TEST(snapshot.has(odd_name));
  const FileMoment after{"text", 0600, ""};
  BOOST_REQUIRE(snapshot.finish([&](const std::string&) -> wf::Result<FileMoment> { return after; }));
  const auto read = Snapshot::load(folders, "01");
  BOOST_REQUIRE(read.has_value());
  BOOST_TEST(read->head().what == "pre-commit");
  BOOST_TEST(read->head().seconds == k_now);
  BOOST_REQUIRE(read->files().size() == 3U);
  BOOST_TEST(read->files()[0].path == odd_name);
  BOOST_TEST((read->files()[0].before == before));
  BOOST_TEST((read->files()[0].after == after));
  BOOST_TEST((read->files()[1].before == FileMoment{std::nullopt, 0, "100644 cc"}));
  BOOST_TEST((read->files()[2].before == moment("")));
}

BOOST_AUTO_TEST_CASE(one_that_never_came_to_its_end_has_what_was_before) {
  Snapshot snapshot(folders, {"0123", "manual", k_now, 0});
  BOOST_REQUIRE(snapshot.add({{"a.c", moment("before"), std::nullopt}}).has_value());
  const auto read = Snapshot::load(folders, "");
  BOOST_REQUIRE(read.has_value());
  BOOST_TEST((read->files()[0].before == moment("before")));
  BOOST_TEST(!read->files()[0].after.has_value());
}

BOOST_AUTO_TEST_CASE(nothing_changed_is_nothing_to_undo) {
  keep("0123", k_now, "same", "same");
  BOOST_TEST(ids().empty());
  BOOST_TEST(!has("wf/snapshots/0123"));
}

BOOST_AUTO_TEST_CASE(ids_may_be_short_but_must_tell_one) {
  keep("aa11", k_now);
  keep("aa22", k_now + 1);
  BOOST_TEST(Snapshot::load(folders, "aa1")->head().id == "aa11");
  BOOST_TEST(Snapshot::load(folders, "")->head().id == "aa22");
  for (const char* id : {"aa", "b", "aa111"}) {
    const auto read = Snapshot::load(folders, id);
    BOOST_REQUIRE(!read.has_value());
    BOOST_TEST((read.error().kind == wf::ErrorKind::usage));
  }
}

BOOST_AUTO_TEST_CASE(a_damaged_one_is_not_there) {
  keep("0123", k_now);
  const std::string manifest = read("wf/snapshots/0123/manifest");
  for (std::size_t i = 0; i < manifest.size(); ++i) {
    std::string damaged = manifest;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    write("wf/snapshots/0123/manifest", damaged);
    BOOST_TEST(ids().empty());
  }
  write("wf/snapshots/0123/manifest", manifest);
  BOOST_TEST(ids().size() == 1U);
  BOOST_REQUIRE(wf::os::remove_file(path() / "wf/snapshots/0123/0.before").has_value());
  const auto read = Snapshot::load(folders, "");
  BOOST_REQUIRE(!read.has_value());
  BOOST_TEST((read.error().kind == wf::ErrorKind::io));
}

BOOST_AUTO_TEST_CASE(twenty_of_seven_days_are_kept) {
  for (int i = 0; i < 25; ++i) keep("id" + std::to_string(100 + i), k_now + i);
  BOOST_TEST(ids().size() == 20U);
  BOOST_TEST(ids().front() == "id124");
  keep("next", k_now + 8 * k_day);
  BOOST_TEST((ids() == std::vector<std::string>{"next"}));
}

BOOST_AUTO_TEST_CASE(a_hundred_megabytes_are_kept) {
  const std::string large(30'000'000, 'x');
  for (int i = 0; i < 6; ++i) keep("id" + std::to_string(i), k_now + i, large, "small");
  BOOST_TEST(ids().size() == 4U);  // three that fit, and the newest, whatever its size
  BOOST_TEST(ids().front() == "id5");
}

BOOST_AUTO_TEST_CASE(what_is_no_snapshot_makes_room_too) {
  write("wf/snapshots/left/0.before", "of a run that was killed while it wrote its copies");
  keep("0123", k_now);
  BOOST_TEST(!has("wf/snapshots/left"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_written_is_an_error) {
  write("wf/snapshots", "no folder");
  Snapshot snapshot(folders, {"0123", "manual", k_now, 0});
  BOOST_TEST(!snapshot.add({{"a.c", moment("before"), std::nullopt}}).has_value());
}

BOOST_AUTO_TEST_CASE(only_regular_files_have_a_moment) {
  write("file", "text", 0755);
  BOOST_TEST((wf::state::file_moment(path() / "file").value() == FileMoment{"text", 0755, ""}));
  std::filesystem::create_symlink("file", path() / "link");
  for (const char* name : {"link", "nothing", "."})
    BOOST_TEST((wf::state::file_moment(path() / name).value() == FileMoment()));
}

BOOST_AUTO_TEST_SUITE_END()
