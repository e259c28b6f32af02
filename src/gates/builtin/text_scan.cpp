#include "gates/builtin/text_scan.h"

#include <algorithm>

namespace wf::gates {

Position position_of(std::string_view content, std::size_t offset) { return PositionWalk(content).at(offset); }

Position PositionWalk::at(std::size_t offset) {
  std::string_view next = content_.substr(counted_, offset - counted_);
  counted_ += next.size();
  if (const auto newlines = std::count(next.begin(), next.end(), '\n'); newlines > 0) {
    position_ = {position_.line + static_cast<std::uint32_t>(newlines), 1};
    next = next.substr(next.rfind('\n') + 1);
  }
  position_.column += count_characters(next);
  return position_;
}

std::uint32_t count_lines(std::string_view content) {
  const auto newlines = static_cast<std::uint32_t>(std::count(content.begin(), content.end(), '\n'));
  return newlines + (content.empty() || content.ends_with('\n') ? 0 : 1);
}

std::uint32_t count_characters(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

std::size_t find_bytes(std::string_view content, std::string_view part, std::size_t from) {
  if (from >= content.size()) return std::string_view::npos;
  const void* const found = ::memmem(content.data() + from, content.size() - from, part.data(), part.size());
  return found == nullptr ? std::string_view::npos
                          : static_cast<std::size_t>(static_cast<const char*>(found) - content.data());
}

}  // namespace wf::gates
