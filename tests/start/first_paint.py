"""Started by a test: opens the window and prints what was imported before the first picture.

Enumerations of Qt come first, then how often the source of a module was read, then all modules.

SAMPLE may name a folder with other content, its pack and resources.
"""

import enum
import linecache
import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from app import program, resources
from app.__main__ import run


def enumerations(kind: type) -> int:
    """How many of Qt's own enumerations have been made."""
    own = kind.__module__.startswith("PySide6") and kind.__qualname__.startswith("Qt.")
    below: list[type] = kind.__subclasses__()
    return int(own) + sum(enumerations(one) for one in below)


def painted() -> None:
    """Say what there is, and leave."""
    sys.stdout.write(f"{enumerations(enum.Enum)}\n")
    sys.stdout.write(f"{sum('app/views/window/guide_view' in name for name in linecache.cache)}\n")
    sys.stdout.write("\n".join(sorted(sys.modules)))
    QCoreApplication.exit(0)


make_frame = program.Program._make_frame


def make_frame_and_watch(self: program.Program) -> object:
    """The program's own frame; the end of the window's first picture calls us.

    The window says that it is painted before the widgets in it are; whatever else waits for it
    was not there before us.
    """
    self.window.painted.connect(lambda: QTimer.singleShot(0, painted))
    return make_frame(self)


program.Program._make_frame = make_frame_and_watch  # type: ignore[method-assign, assignment]
if sample := os.environ.get("SAMPLE"):
    resources.CONTENT = Path(sample) / "content"
    resources.RESOURCES = Path(sample) / "resources"
    resources.PACK = Path(sample) / "content.pack"
sys.exit(run())
