"""TOML files checked against domain dataclasses, one table at a time."""

from __future__ import annotations

import dataclasses
import re
import tomllib
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from app.loading.errors import ContentError, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

T = TypeVar("T")


class TomlFile:
    """A TOML file that knows on which line each of its keys stands."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lines = read_text(path).splitlines()
        try:
            self.data: dict[str, Any] = tomllib.loads("\n".join(self._lines))
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"line (\d+)", str(error))
            line = int(found[1]) if found else len(self._lines)
            raise ContentError(path, line, f"is not TOML ({error})", "Mend this line") from error

    def error(self, table: str, key: str, problem: str, remedy: str) -> ContentError:
        """A ContentError at the line of a key below its table's header."""
        return ContentError(self.path, self.line(table, key), problem, remedy)

    def line(self, table: str, key: str) -> int:
        """The line of a key below its table, of the table's header without one, else 1."""
        start = 0
        for number, line in enumerate(self._lines):
            if re.match(rf"\s*\[\[?\s*{re.escape(table)}\s*\]", line):
                start = number
                break
        for number in range(start, len(self._lines)):
            if key and re.match(rf"\s*\"?{re.escape(key)}\"?\s*=", self._lines[number]):
                return number + 1
        return start + 1

    def table(self, name: str) -> dict[str, Any]:
        """The table with this dotted name; raises ContentError when it is missing."""
        found: Any = self.data
        for step in name.split("."):
            found = found.get(step) if isinstance(found, dict) else None
        if not isinstance(found, dict):
            raise self.error("", "", f"has no table [{name}]", f"Add [{name}] with its keys")
        return found

    def as_type(self, name: str, wanted: type[T], values: dict[str, Any] | None = None) -> T:
        """A table as a dataclass; an unknown, missing or ill-typed key raises ContentError."""
        given = self.table(name) if values is None else values
        for key, known in _unknown_keys(given, wanted):
            remedy = f"Known keys: {', '.join(sorted(known))}"
            raise self.error(name, key, f"[{name}] has an unknown key {key!r}", remedy)
        try:
            return msgspec.convert(given, wanted)
        except msgspec.ValidationError as error:
            found = re.search(r"\$\.(\w+)", str(error))
            key = found[1] if found else ""
            raise self.error(name, key, f"[{name}]: {error}", "Correct this key") from error


def _unknown_keys(given: object, wanted: Any) -> Iterator[tuple[str, set[str]]]:  # noqa: ANN401
    """Keys that a dataclass, or one in its fields, does not have, with those it has."""
    if dataclasses.is_dataclass(wanted) and isinstance(given, dict):
        hints = get_type_hints(wanted)
        for key, value in given.items():
            if key in hints:
                yield from _unknown_keys(value, hints[key])
            else:
                yield key, set(hints)
    elif isinstance(given, list) and get_args(wanted):
        for value in given:
            yield from _unknown_keys(value, get_args(wanted)[0])
    elif isinstance(given, dict) and get_origin(wanted) is dict:
        for value in given.values():
            yield from _unknown_keys(value, get_args(wanted)[1])
