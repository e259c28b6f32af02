#include "git/change.h"

#include <algorithm>

namespace wf::git {

char letter(DeltaStatus status) {
  switch (status) {
    case DeltaStatus::added:
      return 'A';
    case DeltaStatus::deleted:
      return 'D';
    case DeltaStatus::modified:
      return 'M';
    case DeltaStatus::renamed:
      return 'R';
    case DeltaStatus::copied:
      return 'C';
    case DeltaStatus::type_changed:
      return 'T';
  }
  return '?';
}

bool has_line(std::span<const LineRange> ranges, std::uint32_t line) {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), line,
                                      [](std::uint32_t l, const LineRange& range) { return l < range.first; });
  return after != ranges.begin() && line - std::prev(after)->first < std::prev(after)->count;
}

}  // namespace wf::git
