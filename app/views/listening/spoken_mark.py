"""SpokenMark: marks what is being said, wherever it stands, and brings it into view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.views.drawn.list_view import ListView
from app.views.drawn.table_view import TableView
from app.views.drawn.text_view import TextView
from app.views.layout.scrolling import area_around, settle
from app.views.listening.spoken_bar import SpokenBar

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from app.domain.sentences import Sentence
    from app.views.drawn.look import Look

ABOVE = 5
"""What has left the view comes back to a fifth of it: several sentences then need no scrolling."""


class SpokenMark:
    """Holds the one mark of a pane."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._marked: TextView | ListView | TableView | None = None
        self._bar: SpokenBar | None = None

    def clear(self) -> None:
        """Mark nothing any more."""
        if self._marked is not None and isValid(self._marked):
            self._marked.mark(None)
        if self._bar is not None and isValid(self._bar):
            self._bar.hide()
            self._bar.deleteLater()
        self._marked = self._bar = None

    def show(self, root: QWidget, sentence: Sentence) -> None:
        """Mark a sentence that stands in a widget."""
        self.clear()
        views = [root, *root.findChildren(QWidget)]
        for view in views:
            if isinstance(view, TextView | ListView | TableView) and view.isVisible():
                place = view.mark(sentence)
                if place is not None:
                    self._marked = view
                    _bring_into_view(view, place)
                    return
        for view in views:
            if view.accessibleName() == sentence.piece and view.isVisible():
                self._bar = SpokenBar(view, self._look)
                _bring_into_view(view, view.rect())
                return


def _bring_into_view(view: QWidget, place: QRect) -> None:
    area = area_around(view)
    content = area.widget() if area is not None else None
    if area is None or content is None:
        return
    settle(area)
    bar, height = area.verticalScrollBar(), area.viewport().height()
    top = view.mapTo(content, place.topLeft()).y()
    if top < bar.value() or top + place.height() > bar.value() + height:
        bar.setValue(top - height // ABOVE)
