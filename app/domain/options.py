"""The options beside TMS, each told in the same rows, and what a person said matters to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.visit import A_LOT, SOME

if TYPE_CHECKING:
    from collections.abc import Mapping


class Cell(NamedTuple):
    """What one option offers in one row: a few words, a sentence on them, how sure, from where.

    `fact` is the id of the fact that is pictured, or "".
    """

    short: str
    text: str
    sure: str
    sources: str
    fact: str


class Row(NamedTuple):
    """Something that every option is asked for."""

    id: str
    name: str


class Concern(NamedTuple):
    """What a person may care about most: its rows, and what in them cannot be compared, and why."""

    id: str
    name: str
    limits: str
    rows: tuple[Row, ...]


class Statement(NamedTuple):
    """Something that may matter to a person; `row` tells what each option offers for it."""

    id: str
    text: str
    row: str


class OptionRecord(NamedTuple):
    """One option: its page, and a cell for every row."""

    id: str
    name: str
    page: str
    cells: dict[str, Cell]


class OptionWords(NamedTuple):
    """The words around the records; `levels` are by level, `lined_up` names a statement with it."""

    pick: str
    pick_hint: str
    order: str
    limits: str
    sources: str
    not_known: str
    more: str
    mark: str
    mark_hint: str
    levels: dict[str, str]
    line_up: str
    line_up_hint: str
    nothing_marked: str
    lined_up: str
    option: str
    summary: str
    change: str


class Options(NamedTuple):
    """All of it; the records stand in alphabetical order."""

    words: OptionWords
    concerns: tuple[Concern, ...]
    statements: tuple[Statement, ...]
    records: tuple[OptionRecord, ...]


class LinedUp(NamedTuple):
    """A statement that matters, how much, and (option, what it offers) for every option."""

    statement: Statement
    level: str
    offers: tuple[tuple[str, str], ...]


def line_up(options: Options, marks: Mapping[str, str]) -> tuple[LinedUp, ...]:
    """Every statement marked a lot, then every one marked some, beside all options."""
    return tuple(
        LinedUp(
            one, level, tuple((each.name, each.cells[one.row].short) for each in options.records)
        )
        for level in (A_LOT, SOME)
        for one in options.statements
        if marks.get(one.id) == level
    )
