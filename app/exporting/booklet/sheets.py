"""Booklet: pages laid out on sheets, ready to be painted on a printer or into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.contents import HELP_PAGE
from app.exporting.booklet.blocks import Composer
from app.exporting.booklet.boxes import boxed
from app.exporting.booklet.flow import Placed, flow
from app.exporting.booklet.front import contents_strips, cover_strips
from app.exporting.booklet.ink import PrintInk
from app.exporting.booklet.panels import help_strips
from app.exporting.booklet.paper import PAPERS, Paper
from app.exporting.booklet.strip import spaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.domain.page import Page
    from app.domain.supplies import Supplies
    from app.exporting.booklet.strip import Place, Spot
    from app.exporting.booklet.words import Wanted

INK_THEME = "light"


class Sheet(NamedTuple):
    """One side of paper: what stands on it, and the running title of its page."""

    placed: list[Placed]
    running: str
    is_cover: bool = False


class Booklet(NamedTuple):
    """All sheets; `numbers` tells on which of them a place stands, from 1."""

    sheets: list[Sheet]
    numbers: dict[str, int]
    paper: Paper
    ink: PrintInk
    wanted: Wanted
    foot: str

    def places(self) -> Iterator[tuple[int, float, Place]]:
        """Every place, the sheet it stands on from 0, and how far below the head of the paper."""
        for number, sheet in enumerate(self.sheets):
            for strip, y in sheet.placed:
                for place in strip.places:
                    yield number, self.paper.top + y, place

    def spots(self) -> Iterator[tuple[int, float, float, Spot]]:
        """Every link, the sheet it stands on from 0, and where on the paper its strip begins."""
        for number, sheet in enumerate(self.sheets):
            for strip, y in sheet.placed:
                for spot in strip.spots:
                    yield number, self.paper.side + strip.x, self.paper.top + y, spot


def lay_out(pages: Sequence[Page], supplies: Supplies, wanted: Wanted) -> Booklet:
    """A booklet of these pages; several get a cover and their contents."""
    paper = PAPERS[wanted.paper]
    ink = PrintInk(supplies.theme(INK_THEME).colours, wanted.resources)
    sheets: list[Sheet] = []
    if len(pages) > 1:
        cover = flow(cover_strips(pages, supplies, wanted, paper, ink), paper.high)
        sheets += [Sheet(placed, "", is_cover=True) for placed in cover]
        listed = flow(contents_strips(pages, supplies, wanted, paper, ink), paper.high)
        sheets += [Sheet(placed, "") for placed in listed]
    ids = {page.id for page in pages}
    composer = Composer(paper, ink, supplies, wanted, ids)
    for page in pages:
        strips = composer.page(page)
        if HELP_PAGE not in ids and page is pages[-1]:
            inner = help_strips(supplies, wanted, paper.room - ink.em(2), ink)
            strips += spaced(boxed("urgent", inner, paper.high, ink), ink.em(1.6))
        placed = flow(strips, paper.high)
        sheets += [Sheet(one, page.title if number else "") for number, one in enumerate(placed)]
    for title, strips in composer.end():
        placed = flow(strips, paper.high) if strips else []
        sheets += [Sheet(one, title if number else "") for number, one in enumerate(placed)]
    foot = " ".join(said for said in (supplies.home().footer, wanted.date_line) if said)
    sheets = sheets or [Sheet([], "")]
    empty = Booklet(sheets, {}, paper, ink, wanted, foot)
    numbers = {place.name: number + 1 for number, _, place in reversed(list(empty.places()))}
    return empty._replace(numbers=numbers)
