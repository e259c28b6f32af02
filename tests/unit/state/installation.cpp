// Installing and taking out again, on real folders: what was there comes back byte for byte; doing it twice writes
// nothing; what is not ours is never lost; and a run that dies at any write is finished, or taken back, by the next.
#include "state/installation.h"

#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <cerrno>
#include <map>

#include "base/text.h"
#include "state/manifest.h"
#include "support/repository.h"

namespace {

using wf::os::Path;
using wf::state::Folders;
using wf::state::HookAction;
using wf::state::HookHealth;
using wf::state::HookReport;
using wf::state::InstallPlan;

using Reports = std::vector<HookReport>;

struct NoFaults {
  ~NoFaults() { wf::os::fail_writes_after(0, 0); }
};

std::string program_of(std::string_view version) {
  return "#!/bin/sh\n# " + std::string(wf::state::k_program_mark) + "\n# " + std::string(version) + "\n";
}

struct Place : wf::test::TemporaryFolder {
  Folders folders = Folders::of(path(), path());
  Path hooks = path() / "hooks";
  InstallPlan plan;

  Place() {
    BOOST_REQUIRE(wf::os::make_directories(hooks).has_value());
    offer("1.0");
    plan.hooks_folder = hooks;
    plan.folders = folders;
    plan.events = {"pre-commit", "pre-push"};
  }

  void offer(std::string_view version) {
    plan.hook_program = path() / "prefix" / ("wf-hook-" + std::string(version));
    plan.version = version;
    write(Path("prefix") / plan.hook_program.filename(), program_of(version), 0755);
  }
  Reports install() const {
    const auto reports = install_hooks(plan);
    BOOST_REQUIRE_MESSAGE(reports.has_value(), (reports ? "" : reports.error().message));
    return *reports;
  }
  Reports uninstall() const {
    const auto reports = uninstall_hooks(hooks, folders);
    BOOST_REQUIRE_MESSAGE(reports.has_value(), (reports ? "" : reports.error().message));
    return *reports;
  }
  HookHealth health(const std::string& event) const { return installed_hooks(hooks, folders, {event})[0].health; }
  std::uint64_t inode(const Path& relative) const {
    const auto status = wf::os::status_of(path() / relative);
    return status ? status->inode : 0;
  }
  bool is_ours(const std::string& event) const {
    return inode(Path("hooks") / event) == inode("wf/bin/wf-hook") && inode("wf/bin/wf-hook") != 0;
  }
  void make_link(const std::string& name, const Path& target) const {
    std::filesystem::create_symlink(target, hooks / name);
  }
};

HookAction action_of(const Reports& reports, std::string_view event) {
  const auto found = std::find_if(reports.begin(), reports.end(), [&](const auto& one) { return one.event == event; });
  BOOST_REQUIRE(found != reports.end());
  return found->action;
}

std::string detail_of(const Reports& reports, std::string_view event) {
  const auto found = std::find_if(reports.begin(), reports.end(), [&](const auto& one) { return one.event == event; });
  BOOST_REQUIRE(found != reports.end());
  return found->detail;
}

bool all_are(const Reports& reports, HookAction action) {
  return !reports.empty() &&
         std::all_of(reports.begin(), reports.end(), [&](const auto& one) { return one.action == action; });
}

// Everything below a folder: name → type, mode, size, time, content; with inodes when asked.
std::map<std::string, std::string> picture(const Path& folder, bool with_inodes) {
  std::map<std::string, std::string> result;
  for (const std::string& name : wf::os::list_directory(folder)) {
    const Path path = folder / name;
    const auto status = wf::os::status_of(path).value();
    std::string text;
    for (const std::uint64_t number : {std::uint64_t(status.type), std::uint64_t(status.mode), status.inode}) {
      if (number != status.inode || with_inodes) text += std::to_string(number) + ' ';
    }
    if (status.type == wf::os::FileType::directory) {
      if (with_inodes) text += std::to_string(status.modified_ns);
      for (const auto& [below, what] : picture(path, with_inodes)) result[(Path(name) / below).native()] = what;
    } else {
      text += std::to_string(status.modified_ns) + " ";
      text +=
          status.type == wf::os::FileType::symlink ? wf::os::read_link(path).value() : wf::os::read_file(path).value();
    }
    result[name] = text;
  }
  return result;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(state_installation, Place)

BOOST_AUTO_TEST_CASE(the_hooks_are_links_to_one_private_copy) {
  BOOST_TEST(all_are(install(), HookAction::installed));
  BOOST_TEST(is_ours("pre-commit"));
  BOOST_TEST(is_ours("pre-push"));
  BOOST_TEST(read("hooks/pre-commit") == program_of("1.0"));
  const auto status = wf::os::status_of(hooks / "pre-commit").value();
  BOOST_TEST(status.mode == 0555U);
  BOOST_TEST(status.link_count == 3U);
  BOOST_TEST(inode("wf/bin/wf-hook") != inode("prefix/wf-hook-1.0"));
  BOOST_TEST(installed_version(folders) == "1.0");
  BOOST_TEST((health("pre-commit") == HookHealth::ours));
  BOOST_TEST((health("commit-msg") == HookHealth::missing));
}

BOOST_AUTO_TEST_CASE(installing_twice_writes_not_one_byte) {
  write("hooks/pre-commit", "#!/bin/sh\n", 0755);
  write("hooks/pre-push.sample", "sample", 0644);
  install();
  const auto before = picture(path(), true);
  BOOST_TEST(all_are(install(), HookAction::unchanged));
  BOOST_TEST((picture(path(), true) == before));
}

BOOST_AUTO_TEST_CASE(what_was_there_is_kept_and_comes_back_untouched) {
  write("hooks/pre-commit", "#!/bin/sh\nexit 0\n", 0751);
  write("hooks/commit-msg", "never ran", 0644);
  write("hooks/pre-push.sample", "sample", 0755);
  make_link("pre-push", "/opt/team/pre push");
  plan.events = {"pre-commit", "pre-push", "commit-msg", "post-commit"};
  const auto before = picture(hooks, false);
  const Reports reports = install();
  BOOST_TEST(all_are(reports, HookAction::installed));
  BOOST_TEST(detail_of(reports, "pre-commit") == "kept the hook that was there; it runs first");
  BOOST_TEST(detail_of(reports, "commit-msg") == "kept the hook that was there; it is not executable and never runs");
  BOOST_TEST(detail_of(reports, "post-commit").empty());
  BOOST_TEST(is_ours("pre-commit"));
  BOOST_TEST(is_ours("pre-push"));
  BOOST_TEST(read("hooks/pre-commit.before-wf") == "#!/bin/sh\nexit 0\n");
  BOOST_TEST(wf::os::status_of(hooks / "pre-commit.before-wf")->link_count == 1U);
  BOOST_TEST(installed_hooks(hooks, folders, {"pre-commit"})[0].has_kept_hook);
  const Reports removed = uninstall();
  BOOST_TEST(all_are(removed, HookAction::removed));
  BOOST_TEST(removed.size() == 4U);
  BOOST_TEST(detail_of(removed, "pre-commit") == "the hook that was there before is back");
  BOOST_TEST((picture(hooks, false) == before));
  BOOST_TEST(!has("wf"));
}

BOOST_AUTO_TEST_CASE(a_hooks_folder_that_we_made_goes_again) {
  BOOST_REQUIRE(wf::os::remove_tree(hooks).has_value());
  install();
  BOOST_TEST(is_ours("pre-commit"));
  install();
  uninstall();
  BOOST_TEST(!has("hooks"));

  install();
  write("hooks/mine", "text");
  uninstall();
  BOOST_TEST(read("hooks/mine") == "text");
}

BOOST_AUTO_TEST_CASE(an_upgrade_replaces_copy_and_links_without_writing_into_them) {
  install();
  const std::uint64_t old = inode("wf/bin/wf-hook");
  BOOST_REQUIRE(wf::os::hard_link(path() / "wf/bin/wf-hook", path() / "running").has_value());
  offer("1.1");
  BOOST_TEST((health("pre-push") == HookHealth::ours));
  BOOST_TEST(all_are(install(), HookAction::updated));
  BOOST_TEST(is_ours("pre-commit"));
  BOOST_TEST(inode("wf/bin/wf-hook") != old);
  BOOST_TEST(read("running") == program_of("1.0"));
  BOOST_TEST(read("hooks/pre-push") == program_of("1.1"));
  BOOST_TEST(installed_version(folders) == "1.1");
  uninstall();
  BOOST_TEST(wf::os::list_directory(hooks).empty());
}

BOOST_AUTO_TEST_CASE(events_that_are_no_longer_wanted_are_taken_out) {
  write("hooks/pre-push", "theirs", 0755);
  install();
  plan.events = {"pre-commit"};
  const Reports reports = install();
  BOOST_TEST((action_of(reports, "pre-commit") == HookAction::unchanged));
  BOOST_TEST((action_of(reports, "pre-push") == HookAction::removed));
  BOOST_TEST(read("hooks/pre-push") == "theirs");
  BOOST_TEST(!has("hooks/pre-push.before-wf"));
  BOOST_TEST(all_are(install(), HookAction::unchanged));
}

BOOST_AUTO_TEST_CASE(a_hook_that_was_changed_after_us_is_refused_until_forced) {
  install();
  write("hooks/pre-commit", "mine now", 0755);
  BOOST_TEST((health("pre-commit") == HookHealth::foreign));
  BOOST_TEST((action_of(install(), "pre-commit") == HookAction::refused));
  BOOST_TEST((action_of(install(), "pre-commit") == HookAction::refused));  // and stays so
  BOOST_TEST(read("hooks/pre-commit") == "mine now");
  plan.force = true;
  const Reports reports = install();
  BOOST_TEST((action_of(reports, "pre-commit") == HookAction::updated));
  BOOST_TEST(detail_of(reports, "pre-commit") == "what was there is backed up as pre-commit.before-wf.1");
  BOOST_TEST(read("hooks/pre-commit.before-wf.1") == "mine now");
  BOOST_TEST(is_ours("pre-commit"));
  write("hooks/pre-commit", "mine again", 0755);
  install();
  BOOST_TEST(read("hooks/pre-commit.before-wf.1") == "mine now");
  BOOST_TEST(read("hooks/pre-commit.before-wf.2") == "mine again");
  BOOST_TEST(detail_of(uninstall(), "pre-commit") == "pre-commit.before-wf.1, pre-commit.before-wf.2 is left");
  BOOST_TEST(!has("hooks/pre-commit"));
  BOOST_TEST(read("hooks/pre-commit.before-wf.2") == "mine again");
}

BOOST_AUTO_TEST_CASE(a_hook_written_through_the_shared_link_is_not_taken_for_ours) {
  install();
  BOOST_REQUIRE(wf::os::set_mode(hooks / "pre-commit", 0755).has_value());  // root could write without it
  BOOST_REQUIRE(wf::os::append_file(hooks / "pre-commit", "echo mine\n").has_value());
  const Reports reports = install();
  BOOST_TEST(all_are(reports, HookAction::refused));
  BOOST_TEST(wf::contains(read("hooks/pre-commit"), "echo mine"));
  plan.force = true;
  install();
  BOOST_TEST(is_ours("pre-commit"));
  BOOST_TEST(read("hooks/pre-commit") == program_of("1.0"));
  BOOST_TEST(wf::contains(read("hooks/pre-commit.before-wf.1"), "echo mine"));
}

BOOST_AUTO_TEST_CASE(a_second_foreign_hook_is_refused_until_forced) {
  write("hooks/pre-commit", "first", 0755);
  install();
  BOOST_REQUIRE(wf::os::remove_file(path() / "wf/installed").has_value());
  write("hooks/pre-commit", "second", 0755);
  const Reports refused = install();
  BOOST_TEST((action_of(refused, "pre-commit") == HookAction::refused));
  BOOST_TEST(wf::contains(detail_of(refused, "pre-commit"), "pre-commit.before-wf is already kept"));
  BOOST_TEST(read("hooks/pre-commit") == "second");
  plan.force = true;
  install();
  BOOST_TEST(is_ours("pre-commit"));
  BOOST_TEST(read("hooks/pre-commit.before-wf") == "first");
  BOOST_TEST(read("hooks/pre-commit.before-wf.1") == "second");
}

BOOST_AUTO_TEST_CASE(hooks_of_a_newer_version_are_left_alone_until_forced) {
  offer("1.10");
  install();
  offer("1.9");
  plan.events.emplace_back("commit-msg");
  const auto before = picture(path(), true);
  const Reports refused = install();
  BOOST_TEST(all_are(refused, HookAction::refused));
  BOOST_TEST(detail_of(refused, "pre-push") == "a newer git-wf (1.10) put it there");
  BOOST_TEST((picture(path(), true) == before));
  plan.force = true;
  install();
  BOOST_TEST(read("hooks/pre-commit") == program_of("1.9"));
  BOOST_TEST(read("hooks/pre-commit.before-wf.1") == program_of("1.10"));
  BOOST_TEST(installed_version(folders) == "1.9");
  plan.force = false;
  BOOST_TEST(all_are(install(), HookAction::unchanged));
}

BOOST_AUTO_TEST_CASE(a_hook_that_was_deleted_comes_back_with_the_next_installation) {
  install();
  BOOST_REQUIRE(wf::os::remove_file(hooks / "pre-push").has_value());
  BOOST_TEST((health("pre-push") == HookHealth::missing));
  const Reports reports = install();
  BOOST_TEST((action_of(reports, "pre-push") == HookAction::installed));
  BOOST_TEST((action_of(reports, "pre-commit") == HookAction::unchanged));
  BOOST_TEST(is_ours("pre-push"));
}

BOOST_AUTO_TEST_CASE(with_the_state_lost_our_hooks_are_still_known) {
  write("hooks/pre-push", "theirs", 0755);
  install();
  BOOST_REQUIRE(wf::os::remove_tree(path() / "wf").has_value());
  BOOST_TEST((health("pre-commit") == HookHealth::outdated));
  BOOST_TEST(installed_version(folders).empty());
  offer("1.1");
  BOOST_TEST(all_are(install(), HookAction::updated));
  BOOST_TEST(is_ours("pre-push"));
  BOOST_TEST(!has("hooks/pre-commit.before-wf"));

  BOOST_REQUIRE(wf::os::remove_tree(path() / "wf").has_value());
  BOOST_TEST(all_are(uninstall(), HookAction::removed));
  BOOST_TEST(wf::os::list_directory(hooks) == std::vector<std::string>{"pre-push"}, boost::test_tools::per_element());
  BOOST_TEST(read("hooks/pre-push") == "theirs");
  BOOST_TEST(!has("wf"));
}

BOOST_AUTO_TEST_CASE(a_damaged_manifest_or_private_copy_is_mended) {
  install();
  const std::string manifest = read("wf/installed");
  for (std::size_t at = 0; at < manifest.size(); ++at) {
    std::string bad = manifest;
    bad[at] = static_cast<char>(bad[at] ^ 0x15);
    write("wf/installed", bad);
    BOOST_TEST(installed_version(folders).empty());
  }
  BOOST_TEST(all_are(install(), HookAction::unchanged));
  BOOST_TEST(read("wf/installed") == manifest);
  write("wf/bin/wf-hook", "", 0755);
  BOOST_TEST((health("pre-commit") == HookHealth::ours));
  install();
  BOOST_TEST(read("wf/bin/wf-hook") == program_of("1.0"));
}

BOOST_AUTO_TEST_CASE(a_hook_emptied_by_a_power_cut_is_ours_to_mend) {
  install();
  for (const char* name : {"hooks/pre-commit", "hooks/pre-push", "wf/bin/wf-hook"}) write(name, "", 0555);
  BOOST_TEST((health("pre-commit") == HookHealth::outdated));
  BOOST_TEST(all_are(install(), HookAction::updated));
  BOOST_TEST(read("hooks/pre-commit") == program_of("1.0"));
}

BOOST_AUTO_TEST_CASE(a_hook_that_lost_its_mode_is_mended) {
  install();
  BOOST_REQUIRE(wf::os::set_mode(hooks / "pre-commit", 0444).has_value());
  BOOST_TEST((health("pre-commit") == HookHealth::outdated));
  BOOST_TEST(all_are(install(), HookAction::updated));
  BOOST_TEST(wf::os::status_of(hooks / "pre-commit")->mode == 0555U);
}

BOOST_AUTO_TEST_CASE(copies_on_another_file_system_are_as_good_as_links) {
  install();
  for (const char* name : {"hooks/pre-commit", "hooks/pre-push"}) write(name, program_of("1.0"), 0555);
  BOOST_TEST(!is_ours("pre-commit"));
  BOOST_TEST((health("pre-commit") == HookHealth::ours));
  BOOST_TEST(all_are(install(), HookAction::unchanged));
  offer("1.1");
  BOOST_TEST(all_are(install(), HookAction::updated));
  uninstall();
  BOOST_TEST(wf::os::list_directory(hooks).empty());
}

BOOST_AUTO_TEST_CASE(where_links_are_impossible_hooks_are_copies) {
  const Path other = "/dev/shm";
  const auto here = wf::os::status_of(path());
  const auto there = wf::os::status_of(other);
  if (!there || there->device == here->device) return;  // this machine has no second file system to try
  plan.hooks_folder = wf::os::make_temporary_directory("wf-test-", other).value();
  BOOST_REQUIRE(wf::os::replace_file(plan.hooks_folder / "pre-push", "theirs", 0755).has_value());
  BOOST_TEST(all_are(install(), HookAction::installed));
  BOOST_TEST(wf::os::read_file(plan.hooks_folder / "pre-commit").value() == program_of("1.0"));
  BOOST_TEST(wf::os::status_of(plan.hooks_folder / "pre-commit")->mode == 0555U);
  BOOST_TEST(all_are(install(), HookAction::unchanged));
  offer("1.1");
  BOOST_TEST(all_are(install(), HookAction::updated));
  BOOST_TEST(uninstall_hooks(plan.hooks_folder, folders).has_value());
  BOOST_TEST(wf::os::read_file(plan.hooks_folder / "pre-push").value() == "theirs");
  BOOST_TEST(wf::os::list_directory(plan.hooks_folder).size() == 1U);
  BOOST_REQUIRE(wf::os::remove_tree(plan.hooks_folder).has_value());
}

BOOST_AUTO_TEST_CASE(a_second_hooks_folder_is_remembered_beside_the_first) {
  install();
  plan.hooks_folder = path() / "others";
  install();
  BOOST_TEST(has("others/pre-commit"));
  const Reports reports = uninstall();
  BOOST_TEST(reports.size() == 4U);
  BOOST_TEST(!has("others"));
  BOOST_TEST(wf::os::list_directory(hooks).empty());
}

BOOST_AUTO_TEST_CASE(uninstalling_leaves_what_is_not_ours) {
  install();
  write("hooks/pre-commit", "mine now", 0755);
  write("hooks/post-merge", "always mine", 0755);
  const Reports reports = uninstall();
  BOOST_TEST((action_of(reports, "pre-commit") == HookAction::refused));
  BOOST_TEST((action_of(reports, "pre-push") == HookAction::removed));
  BOOST_TEST(reports.size() == 2U);
  BOOST_TEST(read("hooks/pre-commit") == "mine now");
  BOOST_TEST(read("hooks/post-merge") == "always mine");
  BOOST_TEST(uninstall().empty());
}

BOOST_AUTO_TEST_CASE(uninstalling_nothing_makes_nothing) {
  const auto before = picture(path(), true);
  BOOST_TEST(uninstall().empty());
  BOOST_TEST((picture(path(), true) == before));
}

BOOST_AUTO_TEST_CASE(what_others_remember_stays_when_the_hooks_go) {
  install();
  write("wf/verdicts/07", "verdicts");
  uninstall();
  BOOST_TEST(read("wf/verdicts/07") == "verdicts");
  BOOST_TEST(!has("wf/bin"));
  BOOST_TEST(!has("wf/installed"));
}

BOOST_AUTO_TEST_CASE(a_program_that_cannot_be_read_or_is_empty_changes_nothing) {
  const auto before = picture(path(), true);
  plan.hook_program = path() / "nowhere";
  BOOST_TEST(!install_hooks(plan).has_value());
  BOOST_TEST((picture(path(), true) == before));
  write("prefix/empty", "", 0755);
  plan.hook_program = path() / "prefix/empty";
  BOOST_TEST(!install_hooks(plan).has_value());
  BOOST_TEST(!has("wf"));
}

BOOST_AUTO_TEST_CASE(a_hooks_folder_that_cannot_be_written_changes_nothing) {
  write("file", "no folder");
  plan.hooks_folder = path() / "file" / "hooks";
  const auto before = picture(path(), true);
  const auto status = install_hooks(plan);
  BOOST_REQUIRE(!status.has_value());
  BOOST_TEST((status.error().kind == wf::ErrorKind::io));
  BOOST_TEST((picture(path(), true) == before));
}

BOOST_AUTO_TEST_CASE(a_read_only_hooks_folder_changes_nothing) {
  BOOST_REQUIRE(wf::os::set_mode(hooks, 0555).has_value());
  const auto before = picture(path(), true);
  const auto status = install_hooks(plan);
  if (!status) {  // root writes there all the same
    BOOST_TEST((status.error().kind == wf::ErrorKind::io));
    BOOST_TEST(wf::contains(status.error().message, "permission denied"));
    BOOST_TEST((picture(path(), true) == before));
  }
  BOOST_REQUIRE(wf::os::set_mode(hooks, 0755).has_value());
}

BOOST_AUTO_TEST_CASE(versions_are_compared_number_by_number) {
  using wf::state::is_newer_version;
  BOOST_TEST(is_newer_version("0.10.0", "0.9.9"));
  BOOST_TEST(is_newer_version("1", "0.9"));
  BOOST_TEST(is_newer_version("1.0.1", "1.0"));
  BOOST_TEST(!is_newer_version("1.0", "1.0.0"));
  BOOST_TEST(!is_newer_version("1.0-rc1", "1.0"));
  BOOST_TEST(!is_newer_version("0.9", "0.10"));
  BOOST_TEST(!is_newer_version("", "0"));
  BOOST_TEST(!is_newer_version("x", ""));
}

BOOST_AUTO_TEST_SUITE_END()

// The Nth write and all later ones fail, as if the process had died there. Started from several states; whatever N, the
// hooks of the user are all there, and both ways on end right.
namespace {

struct Scene {
  const char* name;
  void (*prepare)(Place&);
};

void first_time(Place& place) {
  place.write("hooks/pre-commit", "theirs", 0751);
  place.make_link("pre-push", "/opt/team/hook");
}

void upgrade(Place& place) {
  first_time(place);
  place.install();
  place.offer("1.1");
}

void fewer_events(Place& place) {
  first_time(place);
  place.install();
  place.plan.events = {"commit-msg"};
}

void new_folder(Place& place) { BOOST_REQUIRE(wf::os::remove_tree(place.hooks).has_value()); }

const std::array<Scene, 4> k_scenes = {Scene{"the first time", first_time}, Scene{"an upgrade", upgrade},
                                       Scene{"fewer events", fewer_events}, Scene{"a new folder", new_folder}};

// What the user has without us.
std::map<std::string, std::string> original(const Scene& scene) {
  Place place;
  if (scene.prepare == new_folder) return {};
  first_time(place);
  return picture(place.hooks, false);
}

std::map<std::string, std::string> without_times(std::map<std::string, std::string> all) {
  for (auto& [name, text] : all) {
    const auto words = wf::split(text, ' ');
    if (words.size() > 2) text = std::string(words[0]) + " " + std::string(words[1]) + " " + std::string(words.back());
  }
  return all;
}

enum class Next { install, uninstall };

// False when the Nth write was never reached.
bool dies_at(const Scene& scene, int fault, bool while_uninstalling, Next next) {
  Place place;
  scene.prepare(place);
  if (while_uninstalling) place.install();
  wf::os::fail_writes_after(fault, EIO);
  const bool is_done = while_uninstalling ? uninstall_hooks(place.hooks, place.folders).has_value()
                                          : install_hooks(place.plan).has_value();
  wf::os::fail_writes_after(0, 0);
  if (next == Next::install) {
    place.install();
    for (const std::string& event : place.plan.events) BOOST_TEST(place.is_ours(event));
    BOOST_TEST(all_are(place.install(), HookAction::unchanged));
    BOOST_TEST(wf::os::list_directory(place.folders.shared / "bin").size() == 1U);
    for (const std::string& name : wf::os::list_directory(place.hooks)) BOOST_TEST(!wf::contains(name, "tmp"));
  }
  place.uninstall();
  BOOST_TEST((without_times(picture(place.hooks, false)) == without_times(original(scene))));
  BOOST_TEST(place.has("hooks") == (scene.prepare != new_folder));
  BOOST_TEST(!place.has("wf"));
  return !is_done;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(state_installation_killed)

BOOST_AUTO_TEST_CASE(an_installation_that_died_anywhere_is_finished_or_taken_back) {
  const NoFaults guard;
  for (const Scene& scene : k_scenes) {
    int fault = 1;
    while (dies_at(scene, fault, false, Next::install) && dies_at(scene, fault, false, Next::uninstall)) {
      BOOST_TEST_CONTEXT(scene.name << ", write " << fault) BOOST_REQUIRE(++fault < 60);
    }
    BOOST_TEST(fault > 3);
  }
}

BOOST_AUTO_TEST_CASE(an_uninstallation_that_died_anywhere_is_finished_or_taken_back) {
  const NoFaults guard;
  for (const Scene& scene : k_scenes) {
    int fault = 1;
    while (dies_at(scene, fault, true, Next::install) && dies_at(scene, fault, true, Next::uninstall)) {
      BOOST_TEST_CONTEXT(scene.name << ", write " << fault) BOOST_REQUIRE(++fault < 60);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_hook_that_was_half_taken_out_can_be_wanted_again) {
  const NoFaults guard;
  for (int fault = 1; fault < 60; ++fault) {
    Place place;
    fewer_events(place);
    wf::os::fail_writes_after(fault, EIO);
    const bool is_done = install_hooks(place.plan).has_value();
    wf::os::fail_writes_after(0, 0);
    place.plan.events = {"pre-commit", "pre-push"};
    place.install();
    BOOST_TEST(place.is_ours("pre-commit"));
    BOOST_TEST(place.is_ours("pre-push"));
    BOOST_TEST(place.read("hooks/pre-commit.before-wf") == "theirs");
    if (is_done) return;
  }
  BOOST_FAIL("it never came to its end");
}

BOOST_AUTO_TEST_CASE(at_every_step_there_is_a_hook_that_runs) {
  const NoFaults guard;
  for (int fault = 1; fault < 60; ++fault) {
    Place place;
    first_time(place);
    wf::os::fail_writes_after(fault, EIO);
    const bool is_done = install_hooks(place.plan).has_value();
    wf::os::fail_writes_after(0, 0);
    BOOST_TEST((place.is_ours("pre-commit") || place.read("hooks/pre-commit") == "theirs"));
    BOOST_TEST((!place.is_ours("pre-commit") || place.read("hooks/pre-commit.before-wf") == "theirs"));
    if (is_done) return;
  }
  BOOST_FAIL("it never came to its end");
}

BOOST_AUTO_TEST_SUITE_END()
