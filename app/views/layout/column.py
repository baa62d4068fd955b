"""Column: widgets one below the other, each as high as its width makes it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent


ANY_WIDTH = 240
"""A width in pixels for whoever asks before there is one."""


def take_height_from_width(widget: QWidget) -> None:
    """Let whoever lays the widget out ask it how high it is at a width."""
    widget.setSizePolicy(_of_width())


@cache
def _of_width() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    return policy


def wants_layout(event: QEvent) -> bool:
    """Whether something in a widget wants another height: most events are told by their class."""
    return type(event) is QEvent and event.type() == QEvent.Type.LayoutRequest


def height_of(widget: QWidget, width: int) -> int:
    """How high a widget wants to be at a width."""
    if widget.sizePolicy().hasHeightForWidth():
        return widget.heightForWidth(width)
    return max(widget.sizeHint().height(), widget.minimumHeight())


def _apart(widget: QWidget) -> int:
    """The space that a paragraph wants beside another one; 0 for what is none."""
    apart: int = getattr(widget, "apart", 0)
    return apart


class Column(QWidget):
    """Lays its widgets out itself: one pass over a page costs less than a QVBoxLayout's several.

    `margins` are left, top, right, bottom; `widest` centres the widgets in a wider column;
    `within` is the widget whose width counts, so that a scroll bar beside the column moves nothing.
    """

    def __init__(
        self,
        gap: int,
        margins: tuple[int, int, int, int] = (0, 0, 0, 0),
        widest: int = 0,
        within: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._gap = gap
        self._margins = margins
        self._widest = widest
        self._within = within
        self._rows: list[tuple[QWidget, int]] = []
        self._wider: dict[QWidget, int] = {}
        self._heights: dict[int, int] = {}
        self._placed = (0, 0)
        take_height_from_width(self)

    @property
    def rows(self) -> int:
        """How many widgets it has."""
        return len(self._rows)

    def add(self, widget: QWidget, gap: int | None = None, *, widest: int = 0) -> None:
        """Add a widget at the end, behind a gap (the column's own unless given).

        `widest` lets this one be wider than the others. Two paragraphs stand at least as far apart
        as both want.
        """
        if widest:
            self._wider[widget] = widest
        space = self._gap if gap is None else gap
        if self._rows:
            space = max(space, min(_apart(self._rows[-1][0]), _apart(widget)))
        self._rows.append((widget, space if self._rows else 0))
        widget.setParent(self)
        self._heights.clear()
        self._placed = (0, 0)
        if self.isVisible():
            # Or Qt, showing it, would have it laid out for a size that it never gets.
            room = self.room_of(widget, self.width())
            widget.resize(room, height_of(widget, room))
            widget.show()
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def insert(self, widget: QWidget, behind: QWidget) -> None:
        """Add a widget below another, behind the column's own gap."""
        self.add(widget)
        row = self._rows.pop()
        place = self.row_of(behind)
        if place + 1 < len(self._rows):
            # Where it stands among its siblings is when it is read, and where Tab meets it.
            widget.stackUnder(self._rows[place + 1][0])
        self._rows.insert(place + 1, (row[0], self._gap))

    def remove(self, widget: QWidget) -> None:
        """Take a widget out and drop it."""
        self.take(widget)
        widget.hide()
        widget.deleteLater()

    def take(self, widget: QWidget) -> None:
        """Lay a widget out no more; it is for who took it to put it elsewhere."""
        self._rows = [(other, space) for other, space in self._rows if other is not widget]
        self._heights.clear()
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def heightForWidth(self, width: int) -> int:
        """How high all of it is at a width."""
        inner = self._innermost(width)
        if inner not in self._heights:
            height = self.height_from(0, width)
            self._heights[inner] = self._margins[1] + height + self._margins[3]
        return self._heights[inner]

    def height_from(self, row: int, width: int) -> int:
        """How high everything from a row on is at a width, with what is between."""
        return sum(
            space + height_of(widget, self.room_of(widget, width))
            for widget, space in self._shown(row)
        )

    def sizeHint(self) -> QSize:
        """Any size: the width is given from outside, and makes the height."""
        return QSize(ANY_WIDTH, 1)

    def minimumSizeHint(self) -> QSize:
        """A column may be as narrow as it must."""
        return QSize(1, 1)

    def settle(self) -> None:
        """Take the height that the width makes now, without waiting for Qt's next turn."""
        self._heights.clear()
        self._place()
        self.resize(self.width(), self.heightForWidth(self.width()))

    def room_of(self, widget: QWidget, width: int) -> int:
        """How wide one of its widgets is when the column is so wide."""
        return self._box(widget, width)[1]

    def words(self, width: int) -> tuple[int, int]:
        """Where its widgets begin, and how wide they are, when the column is so wide."""
        return self._inner(width, self._widest)

    def row_of(self, widget: QWidget) -> int:
        """The number of the row that a widget of the column is."""
        return next(number for number, (other, _) in enumerate(self._rows) if other is widget)

    def row_at(self, y: int) -> tuple[int, float]:
        """The row at a height, by its number, and how much of it is above (0 to 1)."""
        last = (0, 0.0)
        for number, (widget, _) in enumerate(self._rows):
            if not widget.isHidden():
                if widget.geometry().bottom() >= y:
                    return number, max(0.0, (y - widget.y()) / max(1, widget.height()))
                last = (number, 1.0)
        return last

    def y_of(self, row: tuple[int, float]) -> int:
        """The height of a place that `row_at` told."""
        number, above = row
        if number >= len(self._rows):
            return 0
        widget, _ = self._rows[number]
        return widget.y() + round(above * widget.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Lay the widgets out at the new width; what is seen tells of any other change."""
        if self._placed != self._widths() or not self.isVisible():
            self._place()

    def event(self, event: QEvent) -> bool:
        """Lay the widgets out again when one of them wants another height."""
        if wants_layout(event):
            self._heights.clear()
            self._place()
            self.updateGeometry()
        return super().event(event)

    def _box(self, widget: QWidget, width: int) -> tuple[int, int]:
        """Where a widget begins and how wide it is."""
        left, inner = self._inner(width, self._wider.get(widget, self._widest))
        beyond = left + inner + self._margins[2] - width
        if widget in self._wider and beyond > 0:
            # Kept clear of the scroll bar, around the same middle.
            return left + beyond, inner - 2 * beyond
        return left, inner

    def _inner(self, width: int, widest: int) -> tuple[int, int]:
        """Where widgets begin and how wide they are, when they may be so wide; 0 for any width."""
        left, _, right, _ = self._margins
        whole = width if self._within is None else max(width, self._within.width())
        inner = max(1, whole - left - right)
        if widest and inner > widest:
            return left + (inner - widest) // 2, widest
        return left, inner

    def _innermost(self, width: int) -> int:
        """What its height depends on."""
        return self._inner(width, 0 if self._wider else self._widest)[1]

    def _widths(self) -> tuple[int, int]:
        """What the places of the widgets depend on."""
        return self.width(), self._within.width() if self._within is not None else 0

    def _place(self) -> None:
        self._placed = self._widths()
        y = self._margins[1]
        for widget, space in self._shown():
            y += space
            left, inner = self._box(widget, self.width())
            height = height_of(widget, inner)
            widget.setGeometry(left, y, inner, height)
            y += height
        self._heights[self._innermost(self.width())] = y + self._margins[3]

    def _shown(self, first: int = 0) -> Iterator[tuple[QWidget, int]]:
        """The widgets to lay out, from a row on, and the space before each less their margins."""
        below = 0
        for widget, space in self._rows[first:]:
            if not widget.isHidden():
                margins = widget.contentsMargins()
                yield widget, max(0, space - below - margins.top())
                below = margins.bottom()
