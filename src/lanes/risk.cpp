// The rules, of which the heaviest that applies counts:
//   low     only documentation, or nothing changed, or nothing below applies
//   high    a security file; more than 1,000 changed lines of source; more than 100 files of source
//   medium  a build, CI or dependency file or vendored code; more than 400 changed lines of source; more than 30 files;
//           more than 10 deleted files; a breaking change by its message
// High leads to the lane `heavy`, so it is kept for what nobody reads through any more and for what may open a door.
// Medium leads nowhere by itself. Documentation never counts, generated, vendored and data files not by their lines.
#include "lanes/risk.h"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "base/text.h"

namespace wf::lanes {

namespace {

// Cohen, "Best Kept Secrets of Peer Code Review" (2006): beyond 200 to 400 lines a review finds less and less.
constexpr std::uint32_t k_large_lines = 400;
// More than an hour of reading at the 500 lines an hour which the same study calls the fastest that still finds
// defects, twice over.
constexpr std::uint32_t k_huge_lines = 1000;
constexpr std::uint32_t k_many_files = 30;
constexpr std::uint32_t k_sweeping_files = 100;
constexpr std::uint32_t k_many_deletions = 10;

// What of a change can do harm.
struct Extent {
  std::array<std::uint32_t, k_kind_count> files{};
  std::uint32_t all_files = 0;
  std::uint32_t source_lines = 0;
  std::uint32_t deletions = 0;
  bool is_import = false;  // the first commit: there is nothing yet that its size could break
  bool is_breaking = false;

  std::uint32_t count(Kind kind) const { return files.at(static_cast<std::size_t>(kind)); }
};

// A run over whole files has deltas that change nothing.
bool is_unchanged(const git::Delta& delta) {
  return delta.status == git::DeltaStatus::modified && !delta.new_oid.empty() && delta.old_oid == delta.new_oid &&
         delta.old_mode == delta.new_mode;
}

Extent extent_of(const git::Change& change, const Classification& classification) {
  Extent extent;
  extent.is_import = change.base_tree.empty();
  extent.is_breaking = classification.type.ends_with('!');
  for (std::size_t i = 0; i < change.deltas.size(); ++i) {
    const git::Delta& delta = change.deltas[i];
    const Kind kind = classification.files[i].kind;
    if (kind == Kind::docs || is_unchanged(delta)) continue;
    ++extent.all_files;
    ++extent.files.at(static_cast<std::size_t>(kind));
    if (delta.is_deletion()) ++extent.deletions;
    if (kind == Kind::source) extent.source_lines += delta.added_lines + delta.deleted_lines;
  }
  return extent;
}

// Each rule answers with its reason, or with nothing when it does not apply.
using Rule = std::string (*)(const Extent&);

std::string files_of(const Extent& extent, Kind kind) {
  const std::uint32_t count = extent.count(kind);
  return count == 0 ? "" : count_of(count, fmt::format("{} file", name_of(kind)));
}

std::string beyond(std::uint32_t count, std::uint32_t most, std::string_view what) {
  return count <= most ? "" : fmt::format("{} {}, more than {}", count, what, most);
}

std::string lines_beyond(const Extent& extent, std::uint32_t most) {
  return extent.is_import ? "" : beyond(extent.source_lines, most, "changed lines of source");
}

constexpr std::array<Rule, 3> k_high = {
    [](const Extent& extent) { return files_of(extent, Kind::security); },
    [](const Extent& extent) { return lines_beyond(extent, k_huge_lines); },
    [](const Extent& extent) {
      return extent.is_import ? "" : beyond(extent.count(Kind::source), k_sweeping_files, "files of source");
    },
};

constexpr std::array<Rule, 8> k_medium = {
    [](const Extent& extent) { return files_of(extent, Kind::build); },
    [](const Extent& extent) { return files_of(extent, Kind::ci); },
    [](const Extent& extent) { return files_of(extent, Kind::dependency); },
    [](const Extent& extent) { return files_of(extent, Kind::vendored); },
    [](const Extent& extent) { return lines_beyond(extent, k_large_lines); },
    [](const Extent& extent) { return beyond(extent.all_files, k_many_files, "files"); },
    [](const Extent& extent) { return beyond(extent.deletions, k_many_deletions, "deleted files"); },
    [](const Extent& extent) { return std::string(extent.is_breaking ? "a breaking change" : ""); },
};

template <std::size_t N>
std::string reasons(const std::array<Rule, N>& rules, const Extent& extent) {
  std::vector<std::string> found;
  for (const Rule rule : rules) {
    if (std::string reason = rule(extent); !reason.empty()) found.push_back(std::move(reason));
  }
  return join(found, "; ");
}

}  // namespace

Assessment assess(const git::Change& change, const Classification& classification) {
  if (change.deltas.empty()) return {Risk::low, "nothing changed"};
  if (classification.is_only(Kind::docs)) return {Risk::low, "only documentation"};
  const Extent extent = extent_of(change, classification);
  if (std::string high = reasons(k_high, extent); !high.empty()) return {Risk::high, std::move(high)};
  if (std::string medium = reasons(k_medium, extent); !medium.empty()) return {Risk::medium, std::move(medium)};
  return {Risk::low, "a small change"};
}

}  // namespace wf::lanes
