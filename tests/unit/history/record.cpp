// What is appended is what is read back: with hostile bytes, torn and foreign lines between, several writers at a time.
#include "history/record.h"

#include <boost/test/unit_test.hpp>
#include <cerrno>
#include <random>
#include <thread>

#include "base/text.h"
#include "history/read.h"
#include "os/lock.h"
#include "support/repository.h"

namespace {

using namespace std::chrono_literals;
using wf::history::append;
using wf::history::GateRecord;
using wf::history::Record;

struct NoFaults {
  ~NoFaults() { wf::os::fail_writes_after(0, 0); }
};

struct Place : wf::test::TemporaryFolder {
  wf::os::Path shared = path() / "wf";

  std::vector<Record> all(std::size_t damaged = 0) const {
    std::vector<Record> records;
    const auto summary = wf::history::for_each_record(shared, [&](const Record& record) {
      records.push_back(record);
      return true;
    });
    BOOST_REQUIRE(summary.has_value());
    BOOST_TEST(summary->records == records.size());
    BOOST_TEST(summary->damaged == damaged);
    return records;
  }
};

constexpr std::int64_t k_january = 1767323045;  // 2026-01-02T03:04:05Z

Record at(std::int64_t seconds, std::string flow) {
  Record record;
  record.started.seconds = seconds;
  record.flow = std::move(flow);
  return record;
}

Record full() {
  Record record = at(k_january, "0123456789abcdef");
  record.event = "pre-commit";
  record.started.zone_minutes = -330;
  record.wall_time = 12'345'678us;
  record.version = "0.1.0";
  record.lane = "standard";
  record.lane_source = "rule";
  record.lane_reason = "branch is \"main\"\nand more";
  record.branch = "feature/ü";
  record.head = "1f0c";
  record.tree = "9ab3";
  record.files = 3;
  record.added_lines = 40;
  record.deleted_lines = 4'294'967'295U;
  record.kinds = {{"source", 2}, {"docs", 1}};
  record.risk = "low";
  record.type = "feat";
  GateRecord gate{"lint", "lint", "failed", "exit code 2", 7, 3, 1500us, {}, -2};
  gate.use = {1ms, 2us, 18'446'744'073'709'551'615U, 5, 6, 7};
  gate.metrics = {{"coverage", 71.25}, {"failures", 0}};
  record.gates = {gate, GateRecord{}};
  record.exit_code = 1;
  record.notes = {"bypassed", ""};
  return record;
}

// The JSON names every member, so equal lines are equal records.
bool same(const Record& a, const Record& b) { return to_json(a) == to_json(b); }

}  // namespace

BOOST_FIXTURE_TEST_SUITE(history_record, Place)

BOOST_AUTO_TEST_CASE(a_line_is_what_the_formats_page_says) {
  BOOST_TEST(wf::history::to_json(full()) ==
             R"({"v":1,"flow":"0123456789abcdef","event":"pre-commit","started":"2026-01-01T21:34:05-05:30",)"
             R"("started_s":1767323045,"zone_min":-330,"duration_ms":12345.678,"version":"0.1.0","lane":"standard",)"
             R"("lane_source":"rule","lane_reason":"branch is \"main\"\nand more","branch":"feature/ü","head":"1f0c",)"
             R"("tree":"9ab3","change":{"files":3,"added_lines":40,"deleted_lines":4294967295,)"
             R"("kinds":{"source":2,"docs":1},"risk":"low","type":"feat"},"gates":[{"id":"lint","stage":"lint",)"
             R"("outcome":"failed","reason":"exit code 2","files":7,"findings":3,)"
             R"("metrics":{"coverage":71.25,"failures":0},"duration_ms":1.500,"user_ms":1.000,)"
             R"("system_ms":0.002,"peak_memory_bytes":18446744073709551615,"blocks_read":5,"blocks_written":6,)"
             R"("context_switches":7,"exit_code":-2},{}],"exit_code":1,"notes":["bypassed",""]})"
             "\n");
}

BOOST_AUTO_TEST_CASE(what_is_empty_is_left_out) {
  BOOST_TEST(wf::history::to_json(Record{}) == "{\"v\":1,\"started\":\"1970-01-01T00:00:00+00:00\",\"change\":{}}\n");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8_become_replacement_characters) {
  Record record;
  record.branch = "a\xff";
  record.kinds = {{"\xfe", 1}};
  const std::string json = to_json(record);
  BOOST_TEST(wf::is_valid_utf8(json));
  BOOST_TEST(wf::contains(json, "\"a\xef\xbf\xbd\""));
}

BOOST_AUTO_TEST_CASE(one_runaway_text_does_not_fill_the_history) {
  Record record;
  for (int i = 0; i < 10000; ++i) record.lane_reason += "é";
  const std::string json = to_json(record);
  BOOST_TEST(json.size() < 5000U);
  BOOST_TEST(wf::is_valid_utf8(json));
}

BOOST_AUTO_TEST_CASE(a_record_comes_back_as_it_went) {
  BOOST_REQUIRE(append(shared, full()).has_value());
  const auto records = all();
  BOOST_REQUIRE(records.size() == 1U);
  BOOST_TEST(same(records[0], full()));
  BOOST_TEST(records[0].started.zone_minutes == -330);
  BOOST_TEST((records[0].wall_time == 12'345'678us));
  BOOST_REQUIRE(records[0].gates.size() == 2U);
  BOOST_TEST(records[0].gates[0].exit_code == -2);
  BOOST_TEST(records[0].gates[0].use.peak_memory_bytes == 18'446'744'073'709'551'615U);
  BOOST_TEST((records[0].kinds == full().kinds));
}

BOOST_AUTO_TEST_CASE(random_text_goes_round) {
  std::mt19937 random(20260102);
  std::vector<Record> written;
  for (int i = 0; i < 200; ++i) {
    Record record = at(k_january + i, "");
    for (std::string* text : {&record.flow, &record.lane_reason, &record.branch, &record.event}) {
      for (auto length = random() % 60; length > 0; --length) *text += static_cast<char>(random());
    }
    record.notes.push_back(record.branch + record.event);
    record.wall_time = std::chrono::microseconds(random());
    BOOST_REQUIRE(append(shared, record).has_value());
    written.push_back(record);
  }
  const auto records = all();
  BOOST_REQUIRE(records.size() == written.size());
  for (std::size_t i = 0; i < records.size(); ++i) BOOST_TEST(same(records[i], written[i]));
}

BOOST_AUTO_TEST_CASE(each_month_has_its_file_in_universal_time) {
  BOOST_REQUIRE(append(shared, at(1767225599, "old")).has_value());  // 2025-12-31T23:59:59Z
  Record east = at(1767225600, "new");
  east.started.zone_minutes = -600;  // still December there
  BOOST_REQUIRE(append(shared, east).has_value());
  BOOST_TEST(wf::contains(read("wf/history/2025-12.jsonl"), "old"));
  BOOST_TEST(wf::contains(read("wf/history/2026-01.jsonl"), "new"));
  const auto records = all();
  BOOST_REQUIRE(records.size() == 2U);
  BOOST_TEST(records[0].flow == "old");
}

BOOST_AUTO_TEST_CASE(a_torn_last_line_is_not_glued_to_the_next) {
  BOOST_REQUIRE(append(shared, at(k_january, "first")).has_value());
  const std::string whole = read("wf/history/2026-01.jsonl");
  for (std::size_t cut = 1; cut <= whole.size(); ++cut) {
    write("wf/history/2026-01.jsonl", whole + whole.substr(0, cut));
    BOOST_REQUIRE(append(shared, at(k_january, "next")).has_value());
    const bool is_whole = cut + 1 >= whole.size();  // only the newline is missing, or nothing
    const auto records = all(is_whole ? 0 : 1);
    BOOST_REQUIRE(records.size() == (is_whole ? 3U : 2U));
    BOOST_TEST(records.back().flow == "next");
  }
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_an_error_and_spoils_nothing) {
  const NoFaults guard;
  BOOST_REQUIRE(append(shared, at(k_january, "first")).has_value());
  wf::os::fail_writes_after(1, ENOSPC);
  const auto status = append(shared, at(k_january, "second"));
  wf::os::fail_writes_after(0, 0);
  BOOST_REQUIRE(!status.has_value());
  BOOST_TEST((status.error().kind == wf::ErrorKind::io));
  BOOST_TEST(all().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_held_lock_is_busy) {
  const auto others = wf::os::Lock::take(shared / "lock", wf::os::Sharing::exclusive, 0ms);
  BOOST_REQUIRE(others.has_value());
  const auto status = append(shared, at(k_january, "late"));
  BOOST_REQUIRE(!status.has_value());
  BOOST_TEST((status.error().kind == wf::ErrorKind::busy));
  BOOST_TEST(!has("wf/history"));
}

BOOST_AUTO_TEST_CASE(writers_at_the_same_time_lose_nothing) {
  std::vector<std::thread> writers;
  writers.reserve(4);
  for (int writer = 0; writer < 4; ++writer) {
    writers.emplace_back([this] {
      for (int i = 0; i < 50; ++i) (void)append(shared, full());
    });
  }
  for (std::thread& writer : writers) writer.join();
  for (const Record& record : all()) BOOST_TEST(same(record, full()));
  BOOST_TEST(all().size() == 200U);
}

BOOST_AUTO_TEST_SUITE_END()
