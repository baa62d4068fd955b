"""How hard prose is to read: words, sentences, syllables and the Flesch-Kincaid grade.

The counter knows English by rules and a short list; a test compares it with another's. A number
counts as many syllables as it has digits, an abbreviation as many as it has letters.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.checking.language import Language

_END = re.compile(r"(?<=[.?!])(?:[\"\u201d\u2019')]*)\s+(?=[\"\u201c\u2018'(]*[A-ZÀ-Þ0-9])")
_NO_END = re.compile(r"(?:\b(?:Drs?|Mrs?|Ms|Prof|St|[A-Z])|e\.g|i\.e)\.$")
_PART = re.compile(r"[A-Za-zÀ-ÿ]+|\d+")
_TAIL = re.compile(r"['\u2019][a-z]+\b")
_VOWELS = re.compile(r"[aeiouyà-öø-ÿ]+")
_SILENT = re.compile(
    r"(?:[^aeiouyl]|[aeiouyr]l)e$"  # care, whole; but not little
    r"|[^aeiouydt]ed$"  # asked; but not added
    r"|[^aeiouysxzcghl]es$|[aeiouyr]les$|thes$"  # takes, rules, clothes; but not pulses
    r"|[^aeiouyl]e(?=(?:ly|ty|ments?|less|ness|ful|fully|where|time|body|hand)$)"  # safely
    r"|icall(?=y$)|^ever(?=y)|^some(?=\w)"
)
_APART = re.compile(
    r"(?<![cst])ia(?!ge)|[stc]iat|iu|uou|[aeouyi]ing|eo(?![pu]|ns?$)"  # mania, being, video
    r"|(?<![cstgx])io(?!us)|(?<![cstgxn])ious|[^gqn]ua(?!rd|ge|de)|nua"  # period, usual
    r"|[cs]m$|[iy]et[iy]|(?<![cst])ien(?=[ct])|scien|creat|react|real[^l]|poem"  # anxiety
    r"|[aeo]y(?=[aeiou])"  # player
)
OF_A_NAME = "it"
"""What a listed name counts as: a short word, so that its sentence keeps its length."""


class Level(NamedTuple):
    """A text's words, its Flesch-Kincaid grade, and the grade when listed names are exempt."""

    words: int
    raw: float
    exempted: float


def level(texts: Iterable[str], language: Language) -> Level:
    """The level of some paragraphs together; none at all is of grade 0."""
    written = list(texts)
    exempted = [_without_names(text, language) for text in written]
    words = sum(count_words(text) for text in written)
    return Level(words, _grade(written, language), _grade(exempted, language))


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph."""
    found: list[str] = []
    for part in _END.split(text.strip()):
        if found and _NO_END.search(found[-1]):
            found[-1] += f" {part}"
        elif part:
            found.append(part)
    return found


def count_words(text: str) -> int:
    """How many words a text has; a number is one, and so are words with a hyphen."""
    return sum(1 for word in text.split() if _PART.search(word))


def syllables(word: str, known: dict[str, int]) -> int:
    """The syllables of a word as it is said."""
    return sum(_of_part(part, known) for part in _PART.findall(_TAIL.sub("", word)))


def _of_part(part: str, known: dict[str, int]) -> int:
    if part.isdigit() or (part.isupper() and part not in {"A", "I"}):
        return len(part)
    low = part.lower()
    if low in known:
        return known[low]
    count = len(_VOWELS.findall(low)) - len(_SILENT.findall(low)) + len(_APART.findall(low))
    return max(1, count)


def _without_names(text: str, language: Language) -> str:
    return language.names.sub(lambda found: " ".join([OF_A_NAME] * len(found[0].split())), text)


def _grade(texts: Iterable[str], language: Language) -> float:
    said = [sentence for text in texts for sentence in sentences(text)]
    words = [word for sentence in said for word in sentence.split() if _PART.search(word)]
    if not words:
        return 0.0
    # Most words are said more than once.
    often = Counter(words).items()
    spoken = sum(count * syllables(word, language.syllables) for word, count in often)
    return 0.39 * len(words) / len(said) + 11.8 * spoken / len(words) - 15.59
