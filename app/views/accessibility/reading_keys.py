"""ReadingKeys: with a screen reader, the arrow keys read a screen from one piece to the next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from app.views.layout.focus_order import OWN_KEYS, move_reading

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ReadingKeys(QObject):
    """Down and Up give the focus to the next and the previous paragraph, item, cell or button.

    Tab alone would pass over all that cannot be pressed. Without a screen reader the keys stay
    what they are, as they do where `OWN_KEYS` is set.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._keys = [QShortcut(QKeySequence(key), window) for key in ("Down", "Up")]
        for key, forward in zip(self._keys, (True, False), strict=True):
            key.activated.connect(partial(move_reading, window, forward=forward))
        self._allow(None, QApplication.focusWidget())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._allow)

    def _allow(self, _old: QWidget | None, new: QWidget | None) -> None:
        allowed = QAccessible.isActive() and not (new is not None and new.property(OWN_KEYS))
        for key in self._keys:
            key.setEnabled(allowed)
