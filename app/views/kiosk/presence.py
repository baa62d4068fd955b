"""Presence: notices that somebody is there, whatever they touch, press, turn or move."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

Kind = QEvent.Type
DONE = frozenset(
    {
        Kind.MouseButtonPress,
        Kind.MouseButtonRelease,
        Kind.MouseButtonDblClick,
        Kind.TouchBegin,
        Kind.TouchUpdate,
        Kind.TouchEnd,
        Kind.Wheel,
    }
)


class Presence(QObject):
    """Watches the one window that there is; `felt` is emitted for whatever a person does in it.

    It sees what the window system sends to the window: to watch every widget would cost each event.
    A key that something lies on is nobody, and so is a pointer that stays where it is.
    """

    felt = Signal()

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._pointer: QPointF | None = None
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Look at an event and let it pass."""
        kind = event.type()
        if kind in DONE:
            self.felt.emit()
        elif kind == Kind.KeyPress:
            if not cast("QKeyEvent", event).isAutoRepeat():
                self.felt.emit()
        elif kind == Kind.MouseMove:
            self._move(cast("QMouseEvent", event).globalPosition())
        return False

    def _move(self, pointer: QPointF) -> None:
        # What comes and goes below a pointer makes moves too.
        if pointer != self._pointer:
            self._pointer = pointer
            self.felt.emit()
