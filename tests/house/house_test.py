"""Breaks each rule of house.py by itself in a small tree that keeps the rest, and expects the finding at its place."""
import pathlib
import tempfile
import unittest

import house

KEPT = {
    "src/CMakeLists.txt": (
        "wf_folder(base LINKS fmt)\n"
        "wf_folder(os LINKS wf_base)\n"
        "wf_folder(git LINKS wf_os wf_base)\n"
        "wf_folder(gates LINKS wf_git wf_base\n"
        "          PRIVATE_INCLUDES ${EXPAT_INCLUDE_DIR})\n"
    ),
    "src/base/text.h": "// Text.\n#pragma once\n#include <string>\n#include <fmt/format.h>\nnamespace wf {\n}\n",
    "src/os/file.h": '// Files.\n#pragma once\n#include <sys/stat.h>\n#include "base/text.h"\nnamespace wf::os {\n}\n',
    "src/git/git.cpp": '#include <git2.h>\n#include "os/file.h"\nnamespace wf::git {\n}\n',
    "src/gates/xml.cpp": '#include <expat.h>\n#include "base/text.h"\nnamespace wf::gates::builtin {\n}\n',
    "tests/unit/base/text.cpp": "BOOST_AUTO_TEST_CASE(a_text_is_a_text) {}\n",
    "tests/unit/os/file.cpp": "BOOST_AUTO_TEST_CASE(a_file_is_a_file) {}\n",
    "tests/unit/git/git.cpp": "BOOST_FIXTURE_TEST_CASE(git_is_git, Fixture) {}\n",
    "tests/unit/gates/xml.cpp": "BOOST_DATA_TEST_CASE(xml_is_xml, samples) {}\n",
    "tests/unit/support/repository.cpp": "// No case, and none is needed.\n",
    "tests/scenario/commit.t": "  $ git commit\n",
    "README.md": "# Title\n\n[page](docs/page.md#a-heading--more) [web](https://example.org/none)\n`[code](nowhere)`\n",
    "docs/page.md": "# A heading: & more\n[up](../README.md), [here](#a-heading--more)\n```\n[code](nowhere)\n```\n",
    "docs/formats.md": "Text may speak of /home/ada/project and of ${DIR}/root/, and of a TODO.\n",
}
TESTS = {"unit/base", "unit/os", "unit/git", "unit/gates", "scenario/commit"} | {f"house/{it}" for it in house.RULES}

# Rule, what is written over the tree, and the findings that it gives.
BROKEN = [
    ("floors", {"src/os/file.h": '#include "git/git.h"\n', "src/git/git.h": ""},
     ["src/os/file.h:1: os includes git, which its line in src/CMakeLists.txt does not link"]),
    ("floors", {"src/gates/xml.cpp": '#include "os/file.h"\nnamespace wf::gates {\n}\n'},
     ["src/gates/xml.cpp:1: gates includes os, which its line in src/CMakeLists.txt does not link"]),
    ("floors", {"src/gates/xml.cpp": '#include "base/missing.h"\nnamespace wf::gates {\n}\n'},
     ['src/gates/xml.cpp:1: "base/missing.h" is not the path of a file from src/']),
    ("floors", {"src/gates/xml.cpp": '#include "xml.h"\n', "src/gates/xml.h": ""},
     ['src/gates/xml.cpp:1: "xml.h" is not the path of a file from src/']),
    ("floors", {"src/CMakeLists.txt": KEPT["src/CMakeLists.txt"].replace("os LINKS", "os LINKS wf_git")},
     ["src/CMakeLists.txt:2: os links git, which does not stand below it"]),
    ("floors", {"src/CMakeLists.txt": KEPT["src/CMakeLists.txt"] + "wf_folder(state LINKS wf_gates)\n",
                "src/state/state.cpp": '  #  include "gates/xml.h"\n', "src/gates/xml.h": ""},
     ["src/CMakeLists.txt:6: state links gates, which does not stand below it",
      "src/state/state.cpp:1: state includes gates, which does not stand below it"]),
    ("floors", {"src/utils/all.cpp": ""},
     ["src/CMakeLists.txt:1: no wf_folder() builds src/utils",
      "src/CMakeLists.txt:1: src/utils stands on no floor: tests/house/house.py lists them"]),
    ("libraries", {"src/gates/xml.cpp": "#include <git2/errors.h>\n"},
     ["src/gates/xml.cpp:1: <git2/errors.h> belongs into git/, not into gates/"]),
    ("libraries", {"src/gates/xml.cpp": "#include <yaml-cpp/yaml.h>\n"},
     ["src/gates/xml.cpp:1: <yaml-cpp/yaml.h> belongs into config/, not into gates/"]),
    ("libraries", {"src/gates/xml.cpp": "#include <simdjson.h>\n"},
     ["src/gates/xml.cpp:1: <simdjson.h> belongs into history/, not into gates/"]),
    ("libraries", {"src/git/git.cpp": "#include <rapidjson/reader.h>\n"},
     ["src/git/git.cpp:1: <rapidjson/reader.h> belongs into a folder whose line in src/CMakeLists.txt names RAPIDJSON, "
      "not into git/"]),
    ("libraries", {"src/git/git.cpp": "#include <expat.h>\n"},
     ["src/git/git.cpp:1: <expat.h> belongs into a folder whose line in src/CMakeLists.txt names EXPAT, "
      "not into git/"]),
    ("libraries", {"src/git/git.cpp": "#include <string>\n#include <unistd.h>\n#include <sys/stat.h>\n"},
     ["src/git/git.cpp:2: <unistd.h> belongs into os/, not into git/",
      "src/git/git.cpp:3: <sys/stat.h> belongs into os/, not into git/"]),
    ("namespaces", {"src/git/git.cpp": "\nnamespace wf::os {\n}\n"},
     ["src/git/git.cpp:2: this opens wf::os, but the folder's namespace is wf::git"]),
    ("namespaces", {"src/base/text.h": "namespace wf::base {\n}\n"},
     ["src/base/text.h:1: this opens wf::base, but the folder's namespace is wf"]),
    ("namespaces", {"src/git/git.cpp": "int x;\n"}, ["src/git/git.cpp:1: nothing here is in the namespace wf::git"]),
    ("headers", {"src/os/file.h": "#pragma once\n"},
     ["src/os/file.h:1: a header begins with a comment that says what it is for"]),
    ("headers", {"tests/unit/support/repository.h": "// Repositories.\n"},
     ["tests/unit/support/repository.h:1: a header has a line `#pragma once`"]),
    ("size", {"src/git/git.cpp": "\n" * 601},
     ["src/git/git.cpp:601: more than 600 lines: this file holds more than one idea"]),
    ("words", {"src/git/git.cpp": "// TODO(#7): later\n// TODO: some day\n"},
     ["src/git/git.cpp:2: what is left to do needs an issue: TODO(#12): …"]),
    ("words", {"docs/formats.md": "\nin /home/someone/project\n"},
     ["docs/formats.md:2: this path exists on one machine only"]),
    ("links", {"README.md": "# Title\n[page](docs/gone.md)\n"}, ["README.md:2: the link leads nowhere: docs/gone.md"]),
    ("links", {"README.md": "# Title\n[page](docs/page.md#gone)\n"},
     ["README.md:2: no heading has the anchor of this link: docs/page.md#gone"]),
    ("tests", {"tests/unit/os/file.cpp": None}, ["src/os:1: there are no tests in tests/unit/os/"]),
    ("tests", {"tests/unit/os/file.cpp": "// BOOST_AUTO_TEST_CASE(is_a_comment) {}\n"},
     ["tests/unit/os/file.cpp:1: this file holds no test case"]),
    ("tests", {"tests/scenario/commit.t": "$ git commit\n"},
     ["tests/scenario/commit.t:1: this scenario types no command"]),
    ("registered", {"tests/scenario/push.t": "  $ git push\n"},
     ["tests/scenario/push.t:1: CTest does not run this: there is no test scenario/push"]),
    ("registered", {"tests/unit/run/run.cpp": ""},
     ["tests/unit/run/run.cpp:1: CTest does not run this: there is no test unit/run"]),
]  # fmt: skip


class HouseTest(unittest.TestCase):
    def findings(self, rule: str, changes: dict[str, str | None], tests: set[str]) -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for path, text in (KEPT | changes).items():
                if text is not None:
                    (root / path).parent.mkdir(parents=True, exist_ok=True)
                    (root / path).write_text(text, encoding="utf-8")
            return [str(finding) for finding in house.RULES[rule](house.Tree(root, frozenset(tests)))]

    def test_a_tree_that_keeps_the_rules_has_no_findings(self):
        for rule in house.RULES:
            with self.subTest(rule=rule):
                self.assertEqual(self.findings(rule, {}, TESTS), [])

    def test_each_broken_rule_is_found_at_its_place(self):
        for rule, changes, expected in BROKEN:
            with self.subTest(rule=rule, expected=expected):
                self.assertEqual(self.findings(rule, changes, TESTS), expected)

    def test_a_path_of_this_very_tree_is_found(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder).resolve()
            (root / "made.sh").write_text(f"cd {root}\ncd {root}.old\ncd ${{X}}{root}\n", encoding="utf-8")
            lines = [finding.line for finding in house.RULES["words"](house.Tree(root))]
            self.assertEqual(lines, [1, 2])

    def test_a_rule_of_the_house_that_ctest_does_not_run_is_found(self):
        expected = ["tests/house/house.py:1: CTest does not run this: there is no test house/size"]
        self.assertEqual(self.findings("registered", {}, TESTS - {"house/size"}), expected)

    def test_every_rule_is_broken_here(self):
        self.assertEqual({rule for rule, _, _ in BROKEN}, set(house.RULES))


if __name__ == "__main__":
    unittest.main()
