"""The rules of the tree that no compiler checks: python3 house.py [--root DIR] [--tests FILE] RULE…

Each rule is a function from the tree to findings, printed as `file:line: sentence`; the exit code is then 1.
house_test.py breaks each rule by itself in a small tree, so that no rule can pass by never looking.
"""
import argparse
import dataclasses
import json
import pathlib
import re
import sys
from collections.abc import Iterator

# The floors of the house (docs/architecture.md): an include or a link goes from a higher floor to a lower one.
FLOORS = {
    "base": 0,
    "os": 1,
    "config": 2, "git": 2, "ml": 2,
    "lanes": 3, "gates": 3, "pre_commit": 3, "metrics": 3, "state": 3, "history": 3,
    "run": 4, "adopt": 4, "repair": 4, "report": 4,
    "hook": 5, "cli": 5,
}  # fmt: skip

# Libraries stay behind a door. A header belongs to the first pattern that fits it; a folder may include it if it is the
# library's home, or if its line in src/CMakeLists.txt names the library. What fits no library and looks like a file
# (`unistd.h`, `sys/stat.h`) is the machine's, and only os/ speaks to the machine.
LIBRARIES = [
    # pattern, home, the word in the CMake line (none: at home only)
    (r"git2(/|\.h$)", "git", None),
    (r"yaml-cpp/", "config", None),
    (r"simdjson\.h$", "history", "SIMDJSON"),
    (r"rapidjson/", None, "RAPIDJSON"),
    (r"toml\+\+/", None, "TOMLPLUSPLUS"),
    (r"yaml\.h$", None, "YAML_INCLUDE_DIR"),
    (r"expat\.h$", None, "EXPAT"),
    (r"pcre2\.h$", None, "PCRE2_INCLUDE_DIR"),
    (r"xxhash\.h$", None, "XXHASH"),
    (r"mbedtls/", None, "MBEDCRYPTO"),
    (r"CLI/", None, "CLI11"),
    (r"(fmt|tl)/", "base", "wf_base"),
    (r".*[./]", "os", None),
]

SOURCES = (".cpp", ".h", ".c")
CODE = SOURCES + (".py", ".sh", ".cmake", ".txt", ".yaml", ".yml", ".t")
MOST_LINES = 600


@dataclasses.dataclass(frozen=True)
class Finding:
    path: str
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.sentence}"


class Tree:
    """The files below a folder, without what is built; and the names of the tests that CTest would run."""

    def __init__(self, root: pathlib.Path, tests: frozenset[str] = frozenset()):
        self.root = root.resolve()
        self.tests = tests
        self.paths = sorted(
            path.relative_to(self.root).as_posix()
            for path in self.root.rglob("*")
            if path.is_file() and not self._is_apart(path.relative_to(self.root))
        )

    @staticmethod
    def _is_apart(path: pathlib.PurePath) -> bool:
        return path.parts[0] in (".git", "build") or "__pycache__" in path.parts

    def matching(self, pattern: str) -> list[str]:
        return [path for path in self.paths if re.fullmatch(pattern, path)]

    def lines(self, path: str) -> list[tuple[int, str]]:
        text = (self.root / path).read_text(encoding="utf-8", errors="replace")
        return list(enumerate(text.splitlines(), start=1))

    def first_line_with(self, path: str, text: str) -> int:
        return next((number for number, line in self.lines(path) if text in line), 1)


@dataclasses.dataclass(frozen=True)
class Folder:
    """A folder of src/ as src/CMakeLists.txt describes it."""

    name: str
    line: int
    words: frozenset[str]  # everything that its wf_folder() call names

    def links(self) -> set[str]:
        return {word.removeprefix("wf_") for word in self.words if word.removeprefix("wf_") in FLOORS}

    def names_library(self, word: str) -> bool:
        return any(word in named for named in self.words)


CMAKE_FILE = "src/CMakeLists.txt"


def linked_folders(tree: Tree) -> dict[str, Folder]:
    text = (tree.root / CMAKE_FILE).read_text(encoding="utf-8")
    folders = {}
    for call in re.finditer(r"^wf_folder\((\w+)([^)]*)\)", text, re.MULTILINE):
        name, words = call.groups()
        folders[name] = Folder(name, text.count("\n", 0, call.start()) + 1, frozenset(words.split()))
    return folders


def folder_names(tree: Tree) -> list[str]:
    return sorted({path.split("/")[1] for path in tree.matching(r"src/\w+/.+")})


def rule_floors(tree: Tree) -> Iterator[Finding]:
    """Folders link and include only what stands on a lower floor, and include only what they link."""
    linked = linked_folders(tree)
    for name in folder_names(tree):
        if name not in linked:
            yield Finding(CMAKE_FILE, 1, f"no wf_folder() builds src/{name}")
        if name not in FLOORS:
            yield Finding(CMAKE_FILE, 1, f"src/{name} stands on no floor: tests/house/house.py lists them")
    for folder in linked.values():
        for link in sorted(folder.links()):
            if FLOORS[link] >= FLOORS.get(folder.name, 0):
                yield Finding(CMAKE_FILE, folder.line, f"{folder.name} links {link}, which does not stand below it")
    for path in tree.matching(r"src/\w+/.+\.(cpp|h)"):
        folder = linked.get(path.split("/")[1])
        if folder is not None:
            yield from include_findings(tree, path, folder)


def include_findings(tree: Tree, path: str, folder: Folder) -> Iterator[Finding]:
    for number, included in includes(tree, path, '"', '"'):
        target = included.split("/")[0]
        if not (tree.root / "src" / included).is_file():
            yield Finding(path, number, f'"{included}" is not the path of a file from src/')
        elif target != folder.name and target not in folder.links():
            sentence = f"{folder.name} includes {target}, which its line in {CMAKE_FILE} does not link"
            yield Finding(path, number, sentence)
        elif target != folder.name and FLOORS[target] >= FLOORS.get(folder.name, 0):
            yield Finding(path, number, f"{folder.name} includes {target}, which does not stand below it")


def includes(tree: Tree, path: str, opening: str, closing: str) -> Iterator[tuple[int, str]]:
    for number, line in tree.lines(path):
        match = re.match(rf"\s*#\s*include\s*{opening}([^{closing}]+){closing}", line)
        if match:
            yield number, match.group(1)


def rule_libraries(tree: Tree) -> Iterator[Finding]:
    """Each library is included in its home alone, POSIX headers in os/."""
    linked = linked_folders(tree)
    for path in tree.matching(r"src/\w+/.+\.(cpp|h)"):
        folder = linked.get(path.split("/")[1], Folder(path.split("/")[1], 1, frozenset()))
        for number, header in includes(tree, path, "<", ">"):
            for pattern, home, word in LIBRARIES:
                if re.match(pattern, header):
                    if folder.name != home and not (word and folder.names_library(word)):
                        place = f"{home}/" if home else f"a folder whose line in {CMAKE_FILE} names {word}"
                        yield Finding(path, number, f"<{header}> belongs into {place}, not into {folder.name}/")
                    break


def rule_namespaces(tree: Tree) -> Iterator[Finding]:
    """A folder's files are in the folder's namespace, and open no other of ours."""
    for path in tree.matching(r"src/\w+/.+\.(cpp|h)"):
        name = path.split("/")[1]
        own = "wf" if name == "base" else f"wf::{name}"
        opened = [
            (number, match.group(1))
            for number, line in tree.lines(path)
            if (match := re.match(r"(?:inline )?namespace (wf[\w:]*) \{", line))
        ]
        if not opened:
            yield Finding(path, 1, f"nothing here is in the namespace {own}")
        for number, namespace in opened:
            if namespace != own and not namespace.startswith(f"wf::{name}::"):
                yield Finding(path, number, f"this opens {namespace}, but the folder's namespace is {own}")


def rule_headers(tree: Tree) -> Iterator[Finding]:
    """A header begins with what it is for, and has its #pragma once."""
    for path in tree.matching(r"(src|hooks|tests)/.+\.h"):
        lines = [line for _, line in tree.lines(path)]
        if not lines or not lines[0].startswith("// "):
            yield Finding(path, 1, "a header begins with a comment that says what it is for")
        if "#pragma once" not in lines:
            yield Finding(path, 1, "a header has a line `#pragma once`")


def rule_size(tree: Tree) -> Iterator[Finding]:
    """A file is short enough to be understood whole."""
    for path in tree.paths:
        if path.endswith(CODE) and len(tree.lines(path)) > MOST_LINES:
            yield Finding(path, MOST_LINES + 1, f"more than {MOST_LINES} lines: this file holds more than one idea")


def rule_words(tree: Tree) -> Iterator[Finding]:
    """What is left to do names its issue, and nothing names a folder of the machine that it was written on."""
    home = re.compile(r"(?<![\w.})~])(/home/(?!ada\b|you\b)\w|/Users/\w|/root/)")
    here = re.compile(rf"(?<![\w.}})]){re.escape(str(tree.root))}(?!\w)")
    todo = re.compile(r"(//|#|/\*)\W*(TODO|FIXME|XXX)\b(?!\(#\d+\))")
    for path in tree.paths:
        if path.startswith("tests/house/") or not path.endswith(CODE + (".md",)):
            continue  # this folder speaks of what it forbids
        for number, line in tree.lines(path):
            if todo.search(line) and not path.endswith(".md"):
                yield Finding(path, number, "what is left to do needs an issue: TODO(#12): …")
            if home.search(line) or (len(tree.root.parts) > 2 and here.search(line)):
                yield Finding(path, number, "this path exists on one machine only")


def rule_links(tree: Tree) -> Iterator[Finding]:
    """A relative link of a page leads to a file, and its anchor to a heading there."""
    for path in tree.matching(r".+\.md"):
        for number, line in prose(tree, path):
            for target in re.findall(r"\]\(<?([^)\s>]+)", line):
                if re.match(r"[a-z][a-z+.-]*:", target):
                    continue
                file, _, anchor = target.partition("#")
                goal = (tree.root / path).parent / file if file else tree.root / path
                if not goal.exists():
                    yield Finding(path, number, f"the link leads nowhere: {target}")
                elif anchor and goal.suffix == ".md" and anchor not in anchors(goal):
                    yield Finding(path, number, f"no heading has the anchor of this link: {target}")


def prose(tree: Tree, path: str) -> Iterator[tuple[int, str]]:
    """The lines of a page outside of code, as (number, text)."""
    is_code = False
    for number, line in tree.lines(path):
        if line.lstrip().startswith("```"):
            is_code = not is_code
        elif not is_code:
            yield number, re.sub(r"`[^`]*`", "", line)


def anchors(page: pathlib.Path) -> set[str]:
    headings = re.findall(r"^#+ +(.+?)\s*$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def rule_tests(tree: Tree) -> Iterator[Finding]:
    """Every folder has unit tests, every file of tests holds a case, and every scenario types something."""
    for name in folder_names(tree):
        if not tree.matching(rf"tests/unit/{name}/.+\.cpp"):
            yield Finding(f"src/{name}", 1, f"there are no tests in tests/unit/{name}/")
    for path in tree.matching(r"tests/unit/(?!support/)\w+/.+\.cpp"):
        if not any(re.match(r"BOOST_(AUTO|DATA|FIXTURE)_TEST_CASE(_F)?\(", line) for _, line in tree.lines(path)):
            yield Finding(path, 1, "this file holds no test case")
    for path in tree.matching(r"tests/scenario/.+\.t"):
        if not any(line.startswith("  $ ") for _, line in tree.lines(path)):
            yield Finding(path, 1, "this scenario types no command")


def rule_registered(tree: Tree) -> Iterator[Finding]:
    """CTest runs what is there: the unit tests of each folder, each scenario, each rule of the house."""
    expected = [(f"unit/{path.split('/')[2]}", path) for path in tree.matching(r"tests/unit/(?!support/)\w+/.+\.cpp")]
    expected += [
        ("scenario/" + path.removeprefix("tests/scenario/").removesuffix(".t"), path)
        for path in tree.matching(r"tests/scenario/.+\.t")
    ]
    expected += [(f"house/{rule}", "tests/house/house.py") for rule in RULES]
    for test, path in expected:
        if test not in tree.tests:
            yield Finding(path, 1, f"CTest does not run this: there is no test {test}")


RULES = {name.removeprefix("rule_"): rule for name, rule in list(globals().items()) if name.startswith("rule_")}


def test_names(ctest_listing: pathlib.Path) -> frozenset[str]:
    """The tests in the output of `ctest --show-only=json-v1`."""
    listing = json.loads(ctest_listing.read_text(encoding="utf-8"))
    return frozenset(test["name"] for test in listing["tests"])


def main() -> int:
    parser = argparse.ArgumentParser(description="Check the rules of the tree.")
    parser.add_argument("rules", metavar="RULE", nargs="+", choices=RULES, help=", ".join(RULES))
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).parents[2])
    parser.add_argument("--tests", type=pathlib.Path, help="what `ctest --show-only=json-v1` says, for `registered`")
    arguments = parser.parse_args()
    if "registered" in arguments.rules and arguments.tests is None:
        parser.error("the rule `registered` needs --tests")
    tree = Tree(arguments.root, test_names(arguments.tests) if arguments.tests else frozenset())
    findings = [finding for name in arguments.rules for finding in RULES[name](tree)]
    print(*findings, sep="\n", end="\n" if findings else "")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
