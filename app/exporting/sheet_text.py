"""What of a sheet fits into a code for a phone, as plain text."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from app.exporting.characters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.domain.take_home import Section, Sheet

LONGEST_CODE = 300
"""In characters: 77 dots in a row, large enough for any camera in a small window too."""

MOST_BYTES = 900
"""What other scripts have room for: 129 dots in a row, the most that a code ever has."""

FIRST = ("numbers", "bullets", "paragraphs")
"""What a code holds first behind what leads: the questions, then the lists."""


def code_text(sheet: Sheet, *, more: str = "...") -> str:
    """The most useful whole lines that fit; whom to call stands last, always.

    `more` is a line that says that this is not all; it is there only when it is true.
    """
    ending = _ending(sheet.helplines)
    sections = sorted(sheet.sections, key=_turn)
    everything = [(section.title, section.lines) for section in sections]
    if _fits(whole := _joined(everything, ending)):
        return whole
    ending = (one_line(more), *ending)
    chosen: list[tuple[str, tuple[str, ...]]] = []
    for title, lines in everything:
        taken: tuple[str, ...] = ()
        for line in lines:
            if _fits(_joined([*chosen, (title, (*taken, line))], ending)):
                taken = (*taken, line)
        chosen += [(title, taken)] if taken else []
    found = _joined(chosen, ending)
    return found if _fits(found) else _joined([], ending[1:])


def _turn(section: Section) -> tuple[bool, int]:
    return not section.leads, FIRST.index(section.kind)


def _fits(text: str) -> bool:
    return len(text) <= LONGEST_CODE and len(text.encode()) <= MOST_BYTES


def _joined(sections: Iterable[tuple[str, Iterable[str]]], ending: Iterable[str]) -> str:
    lines: list[str] = []
    for title, items in sections:
        lines += (one_line(title), *(f"- {one_line(item)}" for item in items))
    return "\n".join((*lines, *ending))


def _ending(helplines: Section) -> tuple[str, ...]:
    """Whom to call, of which nothing but a line too long for any code is cut, between words."""
    ending: tuple[str, ...] = ()
    for line in map(one_line, helplines.lines):
        if _fits("\n".join((*ending, line))):
            ending = (*ending, line)
    return ending or (textwrap.shorten(one_line(helplines.lines[0]), MOST_BYTES // 4),)
