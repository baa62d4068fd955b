"""Words that mislead, press or label, and marks that are hard to read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.checking.finding import Finding
from app.checking.written import APART

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.checking.language import Banned, Language
    from app.checking.written import Written

LONGEST_SHOWN = 40
_SHOUT = re.compile(r"\w!(?!\w)")
_CAPITALS = re.compile(r"(?<![\w-])[A-Z]{2,}(?![\w]|\.\w)")
_EMPHASIS = re.compile(r"(?<![\w*])(\*|_)(?=[^\s*_])[^*_\n¶]+(?<=[^\s])\1(?![\w*])")


def wording(written: Written, language: Language) -> Iterator[Finding]:
    """A finding for every place where a file's words break a rule of the language."""
    places = _suspect(written.text, language)
    for banned in language.banned:
        for found in _matches(banned.words, written.text, places):
            if _breaks(banned, written, found):
                shown = " ".join(found[0].replace(APART, " ").split())[:LONGEST_SHOWN]
                line = written.line(found.start())
                problem = f"{shown!r} {banned.problem}"
                yield Finding(written.path, line, problem, banned.remedy, banned.rule)


def marks(written: Written, language: Language) -> Iterator[Finding]:
    """A finding for exclamation marks, capitals that no reader knows, and emphasis in messages."""
    for found in _SHOUT.finditer(written.text):
        line = written.line(found.start())
        problem, remedy = "an exclamation mark sounds loud", "End the sentence with a full stop"
        yield Finding(written.path, line, problem, remedy, "exclamation-mark")
    for found in _CAPITALS.finditer(written.text):
        if found[0] not in language.abbreviations:
            problem = f"{found[0]!r} is in capitals and no abbreviation we know"
            remedy = "Write it in small letters, or add it to `abbreviations` in the check's words"
            line = written.line(found.start())
            yield Finding(written.path, line, problem, remedy, "capitals")
    for found in _EMPHASIS.finditer(written.text, 0, written.raw):
        line = written.line(found.start())
        problem = f"{found[0][:LONGEST_SHOWN]!r} is set in italics"
        yield Finding(written.path, line, problem, "Use plain words", "italics")


def _suspect(text: str, language: Language) -> Sequence[int]:
    small = text.lower()
    if len(small) != len(text):
        # A few letters are longer when they are small: then anything may begin anywhere.
        return range(len(text))
    return [found.start() for found in language.suspect.finditer(small)]


def _matches(words: re.Pattern[str], text: str, places: Sequence[int]) -> Iterator[re.Match[str]]:
    """Every match that begins at one of the places, none within another one."""
    end = 0
    for place in places:
        found = words.match(text, place) if place >= end else None
        if found:
            end = found.end()
            yield found


def _breaks(banned: Banned, written: Written, found: re.Match[str]) -> bool:
    if banned.unless is None and banned.beside is None:
        return True
    sentence = written.sentence(found.start(), found.end())
    excused = banned.unless is not None and banned.unless.search(sentence)
    beside = banned.beside is None or banned.beside.search(sentence)
    return bool(beside and not excused)
