"""The command `fieldguide`: opens the window, checks content, shows rules, paints, asks a PIN."""

from __future__ import annotations

import gc
import os
import signal
from typing import TYPE_CHECKING

from app import environment, resources, starting
from app.domain.mode import POLICIES
from app.exit_status import REFUSED
from app.importing_qt import import_qt
from app.loading.errors import ContentError
from app.loading.guide import build_pack
from app.saying import say
from app.settings import parser

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from app.loading.pack import Pack
    from app.presenters.speech import Voice
    from app.settings import Settings
    from app.starting import Start

TRYING_OUT = (
    "this kiosk is for trying out and not safe for a waiting room: no --settings names a staff "
    "PIN, so the staff page opens to anyone who holds the upper left corner for 3 seconds"
)


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says; returns the exit status."""
    commands = parser()
    given = commands.parse_args(argv)
    if given.command:
        # It has no first picture, after which the window would turn this on again.
        gc.enable()
    others = {"build": lambda _: build(), "check": check, "rules": rules, "pin": pin}
    if given.command in others:
        return others[given.command](given)
    start = starting.read(given)
    for finding in dict.fromkeys((*start.findings, *start.stops)):
        say(str(finding))
    if unknown := starting.unknown(start):
        commands.error("argument {}: {}".format(*unknown))
    return _open(given, start)


def build() -> int:
    """Check all content and write the pack; findings leave the earlier pack as it is."""
    findings: list[ContentError] = []
    try:
        data = build_pack(resources.CONTENT, resources.RESOURCES, findings)
    except ContentError as error:
        findings.append(error)
    for finding in findings:
        say(str(finding))
    if findings:
        say("the pack was not written: mend the lines above")
        return 1
    unfinished = resources.PACK.with_suffix(".unfinished")
    try:
        resources.PACK.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(data)
        unfinished.replace(resources.PACK)
    except OSError as error:
        say(f"{resources.PACK} cannot be written ({error.strerror}): look at its folder and disk")
        return REFUSED
    return 0


def check(given: argparse.Namespace) -> int:
    """Say what an author has to mend; returns 1 when there is something, 2 for no content."""
    import datetime  # noqa: PLC0415 - no start needs the day

    from app.checking import report  # noqa: PLC0415 - nor what only authors run

    content = given.folder or resources.CONTENT
    if given.reading_levels:
        return report.run_levels(content, resources.RESOURCES, given.format)
    today = datetime.datetime.now().astimezone().date()
    return report.run(content, resources.RESOURCES, today, given.format)


def rules(given: argparse.Namespace) -> int:
    """Print the rules for a clinical reviewer, or what they make of a file of cases."""
    if given.cases is not None:
        from app.checking import cases  # noqa: PLC0415 - no start needs what reviewers run

        return cases.run(given.cases)
    from app.checking import rule_table  # noqa: PLC0415 - nor the parsers of content

    return rule_table.run(resources.CONTENT)


def pin(_given: argparse.Namespace) -> int:
    """Ask for a staff PIN and print the line that the clinic's file keeps of it."""
    from app import asking_pin  # noqa: PLC0415 - no start asks for one

    return asking_pin.run()


def _open(given: argparse.Namespace, start: Start) -> int:
    settings = start.settings
    painting = given.command == "pictures"
    if start.stops and painting:
        return REFUSED
    if POLICIES[settings.mode].closed and not painting:
        environment.close(os.environ, screen_reader=settings.screen_reader)
    try:
        import_qt()
        import app.program  # noqa: F401, PLC0415 - building a pack needs no Qt
    except ImportError as error:
        say(f"a system library that Qt needs is missing ({error}). Run `make setup` to install it.")
        return REFUSED
    if painting and not isinstance(start.found, ContentError):
        from app import pictures  # noqa: PLC0415 - it takes the offscreen platform

        return pictures.run(start.found, given.folder)
    return _show(given, start)


def _show(given: argparse.Namespace, start: Start) -> int:
    """Open the window with the guide, or with what keeps it from starting."""
    if not set(start.findings).isdisjoint(start.stops):
        say("in kiosk mode the program does not start on broken content: mend the lines above")
    if isinstance(start.found, ContentError):
        return _refuse(None, given, start.found)
    if start.stops:
        return _refuse(start.found, given, start.stops[0])
    if POLICIES[start.settings.mode].closed and not start.settings.file:
        say(TRYING_OUT)
    return _run(start.found, start.settings)


def _run(pack: Pack, settings: Settings) -> int:
    """Show the guide and return the exit status when its window is closed."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - building a pack needs no Qt

    from app import crash, qt_messages  # noqa: PLC0415
    from app.program import Program  # noqa: PLC0415

    policy = POLICIES[settings.mode]
    crash.install()
    qt_messages.hold_back()
    # Qt would read its own switches from the command line: it gets none.
    app = QApplication(["fieldguide"])
    qt_messages.let_through()
    if policy.closed and not environment.may_show_on(app.platformName()):
        return REFUSED
    program = Program(app, pack, settings, _find_voice)
    if policy.unattended:
        from app import unattended  # noqa: PLC0415 - most starts are somebody's own

        if status := unattended.keep_going(app, program):
            return status
    program.show()
    # Qt's loop would never let Python see Ctrl+C in the terminal.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return app.exec()


def _find_voice(language: str) -> Voice | None:
    from app.speaking.voices import find_voice  # noqa: PLC0415 - after the first picture

    return find_voice(language)


def _refuse(pack: Pack | None, given: argparse.Namespace, refused: ContentError) -> int:
    """Show staff what is wrong, and everyone where to find help."""
    from app import not_ready  # noqa: PLC0415 - only when something is wrong

    return not_ready.run(pack, given, refused)
