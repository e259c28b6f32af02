// Built-ins about modes and what was there before: destroyed links, submodules, shebangs.
#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;
using wf::git::DeltaStatus;

namespace {

struct Modes {
  std::uint32_t before = wf::git::k_mode_symlink;
  std::uint32_t now = wf::git::k_mode_file;
};

std::string destroyed(std::string_view before, std::string_view content, Modes modes = {}) {
  FileView view = changed_file("a b", before, content);
  view.previous_mode = modes.before;
  view.mode = modes.now;
  const std::string said = found(*made("destroyed-symlinks"), view);
  return said.starts_with("0:0 was a link to ") ? "destroyed" : said;
}

std::string with_mode(std::string_view id, std::uint32_t mode, std::string_view content,
                      DeltaStatus status = DeltaStatus::added) {
  FileView view = file("a b", content);
  view.mode = mode;
  view.status = status;
  return found(*made(id), view);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_repository_checks)

BOOST_AUTO_TEST_CASE(a_file_that_holds_the_target_of_a_link_was_one) {
  BOOST_TEST(destroyed("to/x", "to/x") == "destroyed");
  BOOST_TEST(destroyed("to/x", "to/x\n") == "destroyed");
  BOOST_TEST(destroyed("to/x", "to/x\r\n") == "destroyed");
  BOOST_TEST(destroyed("to/x", "to/x\n\n\n") == "");
  BOOST_TEST(destroyed("to/x ", "to/x") == "destroyed");
  BOOST_TEST(destroyed("to/x", " to/x") == "");
  BOOST_TEST(destroyed("to/x", "to/y") == "");
  BOOST_TEST(destroyed("to/x", "") == "");
  BOOST_TEST(destroyed("to/x", "to/x", {.now = wf::git::k_mode_executable}) == "destroyed");
  BOOST_TEST(destroyed("to/x", "to/x", {.now = wf::git::k_mode_symlink}) == "not its business");
  BOOST_TEST(destroyed("to/x", "to/x", {.before = wf::git::k_mode_file}) == "not its business");
  BOOST_TEST(destroyed("to/x", "to/x", {.before = 0}) == "not its business");
}

BOOST_AUTO_TEST_CASE(destroyed_links_are_told_together) {
  const auto builtin = made("destroyed-symlinks");
  const std::vector<Finding> findings = {{"a b", 0, 0, ""}, {"c", 0, 0, ""}};
  BOOST_TEST(builtin->told_before() == "Destroyed symlinks:");
  BOOST_TEST(builtin->told(findings[0]) == "- a b");
  BOOST_TEST(
      builtin->told_after(findings).starts_with("You should unstage affected files:\n\tgit reset HEAD -- 'a b' c\n"));
  BOOST_TEST(builtin->told_after(findings).ends_with("\n\tgit config core.symlinks false"));
}

BOOST_AUTO_TEST_CASE(submodules_are_refused_all_or_only_new_ones) {
  constexpr std::uint32_t k_mode = wf::git::k_mode_submodule;
  BOOST_TEST(with_mode("forbid-submodules", k_mode, "") ==
             "0:0 a submodule, and this repository takes none: git rm --cached 'a b'");
  BOOST_TEST(with_mode("forbid-submodules", k_mode, "", DeltaStatus::modified) != "not its business");
  BOOST_TEST(with_mode("forbid-submodules", wf::git::k_mode_file, "") == "not its business");
  BOOST_TEST(with_mode("forbid-new-submodules", k_mode, "") ==
             "0:0 a new submodule; if it came in with git add by mistake: git rm --cached 'a b'");
  BOOST_TEST(with_mode("forbid-new-submodules", k_mode, "", DeltaStatus::modified) == "not its business");
  BOOST_TEST(with_mode("forbid-new-submodules", k_mode, "", DeltaStatus::type_changed) == "not its business");
  BOOST_TEST(with_mode("forbid-new-submodules", wf::git::k_mode_file, "") == "not its business");
  BOOST_TEST(made("forbid-submodules")->judges_submodules());
  BOOST_TEST(!made("check-case-conflict")->judges_submodules());
  BOOST_TEST(made("forbid-new-submodules")->told({"a b", 0, 0, ""}) == "a b: new submodule introduced");
}

BOOST_AUTO_TEST_CASE(a_shebang_and_the_executable_bit_go_together) {
  const auto executable = [](std::string_view content) {
    return with_mode("check-executables-have-shebangs", wf::git::k_mode_executable, content);
  };
  BOOST_TEST(executable("#!/bin/sh\n") == "");
  BOOST_TEST(executable("#!") == "");
  BOOST_TEST(executable("echo\n") ==
             "0:0 executable, but does not begin with #!: git add --chmod=-x 'a b', or say what runs it");
  BOOST_TEST(executable(" #!/bin/sh\n") != "");
  BOOST_TEST(executable("\xEF\xBB\xBF#!/bin/sh\n") != "");
  BOOST_TEST(executable("") != "");
  BOOST_TEST(executable("\x7F"
                        "ELF\0"sv) == "not its business");
  BOOST_TEST(with_mode("check-executables-have-shebangs", wf::git::k_mode_file, "echo\n") == "not its business");

  const auto plain = [](std::string_view content) {
    return with_mode("check-shebang-scripts-are-executable", wf::git::k_mode_file, content);
  };
  BOOST_TEST(plain("echo\n") == "");
  BOOST_TEST(plain("#!/bin/sh\n") ==
             "0:0 begins with #!, but is not executable: git add --chmod=+x 'a b', or take the #! out");
  BOOST_TEST(plain("#!\0"sv) == "not its business");
  BOOST_TEST(with_mode("check-shebang-scripts-are-executable", wf::git::k_mode_executable, "#!/bin/sh\n") ==
             "not its business");
  const Finding finding{"a b", 0, 0, ""};
  BOOST_TEST(made("check-executables-have-shebangs")
                 ->told(finding)
                 .starts_with("a b: marked executable but has no (or invalid) shebang!\n"));
  BOOST_TEST(made("check-shebang-scripts-are-executable")->told(finding).ends_with("is wanted.\n"));
}

BOOST_AUTO_TEST_SUITE_END()
