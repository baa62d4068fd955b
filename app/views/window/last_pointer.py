"""LastPointer: whether a finger or a mouse was used last in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputDevice, QMouseEvent

from app.views.layout.pointing import TOUCHED

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LastPointer(QObject):
    """Notes it on a shown window, for what is painted in it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        # What the window system sends, before any widget has it.
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Note what is used; the mouse that Qt makes of a finger has the finger's device."""
        if event.type() == QEvent.Type.TouchBegin:
            self._window.setProperty(TOUCHED, True)
        elif isinstance(event, QMouseEvent):
            mouse = event.deviceType() == QInputDevice.DeviceType.Mouse
            if mouse and self._window.property(TOUCHED):
                self._window.setProperty(TOUCHED, False)
        return False
