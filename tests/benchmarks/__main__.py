"""`python -m tests.benchmarks` measures start, actions, search, memory and rest against targets."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks import actions, booklet, first_paint, resting, searching
from tests.benchmarks.machine import copy_bare, ensure_screen, make_pack, tell_busy
from tests.benchmarks.report import say

if TYPE_CHECKING:
    from tests.benchmarks.report import Row

ROUNDS, QUICK = 15, 5
STARTS = 2
"""Starts are told apart by hundredths, and each takes little: so many in every round."""

PARTS = ("start", "actions", "search", "booklet", "memory", "idle")
WORDS = 1500
PARAGRAPH = (
    "Magnetic pulses reach a small part of the brain that is less active in many people with "
    "depression, and a course takes several weeks of short visits. "
)


def main() -> int:
    """Measure what was asked for; the exit status is 0 also where a target is missed."""
    commands = argparse.ArgumentParser(prog="make bench ARGS=", description=__doc__)
    commands.add_argument("--quick", action="store_true", help=f"{QUICK} rounds, not {ROUNDS}")
    commands.add_argument("part", nargs="*", help=f"what to measure: {', '.join(PARTS)}")
    given = commands.parse_args()
    wanted = given.part or PARTS
    for part in wanted:
        if part not in PARTS:
            commands.error(f"there is no part {part!r} (known: {', '.join(PARTS)})")
    ensure_screen(sys.argv[1:])
    make_pack()
    tell_busy()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "page.html").write_text(page_of(WORDS), encoding="utf-8")
        copy_bare(folder)
        rows = measure(wanted, QUICK if given.quick else ROUNDS, folder)
    tell_busy()
    summarise(rows)
    return 0


def measure(wanted: tuple[str, ...], rounds: int, folder: Path) -> list[Row]:
    """The lines of every part that is wanted."""
    rows: list[Row] = []
    if "start" in wanted:
        rows += first_paint.measure(STARTS * rounds, folder)
    if "actions" in wanted:
        rows += actions.measure(rounds, folder)
    if "search" in wanted:
        rows += searching.measure(rounds)
    if "booklet" in wanted:
        rows += booklet.measure(rounds)
    if "memory" in wanted:
        rows += resting.memory(rounds, folder)
    if "idle" in wanted:
        rows += resting.idle(folder)
    return rows


def page_of(words: int) -> str:
    """A page of so many words: headings, paragraphs and lists."""
    many = (PARAGRAPH.split() * (words // len(PARAGRAPH.split()) + 1))[:words]
    parts = []
    for number, start in enumerate(range(0, words, 60)):
        text = " ".join(many[start : start + 60])
        if number % 5 == 0:
            parts.append(f"<h2>{text[:20]}</h2><p>{text[20:]}</p>")
        elif number % 5 == 3:
            parts.append(f"<ul><li>{text[:150]}</li><li>{text[150:]}</li></ul>")
        else:
            parts.append(f"<p>{text}</p>")
    return f"<html><body><h1>Page</h1>{''.join(parts)}</body></html>"


def summarise(rows: list[Row]) -> None:
    """Print which targets are kept and which are not."""
    held = [row for row in rows if row.limit is not None]
    over = [row for row in held if not row.kept]
    say(f"\nSummary: {len(held) - len(over)} of {len(held)} targets kept.")
    for row in over:
        say(f"  over: {row.name}: {row.compared}, target {row.sign} {row.limit:.3g}")


if __name__ == "__main__":
    sys.exit(main())
