#include "state/gate_log.h"

#include <fmt/format.h>

#include "base/text.h"
#include "state/sealed.h"

namespace wf::state {

namespace {

constexpr std::string_view k_name = "wf-gate-log";
constexpr int k_version = 1;
constexpr std::size_t k_head_lines = 6;

// An id may hold what no file name may.
os::Path file_of(const Folders& folders, const std::string& id) {
  return folders.shared / "logs" / KeyBuilder().add(id).key().hex();
}

// The end is where tools say what is wrong.
std::string_view last_of(std::string_view output) {
  return output.substr(output.size() - std::min(output.size(), k_most_output));
}

std::optional<Dependence> dependence_of(std::string_view line) {
  const std::vector<std::string_view> words = split(line, ' ');
  if (words.size() != 3) return std::nullopt;
  const auto definition = Key::from_hex(words[0]);
  const auto tool = Key::from_hex(words[1]);
  const auto surroundings = Key::from_hex(words[2]);
  if (!definition || !tool || !surroundings) return std::nullopt;
  return Dependence{*definition, *tool, *surroundings};
}

}  // namespace

std::optional<GateLog> read_gate_log(const Folders& folders, const std::string& id) {
  const auto text = read_bounded(file_of(folders, id), k_most_output + std::size_t{16} * 1024);
  auto body = text ? unsealed(k_name, k_version, *text) : std::nullopt;
  if (!body) return std::nullopt;
  std::vector<std::string> head;
  std::string_view rest = *body;
  while (head.size() < k_head_lines) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    head.emplace_back(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  GateLog log;
  const auto seconds = to_number(head[2]);
  const auto depended = dependence_of(head[5]);
  if (unescaped(head[0]) != id || !seconds || !depended) return std::nullopt;
  log.event = head[1];
  log.seconds = *seconds;
  log.outcome = unescaped(head[3]).value_or("");
  log.reason = unescaped(head[4]).value_or("");
  log.depended = *depended;
  log.output = rest;
  return log;
}

Status write_gate_log(const Folders& folders, const std::string& id, const GateLog& log) {
  const std::string body =
      fmt::format("{}\n{}\n{}\n{}\n{}\n{} {} {}\n{}", escaped(id), log.event, log.seconds, escaped(log.outcome),
                  escaped(log.reason.substr(0, std::size_t{1024})), log.depended.definition.hex(),
                  log.depended.tool.hex(), log.depended.surroundings.hex(), last_of(log.output));
  return os::replace_file(file_of(folders, id), sealed(k_name, k_version, body));
}

}  // namespace wf::state
