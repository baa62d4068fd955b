"""The line of a passage that shows why it was found, with the words that were looked for bold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.search_words import folded, parted

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from app.domain.page import Words

LONGEST = 26
"""Words of a line."""

READ = 600
"""So many words of a passage are looked through."""

SHORT = 3
"""Fewer letters are bold only where they are a whole word."""

MORE = "\N{HORIZONTAL ELLIPSIS}"
ENDS = (".", "?", "!", ";")
QUOTES = '"\N{RIGHT DOUBLE QUOTATION MARK})'


class Marker:
    """Says which of the typed words, or of those near to one, a word of a text is."""

    def __init__(self, typed: Sequence[str], near: Collection[str]) -> None:
        self._whole = frozenset((*typed, *near))
        self._beginnings = tuple(one for one in typed if len(one) >= SHORT)
        self._known: dict[str, str] = {}

    def marks(self, text: str) -> list[str]:
        """For each word of a folded text what was looked for, or "" for any other."""
        known = self._known
        words = text.split(" ", READ)[:READ]
        for word in words:
            if word not in known:
                known[word] = self._mark(word)
        return [known[word] for word in words]

    def _mark(self, word: str) -> str:
        for part in parted(word):
            if part in self._whole:
                return part
            if part.startswith(self._beginnings):
                return next(one for one in self._beginnings if part.startswith(one))
        return ""


def line_of(text: str, marker: Marker) -> Words:
    """Sentences from the one with the most of the typed words on, or the first ones without any."""
    words = text.split(" ", READ)[:READ]
    marks = marker.marks(folded(text))
    start, end = _stretch(words, marks)
    shown = [(words[number], "strong" if marks[number] else "") for number in range(start, end)]
    if start and not _ends(words[start - 1]):
        shown.insert(0, (MORE, ""))
    shown[-1] = (shown[-1][0].rstrip(";"), shown[-1][1])
    if end < len(words) and not _ends(words[end - 1]):
        shown.append((MORE, ""))
    return _spaced(shown)


def _stretch(words: Sequence[str], marks: Sequence[str]) -> tuple[int, int]:
    """From where to where: whole sentences, as a number without its sentence may mislead."""
    places = [number for number, mark in enumerate(marks) if mark]
    start = 0
    if places:
        start = max(places, key=lambda one: (len({*marks[one : one + LONGEST]} - {""}), -one))
        found = start
        while start and not _ends(words[start - 1]):
            start -= 1
        if found - start >= LONGEST:
            start = found
    whole = [number for number in range(start, start + LONGEST) if _ends_at(words, number)]
    end = whole[-1] + 1 if whole else min(len(words), start + LONGEST)
    return start, end


def _ends_at(words: Sequence[str], number: int) -> bool:
    return number < len(words) and (number == len(words) - 1 or _ends(words[number]))


def _ends(word: str) -> bool:
    return word.rstrip(QUOTES).endswith(ENDS)


def _spaced(line: Sequence[tuple[str, str]]) -> Words:
    """Neighbours of one style together, with the spaces outside of the bold words."""
    pieces: list[tuple[str, str]] = []
    for word, style in line:
        if not pieces:
            pieces.append((word, style))
        elif pieces[-1][1] == style:
            pieces[-1] = (f"{pieces[-1][0]} {word}", style)
        elif style:
            pieces[-1] = (f"{pieces[-1][0]} ", "")
            pieces.append((word, style))
        else:
            pieces.append((f" {word}", ""))
    return tuple(pieces)
