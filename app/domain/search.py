"""Search: from a few typed words to the places in the guide that speak of them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from app.domain.near_words import LAST, beginning_with, with_errors, with_other_ending
from app.domain.search_line import Marker, line_of
from app.domain.search_words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.page import Words

TITLE, SYNONYM, HEADING, LEAD, TEXT, PAGE = range(6)
"""Where a word stands in a passage, the strongest place first; PAGE is the title of its page."""

WEIGHTS = (16.0, 12.0, 8.0, 4.0, 2.0, 0.3)
FIELD_BITS = 3

WHOLE, BEGINNING, ENDING, ERROR = 1.0, 0.6, 0.4, 0.3
"""What a word counts that is there as typed, begins so, ends otherwise, or was mistyped."""

MOST_HITS, MOST_OF_A_PAGE = 10, 3
LONGEST_QUERY, MOST_WORDS, LONGEST_WORD = 200, 8, 30
MOST_PLACES = 400
"""Of one word: the strongest are kept. What stands in more says little anyway."""

COMMON_SHARE = 4
"""A word in more than one of so many passages is common: other words decide."""

NAMED_WHOLLY, NAMED_PARTLY = 3.0, 1.0
"""How strongly a title, synonym or heading is meant that was typed as it is, or in part."""

WEAKEST = {1: TITLE, 2: HEADING}
"""Words that begin with one or two letters only are looked for no further than there."""


class Passage(NamedTuple):
    """A place to open: where a link to it leads, its page's title, its own heading, its text."""

    target: str
    page: str
    heading: str
    text: str


class Index(NamedTuple):
    """All that is found, and by what: words and phrases are folded and sorted.

    The places of each are whole numbers of four bytes: passage times 8, plus where in it.
    """

    passages: tuple[Passage, ...]
    words: tuple[str, ...]
    places: tuple[bytes, ...]
    phrases: tuple[str, ...]
    owners: tuple[bytes, ...]


class Hit(NamedTuple):
    """A place that was found: its heading, its page's title ("" if the same), and a line of it."""

    target: str
    title: str
    page: str
    line: Words


Found = dict[int, float]
"""How well each passage matches a word."""


def find(index: Index, query: str) -> tuple[Hit, ...]:
    """The best places for what was typed, the best first; none for an empty query."""
    typed = [word[:LONGEST_WORD] for word in words_of(query[:LONGEST_QUERY])][:MOST_WORDS]
    terms = [_Term(index, word) for word in dict.fromkeys(typed)]
    telling = [term for term in terms if not term.common] or terms
    said = _phrases(index, typed)
    scores: Counter[int] = Counter()
    matched: Counter[int] = Counter()
    for term in terms:
        for passage, value in term.found.items():
            scores[passage] += value * term.rarity  # type: ignore[assignment]
    for term in telling:
        matched.update(term.found.keys())
    best = sorted(
        (-said.get(number, 0.0), matched[number] < len(telling), -score, number)
        for number, score in scores.items()
        if number in said or (matched[number] and _is_own(number, terms))
    )
    chosen = _spread(index, [number for *_, number in best])
    near = {word for term in telling for word in term.near}
    marker = Marker([term.typed for term in telling], near)
    return tuple(_hit(index.passages[number], marker) for number in chosen)


class _Term:
    """One typed word: what of the guide matches it, and how much that says."""

    def __init__(self, index: Index, typed: str) -> None:
        self.typed = typed
        self.near: frozenset[str] = frozenset()
        self.found: Found = {}
        self._index = index
        self._take_all(index.words)
        count = len(index.passages)
        places = len(self.found)
        self.common = places >= MOST_PLACES or places * COMMON_SHARE > count
        # The logarithm of how rare it is, in whole steps.
        self.rarity = 1 + (count // max(1, places)).bit_length()

    def _take_all(self, words: tuple[str, ...]) -> None:
        typed = self.typed
        exact = beginning_with(words, typed)
        for number in exact:
            self._take(number, WHOLE if words[number] == typed else BEGINNING)
        # One letter less is mostly the singular; more is only tried where nothing begins so.
        ranges = [with_other_ending(words, typed, 1) if exact else with_other_ending(words, typed)]
        factor = ENDING
        if not exact and not ranges[0]:
            ranges, factor = with_errors(words, typed), ERROR
        numbers = [number for one in ranges for number in one]
        for number in numbers:
            longer = len(words[number]) > len(typed) + 1
            self._take(number, factor * BEGINNING if longer else factor)
        self.near = frozenset(words[number] for number in numbers)

    def _take(self, number: int, factor: float) -> None:
        found = self.found
        weakest = PAGE if factor == WHOLE else WEAKEST.get(len(self.typed), PAGE)
        values = [weight * factor for weight in WEIGHTS]
        for place in memoryview(self._index.places[number]).cast("I"):
            field = place & 7
            if field > weakest:
                break
            passage = place >> FIELD_BITS
            if values[field] > found.get(passage, 0.0):
                found[passage] = values[field]


def _is_own(number: int, terms: list[_Term]) -> bool:
    """Whether a passage has one of the words itself, and not only in the title of its page."""
    return any(term.found.get(number, 0.0) > WEIGHTS[PAGE] for term in terms)


def _phrases(index: Index, typed: list[str]) -> Found:
    """Passages named by what was typed: wholly, by several words in it, or as far as it goes."""
    named: Found = {}
    whole = " ".join(typed)
    for words in _runs(typed):
        for passage, field in _owners(index, words, words + "\0"):
            if words == whole:
                named[passage] = NAMED_WHOLLY - field / 10
            elif field <= SYNONYM:
                named.setdefault(passage, NAMED_PARTLY)
    if len(typed) > 1:
        for passage, _ in _owners(index, whole, whole + LAST):
            named.setdefault(passage, NAMED_PARTLY)
    return named


def _runs(typed: list[str]) -> Iterator[str]:
    """All that was typed, and every two or more words of it that stand together."""
    for start in range(len(typed)):
        for end in range(len(typed), start, -1):
            if end - start > 1 or len(typed) == 1:
                yield " ".join(typed[start:end])


def _owners(index: Index, first: str, behind: str) -> Iterator[tuple[int, int]]:
    """Passage and field of every phrase from `first` up to `behind`."""
    numbers = range(bisect_left(index.phrases, first), bisect_left(index.phrases, behind))
    for number in numbers[:MOST_PLACES]:
        for place in memoryview(index.owners[number]).cast("I"):
            yield place >> FIELD_BITS, place & 7


def _spread(index: Index, numbers: list[int]) -> list[int]:
    """The first hits, with at most some of one page."""
    taken: Counter[str] = Counter()
    chosen: list[int] = []
    for number in numbers:
        page = index.passages[number].page
        if taken[page] < MOST_OF_A_PAGE:
            taken[page] += 1
            chosen.append(number)
            if len(chosen) == MOST_HITS:
                break
    return chosen


def _hit(passage: Passage, marker: Marker) -> Hit:
    title = passage.heading or passage.page
    page = passage.page if passage.heading else ""
    return Hit(passage.target, title, page, line_of(passage.text, marker))
