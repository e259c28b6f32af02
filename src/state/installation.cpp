// install_hooks: 1. look at every hook and decide, writing nothing; nothing to do ends here; 2. prove that the hooks
// folder can be written; 3. under the lock decide again, then write the manifest of what is already ours, the private
// copy, each hook by link and rename, and the completed manifest. Killed anywhere, the same steps finish it.
#include "state/installation.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "base/text.h"
#include "os/lock.h"
#include "state/hook_file.h"

namespace wf::state {

namespace {

constexpr std::chrono::seconds k_patience{5};

enum class Step : std::uint8_t { leave, place, keep_and_place, back_up_and_place, take_out };

struct Decision {
  HookReport report;
  Step step = Step::leave;
};

struct Program {
  std::string bytes;
  Content content;
};

class Installer {
 public:
  Installer(const InstallPlan& plan, const Program& program)
      : plan_(plan),
        program_(program),
        manifest_(Manifest::read(plan.folders)),
        files_(plan.hooks_folder, plan.folders, manifest_, program.content),
        makes_folder_(!os::exists(plan.hooks_folder)),
        is_older_(manifest_ && is_newer_version(manifest_->version, plan.version)) {
    for (const std::string& event : plan.events) decisions_.push_back(decide(event));
    if (is_refused()) return;
    for (const std::string& event : files_.ours()) {
      if (std::find(plan.events.begin(), plan.events.end(), event) == plan.events.end()) {
        decisions_.push_back({{event, HookAction::removed, take_out_detail(event)}, Step::take_out});
      }
    }
  }

  std::vector<HookReport> reports() const {
    std::vector<HookReport> all;
    for (const Decision& decision : decisions_) all.push_back(decision.report);
    return all;
  }

  bool has_work() const {
    if (is_refused()) return false;
    if (std::any_of(decisions_.begin(), decisions_.end(), [](const auto& one) { return one.step != Step::leave; })) {
      return true;
    }
    const bool has_hooks = std::any_of(decisions_.begin(), decisions_.end(), [](const Decision& decision) {
      return decision.report.action == HookAction::unchanged;
    });
    return has_hooks && (!is_private_copy_good() || !is_manifest_good());
  }

  Status work() {
    if (!is_manifest_good()) WF_TRY(write(intended()));
    if (!is_private_copy_good()) WF_TRY(write_private_copy());
    WF_TRY(os::make_directories(plan_.hooks_folder));
    for (Decision& decision : decisions_) WF_TRY(carry_out(decision));
    if (!is_manifest_good()) WF_TRY(write(completed()));
    return remove_leftovers(files_, plan_.folders, program_.bytes);
  }

 private:
  // A newer git-wf installed these hooks: all of them stay as they are.
  bool is_refused() const { return is_older_ && !plan_.force; }

  Decision decide(const std::string& event) {
    if (is_refused()) {
      return {{event, HookAction::refused, fmt::format("a newer git-wf ({}) put it there", shown(manifest_->version))}};
    }
    switch (files_.origin(event)) {
      case Origin::missing:
        return {{event, HookAction::installed, os::exists(files_.kept(event)) ? kept_detail(files_.kept(event)) : ""},
                Step::place};
      case Origin::current:
        return {{event, HookAction::unchanged, ""}};
      case Origin::ours:
        return {{event, HookAction::updated, ""}, is_older_ ? Step::back_up_and_place : Step::place};
      case Origin::changed:
        if (plan_.force) return {{event, HookAction::updated, ""}, Step::back_up_and_place};
        return {{event, HookAction::refused, "it was changed after git-wf put it there; --force backs it up"}};
      case Origin::foreign:
        break;
    }
    if (files_.is_being_kept(event))
      return {{event, HookAction::installed, kept_detail(files_.kept(event))}, Step::place};
    if (!os::exists(files_.kept(event))) {
      return {{event, HookAction::installed, kept_detail(files_.hook(event))}, Step::keep_and_place};
    }
    if (plan_.force) return {{event, HookAction::installed, ""}, Step::back_up_and_place};
    return {{event, HookAction::refused,
             fmt::format("it is not ours, and {}{} is already kept; --force backs it up", event, k_kept_suffix)}};
  }

  static std::string kept_detail(const os::Path& there) {
    const auto status = os::status_of(there);
    if (status && status->type == os::FileType::regular && !status->is_executable()) {
      return "kept the hook that was there; it is not executable and never runs";
    }
    return "kept the hook that was there; it runs first";
  }

  std::string take_out_detail(const std::string& event) const {
    return os::exists(files_.kept(event)) ? "the hook that was there before is back" : "";
  }

  bool is_private_copy_good() const {
    const os::Path path = private_copy_path(plan_.folders);
    const auto status = os::status_of(path);
    if (!status || status->type != os::FileType::regular || !status->is_executable()) return false;
    if (status->size != program_.bytes.size()) return false;
    const auto bytes = os::read_file(path);
    return bytes && *bytes == program_.bytes;
  }

  bool is_manifest_good() const {
    const auto text = os::read_file(manifest_path(plan_.folders));
    return text && *text == completed().text();
  }

  Manifest with_hooks(std::vector<PlacedHook> hooks) const {
    Manifest manifest = manifest_.value_or(Manifest{});
    manifest.version = plan_.version;
    manifest.program = program_.content;
    const HooksFolder* listed = manifest.find(plan_.hooks_folder);
    const bool is_made_by_us = makes_folder_ || (listed != nullptr && listed->is_made_by_us);
    manifest.set({plan_.hooks_folder, is_made_by_us, std::move(hooks)});
    return manifest;
  }

  // What is in place before the first step: our hooks with what they hold now, changed ones with what they held. Not
  // those that will go: a kept hook that is back in its place must not look like one of ours that somebody changed.
  Manifest intended() {
    std::vector<PlacedHook> hooks;
    for (const Decision& decision : decisions_) {
      const std::string& event = decision.report.event;
      const Origin origin = files_.origin(event);
      const PlacedHook* listed = files_.listed(event);
      const auto content = files_.content(event);
      if (decision.step == Step::take_out) continue;
      if ((origin == Origin::ours || origin == Origin::current) && content) hooks.push_back({event, *content});
      if (origin == Origin::changed && listed != nullptr) hooks.push_back(*listed);
    }
    return with_hooks(std::move(hooks));
  }

  // What is in place after the last one.
  Manifest completed() const {
    std::vector<PlacedHook> hooks;
    for (const Decision& decision : decisions_) {
      const PlacedHook* listed = files_.listed(decision.report.event);
      if (decision.report.action == HookAction::refused) {
        if (listed != nullptr) hooks.push_back(*listed);
      } else if (decision.step != Step::take_out) {
        hooks.push_back({decision.report.event, program_.content});
      }
    }
    return with_hooks(std::move(hooks));
  }

  Status write(const Manifest& manifest) const {
    return os::replace_file(manifest_path(plan_.folders), manifest.text(), 0644, os::Durable::yes);
  }

  Status write_private_copy() const {
    const os::Path path = private_copy_path(plan_.folders);
    // A zero-length hook, as a power cut would leave it, lets every commit pass: hence the fsync.
    WF_TRY(os::replace_file(path, program_.bytes, k_program_mode, os::Durable::yes));
    return os::set_mode(path, k_program_mode);
  }

  Status carry_out(Decision& decision) const {
    const std::string& event = decision.report.event;
    if (decision.step == Step::leave) return {};
    if (decision.step == Step::take_out) return take_out_hook(files_, event);
    if (decision.step == Step::keep_and_place) WF_TRY(keep_hook(files_, event));
    if (decision.step == Step::back_up_and_place) {
      WF_ASSIGN(const std::string backup, back_up_hook(files_, event));
      decision.report.detail = fmt::format("what was there is backed up as {}", backup);
    }
    return place_hook(files_, private_copy_path(plan_.folders), event, program_.bytes);
  }

  const InstallPlan& plan_;
  const Program& program_;
  std::optional<Manifest> manifest_;
  HookFiles files_;
  bool makes_folder_;
  bool is_older_;  // than what is installed
  std::vector<Decision> decisions_;
};

// Fails before anything was changed when the hooks folder, or the folder it is to be made in, cannot be written.
Status probe(os::Path folder) {
  while (!os::exists(folder) && folder.has_parent_path() && folder.parent_path() != folder)
    folder = folder.parent_path();
  WF_ASSIGN(const os::Path made, os::make_temporary_directory(".wf-probe-", folder));
  return os::remove_tree(made);
}

}  // namespace

Result<std::vector<HookReport>> install_hooks(const InstallPlan& given) {
  InstallPlan plan = given;
  plan.hooks_folder = std::filesystem::absolute(plan.hooks_folder).lexically_normal();
  Program program;
  WF_ASSIGN(program.bytes, os::read_file(plan.hook_program));
  if (program.bytes.empty()) {
    return fail(ErrorKind::io, fmt::format("the hook program {} is empty", shown(plan.hook_program.native())));
  }
  program.content = Content::of(program.bytes);
  const Installer first(plan, program);
  if (!first.has_work()) return first.reports();
  WF_TRY(probe(plan.hooks_folder));
  WF_ASSIGN(const os::Lock lock, os::Lock::take(plan.folders.shared / "lock", os::Sharing::exclusive, k_patience));
  Installer installer(plan, program);  // somebody may have installed while we waited
  if (installer.has_work()) WF_TRY(installer.work());
  return installer.reports();
}

std::vector<InstalledHook> installed_hooks(const os::Path& hooks_folder, const Folders& folders,
                                           const std::vector<std::string>& events) {
  const auto manifest = Manifest::read(folders);
  HookFiles files(std::filesystem::absolute(hooks_folder).lexically_normal(), folders, manifest);
  const auto program = manifest ? std::optional(manifest->program) : std::nullopt;
  const bool has_private_copy = os::exists(private_copy_path(folders));
  std::vector<InstalledHook> hooks;
  for (const std::string& event : events) {
    InstalledHook& hook = hooks.emplace_back();
    hook.event = event;
    hook.has_kept_hook = os::exists(files.kept(event)) && !files.is_being_kept(event);
    const Origin origin = files.origin(event);
    if (origin == Origin::missing) continue;
    const auto status = os::status_of(files.hook(event));
    const bool is_up_to_date =
        has_private_copy && program && files.content(event) == program && status->is_executable();
    hook.health = origin != Origin::ours ? HookHealth::foreign
                  : is_up_to_date        ? HookHealth::ours
                                         : HookHealth::outdated;
  }
  return hooks;
}

std::string installed_version(const Folders& folders) {
  const auto manifest = Manifest::read(folders);
  return manifest ? manifest->version : std::string();
}

}  // namespace wf::state
