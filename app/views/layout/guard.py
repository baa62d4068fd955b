"""Guard: what lies unseen over a screen for a moment, so that a second tap does nothing there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

DOUBLE_TAP_MS = 400
"""A second tap this soon was meant for the screen before."""


def ignore_second_tap(over: QWidget) -> None:
    """Let no tap reach a widget for a moment: what was here before may have been tapped twice."""
    if DOUBLE_TAP_MS:
        Guard(over)


class Guard(QWidget):
    """Takes every tap on a widget for as long as a double tap may last, and then goes."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setGeometry(over.rect())
        self._timer = QTimer(self, singleShot=True, interval=DOUBLE_TAP_MS)
        self._timer.timeout.connect(self._go)
        self._timer.start()
        self.raise_()
        self.show()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the tap: Qt would pass it on to what is around."""
        event.accept()

    def _go(self) -> None:
        self.hide()
        self.deleteLater()
