"""What the program puts into a page, on paper: help lines, the comparison, and lists for a pen."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from app.domain.helplines import ANYWHERE, lines_of, ways
from app.domain.questions_to_ask import ABOUT_TMS, FOR_MATTERS, GENERAL
from app.exporting.booklet.paper import HAIRLINE
from app.exporting.booklet.strip import Strip, held, moved, spaced, together
from app.exporting.booklet.table import TICK_BOX, Grid, table, tick_box
from app.exporting.booklet.text import HEADINGS, LEAD, PLAIN, SMALL, lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.domain.helplines import Helplines, Line
    from app.domain.options import Cell, Concern, Options
    from app.domain.page import Words
    from app.domain.supplies import Supplies
    from app.domain.wording import BookletWords, HelplineWords
    from app.exporting.booklet.ink import PrintInk
    from app.exporting.booklet.words import Wanted

WRITING_LINES = 8
A_HUNDRED = 100
QUESTIONS = tuple(dict.fromkeys((*ABOUT_TMS, *GENERAL, *FOR_MATTERS)))
"""Which questions are offered on paper, where no answers choose them."""


def helpline_strips(
    wanted: Wanted, supplies: Supplies, room: float, sheet: float, ink: PrintInk
) -> list[Strip]:
    """Whom to call: in one country, or in each, the emergency number first."""
    helplines, said = supplies.helplines(), supplies.wording().helplines
    near = spaced(lines(said.near, room, ink, PLAIN), ink.em(0.8))
    if wanted.country in helplines:
        return [*_one_country(helplines, wanted, said, room, ink), *near]
    words = wanted.words
    head = (words.country, words.emergency, words.helplines)
    rows = [
        _country_row(one, _name_of(code, wanted), words, said) for code, one in helplines.items()
    ]
    title = held(lines(said.fallback_title, room, ink, HEADINGS[2]), on=True)
    return [*title, *spaced(table(Grid(head, rows), room, sheet, ink), ink.em(0.5)), *near]


def _name_of(code: str, wanted: Wanted) -> str:
    return wanted.words.anywhere if code == ANYWHERE else wanted.country_names.get(code, code)


def _country_row(
    one: Helplines, name: str, words: BookletWords, said: HelplineWords
) -> tuple[str | Words, ...]:
    parts: list[tuple[str, str]] = []
    for line in one.lines:
        end = "\N{LINE SEPARATOR}" if line is not one.lines[-1] else ""
        reached = ", ".join(way.replace(" ", "\N{NO-BREAK SPACE}") for way in ways(line, said))
        parts += [(f"{line.name}: ", ""), (reached + end, "strong")]
    number = ((one.emergency or words.local_number, "strong"),)
    return name, number, tuple(parts)


def _one_country(
    helplines: dict[str, Helplines],
    wanted: Wanted,
    said: HelplineWords,
    room: float,
    ink: PrintInk,
) -> list[Strip]:
    one = helplines[wanted.country]
    title = said.title.format(country=_name_of(wanted.country, wanted))
    number = said.emergency.format(number=one.emergency) if one.emergency else said.emergency_other
    found = held(lines(title, room, ink, HEADINGS[2]), on=True)
    found += spaced(held(lines(number, room, ink, LEAD), on=True), ink.em(0.4))
    others = () if wanted.country == ANYWHERE else helplines[ANYWHERE].lines
    for line in (*one.lines, *others):
        found += spaced(_line(line, said, room, ink), ink.em(0.6))
    if one.checked:
        checked = said.checked.format(date=one.checked)
        found += spaced(lines(checked, room, ink, SMALL), ink.em(0.6))
    return found


def _line(line: Line, said: HelplineWords, room: float, ink: PrintInk) -> list[Strip]:
    terms = ((said.free, line.free), (said.always, line.hours == "always"))
    name = ", ".join((line.name, *(word for word, holds in terms if holds)))
    reached = [strip for way in ways(line, said) for strip in lines(way, room, ink, LEAD)]
    return held([*reached, *lines(name, room, ink, PLAIN)])


def help_strips(supplies: Supplies, wanted: Wanted, room: float, ink: PrintInk) -> list[Strip]:
    """The emergency number and a first help line, for a booklet without the page on help."""
    wording = supplies.wording()
    helplines, said = supplies.helplines(), wording.helplines
    one = lines_of(wanted.country, helplines)
    number = said.emergency.format(number=one.emergency) if one.emergency else said.emergency_other
    found = held(lines(wording.summary.help_title, room, ink, HEADINGS[3]), on=True)
    found += spaced(lines(number, room, ink, PLAIN._replace(bold=True)), ink.em(0.3))
    for line in one.lines[:1]:
        reached = f"{line.name}: {', '.join(ways(line, said))}"
        found += spaced(lines(reached, room, ink), ink.em(0.3))
    return held(found)


def compare_strips(
    options: Options, more: list[Strip], room: float, sheet: float, ink: PrintInk
) -> list[Strip]:
    """All options for every concern: in full where numbers are pictured, else in a few words."""
    words = options.words
    found = lines(words.order, room, ink, SMALL)
    for concern in options.concerns:
        found += _concern(options, concern, room, sheet, ink)
    title = held(lines(words.more, room, ink, HEADINGS[3]), on=True)
    return [*found, *spaced(title, ink.em(1.2)), *more] if more else found


def _concern(
    options: Options, concern: Concern, room: float, sheet: float, ink: PrintInk
) -> list[Strip]:
    words = options.words
    rows: list[list[str | Words]] = [
        [record.name, *(_cell(record.cells[row.id]) for row in concern.rows)]
        for record in options.records
    ]
    head = (words.option, *(row.name for row in concern.rows))
    title = held(lines(concern.name, room, ink, HEADINGS[2]), on=True)
    limits = ((f"{words.limits}: ", "strong"), (concern.limits, ""))
    grid = table(Grid(head, rows), room, sheet, ink)
    told = held(lines(limits, room, ink, SMALL._replace(colour="text")))
    if grid:
        grid[-1] = grid[-1]._replace(keep=True)
    return [
        *spaced(title, ink.em(1.6)),
        *spaced(grid, ink.em(0.4)),
        *spaced(told, ink.em(0.5)),
    ]


def _cell(cell: Cell) -> Words:
    """What is offered; a count of people never stands without comparison, doubt and source."""
    if not cell.fact and not _counts_people(cell.short):
        return ((cell.short, ""),)
    told = " ".join(part for part in (cell.text, cell.sure, cell.sources) if part)
    return ((f"{cell.short}. ", "strong"), (told, ""))


def _counts_people(words: str) -> bool:
    """Whether a number is so great that it can only be out of 100 or of 10,000 people."""
    numbers = re.findall(r"\d+", re.sub(r"(?<=\d)[.,\s](?=\d{3})", "", words))
    return any(int(one) >= A_HUNDRED for one in numbers)


def value_strips(options: Options, room: float, sheet: float, ink: PrintInk) -> list[Strip]:
    """Every statement with a box to tick for each level."""
    words = options.words
    head = ("", *words.levels.values())
    rows: list[list[str | Words]] = [
        [one.text, *(TICK_BOX for _ in words.levels)] for one in options.statements
    ]
    title = held(lines(words.mark, room, ink, HEADINGS[2]), on=True)
    return [*title, *spaced(table(Grid(head, rows), room, sheet, ink), ink.em(0.5))]


def question_strips(supplies: Supplies, room: float, sheet: float, ink: PrintInk) -> list[Strip]:
    """Questions with a box to tick, and lines for others."""
    said, asked = supplies.take_home_words(), supplies.wording().ask
    found = held(lines(said.questions_title, room, ink, HEADINGS[2]), on=True)
    for key in QUESTIONS:
        if key in asked:
            text = moved(lines(asked[key], room - ink.em(1.6), ink), ink.em(1.6))
            found += spaced(_ticked(text, ink), ink.em(0.4))
    notes = held(lines(said.notes_title, room, ink, HEADINGS[3]), on=True)
    ruled = [Strip(ink.em(2.0), partial(_rule, room, ink)) for _ in range(WRITING_LINES)]
    return [*found, *together([*spaced(notes, ink.em(1.0)), *ruled], sheet / 2)]


def _ticked(made: Sequence[Strip], ink: PrintInk) -> list[Strip]:
    if not made:
        return []
    first = made[0]

    def paint(painter: QPainter, sheets: Mapping[str, int]) -> None:
        tick_box(painter, -ink.em(1.6), (first.height - ink.em(0.95)) / 2, ink)
        if first.paint is not None:
            first.paint(painter, sheets)

    return held([first._replace(paint=paint), *made[1:]])


def _rule(room: float, ink: PrintInk, painter: QPainter, _sheets: Mapping[str, int]) -> None:
    path = QPainterPath()
    path.addRect(QRectF(0, ink.em(2.0) - HAIRLINE, room, HAIRLINE))
    painter.fillPath(path, ink.brush("hairline"))
