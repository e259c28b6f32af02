"""How the scripts of this folder ask the program `answers`."""

import subprocess


def digits(data) -> str:
    """Bytes, or text as UTF-8, as `answers` reads them."""
    return (data.encode() if isinstance(data, str) else data).hex() or "-"


def ask(program: str, questions: list) -> list:
    """The answer to each question."""
    done = subprocess.run([program], input="\n".join(questions) + "\n", capture_output=True, text=True, check=True)
    answers = done.stdout.splitlines()
    assert len(answers) == len(questions), (len(answers), len(questions), done.stderr)
    return answers


def conclude(subject: str, compared: int, differences: list) -> int:
    """Tells what came out, and returns the exit code."""
    for difference in differences[:40]:
        print(difference)
    print(f"{subject}: {compared} answers compared, {len(differences)} differ")
    return 1 if differences or not compared else 0
