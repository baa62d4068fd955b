"""SheetPieces: a sheet in letters of one size, as pieces in the order of reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF

from app.exporting.pieces import POINT, Piece, Style, framed, height_of, paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.take_home import Section, Sheet

RULE = 0.6 * POINT
WRITING = 27.0 * POINT
"""From one line to write on to the next: a little less than a centimetre."""


class Setting(NamedTuple):
    """How a sheet is set: the size of its letters and its margins, in points.

    `answers` puts a line to write on below each question, `notes` is how many there are at least
    for notes, and `space` how much of the usual space is left between paragraphs.
    """

    size: float
    answers: bool = False
    space: float = 1.0
    notes: int = 4
    margin: float = 51.0


class SheetPieces:
    """Makes the pieces of a sheet for a width."""

    def __init__(self, sheet: Sheet, setting: Setting, width: float) -> None:
        self._sheet, self._width, self._setting = sheet, width, setting
        size = setting.size
        self._text, self._head = Style(size), Style(size * 1.15, bold=True)
        self._title = Style(size * 1.6, bold=True)
        self.em = size * POINT
        self._space = self.em * setting.space
        self._writing = WRITING * max(1.0, size / 16)

    def body(self) -> Iterator[Piece]:
        """The title, the clinic, and all that was chosen."""
        yield from paragraph(self._sheet.title, self._title, self._width)
        if self._sheet.clinic:
            yield from self._written(self._sheet.clinic, before=0.25)
        for section in self._sheet.sections:
            yield from self._heading(section.title)
            yield from self._items(section)

    def foot(self) -> Iterator[Piece]:
        """Whom to call in a frame, and below it what the page is not."""
        helplines, pad = self._sheet.helplines, self.em * 0.7
        width = self._width - 2 * pad
        inside = list(paragraph(helplines.title, self._head, width))
        for line in helplines.lines:
            inside += paragraph(line, self._text, width, before=self._space * 0.25)
        yield framed(inside, pad, self._width)
        for line in self._sheet.foot:
            yield from paragraph(line, self._text, self._width, before=self.em * 0.4)

    def loose_foot(self) -> Iterator[Piece]:
        """The same without a frame, for words that are longer than anybody's."""
        yield from self._heading(self._sheet.helplines.title)
        for line in (*self._sheet.helplines.lines, *self._sheet.foot):
            yield from self._written(line, before=0.4)

    def notes(self, room: float) -> list[Piece]:
        """A title and lines to write on, as many as there is room for; none where there are few."""
        title = self._heading(self._sheet.notes_title)
        lines = int((room - title[0].before - height_of(title)) // self._writing)
        return [*title, *[self._line()] * lines] if lines >= self._setting.notes else []

    def number(self, text: str) -> Piece:
        """The number of a page, at the right of its column."""
        (piece,) = self._written(text)
        (line,) = piece.lines
        wide = line.layout.lineAt(0).naturalTextWidth()
        return piece._replace(lines=(line._replace(x=self._width - wide),))

    def _written(self, text: str, *, before: float = 0.0, sign: str = "") -> Iterator[Piece]:
        return paragraph(text, self._text, self._width, before=before * self._space, sign=sign)

    def _heading(self, title: str) -> list[Piece]:
        pieces = list(paragraph(title, self._head, self._width, before=self._space * 1.1))
        pieces[0] = pieces[0]._replace(heading=title)
        return [*pieces[:-1], pieces[-1]._replace(keeps=True)]

    def _items(self, section: Section) -> Iterator[Piece]:
        for number, line in enumerate(section.lines, 1):
            sign = {"numbers": f"{number}.", "bullets": "\u2022"}.get(section.kind, "")
            pieces = list(self._written(line, before=0.35, sign=sign))
            if section.kind == "numbers" and self._setting.answers:
                pieces = [*pieces[:-1], pieces[-1]._replace(keeps=True), self._line()]
            yield from pieces

    def _line(self) -> Piece:
        """A line to write on."""
        rule = QRectF(0.0, self._writing - RULE, self._width, RULE)
        return Piece(self._writing, boxes=(rule,))
