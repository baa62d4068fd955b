"""TableView: a small table; on a narrow page its rows become blocks."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.page import plain
from app.views.drawn.look import CARD_RADIUS, Look, fill_box, fill_rect
from app.views.drawn.part import CELL, Part
from app.views.drawn.text import Span, Text
from app.views.layout.column import take_height_from_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.page import Table, Words
    from app.domain.sentences import Sentence

NARROW = 26.0
"""Below this many body text heights a row's cells stand below each other."""


class TableView(QWidget):
    """Paints the table; its accessible name says every cell with its column's heading."""

    def __init__(self, table: Table, look: Look) -> None:
        super().__init__()
        self._look = look
        self._head = [
            Text(cell, look, size=0.89, bold=True, colour="text-2") for cell in table.head
        ]
        self._rows = [
            [Text(cell, look, bold=not place) for place, cell in enumerate(row)]
            for row in table.rows
        ]
        self._table = table
        self._spoken: Sentence | None = None
        self.setAccessibleName(said(table))
        self._parts = [Part(CELL, words, self) for words in cells_of(table)]
        take_height_from_width(self)

    def heightForWidth(self, width: int) -> int:
        """How high the table is at a width."""
        return sum(height for _, height in self._lines(width))

    def sizeHint(self) -> QSize:
        """A middling size; the width is given from outside."""
        width = self._look.em(28)
        return QSize(width, self.heightForWidth(width))

    @property
    def columns(self) -> str:
        """What the columns are headed."""
        return ", ".join(filter(None, self._table.head))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Let a screen reader find each cell where it stands."""
        for part, place in zip(self._parts, self._places(self.width()), strict=True):
            part.setGeometry(place)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the frame, the lines between rows and the cells."""
        look, width = self._look, self.width()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = (1.0, look.brush("hairline"))
        fill_box(painter, QRectF(self.rect()), CARD_RADIUS, frame, look.brush("surface"))
        top = 0
        for number, (cells, height) in enumerate(self._lines(width)):
            if number:
                line = QRectF(look.em(0.8), top, width - look.em(1.6), 1)
                fill_rect(painter, line, look.brush("hairline"))
            self._paint_cells(painter, cells, top)
            top += height
        painter.end()

    def mark(self, spoken: Sentence | None) -> QRect | None:
        """Mark a cell while it is said, or none; returns its row's place, None for no such cell."""
        self._spoken, place = None, None
        row, column = divmod(spoken.item if spoken else 0, len(self._head))
        cells = self._table.rows
        if spoken and row < len(cells) and cells[row][column] == spoken.piece:
            self._spoken = spoken
            head = 0 if self._narrow(self.width()) else 1
            heights = [height for _, height in self._lines(self.width())]
            top = sum(heights[: row + head])
            place = QRect(0, top, self.width(), heights[row + head])
        self.update()
        return place

    def _paint_cells(self, painter: QPainter, cells: list[Text], top: int) -> None:
        look, width = self._look, self.width()
        if self._narrow(width):
            y = top + look.em(0.6)
            for cell in cells:
                cell.draw(painter, look.em(0.8), y, width - look.em(1.6), self._span(cell))
                y += cell.height(width - look.em(1.6)) + look.em(0.2)
            return
        x = look.em(0.8)
        for cell, column in zip(cells, self._columns(width), strict=False):
            cell.draw(painter, x, top + look.em(0.6), column, self._span(cell))
            x += column + look.em(0.8)

    def _places(self, width: int) -> Iterator[QRect]:
        """Where each cell of each row stands."""
        em, narrow = self._look.em, self._narrow(width)
        top = 0 if narrow else self._lines(width)[0][1]
        for row, height in self._lines(width) if narrow else self._lines(width)[1:]:
            y, left = top + em(0.6), em(0.8)
            for cell, column in zip(row, self._columns(width), strict=False):
                room = width - em(1.6) if narrow else column
                yield QRect(left, y, room, cell.height(room))
                if narrow:
                    y += cell.height(room) + em(0.2)
                else:
                    left += column + em(0.8)
            top += height

    def _span(self, cell: Text) -> Span | None:
        """All of the cell that is said, in either arrangement, and nothing of another."""
        if self._spoken is None:
            return None
        row, column = divmod(self._spoken.item, len(self._head))
        rows = self._named if self._narrow(self.width()) else self._rows
        return (0, len(cell.words)) if cell is rows[row][column] else None

    def _lines(self, width: int) -> list[tuple[list[Text], int]]:
        """The cells of each line of the picture, and how high the line is."""
        em = self._look.em
        if self._narrow(width):
            inner = width - em(1.6)
            return [
                (row, sum(cell.height(inner) + em(0.2) for cell in row) + em(1.0))
                for row in self._named
            ]
        columns = self._columns(width)
        return [
            (
                row,
                max(cell.height(column) for cell, column in zip(row, columns, strict=False))
                + em(1.2),
            )
            for row in [self._head, *self._rows]
        ]

    @cached_property
    def _named(self) -> list[list[Text]]:
        return [
            [
                Text(_named(head, cell, place), self._look)
                for place, (head, cell) in enumerate(zip(self._table.head, row, strict=False))
            ]
            for row in self._table.rows
        ]

    def _narrow(self, width: int) -> bool:
        return width < self._look.em(NARROW)

    def _columns(self, width: int) -> list[int]:
        count = len(self._head)
        inner = width - self._look.em(0.8) * (count + 1)
        return [inner // count] * count


def _named(head: str, cell: str, place: int) -> Words:
    """A cell of a narrow table: the first as the row's title, the others behind their heading."""
    return ((cell, "strong"),) if place == 0 else ((f"{head}: {cell}", ""),)


def cells_of(table: Table) -> Iterator[str]:
    """Every cell in words: the first of a row by itself, the others behind their heading."""
    for row in table.rows:
        for place, (head, cell) in enumerate(zip(table.head, row, strict=False)):
            yield plain(_named(head, cell, place))


def said(table: Table) -> str:
    """The whole table in words, row by row."""
    return ". ".join(
        f"{row[0]}: "
        + ", ".join(f"{head} {cell}" for head, cell in zip(table.head[1:], row[1:], strict=False))
        for row in table.rows
    )
