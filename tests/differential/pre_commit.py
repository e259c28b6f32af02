"""Our runs of `.pre-commit-config.yaml` beside those of pre-commit itself: the same random repositories, configurations and
changes, and then the same hooks on the same files in the same batches, the same outcomes, the same exit code, and the same
bytes in the worktree."""

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

SEED = 20261127
ROUNDS = int(os.environ.get("WF_ROUNDS", "60"))
SKIPPED = 77  # what CTest takes for "not run"

# Before 3.7 a hook with `fail_fast` stopped the run after any earlier failure too (pre-commit #3167).
HAS_OWN_FAIL_FAST = False

HOOK = """#!/bin/sh
# Notes the files of one call, and does what its first word says: hook.sh DOES LOG FILE...
does=$1 log=$2
shift 2
line=$(printf '%s|' "$@")
printf '%s\\n' "$line" >>"$LOGS/$log"
case $does in
pass) ;;
fail) echo failed; exit 1 ;;
three) exit 3 ;;
change) for file; do [ -f "$file" ] && sed -i 's/teh/the/' "$file"; done ;;
both) for file; do [ -f "$file" ] && sed -i 's/teh/the/' "$file"; done; exit 1 ;;
esac
exit 0
"""

NAMES = ["a.py", "b.py", "c.pyi", "src/d.py", "src/e.c", "src/f.h", "docs/g.md", "docs/h i.md", "Makefile", "Dockerfile.xenial", "j.json", "k.yaml",
         "l.yml", "tool", "m.sh", "n.txt", "ö.txt", "src/deep/o.py", "p.bin", "q.JSON", "link"]
TEXTS = ["teh cat\n", "fine\n", "TODO: later\n", "import os\nprint(os)\n", "", "a: b\n", '{"a": 1}\n', "no end", "#!/bin/sh\necho teh\n", "x\0y\n"]
PATTERNS = ["", r"\.py$", r"^src/", r"(?x)^(\n  docs/|\n  src/\n)".replace("\\n", "\n"), r"^(?!src/)", r"[abc]\.", r"\.(json|ya?ml)$", r"(?i)\.json$", "nothing-has-this"]
TYPES = [["file"], ["text"], ["python"], ["executable"], ["symlink"], ["binary"], ["yaml"], ["text", "python"], ["shell"]]


def git(*words, **more):
    return subprocess.run(["git", *words], check=True, capture_output=True, **more)


def write(path, text):
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    if os.path.islink(path):
        os.remove(path)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def random_hook(chance, number, hook_script):
    hook = {"id": f"h{number}", "name": f"hook {number}"}
    kind = chance.random()
    if kind < 0.7:
        does = chance.choice(["pass", "pass", "pass", "fail", "three", "change", "both"])
        hook |= {"language": chance.choice(["system", "script"]), "entry": f"{hook_script} {does} h{number}"}
        if chance.random() < 0.3:
            hook["args"] = ["--flag", "two words"][: chance.randint(1, 2)]
        if chance.random() < 0.25:
            hook["pass_filenames"] = False
        if chance.random() < 0.3:
            hook["require_serial"] = True
    elif kind < 0.9:
        hook |= {"language": "pygrep", "entry": chance.choice(["TODO", "teh", r"^import \w+$", "print", r"\bcat\b"])}
        hook["args"] = chance.choice([[], ["-i"], ["--negate"], ["--multiline"], ["-i", "--negate"]])
    else:
        hook |= {"language": "fail", "entry": "do not"}
    for key, choices, odds in [("files", PATTERNS, 0.4), ("exclude", PATTERNS[1:], 0.2), ("types", TYPES, 0.3), ("types_or", TYPES, 0.2),
                               ("exclude_types", TYPES[2:], 0.15)]:
        if chance.random() < odds:
            hook[key] = chance.choice(choices)
    if chance.random() < 0.15:
        hook["always_run"] = True
    if chance.random() < 0.1 and HAS_OWN_FAIL_FAST:
        hook["fail_fast"] = True
    if chance.random() < 0.2:
        hook["stages"] = chance.choice([["commit"], ["push"], ["manual"], ["commit", "push"]])
    return hook


def random_case(chance, hook_script):
    """The configuration, and what the two commits of the repository hold."""
    config = {"repos": [{"repo": "local", "hooks": [random_hook(chance, i, hook_script) for i in range(chance.randint(1, 5))]}]}
    if chance.random() < 0.3:
        config["exclude"] = chance.choice(PATTERNS[1:-1])
    if chance.random() < 0.2:
        config["files"] = chance.choice(PATTERNS[1:-1])
    if chance.random() < 0.1:
        config["fail_fast"] = True
    if chance.random() < 0.15:
        config["default_stages"] = chance.choice([["commit"], ["push"], ["commit", "push"]])
    before = {name: chance.choice(TEXTS) for name in chance.sample(NAMES, chance.randint(2, 8))}
    after = {name: chance.choice(TEXTS) for name in chance.sample(NAMES, chance.randint(0, len(NAMES)))}
    return config, before, after


def build(folder, config, before, after, chance_seed):
    """The same repository in the same state each time."""
    chance = random.Random(chance_seed)
    os.makedirs(folder)
    os.chdir(folder)
    git("init", "-q", "-b", "main")
    for name, text in before.items():
        write(name, text)
    # JSON is YAML, and says every text without doubt.
    write(".pre-commit-config.yaml", json.dumps(config))
    git("add", "-A")
    git("commit", "-q", "-m", "before")
    gone = sorted(before)[:1] if chance.random() < 0.3 else []
    for name in gone:
        os.remove(name)
    for name, text in after.items():
        if name == "link":
            if not os.path.lexists(name):
                os.symlink("nowhere" if chance.random() < 0.5 else "n.txt", name)
            continue
        write(name, text)
        if name in ("tool", "m.sh", "a.py"):
            os.chmod(name, 0o755)
    git("add", "-A")
    unstaged = chance.random() < 0.3
    if unstaged and "n.txt" in after:
        write("n.txt", after["n.txt"] + "mine, not staged\n")


def worktree():
    found = {}
    for top, folders, files in os.walk("."):
        if ".git" in folders:
            folders.remove(".git")
        for name in files:
            path = os.path.join(top, name)
            if os.path.islink(path):
                found[path] = "-> " + os.readlink(path)
            else:
                with open(path, "rb") as file:
                    found[path] = file.read()
    return found


def read_logs(folder):
    logs = {}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            logs[name] = sorted(file.read().splitlines())
    return logs


def environment(home, logs):
    os.makedirs(logs)
    kept = {"PATH": os.environ["PATH"], "LSAN_OPTIONS": os.environ.get("LSAN_OPTIONS", ""), "LC_ALL": "C.UTF-8"}
    return kept | {"HOME": home, "PRE_COMMIT_HOME": home + "/cache", "LOGS": logs, "WF_LANE": "standard"}


def ask_pre_commit(env, words):
    done = subprocess.run(["pre-commit", "run", "--color=never", *words], env=env, capture_output=True, text=True, check=False)
    outcomes = []
    for line in done.stdout.splitlines():
        if not line.startswith("hook "):
            continue
        name = line.split(".")[0].split("(")[0]
        for outcome in ("Passed", "Failed", "Skipped"):
            if line.endswith(outcome):
                outcomes.append((name.removeprefix("hook ").strip(), outcome))
    return done, outcomes


def ask_wf(wf, env, words):
    done = subprocess.run([wf, "run", "--stage", "hooks", "--no-cache", "--json", *words], env=env, capture_output=True, text=True, check=False)
    outcomes = []
    for gate in json.loads(done.stdout or "{}").get("gates", []):
        if not gate["id"].startswith("h"):
            continue
        if gate.get("reason", "").startswith("fail_fast"):
            continue  # pre-commit does not name those
        known = {"passed": "Passed", "failed": "Failed", "skipped": "Skipped"}
        outcomes.append((gate["id"][1:], known.get(gate["outcome"], gate["outcome"])))
    return done, outcomes


def compare(case, wf, folder, hook_script):
    chance = random.Random(SEED + case)
    config, before, after = random_case(chance, hook_script)
    words = chance.choice([[], [], ["--all-files"], ["--hook-stage", "manual"], ["--all-files"]])
    answers = []
    for who in ("theirs", "ours"):
        home = os.path.join(folder, f"{case}-{who}-home")
        os.makedirs(home)
        logs = os.path.join(folder, f"{case}-{who}-logs")
        env = environment(home, logs)
        build(os.path.join(folder, f"{case}-{who}"), config, before, after, SEED + case)
        done, outcomes = ask_pre_commit(env, words) if who == "theirs" else ask_wf(wf, env, words)
        answers.append({"exit": done.returncode, "outcomes": outcomes, "logs": read_logs(logs), "files": worktree(), "said": done.stdout + done.stderr})
    theirs, ours = answers
    differences = [key for key in ("exit", "logs", "files") if theirs[key] != ours[key]]
    # In process all of them have an outcome, also where an earlier hook has stopped the others.
    mine = dict(ours["outcomes"])
    if any(mine.get(name) != outcome for name, outcome in theirs["outcomes"]):
        differences.append("outcomes")
    if not differences:
        return True
    print(f"case {case} ({' '.join(words) or 'staged'}): {', '.join(differences)} differ, in {folder}")
    print(json.dumps(config))
    for key in differences:
        print("  theirs:", theirs[key])
        print("  ours:  ", ours[key])
    print("  said:", ours["said"][:2000])
    print("  theirs said:", theirs["said"][:2000])
    return False


def main():
    if shutil.which("pre-commit") is None:
        print("pre-commit is not installed (apt-get install pre-commit): nothing is compared")
        sys.exit(SKIPPED)
    version = subprocess.run(["pre-commit", "--version"], check=True, capture_output=True, text=True).stdout.split()[1]
    global HAS_OWN_FAIL_FAST
    HAS_OWN_FAIL_FAST = [int(part) for part in version.split(".")[:2]] >= [3, 7]
    wf = os.path.abspath(sys.argv[1])
    os.environ.update(GIT_CONFIG_NOSYSTEM="1", GIT_CONFIG_GLOBAL="/dev/null", GIT_AUTHOR_NAME="A", GIT_AUTHOR_EMAIL="a@example.com",
                      GIT_COMMITTER_NAME="A", GIT_COMMITTER_EMAIL="a@example.com", GIT_AUTHOR_DATE="@1700000000 +0000",
                      GIT_COMMITTER_DATE="@1700000000 +0000")
    folder = tempfile.mkdtemp(prefix="wf-pre-commit-")
    hook_script = os.path.join(folder, "hook.sh")
    write(hook_script, HOOK)
    os.chmod(hook_script, 0o755)
    cases = [int(word) for word in sys.argv[2:]] or range(ROUNDS)
    failed = [case for case in cases if not compare(case, wf, folder, hook_script)]
    if failed:
        print(f"{len(failed)} of {len(cases)} cases differ: {failed}; rerun: {sys.argv[0]} {wf} {failed[0]}")
        sys.exit(1)
    shutil.rmtree(folder)
    print(f"{len(cases)} cases alike")


if __name__ == "__main__":
    main()
