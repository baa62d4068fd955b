"""MainWindow: the window itself; what is in it is a Frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from app.views.frame import Frame

LEAST = (640, 480)


class MainWindow(QWidget):
    """Holds one frame; `painted` is emitted once, when the first picture is on the screen."""

    painted = Signal()
    resized = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._painted = False
        self._frame: Frame | None = None
        self.setWindowTitle(title)
        self.setMinimumSize(*LEAST)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def frame(self) -> Frame:
        """What is in the window; raises AssertionError before there is anything."""
        assert self._frame is not None  # noqa: S101
        return self._frame

    def put(self, frame: Frame) -> None:
        """Show this frame in place of the one before."""
        earlier, self._frame = self._frame, frame
        self._layout.addWidget(frame)
        if earlier is not None:
            self._layout.removeWidget(earlier)
            earlier.hide()
            earlier.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Say so: a larger window may hold larger text."""
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Notice the first picture."""
        if not self._painted:
            self._painted = True
            self.painted.emit()
