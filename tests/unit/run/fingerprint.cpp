// A verdict is about everything that its gate could have looked at, and about nothing else: each thing is changed by
// itself, and the key must follow it or stay. A key that stays although the judgement may differ would let bad work
// pass.
#include "run/fingerprint.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "sample.h"

namespace {

using namespace wf::run::sample;
using wf::Key;
using wf::config::CacheMode;
using wf::config::Gate;
using wf::run::Fingerprints;
using wf::run::Target;

Gate command(Strings words) {
  Gate gate;
  gate.id = "lint";
  gate.run = std::move(words);
  return gate;
}

Gate shell(std::string text) {
  Gate gate = command({std::move(text)});
  gate.run_is_shell = true;
  return gate;
}

Gate builtin(std::string id) {
  Gate gate;
  gate.id = id;
  gate.builtin = std::move(id);
  return gate;
}

wf::git::Delta delta(std::string path = "a.c", std::string oid = std::string(40, 'a')) {
  wf::git::Delta made;
  made.path = std::move(path);
  made.new_oid = std::move(oid);
  made.new_mode = wf::git::k_mode_file;
  made.old_mode = wf::git::k_mode_file;
  made.old_oid = std::string(40, '0');
  return made;
}

struct Place : Project {
  Target target;
  wf::config::Lane lane;

  Place() {
    stage("tool.conf", "strict\n");
    stage("a.c", "x\n");
    target.change.tree = git({"write-tree"});
    write("bin/checker", "#!/bin/sh\n", 0755);
    environment.set("PATH", (path() / "bin").native() + ":" + environment.get("PATH").value());
  }

  // Each question is asked of a fresh session, as a new process would.
  std::optional<Key> file_key(const Gate& gate, const wf::git::Delta& of = delta()) const {
    const auto session = open();
    Fingerprints fingerprints(session, target, lane);
    std::unique_ptr<wf::gates::Builtin> check;
    if (gate.is_builtin()) check = std::move(*wf::gates::make_builtin(gate.builtin, gate.arguments));
    const auto name = fingerprints.of_file(gate, check.get(), of);
    return name ? std::optional(name->key) : std::nullopt;
  }
  std::optional<Key> tree_key(const Gate& gate) const {
    const auto session = open();
    const auto name = Fingerprints(session, target, lane).of_tree(gate);
    return name ? std::optional(name->key) : std::nullopt;
  }
  bool is_complete(const Gate& gate) const {
    const auto session = open();
    return Fingerprints(session, target, lane).is_complete(gate);
  }
  void restage(const wf::os::Path& file, std::string_view content) {
    stage(file, content);
    target.change.tree = git({"write-tree"});
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_fingerprint, Place)

BOOST_AUTO_TEST_CASE(the_same_has_the_same_key) {
  const Gate gate = command({"checker", "{files}"});
  BOOST_TEST(file_key(gate).has_value());
  BOOST_TEST((file_key(gate) == file_key(gate)));
  BOOST_TEST((tree_key(gate) == tree_key(gate)));
}

BOOST_AUTO_TEST_CASE(content_mode_and_path_are_in_the_key) {
  for (const Gate& gate : {command({"checker", "{files}"}), builtin("check-json")}) {
    const auto key = file_key(gate);
    BOOST_TEST((file_key(gate, delta("a.c", std::string(40, 'b'))) != key));
    BOOST_TEST((file_key(gate, delta("b.c")) != key));
    wf::git::Delta executable = delta();
    executable.new_mode = wf::git::k_mode_executable;
    BOOST_TEST((file_key(gate, executable) != key));
  }
}

BOOST_AUTO_TEST_CASE(the_definition_is_in_the_key) {
  const Gate gate = command({"checker", "{files}"});
  const auto key = file_key(gate);
  Gate other = gate;
  other.id = "other";
  BOOST_TEST((file_key(other) != key));
  other = gate;
  other.run = {"checker", "--strict", "{files}"};
  BOOST_TEST((file_key(other) != key));
  other.run = {"checker", "{files}", ""};
  BOOST_TEST((file_key(other) != key));
  other = shell("checker {files}");
  BOOST_TEST((file_key(other) != key));
  other = gate;
  other.environment = {{"LEVEL", "2"}};
  BOOST_TEST((file_key(other) != key));
  const auto level_two = file_key(other);
  other.environment = {{"LEVEL", "3"}};
  BOOST_TEST((file_key(other) != level_two));
  other.environment = {{"LEVEL2", ""}};
  BOOST_TEST((file_key(other) != level_two));
}

BOOST_AUTO_TEST_CASE(arguments_of_a_built_in_are_in_the_key) {
  Gate gate = builtin("check-added-large-files");
  const auto key = file_key(gate);
  gate.arguments = {"--maxkb=1"};
  BOOST_TEST((file_key(gate) != key));
}

BOOST_AUTO_TEST_CASE(which_findings_count_is_in_the_key) {
  Gate gate = builtin("check-json");
  const auto all = file_key(gate);
  gate.findings_on = wf::config::FindingsOn::introduced;
  BOOST_TEST((file_key(gate) != all));
  const auto introduced = file_key(gate);
  wf::git::Delta of_another_base = delta();
  of_another_base.old_oid = std::string(40, '1');
  BOOST_TEST((file_key(gate, of_another_base) != introduced));
  gate.findings_on = wf::config::FindingsOn::all;
  BOOST_TEST((file_key(gate, of_another_base) == all));  // what was before does not matter then
}

BOOST_AUTO_TEST_CASE(whole_files_are_judged_otherwise_than_a_change_of_them) {
  Gate gate = builtin("check-json");
  gate.findings_on = wf::config::FindingsOn::changed_lines;
  const auto key = file_key(gate);
  target.whole_files = true;
  BOOST_TEST((file_key(gate) != key));
}

BOOST_AUTO_TEST_CASE(another_file_behind_the_tool_s_name_is_another_tool) {
  const Gate gate = command({"checker", "{files}"});
  auto key = file_key(gate);
  write("bin/checker", "#!/bin/sh\n# version 2\n", 0755);
  BOOST_TEST((file_key(gate) != key));
  key = file_key(gate);
  write("first/checker", "#!/bin/sh\n# version 2\n", 0755);
  environment.set("PATH", (path() / "first").native() + ":" + environment.get("PATH").value());
  BOOST_TEST((file_key(gate) != key));
  key = file_key(gate);
  BOOST_REQUIRE(wf::os::remove_file(path() / "first/checker").has_value());
  std::filesystem::create_symlink(path() / "bin/checker", path() / "first/checker");
  BOOST_TEST((file_key(gate) != key));
}

BOOST_AUTO_TEST_CASE(a_tool_in_a_shell_text_is_known_by_its_first_word) {
  const Gate gate = shell("checker --all {files}");
  const auto key = file_key(gate);
  write("bin/checker", "#!/bin/sh\n# version 2\n", 0755);
  BOOST_TEST((file_key(gate) != key));
}

BOOST_AUTO_TEST_CASE(a_tool_of_the_project_is_found_from_its_top_wherever_we_stand) {
  write("check.sh", "#!/bin/sh\n", 0755);
  Gate gate = command({"./check.sh", "{files}"});
  gate.inputs = {"tool.conf"};
  const auto key = file_key(gate);
  write("check.sh", "#!/bin/sh\n# version 2\n", 0755);
  BOOST_TEST((file_key(gate) != key));
}

BOOST_AUTO_TEST_CASE(a_tool_that_is_a_circle_of_links_does_not_stop_us) {
  std::filesystem::create_symlink("circle", path() / "bin/circle");
  const Gate gate = command({(path() / "bin/circle").native(), "{files}"});
  BOOST_CHECK_NO_THROW(file_key(gate));
}

BOOST_AUTO_TEST_CASE(without_inputs_the_whole_tree_is_in_the_key_of_a_command) {
  const Gate gate = command({"checker", "{files}"});
  const auto key = file_key(gate);
  const auto whole = tree_key(gate);
  restage("unrelated.txt", "x\n");
  BOOST_TEST((file_key(gate) != key));
  BOOST_TEST((tree_key(gate) != whole));
}

BOOST_AUTO_TEST_CASE(with_inputs_only_they_are_in_the_key) {
  Gate gate = command({"checker", "{files}"});
  gate.inputs = {"tool.conf", "rules/**"};
  const auto key = file_key(gate);
  const auto whole = tree_key(gate);
  restage("unrelated.txt", "x\n");
  BOOST_TEST((file_key(gate) == key));
  BOOST_TEST((tree_key(gate) == whole));
  restage("tool.conf", "lenient\n");
  BOOST_TEST((file_key(gate) != key));
  BOOST_TEST((tree_key(gate) != whole));
  const auto lenient = file_key(gate);
  restage("rules/new", "");
  BOOST_TEST((file_key(gate) != lenient));
}

BOOST_AUTO_TEST_CASE(the_mode_of_an_input_is_in_the_key) {
  Gate gate = command({"checker", "{files}"});
  gate.inputs = {"tool.conf"};
  const auto key = file_key(gate);
  git({"update-index", "--chmod=+x", "tool.conf"});
  target.change.tree = git({"write-tree"});
  BOOST_TEST((file_key(gate) != key));
}

BOOST_AUTO_TEST_CASE(other_files_are_not_in_the_key_of_a_built_in_that_does_not_ask_for_them) {
  for (const char* id : {"check-json", "check-secrets", "check-added-large-files"}) {
    const Gate gate = builtin(id);
    const auto key = file_key(gate);
    restage("unrelated.txt", id);
    BOOST_TEST((file_key(gate) == key));
  }
}

BOOST_AUTO_TEST_CASE(status_is_in_the_key_of_who_declares_it_alone) {
  wf::git::Delta added = delta();
  added.status = wf::git::DeltaStatus::added;
  BOOST_TEST((file_key(builtin("check-added-large-files"), added) != file_key(builtin("check-added-large-files"))));
  BOOST_TEST((file_key(builtin("check-json"), added) == file_key(builtin("check-json"))));
}

BOOST_AUTO_TEST_CASE(names_are_in_the_key_of_who_declares_them_alone) {
  const auto key = file_key(builtin("check-case-conflict"));
  restage("A.C", "x\n");
  BOOST_TEST((file_key(builtin("check-case-conflict")) != key));
}

BOOST_AUTO_TEST_CASE(the_file_that_a_built_in_reads_besides_is_in_the_key_of_who_declares_it_alone) {
  const Gate gate = builtin("check-secrets");
  const auto without = file_key(gate);
  const auto json = file_key(builtin("check-json"));
  restage(".wf-secrets", "# one\n");
  const auto one = file_key(gate);
  restage(".wf-secrets", "# two\n");
  const auto two = file_key(gate);
  BOOST_TEST((one != without));
  BOOST_TEST((two != one));
  BOOST_TEST((file_key(builtin("check-json")) == json));
  // What lies in the worktree does not count; the tree does.
  write(".wf-secrets", "# three\n");
  BOOST_TEST((file_key(gate) == two));
  // Another file by its option.
  Gate other = gate;
  other.arguments = {"--baseline=tool.conf"};
  const auto strict = file_key(other);
  restage(".wf-secrets", "# four\n");
  BOOST_TEST((file_key(other) == strict));
  restage("tool.conf", "lenient\n");
  BOOST_TEST((file_key(other) != strict));
}

// `wf run --all-files` judges the worktree, and its list of known secrets with it.
BOOST_AUTO_TEST_CASE(a_file_that_differs_in_the_worktree_is_no_key_where_the_worktree_is_judged) {
  const Gate gate = builtin("check-secrets");
  target.content = wf::run::ContentFrom::worktree;
  BOOST_TEST(file_key(gate).has_value());
  write(".wf-secrets", "# not tracked\n");
  BOOST_TEST(!file_key(gate).has_value());
  restage(".wf-secrets", "# tracked\n");
  BOOST_TEST(file_key(gate).has_value());
  target.unstaged = {".wf-secrets"};
  BOOST_TEST(!file_key(gate).has_value());
}

BOOST_AUTO_TEST_CASE(merge_state_is_in_the_key_of_who_declares_it_alone) {
  const auto conflict = file_key(builtin("check-merge-conflict"));
  const auto json = file_key(builtin("check-json"));
  commit("first");
  write(".git/MERGE_HEAD", git({"rev-parse", "HEAD"}) + "\n");
  BOOST_TEST((file_key(builtin("check-merge-conflict")) != conflict));
  BOOST_TEST((file_key(builtin("check-json")) == json));
}

BOOST_AUTO_TEST_CASE(what_must_not_be_remembered_has_no_key) {
  Gate gate = command({"checker", "{files}"});
  gate.cache = CacheMode::off;
  BOOST_TEST(!file_key(gate).has_value());
  BOOST_TEST(!tree_key(gate).has_value());
  gate.inputs = {"tool.conf"};
  BOOST_TEST(!file_key(gate).has_value());
  Gate check = builtin("check-json");
  check.cache = CacheMode::off;
  BOOST_TEST(!file_key(check).has_value());
}

BOOST_AUTO_TEST_CASE(content_without_a_name_has_no_key) {
  BOOST_TEST(!file_key(command({"checker", "{files}"}), delta("a.c", "")).has_value());
  BOOST_TEST(!file_key(builtin("check-json"), delta("a.c", "")).has_value());
}

BOOST_AUTO_TEST_CASE(a_tree_that_is_not_known_is_no_key_for_what_depends_on_it) {
  target.change.tree.clear();
  BOOST_TEST(!file_key(command({"checker", "{files}"})).has_value());
  BOOST_TEST(!tree_key(command({"checker"})).has_value());
  BOOST_TEST(!file_key(builtin("check-case-conflict")).has_value());
  BOOST_TEST(file_key(builtin("check-json")).has_value());
}

// `wf run --all-files` with unstaged changes: the index says nothing about the inputs that the gate saw.
BOOST_AUTO_TEST_CASE(inputs_of_an_unknown_tree_are_no_key) {
  Gate gate = command({"checker", "{files}"});
  gate.inputs = {"tool.conf"};
  target.change.tree.clear();
  target.content = wf::run::ContentFrom::worktree;
  target.unstaged = {"tool.conf"};
  BOOST_TEST(!file_key(gate).has_value());
  BOOST_TEST(!tree_key(gate).has_value());
}

BOOST_AUTO_TEST_CASE(what_is_measured_and_wanted_is_in_the_key) {
  Gate gate = command({"checker"});
  std::vector<std::optional<Key>> keys = {tree_key(gate)};
  const auto is_new = [&](const Gate& of) {
    keys.push_back(tree_key(of));
    return std::find(keys.begin(), keys.end() - 1, keys.back()) == keys.end() - 1;
  };
  gate.metrics = {{"coverage", "lcov", "cov.info", "", {}}};
  BOOST_TEST(is_new(gate));
  gate.metrics[0].source = "other.info";
  BOOST_TEST(is_new(gate));
  gate.thresholds = {{"coverage", "80%", "", {}}};
  BOOST_TEST(is_new(gate));
  gate.thresholds[0].text = "81%";
  BOOST_TEST(is_new(gate));
  gate.ignores_exit_code = true;
  BOOST_TEST(is_new(gate));
  lane.thresholds = {{"coverage", "90%", "", {}}};
  BOOST_TEST(is_new(gate));
  lane.thresholds[0].gate = "somebody-else";
  BOOST_TEST(!is_new(gate));
}

BOOST_AUTO_TEST_CASE(findings_on_changed_lines_are_about_one_base) {
  Gate gate = command({"checker"});
  gate.metrics = {{"findings", "gcc", "output", "", {}}};
  const auto all = tree_key(gate);
  target.change.base_tree = std::string(40, '1');
  BOOST_TEST((tree_key(gate) == all));
  gate.findings_on = wf::config::FindingsOn::changed_lines;
  const auto changed = tree_key(gate);
  target.change.base_tree = std::string(40, '2');
  BOOST_TEST((tree_key(gate) != changed));
}

BOOST_AUTO_TEST_CASE(a_measured_command_passes_for_no_file_alone) {
  Gate gate = command({"checker", "{files}"});
  BOOST_TEST(file_key(gate).has_value());
  gate.metrics = {{"findings", "gcc", "output", "", {}}};
  BOOST_TEST(!file_key(gate).has_value());
}

BOOST_AUTO_TEST_CASE(a_job_s_key_holds_gate_files_tree_and_ref) {
  const auto session = open();
  Gate gate = command({"checker", "{files}"});
  gate.cache = CacheMode::off;
  const wf::git::Delta one = delta();
  const wf::git::Delta other = delta("b.c");
  const Key key = Fingerprints(session, target, lane).of_job(gate, {{&one, {}, ""}});
  BOOST_TEST((Fingerprints(session, target, lane).of_job(gate, {{&one, {}, ""}}) == key));
  BOOST_TEST((Fingerprints(session, target, lane).of_job(gate, {{&other, {}, ""}}) != key));
  BOOST_TEST((Fingerprints(session, target, lane).of_job(gate, {{&one, {}, ""}, {&other, {}, ""}}) != key));
  BOOST_TEST((Fingerprints(session, target, lane).of_job(gate, {{&one, {}, "c0ffee"}}) != key));
  Target renamed = target;
  renamed.name = "refs/heads/other";
  BOOST_TEST((Fingerprints(session, renamed, lane).of_job(gate, {{&one, {}, ""}}) != key));
  Target changed = target;
  changed.change.tree = std::string(40, '1');
  BOOST_TEST((Fingerprints(session, changed, lane).of_job(gate, {{&one, {}, ""}}) != key));
}

BOOST_AUTO_TEST_CASE(a_key_tells_all_only_when_the_program_itself_judges) {
  BOOST_TEST(is_complete(builtin("check-json")));
  BOOST_TEST(is_complete(command({"checker", "{files}"})));
  BOOST_TEST(is_complete(shell("checker {files}")));
  BOOST_TEST(!is_complete(command({"missing-checker", "{files}"})));
  for (const char* wrapper : {"sh", "make", "npm", "npx", "uv", "poetry", "docker", "env", "bash"}) {
    BOOST_TEST(!is_complete(command({wrapper, "x"})));
  }
  BOOST_TEST(!is_complete(command({"/bin/sh", "x"})));
  for (const char* text : {"checker; other", "checker && other", "checker | other", "checker `x`", "checker $(x)",
                           "checker\nother", "checker > out", "(checker)"}) {
    BOOST_TEST(!is_complete(shell(text)));
  }
  Gate gate = command({"make", "lint"});
  gate.inputs = {"Makefile", "tool.conf"};
  BOOST_TEST(is_complete(gate));
}

BOOST_AUTO_TEST_CASE(a_variable_in_front_of_a_shell_command_does_not_hide_the_program) {
  const Gate gate = shell("LEVEL=2 checker {files}");
  const auto key = file_key(gate);
  write("bin/checker", "#!/bin/sh\n# version 2\n", 0755);
  BOOST_TEST((file_key(gate) != key || !is_complete(gate)));
}

BOOST_AUTO_TEST_CASE(interpreters_only_start_what_really_judges) {
  write("bin/python3", "#!/bin/sh\n", 0755);
  BOOST_TEST(!is_complete(command({"python3", "-m", "pylint", "{files}"})));
}

BOOST_AUTO_TEST_SUITE_END()
