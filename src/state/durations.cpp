#include "state/durations.h"

#include <fmt/format.h>

#include <cmath>

#include "base/text.h"
#include "state/sealed.h"

namespace wf::state {

namespace {

constexpr std::string_view k_name = "wf-durations";
constexpr int k_version = 1;
constexpr std::size_t k_most_bytes = std::size_t{1024} * 1024;
constexpr double k_microseconds = 1e6;

os::Path file_of(const Folders& folders) { return folders.shared / "durations"; }

std::int64_t microseconds(double seconds) { return std::llround(seconds * k_microseconds); }

std::optional<double> seconds_of(std::string_view word) {
  const auto number = to_number(word);
  if (!number || *number < 0) return std::nullopt;
  return static_cast<double>(*number) / k_microseconds;
}

}  // namespace

GateDurations read_durations(const Folders& folders) {
  GateDurations durations;
  const auto text = read_bounded(file_of(folders), k_most_bytes);
  const auto body = text ? unsealed(k_name, k_version, *text) : std::nullopt;
  if (!body) return durations;
  for (const std::string_view line : lines(*body)) {
    const std::vector<std::string_view> words = split(line, ' ');
    if (words.size() != 3) continue;
    const auto id = unescaped(words[0]);
    const auto seconds = seconds_of(words[1]);
    const auto per_file = seconds_of(words[2]);
    if (id && seconds && per_file) durations[*id] = {*seconds, *per_file};
  }
  return durations;
}

Status write_durations(const Folders& folders, const GateDurations& durations) {
  std::string body;
  for (const auto& [id, duration] : durations) {
    body +=
        fmt::format("{} {} {}\n", escaped(id), microseconds(duration.seconds), microseconds(duration.seconds_per_file));
  }
  if (body.size() > k_most_bytes / 2) body.clear();  // of gates that are long gone: known anew soon
  return os::replace_file(file_of(folders), sealed(k_name, k_version, body));
}

}  // namespace wf::state
