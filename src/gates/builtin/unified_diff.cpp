// Ratcliff and Metzener, "Pattern Matching: The Gestalt Approach" (1988), as difflib does it: the longest run of equal
// lines, then the same to its left and to its right. Lines that make up more than one in a hundred of 200 lines or more
// begin no run ("autojunk").
#include "gates/builtin/unified_diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace wf::gates {

namespace {

constexpr std::size_t k_context = 3;

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
};

struct Match {
  std::size_t before = 0;
  std::size_t after = 0;
  std::size_t size = 0;
};

struct Area {
  Range before;
  Range after;
};

struct Step {
  bool is_equal = false;
  Range before;
  Range after;
};

using Lines = std::vector<std::string_view>;

class Matcher {
 public:
  Matcher(const Lines& before, const Lines& after) : before_(before), after_(after) {
    for (std::size_t i = 0; i < after.size(); ++i) places_[after[i]].push_back(i);
    constexpr std::size_t k_many = 200;
    if (after.size() < k_many) return;
    const std::size_t most = after.size() / 100 + 1;
    std::erase_if(places_, [&](const auto& entry) { return entry.second.size() > most; });
  }

  std::vector<Match> matches() const {
    std::vector<Match> found;
    std::vector<Area> open = {{{0, before_.size()}, {0, after_.size()}}};
    while (!open.empty()) {
      const Area area = open.back();
      open.pop_back();
      const Match match = longest_in(area);
      if (match.size == 0) continue;
      found.push_back(match);
      if (area.before.begin < match.before && area.after.begin < match.after)
        open.push_back({{area.before.begin, match.before}, {area.after.begin, match.after}});
      const Match end = {match.before + match.size, match.after + match.size, 0};
      if (end.before < area.before.end && end.after < area.after.end)
        open.push_back({{end.before, area.before.end}, {end.after, area.after.end}});
    }
    std::sort(found.begin(), found.end(), [](const Match& a, const Match& b) { return a.before < b.before; });
    return joined(found);
  }

 private:
  // How long the run is that ends at a line of `after`.
  struct Run {
    std::size_t end = 0;
    std::size_t size = 0;
  };

  // The earliest of the longest runs; then as far as lines that begin none are equal, too.
  Match longest_in(const Area& area) const {
    Match best = {area.before.begin, area.after.begin, 0};
    std::vector<Run> runs;  // up to the line above, by their ends
    std::vector<Run> next;
    for (std::size_t i = area.before.begin; i < area.before.end; ++i) {
      next.clear();
      const auto places = places_.find(before_[i]);
      if (places != places_.end()) {
        auto run = runs.begin();
        const auto& all = places->second;
        for (auto j = std::lower_bound(all.begin(), all.end(), area.after.begin); j != all.end(); ++j) {
          if (*j >= area.after.end) break;
          while (run != runs.end() && run->end + 1 < *j) ++run;
          const std::size_t size = run != runs.end() && run->end + 1 == *j ? run->size + 1 : 1;
          next.push_back({*j, size});
          if (size > best.size) best = {i + 1 - size, *j + 1 - size, size};
        }
      }
      runs.swap(next);
    }
    while (best.before > area.before.begin && best.after > area.after.begin &&
           before_[best.before - 1] == after_[best.after - 1]) {
      best = {best.before - 1, best.after - 1, best.size + 1};
    }
    while (best.before + best.size < area.before.end && best.after + best.size < area.after.end &&
           before_[best.before + best.size] == after_[best.after + best.size]) {
      ++best.size;
    }
    return best;
  }

  static std::vector<Match> joined(const std::vector<Match>& found) {
    std::vector<Match> all;
    for (const Match& match : found) {
      if (!all.empty() && all.back().before + all.back().size == match.before &&
          all.back().after + all.back().size == match.after) {
        all.back().size += match.size;
      } else {
        all.push_back(match);
      }
    }
    return all;
  }

  const Lines& before_;
  const Lines& after_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> places_;  // of each line in `after`
};

std::vector<Step> steps_between(const Lines& before, const Lines& after) {
  std::vector<Step> steps;
  std::size_t i = 0;
  std::size_t j = 0;
  std::vector<Match> matches = Matcher(before, after).matches();
  matches.push_back({before.size(), after.size(), 0});
  for (const Match& match : matches) {
    if (i < match.before || j < match.after) steps.push_back({false, {i, match.before}, {j, match.after}});
    i = match.before + match.size;
    j = match.after + match.size;
    if (match.size > 0) steps.push_back({true, {match.before, i}, {match.after, j}});
  }
  return steps;
}

void keep_last(Step& step) {
  const std::size_t kept = std::min(step.before.size(), k_context);
  step.before.begin = step.before.end - kept;
  step.after.begin = step.after.end - kept;
}

void keep_first(Step& step) {
  const std::size_t kept = std::min(step.before.size(), k_context);
  step.before.end = step.before.begin + kept;
  step.after.end = step.after.begin + kept;
}

// What one "@@" stands above: changes with no more than six equal lines between them.
std::vector<std::vector<Step>> groups_of(std::vector<Step> steps) {
  if (steps.front().is_equal) keep_last(steps.front());
  if (steps.back().is_equal) keep_first(steps.back());
  std::vector<std::vector<Step>> groups(1);
  for (Step& step : steps) {
    if (step.is_equal && step.before.size() > 2 * k_context) {
      Step end = step;
      keep_first(end);
      groups.back().push_back(end);
      groups.emplace_back();
      keep_last(step);
    }
    groups.back().push_back(step);
  }
  return groups;
}

std::string shown_range(const Range& range) {
  if (range.size() == 1) return fmt::format("{}", range.begin + 1);
  return fmt::format("{},{}", range.size() == 0 ? range.begin : range.begin + 1, range.size());
}

void append(std::string& text, char sign, const Lines& lines, const Range& range) {
  for (std::size_t i = range.begin; i < range.end; ++i) text.append(1, sign).append(lines[i]);
}

}  // namespace

std::string unified_diff(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after,
                         std::string_view name) {
  if (before == after) return "";
  std::string text = fmt::format("--- {}\n+++ {}\n", name, name);
  for (const std::vector<Step>& group : groups_of(steps_between(before, after))) {
    text += fmt::format("@@ -{} +{} @@\n", shown_range({group.front().before.begin, group.back().before.end}),
                        shown_range({group.front().after.begin, group.back().after.end}));
    for (const Step& step : group) {
      if (step.is_equal) {
        append(text, ' ', before, step.before);
      } else {
        append(text, '-', before, step.before);
        append(text, '+', after, step.after);
      }
    }
  }
  return text;
}

}  // namespace wf::gates
