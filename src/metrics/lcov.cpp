// A file may have several records, one a test: a line is covered when any of them hit it. So lines are counted by
// themselves where the records name them (DA, BRDA), and their sums (LF, LH, BRF, BRH) serve only where they do not.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/text.h"
#include "metrics/formats.h"

namespace wf::metrics {

namespace {

struct Sums {
  std::uint64_t found = 0;
  std::uint64_t hit = 0;
};

struct CoveredFile {
  std::unordered_map<std::uint64_t, bool> lines;  // number → whether it was hit
  std::map<std::string, bool, std::less<>> branches;
  Sums line_sums;
  Sums branch_sums;
};

template <typename Hits>
void add(Share& share, const Hits& hits, const Sums& sums) {
  const auto hit = std::count_if(hits.begin(), hits.end(), [](const auto& entry) { return entry.second; });
  share.part += hits.empty() ? static_cast<double>(sums.hit) : static_cast<double>(hit);
  share.whole += hits.empty() ? static_cast<double>(sums.found) : static_cast<double>(hits.size());
}

class Lcov {
 public:
  // What is wrong with the line; empty: nothing.
  std::string read_line(std::string_view line) {
    if (line.empty() || line.starts_with('#')) return {};
    if (line == "end_of_record") return close();
    const std::size_t colon = line.find(':');
    const std::string_view key = line.substr(0, colon);
    const bool is_key =
        !key.empty() && std::all_of(key.begin(), key.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!is_key || colon == std::string_view::npos) return "it is no tracefile";
    const std::string_view value = line.substr(colon + 1);
    if (key == "SF") return open(value);
    if (key == "TN" || key == "VER") return {};
    if (file_ == nullptr) return fmt::format("{} stands outside of a record", key);
    if (key == "DA") return read_hits(value);
    if (key == "BRDA") return read_branch(value);
    if (key == "LF") return read_sum(value, own_lines_.found);
    if (key == "LH") return read_sum(value, own_lines_.hit);
    if (key == "BRF") return read_sum(value, own_branches_.found);
    if (key == "BRH") return read_sum(value, own_branches_.hit);
    return {};
  }

  bool is_complete() const { return file_ == nullptr; }
  Share lines() const {
    Share share;
    for (const auto& [path, file] : files_) add(share, file.lines, file.line_sums);
    return share;
  }
  Share branches() const {
    Share share;
    for (const auto& [path, file] : files_) add(share, file.branches, file.branch_sums);
    return share;
  }

 private:
  std::string open(std::string_view path) {
    if (file_ != nullptr) return "a record begins before the last one ended";
    file_ = &files_[std::string(path)];
    own_lines_ = {};
    own_branches_ = {};
    return {};
  }

  std::string close() {
    if (file_ == nullptr) return "a record ends that never began";
    if (own_lines_.hit > own_lines_.found) return "more lines are hit than there are";
    if (own_branches_.hit > own_branches_.found) return "more branches are hit than there are";
    keep_larger(file_->line_sums, own_lines_);
    keep_larger(file_->branch_sums, own_branches_);
    file_ = nullptr;
    return {};
  }

  static void keep_larger(Sums& kept, const Sums& sums) {
    kept.found = std::max(kept.found, sums.found);
    kept.hit = std::max(kept.hit, sums.hit);
  }

  static std::string read_sum(std::string_view value, std::uint64_t& sum) {
    const auto count = to_count(value);
    if (!count) return fmt::format("\"{}\" is no count", value);
    sum = *count;
    return {};
  }

  // LINE,HITS[,CHECKSUM]
  std::string read_hits(std::string_view value) {
    const auto parts = split(value, ',');
    const auto number = to_count(parts[0]);
    const auto hits = parts.size() > 1 ? to_count(parts[1]) : std::nullopt;
    if (!number || !hits) return fmt::format("\"{}\" is no line with its hits", value);
    bool& is_hit = file_->lines[*number];
    is_hit = is_hit || *hits > 0;
    return {};
  }

  // LINE,BLOCK,BRANCH,TAKEN: "-" when the line was never reached.
  std::string read_branch(std::string_view value) {
    const std::size_t comma = value.rfind(',');
    if (comma == std::string_view::npos) return fmt::format("\"{}\" is no branch", value);
    const std::string_view taken = value.substr(comma + 1);
    const auto hits = taken == "-" ? 0 : to_count(taken);
    if (!hits) return fmt::format("\"{}\" is no branch with its hits", value);
    bool& is_hit = file_->branches[std::string(value.substr(0, comma))];
    is_hit = is_hit || *hits > 0;
    return {};
  }

  std::unordered_map<std::string, CoveredFile> files_;
  CoveredFile* file_ = nullptr;  // whose record is open; references into an unordered_map stay
  Sums own_lines_;               // of the open record
  Sums own_branches_;
};

}  // namespace

Result<Report> read_lcov(std::string_view content) {
  Lcov lcov;
  std::size_t number = 0;
  for (std::string_view line : lines(content)) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    const std::string fault = lcov.read_line(line);
    if (!fault.empty()) return no_report("LCOV", fault, number);
  }
  if (!lcov.is_complete()) return no_report("LCOV", "its last record does not end", number);
  Report report;
  const Share all = lcov.lines();
  if (all.whole <= 0) return no_report("LCOV", "it holds no line that could be covered");
  report.lines = all;
  if (const Share branches = lcov.branches(); branches.whole > 0) report.branches = branches;
  return report;
}

}  // namespace wf::metrics
