"""How long it takes from the start of the process until the whole window is painted."""

from __future__ import annotations

import random
import sys
from statistics import median
from typing import TYPE_CHECKING, Any

from tests.benchmarks.machine import Window, said, start
from tests.benchmarks.report import Row, ratio, say, table
from tests.benchmarks.window import COMPARE, LEAVE

if TYPE_CHECKING:
    from pathlib import Path

LATER_PERCENT = 2.0
BARE = "bare QTextBrowser, 1,500 words"
UNPACKED = "the same, with PySide unpacked as for us"
EMPTY = "bare QWidget"
HOME, PAGE = "Fieldguide, start screen", "Fieldguide, page beside self-check"
LIMIT, STRETCH = 1.35, 1.20
BARE_MS = 127.8
"""What the bare window took on the machine that targets in milliseconds were set on, with 3.11."""


def kinds(folder: Path) -> dict[str, Window]:
    """Each window by the name of its line; a folder has the page and PySide as pip installs it.

    Bare windows are those of a program that nothing was done for. What `make setup` unpacks is part
    of ours.
    """
    page, before = str(folder / "page.html"), str(folder)
    return {
        EMPTY: Window(("widget",), before),
        BARE: Window(("browser", page), before),
        UNPACKED: Window(("browser", page)),
        HOME: Window(("fieldguide",)),
        PAGE: Window(("fieldguide", "--page", "what-is-tms")),
    }


def measure(rounds: int, folder: Path) -> list[Row]:
    """Print the table and return its lines."""
    windows = kinds(folder)
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in windows}
    order = list(windows)
    for number in range(rounds + 1):
        random.shuffle(order)
        for name in order:
            seen = said(start(windows[name], LEAVE))
            if not seen["packed"]:
                sys.exit("bench: the content changed meanwhile: start again")
            # The first round fills caches, of bytecode too.
            if number:
                found[name].append(seen)
    times = {name: [seen["ms"] for seen in found[name]] for name in windows}
    rows = [
        ratio(EMPTY, times[EMPTY], times[BARE]),
        ratio(BARE, times[BARE], times[BARE]),
        ratio(UNPACKED, times[UNPACKED], times[BARE]),
        ratio(HOME, times[HOME], times[BARE], LIMIT),
        ratio(PAGE, times[PAGE], times[BARE], LIMIT),
    ]
    table(f"First paint of the window, {rounds} rounds in shuffled turns", rows)
    say(f"  The target to reach for is {STRETCH:.2f}.")
    tell_made(found)
    return [*rows, *complete(windows)]


def bare_start(folder: Path) -> float:
    """The milliseconds of one start of the bare window."""
    taken: float = said(start(kinds(folder)[BARE], LEAVE))["ms"]
    return taken


def tell_made(found: dict[str, list[dict[str, Any]]]) -> None:
    """Print what each start had loaded when its window was painted."""
    say("  By then it had loaded modules, and made enumerations of the Qt namespace:")
    for name, seen in found.items():
        modules = median(one["modules"] for one in seen)
        enumerations = median(one["enumerations"] for one in seen)
        say(f"    {name:<44}{modules:4.0f} modules, {enumerations:3.0f} enumerations")


def complete(windows: dict[str, Window]) -> list[Row]:
    """How much of the screen changes once the first picture is there: little is left for later."""
    rows = []
    for name in (HOME, PAGE):
        changed = float(said(start(windows[name], COMPARE))["changed"])
        # A page below the view is made later, and its scroll bar shows then.
        rows.append(Row(name, [changed], "%", "of pixels", changed, LATER_PERCENT, "<="))
    table("What changes on the screen within 1.5 s after the first paint", rows)
    return rows
