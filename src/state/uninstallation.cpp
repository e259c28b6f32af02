// uninstall_hooks: 1. for every hooks folder that the manifest knows, our hooks go and the kept ones come back, each by
// one rename; 2. the folder goes when we made it and it is empty; 3. the private copy, and last the manifest, so that a
// killed run can be repeated.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>

#include "base/text.h"
#include "os/lock.h"
#include "state/hook_file.h"
#include "state/installation.h"

namespace wf::state {

namespace {

constexpr std::chrono::seconds k_patience{5};

std::string backups_detail(const HookFiles& files, const std::string& event) {
  const auto names = files.backups(event);
  return names.empty() ? "" : fmt::format("{} is left", join(names, ", "));
}

std::string joined(const std::string& first, const std::string& second) {
  return first.empty() || second.empty() ? first + second : first + "; " + second;
}

Result<std::optional<HookReport>> take_out(HookFiles& files, const std::string& event) {
  const Origin origin = files.origin(event);
  const bool is_kept = os::exists(files.kept(event));
  HookReport report{event, HookAction::removed, ""};
  if (origin == Origin::missing && !is_kept) return std::nullopt;
  if (origin == Origin::foreign && !is_kept) return std::nullopt;
  if (origin == Origin::changed || (origin == Origin::foreign && !files.is_being_kept(event))) {
    report.action = HookAction::refused;
    report.detail = "it is not as git-wf left it, so it stays";
    if (is_kept) report.detail += fmt::format("; the hook before it is {}{}", event, k_kept_suffix);
  } else {
    WF_TRY(take_out_hook(files, event));
    if (is_kept) report.detail = "the hook that was there before is back";
  }
  report.detail = joined(report.detail, backups_detail(files, event));
  return report;
}

Status take_out_all(HookFiles& files, const HooksFolder* listed, std::vector<HookReport>& reports, bool is_elsewhere) {
  std::set<std::string> events;
  for (const std::string& event : files.ours()) events.insert(event);
  for (const std::string& event : files.kept_events()) events.insert(event);
  if (listed != nullptr) {
    for (const PlacedHook& hook : listed->hooks) events.insert(hook.event);
  }
  for (const std::string& event : events) {
    WF_ASSIGN(auto report, take_out(files, event));
    if (!report) continue;
    if (is_elsewhere) report->detail = joined("in " + shown(files.folder().native()), report->detail);
    reports.push_back(std::move(*report));
  }
  return {};
}

// A kept hook that is back in a place that the manifest still lists would look like a hook of ours that somebody
// changed. Ours are recognised without it; those that really were changed stay listed.
void forget_listed(Manifest manifest, const Folders& folders) {
  const std::optional<Manifest> before = manifest;
  for (HooksFolder& place : manifest.folders) {
    HookFiles files(place.path, folders, before);
    const auto is_ours = [&](const PlacedHook& hook) { return files.origin(hook.event) != Origin::changed; };
    place.hooks.erase(std::remove_if(place.hooks.begin(), place.hooks.end(), is_ours), place.hooks.end());
  }
  // On a full disk it cannot be written; that must not keep the hooks in place, and matters only to a killed run.
  (void)os::replace_file(manifest_path(folders), manifest.text(), 0644, os::Durable::yes);
}

// Takes away a folder only when it is empty.
void remove_if_empty(const os::Path& folder) {
  std::error_code ignored;
  if (os::list_directory(folder).empty()) std::filesystem::remove(folder, ignored);
}

}  // namespace

Result<std::vector<HookReport>> uninstall_hooks(const os::Path& given_folder, const Folders& folders) {
  const os::Path hooks_folder = std::filesystem::absolute(given_folder).lexically_normal();
  std::vector<HookReport> reports;
  // Without a state folder there is nothing to wait for, and none shall be made.
  std::optional<Result<os::Lock>> lock;
  if (os::exists(folders.shared)) {
    lock = os::Lock::take(folders.shared / "lock", os::Sharing::exclusive, k_patience);
    if (!*lock) return tl::unexpected<Error>(lock->error());
  }
  const auto manifest = Manifest::read(folders);
  std::vector<HooksFolder> places = manifest ? manifest->folders : std::vector<HooksFolder>();
  const auto is_given = [&](const HooksFolder& place) { return place.path == hooks_folder; };
  if (std::none_of(places.begin(), places.end(), is_given)) places.push_back({hooks_folder, false, {}});
  if (manifest) forget_listed(*manifest, folders);
  const std::string program = os::read_file(private_copy_path(folders)).value_or(std::string());
  for (const HooksFolder& place : places) {
    HookFiles files(place.path, folders, manifest);
    WF_TRY(take_out_all(files, &place, reports, !is_given(place)));
    WF_TRY(remove_leftovers(files, folders, program));
    if (place.is_made_by_us) remove_if_empty(place.path);
  }
  WF_TRY(os::remove_tree(private_copy_path(folders).parent_path()));
  WF_TRY(os::remove_file(manifest_path(folders)));
  if (os::list_directory(folders.shared) == std::vector<std::string>{"lock"}) {
    WF_TRY(os::remove_file(folders.shared / "lock"));
    remove_if_empty(folders.shared);
  }
  return reports;
}

}  // namespace wf::state
