// Verdicts survive what happens to files: torn appends, flipped bytes, strange things in a shard's place, a full disk,
// other versions, several writers; and a shard stays bounded. Each damage is done to real files.
#include "state/verdicts.h"

#include <boost/test/unit_test.hpp>
#include <cerrno>
#include <thread>

#include "os/lock.h"
#include "support/repository.h"

namespace {

using wf::Key;
using wf::state::Folders;
using wf::state::Sight;
using wf::state::Verdict;
using wf::state::Verdicts;

constexpr Key k_place{0x0700000000000000, 1};
const wf::os::Path k_shard = "wf/verdicts/07";

struct Store : wf::test::TemporaryFolder {
  Folders folders = Folders::of(path(), path());

  void remember(const Key& key, Verdict verdict = {}, const Key& place = k_place) const {
    Verdicts verdicts(folders);
    verdicts.add(place, key, verdict);
    BOOST_REQUIRE(verdicts.flush().has_value());
  }
  std::optional<Verdict> recall(const Key& key, const Key& place = k_place) const {
    return Verdicts(folders).find(place, key);
  }
  std::size_t damaged() const {
    Verdicts verdicts(folders);
    (void)verdicts.find(k_place, Key{});
    return verdicts.damaged_count();
  }
};

struct NoFaults {
  ~NoFaults() { wf::os::fail_writes_after(0, 0); }
};

Key key_of(std::uint64_t number) { return Key{number * 0x9e3779b97f4a7c15, number}; }

}  // namespace

BOOST_FIXTURE_TEST_SUITE(state_verdicts, Store)

BOOST_AUTO_TEST_CASE(what_was_flushed_is_found_by_the_next_process) {
  remember(key_of(1), {Sight::local, 1767323045});
  const auto found = recall(key_of(1));
  BOOST_REQUIRE(found.has_value());
  BOOST_TEST((found->sight == Sight::local));
  BOOST_TEST(found->seconds == 1767323045U);
  BOOST_TEST(!recall(key_of(2)).has_value());
  BOOST_TEST(read(k_shard).size() == 32U);
}

BOOST_AUTO_TEST_CASE(what_was_added_is_found_before_the_flush) {
  Verdicts verdicts(folders);
  verdicts.add(k_place, key_of(1), {});  // before its shard was read
  BOOST_TEST(verdicts.find(k_place, key_of(1)).has_value());
  verdicts.add(k_place, key_of(2), {});  // after
  BOOST_TEST(verdicts.find(k_place, key_of(2)).has_value());
  BOOST_TEST(!has(k_shard));
  BOOST_TEST(verdicts.flush().has_value());
  BOOST_TEST(read(k_shard).size() == 64U);
  BOOST_TEST(verdicts.flush().has_value());  // a second one has nothing to add
  BOOST_TEST(read(k_shard).size() == 64U);
}

BOOST_AUTO_TEST_CASE(the_place_chooses_the_shard) {
  remember(key_of(1));
  BOOST_TEST(!recall(key_of(1), Key{0x0800000000000000, 1}).has_value());
  BOOST_TEST(recall(key_of(1), Key{0x07ffffffffffffff, 9}).has_value());
}

BOOST_AUTO_TEST_CASE(an_empty_flush_writes_nothing) {
  BOOST_TEST(Verdicts(folders).flush().has_value());
  BOOST_TEST(!has("wf"));
}

BOOST_AUTO_TEST_CASE(the_newest_word_counts_but_a_clean_look_is_not_taken_back) {
  remember(key_of(1), {Sight::local, 1});
  remember(key_of(1), {Sight::clean, 2});
  remember(key_of(1), {Sight::local, 3});
  BOOST_TEST((recall(key_of(1))->sight == Sight::clean));
  BOOST_TEST(recall(key_of(1))->seconds == 2U);
  remember(key_of(1), {Sight::clean, 4});
  BOOST_TEST(recall(key_of(1))->seconds == 4U);
}

BOOST_AUTO_TEST_CASE(a_torn_append_costs_only_itself) {
  remember(key_of(1));
  const std::string first = read(k_shard);
  for (std::size_t cut = 0; cut < first.size(); ++cut) {
    write(k_shard, first + first.substr(0, cut));  // a writer died within its record
    remember(key_of(2));
    BOOST_TEST(recall(key_of(1)).has_value());
    BOOST_TEST(recall(key_of(2)).has_value());
    BOOST_TEST(damaged() == (cut == 0 ? 0U : 1U));
  }
}

BOOST_AUTO_TEST_CASE(every_flipped_byte_takes_its_own_record_and_no_other) {
  for (std::uint64_t i = 1; i <= 3; ++i) remember(key_of(i));
  const std::string good = read(k_shard);
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x41);
    write(k_shard, bad);
    for (std::uint64_t i = 1; i <= 3; ++i) BOOST_TEST(recall(key_of(i)).has_value() == (at / 32 != i - 1));
    BOOST_TEST(damaged() == 1U);
  }
}

BOOST_AUTO_TEST_CASE(a_power_cut_that_leaves_zeros_is_no_verdict) {
  write(k_shard, std::string(4096, '\0'));
  BOOST_TEST(!recall(Key{}).has_value());
  BOOST_TEST(damaged() == 128U);
  remember(key_of(1));
  BOOST_TEST(recall(key_of(1)).has_value());
}

BOOST_AUTO_TEST_CASE(a_record_of_another_version_is_no_verdict_and_no_damage) {
  remember(key_of(1));
  std::string record = read(k_shard);
  record[21] = 2;
  const std::uint64_t sum = wf::checksum(std::string_view(record).substr(0, 24));
  for (std::size_t i = 0; i < 8; ++i) record[24 + i] = static_cast<char>((sum >> (8 * i)) & 0xff);
  write(k_shard, record);
  BOOST_TEST(!recall(key_of(1)).has_value());
  BOOST_TEST(damaged() == 0U);
  for (std::uint64_t i = 10; i < 3000; ++i) remember(key_of(i));
  BOOST_TEST(read(k_shard).starts_with(record));
}

BOOST_AUTO_TEST_CASE(strange_things_in_a_shards_place_are_no_verdict) {
  BOOST_REQUIRE(wf::os::make_directories(path() / k_shard).has_value());
  BOOST_TEST(!recall(key_of(1)).has_value());
  Verdicts verdicts(folders);
  verdicts.add(k_place, key_of(1), {});
  const Key elsewhere{0x0900000000000000, 0};
  verdicts.add(elsewhere, key_of(2), {});
  const auto status = verdicts.flush();
  BOOST_REQUIRE(!status.has_value());
  BOOST_TEST((status.error().kind == wf::ErrorKind::io));
  BOOST_TEST(recall(key_of(2), elsewhere).has_value());  // the other shard was written all the same

  write("elsewhere/wf/verdicts", "a file where the folder should be");
  Verdicts blocked(Folders::of(path() / "elsewhere", path() / "elsewhere"));
  BOOST_TEST(!blocked.find(k_place, key_of(1)).has_value());
  blocked.add(k_place, key_of(1), {});
  BOOST_TEST(!blocked.flush().has_value());
}

BOOST_AUTO_TEST_CASE(a_long_shard_is_halved_and_keeps_the_newest) {
  constexpr std::uint64_t k_count = 256 * 1024 / 32;
  Verdicts verdicts(folders);
  for (std::uint64_t i = 0; i < k_count; ++i) verdicts.add(k_place, key_of(i), {});
  BOOST_REQUIRE(verdicts.flush().has_value());
  BOOST_TEST(read(k_shard).size() == k_count * 32);  // just within the bound
  remember(key_of(k_count));
  BOOST_TEST(read(k_shard).size() == 128U * 1024);
  BOOST_TEST(recall(key_of(k_count)).has_value());
  BOOST_TEST(recall(key_of(k_count / 2 + 1)).has_value());
  BOOST_TEST(!recall(key_of(k_count / 2)).has_value());
  BOOST_TEST(damaged() == 0U);
}

BOOST_AUTO_TEST_CASE(halving_drops_repetitions_first) {
  remember(key_of(7));
  Verdicts verdicts(folders);
  for (std::uint32_t i = 0; i < 256 * 1024 / 32; ++i) verdicts.add(k_place, key_of(1), {Sight::clean, i});
  BOOST_REQUIRE(verdicts.flush().has_value());
  BOOST_TEST(read(k_shard).size() == 64U);
  BOOST_TEST(recall(key_of(7)).has_value());
  BOOST_TEST(recall(key_of(1))->seconds == 256U * 1024 / 32 - 1);
}

BOOST_AUTO_TEST_CASE(a_long_shard_waits_when_somebody_else_is_at_work) {
  const auto others =
      wf::os::Lock::take(folders.shared / "lock", wf::os::Sharing::shared, std::chrono::milliseconds(0));
  BOOST_REQUIRE(others.has_value());
  Verdicts verdicts(folders);
  for (std::uint64_t i = 0; i < 9000; ++i) verdicts.add(k_place, key_of(i), {});
  BOOST_TEST(verdicts.flush().has_value());
  BOOST_TEST(read(k_shard).size() == 9000U * 32);
}

BOOST_AUTO_TEST_CASE(a_held_lock_is_busy_and_nothing_is_written) {
  const auto others =
      wf::os::Lock::take(folders.shared / "lock", wf::os::Sharing::exclusive, std::chrono::milliseconds(0));
  BOOST_REQUIRE(others.has_value());
  Verdicts verdicts(folders);
  verdicts.add(k_place, key_of(1), {});
  const auto status = verdicts.flush();
  BOOST_REQUIRE(!status.has_value());
  BOOST_TEST((status.error().kind == wf::ErrorKind::busy));
  BOOST_TEST(!has(k_shard));
}

BOOST_AUTO_TEST_CASE(a_file_too_large_to_be_ours_is_not_read_and_given_up_at_the_next_write) {
  remember(key_of(1));
  std::filesystem::resize_file(path() / k_shard, std::uintmax_t{17} * 1024 * 1024);  // a hole: costs no disk
  BOOST_TEST(!recall(key_of(1)).has_value());
  remember(key_of(2));
  BOOST_TEST(read(k_shard).size() == 0U);
}

BOOST_AUTO_TEST_CASE(whichever_write_fails_the_older_verdicts_stay) {
  const NoFaults guard;
  for (std::uint64_t i = 0; i < 256 * 1024 / 32; ++i) {
    if (i % 4096 == 0) remember(key_of(i));
  }
  Verdicts filler(folders);
  for (std::uint64_t i = 0; i < 256 * 1024 / 32; ++i) filler.add(k_place, key_of(50), {});
  for (int fault = 1;; ++fault) {
    Verdicts verdicts = filler;
    wf::os::fail_writes_after(fault, ENOSPC);
    const auto status = verdicts.flush();
    wf::os::fail_writes_after(0, 0);
    BOOST_TEST(recall(key_of(0)).has_value());
    BOOST_TEST(recall(key_of(4096)).has_value());
    for (const std::string& name : wf::os::list_directory(folders.shared / "verdicts")) BOOST_TEST(name == "07");
    if (status) break;
    BOOST_REQUIRE(fault < 20);
  }
}

BOOST_AUTO_TEST_CASE(writers_at_the_same_time_lose_nothing) {
  std::vector<std::thread> writers;
  for (std::uint64_t writer = 0; writer < 4; ++writer) {
    writers.emplace_back([this, writer] {
      for (std::uint64_t i = 0; i < 50; ++i) {
        Verdicts verdicts(folders);
        verdicts.add(k_place, key_of(writer * 100 + i), {});
        (void)verdicts.flush();
      }
    });
  }
  for (std::thread& writer : writers) writer.join();
  Verdicts verdicts(folders);
  for (std::uint64_t writer = 0; writer < 4; ++writer) {
    for (std::uint64_t i = 0; i < 50; ++i) BOOST_TEST(verdicts.find(k_place, key_of(writer * 100 + i)).has_value());
  }
  BOOST_TEST(verdicts.damaged_count() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
