#include "state/hook_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "state/installation.h"

namespace wf::state {

namespace {

constexpr std::uint64_t k_largest_program = std::uint64_t{256} * 1024 * 1024;
constexpr std::string_view k_probe_prefix = ".wf-probe-";

bool is_same_file(const os::Path& a, const os::Path& b) {
  const auto first = os::status_of(a);
  const auto second = os::status_of(b);
  return first && second && first->device == second->device && first->inode == second->inode;
}

// Git's own hook names have no dot; our kept ones, backups, git's samples and temporary files do.
bool is_hook_name(std::string_view name) { return !name.empty() && !contains(name, "."); }

// "EVENT.tmp.PROCESS.NUMBER", as os::replace_file names its unfinished files.
bool is_temporary_name(std::string_view name) {
  const auto parts = split(name, '.');
  return parts.size() == 4 && parts[1] == "tmp" && to_number(parts[2]) && to_number(parts[3]);
}

Status give_second_name(const os::Path& hook, const os::Path& name) {
  if (os::hard_link(hook, name)) return {};
  if (os::exists(name)) return fail(ErrorKind::io, fmt::format("{} is there already", shown(name.native())));
  return os::rename_file(hook, name);
}

}  // namespace

HookFiles::HookFiles(os::Path folder, const Folders& folders, const std::optional<Manifest>& manifest,
                     std::optional<Content> program)
    : folder_(std::move(folder)), private_copy_(private_copy_path(folders)), program_(program) {
  if (!manifest) return;
  listed_program_ = manifest->program;
  if (const HooksFolder* listed = manifest->find(folder_)) listed_ = *listed;
}

os::Path HookFiles::kept(std::string_view event) const { return folder_ / (std::string(event) + k_kept_suffix); }

std::optional<Content> HookFiles::content_of(const os::Path& path) {
  const auto status = os::status_of(path);
  if (!status || status->type != os::FileType::regular || status->size > k_largest_program) return std::nullopt;
  const auto known = seen_.find({status->device, status->inode});
  if (known != seen_.end()) return known->second;
  const auto bytes = os::read_file(path);
  if (!bytes) return std::nullopt;
  return seen_[{status->device, status->inode}] = Content::of(*bytes);
}

std::optional<Content> HookFiles::content(std::string_view event) { return content_of(hook(event)); }

bool HookFiles::has_mark(const os::Path& path) const {
  const auto bytes = os::read_file(path);
  return bytes && contains(*bytes, k_program_mark);
}

Origin HookFiles::origin(std::string_view event) {
  const os::Path path = hook(event);
  const auto status = os::status_of(path);
  if (!status) return Origin::missing;
  const PlacedHook* listed = listed_.find(event);
  const auto content = content_of(path);
  if (!content) return listed != nullptr ? Origin::changed : Origin::foreign;
  if (program_ && *content == *program_) return status->is_executable() ? Origin::current : Origin::ours;
  if (*content == listed_program_ && listed_program_.size > 0) return Origin::ours;
  if (listed != nullptr) {
    // Nobody changes a hook to nothing: that is what a power cut leaves.
    return *content == listed->content || content->size == 0 ? Origin::ours : Origin::changed;
  }
  if (content->size > 0 && (content == content_of(private_copy_) || has_mark(path))) return Origin::ours;
  return Origin::foreign;
}

bool HookFiles::is_being_kept(std::string_view event) const { return is_same_file(hook(event), kept(event)); }

std::vector<std::string> HookFiles::ours() {
  std::vector<std::string> events;
  for (std::string& name : os::list_directory(folder_)) {
    if (!is_hook_name(name)) continue;
    const Origin found = origin(name);
    if (found == Origin::ours || found == Origin::current) events.push_back(std::move(name));
  }
  return events;
}

std::vector<std::string> HookFiles::kept_events() const {
  std::vector<std::string> events;
  for (const std::string& name : os::list_directory(folder_)) {
    const std::string event = name.substr(0, name.find('.'));
    if (is_hook_name(event) && name == event + k_kept_suffix) events.push_back(event);
  }
  return events;
}

std::vector<std::string> HookFiles::backups(std::string_view event) const {
  std::vector<std::string> names;
  const std::string start = std::string(event) + k_kept_suffix + ".";
  for (const std::string& name : os::list_directory(folder_)) {
    if (name.starts_with(start) && to_number(name.substr(start.size()))) names.push_back(name);
  }
  return names;
}

Status keep_hook(const HookFiles& files, std::string_view event) {
  return give_second_name(files.hook(event), files.kept(event));
}

Result<std::string> back_up_hook(const HookFiles& files, std::string_view event) {
  for (int number = 1;; ++number) {
    const os::Path backup = files.kept(event).native() + fmt::format(".{}", number);
    if (!is_same_file(files.hook(event), backup)) {  // else a killed run had come so far
      if (os::exists(backup)) continue;
      WF_TRY(give_second_name(files.hook(event), backup));
    }
    return backup.filename().native();
  }
}

Status place_hook(const HookFiles& files, const os::Path& private_copy, std::string_view event,
                  std::string_view program) {
  // The link is made beside the private copy, where a killed run's leftovers disturb nobody.
  const os::Path link = private_copy.parent_path() / (std::string(event) + ".new");
  WF_TRY(os::remove_file(link));
  if (os::hard_link(private_copy, link)) {
    if (os::rename_file(link, files.hook(event))) return {};
    WF_TRY(os::remove_file(link));
  }
  WF_TRY(os::replace_file(files.hook(event), program, k_program_mode, os::Durable::yes));
  return os::set_mode(files.hook(event), k_program_mode);
}

Status take_out_hook(const HookFiles& files, std::string_view event) {
  if (files.is_being_kept(event)) return os::remove_file(files.kept(event));
  if (os::exists(files.kept(event))) return os::rename_file(files.kept(event), files.hook(event));
  return os::remove_file(files.hook(event));
}

Status remove_leftovers(const HookFiles& files, const Folders& folders, std::string_view program) {
  const os::Path bin = private_copy_path(folders).parent_path();
  for (const std::string& name : os::list_directory(bin)) {
    if (name != "wf-hook") WF_TRY(os::remove_file(bin / name));
  }
  for (const std::string& name : os::list_directory(folders.shared)) {
    if (name.starts_with("installed.") && is_temporary_name(name)) WF_TRY(os::remove_file(folders.shared / name));
  }
  for (const std::string& name : os::list_directory(files.folder())) {
    const os::Path path = files.folder() / name;
    std::error_code ignored;
    if (name.starts_with(k_probe_prefix)) std::filesystem::remove(path, ignored);  // only when it is empty
    if (!is_temporary_name(name)) continue;
    const auto bytes = os::read_file(path);
    if (bytes && program.starts_with(*bytes)) WF_TRY(os::remove_file(path));
  }
  return {};
}

}  // namespace wf::state
