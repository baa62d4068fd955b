"""What a process is made of at a moment: megabytes, widgets, objects and open files."""

from __future__ import annotations

import gc
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from tests.benchmarks.actions import settle

if TYPE_CHECKING:
    from app.program import Program


class Figures(NamedTuple):
    """Counts between two visits, when all that goes has gone; `values` are Python's own."""

    megabytes: float
    widgets: int
    objects: int
    files: int
    values: int


def figures(program: Program) -> Figures:
    """What there is now."""
    settle()
    gc.collect()
    settle()
    objects = [program, *program.findChildren(QObject), *program.window.findChildren(QObject)]
    return Figures(
        megabytes(),
        len(QApplication.allWidgets()),
        len(objects),
        len(list(Path("/proc/self/fd").iterdir())),
        len(gc.get_objects()),
    )


def megabytes() -> float:
    """What the process holds of memory that is nobody else's, and no file's."""
    text = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
    sizes = {name: int(size) / 1024 for name, size in re.findall(r"(\w+): +(\d+) kB", text)}
    return sizes["Anonymous"] + sizes["Swap"]
