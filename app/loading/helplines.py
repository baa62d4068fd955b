"""helplines.toml: the emergency number and help lines of each country."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.helplines import Helplines, Line
from app.loading.toml_file import TomlFile

if TYPE_CHECKING:
    from pathlib import Path


@dataclass
class _Country:
    emergency: str
    checked: datetime.date
    line: tuple[Line, ...]


def load_helplines(folder: Path, months: tuple[str, ...]) -> dict[str, Helplines]:
    """The help lines by country code; raises ContentError, for nobody may go without them."""
    file = TomlFile(folder / "helplines.toml")
    return {
        code: Helplines(code, read.emergency, _month(read.checked, months), read.line)
        for code in file.data
        for read in [file.as_type(code, _Country)]
    }


def _month(day: datetime.date, months: tuple[str, ...]) -> str:
    return f"{months[day.month - 1]} {day.year}"
