#include "config/problems.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace wf::config {

namespace {

constexpr std::size_t k_widest_excerpt = 120;

const Source* source_named(std::span<const Source> sources, std::string_view name) {
  const auto found =
      std::find_if(sources.begin(), sources.end(), [&](const Source& each) { return each.name == name; });
  return found == sources.end() ? nullptr : &*found;
}

}  // namespace

void Problems::add(Error error) {
  const auto is_same = [&](const Error& other) { return other.where == error.where && other.message == error.message; };
  if (std::none_of(errors_.begin(), errors_.end(), is_same)) errors_.push_back(std::move(error));
}

Error Problems::take(std::span<const Source> sources) {
  WF_ASSERT(!errors_.empty());
  const auto place = [&](const Error& error) {
    return std::tuple(source_named(sources, error.where.file), error.where.line, error.where.column);
  };
  std::stable_sort(errors_.begin(), errors_.end(),
                   [&](const Error& one, const Error& other) { return place(one) < place(other); });
  const std::size_t untold = errors_.size() > k_most ? errors_.size() - k_most : 0;
  errors_.resize(errors_.size() - untold);
  for (Error& error : errors_) {
    const Source* source = source_named(sources, error.where.file);
    if (source != nullptr) error.excerpt = excerpt_at(source->content, error.where);
  }
  Error first = std::move(errors_.front());
  first.others.assign(std::make_move_iterator(errors_.begin() + 1), std::make_move_iterator(errors_.end()));
  errors_.clear();
  if (untold > 0) {
    first.others.push_back({ErrorKind::config, fmt::format("and {}", count_of(untold, "more error")), "", {}});
  }
  return first;
}

std::string excerpt_at(std::string_view content, const Where& where) {
  if (where.line <= 0 || where.column <= 0) return "";
  std::string_view line;
  for (int number = 1; number <= where.line; ++number) {
    if (content.empty()) return "";
    const std::size_t end = std::min(content.find('\n'), content.size());
    line = content.substr(0, end);
    content.remove_prefix(std::min(end + 1, content.size()));
  }
  if (line.ends_with('\r')) line.remove_suffix(1);
  // A line of 10 MB is shown around its mistake.
  std::size_t column = static_cast<std::size_t>(where.column) - 1;
  if (column > line.size()) column = line.size();
  const std::size_t first =
      column > k_widest_excerpt / 2 && line.size() > k_widest_excerpt ? column - k_widest_excerpt / 2 : 0;
  std::string text = without_steering(valid_utf8(line.substr(first, k_widest_excerpt)));
  std::replace(text.begin(), text.end(), '\t', ' ');
  const std::size_t before = without_steering(valid_utf8(line.substr(first, column - first))).size();
  const std::string number = std::to_string(where.line);
  return fmt::format("  {} | {}\n  {} | {}^", number, text, std::string(number.size(), ' '), std::string(before, ' '));
}

}  // namespace wf::config
