// Lane memory: the lane of the last run over every file, by all that it was chosen for. The same run over the same
// content need neither list nor classify its files: its lane is here, and its verdicts are known by the tree.
#pragma once

#include <optional>

#include "base/checksum.h"
#include "run/result.h"
#include "state/folders.h"

namespace wf::run {

class LaneMemory {
 public:
  explicit LaneMemory(const state::Folders& folders) : file_(folders.shared / "lane") {}

  // With what is remembered of the classification: its numbers, and none of its files.
  std::optional<LaneResult> recall(const Key& key) const;
  // State that cannot be written costs the next run its time, never this one.
  void keep(const Key& key, const LaneResult& lane) const;

 private:
  os::Path file_;
};

}  // namespace wf::run
