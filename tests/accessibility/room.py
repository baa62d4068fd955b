"""Whether all that a window shows has room: nothing is cut, covered or wider than its pane."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from app.figures.drawing import Drawing
from app.views.drawn.list_view import ListView
from app.views.drawn.painted_view import PaintedView
from app.views.drawn.table_view import TableView
from app.views.drawn.text_view import TextView
from app.views.page.figure_view import FigureView
from app.views.page.mark_button import MarkButton
from tests.views.painted_text import watch_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter, QTextLayout

    from app.views.drawn.text import Text

CLOSING = ".,;:?!)\N{RIGHT DOUBLE QUOTATION MARK}"
"""No line begins with one of these."""

SHOWN = (TextView, ListView, TableView, FigureView, PaintedView, QAbstractButton)
"""What a person reads or presses."""


def said(widget: QWidget) -> str:
    """What a widget is called in a message."""
    words = widget.accessibleName() or str(widget.property("text"))
    return f"{type(widget).__name__} {words[:60]!r}"


def shown(window: QWidget) -> list[QWidget]:
    """Everything that a person reads or presses, but what lies over words to be pressed."""
    return [
        one
        for one in window.findChildren(QWidget)
        if isinstance(one, SHOWN) and not isinstance(one, MarkButton) and one.isVisible()
    ]


def without_room(window: QWidget) -> Iterator[str]:
    """What is lower than it must be, wider than what it is in, or over another one."""
    placed: dict[QWidget, list[tuple[QRect, QWidget]]] = {}
    for one in shown(window):
        if one.sizePolicy().hasHeightForWidth() and one.heightForWidth(one.width()) > one.height():
            yield f"cut: {said(one)} at {one.width()} x {one.height()}"
        parent, box = one.parentWidget(), one.geometry()
        if parent is not None:
            if not 0 <= box.x() <= parent.width() - box.width():
                yield f"too wide: {said(one)}"
            placed.setdefault(parent, []).append((box, one))
    for beside in placed.values():
        for (box, one), (other_box, other) in combinations(beside, 2):
            if box.intersects(other_box):
                yield f"over each other: {said(one)} and {said(other)}"
    yield from _to_the_side(window)


def _to_the_side(window: QWidget) -> Iterator[str]:
    """What one would have to scroll sideways for."""
    for area in window.findChildren(QScrollArea):
        content = area.widget()
        wider = content is not None and content.width() > area.viewport().width()
        if area.isVisible() and (area.horizontalScrollBar().maximum() or wider):
            yield f"scrolls to the side: {said(area)}"


class BrokenWords:
    """Words that a line breaks within, from every picture that is taken."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.found: list[str] = []
        paint = Drawing.paint

        def note(text: Text, *_where: object) -> None:
            self._note(text._layout)

        def note_figure(drawing: Drawing, painter: QPainter) -> None:
            paint(drawing, painter)
            for one in drawing.writings:
                self._note(one.layout)

        watch_text(patch, note)
        patch.setattr(Drawing, "paint", note_figure)

    def _note(self, layout: QTextLayout) -> None:
        words = layout.text()
        for number in range(1, layout.lineCount()):
            start = layout.lineAt(number).textStart()
            if words[start - 1].isalnum() and (words[start].isalnum() or words[start] in CLOSING):
                self.found.append(
                    f"broken: {words[max(0, start - 12) : start]}|{words[start:][:12]}"
                )

    def in_picture_of(self, window: QWidget) -> list[str]:
        """The words that are broken in a window as it is now."""
        self.found.clear()
        window.grab()
        return list(self.found)
