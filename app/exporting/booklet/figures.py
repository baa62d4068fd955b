"""Figures of a booklet: lines, shapes and words, never pixels; one that fails is told in words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from app.exporting.booklet.strip import Strip, held, spaced
from app.exporting.booklet.text import CAPTION, SMALL, Style, lines
from app.figures.painted import painted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter

    from app.domain.page import Figure
    from app.domain.supplies import Supplies
    from app.exporting.booklet.ink import PrintInk
    from app.figures.drawing import Drawing

PICTURE_WIDTH = 0.72
"""Of the room: a picture without numbers needs no more."""

HIGHEST = 0.62
"""Of a sheet: a higher figure is printed smaller, so that its title and caption stay with it."""

LEAST_PICTURE, LEAST_DRAWING = 0.6, 0.88
"""Of its height: so small a figure may become to stay on the sheet of the text above it."""

NARROWER = (1.0, 0.85, 0.7)
"""Of the room: widths that are tried for a figure that is too high."""

TITLE = Style(0.96, bold=True)


def figure_strips(
    figure: Figure, room: float, sheet: float, ink: PrintInk, supplies: Supplies
) -> list[Strip]:
    """A figure with its title above and its caption below, all on one sheet."""
    drawn = _drawn(figure, room, sheet * HIGHEST, ink, supplies)
    found = lines(figure.title, room, ink, TITLE)
    if drawn is None:
        words = f"{figure.alt} {figure.description}".strip()
        return held([*found, *lines(words, room, ink), *lines(figure.caption, room, ink, CAPTION)])
    found += spaced([drawn], ink.em(0.5) if found else 0.0)
    found += spaced(lines(figure.caption, room, ink, CAPTION), ink.em(0.5))
    in_words = _in_words(figure, supplies)
    return [
        *held(found, on=bool(in_words)),
        *spaced(lines(in_words, room, ink, SMALL), ink.em(0.3)),
    ]


def _in_words(figure: Figure, supplies: Supplies) -> str:
    """What a reader who cannot see the page needs: the file has no alternative texts.

    A figure that is painted from facts has its numbers and labels as words in it.
    """
    if figure.scheme == "icon-array":
        return ""
    said = figure.description or figure.alt
    return f"{supplies.figure_words().in_words}: {said}" if said else ""


def _drawn(
    figure: Figure, room: float, highest: float, ink: PrintInk, supplies: Supplies
) -> Strip | None:
    """The figure alone, or None for one that cannot be drawn."""
    if figure.scheme == "picture":
        if not ink.has_picture(figure.name):
            return None
        high = min(room * PICTURE_WIDTH * ink.shape(figure.name), highest)
        return picture_strip(figure.name, ink, high)
    try:
        drawing = _laid_out(figure, room, highest, ink, supplies)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return None
    if drawing is None or drawing.height <= 0:
        return None
    return _drawing_strip(drawing, ink, min(drawing.height, highest))


def _laid_out(
    figure: Figure, room: float, highest: float, ink: PrintInk, supplies: Supplies
) -> Drawing | None:
    """The figure as wide as its height allows: narrower before its words become small."""
    made = painted(figure, supplies)
    if made is None:
        return None
    drawings = [made.drawing(int(room * part), ink.of_figures) for part in NARROWER[:1]]
    for part in NARROWER[1:]:
        if drawings[-1].height > highest:
            drawings.append(made.drawing(int(room * part), ink.of_figures))
    return min(drawings, key=lambda drawing: max(highest, drawing.height))


def picture_strip(name: str, ink: PrintInk, height: float) -> Strip:
    """One of our own drawings at a height; it may become smaller."""
    box = QRectF(0, 0, height / ink.shape(name), height)
    again = partial(picture_strip, name, ink)
    return Strip(height, partial(_paint_picture, name, box, ink), shrunk=again, least=LEAST_PICTURE)


def _drawing_strip(drawing: Drawing, ink: PrintInk, height: float) -> Strip:
    """A painted figure at a height; it may become a little smaller, for there are words in it."""
    paint = partial(_paint_drawing, drawing, height / drawing.height, ink)
    again = partial(_drawing_strip, drawing, ink)
    return Strip(height, paint, shrunk=again, least=LEAST_DRAWING)


def _paint_picture(
    name: str, box: QRectF, ink: PrintInk, painter: QPainter, _sheets: Mapping[str, int]
) -> None:
    ink.draw(painter, name, box)


def _paint_drawing(
    drawing: Drawing, scale: float, ink: PrintInk, painter: QPainter, _sheets: Mapping[str, int]
) -> None:
    painter.save()
    painter.scale(scale, scale)
    pictures, drawing.pictures = drawing.pictures, []  # Else they become pixels.
    for name, box in pictures:
        ink.draw(painter, name, box)
    drawing.paint(painter)
    drawing.pictures = pictures
    painter.restore()
