"""options.toml with its words in one language: every option told in the same rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from app.domain.options import (
    Cell,
    Concern,
    OptionRecord,
    Options,
    OptionWords,
    Row,
    Statement,
)
from app.domain.visit import LEVELS
from app.loading.errors import ContentError
from app.loading.patterns import check_patterns
from app.loading.placeholders import fill, named
from app.loading.toml_file import TomlFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from app.domain.facts import Fact, Phrases, Source
    from app.loading.links import Places

PICTURED_OF = 100
LONGEST_TO_SHORTEST = 3
"""No cell of a row may have more words than so many times those of another."""

PATTERNS = {"words.lined_up": "statement level", "words.sources": "sources"}


@dataclass
class _Layout:
    concerns: dict[str, tuple[str, ...]]
    statements: dict[str, str]
    pictured: tuple[str, ...]
    option: dict[str, Any]


@dataclass
class _Given:
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    sure: Literal["", "fairly", "somewhat", "not"] = ""
    why: str = ""


@dataclass
class _ConcernWords:
    name: str
    limits: str


@dataclass
class _CellWords:
    short: str
    text: str


@dataclass
class _Words:
    words: OptionWords
    sure: dict[str, str]
    why: dict[str, str]
    concern: dict[str, _ConcernWords]
    row: dict[str, str]
    statement: dict[str, str]
    option: dict[str, Any] = field(default_factory=dict)


class Numbers(NamedTuple):
    """What the records take from elsewhere: facts, their sources, and how numbers are said."""

    facts: Mapping[str, Fact]
    sources: Mapping[str, Source]
    phrases: Phrases


def load_options(
    folder: Path, language: str, numbers: Numbers, places: Places, findings: list[ContentError]
) -> Options:
    """All options in alphabetical order; what is one-sided or unknown is added to `findings`.

    Raises ContentError for words that are missing.
    """
    file = TomlFile(folder / "options.toml")
    said = TomlFile(folder / language / "options.toml")
    layout = file.as_type("", _Layout, file.data)
    words = said.as_type("", _Words, said.data)
    check_patterns(said, PATTERNS)
    _check_names(layout, words, file, said)
    rows = [row for concern in layout.concerns.values() for row in concern]
    reader = _Reader(file, said, words, numbers, layout.pictured, findings)
    records = [reader.record(option, rows) for option in layout.option]
    findings.extend(_one_sided(records, rows, said))
    findings.extend(_unlinked(records, places, file))
    return Options(
        words.words,
        tuple(_concern(key, ids, words) for key, ids in layout.concerns.items()),
        tuple(Statement(key, words.statement[key], row) for key, row in layout.statements.items()),
        tuple(sorted(records, key=lambda record: record.name.casefold())),
    )


def _concern(key: str, rows: tuple[str, ...], words: _Words) -> Concern:
    said = words.concern[key]
    return Concern(key, said.name, said.limits, tuple(Row(row, words.row[row]) for row in rows))


def _check_names(layout: _Layout, words: _Words, file: TomlFile, said: TomlFile) -> None:
    """Raise ContentError for something without words, or a row that is not there."""
    rows = {row for concern in layout.concerns.values() for row in concern}
    needed = (
        ("concern", set(layout.concerns), words.concern),
        ("row", rows, words.row),
        ("statement", set(layout.statements), words.statement),
        ("words.levels", set(LEVELS), words.words.levels),
        ("option", set(layout.option), words.option),
    )
    for table, ids, given in needed:
        for missing in sorted(ids - set(given)):
            problem = f"[{table}] has no words for {missing!r}"
            raise said.error(table, "", problem, f"Add {missing} to [{table}]")
    for option in layout.option:
        if not said.table(f"option.{option}").get("name"):
            raise said.error(f"option.{option}", "", f"{option} has no name", "Add name")
    for key, row in layout.statements.items():
        if row not in rows:
            known = f"Known rows: {', '.join(sorted(rows))}"
            raise file.error("statements", key, f"{key} names no row {row!r}", known)


class _Reader:
    """Reads the records; what cannot be said is said to be not known, and reported."""

    def __init__(
        self,
        file: TomlFile,
        said: TomlFile,
        words: _Words,
        numbers: Numbers,
        pictured: tuple[str, ...],
        findings: list[ContentError],
    ) -> None:
        self._file = file
        self._said = said
        self._words = words
        self._numbers = numbers
        self._pictured = pictured
        self._findings = findings

    def record(self, option: str, rows: list[str]) -> OptionRecord:
        """One option with a cell for every row."""
        table = f"option.{option}"
        extra = set(self._file.table(table)) - {"page", *rows}
        for key in sorted(extra):
            remedy = "Add it to a concern, or to no option"
            self._report(self._file.error(table, key, f"no other option has {key!r}", remedy))
        return OptionRecord(
            option,
            str(self._words.option[option]["name"]),
            str(self._file.table(table).get("page", "")),
            {row: self._cell(option, row) for row in rows},
        )

    def _cell(self, option: str, row: str) -> Cell:
        try:
            return self._read(option, row)
        except ContentError as error:
            self._report(error)
            return Cell(self._words.words.not_known, "", "", "", "")

    def _read(self, option: str, row: str) -> Cell:
        table = f"option.{option}"
        for file in (self._file, self._said):
            if row not in file.table(table):
                remedy = f"Add {row}: every option has the same rows"
                raise file.error(table, "", f"{option} has no {row!r}", remedy)
        given = self._file.as_type(table, _Given, self._file.table(table)[row], at=row)
        said = self._said.as_type(f"{table}.{row}", _CellWords)
        if not said.short.strip() or not said.text.strip():
            remedy = "Say it, or say that it is not known"
            raise self._said.error(f"{table}.{row}", "", f"{row} of {option} is empty", remedy)
        fact = self._pictured_fact(option, row, given)
        short, text = (self._fill(words, option, row, given) for words in (said.short, said.text))
        sure = self._sure(option, row, given)
        return Cell(short, text, sure, self._sources(option, row, given), fact)

    def _fill(self, text: str, option: str, row: str, given: _Given) -> str:
        """The words with their facts: only those that the option's row names."""
        table = f"option.{option}.{row}"
        for name in named(text):
            if name not in given.facts:
                problem = f"the fact {name!r} is not one of this row"
                raise self._said.error(table, "", problem, "Add it to its facts in options.toml")

        def report(_token: str, problem: str, remedy: str) -> None:
            raise self._said.error(table, "", problem, remedy)

        return fill(text, self._numbers.facts, self._numbers.phrases, report)

    def _pictured_fact(self, option: str, row: str, given: _Given) -> str:
        """The fact that is pictured: all options have a picture in a row, or none has."""
        for name in given.facts:
            if name not in self._numbers.facts:
                problem = f"no fact is called {name!r}"
                raise self._wrong(option, row, problem, "See content/facts.toml")
        if row not in self._pictured:
            return ""
        fact = self._numbers.facts[given.facts[0]] if given.facts else None
        if fact is None or fact.kind != "share" or fact.of != PICTURED_OF:
            problem = f"{row} of {option} does not begin with a share of {PICTURED_OF}"
            remedy = "Name one first, or picture this row for no option"
            raise self._wrong(option, row, problem, remedy)
        return fact.id

    def _sure(self, option: str, row: str, given: _Given) -> str:
        words = self._words
        sure, why = str(given.sure), words.why.get(given.why, "")
        if given.facts and not sure:
            first = self._numbers.facts[given.facts[0]]
            sure, why = first.sure, first.why
        if sure not in words.sure or not why:
            problem = f"{row} of {option} does not tell how sure we are"
            remedy = f"Add sure and why; known reasons: {', '.join(words.why)}"
            raise self._wrong(option, row, problem, remedy)
        return f"{words.sure[sure]}: {why}."

    def _sources(self, option: str, row: str, given: _Given) -> str:
        of_facts = [key for name in given.facts for key in self._numbers.facts[name].sources]
        listed = []
        for key in dict.fromkeys([*of_facts, *given.sources]):
            if key not in self._numbers.sources:
                problem = f"no source is called {key!r}"
                raise self._wrong(option, row, problem, "See sources.toml")
            source = self._numbers.sources[key]
            people = f", {source.people}" if source.people else ""
            listed.append(f"{source.study}, {source.year}{people}")
        if not listed and given.why not in NEED_NO_SOURCE:
            problem = f"{row} of {option} has no source"
            remedy = f"Name one, or give as why: {', '.join(NEED_NO_SOURCE)}"
            raise self._wrong(option, row, problem, remedy)
        return self._words.words.sources.format(sources="; ".join(listed)) if listed else ""

    def _wrong(self, option: str, row: str, problem: str, remedy: str) -> ContentError:
        return self._file.error(f"option.{option}", row, problem, remedy)

    def _report(self, error: ContentError) -> None:
        self._findings.append(error)


NEED_NO_SOURCE = ("plain", "unstudied")
"""Reasons that stand without a source: what an option is, and what nobody has counted."""


def _one_sided(
    records: list[OptionRecord], rows: list[str], said: TomlFile
) -> Iterator[ContentError]:
    """A finding for every row that tells much more of one option than of another."""
    for row in rows:
        lengths = {one.id: len(one.cells[row].text.split()) for one in records}
        told = {option: length for option, length in lengths.items() if length}
        if told and max(told.values()) > LONGEST_TO_SHORTEST * min(told.values()):
            longest = max(told, key=lambda option: told[option])
            shortest = min(told, key=lambda option: told[option])
            problem = f"{row} tells much more of {longest} than of {shortest}"
            remedy = "Give every option equal detail"
            yield said.error(f"option.{longest}.{row}", "text", problem, remedy)


def _unlinked(
    records: list[OptionRecord], places: Places, file: TomlFile
) -> Iterator[ContentError]:
    for record in records:
        if places.nowhere(f"page:{record.page}"):
            problem = f"{record.id} leads to {record.page!r}, which is not there"
            yield file.error(f"option.{record.id}", "page", problem, "Name a page, or page#section")
