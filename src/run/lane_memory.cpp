#include "run/lane_memory.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "state/sealed.h"

namespace wf::run {

namespace {

constexpr std::string_view k_name = "wf-lane";
constexpr int k_version = 1;
constexpr std::size_t k_most_bytes = std::size_t{64} * 1024;

// One line each, in this order (docs/formats.md).
struct Line {
  enum Number : std::size_t { key, lane, source, reason, floor, floor_reason, level, risk, type, numbers };
};
constexpr std::size_t k_lines = Line::numbers + 1;
constexpr std::string_view k_below_floor = "below";

std::string numbers_of(const lanes::Classification& classification) {
  std::vector<std::string> words = {fmt::to_string(classification.added_lines),
                                    fmt::to_string(classification.deleted_lines)};
  for (const std::uint32_t count : classification.counts) words.push_back(fmt::to_string(count));
  return join(words, " ");
}

bool read_numbers(std::string_view text, lanes::Classification& into) {
  const std::vector<std::string_view> words = split(text, ' ');
  if (words.size() != 2 + into.counts.size()) return false;
  const auto read = [](std::string_view word, std::uint32_t& number) {
    const auto value = to_number(word);
    if (!value || *value < 0 || *value > UINT32_MAX) return false;
    number = static_cast<std::uint32_t>(*value);
    return true;
  };
  if (!read(words[0], into.added_lines) || !read(words[1], into.deleted_lines)) return false;
  for (std::size_t kind = 0; kind < into.counts.size(); ++kind) {
    if (!read(words[kind + 2], into.counts.at(kind))) return false;
  }
  return true;
}

std::optional<lanes::Risk> risk_named(std::string_view name) {
  for (const lanes::Risk risk : {lanes::Risk::low, lanes::Risk::medium, lanes::Risk::high}) {
    if (name == lanes::name_of(risk)) return risk;
  }
  return std::nullopt;
}

}  // namespace

std::optional<LaneResult> LaneMemory::recall(const Key& wanted) const {
  const auto text = state::read_bounded(file_, k_most_bytes);
  const auto body = text ? state::unsealed(k_name, k_version, *text) : std::nullopt;
  if (!body) return std::nullopt;
  std::vector<std::string> values;
  for (const std::string_view written : lines(*body)) values.push_back(state::unescaped(written).value_or(""));
  if (values.size() != k_lines || values[Line::key] != wanted.hex()) return std::nullopt;
  const auto from = lanes::lane_source_named(values[Line::source]);
  const auto risk = risk_named(values[Line::risk]);
  LaneResult known;
  if (!from || !risk || !read_numbers(values[Line::numbers], known.classification)) return std::nullopt;
  known.id = values[Line::lane];
  known.source = *from;
  known.reason = values[Line::reason];
  known.floor = values[Line::floor];
  known.floor_reason = values[Line::floor_reason];
  known.is_below_floor = values[Line::level] == k_below_floor;
  known.classification.risk = *risk;
  known.classification.type = values[Line::type];
  return known;
}

void LaneMemory::keep(const Key& wanted, const LaneResult& lane) const {
  const lanes::Classification& classification = lane.classification;
  std::array<std::string, k_lines> values;
  values[Line::key] = wanted.hex();
  values[Line::lane] = lane.id;
  values[Line::source] = lanes::name_of(lane.source);
  values[Line::reason] = lane.reason;
  values[Line::floor] = lane.floor;
  values[Line::floor_reason] = lane.floor_reason;
  values[Line::level] = lane.is_below_floor ? k_below_floor : "met";
  values[Line::risk] = lanes::name_of(classification.risk);
  values[Line::type] = classification.type;
  values[Line::numbers] = numbers_of(classification);
  std::string body;
  for (const std::string& value : values) body += state::escaped(value) + "\n";
  (void)os::replace_file(file_, state::sealed(k_name, k_version, body));
}

}  // namespace wf::run
