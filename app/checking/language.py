"""What the check knows of a language: its known names, and words that mislead or press."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from app.loading.toml_file import TomlFile

if TYPE_CHECKING:
    from collections.abc import Sequence

_CAPITAL = re.compile(r"(?<!\\)[A-Z]")
"""Of a pattern's words, not of what stands for a kind of letter."""


@dataclass
class _Banned:
    rule: str
    words: tuple[str, ...]
    problem: str
    remedy: str
    unless: str = ""
    beside: str = ""


@dataclass
class _Language:
    headings: dict[str, str]
    names: tuple[str, ...]
    abbreviations: tuple[str, ...]
    verbatim: str
    helped_by: str
    grades: tuple[str, ...]
    syllables: dict[str, int]
    banned: list[_Banned] = field(default_factory=list)


@dataclass(frozen=True)
class Banned:
    """Words not to be used; `unless` excuses them in a sentence, `beside` must stand in it."""

    rule: str
    words: re.Pattern[str]
    problem: str
    remedy: str
    unless: re.Pattern[str] | None
    beside: re.Pattern[str] | None


@dataclass(frozen=True)
class Language:
    """The wordings that the rules look for in one language.

    `headings` are those of the fixed sections by id; `names` are no measure of how hard a page is;
    `suspect` matches in small letters wherever any of the `banned` words may begin, which takes a
    tenth of the time that all of them take; `verbatim` matches the tables whose words belong to an
    instrument; `helped_by` matches words that call for help near them; `grades` is the head of the
    table of reading levels.
    """

    headings: dict[str, str]
    names: re.Pattern[str]
    abbreviations: frozenset[str]
    verbatim: re.Pattern[str]
    helped_by: re.Pattern[str]
    grades: tuple[str, ...]
    syllables: dict[str, int]
    banned: tuple[Banned, ...]
    suspect: re.Pattern[str]


@cache
def language(code: str) -> Language | None:
    """What is known of a language, or None for one that we have no rules for."""
    path = Path(__file__).with_name(f"{code}.toml")
    if not path.is_file():
        return None
    file = TomlFile(path)
    read = file.as_type("", _Language, file.data)
    return Language(
        headings=read.headings,
        names=_whole_words(read.names, re.NOFLAG),
        abbreviations=frozenset(read.abbreviations),
        verbatim=re.compile(read.verbatim),
        helped_by=_whole_words((read.helped_by,), re.IGNORECASE),
        grades=read.grades,
        syllables=read.syllables,
        banned=tuple(_banned(one) for one in read.banned),
        suspect=_suspect([words for one in read.banned for words in one.words]),
    )


def _banned(read: _Banned) -> Banned:
    return Banned(
        rule=read.rule,
        words=_whole_words(read.words, re.IGNORECASE),
        problem=read.problem,
        remedy=read.remedy,
        unless=re.compile(read.unless, re.IGNORECASE) if read.unless else None,
        beside=re.compile(read.beside, re.IGNORECASE) if read.beside else None,
    )


def _suspect(words: Sequence[str]) -> re.Pattern[str]:
    small = _CAPITAL.sub(lambda found: found[0].lower(), _any_of(words))
    # Empty matches: one place may begin the words of several rules.
    return re.compile(f"(?={small})")


def _whole_words(words: Sequence[str], flags: re.RegexFlag) -> re.Pattern[str]:
    return re.compile(_any_of(words), flags)


def _any_of(words: Sequence[str]) -> str:
    """Any of the words or patterns; a space in them is any white space, a line's end too."""
    longest_first = sorted(words, key=len, reverse=True)
    joined = "|".join(longest_first).replace(" ", r"\s+")
    return rf"(?<![\w-])(?:{joined})(?!\w)"
