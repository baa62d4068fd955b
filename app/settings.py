"""What the command line asks for, typed and checked."""

import argparse
from pathlib import Path
from typing import NamedTuple

from app import __version__
from app.domain.mode import POLICIES, Mode, Policy
from app.domain.theme import SPACINGS, SYSTEM, TEXT_SIZES, THEMES


class Settings(NamedTuple):
    """How the program was started; `page` is the page to open first, "" for the start screen.

    `instrument` names the mood questions: those of the PHQ-9, or of the PHQ-8. `clinic` is a name,
    `reviewed` a day, `paper` a4, letter or "", and `printer` the one that prints without a dialog.
    `screen_diagonal_in` is 0 where nobody has said how large the screen is.
    `pin` to `count_visits` are for a kiosk, and mean what they do in `Clinic`; `file` is the one
    they stand in, "" for none.
    """

    mode: Mode = Mode.HOME
    language: str = "en"
    theme: str = SYSTEM
    text_size: int = 100
    page: str = ""
    instrument: str = "phq-9"
    clinic: str = ""
    reviewed: str = ""
    paper: str = ""
    printer: str = ""
    more_spacing: bool = False
    screen_diagonal_in: float = 0.0
    viewing_distance_cm: float = 50.0
    pin: str = ""
    crisis_text: str = ""
    screen_reader: bool = False
    count_visits: str = ""
    file: str = ""


def parser() -> argparse.ArgumentParser:
    """The command line's own description; errors leave with exit status 2."""
    found = argparse.ArgumentParser(
        prog="fieldguide",
        description="An offline guide to TMS for depression, with a self-check beside it.",
    )
    found.add_argument("--version", action="version", version=f"fieldguide {__version__}")
    found.add_argument("--mode", choices=[mode.value for mode in Mode], default=Mode.HOME.value)
    found.add_argument("--language", default="en", help="a language of the content, such as en")
    _add_look(found)
    found.add_argument(
        "--settings", type=Path, metavar="FILE", help="what a clinic has set, as clinic.toml"
    )
    found.add_argument("--page", default="", help="the page to open first, such as side-effects")
    commands = found.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser("build", help="check all content and write the pack that starts quickly")
    commands.add_parser("pin", help="ask for a staff PIN and print the line for clinic.toml")
    pictures = commands.add_parser("pictures", help="paint every screen into PNG files")
    pictures.add_argument("folder", type=Path, metavar="FOLDER")
    check = commands.add_parser("check", help="tell an author what to mend in the content")
    _add_report(check)
    _add_cases(
        commands.add_parser(
            "rules",
            help="print the rules of the self-check, or try them on a file of cases",
            description="Print the rules of the self-check in words, with their sources.",
        )
    )
    return found


def _add_look(found: argparse.ArgumentParser) -> None:
    found.add_argument("--theme", choices=THEMES, default=SYSTEM)
    found.add_argument(
        "--text-size",
        type=int,
        choices=TEXT_SIZES,
        default=100,
        metavar="PERCENT",
        help=f"one of {', '.join(map(str, TEXT_SIZES))}",
    )
    found.add_argument(
        "--spacing", choices=SPACINGS, default=SPACINGS[0], help="of letters, words and lines"
    )


def _add_report(check: argparse.ArgumentParser) -> None:
    check.add_argument("folder", type=Path, nargs="?", metavar="FOLDER", help="default: our own")
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.add_argument(
        "--reading-levels", action="store_true", help="print each page's words and grade instead"
    )


def _add_cases(rules: argparse.ArgumentParser) -> None:
    rules.add_argument(
        "--try",
        dest="cases",
        type=Path,
        metavar="FILE.csv",
        help="print outcome, rules, total and band of each case instead: row 1 of the file names "
        "inputs (age, safe-now, phq1, difficulty and so on), every other row is a case, and an "
        "empty cell is not answered",
    )


def settings_of(given: argparse.Namespace) -> Settings:
    """The settings in a parsed command line, and in the file that it names.

    Raises ContentError for a file that is not there, holds what the program does not know,
    or lacks what a kiosk needs.
    """
    settings = without_file(given)
    if given.settings is None:
        return settings
    from app.loading.clinic import check_complete, load_clinic  # noqa: PLC0415 - most have none

    clinic = load_clinic(given.settings)
    if POLICIES[settings.mode].closed:
        check_complete(given.settings, clinic)
    return settings._replace(
        instrument=clinic.instrument,
        clinic=clinic.name,
        reviewed=clinic.reviewed.isoformat() if clinic.reviewed else "",
        paper=clinic.paper,
        printer=clinic.printer,
        screen_diagonal_in=clinic.screen_diagonal_in or 0.0,
        viewing_distance_cm=clinic.viewing_distance_cm,
        pin=clinic.pin,
        crisis_text=clinic.crisis_text,
        screen_reader=clinic.screen_reader,
        count_visits=clinic.count_visits,
        file=str(given.settings),
    )


def policy_of(settings: Settings, width: int, height: int) -> Policy:
    """What the mode may do, with its sizes in the pixels of a screen of this width and height."""
    policy = POLICIES[settings.mode]
    if not (policy.physical_sizes and settings.screen_diagonal_in and width and height):
        # A screen that is not plugged in has no pixels.
        return policy
    from app.domain.physical_sizes import on_screen  # noqa: PLC0415 - most starts have no diagonal

    return on_screen(
        policy, settings.screen_diagonal_in, settings.viewing_distance_cm, width, height
    )


def without_file(given: argparse.Namespace) -> Settings:
    """The settings in a parsed command line alone."""
    return Settings(
        Mode(given.mode),
        given.language,
        given.theme,
        given.text_size,
        given.page,
        more_spacing=given.spacing == SPACINGS[1],
    )
