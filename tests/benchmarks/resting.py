"""What an open window takes while nobody uses it: memory, processor time and wake-ups."""

from __future__ import annotations

import random
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.first_paint import BARE, EMPTY, HOME, PAGE, kinds
from tests.benchmarks.machine import start
from tests.benchmarks.report import Row, more, say, table
from tests.benchmarks.window import STAY

if TYPE_CHECKING:
    import subprocess

MEASURED = (BARE, HOME, PAGE)
SETTLED_S, QUIET_S, WATCHED_S = 3, 5, 10
MORE_MB = 12.0
KINDS = ("Rss", "Pss", "Private")


def memory(rounds: int, folder: Path) -> list[Row]:
    """Print the table of memory and return its lines."""
    found: dict[str, list[dict[str, float]]] = {name: [] for name in MEASURED}
    order = list(MEASURED)
    for _ in range(rounds):
        random.shuffle(order)
        for name in order:
            window = opened(name, folder)
            time.sleep(SETTLED_S)
            found[name].append(megabytes(window.pid))
            end(window)
    rows = []
    for kind in KINDS:
        bare = [seen[kind] for seen in found[BARE]]
        for name in MEASURED:
            limit = MORE_MB if name != BARE and kind != "Pss" else None
            values = [seen[kind] for seen in found[name]]
            rows.append(more(f"{name}: {kind}", values, bare, limit))
    table(f"Memory {SETTLED_S} s after the first paint, {rounds} rounds", rows)
    return rows


def idle(folder: Path) -> list[Row]:
    """Print the table of wake-ups and return its lines."""
    rows = []
    for name in (EMPTY, *MEASURED):
        window = opened(name, folder)
        time.sleep(QUIET_S)
        before = activity(window.pid)
        time.sleep(WATCHED_S)
        switches, ms = (now - then for now, then in zip(activity(window.pid), before, strict=True))
        end(window)
        limit = None if name in {EMPTY, BARE} else 0.0
        rows.append(Row(name, [switches], "wake-ups", f"{ms:.2f} ms of CPU", switches, limit, "<="))
    table(f"{WATCHED_S} s of rest, from {QUIET_S} s after the first paint, all threads", rows)
    say("  Wake-ups are voluntary context switches: each time a thread waited anew.")
    return rows


def opened(name: str, folder: Path) -> subprocess.Popen[str]:
    """A window that has painted and stays open."""
    window = start(kinds(folder)[name], STAY)
    assert window.stdout is not None
    if not window.stdout.readline():
        _, trouble = window.communicate()
        sys.exit(f"bench: a window did not open:\n{trouble}")
    return window


def end(window: subprocess.Popen[str]) -> None:
    """End a window."""
    window.kill()
    window.communicate()


def megabytes(pid: int) -> dict[str, float]:
    """What the process holds in memory: all, its share, and what it alone has."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    sizes = {name: int(size) / 1024 for name, size in re.findall(r"(\w+): +(\d+) kB", text)}
    private = sizes["Private_Clean"] + sizes["Private_Dirty"]
    return {"Rss": sizes["Rss"], "Pss": sizes["Pss"], "Private": private}


def activity(pid: int) -> tuple[float, float]:
    """How often the threads have waited so far, and for how many milliseconds they ran."""
    switches, ran = 0, 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        status = (task / "status").read_text(encoding="utf-8")
        switches += int(re.findall(r"^voluntary_ctxt_switches:\s+(\d+)", status, re.MULTILINE)[0])
        ran += int((task / "schedstat").read_text(encoding="ascii").split()[0])
    return float(switches), ran / 1e6
