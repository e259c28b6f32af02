"""Our tags of files beside those of `identify`: every row of its tables, and made-up names, modes and contents."""

import os
import random
import sys
import tempfile

import asking

try:
    from identify import extensions, identify, interpreters
except ImportError:
    sys.exit("tags: identify is missing: apt-get install python3-identify")

SEED = 20261126
RANDOM_FILES = 6000
CONTENTS = [b"", b"text\n", b"\0binary", b"\x89PNG\r\n", b"caf\xc3\xa9\n", b"\xff\xfe", b"a" * 1024 + b"\0", b"a" * 1023 + b"\0",
            b"\x7f", b"\x1b[0m", b"\b\t\n\v\f\r\a"]
PARTS = ["#!", "#! ", "/usr/bin/env", "/usr/bin/env ", "/bin/", "/usr/local/bin/", "env", " ", "\t", "\n", "\r\n", "\v", "\f", '"', "'", "\\",
         "-S", "-i", "-u", "nix-shell", "nix-shell\n#! nix-shell -i ", "\n#!", "é", "\0", "\x1b", ".", "3.11", "2", "/", "FOO=1", "--"]


def tables() -> list:
    return [extensions.EXTENSIONS, extensions.EXTENSIONS_NEED_BINARY_CHECK, extensions.NAMES]


def known_names() -> list:
    """A name for each row, and names around it."""
    names = []
    for word in [word for table in tables() for word in table]:
        names += [word, f"a.{word}", f"a.{word.upper()}", f"{word}.xenial", f"a.{word}.b", f".{word}", f"..{word}", f"{word}.", f"a.b{word}", f"{word}x"]
    return names + ["", ".", "..", "...", "a.", ".a", "a", "a..py", "...py", ".x.py", "Dockerfile.py", "py", "a.py ", "a. py", "a.PY", "é.py", "a.é"]


def random_files(chance: random.Random):
    words = [word for table in tables() for word in table]
    interpreter_names = list(interpreters.INTERPRETERS)
    for _ in range(RANDOM_FILES):
        name = ".".join(chance.choice(words + ["a", "b", "", "Z"]) for _ in range(chance.randint(1, 4))) if chance.random() < 0.4 else "plain"
        shebang = "".join(chance.choice(PARTS + interpreter_names) for _ in range(chance.randint(0, 8)))
        content = shebang.encode() if chance.random() < 0.8 else chance.choice(CONTENTS) + shebang.encode("latin-1")
        yield name, chance.random() < 0.8, ("#!" if chance.random() < 0.6 else "").encode() + content


def files():
    for name in known_names():
        yield name, False, b"text\n"
        yield name, True, b"#!/bin/sh\n"
    for program in list(interpreters.INTERPRETERS) + ["go", "", "python3.11.2", "python.exe"]:
        for form in ["#!/usr/bin/{}", "#!/usr/bin/env {}", "#!/usr/bin/env -S {} -u", "#! /bin/{} -x\nmore", '#!"/my dir/{}"', "#!{}\r\n", "#!/bin/'{}",
                     "#!/usr/bin/env nix-shell\n#! nix-shell -i {} -p x\n", "#!/usr/bin/env nix-shell\n#!nix-shell --pure\n#!nix-shell -p -i {}", "#!/usr/bin/{}é"]:
            for is_executable in (True, False):
                yield "tool", is_executable, form.format(program).encode()
    yield "tool", True, b"#!/usr/bin/env\n"
    yield "tool", True, b"#!/usr/bin/env -S\n"
    for content in CONTENTS:
        for name in ("plain", "a.plist", "a.ppm", "a.py"):
            yield name, True, content
            yield name, False, content
    yield from random_files(random.Random(SEED))


def tags_by_identify(path: str, name: str, is_executable: bool, content: bytes) -> set:
    """What identify says of a file called `name`, which not every file system could hold under that name."""
    with open(path, "wb") as file:
        file.write(content)
    os.chmod(path, 0o755 if is_executable else 0o644)
    tags = {"file", "executable" if is_executable else "non-executable"}
    by_name = identify.tags_from_filename(name)
    tags |= by_name
    if not by_name and is_executable:
        try:
            shebang = identify.parse_shebang_from_file(path)
        except IndexError:  # "#!/usr/bin/env" alone is too short for it
            shebang = ()
        if shebang:
            tags |= identify.tags_from_interpreter(shebang[0])
    if not tags & {"text", "binary"}:
        tags.add("text" if identify.file_is_text(path) else "binary")
    return tags


def main(program: str) -> int:
    all_files = list(files())
    questions = [f"tags {asking.digits('dir.d/' + name)} {'100755' if executable else '100644'} {asking.digits(content)}" for name, executable, content in all_files]
    answers = asking.ask(program, ["all_tags"] + questions)
    differences = []
    if set(answers[0].split()) != set(identify.ALL_TAGS):
        differences.append(f"all tags: {sorted(set(answers[0].split()) ^ set(identify.ALL_TAGS))}")
    filter_questions, expected = [], []
    chance = random.Random(SEED)
    with tempfile.TemporaryDirectory() as folder:
        for file, question, answer in zip(all_files, questions, answers[1:]):
            theirs = tags_by_identify(os.path.join(folder, "file"), *file)
            if answer.split() != sorted(theirs):
                differences.append(f"{file}: {answer.split()} instead of {sorted(theirs)}")
            for tag in (chance.choice(sorted(theirs)), chance.choice(sorted(identify.ALL_TAGS))):
                filter_questions.append(question.replace("tags", f"types {tag}", 1))
                expected.append("yes" if tag in theirs else "no")
    for question, answer, wanted in zip(filter_questions, asking.ask(program, filter_questions), expected):
        if answer.split()[0] != wanted:
            differences.append(f"{question}: {answer} instead of {wanted}")
    return asking.conclude("tags", 1 + len(questions) + len(filter_questions), differences)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
