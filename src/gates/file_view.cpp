#include <algorithm>
#include <array>

#include "gates/builtin.h"

namespace wf::gates {

namespace {

constexpr std::size_t k_bytes_looked_at = 1024;

// What `identify` counts as text: printable ASCII, the usual control characters and ESC, and everything above ASCII.
constexpr std::array<bool, 256> k_is_text_byte = [] {
  std::array<bool, 256> is_text{};
  for (std::size_t byte = 0x20; byte < is_text.size(); ++byte) is_text.at(byte) = byte != 0x7f;
  for (const std::size_t byte : {7U, 8U, 9U, 10U, 11U, 12U, 13U, 27U}) is_text.at(byte) = true;
  return is_text;
}();

}  // namespace

FileView::FileView(std::string file_path, Loader content, Loader previous)
    : path(std::move(file_path)), load_content_(std::move(content)), load_previous_(std::move(previous)) {}

Result<std::string_view> FileView::content() const {
  if (!content_) content_ = load_content_();
  if (!*content_) return tl::unexpected(content_->error());
  return std::string_view(**content_);
}

Result<std::optional<std::string_view>> FileView::previous() const {
  if (!load_previous_) return std::optional<std::string_view>();
  if (!previous_) previous_ = load_previous_();
  if (!*previous_) return tl::unexpected(previous_->error());
  return std::optional<std::string_view>(**previous_);
}

const TextFacts& FileView::facts() const {
  if (!facts_) {
    const auto bytes = content();
    facts_ = bytes ? facts_of(*bytes) : TextFacts();
  }
  return *facts_;
}

bool FileView::is_added_line(std::uint32_t line) const { return all_lines_are_new || git::has_line(added, line); }

bool FileView::is_text() const {
  if (!is_text_) is_text_ = looks_like_text();
  return *is_text_;
}

bool FileView::looks_like_text() const {
  if (mode == git::k_mode_symlink || mode == git::k_mode_submodule) return false;
  const auto bytes = content();
  // What cannot be read is not judged here: the check that asks for the content passes the error on.
  if (!bytes) return true;
  const std::string_view head = bytes->substr(0, k_bytes_looked_at);
  return std::all_of(head.begin(), head.end(), [](char c) { return k_is_text_byte.at(static_cast<unsigned char>(c)); });
}

}  // namespace wf::gates
