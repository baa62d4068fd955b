"""helplines.toml: the emergency number and help lines of each country."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.helplines import ANYWHERE, Helplines, Line
from app.loading.toml_file import TomlFile

if TYPE_CHECKING:
    from pathlib import Path

HOURS = ("", "always")
"""What a line may say of when it answers: other hours have no words on any screen."""


@dataclass
class _Country:
    emergency: str
    checked: datetime.date
    line: tuple[Line, ...]


def load_helplines(folder: Path, months: tuple[str, ...]) -> dict[str, Helplines]:
    """The help lines by country code; raises ContentError, for nobody may go without them."""
    file = TomlFile(folder / "helplines.toml")
    if ANYWHERE not in file.data:
        raise file.error("", "", f"has no [{ANYWHERE}]", "Add help for people anywhere else")
    return {
        code: Helplines(code, read.emergency, _month(read.checked, months), read.line)
        for code in file.data
        for read in [_country(code, file)]
    }


def _country(code: str, file: TomlFile) -> _Country:
    read = file.as_type(code, _Country)
    if not read.line:
        raise file.error(code, "", f"[{code}] has no line", "Add one")
    for number, line in enumerate(read.line):
        if not (line.call or line.text or line.chat or line.web):
            problem = f"{line.name!r} has no way to reach it"
            remedy = "Add call, text, chat or web"
            raise file.error(f"{code}.line", "", problem, remedy, number)
        if line.hours not in HOURS:
            problem = f"the hours {line.hours!r} of {line.name!r} would be shown nowhere"
            raise file.error(f"{code}.line", "hours", problem, 'Write "always" or ""', number)
    return read


def _month(day: datetime.date, months: tuple[str, ...]) -> str:
    return f"{months[day.month - 1]} {day.year}"
