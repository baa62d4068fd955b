"""Rest: a while in which nothing happens, counted from when what is shown is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


PIECE_MS, BETWEEN_MS = 4, 15
"""How long a piece of such work takes, and how long a touch finds nothing before it after that."""


class Rest(QObject):
    """Emits `over` so many milliseconds after it began and everything was painted.

    On a slow computer the picture itself may take as long, and a second touch must not wait for
    what is only made ready. That is made in pieces: `go_on` emits `over` again, soon after.
    """

    over = Signal()

    def __init__(self, milliseconds: int, parent: QWidget) -> None:
        super().__init__(parent)
        # Qt paints before it looks at its timers.
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._counted = QTimer(self, singleShot=True)
        self._milliseconds = self._next = milliseconds
        self._painted.timeout.connect(self._count)
        self._counted.timeout.connect(self.over)

    def begin(self) -> None:
        """Begin, again from the start when it had begun."""
        self._wait(self._milliseconds)

    def go_on(self) -> None:
        """Leave the person the little while between two pieces."""
        self._wait(BETWEEN_MS)

    def _wait(self, milliseconds: int) -> None:
        self._next = milliseconds
        self._counted.stop()
        self._painted.start()

    def _count(self) -> None:
        # PySide never lets go of a connection to a method of Qt's own, like the timer's `start`.
        self._counted.start(self._next)
