// Text scan: walks over a content once, line by line as Git counts lines, without copying.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace wf::gates {

struct Line {
  std::string_view text;     // with its '\n' when it has one
  std::uint32_t number = 0;  // from 1
};

// Calls visit(Line) for every line; an empty content has none.
template <typename Visit>
void for_each_line(std::string_view content, Visit visit) {
  std::uint32_t number = 0;
  while (!content.empty()) {
    const void* const newline = std::memchr(content.data(), '\n', content.size());
    const std::size_t length = newline == nullptr
                                   ? content.size()
                                   : static_cast<std::size_t>(static_cast<const char*>(newline) - content.data()) + 1;
    visit(Line{content.substr(0, length), ++number});
    content.remove_prefix(length);
  }
}

// A place counted from 1; the column in characters (UTF-8 code points).
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};
Position position_of(std::string_view content, std::size_t offset);

// The places of offsets that never decrease, in one pass over the content however many there are.
class PositionWalk {
 public:
  explicit PositionWalk(std::string_view content) : content_(content) {}
  Position at(std::size_t offset);

 private:
  std::string_view content_;
  std::size_t counted_ = 0;  // bytes before this one are in position_
  Position position_ = {1, 1};
};

std::uint32_t count_lines(std::string_view content);    // '\n's, and a last line without one
std::uint32_t count_characters(std::string_view text);  // UTF-8 code points; a wrong byte counts as one or none

// Searches `part` from `from` on; npos when it is not there. Faster than std::string_view::find for long contents.
std::size_t find_bytes(std::string_view content, std::string_view part, std::size_t from = 0);

}  // namespace wf::gates
