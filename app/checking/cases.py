"""A table of cases to what the rules make of each: `fieldguide rules --try FILE.csv`."""

from __future__ import annotations

import csv
import io
import sys
from typing import TYPE_CHECKING

from app.checking.printing import put
from app.domain.findings import NO, NOT_APPLICABLE, NOT_SURE, YES, findings_of
from app.domain.rules import decide
from app.domain.scoring import ITEMS, PHQ9, band
from app.domain.summary import shown_total

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

ALL_RAN, BAD_CELLS, UNREADABLE = 0, 1, 2
HEADER, EMPTY = "outcome,rules,total,band", ",,,"

UNANSWERED = ""
_CAN_BE_UNSURE = {"yes": YES, "no": NO, "not sure": NOT_SURE}
_FLAGS = (
    *("psychosis-now", "mania", "mania-now", "dx", "severe-now", "device-head"),
    *("device-elsewhere", "seizure", "brain", "withdrawal", "substances"),
)

COLUMNS: dict[str, dict[str, str]] = {
    "country": {},
    "age": {
        "under 15": "under-15",
        "15-17": "15-17",
        "18-21": "18-21",
        "22 or over": "22-or-over",
        "prefer not to say": UNANSWERED,
    },
    "safe-now": {"yes": YES, "not sure": NOT_SURE, "no": NO, "I am not sure": NOT_SURE},
    **{item: {str(score): str(score) for score in range(4)} for item in ITEMS},
    "difficulty": {
        "not at all": "not-difficult",
        "somewhat": "somewhat",
        "very": "very",
        "extremely": "extremely",
    },
    **dict.fromkeys(_FLAGS, _CAN_BE_UNSURE),
    "pregnant": {**_CAN_BE_UNSURE, "not applicable": NOT_APPLICABLE},
    **dict.fromkeys(("hearing", "faint"), _CAN_BE_UNSURE),
    "prev-tms": {
        "helped": "helped",
        "partly": "partly",
        "no": NO,
        "not sure": NOT_SURE,
        "never": "never",
    },
    "ad-trials": {"0": "0", "1": "1", "2": "2", "3+": "3-or-more", "not sure": NOT_SURE},
    **dict.fromkeys(("intolerance", "therapy"), _CAN_BE_UNSURE),
    "in-care": {"yes": YES, "no": NO},
    "attend": _CAN_BE_UNSURE,
}
"""The words of each column and their codes; any text names a country, which changes nothing."""

RATHER_NOT = "rather not answer"
_CODES = {
    column: {
        **{word.casefold(): code for word, code in words.items()},
        **dict.fromkeys(("", RATHER_NOT), UNANSWERED),
    }
    for column, words in COLUMNS.items()
}

MOST_BYTES = 20_000_000
_LONGEST_SHOWN = 40
_DASHES = str.maketrans({"\N{EN DASH}": "-", "\N{NON-BREAKING HYPHEN}": "-"})


class UnreadableCasesError(Exception):
    """A file that is no table of cases: what is wrong, and what to do."""


def run(path: Path) -> int:
    """Print outcome, rules, total and band of every case; returns the exit status."""
    lines, complaints = [HEADER], list[str]()
    try:
        for number, row in _rows(_text(path)):
            wrong = [f"row {number}, {complaint}" for complaint in _bad_cells(row)]
            complaints += wrong
            lines.append(EMPTY if wrong else _decided(row))
    except UnreadableCasesError as error:
        _say(f"{path}: {error}")
        return UNREADABLE
    for complaint in complaints:
        _say(f"{path}: {complaint}")
    if complaints:
        _say(f"{path}: rows are counted as in a spreadsheet: the header is row 1")
    return put(lines) or (BAD_CELLS if complaints else ALL_RAN)


def _text(path: Path) -> str:
    """The file as text without a byte order mark; raises UnreadableCasesError."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UnreadableCasesError(f"cannot be read ({reason}). Name a CSV file") from error
    if len(data) > MOST_BYTES:
        raise UnreadableCasesError(
            f"is larger than {MOST_BYTES // 1_000_000} MB. Divide it into smaller files"
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableCasesError("is not UTF-8. Save it as CSV in UTF-8") from error
    if "\0" in text:
        raise UnreadableCasesError("holds a NUL character. Save it as CSV in UTF-8")
    return text


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Each case by column with its row in a spreadsheet; raises UnreadableCasesError."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    columns: tuple[str, ...] = ()
    number = 0
    try:
        columns = _columns(next(reader, None))
        for number, cells in enumerate(reader, 2):
            if len(cells) > len(columns):
                raise UnreadableCasesError(
                    f"row {number} has {len(cells)} cells, but the header has {len(columns)}. "
                    "Remove the others, or put a cell that holds a comma in quotation marks"
                )
            if not _is_blank_line(cells, columns):
                yield number, dict(zip(columns, cells, strict=False))
    except csv.Error as error:
        row = max(number, bool(columns)) + 1
        problem = f"row {row} is not CSV ({error})"
        raise UnreadableCasesError(f"{problem}. Save it as CSV, with commas") from error


def _is_blank_line(cells: Sequence[str], columns: Sequence[str]) -> bool:
    """Whether a line holds no cells; in a file of one column blanks are an empty cell."""
    return not cells or (len(cells) == 1 < len(columns) and not cells[0].strip())


def _columns(header: Sequence[str] | None) -> tuple[str, ...]:
    """The ids in a header; raises UnreadableCasesError for one that is unknown or twice there."""
    if header is None or not any(map(str.strip, header)):
        problem = "is empty" if header is None else "has no header"
        raise UnreadableCasesError(f"{problem}. Row 1 must name columns: {', '.join(COLUMNS)}")
    columns = tuple(_plain(name) for name in header)
    for place, (column, name) in enumerate(zip(columns, header, strict=True), 1):
        if not column:
            raise UnreadableCasesError(f"column {place} has no name in row 1. Name or remove it")
        if column not in COLUMNS:
            remedy = f"{_hint(column)}Row 1 must name columns: {', '.join(COLUMNS)}"
            raise UnreadableCasesError(f"there is no column {_shown(name)}. {remedy}")
        if columns.index(column) < place - 1:
            raise UnreadableCasesError(f"column {column} stands twice in row 1. Remove one")
    return columns


def _hint(column: str) -> str:
    if ";" in column:
        return "Separate cells with commas, not with semicolons. "
    if (name := column.removeprefix("in-")) in COLUMNS.keys() - set(ITEMS):
        return f"Leave out the first in-: {name}. "
    return ""


def _bad_cells(row: dict[str, str]) -> Iterator[str]:
    """What is wrong with each cell that is not allowed."""
    for column, cell in row.items():
        words = COLUMNS[column]
        if words and _plain(cell) not in _CODES[column]:
            allowed = f"{' / '.join(words)}, or empty or {RATHER_NOT}"
            yield f"column {column}: {_shown(cell)} is not allowed. Allowed: {allowed}"


def _decided(row: dict[str, str]) -> str:
    """The line of a case whose cells are all allowed."""
    codes = {column: _CODES[column].get(_plain(cell), UNANSWERED) for column, cell in row.items()}
    given = {column: code for column, code in codes.items() if code != UNANSWERED}
    scores = (given.pop(item, None) for item in ITEMS)
    found = findings_of(
        given, PHQ9.id, tuple(None if score is None else int(score) for score in scores)
    )
    decision = decide(found)
    total = shown_total(found, decision)
    named = None if total is None else band(PHQ9, total)
    rules = " ".join(dict.fromkeys(decision.fired))
    shown = "" if total is None else str(total)
    return f"{decision.outcome or ''},{rules},{shown},{named.id if named else ''}"


def _plain(text: str) -> str:
    """A cell as it is compared: no letter case, single blanks, and hyphens for dashes."""
    return " ".join(text.split()).casefold().translate(_DASHES)


def _shown(text: str) -> str:
    """The text of one cell for a message, without line ends and not longer than it may be."""
    line = " ".join(text.split())
    if len(line) > _LONGEST_SHOWN:
        line = f"{line[: _LONGEST_SHOWN - 3]}..."
    return repr(line)


def _say(text: str) -> None:
    sys.stderr.write(f"fieldguide: {text}\n")
