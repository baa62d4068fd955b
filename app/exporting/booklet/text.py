"""Text of a booklet: words broken into lines, each a strip of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextCharFormat

from app.domain.page import FACT, TERM
from app.exporting.booklet.strip import Spot, Strip, paragraph
from app.figures.lines import break_lines, layout_of, passage, units

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter, QTextLayout

    from app.domain.page import Words
    from app.exporting.booklet.ink import PrintInk

NOTE = "note:"
"""The style of the small number that leads to the note of this name."""

NOTE_SIZE = 0.75
BODY_LINE, TITLE_LINE = 1.1, 0.98
"""Of the font's own line height."""

TITLE_FROM = 1.2


class Style(NamedTuple):
    """Of a whole text: its size in body text heights, its weight and its colour."""

    size: float = 1.0
    bold: bool = False
    colour: str = "text"


PLAIN = Style()
LEAD = Style(1.17, bold=True)
SMALL = Style(0.84, colour="text-2")
"""10 points: sources, notes and all of a figure in words."""

CAPTION = Style(0.92, colour="text-2")
HEADINGS = {1: Style(2.3, bold=True), 2: Style(1.4, bold=True), 3: Style(1.1, bold=True)}


class Text(NamedTuple):
    """Words laid out: a total of lines of one height, the last so wide; the links of each line."""

    layout: QTextLayout
    total: int
    height: int
    last: float
    spots: Mapping[int, tuple[Spot, ...]]

    @property
    def whole(self) -> int:
        """The height of all lines."""
        return self.total * self.height

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint all of it from a top left corner."""
        self.layout.draw(painter, QPointF(x, y))

    def strips(self) -> list[Strip]:
        """Its lines, so that they can stand on two sheets."""
        return paragraph(
            [
                Strip(self.height, partial(self._paint_line, one), spots=self.spots.get(one, ()))
                for one in range(self.total)
            ]
        )

    def _paint_line(self, number: int, painter: QPainter, _sheets: Mapping[str, int]) -> None:
        self.layout.lineAt(number).draw(painter, QPointF(0, -number * self.height))


def text_of(words: str | Words, room: float, ink: PrintInk, style: Style = PLAIN) -> Text:
    """Words laid out in a width; a word that is wider breaks."""
    passages = ((words, ""),) if isinstance(words, str) else words
    layout = layout_of(
        "".join(_shown(*one) for one in passages), ink.font(style.size, bold=style.bold)
    )
    formats = []
    start = 0
    for one, kind in passages:
        formats.append(passage(start, one, ink.brush(style.colour), _format(kind, style, ink)))
        start += formats[-1].length
    layout.setFormats(formats)
    factor = TITLE_LINE if style.size > TITLE_FROM else BODY_LINE
    height = round(ink.metrics(style.size, bold=style.bold).height() * factor)
    _, count = break_lines(layout, max(1.0, room), height, centred=False)
    last = layout.lineAt(count - 1).naturalTextWidth() if count else 0.0
    return Text(layout, count, height, last, _spots(passages, layout, height))


def lines(words: str | Words, room: float, ink: PrintInk, style: Style = PLAIN) -> list[Strip]:
    """The lines of a paragraph; none where there are no words."""
    said = words if isinstance(words, str) else "".join(one for one, _ in words)
    return text_of(words, room, ink, style).strips() if said.strip() else []


def width_of(words: str, ink: PrintInk, style: Style = PLAIN) -> float:
    """How wide words are on one line."""
    return ink.metrics(style.size, bold=style.bold).horizontalAdvance(words)


def _spots(passages: Words, layout: QTextLayout, height: int) -> dict[int, tuple[Spot, ...]]:
    """Where the numbers of notes stand, by line."""
    found: dict[int, tuple[Spot, ...]] = {}
    start = 0
    for words, kind in passages:
        end = start + units(words)
        if kind.startswith(NOTE):
            line = layout.lineForTextPosition(start)
            left, right = (
                cast("tuple[float, int]", line.cursorToX(place))[0] for place in (start, end)
            )
            box = QRectF(left, 0, max(1.0, right - left), height)
            spot = Spot(box, kind.removeprefix(NOTE))
            found[line.lineNumber()] = (*found.get(line.lineNumber(), ()), spot)
        start = end
    return found


def _format(kind: str, style: Style, ink: PrintInk) -> QTextCharFormat:
    written = QTextCharFormat()
    if kind == "strong":
        written.setFont(ink.font(style.size, bold=True))
    elif kind.startswith(NOTE):
        written.setFont(ink.font(style.size * NOTE_SIZE))
    elif kind.startswith(TERM):
        written.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    return written


def _shown(words: str, kind: str) -> str:
    """The words as they stand: a number with its group stays on one line, as on the screen."""
    words = words.replace("\n", " ")
    return words.replace(" ", "\N{NO-BREAK SPACE}") if kind.startswith(FACT) else words
