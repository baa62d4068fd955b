"""How the sentence that is being said looks: on another colour, and above a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF

from app.figures.lines import passage, units
from app.views.drawn.look import fill_rect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter, QTextLayout, QTextLine

    from app.views.drawn.look import Look
    from app.views.drawn.text import Span

BAR = 0.12
"""In body text heights: how thick the bar below the words is."""


def draw_spoken(
    painter: QPainter, layout: QTextLayout, place: QPointF, span: Span, look: Look
) -> None:
    """Paint a text with a part of it marked."""
    bar = bar_of(look)
    for box in boxes(layout, span):
        box.translate(place)
        fill_rect(painter, box, look.brush("selected"))
        box.setTop(box.bottom() - bar)
        fill_rect(painter, box, look.brush("primary"))
    start, end = _units(layout.text(), span)
    words = passage(start, "", look.brush("on-selected"))
    words.length = end - start
    layout.draw(painter, place, [words])


def bar_of(look: Look) -> int:
    """How thick the bar below what is said is, in pixels."""
    return max(2, look.em(BAR))


def boxes(layout: QTextLayout, span: Span) -> Iterator[QRectF]:
    """What a part of a text takes up on each of its lines."""
    start, end = _units(layout.text(), span)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            left, right = sorted((_x(line, first), _x(line, last)))
            # The space where a line breaks may stand outside.
            right = min(right, line.x() + line.naturalTextWidth())
            yield QRectF(left, line.y(), max(1.0, right - left), line.height())


def _units(text: str, span: Span) -> tuple[int, int]:
    """Where it starts and ends as Qt counts."""
    start, length = span
    return units(text[:start]), units(text[: start + length])


def _x(line: QTextLine, place: int) -> float:
    return cast("tuple[float, int]", line.cursorToX(place))[0]
