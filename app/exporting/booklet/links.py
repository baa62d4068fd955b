"""Links of a booklet: words, and the number of the sheet that they lead to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from app.exporting.booklet.strip import Spot, Strip, held, moved, spaced
from app.exporting.booklet.text import SMALL, Style, Text, lines, text_of, width_of

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from PySide6.QtGui import QPainter

    from app.domain.page import Link
    from app.domain.wording import BookletWords
    from app.exporting.booklet.ink import PrintInk

PAGE = "page:"
WIDEST_NUMBER = 888
LINK = Style(colour="text")
NUMBER = Style(colour="text-2")


def place_of(target: str) -> str:
    """The place that a link leads to, or "" for one that leads nowhere on paper."""
    return target.removeprefix(PAGE) if target.startswith(PAGE) else ""


def link_strips(
    links: Sequence[Link],
    room: float,
    ink: PrintInk,
    words: BookletWords,
    pages: Container[str],
) -> list[Strip]:
    """Links to pages of this booklet a line each, then the names of others.

    A link to a question is left out: on paper nothing answers.
    """
    found: list[Strip] = []
    titles = []
    for link in links:
        place = place_of(link.target)
        if place.partition("#")[0] in pages:
            found += spaced(_link(link.text, place, room, ink, words), ink.em(0.3))
        elif place:
            titles.append(link.text.rstrip("."))
    if titles:
        said = words.elsewhere.format(titles="; ".join(dict.fromkeys(titles)))
        found += spaced(lines(said, room, ink, SMALL), ink.em(0.4))
    return found


def _link(said: str, place: str, room: float, ink: PrintInk, words: BookletWords) -> list[Strip]:
    indent = ink.em(1.3)
    text = text_of(said, room - indent, ink, LINK)
    needed = width_of(words.page.format(number=WIDEST_NUMBER), ink, NUMBER) + ink.em(0.7)
    beside = text.last + needed <= room - indent
    height = text.whole + (0 if beside else text.height)
    at = (text.last + ink.em(0.7), text.whole - text.height) if beside else (0.0, text.whole)
    spot = Spot(QRectF(-indent, 0, room, height), place)
    paint = partial(_paint, text, at, place, ink, words)
    return moved(held([Strip(height, paint, spots=(spot,))]), indent)


def _paint(
    text: Text,
    at: tuple[float, float],
    place: str,
    ink: PrintInk,
    words: BookletWords,
    painter: QPainter,
    sheets: Mapping[str, int],
) -> None:
    side = ink.em(0.85)
    box = QRectF(-ink.em(1.25), (text.height - side) / 2, side, side)
    ink.draw_icon(painter, "forward", box)
    text.paint(painter, 0, 0)
    number = sheet_of(place, sheets)
    if number:
        said = words.page.format(number=number)
        text_of(said, ink.em(20), ink, NUMBER).paint(painter, *at)


def sheet_of(place: str, sheets: Mapping[str, int]) -> int:
    """The number of the sheet where a place stands: of its page where the section is unknown."""
    return sheets.get(place) or sheets.get(place.partition("#")[0], 0)
