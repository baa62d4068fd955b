"""Words that begin almost as typed: found in a sorted list, letter by letter."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LAST = "\U0010ffff"
"""Stands behind every letter in a sorted list."""

ONE_ERROR_FROM, TWO_ERRORS_FROM = 4, 8
"""Letters that must be typed before so many errors are forgiven."""

SHORTEST_STEM, LONGEST_ENDING = 4, 3


def beginning_with(words: Sequence[str], start: str) -> range:
    """The places of all words that begin so."""
    first = bisect_left(words, start)
    return range(first, bisect_left(words, start + LAST, first))


def with_other_ending(words: Sequence[str], typed: str, longest: int = LONGEST_ENDING) -> range:
    """The places of words that begin like the typed one without as few last letters as need be."""
    for cut in range(1, longest + 1):
        if len(typed) - cut < SHORTEST_STEM:
            break
        found = beginning_with(words, typed[:-cut])
        if found:
            return found
    return range(0)


def with_errors(words: Sequence[str], typed: str) -> list[range]:
    """The places of words that begin as typed but for one error, or two in a long word.

    An error is a letter too many, too few, another one, or two that changed places. With two
    errors the first letter must be right.
    """
    if len(typed) < ONE_ERROR_FROM:
        return []
    found = list(_Walk(words, typed, 1).below("", range(len(words))))
    if not found and len(typed) >= TWO_ERRORS_FROM:
        start = beginning_with(words, typed[0])
        found = list(_Walk(words, typed, 2).below("", start))
    return found


Row = list[int]
"""How many errors lie between what was walked and each beginning of the typed word."""


class _Walk:
    """Goes through beginnings of words while they are near enough to what was typed."""

    def __init__(self, words: Sequence[str], typed: str, most: int) -> None:
        self._words = words
        self._typed = typed
        self._most = most

    def below(self, start: str, among: range) -> Iterator[range]:
        """Those of these words, all with the same beginning, that are near enough."""
        row = list(range(len(self._typed) + 1))
        yield from self._deeper(start, among, row, [])

    def _deeper(self, start: str, among: range, row: Row, earlier: Row) -> Iterator[range]:
        words, depth = self._words, len(start)
        first = among.start
        if first < among.stop and len(words[first]) == depth:
            first += 1
        while first < among.stop:
            letter = words[first][depth]
            behind = bisect_left(words, start + letter + LAST, first, among.stop)
            here = range(first, behind)
            first = behind
            following = self._row(start, letter, row, earlier)
            if following[-1] <= self._most:
                yield here
            elif min(following) <= self._most:
                yield from self._deeper(start + letter, here, following, row)

    def _row(self, start: str, letter: str, row: Row, earlier: Row) -> Row:
        typed, most = self._typed, self._most
        depth = len(start)
        # Beginnings much shorter or longer than what was walked are too far off to count.
        following = [most + 1] * (len(typed) + 1)
        following[0] = depth + 1
        for place in range(max(0, depth - most), min(len(typed), depth + most + 1)):
            wanted = typed[place]
            errors = row[place]
            if letter != wanted:
                errors = 1 + min(errors, row[place + 1], following[place])
                if place and depth and letter == typed[place - 1] and start[-1] == wanted:
                    errors = min(errors, earlier[place - 1] + 1)
            following[place + 1] = errors
        return following
