"""Patterns: words with {names} in them, which the program fills in."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.loading.toml_file import TomlFile


def check_patterns(file: TomlFile, known: Mapping[str, str]) -> None:
    """Raise ContentError for a {name} that is not filled in; `known` has names by table.key."""
    for place, names in known.items():
        table, _, key = place.rpartition(".")
        allowed = names.split()
        for name in _names(str(file.table(table).get(key, ""))):
            if name not in allowed:
                remedy = f"Known: {', '.join(f'{{{one}}}' for one in allowed)}"
                problem = f"{key} holds {{{name}}}, which is not filled in"
                raise file.error(table, key, problem, remedy)


def _names(pattern: str) -> Iterator[str]:
    """What stands in braces, with all that would change how it is filled in."""
    try:
        for _, name, form, conversion in Formatter().parse(pattern):
            if name is not None:
                yield name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
    except ValueError:
        yield "…"
