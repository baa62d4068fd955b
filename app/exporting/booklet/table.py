"""Tables of a booklet: columns as wide as their words need; the head again on each sheet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from app.exporting.booklet.paper import HAIRLINE, LINE
from app.exporting.booklet.strip import Strip, held, moved, paragraph, spaced, together
from app.exporting.booklet.text import Style, Text, lines, text_of, width_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.domain.page import Words
    from app.exporting.booklet.ink import PrintInk

SIZES = (0.92, 0.84)
"""11 points, and 10 where a word would break."""

TICK_BOX = (("", "tick-box"),)
"""A cell that is ticked with a pen."""

HIGHEST_ROW, HELD = 0.3, 0.45
"""Of a sheet: a higher row is told line by line; a table up to so high stays on one sheet."""


class Grid(NamedTuple):
    """A table whose cells may have strong words, notes or a box to tick in them."""

    head: Sequence[str]
    rows: Sequence[Sequence[str | Words]]


class _Row(NamedTuple):
    """The texts of a row and where they stand; None for a box to tick."""

    cells: list[tuple[float, Text | None]]
    height: float


def table(grid: Grid, room: float, sheet: float, ink: PrintInk) -> list[Strip]:
    """The strips of a table; where its columns are too narrow, of its rows one after another."""
    for size in SIZES:
        columns = _columns(grid, room, ink, size)
        if columns:
            rows = [_row(row, columns, ink, Style(size)) for row in grid.rows]
            if all(row.height <= sheet * HIGHEST_ROW for row in rows):
                return _drawn(grid, rows, columns, sheet, ink, size)
    return _told(grid, room, ink)


def _drawn(
    grid: Grid, rows: list[_Row], columns: list[float], sheet: float, ink: PrintInk, size: float
) -> list[Strip]:
    wide = sum(columns) + ink.em(0.8) * (len(columns) - 1)
    top = _row(grid.head, columns, ink, Style(size, bold=True, colour="text-2"))
    head = Strip(top.height, partial(_paint, top, wide, LINE, ink), keep=True)
    bodies = [
        Strip(row.height, partial(_paint, row, wide, HAIRLINE, ink), again=head if n else None)
        for n, row in enumerate(rows)
    ]
    return together([head, *paragraph(bodies)], sheet * HELD)


def _row(cells: Sequence[str | Words], columns: list[float], ink: PrintInk, style: Style) -> _Row:
    found: list[tuple[float, Text | None]] = []
    x, highest = 0.0, 0
    for number, (cell, wide) in enumerate(zip(cells, columns, strict=False)):
        text = None
        if cell != TICK_BOX:
            text = text_of(cell, wide, ink, style._replace(bold=style.bold or not number))
            highest = max(highest, text.whole)
        found.append((x, text))
        x += wide + ink.em(0.8)
    return _Row(found, highest + ink.em(0.7))


def _paint(
    row: _Row,
    wide: float,
    line: float,
    ink: PrintInk,
    painter: QPainter,
    _sheets: Mapping[str, int],
) -> None:
    for x, text in row.cells:
        if text is None:
            tick_box(painter, x, row.height / 2 - ink.em(0.5), ink)
        else:
            text.paint(painter, x, ink.em(0.3))
    path = QPainterPath()
    path.addRect(QRectF(0, row.height - line, wide, line))
    painter.fillPath(path, ink.brush("text" if line == LINE else "hairline"))


def tick_box(painter: QPainter, x: float, y: float, ink: PrintInk) -> None:
    """An empty square for a pen."""
    path, side = QPainterPath(), ink.em(0.95)
    path.addRect(QRectF(x, y, side, side))
    path.addRect(QRectF(x, y, side, side).adjusted(LINE, LINE, -LINE, -LINE))
    painter.fillPath(path, ink.brush("text"))


def _columns(grid: Grid, room: float, ink: PrintInk, size: float) -> list[float]:
    """The width of each column; none where a word would have to break."""
    count = len(grid.head)
    inner = room - ink.em(0.8) * (count - 1)
    bold = Style(size, bold=True)
    least, wanted = [], []
    for number in range(count):
        told = [_said(row[number]) for row in (grid.head, *grid.rows) if number < len(row)]
        words = [width_of(word, ink, bold) for text in told for word in text.split()]
        least.append(max(words, default=0.0) + 1)
        wanted.append(max((width_of(text, ink, bold) for text in told), default=0.0) + 1)
    if sum(least) > inner:
        return []
    over = [max(0.0, want - low) for low, want in zip(least, wanted, strict=True)]
    # Long cells share what is left by the root of their length, as they wrap.
    shares = over if sum(wanted) <= inner else [one**0.5 for one in over]
    free = (inner - sum(least)) / (sum(shares) or 1.0)
    if sum(wanted) <= inner:
        return [want + (inner - sum(wanted)) / count for want in wanted]
    return [low + free * one for low, one in zip(least, shares, strict=True)]


def _said(cell: str | Words) -> str:
    return cell if isinstance(cell, str) else "".join(words for words, _ in cell)


def _told(grid: Grid, room: float, ink: PrintInk) -> list[Strip]:
    """Each row as a title and lines, each behind the head of its column."""
    found: list[Strip] = []
    for row in grid.rows:
        title = lines(row[0], room, ink, Style(SIZES[0], bold=True)) if row else []
        found += spaced(held(title, on=True), ink.em(0.6))
        for head, cell in zip(grid.head[1:], row[1:], strict=False):
            words = ((cell, ""),) if isinstance(cell, str) else cell
            said = ((f"{head}: ", "strong"), *words)
            found += moved(lines(said, room - ink.em(1.0), ink, Style(SIZES[0])), ink.em(1.0))
    return found
