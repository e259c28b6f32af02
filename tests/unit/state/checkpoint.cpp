// A checkpoint is believed only where it is whole: it is cut at every byte and flipped at every byte, its writes are
// made to fail one after the other, and hostile names go round unchanged.
#include "state/checkpoint.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cerrno>
#include <random>

#include "support/repository.h"

namespace {

using wf::Key;
using wf::state::Checkpoint;
using wf::state::CheckpointFile;
using wf::state::FinishedGate;
using wf::state::Folders;

const wf::os::Path k_file = "wf/checkpoint";
constexpr std::int64_t k_day = 86400;

struct NoFaults {
  ~NoFaults() { wf::os::fail_writes_after(0, 0); }
};

struct Place : wf::test::TemporaryFolder {
  Folders folders = Folders::of(path(), path());
  CheckpointFile file{folders};
};

Checkpoint example() {
  Checkpoint checkpoint;
  checkpoint.identity = {"pre-commit", "1f0c", "9ab3", "standard", "00ff"};
  checkpoint.flow = "flow-1";
  checkpoint.process = 4711;
  checkpoint.started_seconds = 1767323045;
  checkpoint.planned = {"format", "lint", "secrets"};
  return checkpoint;
}

bool same(const FinishedGate& a, const FinishedGate& b) {
  return a.id == b.id && a.key == b.key && a.outcome == b.outcome;
}

bool same(const Checkpoint& a, const Checkpoint& b) {
  return a.identity == b.identity && a.flow == b.flow && a.process == b.process &&
         a.started_seconds == b.started_seconds && a.planned == b.planned && a.exit_code == b.exit_code &&
         std::equal(a.finished.begin(), a.finished.end(), b.finished.begin(), b.finished.end(),
                    [](const FinishedGate& x, const FinishedGate& y) { return same(x, y); });
}

const std::vector<FinishedGate> k_gates = {{"format", {1, 2}, "passed"}, {"lint", {3, 4}, "warned"}};

void write_all(const CheckpointFile& file) {
  BOOST_REQUIRE(file.begin(example()).has_value());
  for (const FinishedGate& gate : k_gates) BOOST_REQUIRE(file.finish_gate(gate).has_value());
  BOOST_REQUIRE(file.end(1).has_value());
}

// Nothing, or the head as written and nothing but gates that really finished.
void require_nothing_wrong(const CheckpointFile& file) {
  const auto checkpoint = file.read();
  if (!checkpoint) return;
  Checkpoint head = *checkpoint;
  head.finished.clear();
  head.exit_code.reset();
  BOOST_TEST(same(head, example()));
  for (const FinishedGate& gate : checkpoint->finished) {
    BOOST_TEST(std::any_of(k_gates.begin(), k_gates.end(), [&](const FinishedGate& real) { return same(real, gate); }));
  }
  BOOST_TEST((!checkpoint->exit_code || *checkpoint->exit_code == 1));
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(state_checkpoint, Place)

BOOST_AUTO_TEST_CASE(there_is_none_before_the_first_run) { BOOST_TEST(!file.read().has_value()); }

BOOST_AUTO_TEST_CASE(a_run_is_told_as_far_as_it_came) {
  BOOST_REQUIRE(file.begin(example()).has_value());
  BOOST_TEST(same(file.read().value(), example()));
  BOOST_REQUIRE(file.finish_gate(k_gates[0]).has_value());
  Checkpoint expected = example();
  expected.finished = {k_gates[0]};
  BOOST_TEST(same(file.read().value(), expected));
  BOOST_REQUIRE(file.finish_gate(k_gates[1]).has_value());
  BOOST_REQUIRE(file.end(1).has_value());
  expected.finished = k_gates;
  expected.exit_code = 1;
  BOOST_TEST(same(file.read().value(), expected));
}

BOOST_AUTO_TEST_CASE(a_resumed_run_begins_with_what_was_finished) {
  Checkpoint resumed = example();
  resumed.finished = k_gates;
  resumed.exit_code = 0;
  BOOST_REQUIRE(file.begin(resumed).has_value());
  BOOST_TEST(same(file.read().value(), resumed));
}

BOOST_AUTO_TEST_CASE(it_is_fresh_for_a_day) {
  const Checkpoint checkpoint = example();
  BOOST_TEST(checkpoint.is_fresh(checkpoint.started_seconds + k_day - 1));
  BOOST_TEST(!checkpoint.is_fresh(checkpoint.started_seconds + k_day));
}

BOOST_AUTO_TEST_CASE(cut_anywhere_it_never_says_anything_wrong) {
  write_all(file);
  const std::string whole = read(k_file);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    write(k_file, whole.substr(0, size));
    require_nothing_wrong(file);
    BOOST_TEST(!(file.read() && file.read()->exit_code));  // the end is in the last byte
  }
}

BOOST_AUTO_TEST_CASE(a_flipped_byte_anywhere_never_says_anything_wrong) {
  write_all(file);
  const std::string whole = read(k_file);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const char mask : {'\x01', '\x20', '\x2a', '\x7f'}) {
      std::string bad = whole;
      bad[at] = static_cast<char>(bad[at] ^ mask);
      write(k_file, bad);
      require_nothing_wrong(file);
      const auto checkpoint = file.read();
      BOOST_TEST((!checkpoint || checkpoint->finished.size() + (checkpoint->exit_code ? 1 : 0) < 3));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_line_torn_by_a_crash_takes_nothing_else_with_it) {
  BOOST_REQUIRE(file.begin(example()).has_value());
  BOOST_REQUIRE(file.finish_gate(k_gates[0]).has_value());
  const std::string whole = read(k_file);
  for (std::size_t lost = 1; lost < 20; ++lost) {
    write(k_file, whole.substr(0, whole.size() - lost));
    BOOST_REQUIRE(file.finish_gate(k_gates[1]).has_value());
    const auto checkpoint = file.read();
    BOOST_REQUIRE(checkpoint.has_value());
    BOOST_REQUIRE(checkpoint->finished.size() == 1U);
    BOOST_TEST(same(checkpoint->finished[0], k_gates[1]));
  }
}

BOOST_AUTO_TEST_CASE(another_version_or_something_else_is_none) {
  write_all(file);
  std::string newer = read(k_file);
  newer.replace(newer.find(" 1 "), 3, " 2 ");
  write(k_file, newer);
  BOOST_TEST(!file.read().has_value());
  write(k_file, "");
  BOOST_TEST(!file.read().has_value());
  write(k_file, std::string(5000, '\n'));
  BOOST_TEST(!file.read().has_value());
  BOOST_REQUIRE(wf::os::remove_file(path() / k_file).has_value());
  BOOST_REQUIRE(wf::os::make_directories(path() / k_file).has_value());
  BOOST_TEST(!file.read().has_value());
  BOOST_TEST(!file.begin(example()).has_value());
}

BOOST_AUTO_TEST_CASE(lines_without_a_head_are_none) {
  BOOST_REQUIRE(file.finish_gate(k_gates[0]).has_value());  // the state was removed while the run went on
  BOOST_TEST(!file.read().has_value());
}

BOOST_AUTO_TEST_CASE(hostile_names_go_round_unchanged) {
  std::mt19937 random(20260102);
  const std::string k_nasty("a: \n\\x\0\xff\r\t\x7f done end #'\"", 24);
  const auto text = [&] {
    std::string result;
    for (auto length = random() % 40; length > 0; --length) result += k_nasty[random() % k_nasty.size()];
    return result;
  };
  for (int round = 0; round < 300; ++round) {
    Checkpoint checkpoint;
    checkpoint.identity = {text(), text(), text(), text(), text()};
    checkpoint.flow = text();
    checkpoint.process = static_cast<int>(random());
    checkpoint.started_seconds = static_cast<std::int64_t>(random()) - 1'000'000;
    for (auto count = random() % 4; count > 0; --count) checkpoint.planned.push_back(text());
    for (auto count = random() % 4; count > 0; --count) {
      checkpoint.finished.push_back({text(), Key{random(), random()}, text()});
    }
    BOOST_REQUIRE(file.begin(checkpoint).has_value());
    checkpoint.finished.push_back({text(), Key{random(), random()}, text()});
    BOOST_REQUIRE(file.finish_gate(checkpoint.finished.back()).has_value());
    BOOST_TEST(same(file.read().value(), checkpoint));
  }
}

BOOST_AUTO_TEST_CASE(whichever_write_fails_the_old_or_the_new_one_stands) {
  const NoFaults guard;
  Checkpoint next = example();
  next.flow = "flow-2";
  for (int fault = 1;; ++fault) {
    write_all(file);
    wf::os::fail_writes_after(fault, ENOSPC);
    const auto status = file.begin(next);
    wf::os::fail_writes_after(0, 0);
    const auto found = file.read();
    BOOST_REQUIRE(found.has_value());
    BOOST_TEST(found->flow == (status ? "flow-2" : "flow-1"));
    BOOST_TEST(found->exit_code.has_value() == !status.has_value());
    BOOST_TEST(wf::os::list_directory(folders.own).size() == 1U);
    if (status) break;
    BOOST_REQUIRE(fault < 20);
  }
}

BOOST_AUTO_TEST_CASE(fixes_that_git_s_own_index_shall_get_go_round) {
  write_all(file);
  BOOST_REQUIRE(file.carry({"a b\n.c", "100644 aa", "100755 bb"}).has_value());
  const auto read = file.read();
  BOOST_REQUIRE((read && read->carried.size() == 1));
  BOOST_TEST(read->carried[0].path == "a b\n.c");
  BOOST_TEST(read->carried[0].before == "100644 aa");
  BOOST_TEST(read->carried[0].after == "100755 bb");
  BOOST_TEST(read->finished.size() == k_gates.size());
}

BOOST_AUTO_TEST_SUITE_END()
