// The compiled form: everything comes back, no damaged byte string crashes or passes for a configuration, and the
// digest follows the meaning alone.
#include "config/compiled.h"

#include <boost/test/unit_test.hpp>
#include <random>

#include "sample.h"

using namespace wf::config::sample;
using namespace wf::config;

namespace {

constexpr wf::Key k_key = {1, 2};

const char* const k_rich =
    "minimum_wf: 0.1.0\n"
    "gates:\n"
    "  lint: {description: d, stage: lint, on: [ci], files: ['*.{c,h}'], exclude: [x/], run: [lint, '{files}'], fix: "
    "'f {files}',\n"
    "    env: {A: b}, needs: [check-json], inputs: [.lint], timeout: 1m, on_missing_tool: warn, allow_failure: true}\n"
    "  unit: {stage: unit, run: make test, when_changed: ['src/**'], cache: off}\n"
    "lanes:\n"
    "  hot: {description: h, extends: heavy, owed: [lint], budget: 3m, on_missing_tool: skip,\n"
    "    when: {branch: 'hot/*', paths: {any: a, all: b, none: c}, kinds: docs}}\n"
    "policy: {default: hot, protected: [trunk]}\n";

// The same bytes say the same configuration: compile() writes every field.
std::string bytes_of(const Config& config) { return compile(config, k_key); }

std::string random_word(std::mt19937& random) {
  std::string word;
  for (auto i = random() % 6; i-- > 0;) word += static_cast<char>(random());
  return word;
}

std::vector<std::string> random_words(std::mt19937& random) {
  std::vector<std::string> words;
  for (auto i = random() % 4; i-- > 0;) words.push_back(random_word(random));
  return words;
}

std::vector<wf::Glob> random_globs(std::mt19937& random, wf::Anchored anchored = wf::Anchored::no) {
  std::vector<wf::Glob> globs;
  for (auto i = random() % 3; i-- > 0;) {
    if (auto glob = wf::Glob::parse(random_word(random) + "a/*.{c,h}", anchored)) globs.push_back(std::move(*glob));
  }
  return globs;
}

std::vector<ThresholdWish> random_thresholds(std::mt19937& random) {
  std::vector<ThresholdWish> wishes;
  for (auto i = random() % 3; i-- > 0;) wishes.push_back({random_word(random), "80%", random_word(random), {}});
  return wishes;
}

Gate random_gate(std::mt19937& random) {
  Gate gate;
  gate.id = random_word(random);
  gate.description = random_word(random);
  gate.stage = static_cast<Stage>(random() % k_stage_count);
  gate.on = {static_cast<Event>(random() % 14), Event::ci};
  gate.files = random_globs(random);
  gate.exclude = random_globs(random);
  gate.when_changed = random_globs(random);
  gate.workspace = random_word(random);
  gate.regex = random_word(random);
  gate.exclude_regex = random_word(random);
  gate.types = random_words(random);
  gate.types_or = random_words(random);
  gate.exclude_types = random_words(random);
  gate.dir = random_word(random);
  gate.governed_elsewhere = random_words(random);
  gate.list = random_words(random);
  gate.list_is_shell = gate.list.size() == 1;
  if (random() % 2 == 0) gate.metrics = {{"coverage", "lcov", random_word(random), "", {}}};
  gate.thresholds = random_thresholds(random);
  gate.ignores_exit_code = random() % 2 == 0;
  gate.hints = random_words(random);
  gate.origin = static_cast<Origin>(random() % 4);
  if (random() % 2 == 0) {
    gate.builtin = "b" + random_word(random);
  } else {
    gate.run = random_words(random);
    gate.run.emplace_back("x");
  }
  gate.run_is_shell = gate.run.size() == 1;
  gate.fix = random_words(random);
  gate.fix_is_shell = gate.fix.size() == 1;
  gate.arguments = random_words(random);
  if (random() % 2 == 0) gate.environment = {{random_word(random), random_word(random)}};
  gate.needs = random_words(random);
  gate.inputs = random_words(random);
  if (random() % 2 == 0) gate.timeout = std::chrono::milliseconds(random());
  gate.cache = static_cast<CacheMode>(random() % 3);
  if (random() % 2 == 0) gate.isolation = static_cast<wf::config::IsolationMode>(random() % 3);
  gate.on_fix = static_cast<wf::config::OnFix>(random() % 3);
  gate.batches = static_cast<wf::config::Batches>(random() % 2);
  gate.shadow = {random_words(random), random_words(random), {"a command"}, true};
  gate.on_missing_tool = static_cast<OnMissingTool>(random() % 3);
  gate.findings_on = static_cast<FindingsOn>(random() % 3);
  gate.allow_failure = random() % 2 == 0;
  gate.where = {random_word(random), static_cast<int>(random() % 1000), static_cast<int>(random() % 100)};
  return gate;
}

std::optional<Range> random_range(std::mt19937& random) {
  if (random() % 2 == 0) return std::nullopt;
  return Range{random() % 10, random() % 2 == 0 ? std::nullopt : std::optional<std::int64_t>(random()), "> 1"};
}

When random_condition(std::mt19937& random) {
  When when;
  when.branch = random_globs(random, wf::Anchored::yes);
  when.paths_any = random_globs(random);
  when.paths_all = random_globs(random);
  when.paths_none = random_globs(random);
  when.kinds = random_words(random);
  when.files = random_range(random);
  when.lines = random_range(random);
  when.message = random_words(random);
  when.type = random_words(random);
  when.author = random_globs(random, wf::Anchored::yes);
  when.event = {Event::pre_push};
  return when;
}

Lane random_lane(std::mt19937& random) {
  Lane lane;
  lane.id = random_word(random);
  lane.stages = {static_cast<Stage>(random() % k_stage_count)};
  if (random() % 2 == 0) {
    lane.when = random_condition(random);
  }
  lane.gates = random_words(random);
  lane.not_gates = random_words(random);
  lane.thresholds = random_thresholds(random);
  lane.approval = static_cast<int>(random() % 5);
  lane.jobs = static_cast<int>(random() % 5);
  if (random() % 2 == 0) lane.fail_fast = random() % 2 == 0;
  if (random() % 2 == 0) lane.learn = static_cast<Learn>(random() % 3);
  if (random() % 2 == 0) lane.owed = {static_cast<Stage>(random() % k_stage_count)};
  if (random() % 2 == 0) lane.budget = std::chrono::milliseconds(random());
  if (random() % 2 == 0) lane.on_missing_tool = static_cast<OnMissingTool>(random() % 3);
  lane.strict = random() % 2 == 0;
  lane.is_builtin = random() % 2 == 0;
  lane.stages_are_explicit = random() % 2 == 0;
  return lane;
}

Config random_config(unsigned seed) {
  std::mt19937 random(seed);
  Config config;
  config.minimum_wf = random_word(random);
  for (auto i = random() % 4; i-- > 0;) config.gates.push_back(random_gate(random));
  for (auto i = random() % 4; i-- > 0;) config.lanes.push_back(random_lane(random));
  config.policy.protected_branches = random_globs(random, wf::Anchored::yes);
  config.policy.default_lane = random_word(random);
  for (auto i = random() % 3; i-- > 0;) {
    config.policy.at_least.push_back({random_condition(random), random_word(random), {".wf.yaml", 3, 1}});
  }
  config.policy.skippable = {static_cast<Stage>(random() % k_stage_count)};
  config.policy.learn = static_cast<Learn>(random() % 3);
  config.settings.jobs = static_cast<int>(random() % 9);
  config.settings.fail_fast = random() % 2 == 0;
  config.settings.lane = random_word(random);
  config.settings.output = static_cast<Output>(random() % 2);
  config.sources = random_words(random);
  config.is_from_team = random() % 2 == 0;
  return config;
}

// The same bytes with the checksum made right again, so that the reader below it is what is tried. The checksum is the
// last eight bytes before the body, and an empty key and config tell how long the head is.
std::string sealed_again(std::string bytes, std::size_t head_size) {
  const std::uint64_t sum = wf::checksum(std::string_view(bytes).substr(head_size));
  for (unsigned i = 0; i < 8; ++i) bytes[head_size - 8 + i] = static_cast<char>(sum >> (8 * i) & 0xffU);
  return bytes;
}

std::size_t head_size() {
  // "wfconfig" and the version with their lengths, the number of the format, the key and the checksum.
  return 4 + std::string_view("wfconfig").size() + 4 + 4 + std::string_view(WF_VERSION).size() +
         3 * sizeof(std::uint64_t);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(config_compiled)

BOOST_AUTO_TEST_CASE(everything_comes_back) {
  const Config config = loaded(k_rich);
  const auto read = read_compiled(bytes_of(config), k_key);
  BOOST_REQUIRE(read.has_value());
  BOOST_TEST((bytes_of(*read) == bytes_of(config)));
  BOOST_TEST(wf::matches_any(read->gate("lint")->files, "a/b.h"));
  BOOST_TEST(!wf::matches_any(read->lane("hot")->when->branch, "x/hot/a"));
  BOOST_TEST((read->gate("lint")->where == wf::Where{".wf.yaml", 4, 3}));
  BOOST_TEST((digest(*read) == digest(config)));
}

BOOST_AUTO_TEST_CASE(random_configurations_come_back) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const Config config = random_config(seed);
    const std::string bytes = bytes_of(config);
    const auto read = read_compiled(bytes, k_key);
    BOOST_REQUIRE_MESSAGE(read.has_value(), "seed " << seed);
    BOOST_REQUIRE_MESSAGE(bytes_of(*read) == bytes, "seed " << seed);
  }
}

BOOST_AUTO_TEST_CASE(another_key_is_not_there) {
  const std::string bytes = bytes_of(built_in());
  BOOST_TEST(read_compiled(bytes, k_key).has_value());
  BOOST_TEST(!read_compiled(bytes, wf::Key{2, 1}).has_value());
  BOOST_TEST(!read_compiled("", k_key).has_value());
}

BOOST_AUTO_TEST_CASE(a_flipped_bit_is_noticed) {
  const std::string bytes = bytes_of(loaded(k_rich));
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ (1 << (i % 8)));
    BOOST_REQUIRE_MESSAGE(!read_compiled(damaged, k_key).has_value(), "byte " << i);
  }
}

BOOST_AUTO_TEST_CASE(a_cut_or_longer_string_is_noticed) {
  const std::string bytes = bytes_of(loaded(k_rich));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    BOOST_REQUIRE_MESSAGE(!read_compiled(bytes.substr(0, size), k_key).has_value(), "size " << size);
  }
  BOOST_TEST(!read_compiled(bytes + '\0', k_key).has_value());
}

BOOST_AUTO_TEST_CASE(below_the_checksum_no_byte_crashes_the_reader) {
  const std::string bytes = bytes_of(loaded(k_rich));
  const std::size_t head = head_size();
  BOOST_REQUIRE(sealed_again(bytes, head) == bytes);
  int refused = 0;
  for (std::size_t i = head; i < bytes.size(); ++i) {
    for (const unsigned value : {0x00U, 0x01U, 0x7fU, 0xffU, static_cast<unsigned>(bytes[i]) ^ 4U}) {
      std::string damaged = bytes;
      damaged[i] = static_cast<char>(value);
      const auto read = read_compiled(sealed_again(damaged, head), k_key);
      if (read) {
        for (const Gate& gate : read->gates) BOOST_REQUIRE(!gate.on.empty());
      } else {
        ++refused;
      }
    }
    const std::string cut = bytes.substr(0, i);
    BOOST_REQUIRE(!read_compiled(sealed_again(cut, head), k_key).has_value());
  }
  BOOST_TEST(refused > 1000);
}

BOOST_AUTO_TEST_CASE(the_digest_follows_the_meaning) {
  const Config config = loaded(k_rich);
  const Config moved = loaded("# a comment that moves every line\n" + std::string(k_rich));
  BOOST_TEST((digest(moved) == digest(config)));
  BOOST_TEST((bytes_of(moved) != bytes_of(config)));
  Config described = config;
  described.gates[0].description = "other words";
  BOOST_TEST((digest(described) == digest(config)));
  std::vector<Config> others(6, config);
  others[0].gates.back().allow_failure = !config.gates.back().allow_failure;
  others[1].gates.pop_back();
  others[2].lanes.back().strict = !config.lanes.back().strict;
  others[3].policy.default_lane = "docs";
  others[4].lanes.back().when.reset();
  others[5].gates[0].arguments.emplace_back("--more");
  for (const Config& other : others) BOOST_TEST((digest(other) != digest(config)));
}

BOOST_AUTO_TEST_SUITE_END()
