"""PaneKeys: the keys that go from one pane to the next, past everything in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.views.drawn.text_view import TextView
from app.views.layout.focus_order import focusable

if TYPE_CHECKING:
    from app.presenters.screen import Screen
    from app.views.window.main_window import MainWindow

NEXT, BEFORE = "F6", "Shift+F6"


class PaneKeys(QObject):
    """F6 goes on to the next pane that is shown, Shift+F6 to the one before.

    A pane that was left takes the focus where it was left; else its first heading in view does.
    """

    def __init__(self, window: MainWindow, screen: Screen) -> None:
        super().__init__(window)
        self._window = window
        self._screen = screen
        self._left: dict[QWidget, QWidget] = {}
        for keys, go in ((NEXT, self._go_on), (BEFORE, self._go_back)):
            QShortcut(QKeySequence(keys), window).activated.connect(go)

    def _go_on(self) -> None:
        self._go(1)

    def _go_back(self) -> None:
        self._go(-1)

    def _go(self, step: int) -> None:
        panes = self._window.frame.panes
        if self._screen.hidden or not panes:
            return
        focused = QApplication.focusWidget()
        here = next((one for one in panes if focused and one.isAncestorOf(focused)), None)
        if here is None:
            target = panes[0 if step > 0 else -1]
        else:
            target = panes[(panes.index(here) + step) % len(panes)]
            if focused is not None:
                self._left[here] = focused
        place = self._place_in(target)
        if place is not None:
            place.setFocus()

    def _place_in(self, pane: QWidget) -> QWidget | None:
        self._left = {
            one: left for one, left in self._left.items() if isValid(one) and isValid(left)
        }
        left = self._left.get(pane)
        if left is not None and left.isVisible():
            return left
        places = list(focusable(pane))
        in_view = [one for one in places if not one.visibleRegion().isEmpty()] or places
        headings = [one for one in in_view if isinstance(one, TextView)]
        return next(iter(headings or in_view), None)
