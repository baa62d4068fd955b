"""The sources of several pages, each once, in the order of their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.page import Prose
from app.exporting.booklet.strip import Place, held, spaced
from app.exporting.booklet.text import HEADINGS, SMALL, lines

if TYPE_CHECKING:
    from app.domain.page import Disclosure, Words
    from app.exporting.booklet.ink import PrintInk
    from app.exporting.booklet.strip import Strip

ALL_SOURCES = "sources"
"""The page of sources in a booklet of several pages."""


class Sources:
    """Takes the sources of each page, and gives all of them."""

    def __init__(self) -> None:
        self.title = ""
        self._found: dict[str, Words] = {}

    def take(self, sources: Disclosure) -> str:
        """Keep a page's sources; returns their names, which begin each of them."""
        self.title = sources.title
        items = [
            item
            for block in sources.blocks
            if isinstance(block, Prose)
            for item in block.items
            if item
        ]
        for item in items:
            self._found[item[0][0]] = item
        return " ".join(item[0][0].strip() for item in items)

    def strips(self, room: float, ink: PrintInk) -> list[Strip]:
        """All sources under their title; none where no page has any."""
        if not self._found:
            return []
        title = held(lines(self.title, room, ink, HEADINGS[1]), on=True)
        place = Place(ALL_SOURCES, self.title, 1)
        found = [title[0]._replace(places=(place,)), *title[1:]]
        for name in sorted(self._found, key=str.casefold):
            found += spaced(held(lines(self._found[name], room, ink, SMALL)), ink.em(0.35))
        return found
