"""Text as it is laid out and painted; widgets own one or more of it."""

from __future__ import annotations

import math
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF

from app.domain.page import plain
from app.figures.lines import boxes, break_lines, layout_of, passage, units
from app.views.drawn.look import fill_dots

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QPainter, QTextLayout

    from app.domain.page import Words
    from app.views.drawn.look import Look

BODY_LINE, TITLE_LINE = 1.15, 1.0
"""Of the font's own line height of 1.3; 1.15 gives 1.5 times the text height."""

TITLE_FROM = 1.2
"""In body text heights: larger text is a title, and has tighter lines."""

NO_BREAK = "\N{NO-BREAK SPACE}"

ONE_LINE = 100_000
"""A width in pixels at which nothing wraps."""


Span = tuple[int, int]
"""Where a part of a text starts, and how long it is, in letters."""


class Mark(NamedTuple):
    """A passage of a text that can be pressed: its style, words and place on each of its lines."""

    style: str
    words: str
    lines: tuple[QRect, ...]

    def moved(self, x: int, y: int) -> Mark:
        """The same, standing elsewhere."""
        return self._replace(lines=tuple(line.translated(x, y) for line in self.lines))


class Text:
    """Wrapped text of one size and colour; heights and widths are in pixels.

    Laid out when it is first measured: a QTextDocument would take five times as long and 20 kB.
    `pen` is the colour that the painter of its widget writes in by itself: another one takes a
    format of Qt, whose class alone would add 6 ms to the start.
    """

    def __init__(
        self,
        words: str | Words,
        look: Look,
        *,
        size: float = 1.0,
        bold: bool = False,
        colour: str = "text",
        pen: str = "text",
        centred: bool = False,
        underlined: bool = False,
    ) -> None:
        self._words = words
        self._look = look
        self._size = size
        self._bold = bold
        self._colour = colour
        self._pen = pen
        self._centred = centred
        self._underlined = underlined
        self._laid_for = 0
        self._longest = 0.0
        self._lines = 0
        self._breaks_passages = False

    def height(self, width: int) -> int:
        """How high the text is when it wraps at a width."""
        self._lay_out(width)
        return self._lines * self._line_height

    @cached_property
    def width(self) -> int:
        """How wide the text is on one line."""
        self._lay_out(ONE_LINE)
        return math.ceil(self._longest)

    @cached_property
    def narrowest(self) -> int:
        """The width below which a word breaks, or a part of one that ends in a hyphen."""
        return self._widest_of(self.words.replace("-", "- ").split(" "))

    def longest(self, width: int) -> float:
        """How wide the longest line is when the text wraps at a width."""
        self._lay_out(width)
        return self._longest

    def fitting(self, width: int) -> Text:
        """The same text, smaller where a word would break, but never below the body's size."""
        body = self._look.em(1)
        # A font has whole pixels, and few sizes are kept.
        px, text = round(self._size * body), self
        while px > body and text.narrowest > width:
            px = max(body, min(px - 1, px * width // text.narrowest))
            text = self._sized(px / body)
        return text

    @property
    def words(self) -> str:
        """The text without its styles."""
        return self._words if isinstance(self._words, str) else plain(self._words)

    def draw(
        self, painter: QPainter, x: float, y: float, width: int, spoken: Span | None = None
    ) -> None:
        """Paint the text from a top left corner, wrapped at a width; `spoken` is marked in it."""
        self._lay_out(width)
        if self._centred:
            x += (width - self._longest) / 2
        place = QPointF(x, y)
        if spoken is None:
            self._layout.draw(painter, place)
        else:
            from app.views.drawn.spoken_words import draw_spoken  # noqa: PLC0415 - not for the start

            draw_spoken(painter, self._layout, place, spoken, self._look)
        self._draw_dots(painter, place, spoken or (0, 0))

    def _draw_dots(self, painter: QPainter, place: QPointF, spoken: Span) -> None:
        said = range(spoken[0], sum(spoken))
        for start, *_, lines in self._pressed():
            colour = "on-selected" if start in said else self._colour
            metrics = self._look.metrics(self._size, bold=self._bold)
            below, size = metrics.ascent() + metrics.underlinePos(), max(1.0, metrics.lineWidth())
            for line in lines:
                line.translate(place.x(), place.y() + below)
                fill_dots(painter, line, size, self._look.brush(colour))

    def place_of(self, span: Span, width: int) -> QRect:
        """What a part of the text takes up when it wraps at a width."""
        from app.views.drawn.spoken_words import places_of  # noqa: PLC0415 - not for the start

        self._lay_out(width)
        around = QRectF()
        for box in boxes(self._layout, *places_of(self._layout, span)):
            around = around.united(box)
        return around.toAlignedRect()

    def marks(self, width: int) -> list[Mark]:
        """The passages that lead to a meaning or a source, and where they stand."""
        self._lay_out(width)
        return [
            Mark(style, words, tuple(line.toAlignedRect() for line in lines))
            for _, style, words, lines in self._pressed()
        ]

    def _pressed(self) -> Iterator[tuple[int, str, str, Iterator[QRectF]]]:
        """Place, style, words and boxes of each passage that can be pressed, as it is laid out."""
        start = letter = 0
        for words, style in () if isinstance(self._words, str) else self._words:
            end = start + units(words)
            if style not in {"", "strong"}:
                yield letter, style, words, boxes(self._layout, start, end)
            start, letter = end, letter + len(words)

    def _lay_out(self, width: int) -> None:
        if width == self._laid_for or (self._lines == 1 and self._longest <= width):
            return
        breaks = self._widest_passage > width
        if breaks != self._breaks_passages:
            self._breaks_passages = breaks
            # Made anew, with other spaces.
            self.__dict__.pop("_layout", None)
        self._longest, self._lines = break_lines(
            self._layout,
            width,
            self._line_height,
            centred=self._centred,
            title=self._size > TITLE_FROM,
        )
        self._laid_for = width

    @cached_property
    def _line_height(self) -> int:
        line = TITLE_LINE if self._size > TITLE_FROM else BODY_LINE
        return self._look.line(self._size, line, bold=self._bold)

    @cached_property
    def _layout(self) -> QTextLayout:
        words = self._words
        passages = ((words, ""),) if isinstance(words, str) else words
        font = self._look.font(self._size, bold=self._bold)
        font.setUnderline(self._underlined)
        layout = layout_of("".join(self._shown(*passage) for passage in passages), font)
        strong = any(style == "strong" for _, style in passages)
        if strong or self._colour != self._pen:
            layout.setFormats(self._formats(passages))
        return layout

    def _formats(self, passages: Words) -> list[QTextLayout.FormatRange]:
        """Colour and weight of each passage."""
        from PySide6.QtGui import QTextCharFormat  # noqa: PLC0415 - 6 ms that a start can do without

        ranges: list[QTextLayout.FormatRange] = []
        start = 0
        brush, bold = self._look.brush(self._colour), self._look.font(self._size, bold=True)
        for words, style in passages:
            written = QTextCharFormat()
            if style == "strong":
                written.setFont(bold)
            ranges.append(passage(start, words, brush, written))
            start += ranges[-1].length
        return ranges

    def _sized(self, size: float) -> Text:
        return Text(
            self._words,
            self._look,
            size=size,
            bold=self._bold,
            colour=self._colour,
            pen=self._pen,
            centred=self._centred,
            underlined=self._underlined,
        )

    @cached_property
    def _widest_passage(self) -> int:
        """How wide what can be pressed is on one line, with the letters and signs that touch it."""
        if isinstance(self._words, str):
            return 0
        whole = "".join(_unbroken(*passage) for passage in self._words)
        return self._widest_of(run for run in whole.split(" ") if NO_BREAK in run)

    def _shown(self, words: str, style: str) -> str:
        """The words as they stand: what can be pressed stays on one line while it fits."""
        return words if self._breaks_passages else _unbroken(words, style)

    def _widest_of(self, texts: Iterable[str]) -> int:
        measure = self._look.metrics(self._size, bold=self._bold)
        return max((math.ceil(measure.horizontalAdvance(text)) for text in texts), default=0)


def _unbroken(words: str, style: str) -> str:
    return words if style in {"", "strong"} else words.replace(" ", NO_BREAK)
