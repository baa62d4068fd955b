"""On which line of a page its words stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.checking.written import APART, FACT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.checking.written import Written

ENOUGH = 4
"""So many words tell where something begins that is not written as it is read."""

_BETWEEN = rf"[^\w{APART}{FACT}]+"
_WORD = re.compile(r"\w+")
_LINE = re.compile(r"^.*$", re.MULTILINE)
_ITEM = re.compile(r"[ ]*(?:[-*+]|\d+[.)])[ ]")
_CLINICIAN = re.compile(r"^!!! *clinician.*\n(?:(?: {4}.*)?(?:\n|\Z))*", re.MULTILINE)

Span = tuple[int, int]


class LinesOfWords:
    """Finds lines in the order of a page; words asked for again are looked for further on.

    What is written for clinicians is passed over, as the check of prose does.
    """

    def __init__(self, written: Written) -> None:
        self._written = written
        self._text = written.text
        for box in _CLINICIAN.finditer(written.source):
            start, end = box.span()
            self._text = f"{self._text[:start]}{APART * (end - start)}{self._text[end:]}"
        self._asked: dict[tuple[str, bool], int] = {}

    def of(self, words: str) -> int:
        """The line of a sentence or a paragraph, which may hold numbers from the facts."""
        said = _WORD.findall(words)
        whole = self._spans(said, 0)
        begun = self._nearest(said, self._spans(said[:ENOUGH], len(words)))
        # Of the source: in the text, blank lines and boxes have run into what follows them.
        lines = (one.span() for one in _LINE.finditer(self._written.source))
        return self._next((words, False), whole or begun or self._nearest(said, lines))

    def of_list(self, words: str) -> int:
        """The line of the list that begins with these words; where none does, theirs."""
        found = self._nearest(_WORD.findall(words), _lists(self._written.source))
        return self._next((words, True), found) if found else self.of(words)

    def _spans(self, said: list[str], length: int) -> list[Span]:
        """Where these words stand one behind the other, each place at least so long."""
        if not said:
            return []
        pattern = rf"(?<!\w){_BETWEEN.join(map(re.escape, said))}(?!\w)"
        found = re.finditer(pattern, self._text)
        return [(one.start(), max(one.end(), one.start() + length)) for one in found]

    def _nearest(self, said: list[str], spans: Iterable[Span]) -> list[Span]:
        """Those of the places that share most words with these, and have fewest others."""
        likeness: dict[Span, tuple[int, int]] = {}
        for start, end in spans:
            there = _WORD.findall(self._text, start, end)
            shared = len(set(said) & set(there))
            if shared:
                likeness[start, end] = (shared, -abs(len(there) - len(said)))
        most = max(likeness.values(), default=None)
        return [span for span, like in likeness.items() if like == most]

    def _next(self, asked: tuple[str, bool], spans: list[Span]) -> int:
        if not spans:
            return 1
        number = self._asked.get(asked, 0)
        self._asked[asked] = number + 1
        return self._written.line(spans[min(number, len(spans) - 1)][0])


def _lists(source: str) -> Iterator[Span]:
    """The first line of each list."""
    before = ""
    for line in _LINE.finditer(source):
        if not line[0].strip():
            continue
        goes_on = _ITEM.match(before) or _indent(before) > _indent(line[0])
        if _ITEM.match(line[0]) and not goes_on:
            yield line.span()
        before = line[0]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
