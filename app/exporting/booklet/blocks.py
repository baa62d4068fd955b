"""The strips of a page: each block as it is printed, then what belongs at the page's end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.page import (
    SOURCES,
    AskAbout,
    Block,
    Callout,
    ComparePanel,
    Disclosure,
    Figure,
    Heading,
    HelplinePanel,
    Link,
    Links,
    Numbers,
    Page,
    Prose,
    QuestionsPanel,
    Table,
    Topic,
    ValuesPanel,
    plain,
)
from app.exporting.booklet.boxes import ICONS, PAD, behind, boxed, with_icon
from app.exporting.booklet.figures import figure_strips
from app.exporting.booklet.links import link_strips
from app.exporting.booklet.notes import NUMBERS, Notes
from app.exporting.booklet.panels import (
    compare_strips,
    helpline_strips,
    question_strips,
    value_strips,
)
from app.exporting.booklet.sources import ALL_SOURCES, Sources
from app.exporting.booklet.strip import (
    Place,
    Strip,
    held,
    moved,
    spaced,
    together,
)
from app.exporting.booklet.table import Grid, table
from app.exporting.booklet.text import HEADINGS, LEAD, PLAIN, SMALL, Style, lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.domain.page import Words
    from app.domain.supplies import Supplies
    from app.exporting.booklet.ink import PrintInk
    from app.exporting.booklet.paper import Paper
    from app.exporting.booklet.words import Wanted

STYLES = {"lead": LEAD, "small": SMALL, "kicker": Style(0.92, colour="text-2")}
HELD = 0.4
"""Of a sheet: a box or an answer up to so high stays on one sheet."""

DOT = "\N{BULLET}"


class Composer:
    """Makes the strips of each page; `pages` are the ids of those in the booklet.

    One page alone ends with its notes and sources. Several share them, at the booklet's end.
    """

    def __init__(
        self, paper: Paper, ink: PrintInk, supplies: Supplies, wanted: Wanted, pages: set[str]
    ) -> None:
        self._paper = paper
        self._ink = ink
        self._supplies = supplies
        self._wanted = wanted
        self._pages = pages
        self._alone = len(pages) == 1
        self._notes = Notes(supplies)
        self._sources = Sources()

    def page(self, page: Page) -> list[Strip]:
        """All of a page; its first strip is the place that links to the page lead to."""
        self._page = page.id
        end = _end_of(page.blocks)
        room, ink = self._paper.room, self._ink
        found = self._strips(page.blocks[:end], room)
        found += self._notes.terms(room, ink, self._wanted.words)
        found += self._notes.numbers(room, ink, 3) if self._alone else []
        found += self._strips(page.blocks[end:], room)
        first = found[0] if found else Strip(1.0)
        here = Place(page.id, page.title, 1)
        return [first._replace(places=(here, *first.places)), *found[1:]]

    def end(self) -> Iterator[tuple[str, list[Strip]]]:
        """What several pages share, each part with its title."""
        room, ink = self._paper.room, self._ink
        if not self._alone:
            about = self._supplies.number_words().about
            yield about, self._notes.numbers(room, ink, 1)
            yield self._sources.title, self._sources.strips(room, ink)

    def _strips(self, blocks: Sequence[Block], room: float) -> list[Strip]:
        found: list[Strip] = []
        above: Block | None = None
        for block in _joined(blocks):
            made = self._block(block, room)
            if made and found and isinstance(block, Numbers):
                found[-1] = found[-1]._replace(keep=True)
            found += spaced(made, self._ink.em(_gap(block, above)))
            above = block if made else above
        return found

    def _block(self, block: Block, room: float) -> list[Strip]:
        match block:
            case Heading():
                return self._heading(block, room)
            case Prose(kind=kind, items=items):
                return self._prose(kind, items, min(room, self._paper.measure))
            case Callout():
                return self._callout(block, room)
            case Disclosure():
                return self._disclosure(block, room)
            case _:
                return self._rarer(block, room)

    def _rarer(self, block: Block, room: float) -> list[Strip]:
        ink, paper = self._ink, self._paper
        match block:
            case Table(head=head, rows=rows):
                return table(Grid(head, rows), room, paper.high, ink)
            case Figure():
                return figure_strips(block, room, paper.high, ink, self._supplies)
            case Links(links=links):
                return link_strips(links, room, ink, self._wanted.words, self._pages)
            case Numbers(facts=facts):
                return lines(self._notes.line(facts), min(room, paper.measure), ink, SMALL)
            case _:
                return self._panel(block, room)

    def _panel(self, block: Block, room: float) -> list[Strip]:
        ink, sheet, supplies = self._ink, self._paper.high, self._supplies
        match block:
            case HelplinePanel():
                return helpline_strips(self._wanted, supplies, room, sheet, ink)
            case ComparePanel():
                links = [Link(one.name, f"page:{one.page}") for one in supplies.options().records]
                more = link_strips(links, room, ink, self._wanted.words, self._pages)
                return compare_strips(supplies.options(), more, room, sheet, ink)
            case ValuesPanel():
                return value_strips(supplies.options(), room, sheet, ink)
            case QuestionsPanel():
                return question_strips(supplies, room, sheet, ink)
            case _:
                return []

    def _heading(self, heading: Heading, room: float) -> list[Strip]:
        level = max(1, min(heading.level, 3))
        made = held(lines(heading.text, room, self._ink, HEADINGS[level]), on=True)
        return self._named(made, heading.id, heading.text, 0 if level == 1 else level)

    def _named(self, made: list[Strip], name: str, title: str, level: int) -> list[Strip]:
        """Strips of which the first is a place that links lead to."""
        if not made:
            return made
        here = Place(f"{self._page}#{name}", title, level)
        return [made[0]._replace(places=(*made[0].places, here)), *made[1:]]

    def _prose(self, kind: str, items: tuple[Words, ...], room: float) -> list[Strip]:
        ink, style = self._ink, STYLES.get(kind, PLAIN)
        marked = [self._notes.marked(item) for item in items]
        if kind not in {"bullets", "numbers"}:
            texts = [lines(item, room, ink, style) for item in marked]
            made = [one for text in texts for one in spaced(text, ink.em(0.35))]
            leads_on = made and plain(items[-1]).endswith(":")
            return [*made[:-1], made[-1]._replace(keep=True)] if leads_on else made
        found: list[Strip] = []
        for number, item in enumerate(marked, 1):
            mark = f"{number}." if kind == "numbers" else DOT
            item_lines = moved(lines(item, room - ink.em(1.3), ink, style), ink.em(1.3))
            found += spaced(behind(item_lines, mark, style, ink), ink.em(0.3))
        return found

    def _callout(self, callout: Callout, room: float) -> list[Strip]:
        ink = self._ink
        # What is printed goes home with the person, whoever prints it.
        if callout.kind == "clinician":
            return []
        icon = ICONS.get(callout.kind, "")
        inner = room - 2 * ink.em(PAD)
        title = moved(lines(callout.title, inner - ink.em(1.6), ink, HEADINGS[3]), ink.em(1.6))
        if icon and title:
            title[0] = with_icon(title[0], icon, ink)
        body = self._strips(callout.blocks, inner)
        return boxed(callout.kind, [*held(title, on=True), *body], self._paper.high * HELD, ink)

    def _disclosure(self, one: Disclosure, room: float) -> list[Strip]:
        ink = self._ink
        style = HEADINGS[2] if one.id == SOURCES else HEADINGS[3]
        if one.id == SOURCES and not self._alone:
            return self._shared_sources(one, room)
        title = held(lines(one.title, min(room, self._paper.measure), ink, style), on=True)
        body = self._strips(one.blocks, room)
        title = self._named(title, one.id, one.title, 2 if one.id == SOURCES else 3)
        return (
            [*title, *body]
            if one.id == SOURCES
            else together([*title, *body], self._paper.high * HELD)
        )

    def _shared_sources(self, one: Disclosure, room: float) -> list[Strip]:
        """The names of a page's sources, and where all of them and all notes stand."""
        ink, names = self._ink, self._sources.take(one)
        about = self._supplies.number_words().about
        links = (Link(about, f"page:{NUMBERS}"), Link(one.title, f"page:{ALL_SOURCES}"))
        words, known = self._wanted.words, {NUMBERS, ALL_SOURCES}
        found = held(link_strips(links, room, ink, words, known), on=bool(names))
        return spaced([*found, *spaced(lines(names, room, ink, SMALL), ink.em(0.3))], ink.em(1.6))


def _joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks with neighbouring links as one, and topics as links."""
    links: list[Link] = []
    for block in blocks:
        if isinstance(block, Links | Topic):
            links += block.links if isinstance(block, Links) else (block.page, *block.sections)
        elif not isinstance(block, AskAbout):
            if links:
                yield Links(tuple(links))
            links = []
            yield block
    if links:
        yield Links(tuple(links))


def _gap(block: Block, above: Block | None) -> float:
    match block:
        case Heading(level=2):
            return 1.7
        case Heading(level=1):
            return 0.2
        case Heading() | Disclosure() | Callout() | Figure() | Table() | HelplinePanel():
            return 1.2
        case ComparePanel() | ValuesPanel() | QuestionsPanel():
            return 1.5
        case Numbers():
            return 0.4
        case _:
            return 1.0 if isinstance(above, Callout | Table | Figure | Numbers) else 0.65


def _end_of(blocks: Sequence[Block]) -> int:
    """Where the sources begin: the notes stand before them."""
    for number, block in enumerate(blocks):
        if isinstance(block, Disclosure) and block.id == SOURCES:
            return number
    return len(blocks)
