// Verdicts: remembered outcomes, content-addressed. From this one store follow cache, resume, push after commit, and
// the knowledge of what is owed. `verdicts/00` … `verdicts/ff` hold fixed records, appended with one write(2) each
// time; a record with a wrong checksum is no verdict (docs/formats.md). A shard that grows beyond its bound is
// rewritten with its newer half.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/checksum.h"
#include "base/error.h"
#include "state/folders.h"

namespace wf::state {

// What the gate could see: only the staged content (`clean`), or also untracked files (`local`).
enum class Sight : std::uint8_t { clean, local };

struct Verdict {
  Sight sight = Sight::clean;
  std::uint32_t seconds = 0;  // when, since the epoch
};

// What two verdicts are worth together.
inline Verdict weaker(const Verdict& a, const Verdict& b) {
  return {std::max(a.sight, b.sight), std::min(a.seconds, b.seconds)};
}

class Verdicts {
 public:
  explicit Verdicts(const Folders& folders) : folder_(folders.shared / "verdicts"), lock_(folders.shared / "lock") {}

  // The shard is chosen by `place` (a digest of what is judged: a file's path and blob, or a tree), so that all
  // verdicts about one file are read at once. Unreadable state is "no verdict".
  std::optional<Verdict> find(const Key& place, const Key& key);
  // Remembers until flush().
  void add(const Key& place, const Key& key, const Verdict& verdict);
  // Appends what was added, under the shared common lock. Errors: io; busy when the lock is held for too long. Then
  // what was added is not remembered (or not all of it), and nothing older is lost.
  Status flush();

  // Records that were unreadable in the shards read so far.
  std::size_t damaged_count() const { return damaged_; }

 private:
  using Shard = std::unordered_map<Key, Verdict>;
  Shard& shard(std::uint8_t number);

  os::Path folder_;
  os::Path lock_;
  std::map<std::uint8_t, Shard> shards_;
  std::map<std::uint8_t, std::string> pending_;
  std::size_t damaged_ = 0;
};

}  // namespace wf::state
