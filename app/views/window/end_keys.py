"""Home and End lead to the beginning and to the end of the pane that has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QScrollArea

from app.views.layout.scrolling import area_around, settle
from app.views.page.page_view import PageView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.views.window.frame import Frame


def show_end(frame: Frame, *, last: bool) -> None:
    """Scroll the pane with the focus to its end, or to its beginning; the focus stays."""
    focus = QApplication.focusWidget()
    pane = next((one for one in frame.panes if focus and one.isAncestorOf(focus)), None)
    if focus is None or pane is None:
        return
    if isinstance(pane, PageView):
        # What is below the view may not be made yet.
        pane.finish()
    area = area_around(focus) or _area_of(pane)
    if area is not None:
        settle(area)
        bar = area.verticalScrollBar()
        bar.setValue(bar.maximum() if last else bar.minimum())


def _area_of(pane: QWidget) -> QScrollArea | None:
    """What is scrolled in a pane whose focus is on a button beside that."""
    return next((one for one in pane.findChildren(QScrollArea) if one.isVisible()), None)
