"""One window of the benchmark: `window.py KIND [ARGUMENT...]` says when it has been painted.

Run as a script, since the start of the process is what is measured. KIND is `fieldguide`, with the
program's own arguments, or `widget`, or `browser` with an HTML file. Nothing of Qt is imported at
the top: the program's own command imports much before it.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPaintEvent
    from PySide6.QtWidgets import QWidget

# The environment says when the process was started and what follows its first picture.
STARTED, THEN = "FIELDGUIDE_BENCH_STARTED", "FIELDGUIDE_BENCH_THEN"
LEAVE, STAY, COMPARE = "leave", "stay", "compare"
SETTLED_MS = 1500


def painted() -> None:
    """Take the time when all widgets have painted: the window's own paint event comes first."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415

    QTimer.singleShot(0, report)


def report() -> None:
    """Say how long it took to get here, and do what is wanted then."""
    taken = time.clock_gettime_ns(time.CLOCK_MONOTONIC) - int(os.environ[STARTED])
    then = os.environ[THEN]
    if then == COMPARE:
        from PySide6.QtCore import QTimer  # noqa: PLC0415

        first = picture()
        QTimer.singleShot(SETTLED_MS, lambda: say({"changed": differing(first, picture())}))
    elif then == STAY:
        # Nothing may be imported or counted: memory and rest are measured from outside.
        sys.stdout.write("{}\n")
        sys.stdout.flush()
    else:
        loaded = len(sys.modules)
        say(
            {
                "ms": taken / 1e6,
                "modules": loaded,
                "enumerations": enumerations(),
                "packed": "markdown" not in sys.modules,
            }
        )


def say(values: dict[str, Any]) -> None:
    """Print the values and leave at once."""
    import json  # noqa: PLC0415 - not before the time is taken

    sys.stdout.write(json.dumps(values) + "\n")
    sys.stdout.flush()
    os._exit(0)


def enumerations() -> int:
    """How many enumerations of the Qt namespace have been made."""
    from enum import Enum  # noqa: PLC0415 - not before the time is taken

    kinds, waiting = set(), [Enum]
    while waiting:
        waiting += waiting.pop().__subclasses__()
        kinds.update(waiting)
    return sum(
        kind.__module__.startswith("PySide6") and kind.__qualname__.startswith("Qt.")
        for kind in kinds
    )


def picture() -> QImage:
    """What is on the virtual screen."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    return QApplication.primaryScreen().grabWindow(0).toImage()


def differing(first: QImage, second: QImage) -> float:
    """How many of 100 pixels differ."""
    one, two = (memoryview(image.constBits()).cast("I") for image in (first, second))
    return 100 * sum(a != b for a, b in zip(one, two, strict=True)) / len(one)


def open_fieldguide(arguments: list[str]) -> int:
    """Start the program as its own command does, listening to its window."""
    # As `app.__main__` does, before anything of the program is imported.
    gc.disable()
    from app import main  # noqa: PLC0415 - the bare windows have none
    from app.importing_qt import import_qt  # noqa: PLC0415

    # Before anything of the program that needs Qt, as main itself does it.
    import_qt()
    from app import program  # noqa: PLC0415
    from app.views.window.main_window import MainWindow  # noqa: PLC0415

    class Watched(MainWindow):
        def __init__(self, title: str) -> None:
            super().__init__(title)
            # Before the program listens itself, so that its work after the paint is not counted.
            self.painted.connect(painted)

    program.MainWindow = Watched  # type: ignore[attr-defined]
    return main.main(arguments)


class Bare:
    """The first paint event of a widget is told to the benchmark."""

    noticed = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell it the first time."""
        if not self.noticed:
            self.noticed = True
            painted()
        cast("QWidget", super()).paintEvent(event)


def open_bare(kind: str, files: list[str]) -> int:
    """Show a bare window, as large as the program's own: empty, or with one page of text."""
    from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget  # noqa: PLC0415

    class BareWidget(Bare, QWidget):
        """An empty window."""

    class BareBrowser(Bare, QTextBrowser):
        """A window of one page of text."""

    app = QApplication(["bare"])
    window: QWidget = BareWidget()
    if kind == "browser":
        window = BareBrowser()
        with open(files[0], encoding="utf-8") as file:  # noqa: PTH123 - the barest way
            window.setHtml(file.read())
    window.resize(app.primaryScreen().availableSize())
    window.showMaximized()
    return app.exec()


if __name__ == "__main__":
    wanted, *rest = sys.argv[1:]
    sys.exit(open_fieldguide(rest) if wanted == "fieldguide" else open_bare(wanted, rest))
