"""python -m tests.mutations: breaks every rule in many ways, and says which no test notices.

Each mutant lives in a process of its own, where the domain's tests are run on it until one fails.
`python -m tests.mutations rules` takes one module alone.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections import Counter
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from tests.mutations.mutants import Mutant, mutants_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

ROOT = Path(__file__).parents[2]
MODULES = ("rules", "findings", "scoring")
TABLE = "test_rule_table"
QUICK = [TABLE, "test_rules", "test_rule_vectors", "test_findings", "test_scoring"]
SUMMARIES = ["test_summary", "test_summary_notes"]
SLOWER = [*SUMMARIES, "test_unclear_answers", "test_every_combination", "-k not every_adult"]
LAST = ["test_every_combination"]
"""Each is run on what none before has noticed."""

EQUIVALENT = {
    "rules.py, `_scored(found) and found.total is not None and (found.total >= LOW_BEL`"
    " without operand 2": "what is scored has a total; mypy wants to know",
    "rules.py, `_worth(found) and found.get('in-care') == YES and (noted == (NO, NO)) `"
    " without operand 4": "r11 and r09 stop r13 before; it is written out for its reader",
    "findings.py, '' is something else": "no option has such a code either",
}
"""Mutants that no test can notice, and why."""

SECONDS = 120
OPTIONS = (
    "-x",
    "-q",
    "--noconftest",
    "--import-mode=importlib",
    "-p no:cacheprovider",
    "-p no:xdist",
    "-p no:cov",
    "-p no:pytest-qt",
)


class MutantLoader(Loader):
    """Loads the broken source in the place of a module's own."""

    def __init__(self, source: str, path: str) -> None:
        self.code = compile(source, path, "exec")

    def exec_module(self, module: ModuleType) -> None:
        exec(self.code, module.__dict__)  # noqa: S102 - our own source, with one thing changed


class MutantFinder(MetaPathFinder):
    """Finds the mutant when its module is imported, and nothing else."""

    def __init__(self, module: str, source: str) -> None:
        self.module, self.loader = module, MutantLoader(source, module)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        del path, target
        return ModuleSpec(name, self.loader) if name == self.module else None


def is_noticed(module: str, source: str, tests: Sequence[str]) -> bool:
    """Whether a test fails with this source, in a process that is ended afterwards."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return status != 0
    signal.alarm(SECONDS)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    sys.meta_path.insert(0, MutantFinder(f"app.domain.{module}", source))
    folder = ROOT / "tests" / "domain"
    chosen = [one if one.startswith("-") else str(folder / f"{one}.py") for one in tests]
    try:
        code = int(pytest.main(["-c", os.devnull, f"--rootdir={ROOT}", *OPTIONS, *chosen]))
    except BaseException:
        # Whatever a mutant does, it was noticed.
        code = 1
    os._exit(code)


def is_noticed_at_last(module: str, mutant: Mutant, *, equivalent: bool) -> bool:
    """Whether any test fails: its own first, which notice most in a third of a second."""
    own = TABLE if mutant.what.startswith("'lg-") else f"test_{module}"
    stages = ([own], [one for one in QUICK if one != own], SLOWER, LAST)
    looked_at = stages[:2] if equivalent else stages
    return any(is_noticed(module, mutant.source, tests) for tests in looked_at)


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main(modules: Sequence[str]) -> int:
    hypothesis.settings.register_profile("mutations", database=None, derandomize=True)
    hypothesis.settings.load_profile("mutations")
    started, figures = time.monotonic(), Counter[str]()
    for module in modules:
        source = (ROOT / "app" / "domain" / f"{module}.py").read_text(encoding="utf-8")
        if any(is_noticed(module, source, tests) for tests in (QUICK, SLOWER)):
            say(f"The tests fail although nothing in {module}.py is broken.")
            return 2
        for mutant in mutants_of(source):
            why = EQUIVALENT.get(f"{module}.py, {mutant.what}", "")
            noticed = is_noticed_at_last(module, mutant, equivalent=bool(why))
            figures["killed" if noticed else "equivalent" if why else "survived"] += 1
            if not noticed:
                say(f"{module}.py, line {mutant.line}, {mutant.what}: {why or 'SURVIVED'}")
    seconds = time.monotonic() - started
    counted = ", ".join(f"{count} {what}" for what, count in figures.items())
    say(f"{figures.total()} mutants of {', '.join(modules)}: {counted}, in {seconds:.0f} s")
    return int(figures["survived"] > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or MODULES))
