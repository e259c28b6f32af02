#include "state/manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/checksum.h"
#include "base/text.h"
#include "state/sealed.h"

namespace wf::state {

namespace {

constexpr std::string_view k_name = "wf-installed";
constexpr int k_version = 1;
constexpr std::size_t k_most_bytes = std::size_t{1024} * 1024;

std::string text_of(const Content& content) { return fmt::format("{} {:016x}", content.size, content.checksum); }

std::optional<Content> content_of(std::string_view size, std::string_view digits) {
  const auto number = to_number(size);
  Content content;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), content.checksum, 16);
  if (!number || *number < 0 || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  content.size = static_cast<std::uint64_t>(*number);
  return content;
}

// A name from the file becomes part of a path: nothing that leads out of the hooks folder is believed.
bool is_hook_name(std::string_view name) { return !name.empty() && name[0] != '.' && !contains(name, "/"); }

bool read_line(const std::vector<std::string_view>& words, Manifest& into) {
  if (words.size() == 2 && words[0] == "version:") {
    const auto version = unescaped(words[1]);
    into.version = version.value_or("");
    return version.has_value();
  }
  if (words.size() == 3 && words[0] == "program:") {
    const auto content = content_of(words[1], words[2]);
    into.program = content.value_or(Content{});
    return content.has_value();
  }
  if (words.size() == 3 && words[0] == "folder:") {
    const auto path = unescaped(words[2]);
    if (!path) return false;
    into.folders.push_back({*path, words[1] == "made", {}});
    return true;
  }
  if (words.size() == 4 && words[0] == "hook:") {
    const auto event = unescaped(words[1]);
    const auto content = content_of(words[2], words[3]);
    if (!event || !content || !is_hook_name(*event) || into.folders.empty()) return false;
    into.folders.back().hooks.push_back({*event, *content});
  }
  return true;  // a later writer's addition
}

}  // namespace

Content Content::of(std::string_view bytes) { return {bytes.size(), wf::checksum(bytes)}; }

const PlacedHook* HooksFolder::find(std::string_view event) const {
  const auto found = std::find_if(hooks.begin(), hooks.end(), [&](const auto& hook) { return hook.event == event; });
  return found == hooks.end() ? nullptr : &*found;
}

std::optional<Manifest> Manifest::read(const Folders& folders) {
  const auto text = read_bounded(manifest_path(folders), k_most_bytes);
  if (!text) return std::nullopt;
  const auto body = unsealed(k_name, k_version, *text);
  if (!body) return std::nullopt;
  Manifest manifest;
  for (const std::string_view line : lines(*body)) {
    if (!read_line(split(line, ' '), manifest)) return std::nullopt;
  }
  return manifest;
}

std::string Manifest::text() const {
  std::string body = fmt::format("version: {}\nprogram: {}\n", escaped(version), text_of(program));
  for (const HooksFolder& folder : folders) {
    body += fmt::format("folder: {} {}\n", folder.is_made_by_us ? "made" : "found", escaped(folder.path.native()));
    for (const PlacedHook& hook : folder.hooks) {
      body += fmt::format("hook: {} {}\n", escaped(hook.event), text_of(hook.content));
    }
  }
  return sealed(k_name, k_version, body);
}

const HooksFolder* Manifest::find(const os::Path& folder) const {
  const auto found = std::find_if(folders.begin(), folders.end(), [&](const auto& one) { return one.path == folder; });
  return found == folders.end() ? nullptr : &*found;
}

void Manifest::set(HooksFolder folder) {
  for (HooksFolder& one : folders) {
    if (one.path != folder.path) continue;
    one = std::move(folder);
    return;
  }
  folders.push_back(std::move(folder));
}

os::Path manifest_path(const Folders& folders) { return folders.shared / "installed"; }

os::Path private_copy_path(const Folders& folders) { return folders.shared / "bin" / "wf-hook"; }

bool is_newer_version(std::string_view version, std::string_view than) {
  while (!version.empty() || !than.empty()) {
    const auto take_number = [](std::string_view& text) {
      std::int64_t number = 0;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
      if (error != std::errc()) number = 0;
      text.remove_prefix(static_cast<std::size_t>(end - text.data()));
      const bool goes_on = error == std::errc() && text.starts_with('.');
      text = goes_on ? text.substr(1) : std::string_view();
      return number;
    };
    const std::int64_t mine = take_number(version);
    const std::int64_t other = take_number(than);
    if (mine != other) return mine > other;
  }
  return false;
}

}  // namespace wf::state
