// What a real Python says of Python files, question by question, and which Python is asked.
#include "run/python.h"

#include <boost/test/unit_test.hpp>

#include "sample.h"

namespace {

using namespace wf::run::sample;
using wf::gates::BatchItem;
using wf::gates::Outcome;
using wf::run::ask_python;
using wf::run::find_python;
using wf::run::PythonRun;

PythonRun this_python() {
  const auto environment = wf::os::Environment::current();
  const auto python = find_python(environment, {});
  BOOST_REQUIRE(python.has_value());
  return {*python, {}, environment};
}

// "line:column message; …"
std::string said(std::string_view id, std::string_view content, const Strings& arguments = {}) {
  const auto check = wf::gates::make_builtin(id, arguments);
  BOOST_REQUIRE(check.has_value());
  const std::vector<BatchItem> items = {{"a.py", content, {(*check)->as_batch_check()}}};
  const auto answer = ask_python(this_python(), items);
  BOOST_REQUIRE_MESSAGE(answer.outcome == Outcome::passed, answer.reason);
  std::string text;
  for (const auto& finding : answer.findings.front().front()) {
    text += text.empty() ? "" : "; ";
    text += std::to_string(finding.line) + ":" + std::to_string(finding.column) + " " + finding.message;
  }
  return text;
}

std::string literals(std::string_view content, const Strings& arguments = {}) {
  return said("check-builtin-literals", content, arguments);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_python, Project)

BOOST_AUTO_TEST_CASE(python_that_does_not_parse_is_found) {
  BOOST_TEST(said("check-ast", "") == "");
  BOOST_TEST(said("check-ast", "def f(a):\r\n    return {**a}\r\n") == "");
  BOOST_TEST(said("check-ast", "\xEF\xBB\xBFx = 1\n") == "");
  BOOST_TEST(said("check-ast", "# coding: latin-1\nx = '\xE9'\n") == "");
  BOOST_TEST(said("check-ast", "x = '\\d'\n") == "");
  BOOST_TEST(said("check-ast", "x = 1\nprint 'a'\n").starts_with("2:1 SyntaxError: "));
  BOOST_TEST(said("check-ast", "x = '\xE9'\n").find("SyntaxError: ") != std::string::npos);
  BOOST_TEST(said("check-ast", std::string_view("a\0b", 3)).find("Error: ") != std::string::npos);
  BOOST_TEST(said("check-ast", "if x:\n\ty\n        z\n").find("TabError: ") != std::string::npos);
  BOOST_TEST(said("check-ast", "# coding: nonsense\n").find("SyntaxError: ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(debuggers_are_found_wherever_they_are_imported_or_called) {
  for (const char* name : {"bpdb", "ipdb", "pdb", "pdbr", "pudb", "pydevd_pycharm", "q", "rdb", "rpdb", "wdb"}) {
    BOOST_TEST(said("debug-statements", "import " + std::string(name)) == "1:1 " + std::string(name) + " imported");
  }
  BOOST_TEST(said("debug-statements", "import os, pdb, ipdb as x\nfrom pudb import y\nfrom .wdb import z\n") ==
             "1:1 pdb imported; 1:1 ipdb imported; 2:1 pudb imported; 3:1 wdb imported");
  BOOST_TEST(said("debug-statements", "import pdb.x\nfrom . import pdb\nfrom x import pdb\nimport x as pdb\n") == "");
  BOOST_TEST(said("debug-statements", "def f():\n    g(breakpoint(breakpoint()))\n") ==
             "2:7 breakpoint called; 2:18 breakpoint called");
  BOOST_TEST(said("debug-statements", "x.breakpoint()\nbreakpoint\n'import pdb'\n") == "");
  BOOST_TEST(said("debug-statements", "import pdb\nx = (\n").starts_with("2:5 cannot be parsed: SyntaxError: "));
}

BOOST_AUTO_TEST_CASE(calls_that_are_literals_are_found) {
  BOOST_TEST(literals("complex()\ndict()\nfloat()\nint()\nlist()\nstr()\ntuple()\n") ==
             "1:1 replace complex() with 0j; 2:1 replace dict() with {}; 3:1 replace float() with 0.0; "
             "4:1 replace int() with 0; 5:1 replace list() with []; 6:1 replace str() with ''; "
             "7:1 replace tuple() with ()");
  BOOST_TEST(literals("x = [list(), dict(a=1), dict(a), list(a), set(), x.list(), f(list())]\n") ==
             "1:6 replace list() with []");
  BOOST_TEST(literals("int(x=1)\ndict(**a)\n") == "1:1 replace int() with 0");
  BOOST_TEST(literals("dict(a=1)\ndict()\ndict(b)", {"--no-allow-dict-kwargs"}) ==
             "1:1 replace dict() with {}; 2:1 replace dict() with {}");
  BOOST_TEST(literals("dict(a=1)\ndict()\n", {"--allow-dict-kwargs"}) == "2:1 replace dict() with {}");
  BOOST_TEST(literals("dict()\nlist()\nint()\n", {"--ignore=dict,int"}) == "2:1 replace list() with []");
  BOOST_TEST(literals("list(\n").starts_with("1:5 cannot be parsed: SyntaxError: "));
}

BOOST_AUTO_TEST_CASE(many_items_in_several_processes_are_answered_in_order) {
  const auto check = wf::gates::make_builtin("debug-statements", {});
  std::vector<std::string> contents;
  for (int i = 0; i < 450; ++i) contents.push_back(std::string(static_cast<std::size_t>(i), '\n') + "import pdb\n");
  std::vector<BatchItem> items;
  for (const std::string& content : contents) items.push_back({"a.py", content, {(*check)->as_batch_check()}});
  for (const std::size_t processes : {0U, 1U, 3U, 100U}) {
    PythonRun run = this_python();
    run.processes = processes;
    const auto answer = ask_python(run, items);
    BOOST_REQUIRE(answer.findings.size() == items.size());
    for (std::size_t i = 0; i < items.size(); ++i) BOOST_TEST(answer.findings[i].front().front().line == i + 1);
  }
}

BOOST_AUTO_TEST_CASE(a_python_that_fails_or_hangs_passes_nothing) {
  const auto answer_of = [&](std::string_view script) {
    write("python", "#!/bin/sh\n" + std::string(script));
    std::filesystem::permissions(path() / "python", std::filesystem::perms::owner_all);
    const auto check = wf::gates::make_builtin("check-ast", {});
    const std::vector<BatchItem> items = {{"a.py", "x", {(*check)->as_batch_check()}}};
    PythonRun run = this_python();
    run.python = path() / "python";
    run.timeout = std::chrono::milliseconds(300);
    const auto answer = ask_python(run, items);
    return std::string(name_of(answer.outcome)) + ": " + answer.reason;
  };
  BOOST_TEST(answer_of("echo 'no module' >&2; exit 1\n") == "errored: Python ended with exit code 1: no module");
  BOOST_TEST(answer_of("exit 0\n") == "errored: the answer of Python breaks off or is not understood");
  BOOST_TEST(answer_of("kill -9 $$\n") == "errored: Python was killed by signal 9");
  BOOST_TEST(answer_of("exec sleep 30\n") == "timed out: Python does not come to an end");
}

BOOST_AUTO_TEST_CASE(the_environment_of_the_project_comes_before_the_path) {
  const auto put = [&](const std::string& file) {
    write(file, "#!/bin/sh\n");
    std::filesystem::permissions(path() / file, std::filesystem::perms::owner_all);
  };
  const auto found = [&] {
    const auto python = find_python(environment, path());
    return python ? python->lexically_relative(path()).native() : "none";
  };
  environment.set("PATH", (path() / "bin").native());
  BOOST_TEST(found() == "none");
  put("bin/python");
  BOOST_TEST(found() == "bin/python");
  put("bin/python3");
  BOOST_TEST(found() == "bin/python3");
  put("venv/bin/python");
  BOOST_TEST(found() == "venv/bin/python");
  put(".venv/bin/python");
  BOOST_TEST(found() == ".venv/bin/python");
  environment.set("VIRTUAL_ENV", (path() / "gone").native());
  BOOST_TEST(found() == ".venv/bin/python");
  put("mine/bin/python");
  environment.set("VIRTUAL_ENV", (path() / "mine").native());
  BOOST_TEST(found() == "mine/bin/python");
  std::filesystem::remove(path() / ".venv/bin/python");
  environment.unset("VIRTUAL_ENV");
  std::filesystem::create_symlink("nowhere", path() / ".venv/bin/python");
  BOOST_TEST(found() == "venv/bin/python");
}

BOOST_AUTO_TEST_SUITE_END()
