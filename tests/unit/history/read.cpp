// The reader takes what it can: bad lines, other versions and odd files cost only themselves, blocks do not cut lines,
// and the latest records are found from the end.
#include "history/read.h"

#include <boost/test/unit_test.hpp>

#include "support/repository.h"

namespace {

using wf::history::Record;

struct Place : wf::test::TemporaryFolder {
  wf::os::Path shared = path() / "wf";

  struct Flows {
    std::vector<std::string> names;
    wf::history::ReadSummary summary;
  };

  Flows all() const {
    Flows flows;
    const auto summary = wf::history::for_each_record(shared, [&](const Record& record) {
      flows.names.push_back(record.flow);
      return true;
    });
    BOOST_REQUIRE(summary.has_value());
    flows.summary = *summary;
    return flows;
  }
  std::vector<std::string> latest(std::size_t count) const {
    const auto records = wf::history::latest_records(shared, count);
    BOOST_REQUIRE(records.has_value());
    std::vector<std::string> names;
    for (const Record& record : *records) names.push_back(record.flow);
    return names;
  }
};

using Names = std::vector<std::string>;

std::string line(std::string_view flow) { return R"({"v":1,"flow":")" + std::string(flow) + "\"}\n"; }

}  // namespace

BOOST_FIXTURE_TEST_SUITE(history_read, Place)

BOOST_AUTO_TEST_CASE(no_folder_no_records) {
  BOOST_TEST(all().names.empty());
  BOOST_TEST(latest(5).empty());
}

BOOST_AUTO_TEST_CASE(bad_lines_cost_only_themselves) {
  const std::string good = line("good");
  for (const std::string& bad : {
           std::string(R"({"v":1,"flow":"torn)"),
           std::string("\0\0\0\0", 4),
           std::string("{\"v\":1,\"flow\":\"\xff\"}"),
           std::string(R"({"v":1,"flow":7})"),
           std::string(R"({"v":1,"change":[]})"),
           std::string(R"({"v":1,"change":{"files":-1}})"),
           std::string(R"({"v":1,"change":{"files":4294967296}})"),
           std::string(R"({"v":1,"change":{"kinds":{"a":"b"}}})"),
           std::string(R"({"v":1,"duration_ms":-1})"),
           std::string(R"({"v":1,"duration_ms":1e300})"),
           std::string(R"({"v":1,"gates":[1]})"),
           std::string(R"({"v":1,"notes":"x"})"),
           std::string(R"({"v":2,"flow":"newer"})"),
           std::string(R"({"flow":"without a version"})"),
           std::string(R"({"v":"1"})"),
           std::string("[1]"),
           std::string("1"),
           std::string(R"({"v":1}{"v":1})"),
           std::string(R"({"v":1}x)"),
           std::string(20000, '['),
       }) {
    BOOST_TEST_CONTEXT(bad.substr(0, 60)) {
      std::string text = good;
      text += bad;
      text += '\n';
      text += good;
      write("wf/history/2026-01.jsonl", text);
      const auto flows = all();
      BOOST_TEST(flows.names == Names({"good", "good"}), boost::test_tools::per_element());
      BOOST_TEST(flows.summary.records == 2U);
      BOOST_TEST(flows.summary.damaged == 1U);
      BOOST_TEST(latest(5) == Names({"good", "good"}), boost::test_tools::per_element());
    }
  }
}

BOOST_AUTO_TEST_CASE(unknown_members_and_empty_lines_are_passed_over) {
  write("wf/history/2026-01.jsonl",
        "\n\n{\"later\":{\"deep\":[1,{}]},\"v\":1,\"gates\":[{\"id\":\"a\",\"new\":null}],\"flow\":\"f\"}\n \r\n");
  const auto flows = all();
  BOOST_TEST(flows.names == Names({"f"}), boost::test_tools::per_element());
  BOOST_TEST(flows.summary.damaged == 0U);
}

BOOST_AUTO_TEST_CASE(a_last_line_without_a_newline_counts) {
  std::string text = line("a") + line("b");
  text.pop_back();
  write("wf/history/2026-01.jsonl", text);
  BOOST_TEST(all().names == Names({"a", "b"}), boost::test_tools::per_element());
  BOOST_TEST(latest(1) == Names({"b"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(other_files_are_not_history) {
  write("wf/history/2026-01.jsonl", line("a"));
  write("wf/history/notes.jsonl", line("b"));
  write("wf/history/2026-01.jsonl.tmp.1.2", line("c"));
  write("wf/history/20xx-01.jsonl", line("d"));
  BOOST_TEST(all().names == Names({"a"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_folder_in_a_months_place_is_an_error) {
  BOOST_REQUIRE(wf::os::make_directories(shared / "history" / "2026-01.jsonl").has_value());
  BOOST_TEST(!wf::history::for_each_record(shared, [](const Record&) { return true; }).has_value());
}

BOOST_AUTO_TEST_CASE(the_visitor_can_stop) {
  write("wf/history/2026-01.jsonl", line("a") + line("b"));
  write("wf/history/2026-02.jsonl", line("c"));
  Names seen;
  const auto summary = wf::history::for_each_record(shared, [&](const Record& record) {
    seen.push_back(record.flow);
    return record.flow != "b";
  });
  BOOST_TEST(seen == Names({"a", "b"}), boost::test_tools::per_element());
  BOOST_TEST(summary->records == 2U);
}

BOOST_AUTO_TEST_CASE(the_latest_come_from_the_newest_files) {
  write("wf/history/2025-12.jsonl", line("a") + line("b"));
  write("wf/history/2026-01.jsonl", "");
  write("wf/history/2026-02.jsonl", line("c") + "bad\n" + line("d"));
  BOOST_TEST(latest(0).empty());
  BOOST_TEST(latest(1) == Names({"d"}), boost::test_tools::per_element());
  BOOST_TEST(latest(2) == Names({"c", "d"}), boost::test_tools::per_element());
  BOOST_TEST(latest(3) == Names({"b", "c", "d"}), boost::test_tools::per_element());
  BOOST_TEST(latest(9) == Names({"a", "b", "c", "d"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(blocks_and_tails_do_not_cut_lines) {
  std::string text;
  std::size_t count = 0;
  for (; text.size() < std::size_t{9} * 1024 * 1024; ++count) {
    text += line(std::to_string(count) + std::string(count % 1000, 'x'));
  }
  write("wf/history/2026-01.jsonl", text);
  const auto flows = all();
  BOOST_REQUIRE(flows.names.size() == count);
  BOOST_TEST(flows.summary.damaged == 0U);
  const Names last = latest(5000);
  BOOST_REQUIRE(last.size() == 5000U);
  BOOST_TEST(std::equal(last.begin(), last.end(), flows.names.end() - 5000));
}

BOOST_AUTO_TEST_CASE(the_rest_of_a_damaged_line_is_not_taken_for_a_record) {
  std::string tail = line("false");
  while (tail.size() < std::size_t{64} * 1024 - 100) tail += line("true");
  tail += std::string(std::size_t{64} * 1024 - tail.size() - 1, ' ') + '\n';  // the reader looks at 64 KiB first
  write("wf/history/2026-01.jsonl", line("true") + "torn" + tail);
  const Names names = latest(100000);
  BOOST_TEST(names.size() > 1000U);
  for (const std::string& name : latest(names.size())) BOOST_TEST(name == "true");
}

BOOST_AUTO_TEST_CASE(an_endless_line_is_one_damaged_line) {
  write("wf/history/2026-01.jsonl", line("a") + std::string(std::size_t{40} * 1024 * 1024, 'x') + "\n" + line("b"));
  const auto flows = all();
  BOOST_TEST(flows.names == Names({"a", "b"}), boost::test_tools::per_element());
  BOOST_TEST(flows.summary.damaged == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
