// A shard is a row of 32-byte records: 1. reading goes from record to record; where the checksum is wrong it goes on
// byte by byte until one fits again, because a torn append shifts everything behind it; 2. writing appends to each
// shard once; 3. a shard that has grown beyond its bound is rewritten with the newest records that fill half of it.
#include "state/verdicts.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <string_view>
#include <utility>

#include "os/lock.h"
#include "state/sealed.h"

namespace wf::state {

namespace {

constexpr std::size_t k_record_size = 32;
constexpr std::size_t k_sealed_size = 24;  // what the checksum covers
constexpr std::uint8_t k_version = 1;
constexpr std::size_t k_most_bytes = std::size_t{256} * 1024;          // of a shard; more is halved
constexpr std::size_t k_absurd_bytes = std::size_t{16} * 1024 * 1024;  // of a shard; more cannot be ours
constexpr std::chrono::milliseconds k_patience{200};

void put(std::string& bytes, std::uint64_t number, int size) {
  for (int i = 0; i < size; ++i) bytes += static_cast<char>((number >> (8 * i)) & 0xff);
}

std::uint64_t get(std::string_view bytes, std::size_t offset, std::size_t size) {
  std::uint64_t number = 0;
  for (std::size_t i = size; i-- > 0;) number = (number << 8) | static_cast<unsigned char>(bytes[offset + i]);
  return number;
}

std::string encode(const Key& key, const Verdict& verdict) {
  std::string record;
  record.reserve(k_record_size);
  put(record, key.high, 8);
  put(record, key.low, 8);
  put(record, verdict.seconds, 4);
  put(record, static_cast<std::uint8_t>(verdict.sight), 1);
  put(record, k_version, 1);
  put(record, 0, 2);
  put(record, checksum(record), 8);
  return record;
}

struct Record {
  std::string_view bytes;

  bool is_whole() const { return get(bytes, k_sealed_size, 8) == checksum(bytes.substr(0, k_sealed_size)); }
  Key key() const { return {get(bytes, 0, 8), get(bytes, 8, 8)}; }
  std::uint8_t sight() const { return static_cast<std::uint8_t>(bytes[20]); }
  std::uint8_t version() const { return static_cast<std::uint8_t>(bytes[21]); }
  bool is_known() const { return version() == k_version && sight() <= static_cast<std::uint8_t>(Sight::local); }
  Verdict verdict() const { return {static_cast<Sight>(sight()), static_cast<std::uint32_t>(get(bytes, 16, 4))}; }
};

struct Scan {
  std::vector<Record> records;
  std::size_t damaged_bytes = 0;
};

Scan scan(std::string_view bytes) {
  Scan result;
  result.records.reserve(bytes.size() / k_record_size);
  while (bytes.size() >= k_record_size) {
    const Record record{bytes.substr(0, k_record_size)};
    if (record.is_whole()) {
      result.records.push_back(record);
      bytes.remove_prefix(k_record_size);
    } else {
      ++result.damaged_bytes;
      bytes.remove_prefix(1);
    }
  }
  result.damaged_bytes += bytes.size();
  return result;
}

// The newest word counts, but what a gate saw of a clean tree is not taken back by a look at a littered one.
void remember(std::unordered_map<Key, Verdict>& shard, const Key& key, const Verdict& verdict) {
  const auto [entry, is_new] = shard.try_emplace(key, verdict);
  if (!is_new && !(entry->second.sight == Sight::clean && verdict.sight == Sight::local)) entry->second = verdict;
}

// The newest records that fill half a shard, each (key, sight, version) once, in the order in which they were written.
std::string newest_half(std::string_view bytes) {
  const Scan all = scan(bytes);
  std::set<std::tuple<Key, std::uint8_t, std::uint8_t>> seen;
  std::vector<Record> kept;
  for (std::size_t i = all.records.size(); i-- > 0 && (kept.size() + 1) * k_record_size <= k_most_bytes / 2;) {
    const Record& record = all.records[i];
    if (seen.emplace(record.key(), record.sight(), record.version()).second) kept.push_back(record);
  }
  std::reverse(kept.begin(), kept.end());
  std::string content;
  content.reserve(kept.size() * k_record_size);
  for (const Record& record : kept) content += record.bytes;
  return content;
}

std::uint8_t shard_number(const Key& place) { return static_cast<std::uint8_t>(place.high >> 56); }

os::Path shard_path(const os::Path& folder, std::uint8_t number) { return folder / fmt::format("{:02x}", number); }

// Only when nobody else is at work: a shard may well stay long until the next run.
Status shorten(const os::Path& lock_path, const std::vector<os::Path>& long_shards) {
  const auto lock = os::Lock::take(lock_path, os::Sharing::exclusive, std::chrono::milliseconds(0));
  if (!lock) return {};
  for (const os::Path& path : long_shards) {
    const auto content = read_bounded(path, k_absurd_bytes);
    WF_TRY(os::replace_file(path, newest_half(content.value_or(std::string()))));
  }
  return {};
}

}  // namespace

Verdicts::Shard& Verdicts::shard(std::uint8_t number) {
  const auto [entry, is_new] = shards_.try_emplace(number);
  if (!is_new) return entry->second;
  Shard& shard = entry->second;
  const auto content = read_bounded(shard_path(folder_, number), k_absurd_bytes);
  const Scan read = scan(content ? *content : std::string_view());
  damaged_ += (read.damaged_bytes + k_record_size - 1) / k_record_size;
  for (const Record& record : read.records) {
    if (record.is_known()) remember(shard, record.key(), record.verdict());
  }
  for (const Record& record : scan(pending_[number]).records) remember(shard, record.key(), record.verdict());
  return shard;
}

std::optional<Verdict> Verdicts::find(const Key& place, const Key& key) {
  const Shard& candidates = shard(shard_number(place));
  const auto found = candidates.find(key);
  if (found == candidates.end()) return std::nullopt;
  return found->second;
}

void Verdicts::add(const Key& place, const Key& key, const Verdict& verdict) {
  const std::uint8_t number = shard_number(place);
  pending_[number] += encode(key, verdict);
  const auto loaded = shards_.find(number);
  if (loaded != shards_.end()) remember(loaded->second, key, verdict);
}

Status Verdicts::flush() {
  const auto records = std::exchange(pending_, {});
  if (std::all_of(records.begin(), records.end(), [](const auto& entry) { return entry.second.empty(); })) return {};
  Status outcome;
  std::vector<os::Path> long_shards;
  {
    WF_ASSIGN(const os::Lock lock, os::Lock::take(lock_, os::Sharing::shared, k_patience));
    for (const auto& [number, bytes] : records) {
      if (bytes.empty()) continue;
      const os::Path path = shard_path(folder_, number);
      const Status appended = os::append_file(path, bytes);
      if (!appended && outcome) outcome = appended;  // the other shards may still be writable
      const auto status = os::status_of(path);
      if (appended && status && status->size > k_most_bytes) long_shards.push_back(path);
    }
  }
  if (!long_shards.empty()) {
    const Status shortened = shorten(lock_, long_shards);
    if (!shortened && outcome) outcome = shortened;
  }
  return outcome;
}

}  // namespace wf::state
