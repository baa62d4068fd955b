"""The first sheets of a booklet of several pages: its cover, and its contents by group."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from app.domain.contents import HELP_PAGE
from app.domain.page import Link
from app.exporting.booklet.boxes import boxed
from app.exporting.booklet.figures import picture_strip
from app.exporting.booklet.links import LINK, link_strips, sheet_of
from app.exporting.booklet.strip import Place, Spot, Strip, held, spaced
from app.exporting.booklet.text import (
    HEADINGS,
    PLAIN,
    Style,
    Text,
    lines,
    text_of,
    width_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPainter

    from app.domain.page import Page
    from app.domain.supplies import Supplies
    from app.exporting.booklet.ink import PrintInk
    from app.exporting.booklet.paper import Paper
    from app.exporting.booklet.words import Wanted

PICTURE, PICTURE_HEIGHT = "home", 0.46
TITLE, LEAD = Style(3.2, bold=True), Style(1.35)
CONTENTS = "contents"
"""The name of the place where the contents stand; no page may be called so."""

DOT, DOTS_FROM = 4.0, 2.0


def cover_strips(
    pages: Sequence[Page], supplies: Supplies, wanted: Wanted, paper: Paper, ink: PrintInk
) -> list[Strip]:
    """What it is, a picture, what it is not and from when; and where help stands."""
    home, room = supplies.home(), paper.room
    found = spaced(lines(wanted.title, room, ink, TITLE), 0.0)
    found += spaced(lines(home.lead, paper.measure, ink, LEAD), ink.em(0.8))
    if ink.has_picture(PICTURE):
        high = min(room * ink.shape(PICTURE), paper.high * PICTURE_HEIGHT)
        found += spaced([picture_strip(PICTURE, ink, high)], ink.em(1.6))
    for said in (home.footer, wanted.date_line):
        found += spaced(
            lines(said, paper.measure, ink, PLAIN), ink.em(1.6 if said == home.footer else 0.4)
        )
    help_page = [page for page in pages if page.id == HELP_PAGE]
    if help_page:
        inner = room - ink.em(2)
        link = [Link(help_page[0].title, f"page:{HELP_PAGE}")]
        made = link_strips(link, inner, ink, wanted.words, {HELP_PAGE})
        found += spaced(boxed("urgent", made, paper.high, ink), ink.em(1.6))
    return held(found)


def contents_strips(
    pages: Sequence[Page], supplies: Supplies, wanted: Wanted, paper: Paper, ink: PrintInk
) -> list[Strip]:
    """Every page with the number of its sheet, under the title of its group."""
    title = held(lines(wanted.words.contents, paper.room, ink, HEADINGS[1]), on=True)
    found = [title[0]._replace(places=(Place(CONTENTS, wanted.words.contents, 1),)), *title[1:]]
    groups = supplies.groups()
    shown = ""
    for page in pages:
        if page.group != shown and page.group in groups:
            head = held(lines(groups[page.group], paper.room, ink, HEADINGS[3]), on=True)
            found += spaced(head, ink.em(0.9))
        shown = page.group
        found += spaced(_entry(page, paper.room, ink), ink.em(0.12))
    return found


def _entry(page: Page, room: float, ink: PrintInk) -> list[Strip]:
    text = text_of(page.title, room - ink.em(4), ink, LINK)
    spot = Spot(QRectF(0, 0, room, text.whole), page.id)
    return [Strip(text.whole, partial(_paint_entry, text, page.id, room, ink), spots=(spot,))]


def _paint_entry(
    text: Text,
    place: str,
    room: float,
    ink: PrintInk,
    painter: QPainter,
    sheets: Mapping[str, int],
) -> None:
    text.paint(painter, 0, 0)
    y = text.whole - text.height
    number = str(sheet_of(place, sheets))
    left = room - width_of(number, ink)
    free = left - text.last - ink.em(1.0)
    if free > ink.em(DOTS_FROM):
        # Shapes, for a screen reader would say every dot.
        dots, step = QPainterPath(), ink.em(0.35)
        for one in range(1, int(free / step)):
            x = left - ink.em(0.4) - one * step
            dots.addEllipse(QRectF(x, y + text.height * 0.68, DOT, DOT))
        painter.fillPath(dots, ink.brush("text-2"))
    text_of(number, room, ink).paint(painter, left, y)
