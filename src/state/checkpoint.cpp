// The file: 1. a sealed head of "key: value" lines up to the first empty line; 2. behind it one sealed line per
// finished gate and one for the end. Those lines *begin* with their newline, so that one torn by a crash ends where the
// next one starts and takes nothing with it.
#include "state/checkpoint.h"

#include <fmt/format.h>

#include <string_view>

#include "base/text.h"
#include "state/sealed.h"

namespace wf::state {

namespace {

constexpr std::string_view k_name = "wf-checkpoint";
constexpr int k_version = 1;
constexpr std::size_t k_most_bytes = std::size_t{16} * 1024 * 1024;
constexpr std::string_view k_head_end = "\n\n";

std::string head_of(const Checkpoint& checkpoint) {
  std::string text;
  const auto add = [&](std::string_view key, std::string_view value) {
    text += fmt::format("{}: {}\n", key, escaped(value));
  };
  add("event", checkpoint.identity.event);
  add("head", checkpoint.identity.head);
  add("tree", checkpoint.identity.tree);
  add("lane", checkpoint.identity.lane);
  add("config", checkpoint.identity.config);
  add("lane_source", checkpoint.lane_source);
  add("flow", checkpoint.flow);
  add("process", fmt::format("{}", checkpoint.process));
  add("started", fmt::format("{}", checkpoint.started_seconds));
  for (const std::string& id : checkpoint.planned) add("planned", id);
  return text;
}

std::string finished_line(const FinishedGate& gate) {
  return "\n" + sealed_line(fmt::format("done {} {} {}", escaped(gate.id), gate.key.hex(), escaped(gate.outcome)));
}

std::string carried_line(const CarriedFix& fix) {
  return "\n" +
         sealed_line(fmt::format("carried {} {} {}", escaped(fix.path), escaped(fix.before), escaped(fix.after)));
}

std::string end_line(int exit_code) { return "\n" + sealed_line(fmt::format("end {}", exit_code)); }

bool read_number(std::string_view value, std::int64_t& number) {
  const auto parsed = to_number(value);
  number = parsed.value_or(0);
  return parsed.has_value();
}

// False when the value cannot be the key's; an unknown key is a later writer's addition.
bool read_value(std::string_view key, const std::string& value, Checkpoint& into) {
  if (key == "event") into.identity.event = value;
  if (key == "head") into.identity.head = value;
  if (key == "tree") into.identity.tree = value;
  if (key == "lane") into.identity.lane = value;
  if (key == "config") into.identity.config = value;
  if (key == "lane_source") into.lane_source = value;
  if (key == "flow") into.flow = value;
  if (key == "planned") into.planned.push_back(value);
  if (key == "started") return read_number(value, into.started_seconds);
  if (key == "process") {
    std::int64_t number = 0;
    if (!read_number(value, number)) return false;
    into.process = static_cast<int>(number);
  }
  return true;
}

bool read_head(std::string_view head, Checkpoint& into) {
  for (const std::string_view line : lines(head)) {
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos) return false;
    const auto value = unescaped(line.substr(colon + 2));
    if (!value || !read_value(line.substr(0, colon), *value, into)) return false;
  }
  return true;
}

std::optional<CarriedFix> carried_fix_of(const std::vector<std::string_view>& words) {
  if (words.size() != 4 || words[0] != "carried") return std::nullopt;
  auto path = unescaped(words[1]);
  auto before = unescaped(words[2]);
  auto after = unescaped(words[3]);
  if (!path || !before || !after) return std::nullopt;
  return CarriedFix{std::move(*path), std::move(*before), std::move(*after)};
}

void read_line(std::string_view line, Checkpoint& into) {
  const auto text = unsealed_line(line);
  if (!text) return;
  const auto words = split(*text, ' ');
  if (words.size() == 4 && words[0] == "done") {
    auto id = unescaped(words[1]);
    const auto key = Key::from_hex(words[2]);
    auto outcome = unescaped(words[3]);
    if (id && key && outcome) into.finished.push_back({std::move(*id), *key, std::move(*outcome)});
  } else if (auto carried = carried_fix_of(words)) {
    into.carried.push_back(std::move(*carried));
  } else if (words.size() == 2 && words[0] == "end") {
    const auto code = to_number(words[1]);
    if (code) into.exit_code = static_cast<int>(*code);
  }
}

os::Path later_file(const Folders& folders) { return folders.own / "index-later"; }

}  // namespace

std::optional<Checkpoint> CheckpointFile::read() const {
  const auto content = read_bounded(path_, k_most_bytes);
  if (!content) return std::nullopt;
  const std::string_view text = *content;
  const std::size_t end = text.find(k_head_end);
  if (end == std::string_view::npos) return std::nullopt;
  const auto head = unsealed(k_name, k_version, text.substr(0, end + 1));
  Checkpoint checkpoint;
  if (!head || !read_head(*head, checkpoint)) return std::nullopt;
  for (const std::string_view line : split(text.substr(end + k_head_end.size()), '\n')) read_line(line, checkpoint);
  return checkpoint;
}

Status CheckpointFile::begin(const Checkpoint& checkpoint) const {
  std::string text = sealed(k_name, k_version, head_of(checkpoint));
  text += '\n';
  for (const FinishedGate& gate : checkpoint.finished) text += finished_line(gate);
  if (checkpoint.exit_code) text += end_line(*checkpoint.exit_code);
  return os::replace_file(path_, text);
}

Status CheckpointFile::finish_gate(const FinishedGate& gate) const {
  return os::append_file(path_, finished_line(gate));
}

Status CheckpointFile::carry(const CarriedFix& fix) const { return os::append_file(path_, carried_line(fix)); }

Status CheckpointFile::end(int exit_code) const { return os::append_file(path_, end_line(exit_code)); }

Status keep_for_later(const Folders& folders, const CarriedFix& fix) {
  return os::append_file(later_file(folders), carried_line(fix));
}

std::vector<CarriedFix> take_kept_for_later(const Folders& folders) {
  std::vector<CarriedFix> fixes;
  const auto bytes = read_bounded(later_file(folders), k_most_bytes);
  if (!bytes) return fixes;
  for (const std::string_view line : split(*bytes, '\n')) {
    const auto text = unsealed_line(line);
    if (auto fix = text ? carried_fix_of(split(*text, ' ')) : std::nullopt) fixes.push_back(std::move(*fix));
  }
  (void)os::remove_file(later_file(folders));
  return fixes;
}

}  // namespace wf::state
