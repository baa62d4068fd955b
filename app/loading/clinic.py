"""clinic.toml: what a clinic has set for its screens."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.scoring import INSTRUMENTS, PHQ9
from app.loading.toml_file import TomlFile

if TYPE_CHECKING:
    from pathlib import Path

PAPERS = ("", "a4", "letter")


@dataclass(frozen=True, slots=True)
class Clinic:
    """What can be set, all of it optional.

    `instrument` is phq-9, or phq-8 where nobody can follow up on item 9. `name` stands on what is
    printed, with the day on which the content was `reviewed` there. `paper` is a4 or letter, "" for
    what is usual in the country; `printer` the one that prints without a dialog.
    """

    instrument: str = PHQ9.id
    name: str = ""
    reviewed: datetime.date | None = None
    paper: str = ""
    printer: str = ""


def load_clinic(path: Path) -> Clinic:
    """The settings in a file; raises ContentError with its line for the first thing wrong."""
    file = TomlFile(path)
    clinic = file.as_type("", Clinic, file.data)
    if clinic.instrument not in INSTRUMENTS:
        problem = f"there is no instrument {clinic.instrument!r}"
        raise file.error("", "instrument", problem, f"Known: {', '.join(INSTRUMENTS)}")
    if clinic.paper not in PAPERS:
        problem = f"there is no paper {clinic.paper!r}"
        raise file.error("", "paper", problem, f"Known: {', '.join(PAPERS[1:])}")
    return clinic
