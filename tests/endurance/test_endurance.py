"""A kiosk gets over many visitors and a monkey; what is measured here would tell if it did not."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from itertools import islice

import pytest

from app import resources
from tests.endurance.events import events
from tests.endurance.figures import Figures
from tests.endurance.soak import Soaked, judge

ROOT = resources.CONTENT.parent
VISITORS, SEEDS, SECONDS = 1000, (1, 2, 3), 60
CALM = Figures(80.0, 38, 77, 66, 9, 20_000)


def endure(*words: str) -> subprocess.CompletedProcess[str]:
    """Run it in a process of its own, whose memory nobody else uses."""
    command = [sys.executable, "-m", "tests.endurance", *words]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def broken(*later: Figures, steps: int = 20, errors: tuple[str, ...] = ()) -> list[str]:
    """What is said of visitors that left this behind."""
    samples = {number * 1000: one for number, one in enumerate((CALM, *later), 1)}
    found = Soaked(samples, Counter([steps] * 100), (steps, "Home"), frozenset(), errors)
    return [line.broken for line in judge(found, speed=True) if line.broken]


def test_what_stays_the_same_is_not_broken() -> None:
    said = broken(CALM._replace(megabytes=80.9, values=21_000))
    assert [one for one in said if not one.startswith("no visitor ever saw")] == []


@pytest.mark.parametrize(
    ("later", "said"),
    [
        (CALM._replace(megabytes=81.1), "memory later: 1.1 MB more than after 1000 visitors"),
        (CALM._replace(megabytes=90.5), "memory in all: 10.5 MB more"),
        (CALM._replace(widgets=39), "widgets: between visits there were 38 to 39 of them"),
        (CALM._replace(objects=78), "objects: between visits there were 77 to 78 of them"),
        (CALM._replace(connections=67), "connections: between visits there were 66 to 67 of them"),
        (CALM._replace(files=8), "files: between visits there were 8 to 9 of them"),
        (CALM._replace(files=10), "files: between visits there were 9 to 10 of them"),
    ],
)
def test_what_grows_is_named(later: Figures, said: str) -> None:
    assert any(one.startswith(said) for one in broken(later))


@pytest.mark.parametrize(
    ("levels", "told"),
    [
        # Python's memory comes and goes by the megabyte: what comes once is no more than it is.
        ([80.0] * 90 + [80.9] * 90, "+0.90 MB"),
        ([81.0] * 20 + [80.0] * 120 + [81.0] * 40, "+0.00 MB"),
        ([80.0 + 0.3 * (number % 2) for number in range(180)], "+0.00 MB"),
        ([80.0 + number / 100 for number in range(180)], "+1.62 MB"),
    ],
)
def test_memory_is_judged_by_its_level_at_both_ends(levels: list[float], told: str) -> None:
    later = {1000 + 50 * number: CALM._replace(megabytes=one) for number, one in enumerate(levels)}
    found = Soaked({25: CALM, **later}, Counter([20] * 100), (20, "Home"), frozenset(), ())
    (line,) = [one for one in judge(found, speed=True) if one.name.startswith("memory later")]
    assert line.found.startswith(told)
    assert bool(line.broken) == (float(told.removesuffix(" MB")) >= 1)


def test_slow_steps_and_errors_are_named() -> None:
    assert any("99 of 100 steps took up to 120 ms" in one for one in broken(CALM, steps=120))
    assert any("KeyError" in one for one in broken(CALM, errors=("an exception: KeyError",)))
    assert any("no visitor ever saw" in one for one in broken(CALM))


def test_a_seed_always_means_the_same_events() -> None:
    first, again, other = (list(islice(events(seed), 5000)) for seed in (7, 7, 8))
    assert first == again
    assert first != other


@pytest.mark.system
def test_many_visitors_leave_nothing_behind() -> None:
    done = endure("soak", "--visitors", str(VISITORS), "--seed", "1", "--without-speed")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.system
@pytest.mark.parametrize("seed", SEEDS)
def test_no_monkey_gets_out(seed: int) -> None:
    done = endure("monkey", "--seconds", str(SECONDS), "--seed", str(seed))
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.system
def test_a_monkey_does_the_same_again_and_sees_the_same() -> None:
    """Every event and every screen behind it; in so short a time no clock on the wall matters."""

    def told(seed: int) -> list[str]:
        done = endure("monkey", "--events", "600", "--seed", str(seed), "--tell")
        assert done.returncode == 0, done.stdout + done.stderr
        return [line for line in done.stdout.splitlines() if line.startswith("(")]

    first = told(5)
    assert len(first) == 600
    assert len({line.partition(") (")[2] for line in first}) > 20
    assert told(5) == first
    assert told(6) != first
