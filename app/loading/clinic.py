"""clinic.toml: what a clinic has set for its screens."""

from __future__ import annotations

import datetime
import stat
from dataclasses import dataclass
from pathlib import Path

from app.domain.physical_sizes import DIAGONALS_IN, DISTANCES_CM, USUAL_DISTANCE_CM
from app.domain.scoring import INSTRUMENTS, PHQ9
from app.loading import pin
from app.loading.errors import ContentError
from app.loading.toml_file import TomlFile

PAPERS = ("", "a4", "letter")


@dataclass(frozen=True, slots=True)
class Clinic:
    """What can be set, all of it optional.

    `instrument` is phq-9, or phq-8 where nobody can follow up on item 9. `name` stands on what is
    printed, with the day on which the content was `reviewed` there. `paper` is a4 or letter, "" for
    what is usual in the country; `printer` the one that prints without a dialog. A kiosk sizes its
    text and buttons by `screen_diagonal_in` (inches) and `viewing_distance_cm`.

    For a kiosk: `pin` as `fieldguide pin` prints it; `crisis_text`,
    whom to turn to in this building; `screen_reader` lets one of this computer read the screen;
    `count_visits` is the file for daily totals, "" for none.
    """

    instrument: str = PHQ9.id
    name: str = ""
    reviewed: datetime.date | None = None
    paper: str = ""
    printer: str = ""
    screen_diagonal_in: float | None = None
    viewing_distance_cm: float = USUAL_DISTANCE_CM
    pin: str = ""
    crisis_text: str = ""
    screen_reader: bool = False
    count_visits: str = ""


KIOSK_NEEDS = {
    "screen_diagonal_in": "Measure the screen from corner to corner and add it in inches: "
    "screen_diagonal_in = 24.0",
    "pin": "Run `fieldguide pin` and add the line that it prints",
    "crisis_text": "Say whom to turn to in this building: "
    'crisis_text = "Tell anyone at reception. They will stay with you."',
}
"""What a kiosk does not start without, and what to do about each."""

LONGEST_CRISIS_TEXT = 300
LONGEST = {"name": 100, "printer": 127, "count_visits": 500, "crisis_text": LONGEST_CRISIS_TEXT}
"""Letters of what can be written freely; CUPS has no longer names."""

JOINING = "\u200c\u200d\n"
"""What no printer shows, but some languages are written with."""

LARGEST = 64 * 1024
"""Bytes of a whole file."""


def load_clinic(path: Path) -> Clinic:
    """The settings in a file; raises ContentError with its line for the first thing wrong."""
    _check_file(path)
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
    _check_texts(file, clinic)
    _check_kiosk(file, clinic)
    return clinic


def _check_file(path: Path) -> None:
    """Let nothing be read that would never end, or take the start's time."""
    try:
        seen = path.stat()
    except OSError:
        return
    if not stat.S_ISREG(seen.st_mode):
        raise ContentError(path, 1, "is not a file", "Put the clinic's file there")
    if seen.st_size > LARGEST:
        remedy = "Write it anew: a clinic's settings are a few lines"
        raise ContentError(path, 1, "is larger than 64 kB, and was not read", remedy)


def _check_texts(file: TomlFile, clinic: Clinic) -> None:
    for key, longest in LONGEST.items():
        text: str = getattr(clinic, key)
        if len(text) > longest:
            remedy = f"Say it in at most {longest} letters"
            raise file.error("", key, f"{key} is too long", remedy)
        if not all(letter.isprintable() or letter in JOINING for letter in text):
            problem = f"{key} has signs that cannot be seen"
            raise file.error("", key, problem, "Type this line anew")


def _check_range(
    file: TomlFile, key: str, given: float | None, allowed: tuple[float, float], unit: str
) -> None:
    low, high = allowed
    if given is not None and not low <= given <= high:
        remedy = f"Give a number of {unit} from {low:g} to {high:g}"
        raise file.error("", key, f"{key} cannot be {given:g}", remedy)


def _check_kiosk(file: TomlFile, clinic: Clinic) -> None:
    if clinic.pin and not pin.is_sealed(clinic.pin):
        problem = "pin is not what `fieldguide pin` prints"
        raise file.error("", "pin", problem, KIOSK_NEEDS["pin"])
    if clinic.count_visits and not Path(clinic.count_visits).is_absolute():
        problem = f"count_visits {clinic.count_visits!r} is not a whole path"
        raise file.error("", "count_visits", problem, "Begin it at the root of the disk")


def check_complete(path: Path, clinic: Clinic) -> None:
    """Raise ContentError naming everything that a kiosk needs and the file does not say."""
    missing = [key for key in KIOSK_NEEDS if not str(getattr(clinic, key) or "").strip()]
    if missing:
        problem = f"has no {' and no '.join(missing)}, which a kiosk needs"
        raise ContentError(path, 1, problem, ". ".join(KIOSK_NEEDS[key] for key in missing))
