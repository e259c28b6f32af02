#include "gates/version_range.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace wf::gates {

namespace {

constexpr std::size_t k_most_digits = 18;  // of one part, which then fits

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

// The digits and dots at the start of the text; nothing when they are no version.
std::optional<Version> version_at_start(std::string_view text) {
  const std::string_view digits = text.substr(0, std::min(text.find_first_not_of("0123456789."), text.size()));
  Version version;
  for (const std::string_view part : split(digits.substr(0, digits.find_last_not_of('.') + 1), '.')) {
    const auto number = part.size() > k_most_digits ? std::nullopt : to_number(part);
    if (!number) return std::nullopt;
    version.push_back(static_cast<std::uint64_t>(*number));
  }
  return version;
}

// Compares as much as both have: 0 when the shorter one begins the longer.
int compare(const Version& version, const Version& wanted) {
  for (std::size_t i = 0; i < std::min(version.size(), wanted.size()); ++i) {
    if (version[i] != wanted[i]) return version[i] < wanted[i] ? -1 : 1;
  }
  return 0;
}

// "14" is not yet 14.0.1.
bool is_short_of(const Version& version, const Version& wanted) {
  return version.size() < wanted.size() && std::any_of(wanted.begin() + static_cast<std::ptrdiff_t>(version.size()),
                                                       wanted.end(), [](std::uint64_t part) { return part > 0; });
}

}  // namespace

std::optional<Version> version_in(std::string_view text) {
  std::optional<Version> alone;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = std::min(text.find_first_of("0123456789", at), text.size());
    const std::size_t end = std::min(text.find_first_not_of("0123456789.", begin), text.size());
    at = end;
    auto version = begin < text.size() ? version_at_start(text.substr(begin)) : std::nullopt;
    if (!version) continue;
    if (version->size() > 1) return version;
    const bool has_letters_around = (begin > 0 && is_letter(text[begin - 1]) && text[begin - 1] != 'v') ||
                                    (end < text.size() && is_letter(text[end]));
    if (!alone && !has_letters_around) alone = version;
  }
  return alone;
}

std::string text_of(const Version& version) { return fmt::format("{}", fmt::join(version, ".")); }

Result<VersionRange> VersionRange::parse(std::string_view text) {
  VersionRange range;
  range.text_ = trim(text);
  if (range.text_.empty() || range.text_ == "*" || range.text_ == "any") return range;
  std::string conditions;  // one blank between two of them, none within
  for (const char c : range.text_) {
    const bool is_gap = c == ',' || c == ' ' || c == '\t';
    if (is_gap && (conditions.empty() || !is_digit(conditions.back()))) continue;
    conditions += is_gap ? ' ' : c;
  }
  for (const std::string_view word : split(trim(conditions), ' ')) {
    WF_ASSIGN(Condition condition, parse_condition(word));
    range.conditions_.push_back(std::move(condition));
  }
  return range;
}

Result<VersionRange::Condition> VersionRange::parse_condition(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, Relation>, 8> k_signs = {{{">=", Relation::least},
                                                                             {"<=", Relation::most},
                                                                             {"==", Relation::equal},
                                                                             {"!=", Relation::other},
                                                                             {">", Relation::more},
                                                                             {"<", Relation::less},
                                                                             {"=", Relation::equal},
                                                                             {"", Relation::equal}}};
  const auto sign =
      std::find_if(k_signs.begin(), k_signs.end(), [&](const auto& known) { return text.starts_with(known.first); });
  const std::string_view digits = text.substr(sign->first.size());
  const bool is_version =
      !digits.empty() && is_digit(digits.front()) && digits.find_first_not_of("0123456789.") == std::string_view::npos;
  auto version = is_version ? version_at_start(digits) : std::nullopt;
  if (!version) {
    return fail(ErrorKind::usage, fmt::format("'{}' is no condition on a version", shown(text)),
                "write it like '>=14', '>=1.2, <2' or 'any'");
  }
  return Condition{sign->second, *std::move(version)};
}

bool VersionRange::holds(const Condition& condition, const Version& version) {
  const int order = compare(version, condition.version);
  const bool is_short = order == 0 && is_short_of(version, condition.version);
  switch (condition.relation) {
    case Relation::least:
      return order >= 0 && !is_short;
    case Relation::more:
      return order > 0;
    case Relation::less:
      return order < 0 || is_short;
    case Relation::most:
      return order <= 0;
    case Relation::equal:
      return order == 0 && !is_short;
    case Relation::other:
      return order != 0 || is_short;
  }
  return false;
}

bool VersionRange::has(const Version& version) const {
  return std::all_of(conditions_.begin(), conditions_.end(),
                     [&](const Condition& condition) { return holds(condition, version); });
}

}  // namespace wf::gates
