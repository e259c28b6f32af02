"""Commands that take turns in one run, so that a busy machine slows all of them down alike."""
import dataclasses
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

QUIET = {
    "PATH": os.environ["PATH"],
    "LC_ALL": "C",
    "GIT_CONFIG_NOSYSTEM": "1",
    # No repacking in the background while we measure.
    "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "gc.auto", "GIT_CONFIG_VALUE_0": "0",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.org",
    "GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "ada@example.org",
}  # fmt: skip


@dataclasses.dataclass
class Contender:
    """Something to time: `prepare` makes each turn ready, outside of the measured time."""

    name: str
    command: list[str]
    folder: pathlib.Path
    environment: dict[str, str] = dataclasses.field(default_factory=dict)
    prepare: Callable[[], None] = lambda: None
    milliseconds: list[float] = dataclasses.field(default_factory=list)

    def take_turn(self):
        self.prepare()
        os.chdir(self.folder)
        program = self.command[0] if "/" in self.command[0] else shutil.which(self.command[0])
        silence = [(os.POSIX_SPAWN_OPEN, file, os.devnull, os.O_RDWR, 0) for file in (0, 1, 2)]
        begin = time.perf_counter_ns()
        process = os.posix_spawn(program, self.command, QUIET | self.environment, file_actions=silence)
        status = os.waitpid(process, 0)[1]
        self.milliseconds.append((time.perf_counter_ns() - begin) / 1e6)
        if status != 0:
            sys.exit(f"{self.name} ended with status {status}: {' '.join(self.command)} in {self.folder}")


def race(contenders: list[Contender], rounds: int, keeps_order: bool = False):
    """Lets everybody take a turn in each round, beginning with another one each time unless one's turn makes the next one's
    ready; the first round warms up."""
    for turn in range(rounds + 1):
        shift = 0 if keeps_order else turn % len(contenders)
        for contender in contenders[shift:] + contenders[:shift]:
            contender.take_turn()
    for contender in contenders:
        del contender.milliseconds[0]


def print_table(title: str, contenders: list[Contender], yardstick: str):
    base = next(statistics.median(it.milliseconds) for it in contenders if it.name == yardstick)
    print(f"\n{title}\n\n| command | min ms | median ms | × {yardstick} |\n|---|---:|---:|---:|")
    for contender in contenders:
        median = statistics.median(contender.milliseconds)
        print(f"| {contender.name} | {min(contender.milliseconds):.2f} | {median:.2f} | {median / base:.2f} |")
    sys.stdout.flush()


def run(folder: pathlib.Path, *command: str):
    subprocess.run(command, cwd=folder, env=QUIET, check=True, stdout=subprocess.DEVNULL)


def first_line(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0]
