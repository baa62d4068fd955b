"""Whether every option is told in equal detail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.checking.finding import Finding
from app.checking.reading_level import count_words
from app.loading.errors import ContentError
from app.loading.toml_file import TomlFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_TIMES = 1.5
"""How many times as many words as the shortest option the longest one may have."""

TABLE = "option"


def one_sided(path: Path) -> Iterator[Finding]:
    """A finding for every option that lacks a row, has an empty one, or outweighs another.

    The options are the tables [option.NAME]; a file without any, or that is not there, has none.
    "Not known" is a legal value: empty is not.
    """
    try:
        file = TomlFile(path)
    except ContentError:
        return
    options = file.data.get(TABLE)
    if not isinstance(options, dict) or not all(isinstance(one, dict) for one in options.values()):
        return
    rows = {row for option in options.values() for row in option}
    for name, option in options.items():
        yield from _rows(file, name, option, rows)
    words = {name: _words(option) for name, option in options.items()}
    longest, shortest = max(words, key=words.__getitem__), min(words, key=words.__getitem__)
    if words[longest] > MOST_TIMES * words[shortest]:
        problem = (
            f"the option {longest!r} has {words[longest]} words and {shortest!r} {words[shortest]}"
        )
        line = file.line(f"{TABLE}.{longest}", "")
        yield Finding(path, line, problem, "Tell both in like length", "one-sided")


def _rows(file: TomlFile, name: str, option: dict[str, Any], rows: set[str]) -> Iterator[Finding]:
    table = f"{TABLE}.{name}"
    for row in sorted(rows - set(option)):
        problem = f"the option {name!r} has no {row!r}, and another has"
        remedy = f'Add {row}; "Not known" is an answer'
        yield Finding(file.path, file.line(table, ""), problem, remedy, "one-sided")
    for row, value in option.items():
        if value in ("", [], {}) or (isinstance(value, str) and not value.strip()):
            problem = f"the option {name!r} has nothing for {row!r}"
            remedy = 'Say it, or "Not known"'
            yield Finding(file.path, file.line(table, row), problem, remedy, "one-sided")


def _words(value: object) -> int:
    """How many words an option says; ids of facts and sources stand alone and are no words."""
    if isinstance(value, dict):
        return sum(_words(one) for one in value.values())
    if isinstance(value, list):
        return sum(_words(one) for one in value)
    said = count_words(value) if isinstance(value, str) else 0
    return said if said > 1 else 0
