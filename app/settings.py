"""What the command line asks for, typed and checked."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NamedTuple

from app import __version__
from app.domain.mode import Mode
from app.domain.theme import SYSTEM, TEXT_SIZES, THEMES


class Settings(NamedTuple):
    """How the program was started; `page` is the page to open first, "" for the start screen."""

    mode: Mode = Mode.HOME
    language: str = "en"
    theme: str = SYSTEM
    text_size: int = 100
    page: str = ""


def parser() -> argparse.ArgumentParser:
    """The command line's own description; errors leave with exit status 2."""
    found = argparse.ArgumentParser(
        prog="fieldguide",
        description="An offline guide to TMS for depression, with a self-check beside it.",
    )
    found.add_argument("--version", action="version", version=f"fieldguide {__version__}")
    found.add_argument("--mode", choices=[mode.value for mode in Mode], default=Mode.HOME.value)
    found.add_argument("--language", default="en", help="a language of the content, such as en")
    found.add_argument("--theme", choices=THEMES, default=SYSTEM)
    found.add_argument(
        "--text-size",
        type=int,
        choices=TEXT_SIZES,
        default=100,
        metavar="PERCENT",
        help=f"one of {', '.join(map(str, TEXT_SIZES))}",
    )
    found.add_argument("--page", default="", help="the page to open first, such as side-effects")
    commands = found.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser("build", help="check all content and write the pack that starts quickly")
    pictures = commands.add_parser("pictures", help="paint every screen into PNG files")
    pictures.add_argument("folder", type=Path, metavar="FOLDER")
    check = commands.add_parser("check", help="tell an author what to mend in the content")
    check.add_argument("folder", type=Path, nargs="?", metavar="FOLDER", help="default: our own")
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.add_argument(
        "--reading-levels", action="store_true", help="print each page's words and grade instead"
    )
    return found


def settings_of(given: argparse.Namespace) -> Settings:
    """The settings in a parsed command line."""
    return Settings(Mode(given.mode), given.language, given.theme, given.text_size, given.page)
