"""How the sentence that is being said looks: on another colour, and above a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.figures.lines import boxes, passage, units
from app.views.drawn.look import fill_rect

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPainter, QTextLayout

    from app.views.drawn.look import Look
    from app.views.drawn.text import Span

BAR = 0.12
"""In body text heights: how thick the bar below the words is."""


def draw_spoken(
    painter: QPainter, layout: QTextLayout, place: QPointF, span: Span, look: Look
) -> None:
    """Paint a text with a part of it marked."""
    bar = bar_of(look)
    start, end = places_of(layout, span)
    for box in boxes(layout, start, end):
        box.translate(place)
        fill_rect(painter, box, look.brush("selected"))
        box.setTop(box.bottom() - bar)
        fill_rect(painter, box, look.brush("primary"))
    words = passage(start, "", look.brush("on-selected"))
    words.length = end - start
    layout.draw(painter, place, [words])


def bar_of(look: Look) -> int:
    """How thick the bar below what is said is, in pixels."""
    return max(2, look.em(BAR))


def places_of(layout: QTextLayout, span: Span) -> tuple[int, int]:
    """Where a part of a text starts and ends as Qt counts."""
    start, length = span
    text = layout.text()
    return units(text[:start]), units(text[: start + length])
