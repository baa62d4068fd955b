"""TOML files checked against domain dataclasses, one table at a time."""

from __future__ import annotations

import dataclasses
import re
import tomllib
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args, get_origin, get_type_hints

import msgspec

from app.loading.errors import ContentError, check_length, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

T = TypeVar("T")

MOST_LINES = 5_000
"""Five times what a file of ours has: more would be read for many seconds."""

_HEADER = re.compile(r"\s*\[\[?\s*([^\]]*?)\s*\]")


class TomlFile:
    """A TOML file that knows on which line each of its keys stands."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lines = read_text(path).splitlines()
        self._check_limits()
        try:
            self.data: dict[str, Any] = tomllib.loads("\n".join(self._lines))
        except RecursionError as error:
            raise ContentError(path, 1, "has lists within lists", "Take them out") from error
        except ValueError as error:
            found = re.search(r"line (\d+)", str(error))
            line = int(found[1]) if found else len(self._lines)
            raise ContentError(path, line, f"is not TOML ({error})", "Mend this line") from error

    def _check_limits(self) -> None:
        if len(self._lines) > MOST_LINES:
            problem = f"has more than {MOST_LINES} lines"
            raise ContentError(self.path, MOST_LINES + 1, problem, "Put back the file it was")
        for number, line in enumerate(self._lines, 1):
            check_length(self.path, number, line, "Shorten it")

    def error(
        self, table: str, key: str, problem: str, remedy: str, index: int = 0
    ) -> ContentError:
        """A ContentError at the line of a key below its table's header."""
        return ContentError(self.path, self.line(table, key, index), problem, remedy)

    def line(self, table: str, key: str, index: int = 0) -> int:
        """The line of a key below its table, of the table's header without one, else 1.

        `index` counts the tables of one name, [[so]], from 0.
        """
        headers = self._headers(table)
        start = headers[min(index, len(headers) - 1)] if headers else 0
        for number in range(start, len(self._lines)):
            if headers and number > start and self._ends(table, self._lines[number]):
                break
            if key and re.search(rf"(^|[{{,])\s*\"?{re.escape(key)}\"?\s*=", self._lines[number]):
                return number + 1
        return start + 1

    def _headers(self, table: str) -> list[int]:
        return self._places.get(table, [])

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """The lines of all headers, from 0, by the table that they name."""
        places: dict[str, list[int]] = {}
        for number, line in enumerate(self._lines):
            if header := _HEADER.match(line):
                places.setdefault(header[1], []).append(number)
        return places

    @staticmethod
    def _ends(table: str, line: str) -> bool:
        """Whether a line is the header of a table that does not stand within this one."""
        header = re.match(r"\s*\[\[?\s*([\w.-]+)\s*\]\]?\s*(#.*)?$", line)
        return header is not None and not header[1].startswith(f"{table}.")

    def table(self, name: str) -> dict[str, Any]:
        """The table with this dotted name; raises ContentError when it is missing."""
        found: Any = self.data
        for step in name.split("."):
            found = found.get(step) if isinstance(found, dict) else None
        if not isinstance(found, dict):
            raise self.error("", "", f"has no table [{name}]", f"Add [{name}] with its keys")
        return found

    def as_type(
        self, name: str, wanted: type[T], values: dict[str, Any] | None = None, *, at: str = ""
    ) -> T:
        """A table as a dataclass; an unknown, missing or ill-typed key raises ContentError.

        `values` that stand within a line of the table have the line of the key `at`.
        """
        given = self.table(name) if values is None else values
        for key, known in _unknown_keys(given, wanted):
            remedy = f"Known keys: {', '.join(sorted(known))}"
            place = f"[{name}] " if name else ""
            raise self.error(name, at or key, f"{place}has an unknown key {key!r}", remedy)
        try:
            return cast("T", _convert(given, wanted))
        except msgspec.ValidationError as error:
            steps = str(error).rpartition("$")[2]
            line = self.line(name, at) if at else self._line_of(name, steps)
            problem = f"[{name}]: {error}" if name else str(error)
            raise ContentError(self.path, line, problem, "Correct this key") from error

    def _line_of(self, table: str, steps: str) -> int:
        """The line of the last step of a path like .words[2].text that has a line of its own."""
        place, line = 0, self.line(table, "")
        for key, index in re.findall(r"\.([\w-]+)(?:\[(\d+)\])?", steps):
            inner = f"{table}.{key}".lstrip(".")
            if not self._headers(inner):
                return self.line(table, key, place)
            table, place = inner, int(index or 0)
            line = self.line(table, "", place)
        return line


@cache
def _hints(wanted: Any) -> dict[str, Any]:  # noqa: ANN401 - a record's class
    """The types of a record's fields: Python works them out anew each time it is asked."""
    return get_type_hints(wanted)


def _is_record(wanted: object) -> bool:
    return dataclasses.is_dataclass(wanted) or hasattr(wanted, "_fields")


def _convert(given: object, wanted: Any) -> Any:  # noqa: ANN401 - a value of that type
    """A value of a type that may hold records: msgspec reads named tuples from lists only."""
    if _is_record(wanted) and isinstance(given, dict):
        hints = _hints(wanted)
        return _record(given, wanted, hints)
    origin, parts = get_origin(wanted), get_args(wanted)
    if isinstance(given, list) and origin in {tuple, list} and parts and _is_record(parts[0]):
        return origin(_part(one, parts[0], f"[{place}]") for place, one in enumerate(given))
    if isinstance(given, dict) and origin is dict and _is_record(parts[1]):
        return {key: _part(value, parts[1], f".{key}") for key, value in given.items()}
    return msgspec.convert(given, wanted)


def _part(given: object, wanted: Any, step: str) -> Any:  # noqa: ANN401 - as _convert
    """A part of a value; what is wrong with it is said with the step to it."""
    try:
        return _convert(given, wanted)
    except msgspec.ValidationError as error:
        place = str(error).replace("`$", f"`${step}") if "`$" in str(error) else ""
        raise msgspec.ValidationError(place or f"{error} - at `${step}`") from error


def _record(given: dict[str, Any], wanted: Any, hints: dict[str, Any]) -> Any:  # noqa: ANN401
    known = ((key, hint) for key, hint in hints.items() if key in given)
    values = {key: _part(given[key], hint, f".{key}") for key, hint in known}
    try:
        return wanted(**values)
    except TypeError as error:
        missing = next(key for key in hints if key not in values and not _has_default(wanted, key))
        raise msgspec.ValidationError(f"Object missing required field `{missing}`") from error


def _has_default(wanted: Any, key: str) -> bool:  # noqa: ANN401 - a record's class
    if hasattr(wanted, "_fields"):
        return key in wanted._field_defaults
    field = wanted.__dataclass_fields__[key]
    both = (field.default, field.default_factory)
    return any(one is not dataclasses.MISSING for one in both)


def _unknown_keys(given: object, wanted: Any) -> Iterator[tuple[str, set[str]]]:  # noqa: ANN401
    """Keys that a dataclass, or one in its fields, does not have, with those it has."""
    if _is_record(wanted) and isinstance(given, dict):
        hints = _hints(wanted)
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
