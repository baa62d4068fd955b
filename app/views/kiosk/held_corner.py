"""HeldCorner: hears a finger that rests in the upper left corner, on whatever screen there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QPointerEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

HOLD_MS = 3000
Kind = QEvent.Type
BEGIN = {Kind.MouseButtonPress, Kind.MouseButtonDblClick, Kind.TouchBegin}
MOVE = {Kind.MouseMove, Kind.TouchUpdate}
END = {Kind.MouseButtonRelease, Kind.TouchEnd, Kind.TouchCancel}


class HeldCorner(QObject):
    """`held` is emitted after three seconds; what lies below the finger is then not pressed."""

    held = Signal()

    def __init__(self, window: QWidget, side: Callable[[], int], hold_ms: int = HOLD_MS) -> None:
        super().__init__(window)
        self._window = window
        self._side = side
        self._timer = QTimer(self, singleShot=True, interval=hold_ms)
        self._timer.timeout.connect(self._tell)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Notice a press that stays; stops nothing, so that a short one works as ever."""
        kind = event.type()
        if kind in END:
            self._timer.stop()
        elif isinstance(event, QPointerEvent) and kind in BEGIN | MOVE:
            where, side = event.points()[0].position(), self._side()
            inside = 0 <= where.x() < side and 0 <= where.y() < side
            if not inside:
                self._timer.stop()
            elif kind in BEGIN:
                self._timer.start()
        return False

    def _tell(self) -> None:
        half = self._side() // 2
        below = self._window.childAt(QPoint(half, half))
        while below is not None:
            if isinstance(below, QAbstractButton):
                below.setDown(False)
            below = below.parentWidget()
        self.held.emit()
