"""Notes at a page's end: where its numbers come from, and what its marked words mean.

On the screen a number opens its study, its people and its certainty: on paper they must stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.numbers import explanation
from app.domain.page import FACT, TERM
from app.exporting.booklet.strip import Place, held, spaced
from app.exporting.booklet.text import HEADINGS, NOTE, SMALL, lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.domain.page import Words
    from app.domain.supplies import Supplies
    from app.domain.wording import BookletWords
    from app.exporting.booklet.ink import PrintInk
    from app.exporting.booklet.strip import Strip

MARK = "[{}]"
NUMBERS = "numbers"
"""The page of notes in a booklet of several pages; the place of a note is numbers#fact."""


class Notes:
    """The numbers of a booklet and the words of a page, in the order in which they stand."""

    def __init__(self, supplies: Supplies) -> None:
        self._supplies = supplies
        self._numbers: dict[str, int] = {}
        self._terms: dict[str, None] = {}

    def marked(self, words: Words) -> Words:
        """Words with the number of its note behind each number."""
        return tuple(self._marked(words))

    def _marked(self, words: Words) -> Iterator[tuple[str, str]]:
        for said, kind in words:
            yield said, kind
            name = kind.partition(":")[2]
            if kind.startswith(FACT) and name in self._supplies.facts():
                yield f"\N{NO-BREAK SPACE}{MARK.format(self._number(name))}", _style(name)
            elif kind.startswith(TERM) and name in self._supplies.glossary():
                self._terms[name] = None

    def line(self, facts: Iterable[str]) -> Words:
        """The notes of the facts in a table or figure, neighbours drawn together."""
        known = self._supplies.facts()
        numbers = sorted({(self._number(one), one) for one in facts if one in known})
        runs: list[list[tuple[int, str]]] = []
        for number, name in numbers:
            if runs and number == runs[-1][-1][0] + 1:
                runs[-1].append((number, name))
            else:
                runs.append([(number, name)])
        said: list[tuple[str, str]] = []
        for run in runs:
            said += [(", " if said else f"{self._supplies.number_words().about}: ", ""), *_run(run)]
        return tuple(said)

    def terms(self, room: float, ink: PrintInk, words: BookletWords) -> list[Strip]:
        """The marked words since the last time, with their meaning."""
        glossary = self._supplies.glossary()
        told: list[Words] = [
            ((f"{glossary[one].term}: ", "strong"), (glossary[one].meaning, ""))
            for one in self._terms
        ]
        self._terms = {}
        title = held(lines(words.terms, room, ink, HEADINGS[3]), on=True) if told else []
        found = spaced(title, ink.em(1.6))
        for one in told:
            found += spaced(held(lines(one, room, ink, SMALL)), ink.em(0.3))
        return found

    def numbers(self, room: float, ink: PrintInk, level: int) -> list[Strip]:
        """Every note under its title, which is a heading of a level."""
        if not self._numbers:
            return []
        about = self._supplies.number_words().about
        title = held(lines(about, room, ink, HEADINGS[level]), on=True)
        title = [
            title[0]._replace(places=(Place(NUMBERS, about, 1 if level == 1 else 2),)),
            *title[1:],
        ]
        found = spaced(title, ink.em(1.6))
        for fact, number in self._numbers.items():
            note = held(lines(self._note(fact, number), room, ink, SMALL))
            note[0] = note[0]._replace(places=(Place(f"{NUMBERS}#{fact}"),), gap=ink.em(0.35))
            found += note
        return found

    def _number(self, fact: str) -> int:
        return self._numbers.setdefault(fact, len(self._numbers) + 1)

    def _note(self, fact: str, number: int) -> Words:
        supplies = self._supplies
        told = explanation(
            supplies.facts()[fact], supplies.sources(), supplies.phrases(), supplies.number_words()
        )
        parts: list[tuple[str, str]] = [(MARK.format(number), "")]
        for line in told:
            parts += [(" ", ""), *line]
        return tuple(parts)


def _style(fact: str) -> str:
    return f"{NOTE}{NUMBERS}#{fact}"


def _run(run: Sequence[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    """One mark, two, or the first and the last of more."""
    between = ", " if len(run) == 2 else "\N{EN DASH}"  # noqa: PLR2004
    for place, (number, name) in enumerate(dict.fromkeys((run[0], run[-1]))):
        if place:
            yield between, ""
        yield MARK.format(number), _style(name)
