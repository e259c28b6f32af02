#include "lanes/classification.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "git/message.h"
#include "lanes/risk.h"
#include "os/parallel.h"

namespace wf::lanes {

namespace {

constexpr std::array<std::string_view, k_kind_count> k_kind_names = {
    "docs",     "source",    "test",     "build",  "config", "ci",    "dependency",
    "security", "generated", "vendored", "binary", "data",   "other",
};

constexpr std::array<std::string_view, 3> k_risk_names = {"low", "medium", "high"};

constexpr std::size_t k_files_worth_a_thread = 1'000;
constexpr std::size_t k_most_languages = 3;  // in a summary, for each kind

void count(Classification& classification, const git::Delta& delta, Kind kind) {
  ++classification.counts.at(static_cast<std::size_t>(kind));
  classification.added_lines += delta.added_lines;
  classification.deleted_lines += delta.deleted_lines;
  classification.deletions += delta.is_deletion() ? 1 : 0;
  classification.renames += delta.status == git::DeltaStatus::renamed ? 1 : 0;
  classification.mode_changes += delta.is_mode_change() ? 1 : 0;
  classification.submodules += delta.is_submodule() ? 1 : 0;
  classification.symlinks += delta.is_symlink() ? 1 : 0;
  classification.size_bytes += delta.is_deletion() ? 0 : delta.size;
}

// The languages of one kind's files, most files first: "C++, Python, …".
std::string languages_of(const std::vector<ClassifiedFile>& files, Kind kind) {
  std::map<std::string_view, std::size_t> counts;
  for (const ClassifiedFile& file : files) {
    if (file.kind == kind && !file.language.empty()) ++counts[file.language];
  }
  std::vector<std::pair<std::string_view, std::size_t>> ordered(counts.begin(), counts.end());
  std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> names;
  for (const auto& [name, count] : ordered) {
    names.emplace_back(names.size() < k_most_languages ? name : "…");
    if (names.size() > k_most_languages) break;
  }
  return join(names, ", ");
}

}  // namespace

std::string_view name_of(Kind kind) { return k_kind_names.at(static_cast<std::size_t>(kind)); }

std::optional<Kind> kind_named(std::string_view name) {
  const auto* const found = std::find(k_kind_names.begin(), k_kind_names.end(), name);
  if (found == k_kind_names.end()) return std::nullopt;
  return static_cast<Kind>(found - k_kind_names.begin());
}

std::string_view name_of(Risk risk) { return k_risk_names.at(static_cast<std::size_t>(risk)); }

Classification classify(const git::Change& change, const FactsOf& facts, std::string_view message) {
  Classification classification;
  const std::vector<git::Delta>& deltas = change.deltas;
  classification.files.resize(deltas.size());
  os::in_parallel(deltas.size(), k_files_worth_a_thread, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) classification.files[i] = classify_file(deltas[i], facts(deltas[i]));
  });
  for (std::size_t i = 0; i < deltas.size(); ++i) count(classification, deltas[i], classification.files[i].kind);
  classification.type = git::conventional_type(message);
  Assessment assessment = assess(change, classification);
  classification.risk = assessment.risk;
  classification.risk_reason = std::move(assessment.reason);
  return classification;
}

bool Classification::is_only(Kind kind) const { return !files.empty() && count(kind) == files.size(); }

std::string Classification::summary() const {
  if (files.empty()) return "nothing changed";
  std::vector<Kind> kinds;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts.at(i) > 0) kinds.push_back(static_cast<Kind>(i));
  }
  std::stable_sort(kinds.begin(), kinds.end(), [this](Kind a, Kind b) { return count(a) > count(b); });
  std::vector<std::string> parts;
  for (const Kind kind : kinds) {
    const bool has_code = kind == Kind::source || kind == Kind::test;
    const std::string languages = has_code ? languages_of(files, kind) : "";
    parts.push_back(
        fmt::format("{} {}{}", count(kind), name_of(kind), languages.empty() ? "" : fmt::format(" ({})", languages)));
  }
  return fmt::format("{}: {}; +{} −{} lines; {} risk", count_of(files.size(), "file"), join(parts, ", "), added_lines,
                     deleted_lines, name_of(risk));
}

}  // namespace wf::lanes
