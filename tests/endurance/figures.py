"""What a process is made of at a moment: megabytes, widgets, objects, connections, open files."""

from __future__ import annotations

import gc
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMetaMethod, QObject
from PySide6.QtWidgets import QApplication, QScroller

from tests.benchmarks.timing import settle

if TYPE_CHECKING:
    from app.program import Program


POOLED = "Thread (pooled)"
"""What Qt calls such a thread."""


class Figures(NamedTuple):
    """Counts between two visits, when all that goes has gone; `values` are Python's own."""

    megabytes: float
    widgets: int
    objects: int
    connections: int
    files: int
    values: int


def figures(program: Program) -> Figures:
    """What there is now."""
    settle()
    gc.collect()
    settle()
    # As after each visit when the next person does not come at once.
    program.waiting_room.empty_memory()
    # In the frame, which goes: what is asked keeps what Python first sees by that, as scroll bars.
    within = program.window.frame.findChildren(QObject)
    found = [program, *program.findChildren(QObject), *program.window.children(), *within]
    # Qt makes a scroller where a finger comes down, which goes with the area that it is for.
    objects = [one for one in found if not isinstance(one, QScroller)]
    return Figures(
        megabytes(),
        len(QApplication.allWidgets()),
        len(objects),
        connections(program),
        files(),
        len(gc.get_objects()),
    )


def files() -> int:
    """How many files are open, but for the one that each drawing thread of Qt waits with.

    Qt ends a thread that rests for half a minute, and starts it again for the next large picture.
    """
    threads = Path("/proc/self/task").glob("*/comm")
    pooled = [one for one in threads if one.read_text(encoding="utf-8").strip() == POOLED]
    return len(list(Path("/proc/self/fd").iterdir())) - len(pooled)


def connections(program: Program) -> int:
    """How many slots listen to the signals of what stays from one visit to the next."""
    window = [one for one in program.window.children() if not one.isWidgetType()]
    stays = [program, program.window, *program.findChildren(QObject), *window]
    return sum(one.receivers(f"2{name}") for one in stays for name in _signals(one))


def _signals(of: QObject) -> list[str]:
    kind = of.metaObject()
    methods = [kind.method(number) for number in range(kind.methodCount())]
    found = [one for one in methods if one.methodType() == QMetaMethod.MethodType.Signal]
    return [one.methodSignature().toStdString() for one in found]


def megabytes() -> float:
    """What the process holds of memory that is nobody else's, and no file's."""
    text = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
    sizes = {name: int(size) / 1024 for name, size in re.findall(r"(\w+): +(\d+) kB", text)}
    return sizes["Anonymous"] + sizes["Swap"]
