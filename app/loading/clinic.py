"""clinic.toml: what a clinic has set for its screens."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.physical_sizes import DIAGONALS_IN, DISTANCES_CM, USUAL_DISTANCE_CM
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
    what is usual in the country; `printer` the one that prints without a dialog. A kiosk sizes its
    text and buttons by `screen_diagonal_in` (inches) and `viewing_distance_cm`.
    """

    instrument: str = PHQ9.id
    name: str = ""
    reviewed: datetime.date | None = None
    paper: str = ""
    printer: str = ""
    screen_diagonal_in: float | None = None
    viewing_distance_cm: float = USUAL_DISTANCE_CM


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
    _check_range(file, "screen_diagonal_in", clinic.screen_diagonal_in, DIAGONALS_IN, "inches")
    _check_range(
        file, "viewing_distance_cm", clinic.viewing_distance_cm, DISTANCES_CM, "centimetres"
    )
    return clinic


def _check_range(
    file: TomlFile, key: str, given: float | None, allowed: tuple[float, float], unit: str
) -> None:
    low, high = allowed
    if given is not None and not low <= given <= high:
        remedy = f"Give a number of {unit} from {low:g} to {high:g}"
        raise file.error("", key, f"{key} cannot be {given:g}", remedy)
