// word_index: a table whose rows list words, turned round at compile time: from a word to its row.
// So a table is written by meaning, a lookup is a binary search, a word that stands in two rows does not compile, and a
// hook that classifies one file builds nothing first.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace wf::lanes {

template <typename Row>
struct IndexedWord {
  std::string_view word;
  const Row* row = nullptr;
};

constexpr std::size_t word_count(std::string_view words) {
  return words.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
}

// `Words` is the member of a row that holds its words, with one blank between them.
template <const auto& Rows, auto Words>
consteval auto word_index() {
  using Row = std::decay_t<decltype(Rows[0])>;
  constexpr std::size_t k_size = [] {
    std::size_t size = 0;
    for (const Row& row : Rows) size += word_count(row.*Words);
    return size;
  }();
  std::array<IndexedWord<Row>, k_size> index;
  std::size_t next = 0;
  for (const Row& row : Rows) {
    std::string_view rest = row.*Words;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      index[next++] = {rest.substr(0, end), &row};
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  std::sort(index.begin(), index.end(), [](const auto& a, const auto& b) { return a.word < b.word; });
  return index;
}

template <typename Index>
constexpr bool has_each_word_once(const Index& index) {
  return std::adjacent_find(index.begin(), index.end(),
                            [](const auto& a, const auto& b) { return a.word == b.word; }) == index.end();
}

// The row of `word`, or nullptr.
template <typename Row, std::size_t N>
const Row* row_of(const std::array<IndexedWord<Row>, N>& index, std::string_view word) {
  const auto found = std::lower_bound(index.begin(), index.end(), word,
                                      [](const auto& entry, std::string_view wanted) { return entry.word < wanted; });
  return found != index.end() && found->word == word ? found->row : nullptr;
}

}  // namespace wf::lanes
