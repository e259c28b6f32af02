"""`wf builtin ID` beside the hooks of pre-commit-hooks: the same exit code, the same bytes in the file, the same lines.

Needs pre_commit_hooks 6.0.0 and ruamel.yaml in the Python that runs it. What differs and stays is in KNOWN, each with
its reason.
usage: hooks.py WF [ID…]
"""

import contextlib
import importlib
import io
import os
import random
import re
import subprocess
import sys
import tempfile
import time

import hook_samples

SEED = int(os.environ.get("WF_SEED", "20261127"))
ROUNDS = int(os.environ.get("WF_ROUNDS", "20"))  # made-up files for each hook and set of arguments

# id → module, name of the file, kind of samples, sets of arguments
HOOKS = {
    "check-docstring-first": ("check_docstring_first", "a.py", "python", [[]]),
    "check-json": ("check_json", "a.json", "json", [[]]),
    "check-merge-conflict": ("check_merge_conflict", "a.txt", "conflict", [["--assume-in-merge"], []]),
    "check-toml": ("check_toml", "a.toml", "toml", [[]]),
    "check-vcs-permalinks": ("check_vcs_permalinks", "a.txt", "links", [[], ["--additional-github-domain", "git.example.com"],
                                                                      ["--additional-github-domain=g.thub.com"]]),
    "check-xml": ("check_xml", "a.xml", "xml", [[]]),
    "check-yaml": ("check_yaml", "a.yaml", "yaml", [[], ["-m"], ["--unsafe"], ["--allow-multiple-documents"]]),
    "detect-private-key": ("detect_private_key", "a.txt", "keys", [[]]),
    "double-quote-string-fixer": ("string_fixer", "a.py", "python", [[]]),
    "end-of-file-fixer": ("end_of_file_fixer", "a.txt", "text", [[]]),
    "file-contents-sorter": ("file_contents_sorter", "a.txt", "text", [[], ["--ignore-case"], ["--unique"], ["--unique", "--ignore-case"]]),
    "fix-byte-order-marker": ("fix_byte_order_marker", "a.txt", "text", [[]]),
    "mixed-line-ending": ("mixed_line_ending", "a.txt", "text", [[], ["--fix=no"], ["--fix", "lf"], ["-f", "crlf"], ["--fix=cr"], ["--fix=auto"]]),
    "name-tests-test": ("tests_should_end_in_test", None, "names", [[], ["--pytest"], ["--pytest-test-first"], ["--django"], ["--unittest"],
                                                                  ["--pytest", "--django"]]),
    "pretty-format-json": ("pretty_format_json", "a.json", "json", [
        [], ["--autofix"], ["--autofix", "--indent", "4"], ["--autofix", "--indent=\t"], ["--autofix", "--indent=0"], ["--autofix", "--no-ensure-ascii"],
        ["--autofix", "--no-sort-keys"], ["--autofix", "--top-keys=b,a"], ["--no-ensure-ascii", "--indent", " 1 "], ["--no-sort-keys", "--top-keys", "b,,x"]]),
    "requirements-txt-fixer": ("requirements_txt_fixer", "requirements.txt", "requirements", [[]]),
    "sort-simple-yaml": ("sort_simple_yaml", "a.yaml", "blocks", [[]]),
    "trailing-whitespace": ("trailing_whitespace_fixer", "a.md", "text", [
        [], ["--markdown-linebreak-ext=md"], ["--markdown-linebreak-ext", "*"], ["--chars", " \t"], ["--markdown-linebreak-ext=.TXT,MD", "--chars= "],
        ["--markdown-linebreak-ext="], ["--markdown-linebreak-ext=a.b"]]),
}
# Their words for what is wrong are those of a parser that is not ours.
OTHER_WORDS = {"check-toml", "check-xml", "check-yaml"}


def is_text(content: bytes) -> bool:
    return all(byte >= 0x20 and byte != 0x7F or byte in b"\a\b\t\n\v\f\r\x1b" for byte in content[:1024])


def nesting(content: bytes) -> int:
    depth = deepest = 0
    for byte in content:
        depth += (byte in b"[{") - (byte in b"]}")
        deepest = max(deepest, depth)
    return deepest


class Case:
    def __init__(self, hook: str, words: list, name: str, content: bytes):
        self.hook, self.words, self.name, self.content = hook, words, name, content
        self.text = content.decode("utf-8", "replace")

    def has(self, pattern: str) -> bool:
        return re.search(pattern, self.text) is not None


class Answer:
    def __init__(self, code: int, content: bytes, said: str, error: str = ""):
        self.code, self.content, self.said, self.error = code, content, said, error


FORMATTED = r"(?i)(?<![A-Za-z0-9_])(f|fr|rf|t|tr|rt)[\"']"
ODD_LINE_ENDS = "[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]"
# (hooks, whether a case may differ, why)
KNOWN = [
    ({"trailing-whitespace", "end-of-file-fixer", "mixed-line-ending", "fix-byte-order-marker", "detect-private-key", "check-merge-conflict"},
     lambda case, ours, theirs: not is_text(case.content), "a file that is no text is not looked at (the hook's `types` keep it away from the original)"),
    ({"fix-byte-order-marker"}, lambda case, ours, theirs: theirs.error.startswith("UnicodeDecodeError"), "the original stops at a file that is no UTF-8"),
    ({"fix-byte-order-marker"}, lambda case, ours, theirs: case.content.startswith(b"\xef\xbb\xbf" * 2), "of two marks the original removes one in each run"),
    ({"sort-simple-yaml"}, lambda case, ours, theirs: case.content == b"\n" or case.content.strip() == b"" and ours.content == theirs.content,
     "a file of one blank line is right; the original writes it again in each run"),
    ({"double-quote-string-fixer"}, lambda case, ours, theirs: case.has(ODD_LINE_ENDS),
     "the original counts lines in two ways and writes into the wrong place"),
    ({"double-quote-string-fixer", "check-docstring-first"}, lambda case, ours, theirs: sys.version_info < (3, 12) and case.has(FORMATTED),
     "formatted strings as since Python 3.12"),
    ({"double-quote-string-fixer"}, lambda case, ours, theirs: case.has("(?i)(?<![A-Za-z0-9_])(t|tr|rt)[\"']"), "template strings as since Python 3.14"),
    ({"double-quote-string-fixer", "check-docstring-first"}, lambda case, ours, theirs: sys.version_info < (3, 12) and ours.code == 1 and not is_python(case),
     "what is no Python is a fault, as since Python 3.12"),
    ({"double-quote-string-fixer"}, lambda case, ours, theirs: case.content.startswith(b"\xef\xbb\xbf"), "a byte-order mark is no fault"),
    ({"check-json", "pretty-format-json"}, lambda case, ours, theirs: nesting(case.content) > 200,
     "nesting: 1,000 levels; in Python it depends on the version and on what else is on the stack"),
    ({"pretty-format-json"}, lambda case, ours, theirs: theirs.error.startswith("UnicodeEncodeError") and ours.content == case.content,
     "the original empties a file that it then cannot write"),
    ({"pretty-format-json"}, lambda case, ours, theirs: theirs.error.startswith("TypeError") and ours.content == case.content, "our own words"),
    ({"pretty-format-json", "check-vcs-permalinks"},
     lambda case, ours, theirs: ours.code == theirs.code and ours.content == theirs.content and case.has("[\r\x7f-\x9f\ufffd]"),
     "what could steer a terminal is printed as an escape"),
    ({"check-json"}, lambda case, ours, theirs: ours.code == theirs.code and "codec can't decode" in theirs.said, "our own words for bytes that are no text"),
    ({"check-yaml"}, lambda case, ours, theirs: theirs.error.startswith(("ValueError", "TypeError", "KeyError", "IndexError", "AttributeError", "binascii")),
     "the original stops at a value that it cannot make (a date of month 99, !!int x)"),
    ({"check-yaml"}, lambda case, ours, theirs: re.search('failed to (decode|construct)|for merging, but|unhashable key|duplicate key "None"', theirs.said) is not None,
     "values are not made: !!binary, !!timestamp, what is merged, a mapping as a key, null written in two ways"),
    ({"check-xml"}, lambda case, ours, theirs: case.has("(?i)encoding|<!DOCTYPE|<!ENTITY"), "encodings by their ASCII part; entities are limited"),
]


def is_python(case: Case) -> bool:
    try:
        compile(case.content, case.name, "exec")
        return True
    except (SyntaxError, ValueError):
        return False


def put(folder: str, case: Case) -> None:
    path = os.path.join(folder, case.name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(case.content)


def content_of(folder: str, case: Case) -> bytes:
    with open(os.path.join(folder, case.name), "rb") as file:
        return file.read()


def their_run(main, words: list, some: list, folder: str) -> tuple:
    """Exit code, what is printed, and the exception, if any."""
    for case in some:
        put(folder, case)
    said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="surrogateescape", newline="\n", write_through=True)
    error = ""
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(io.StringIO()):
        try:
            code = int(main(words + [case.name for case in some]))
        except SystemExit as stop:
            code = stop.code
        except BaseException as fault:  # a hook that raises ends with 1
            code, error = 1, f"{type(fault).__name__}: {fault}"
    return code, said.buffer.getvalue().decode("utf-8", "replace"), error


def their_answer(main, case: Case, folder: str) -> Answer:
    code, said, error = their_run(main, case.words, [case], folder)
    return Answer(code, content_of(folder, case), said, error)


def our_run(wf: str, words: list, some: list, folder: str) -> subprocess.CompletedProcess:
    for case in some:
        put(folder, case)
    return subprocess.run([wf, "builtin", some[0].hook, *words, *(case.name for case in some)], cwd=folder, capture_output=True)


def our_answer(wf: str, case: Case, folder: str) -> Answer:
    run = our_run(wf, case.words, [case], folder)
    return Answer(run.returncode, content_of(folder, case), run.stdout.decode("utf-8", "replace"), run.stderr.decode("utf-8", "replace"))


def agrees_as_a_whole(wf: str, main, some: list, answers: list, ours: str, theirs: str) -> bool:
    """Whether many cases with one exit code can be told to agree from one run of ours, which is much faster."""
    run = our_run(wf, some[0].words, some, ours)
    if run.returncode != answers[0].code or any(content_of(ours, case) != answer.content for case, answer in zip(some, answers)):
        return False
    said = run.stdout.decode("utf-8", "replace")
    if some[0].hook in OTHER_WORDS:
        return answers[0].code == 0 or all(f"{case.name}" in said for case in some)
    return said == their_run(main, some[0].words, some, theirs)[1]


def differs(case: Case, ours: Answer, theirs: Answer) -> str:
    if ours.code != theirs.code:
        return f"exit code {ours.code}, theirs {theirs.code}"
    if ours.content != theirs.content:
        return "what is in the file"
    if case.hook not in OTHER_WORDS and not theirs.error and theirs.code != 2 and ours.said != theirs.said:
        return "what is printed"
    return ""


def reason(case: Case, ours: Answer, theirs: Answer) -> str:
    for hooks, may_differ, why in KNOWN:
        if case.hook in hooks and may_differ(case, ours, theirs):
            return why
    return ""


def cases(hook: str) -> list:
    _, name, kind, all_words = HOOKS[hook]
    chance = random.Random(f"{SEED} {hook}")
    all_cases = []
    for words in all_words:
        if kind == "names":
            samples = [(path, b"") for path in hook_samples.names()]
        else:
            contents = hook_samples.fixed(kind) + [hook_samples.made_up(kind, chance) for _ in range(ROUNDS)]
            samples = [(name, content) for content in contents]
        all_cases += [Case(hook, words, f"{len(all_cases) + i}/{path}", content) for i, (path, content) in enumerate(samples)]
    return all_cases


def compare(wf: str, hook: str, folder: str) -> tuple:
    """How many cases, how many of them differ, and how often for which known reason."""
    main = importlib.import_module(f"pre_commit_hooks.{HOOKS[hook][0]}").main
    ours, theirs = os.path.join(folder, hook), os.path.join(folder, "theirs")
    all_cases = cases(hook)
    batches, alone = {}, []
    for case in all_cases:
        answer = their_answer(main, case, theirs)
        if answer.error or answer.code > 1:
            alone.append((case, answer))
        else:
            batches.setdefault((str(case.words), answer.code), []).append((case, answer))
    for batch in batches.values():
        for begin in range(0, len(batch), 20):
            some, answers = zip(*batch[begin:begin + 20])
            if not agrees_as_a_whole(wf, main, list(some), list(answers), ours, theirs):
                alone += zip(some, answers)
    wrong, known = 0, {}
    for case, answer in alone:
        mine = our_answer(wf, case, ours)
        what = differs(case, mine, answer)
        why = reason(case, mine, answer) if what else ""
        if why:
            known[why] = known.get(why, 0) + 1
        elif what:
            wrong += 1
            if wrong <= int(os.environ.get("WF_SHOWN", "5")):
                print(f"{hook} {case.words} {case.name} {case.content[:300]!r}: {what}\n"
                      f"  ours:   {mine.code} {mine.content[:300]!r} {mine.said[:400]!r} {mine.error[:300]!r}\n"
                      f"  theirs: {answer.code} {answer.content[:300]!r} {answer.said[:400]!r} {answer.error[:300]!r}")
    return len(all_cases), wrong, known


def run(wf: str, hooks: list) -> int:
    total_wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        theirs = os.path.join(folder, "theirs")
        os.makedirs(theirs)
        subprocess.run(["git", "init", "-q", theirs], check=True)
        os.chdir(theirs)
        for hook in hooks:
            begin = time.monotonic()
            count, wrong, known = compare(wf, hook, folder)
            total_wrong += wrong
            print(f"{hook}: {count} cases, {wrong} differ, {sum(known.values())} as known ({time.monotonic() - begin:.0f} s)", flush=True)
            for why, times in known.items():
                print(f"  {times} times: {why}")
        os.chdir("/")
    return 1 if total_wrong else 0


def main() -> int:
    return run(os.path.abspath(sys.argv[1]), sys.argv[2:] or list(HOOKS))


if __name__ == "__main__":
    sys.exit(main())
